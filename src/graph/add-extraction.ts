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
import { isListed, memberOf, setMembers } from "./members.ts";
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
 * of articles. An article whose id is in the graph already changes nothing. Ids that articles make for themselves
 * mean somebody for certain only after `resolveActors` has compared them, once all articles are there.
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
	for (const added of actors) addActor(graph, article.id, added);
	for (const [key, added] of relations) addRelation(graph, key, added);
}

/** What one article adds to an actor. */
interface ActorContribution {
	actor: Actor;
	/** In how many places of the article it is mentioned. */
	mentions: number;
	/** The article describes it and nowhere gives a name. */
	isUnnamed: boolean;
}

/** Until `resolveActors` looks at all articles, an id means whom it means in the others. */
function addActor(graph: KnowledgeGraph, article: string, added: ActorContribution): void {
	const { actor, mentions, isUnnamed } = added;
	const known = graph.hasNode(actor.id) ? (graph.getNodeAttribute(actor.id, "members") ?? []) : [];
	const member = memberOf(article, actor, mentions, isUnnamed);
	setMembers(graph, actor.id, [...known, member], isListed(actor) ? actor : undefined);
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
	const named = new Set<string>();
	for (const { actor, start, end, form } of extraction.mentions) {
		places.set(actor, (places.get(actor) ?? new Set()).add(`${start}-${end}`));
		if (form !== "description" && form !== "pronoun") named.add(actor);
	}
	return [...kept].sort(byText).map((id) => {
		const actor = actorById.get(id);
		if (!actor) throw new Error(`The extraction speaks of "${id}" but does not list it as an actor.`);
		const mentions = places.get(id)?.size ?? 0;
		return { actor, mentions, isUnnamed: mentions > 0 && !named.has(id) };
	});
}
