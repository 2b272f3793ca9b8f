import { byPublication, byText } from "../graph/index.ts";
import type { ArticleRecord, EdgeAttributes, KnowledgeGraph, NodeAttributes } from "../model/index.ts";

/** An edge with its ends. */
export interface Relation {
	/** The edge's key. */
	id: string;
	source: string;
	target: string;
	attributes: EdgeAttributes;
}

/**
 * All that the queries ask of a graph, and not the in-memory graph itself: a graph database can answer the same
 * six questions. Every list comes in a fixed order, so that answers do not depend on how the graph was built.
 */
export interface GraphView {
	/** Ids of all actors, sorted. */
	actors(): readonly string[];
	/** An actor's attributes; undefined when there is none of that id. */
	actor(id: string): NodeAttributes | undefined;
	/** All relations, sorted by key. */
	relations(): readonly Relation[];
	/** The relations that begin or end at an actor, sorted by key; none for an unknown id. */
	relationsOf(id: string): readonly Relation[];
	/** The articles behind the graph, in order of publication. */
	articles(): readonly ArticleRecord[];
	article(id: string): ArticleRecord | undefined;
}

/**
 * A view of an in-memory graph as it is now. The index is built here, once; a graph that was changed needs a new
 * view. Attributes are shared with the graph and must not be written to.
 */
export function viewOf(graph: KnowledgeGraph): GraphView {
	const actors = graph.nodes().sort(byText);
	const relations = graph
		.mapEdges((id, attributes, source, target): Relation => ({ id, source, target, attributes }))
		.sort((a, b) => byText(a.id, b.id));
	const incident = new Map<string, Relation[]>(actors.map((id) => [id, []]));
	for (const relation of relations) {
		incident.get(relation.source)?.push(relation);
		if (relation.target !== relation.source) incident.get(relation.target)?.push(relation);
	}
	const articles = [...graph.getAttribute("articles")].sort(byPublication);
	const articleById = new Map(articles.map((article) => [article.id, article]));
	return {
		actors: () => actors,
		actor: (id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined),
		relations: () => relations,
		relationsOf: (id) => incident.get(id) ?? [],
		articles: () => articles,
		article: (id) => articleById.get(id),
	};
}

/** The same graph with only some of its relations, such as those that held on a day; actors and articles are all there. */
export function narrowedView(view: GraphView, keeps: (relation: Relation) => boolean): GraphView {
	const relations = view.relations().filter(keeps);
	const kept = new Set(relations);
	return {
		actors: () => view.actors(),
		actor: (id) => view.actor(id),
		relations: () => relations,
		relationsOf: (id) => view.relationsOf(id).filter((relation) => kept.has(relation)),
		articles: () => view.articles(),
		article: (id) => view.article(id),
	};
}
