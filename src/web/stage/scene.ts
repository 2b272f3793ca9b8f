import { MultiDirectedGraph } from "graphology";
import type { EdgeAttributes, KnowledgeGraph } from "../../model/index.ts";
import { edgeAppearance, KIND_COLORS, nodeSize } from "../../picture/index.ts";
import { drawnLines, type Relation } from "./bundles.ts";
import type { Point, Scheme, StageProps } from "./contract.ts";
import type { Tie } from "./layout.ts";
import { PALETTES } from "./palette.ts";
import { type Outline, outlineOf, type Portrait, portraitOf } from "./portrait.ts";

/** An actor as drawn. Positions are scene units, y upwards; sizes are pixels in the fitted view. */
export interface SceneActor extends Point {
	label: string;
	size: number;
	outline: Outline;
	ring: string;
	color: string;
	/** Key of its portrait in the atlas. */
	portrait: string;
	/** False without any relation, or when the filter leaves none. */
	related: boolean;
	type: "actor";
}

/** A line as drawn: one relation, or several that say alike. */
export interface SceneLine {
	label: string;
	relations: string[];
	color: string;
	size: number;
	/** Place among the lines of its pair. */
	place: number;
	arrow: boolean;
	dash: readonly [number, number] | null;
	presence: number;
	type: "straight" | "curved";
}

export type Scene = MultiDirectedGraph<SceneActor, SceneLine>;

export interface SceneParts {
	scene: Scene;
	portraits: Map<string, { portrait: Portrait; fill: string }>;
}

/**
 * What there is to draw of a knowledge graph: a graph of its own, so that looks and positions never get into
 * the one that people keep. Actors for which `placeOf` has no place take the one the graph gives.
 */
export function buildScene(
	graph: KnowledgeGraph,
	visible: StageProps["visibleEdges"],
	scheme: Scheme,
	flagFor: (iso3: string) => string | null,
	placeOf: (actor: string) => Point | undefined,
): SceneParts {
	const scene: Scene = new MultiDirectedGraph<SceneActor, SceneLine>();
	const portraits: SceneParts["portraits"] = new Map();
	const relations = visibleRelations(graph, visible);
	const related = new Set(relations.flatMap(({ source, target }) => [source, target]));
	graph.forEachNode((id, attributes) => {
		const color = KIND_COLORS[scheme][attributes.kind];
		const portrait = portraitOf(attributes, flagFor);
		const key = `${Object.values(portrait).join(" ")} ${color}`;
		portraits.set(key, { portrait, fill: color });
		const { x, y } = placeOf(id) ?? attributes;
		scene.addNode(id, {
			x,
			y,
			label: attributes.label,
			size: discSize(nodeSize(graph, id)),
			outline: outlineOf(attributes.kind),
			ring: color,
			color,
			portrait: key,
			related: related.has(id),
			type: "actor",
		});
	});
	addLines(scene, relations, scheme);
	return { scene, portraits };
}

/** Even the smallest disc must show a flag or two letters. */
function discSize(natural: number): number {
	return 9 + 0.95 * natural;
}

function visibleRelations(graph: KnowledgeGraph, visible: StageProps["visibleEdges"]): Relation[] {
	const relations: Relation[] = [];
	graph.forEachEdge((key, attributes, source, target) => {
		if (source !== target && (!visible || visible(attributes)))
			relations.push({ key, source, target, attributes });
	});
	return relations;
}

function addLines(scene: Scene, relations: Relation[], scheme: Scheme): void {
	for (const line of drawnLines(relations)) {
		const { lead, place } = line;
		const more = line.relations.length - 1;
		scene.addEdgeWithKey(line.key, line.source, line.target, {
			label: more > 0 ? `${lead.label} +${more}` : lead.label,
			relations: line.relations,
			place,
			type: place === 0 ? "straight" : "curved",
			arrow: !lead.symmetric,
			...lineLook(lead, line.evidence, scheme),
		});
	}
}

/** Lengths of stroke and gap in pixels. */
const DASHES = { solid: null, dashed: [8, 6], dotted: [1.8, 5] } as const;

/** Structural edges recede; the others wear their stance and say by their stroke whether it is a fact. */
function lineLook(
	lead: EdgeAttributes,
	evidence: number,
	scheme: Scheme,
): Pick<SceneLine, "color" | "size" | "dash" | "presence"> {
	const { color, dash, opacity, width } = edgeAppearance(lead);
	const stroke = DASHES[dash];
	if (lead.plover === null) {
		return { color: PALETTES[scheme].structure, size: 1.1, dash: stroke, presence: opacity * 0.9 };
	}
	// A bundle is as broad as all its sentences make it.
	const broad = width * Math.sqrt(evidence / Math.max(1, lead.evidence.length));
	return { color: color[scheme], size: Math.min(5, 0.35 + broad), dash: stroke, presence: opacity };
}

/** The ties the layout pulls by: every pair of related actors once. */
export function tiesOf(graph: KnowledgeGraph): Tie[] {
	const ties = new Map<string, Tie>();
	graph.forEachEdge((_, attributes, source, target) => {
		const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
		const tie = ties.get(key) ?? { source, target, weight: 0 };
		tie.weight += attributes.plover === null ? 2 : 0.6;
		ties.set(key, tie);
	});
	return [...ties.values()].map((tie) => ({ ...tie, weight: Math.min(3, 0.5 + tie.weight) }));
}
