import type Sigma from "sigma";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { colorChannels } from "./colors.ts";
import { DISC_GAP, END_SHIFT, GREATEST_BEND } from "./curve.ts";

/** What the program reads of a line beside sigma's own display data. */
export interface RelationDisplay extends EdgeDisplayData {
	/** How far the middle lies left of the straight line, in the units of sizes. */
	bend: number;
	arrow: boolean;
	/** Lengths of dash and gap in pixels; null for a line drawn through. */
	dash: readonly [on: number, off: number] | null;
	/** 0 to 1. */
	presence: number;
	/** Width of the band in the accent colour along both sides, in pixels. */
	casing: number;
}

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_form;
attribute vec2 a_dash;
attribute float a_presence;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_place;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_pixels;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_at;
varying vec3 v_line;
varying vec2 v_head;
varying vec2 v_dash;
varying float v_casing;

const float bias = 255.0 / 254.0;

vec2 onScreen(vec2 point) {
	return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

vec2 curve(vec2 a, vec2 b, vec2 c, float t) {
	return mix(mix(a, b, t), mix(b, c, t), t);
}

/** How far from its end "a" (as a parameter) the curve is that distance away from "a". */
float reach(vec2 a, vec2 b, vec2 c, float distance) {
	float t = distance / max(2.0 * length(b - a), 1.0);
	for (int round = 0; round < 3; round++) {
		t = min(t, 0.5);
		t *= distance / max(length(curve(a, b, c, t) - a), 1.0);
	}
	return min(t, 0.5);
}

void main() {
	float thickness = max(a_form.x * u_pixels, 0.9 * u_pixelRatio);
	#ifdef PICKING_MODE
	thickness = max(thickness, 10.0 * u_pixelRatio);
	#endif
	float gap = ${DISC_GAP.toFixed(1)} * u_pixelRatio;
	float headLength = a_form.z * (4.5 * u_pixelRatio + 2.4 * a_form.x * u_pixels);
	float headHalf = a_form.z * (2.0 * u_pixelRatio + 1.25 * a_form.x * u_pixels);
	float casing = a_form.w * u_pixelRatio;

	vec2 source = onScreen(a_source);
	vec2 target = onScreen(a_target);
	vec2 along = target - source;
	float len = max(length(along), 1.0);
	float limit = ${GREATEST_BEND.toFixed(2)} * len;
	float bend = clamp(a_form.y * u_pixels, -limit, limit);
	vec2 aside = vec2(-along.y, along.x) / len;
	vec2 radii = a_radii * u_pixels;
	vec2 most = ${END_SHIFT.disc.toFixed(2)} * radii;
	vec2 shifts = clamp(vec2(bend * ${END_SHIFT.bend.toFixed(2)}), -most, most);
	vec2 control = 0.5 * (source + target) + (2.0 * bend - 0.5 * (shifts.x + shifts.y)) * aside;
	source += shifts.x * aside;
	target += shifts.y * aside;
	vec2 reaches = sqrt(radii * radii - shifts * shifts) + gap;

	float from = reach(source, control, target, reaches.x);
	float tipReach = reaches.y;
	float to = 1.0 - reach(target, control, source, tipReach);
	float neck = headLength > 0.0 ? 1.0 - reach(target, control, source, tipReach + headLength) : to;
	float visible = step(from + 0.0001, neck);

	vec2 tip = curve(source, control, target, to);
	vec2 base = curve(source, control, target, neck);
	float t = mix(from, neck, a_place.x);
	vec2 point = curve(source, control, target, t);
	vec2 tangent = normalize(mix(control - source, target - control, t) + vec2(0.0001, 0.0));
	float lateral = 0.5 * thickness + casing + 1.0;
	float span = len * 1.04;
	v_at = vec2((neck - t) * span, a_place.y * lateral);
	v_line = vec3(0.5 * thickness, (neck - from) * span, 0.0);
	v_head = vec2(headLength, headHalf);
	if (a_place.z > 0.5) {
		tangent = normalize(tip - base + vec2(0.0001, 0.0));
		lateral = max(headHalf, 0.5 * thickness) + casing + 1.0;
		float progress = mix(-1.0 - casing, headLength + casing + 1.0, a_place.x);
		point = base + tangent * progress;
		v_at = vec2(progress, a_place.y * lateral);
		v_line.z = 1.0;
		visible *= step(0.5, a_form.z);
	}
	vec2 normal = vec2(-tangent.y, tangent.x);
	point += normal * a_place.y * lateral * visible;
	gl_Position = vec4(mix(base, point, visible) / u_dimensions * 2.0 - 1.0, 0.0, 1.0);

	v_dash = a_dash * u_pixelRatio;
	v_casing = casing;
	#ifdef PICKING_MODE
	v_color = a_id;
	v_color.a *= bias;
	#else
	v_color = a_color;
	v_color.a = a_presence;
	#endif
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_at;
varying vec3 v_line;
varying vec2 v_head;
varying vec2 v_dash;
varying float v_casing;

uniform vec3 u_accent;

float cover(float distance) {
	return clamp(0.5 - distance, 0.0, 1.0);
}

/** Signed distance to the line or to its next dash, whose ends are round. */
float lineDistance(float along, float across, float halfWidth) {
	if (v_dash.x <= 0.0) return abs(across) - halfWidth;
	float place = mod(along, v_dash.x + v_dash.y);
	float beyond = max(max(halfWidth - place, place - (v_dash.x - halfWidth)), 0.0);
	float next = v_dash.x + v_dash.y + halfWidth - place;
	beyond = min(beyond, max(next, 0.0));
	return length(vec2(beyond, across)) - halfWidth;
}

/** Signed distance to the arrow head, a triangle with its base at 0 and its tip at its length. */
float headDistance(float along, float across) {
	float slant = length(v_head);
	float side = (abs(across) - v_head.y * (1.0 - along / v_head.x)) * v_head.x / slant;
	return max(side, -along);
}

void main() {
	#ifdef PICKING_MODE
	if (v_line.z < 0.5 && abs(v_at.y) > v_line.x) discard;
	gl_FragColor = v_color;
	#else
	bool head = v_line.z > 0.5;
	float distance = head ? headDistance(v_at.x, v_at.y) : lineDistance(v_at.x, v_at.y, v_line.x);
	float whole = head ? distance : abs(v_at.y) - v_line.x;
	float ink = cover(distance) * v_color.a;
	float band = v_casing > 0.0 ? cover(whole - v_casing) * 0.32 * v_color.a : 0.0;
	float alpha = ink + band * (1.0 - ink);
	if (alpha < 0.004) discard;
	gl_FragColor = vec4(v_color.rgb * ink + u_accent * band * (1.0 - ink), alpha);
	#endif
}
`;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_pixels", "u_pixelRatio", "u_accent"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** The corners of one line: a ribbon of that many pieces from source to neck, then the head's rectangle. */
function ribbon(pieces: number): number[][] {
	const corners: number[][] = [];
	for (let piece = 0; piece <= pieces; piece++) {
		corners.push([piece / pieces, -1, 0], [piece / pieces, 1, 0]);
	}
	const last = corners.at(-1);
	// The ribbon's last corner twice and the head's first one twice, so that nothing is drawn between them.
	return [...corners, ...(last ? [last] : []), [0, -1, 1], [0, -1, 1], [0, 1, 1], [1, -1, 1], [1, 1, 1]];
}

/**
 * The edge program of one stage: curved ribbons, drawn through or dashed with round ends, with or without an
 * arrow head, and an optional band in the accent colour. @sigma/edge-curve draws no dashes, and fills a whole
 * box per edge where a ribbon touches only the pixels of the line.
 */
export function createRelationProgram(pieces: number, colors: { accent: string }) {
	const corners = ribbon(pieces);
	return class RelationProgram extends EdgeProgram<Uniform> {
		override getDefinition() {
			const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
			return {
				VERTICES: corners.length,
				VERTEX_SHADER_SOURCE: VERTEX_SHADER,
				FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
				METHOD: TRIANGLE_STRIP,
				UNIFORMS,
				ATTRIBUTES: [
					{ name: "a_source", size: 2, type: FLOAT },
					{ name: "a_target", size: 2, type: FLOAT },
					{ name: "a_radii", size: 2, type: FLOAT },
					{ name: "a_form", size: 4, type: FLOAT },
					{ name: "a_dash", size: 2, type: FLOAT },
					{ name: "a_presence", size: 1, type: FLOAT },
					{ name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
					{ name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
				],
				CONSTANT_ATTRIBUTES: [{ name: "a_place", size: 3, type: FLOAT }],
				CONSTANT_DATA: corners,
			};
		}

		override processVisibleItem(
			edgeIndex: number,
			start: number,
			source: NodeDisplayData,
			target: NodeDisplayData,
			data: EdgeDisplayData,
		): void {
			const line = data as RelationDisplay;
			const values = [
				source.x,
				source.y,
				target.x,
				target.y,
				source.size,
				target.size,
				line.size,
				line.bend,
				line.arrow ? 1 : 0,
				line.casing,
				line.dash?.[0] ?? 0,
				line.dash?.[1] ?? 0,
				line.presence,
				floatColor(line.color),
				edgeIndex,
			];
			this.array.set(values, start);
		}

		override setUniforms(
			params: RenderParams,
			{ gl, uniformLocations, isPicking }: ProgramInfo<Uniform>,
		): void {
			gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
			gl.uniform2f(
				uniformLocations.u_dimensions,
				params.width * params.pixelRatio,
				params.height * params.pixelRatio,
			);
			gl.uniform1f(uniformLocations.u_pixels, params.pixelRatio / params.sizeRatio);
			gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
			if (!isPicking) gl.uniform3f(uniformLocations.u_accent, ...colorChannels(colors.accent));
		}
	} as unknown as new (
		gl: WebGLRenderingContext,
		pickingBuffer: WebGLFramebuffer | null,
		renderer: Sigma,
	) => EdgeProgram;
}
