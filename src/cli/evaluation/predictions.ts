import type { GraphFile } from "../../model/index.ts";
import type { Gold } from "./gold.ts";
import { foldText, type PredictedActor } from "./names.ts";

/** What one sentence of an edge says. */
export interface Member {
	stance: string;
	date: string | null;
	sentence: string;
	/** How sure the graph is, and by which rule; for the reliability table. */
	confidence: number;
	rule: string;
	type: string;
}

/** What a graph says of two annotated actors, once for each class and modality, with all sentences that say it. */
export interface Prediction {
	/** Annotated ids; an actor the annotation lacks keeps its graph id behind a question mark. */
	source: string;
	target: string;
	plover: string | null;
	modality: string;
	members: Member[];
}

/** The actors of a graph file as scoring sees them. */
export function actorsOf(graph: GraphFile): PredictedActor[] {
	return graph.nodes.map(({ key, attributes }) => ({
		id: key,
		label: attributes.label,
		aliases: attributes.aliases,
		kind: attributes.kind,
		iso3: attributes.iso3 ?? null,
	}));
}

/**
 * What a graph file says, in terms of the annotated actors. Edges that say the same are one prediction; a structural
 * relation of an actor to itself (a ministry that belongs to its country, annotated as one) is none.
 */
export function predictionsOf(graph: GraphFile, goldOf: Map<string, string | null>): Prediction[] {
	const found = new Map<string, Prediction>();
	for (const { source, target, attributes } of graph.edges) {
		const from = goldOf.get(source) ?? `?${source}`;
		const to = goldOf.get(target) ?? `?${target}`;
		const { plover, modality, stance, start, type } = attributes;
		if (from === to && plover === null) continue;
		const key = JSON.stringify([from, to, plover, modality]);
		const prediction = found.get(key) ?? { source: from, target: to, plover, modality, members: [] };
		found.set(key, prediction);
		for (const { quote, confidence, rule } of attributes.evidence)
			prediction.members.push({
				stance,
				date: start,
				sentence: quote,
				confidence: confidence ?? attributes.confidence,
				rule,
				type,
			});
	}
	return [...found.values()];
}

/** A sentence reduced to its words. */
export function sentenceKey(sentence: string): string {
	return foldText(sentence)
		.replace(/[^\p{L}\p{N}_]+/gu, " ")
		.trim();
}

/** Whether two quotes are the same sentence, or one a long enough part of the other. */
export function sameSentence(a: string, b: string): boolean {
	const [first, second] = [sentenceKey(a), sentenceKey(b)];
	if (first === "" || second === "") return false;
	if (first === second) return true;
	const [short, long] = first.length < second.length ? [first, second] : [second, first];
	return short.length >= 30 && long.includes(short);
}

/** The label an error list shows for an end of a prediction. */
export function nameOfEnd(end: string, gold: Gold, graph: GraphFile): string {
	const known = gold.actors.find((actor) => actor.id === end);
	if (known) return known.names[0] ?? end;
	const node = graph.nodes.find((one) => `?${one.key}` === end);
	return node ? `${node.attributes.label} (not annotated)` : end;
}
