import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { colorChannels } from "./colors.ts";
import type { Outline } from "./portrait.ts";
import type { PortraitAtlas } from "./portrait-atlas.ts";

/** What the program reads of a node beside sigma's own display data. */
export interface ActorDisplay extends NodeDisplayData {
	outline: Outline;
	/** The colour of the ring; `color` fills the inside until (or unless) there is a portrait. */
	ring: string;
	/** Key of the portrait in the atlas. */
	portrait: string;
	/** 1 fully there, 0 gone into the ground. */
	presence: number;
	/** 0 to 1: the outer ring of what is chosen. */
	mark: number;
}

const OUTLINE_NUMBERS: Record<Outline, number> = { disc: 0, tile: 1, hexagon: 2 };

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_fill;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec3 a_look;
attribute vec3 a_cell;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_pixels;

varying vec4 v_fill;
varying vec4 v_ring;
varying vec3 v_look;
varying vec3 v_cell;
varying vec2 v_point;
varying float v_radius;

const float bias = 255.0 / 254.0;

void main() {
	v_radius = a_size * u_pixels;
	v_point = a_corner * (v_radius + 8.0 * u_pixels + 2.0);
	vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
	gl_Position = vec4(centre + 2.0 * v_point / u_dimensions, 0.0, 1.0);
	v_look = a_look;
	v_cell = a_cell;
	v_ring = a_ring;
	#ifdef PICKING_MODE
	v_fill = a_id;
	#else
	v_fill = a_fill;
	#endif
	v_fill.a *= bias;
	v_ring.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_fill;
varying vec4 v_ring;
varying vec3 v_look;
varying vec3 v_cell;
varying vec2 v_point;
varying float v_radius;

uniform sampler2D u_atlas;
uniform vec2 u_cell;
uniform vec3 u_ground;
uniform vec3 u_accent;
uniform float u_line;

float box(vec2 p, float halfSide, float corner) {
	vec2 q = abs(p) - halfSide + corner;
	return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float inner, float corner) {
	p = abs(p);
	float side = max(dot(p, vec2(0.8660254, 0.5)), p.y) - (inner - corner);
	vec2 q = p - vec2(clamp(p.x, 0.0, (inner - corner) * 0.5773503), inner - corner);
	vec2 n = vec2(0.8660254, 0.5);
	vec2 r = p - 2.0 * min(dot(vec2(-0.8660254, 0.5), p), 0.0) * vec2(-0.8660254, 0.5);
	r -= vec2(clamp(r.x, -0.5773503 * (inner - corner), 0.5773503 * (inner - corner)), inner - corner);
	return length(r) * sign(r.y) - corner;
}

/** Signed distance in device pixels to the outline of a node of that radius. */
float outline(vec2 p, float radius) {
	if (v_look.x < 0.5) return length(p) - radius;
	if (v_look.x < 1.5) return box(p, radius * 0.9, radius * 0.34);
	return hexagon(p.yx, radius * 0.97, radius * 0.2);
}

float cover(float distance) {
	return clamp(0.5 - distance, 0.0, 1.0);
}

void main() {
	float distance = outline(v_point, v_radius);
	#ifdef PICKING_MODE
	if (distance > u_line) discard;
	gl_FragColor = v_fill;
	#else
	float inner = outline(v_point, v_radius - 3.2 * u_line);
	vec2 within = 0.5 + 0.43 * v_point * vec2(1.0, -1.0) / max(v_radius - 3.2 * u_line, 1.0);
	vec3 portrait = texture2D(u_atlas, (v_cell.xy + clamp(within, 0.0, 1.0)) * u_cell).rgb;
	vec3 inside = mix(v_fill.rgb, portrait, v_cell.z);
	vec3 color = mix(u_ground, v_ring.rgb, cover(-distance - 1.7 * u_line) * v_ring.a);
	color = mix(color, inside, cover(inner));
	color = mix(u_ground, color, v_look.y);
	float solid = cover(distance - 1.6 * u_line);
	float body = cover(distance);
	color = mix(u_ground, color, body);
	float markDistance = abs(distance - 4.6 * u_line) - 1.5 * u_line;
	float mark = cover(markDistance) * v_look.z;
	float moat = cover(distance - 3.4 * u_line) * v_look.z;
	float alpha = max(max(solid, moat), mark);
	color = mix(color, u_accent, mark);
	gl_FragColor = vec4(color, 1.0) * alpha;
	#endif
}
`;

const UNIFORMS = [
	"u_matrix",
	"u_dimensions",
	"u_pixels",
	"u_atlas",
	"u_cell",
	"u_ground",
	"u_accent",
	"u_line",
] as const;
type Uniform = (typeof UNIFORMS)[number];

/**
 * The node program of one stage: disc, tile or hexagon with a ring in the colour of the kind and a portrait
 * from the atlas, fading into the ground instead of becoming transparent (lines must not show through).
 * One program instead of @sigma/node-image inside @sigma/node-border, because those know no fading and no
 * outline but the circle.
 */
export function createActorProgram(atlas: PortraitAtlas, colors: { ground: string; accent: string }) {
	return class ActorProgram extends NodeProgram<Uniform> {
		#texture: WebGLTexture | null = null;
		#version = -1;

		override getDefinition() {
			const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
			return {
				VERTICES: 4,
				VERTEX_SHADER_SOURCE: VERTEX_SHADER,
				FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
				METHOD: TRIANGLE_STRIP,
				UNIFORMS,
				ATTRIBUTES: [
					{ name: "a_position", size: 2, type: FLOAT },
					{ name: "a_size", size: 1, type: FLOAT },
					{ name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
					{ name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
					{ name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
					{ name: "a_look", size: 3, type: FLOAT },
					{ name: "a_cell", size: 3, type: FLOAT },
				],
				CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
				CONSTANT_DATA: [
					[-1, -1],
					[1, -1],
					[-1, 1],
					[1, 1],
				],
			};
		}

		override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
			const actor = data as ActorDisplay;
			const cell = atlas.cell(actor.portrait);
			const values = [
				actor.x,
				actor.y,
				actor.size,
				floatColor(actor.color),
				floatColor(actor.ring),
				nodeIndex,
				OUTLINE_NUMBERS[actor.outline],
				actor.presence,
				actor.mark,
				cell?.column ?? 0,
				cell?.row ?? 0,
				cell ? 1 : 0,
			];
			this.array.set(values, start);
		}

		override setUniforms(
			params: RenderParams,
			{ gl, uniformLocations, isPicking }: ProgramInfo<Uniform>,
		): void {
			const pixels = params.pixelRatio / params.sizeRatio;
			gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
			gl.uniform2f(
				uniformLocations.u_dimensions,
				params.width * params.pixelRatio,
				params.height * params.pixelRatio,
			);
			gl.uniform1f(uniformLocations.u_pixels, pixels);
			gl.uniform1f(
				uniformLocations.u_line,
				Math.max(0.75, Math.min(1.6, pixels / params.pixelRatio)) * params.pixelRatio,
			);
			if (isPicking) return;
			gl.uniform3f(uniformLocations.u_ground, ...colorChannels(colors.ground));
			gl.uniform3f(uniformLocations.u_accent, ...colorChannels(colors.accent));
			gl.uniform2f(uniformLocations.u_cell, 1 / atlas.columns, 1 / atlas.rows);
			this.#bindAtlas(gl);
			gl.uniform1i(uniformLocations.u_atlas, 0);
		}

		#bindAtlas(gl: WebGLRenderingContext | WebGL2RenderingContext): void {
			gl.activeTexture(gl.TEXTURE0);
			if (!this.#texture) this.#texture = gl.createTexture();
			gl.bindTexture(gl.TEXTURE_2D, this.#texture);
			if (this.#version === atlas.version) return;
			this.#version = atlas.version;
			gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
			gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
			gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
			gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
			gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
			gl.generateMipmap(gl.TEXTURE_2D);
		}

		override kill(): void {
			this.normalProgram.gl.deleteTexture(this.#texture);
			super.kill();
		}
	} as unknown as new (
		gl: WebGLRenderingContext,
		pickingBuffer: WebGLFramebuffer | null,
		renderer: Sigma,
	) => NodeProgram;
}
