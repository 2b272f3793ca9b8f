import {
	type ActorMember,
	type EdgeAttributes,
	type Evidence,
	earliest,
	type KnowledgeGraph,
} from "../model/index.ts";
import { hasListed, setMembers } from "./members.ts";
import { mergeEvidence, noisyOr, relationKey } from "./merge-relation.ts";
import { byText } from "./order.ts";
import {
	byReport,
	type Cluster,
	type Gazetteers,
	listedCluster,
	memberCluster,
	type PlacedMember,
} from "./resolve/cluster.ts";
import { resolve } from "./resolve/join.ts";

/** Where a member belongs, by the article and the id that the article gave it. */
type Places = Map<string, { placed: PlacedMember; to: string }>;

/**
 * Makes one node of all that the articles say of one actor, and two of namesakes.
 *
 * The gazetteers' actors are known by their ids. All others are compared by full name, office at the time and
 * country, from the strongest ground to the weakest (`resolve/tiers.ts`); a surname alone counts only where nobody
 * else bears it, and whoever could be either of two stays apart. Two actors of one article are never one: who reads
 * it knows best. Every node keeps its members with the reason for each, and every sentence the ids that its article
 * gave the two actors: so the outcome depends on the set of articles alone, no article is read again, and any merge
 * can be taken back.
 */
export function resolveActors(graph: KnowledgeGraph): void {
	const places: Places = new Map();
	for (const [id, cluster] of named(clustersOf(graph)))
		for (const placed of cluster.members) places.set(keyOf(placed.member), { placed, to: id });
	const membersOf = new Map<string, ActorMember[]>();
	graph.forEachNode((id, { members }) => {
		const listed = members?.filter(({ label }) => label === undefined) ?? [];
		if (listed.length > 0) membersOf.set(id, listed);
	});
	const touched = new Set<string>();
	for (const { placed, to } of places.values()) {
		const member = withReason(placed);
		membersOf.set(to, [...(membersOf.get(to) ?? []), member]);
		if (placed.node !== to) touched.add(to).add(placed.node);
		else if (member.reason !== placed.member.reason) touched.add(to);
	}
	const emptied = [...touched].filter((id) => !membersOf.has(id));
	const positions = new Map([...places.values()].map(({ placed, to }) => [to, placed.node]));
	for (const id of touched) {
		if (emptied.includes(id)) continue;
		const from = graph.hasNode(id) ? undefined : positions.get(id);
		const { x = 0, y = 0 } = from === undefined ? {} : graph.getNodeAttributes(from);
		setMembers(graph, id, membersOf.get(id) ?? []);
		if (from !== undefined) graph.mergeNodeAttributes(id, { x, y });
	}
	moveEvidence(graph, places, touched);
	for (const id of emptied) setMembers(graph, id, []);
}

function keyOf({ article, id }: Pick<ActorMember, "article" | "id">): string {
	return JSON.stringify([article, id]);
}

function withReason({ member, reason }: PlacedMember): ActorMember {
	const { reason: _before, ...rest } = member;
	return reason === null ? rest : { ...rest, reason };
}

function clustersOf(graph: KnowledgeGraph): Cluster[] {
	const days = new Map<string, string | null>();
	for (const { id, published } of graph.getAttribute("articles"))
		days.set(id, published === null ? null : earliest(published));
	const listed = (id: string) => {
		const node = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
		return node && hasListed(node) ? node : undefined;
	};
	const known: Gazetteers = {
		countryOf: (id) => listed(id)?.affiliation,
		namesOf(id) {
			const node = listed(id);
			return node ? [node.label, ...(node.own ?? node).aliases] : [];
		},
	};
	const clusters: Cluster[] = [];
	const countries = new Map<string, Set<string>>();
	graph.forEachNode((node, attributes) => {
		if (hasListed(attributes)) clusters.push(listedCluster(node, attributes, known));
		for (const member of attributes.members ?? []) {
			if (attributes.kind === "country")
				countries.set(member.article, (countries.get(member.article) ?? new Set()).add(node));
			if (member.label === undefined) continue;
			const day = days.get(member.article) ?? null;
			clusters.push(memberCluster({ member, node, day, reason: null }, known));
		}
	});
	const none: ReadonlySet<string> = new Set();
	return resolve(clusters, (article) => countries.get(article) ?? none);
}

/**
 * The id of each cluster's node: the gazetteer's, else the one that the anchor's article gave. Of namesakes the first
 * reported keeps it, and to the others' the article is added, as in `person:ivan-petrov~an-article-0a1b2c3d`.
 */
function named(clusters: readonly Cluster[]): Map<string, Cluster> {
	const ids = new Map<string, Cluster>();
	for (const cluster of clusters) if (cluster.listed !== null) ids.set(cluster.listed, cluster);
	const others = clusters.filter(({ listed }) => listed === null);
	others.sort((a, b) => byReport(a.members[0] as PlacedMember, b.members[0] as PlacedMember));
	for (const cluster of others) {
		const { member } = cluster.anchor as PlacedMember;
		ids.set(ids.has(member.id) ? `${member.id}~${member.article}` : member.id, cluster);
	}
	return ids;
}

/** Evidence on its way to another edge. */
interface Moved {
	source: string;
	target: string;
	attributes: EdgeAttributes;
	evidence: Evidence;
}

/** Puts every sentence between the nodes that its two actors are in now. */
function moveEvidence(graph: KnowledgeGraph, places: Places, touched: ReadonlySet<string>): void {
	const edges = new Set([...touched].flatMap((id) => (graph.hasNode(id) ? graph.edges(id) : [])));
	const moved: Moved[] = [];
	for (const key of edges) {
		const [source, target] = graph.extremities(key) as [string, string];
		const attributes = graph.getEdgeAttributes(key);
		const staying: Evidence[] = [];
		for (const evidence of attributes.evidence) {
			const ends = evidence.ends ?? [source, target];
			const nodeOf = (id: string, now: string) =>
				places.get(keyOf({ article: evidence.article, id }))?.to ?? now;
			const to = [nodeOf(ends[0], source), nodeOf(ends[1], target)] as const;
			if (to[0] === source && to[1] === target) staying.push(evidence);
			else moved.push(redirected(attributes, { ...evidence, ends }, ...to));
		}
		if (staying.length === attributes.evidence.length) continue;
		if (staying.length === 0) graph.dropEdge(key);
		else graph.replaceEdgeAttributes(key, { ...attributes, confidence: noisyOr(staying), evidence: staying });
	}
	for (const one of moved.sort((a, b) => byText(a.evidence.article, b.evidence.article)))
		addMoved(graph, one);
}

function redirected(
	attributes: EdgeAttributes,
	evidence: Evidence & { ends: [string, string] },
	source: string,
	target: string,
): Moved {
	const [first, second] = evidence.ends;
	if (!(attributes.symmetric && byText(target, source) < 0)) return { source, target, attributes, evidence };
	return { source: target, target: source, attributes, evidence: { ...evidence, ends: [second, first] } };
}

function addMoved(graph: KnowledgeGraph, { source, target, attributes, evidence }: Moved): void {
	const { ends, ...rest } = evidence;
	const plain = ends?.[0] === source && ends[1] === target ? rest : evidence;
	const key = relationKey({ ...attributes, source, target });
	const known = graph.hasEdge(key) ? graph.getEdgeAttribute(key, "evidence") : [];
	const all = mergeEvidence(known, [plain]);
	const merged = { ...attributes, confidence: noisyOr(all), evidence: all };
	if (known.length > 0) graph.replaceEdgeAttributes(key, merged);
	else graph.addEdgeWithKey(key, source, target, merged);
}
