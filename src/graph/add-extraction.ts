import type {
	Actor,
	ArticleRecord,
	EdgeAttributes,
	Evidence,
	KnowledgeGraph,
	Mention,
	RelationType,
	Statement,
} from "../model/index.ts";
import { byPublication, recordOf } from "./create-graph.ts";
import { type ActorContribution, mergeActor } from "./merge-actor.ts";
import {
	emptyRelation,
	identityOf,
	mergeEvidence,
	noisyOr,
	type RelationIdentity,
	relationKey,
} from "./merge-relation.ts";
import { byText } from "./order.ts";

/** What was read out of one article, from wherever it comes. */
export interface ExtractedArticle {
	actors: readonly Actor[];
	mentions: readonly Mention[];
	statements: readonly Statement[];
}

/** A relation of one article with the evidence that the article gives for it. */
interface RelationContribution {
	identity: RelationIdentity;
	type: RelationType;
	evidence: Evidence[];
}

/**
 * Merges what one article says into the graph.
 *
 * Statements with the same source, target, type, modality and time become one edge; an undated statement is an
 * edge of its own. An article brings along an actor only if it says something of it or calls it by name, so that
 * passing "Asian markets" do not become nodes; a statement about one actor alone makes no edge. What an article
 * adds depends on that article alone, and every merge is commutative: the result does not depend on the order
 * of articles. An article whose id is in the graph already changes nothing.
 *
 * @param types the taxonomy; every statement's type must be in it
 * @throws Error when the extraction breaks its own contract (an unknown type or actor, a quote not in the text)
 */
export function addExtraction(
	graph: KnowledgeGraph,
	article: ArticleRecord,
	extraction: ExtractedArticle,
	types: readonly RelationType[],
): void {
	const articles = graph.getAttribute("articles");
	if (articles.some((known) => known.id === article.id)) return;
	const relations = relationsOf(article, extraction.statements, types);
	const actors = actorsOf(extraction, relations);
	// The list is in order, and articles mostly come in order: the place of a new one is near the end.
	const record = recordOf(article);
	const at = articles.findLastIndex((known) => byPublication(known, record) <= 0) + 1;
	graph.setAttribute("articles", articles.toSpliced(at, 0, record));
	for (const added of actors) {
		const id = added.actor.id;
		const node = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
		const merged = mergeActor(node, added);
		if (node) graph.replaceNodeAttributes(id, merged);
		else graph.addNode(id, merged);
	}
	for (const [key, added] of relations) addRelation(graph, key, added);
}

function addRelation(graph: KnowledgeGraph, key: string, added: RelationContribution): void {
	const { identity, type } = added;
	const known = graph.hasEdge(key);
	const edge: EdgeAttributes = known ? graph.getEdgeAttributes(key) : emptyRelation(identity, type);
	const evidence = mergeEvidence(edge.evidence, added.evidence);
	const merged = { ...edge, confidence: noisyOr(evidence), evidence };
	if (known) graph.replaceEdgeAttributes(key, merged);
	else graph.addEdgeWithKey(key, identity.source, identity.target, merged);
}

function relationsOf(
	article: ArticleRecord,
	statements: readonly Statement[],
	types: readonly RelationType[],
): Map<string, RelationContribution> {
	const typeById = new Map(types.map((type) => [type.id, type]));
	const relations = new Map<string, RelationContribution>();
	for (const statement of statements) {
		if (statement.source === statement.target) continue;
		const type = typeById.get(statement.type);
		if (!type) throw new Error(`Statement of unknown type "${statement.type}".`);
		const identity = identityOf(statement, type);
		const key = relationKey(identity);
		const relation = relations.get(key) ?? { identity, type, evidence: [] };
		relation.evidence.push(evidenceOf(article, statement));
		relations.set(key, relation);
	}
	return relations;
}

function evidenceOf(article: ArticleRecord, statement: Statement): Evidence {
	const { start, end, quote } = statement.evidence;
	if (article.text.slice(start, end) !== quote || statement.evidence.article !== article.id) {
		throw new Error(`The quote at ${start} is not in the text of article "${article.id}".`);
	}
	return { ...statement.evidence, confidence: statement.confidence };
}

/** The actors that the article says something of or names, in order of their ids, with their mentions counted. */
function actorsOf(
	extraction: ExtractedArticle,
	relations: ReadonlyMap<string, RelationContribution>,
): ActorContribution[] {
	const kept = new Set<string>();
	for (const { identity } of relations.values()) kept.add(identity.source).add(identity.target);
	for (const mention of extraction.mentions) if (mention.form === "name") kept.add(mention.actor);
	const actorById = new Map(extraction.actors.map((actor) => [actor.id, actor]));
	const places = new Map<string, Set<string>>();
	for (const { actor, start, end } of extraction.mentions) {
		const known = places.get(actor) ?? new Set();
		places.set(actor, known.add(`${start}-${end}`));
	}
	return [...kept].sort(byText).map((id) => {
		const actor = actorById.get(id);
		if (!actor) throw new Error(`The extraction speaks of "${id}" but does not list it as an actor.`);
		return { actor, mentions: places.get(id)?.size ?? 0 };
	});
}
