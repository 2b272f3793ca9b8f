import { byText } from "../graph/index.ts";
import {
	ACTOR_KINDS,
	type ActorKind,
	earliest,
	latest,
	MODALITIES,
	type Modality,
	STANCES,
	type Stance,
} from "../model/index.ts";
import { countByType } from "./time/as-of.ts";
import type { GraphView, Relation } from "./view.ts";

/** What is in a graph, in numbers. Counts of zero are left out of the lists. */
export interface GraphStatistics {
	actors: { total: number; byKind: Partial<Record<ActorKind, number>> };
	relations: {
		total: number;
		/** What is asserted, most frequent first: a meeting that is planned, only reported or denied is none. */
		byType: { type: string; label: string; count: number }[];
		byStance: Partial<Record<Stance, number>>;
		byModality: Partial<Record<Modality, number>>;
		/** Without any date. */
		undated: number;
		/** Sentences behind them. */
		evidence: number;
	};
	/** First and last day of publication among the dated articles, null when none is dated. */
	articles: { total: number; first: string | null; last: string | null };
	/** Most articles first; articles without a known publisher are not counted. */
	publishers: { name: string; articles: number }[];
	/** First and last day that the relations' own dates can mean; null when all are undated. */
	dates: { first: string | null; last: string | null };
	/** The ten actors with the most relations (denied ones not counted), most first. */
	topActors: { id: string; label: string; relations: number }[];
}

const TOP = 10;

/** Counts everything in a graph. */
export function graphStatistics(view: GraphView): GraphStatistics {
	const kinds = view.actors().map((id) => view.actor(id)?.kind);
	return {
		actors: { total: kinds.length, byKind: countIn(ACTOR_KINDS, kinds) },
		relations: relationCounts(view.relations()),
		articles: articleCounts(view),
		publishers: publisherCounts(view),
		dates: dateRange(view.relations()),
		topActors: topActors(view),
	};
}

function countIn<T extends string>(
	order: readonly T[],
	values: readonly (T | undefined)[],
): Partial<Record<T, number>> {
	const counts: Partial<Record<T, number>> = {};
	for (const value of order) {
		const count = values.filter((other) => other === value).length;
		if (count > 0) counts[value] = count;
	}
	return counts;
}

function relationCounts(relations: readonly Relation[]): GraphStatistics["relations"] {
	let evidence = 0;
	let undated = 0;
	for (const { attributes } of relations) {
		evidence += attributes.evidence.length;
		if (attributes.start === null && attributes.end === null) undated++;
	}
	return {
		total: relations.length,
		byType: countByType(relations.filter(({ attributes }) => attributes.modality === "asserted")),
		byStance: countIn(
			STANCES,
			relations.map(({ attributes }) => attributes.stance),
		),
		byModality: countIn(
			MODALITIES,
			relations.map(({ attributes }) => attributes.modality),
		),
		undated,
		evidence,
	};
}

function articleCounts(view: GraphView): GraphStatistics["articles"] {
	const days = view
		.articles()
		.map((article) => article.published)
		.filter((day) => day !== null);
	return { total: view.articles().length, first: days.at(0) ?? null, last: days.at(-1) ?? null };
}

function publisherCounts(view: GraphView): GraphStatistics["publishers"] {
	const counts = new Map<string, number>();
	for (const { publisher } of view.articles()) {
		if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
	}
	return [...counts]
		.map(([name, articles]) => ({ name, articles }))
		.sort((a, b) => b.articles - a.articles || byText(a.name, b.name));
}

function dateRange(relations: readonly Relation[]): GraphStatistics["dates"] {
	let first: string | null = null;
	let last: string | null = null;
	for (const { attributes } of relations) {
		const { start, end } = attributes;
		if (start === null && end === null) continue;
		const begins = earliest((start ?? end) as string);
		const ends = latest((end ?? start) as string);
		if (first === null || begins < first) first = begins;
		if (last === null || ends > last) last = ends;
	}
	return { first, last };
}

function topActors(view: GraphView): GraphStatistics["topActors"] {
	return view
		.actors()
		.map((id) => ({
			id,
			label: view.actor(id)?.label ?? id,
			relations: view.relationsOf(id).filter(({ attributes }) => attributes.modality !== "denied").length,
		}))
		.filter(({ relations }) => relations > 0)
		.sort((a, b) => b.relations - a.relations || byText(a.id, b.id))
		.slice(0, TOP);
}
