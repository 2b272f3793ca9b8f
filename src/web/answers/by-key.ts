import type { KnowledgeGraph } from "../../model/index.ts";
import type { Hop, Relation } from "../../query/index.ts";
import type { PatternHop, PatternRow } from "../../query/pattern/index.ts";
import type { PathAnswer } from "./answer-paths.ts";
import type { PatternResult } from "./answer-pattern.ts";
import type { PathsByKey, PatternByKey } from "./messages.ts";

/** A hop whose relations are told by their keys: the page has the relations themselves. */
export type HopByKey<Hop> = Omit<Hop, "relations"> & { relations: readonly string[] };

interface AnyHop {
	relations: readonly Relation[];
}

/** A hop as it crosses to the page. */
export function byKey<Hop extends AnyHop>(hop: Hop): HopByKey<Hop> {
	return { ...hop, relations: hop.relations.map(({ id }) => id) };
}

/** A hop with the relations of a graph; null where the graph has lost one of them since the answer was given. */
function resolved<Hop extends AnyHop>(graph: KnowledgeGraph, hop: HopByKey<Hop>): Hop | null {
	if (!hop.relations.every((key) => graph.hasEdge(key))) return null;
	const relations = hop.relations.map((id): Relation => {
		const [source, target] = graph.extremities(id);
		return { id, source, target, attributes: graph.getEdgeAttributes(id) };
	});
	return { ...hop, relations } as unknown as Hop;
}

/** Something of an answer with its hops resolved; null where the graph has lost something of it. */
function withHops<HopOf extends AnyHop, Part extends { actors: readonly string[]; hops: HopByKey<HopOf>[] }>(
	graph: KnowledgeGraph,
	part: Part,
): (Omit<Part, "hops"> & { hops: HopOf[] }) | null {
	const hops = part.hops.flatMap((hop) => resolved<HopOf>(graph, hop) ?? []);
	const isWhole = hops.length === part.hops.length && part.actors.every((actor) => graph.hasNode(actor));
	return isWhole ? { ...part, hops } : null;
}

/** Paths with their relations; null where the graph has lost something of them since. */
export function resolvePaths(graph: KnowledgeGraph, { paths, missing }: PathsByKey): PathAnswer | null {
	const found = paths.flatMap((path) => withHops<Hop, typeof path>(graph, path) ?? []);
	return found.length === paths.length ? { paths: found, missing } : null;
}

/** What fits a pattern with its relations; null where the graph has lost something of it since. */
export function resolvePattern(graph: KnowledgeGraph, found: PatternByKey): PatternResult | null {
	if (!found.answer) return found;
	const { rows } = found.answer;
	const whole = rows.flatMap((row): PatternRow[] => {
		const known = withHops<PatternHop, typeof row>(graph, row);
		return known ? [known] : [];
	});
	return whole.length === rows.length ? { ...found, answer: { ...found.answer, rows: whole } } : null;
}
