import { RELATION_TYPES } from "../../knowledge-files.ts";
import { type EdgeAttributes, type KnowledgeGraph, STANCES, type Stance } from "../../model/index.ts";
import {
	type Contradiction,
	contradictions,
	type GraphStatistics,
	type GraphView,
	graphStatistics,
	type Relation,
	type Support,
	supportIn,
	viewOf,
} from "../../query/index.ts";
import { type ActorSearch, createActorSearch } from "../search/actor-search.ts";
import { type Period, timeLine } from "./filters.ts";

/** What is worked out once from a graph and read by many parts of the page. */
export interface GraphIndex {
	view: GraphView;
	search: ActorSearch;
	statistics: GraphStatistics;
	timeLine: Period[];
	contradictions: Contradiction[];
	/** How many sentences, articles and sources of their own are behind a relation. */
	support: (relation: Relation) => Support;
	/** The relations that each article gives evidence for. */
	relationsByArticle: ReadonlyMap<string, readonly Relation[]>;
}

/** Works out the index of a graph as it is now. */
export function indexGraph(graph: KnowledgeGraph): GraphIndex {
	const view = viewOf(graph);
	const relationsByArticle = new Map<string, Relation[]>();
	for (const relation of view.relations()) {
		for (const article of new Set(relation.attributes.evidence.map((evidence) => evidence.article))) {
			const list = relationsByArticle.get(article);
			if (list) list.push(relation);
			else relationsByArticle.set(article, [relation]);
		}
	}
	return {
		view,
		search: createActorSearch(view),
		statistics: graphStatistics(view),
		timeLine: timeLine(view.relations()),
		contradictions: contradictions(view, RELATION_TYPES),
		support: supportIn(view),
		relationsByArticle,
	};
}

/** All relations between two actors, either way, latest first, undated last. */
export function relationsBetween(view: GraphView, one: string, other: string): Relation[] {
	return view
		.relationsOf(one)
		.filter(({ source, target }) => source === other || target === other)
		.sort(latestFirst);
}

/** An actor's relations of one stance. */
export interface RelationGroup {
	stance: Stance;
	others: { id: string; relations: Relation[] }[];
}

/** An actor's relations that pass, by stance, then by the other actor; those with most relations first. */
export function relationGroups(
	view: GraphView,
	actor: string,
	passes: (edge: EdgeAttributes) => boolean,
): RelationGroup[] {
	const byStance = new Map<Stance, Map<string, Relation[]>>();
	for (const relation of view.relationsOf(actor)) {
		const { attributes, source, target } = relation;
		if (!passes(attributes)) continue;
		const others = byStance.get(attributes.stance) ?? new Map<string, Relation[]>();
		byStance.set(attributes.stance, others);
		const other = source === actor ? target : source;
		others.set(other, [...(others.get(other) ?? []), relation]);
	}
	return STANCES.flatMap((stance) => {
		const others = byStance.get(stance);
		if (!others) return [];
		const groups = [...others].map(([id, relations]) => ({ id, relations: relations.sort(latestFirst) }));
		groups.sort((a, b) => b.relations.length - a.relations.length || a.id.localeCompare(b.id, "en"));
		return [{ stance, others: groups }];
	});
}

function latestFirst(a: Relation, b: Relation): number {
	const when = ({ attributes }: Relation) => attributes.start ?? attributes.end ?? "";
	return when(b).localeCompare(when(a)) || a.id.localeCompare(b.id, "en");
}
