import type { Actor, ActorMember, KnowledgeGraph, NodeAttributes } from "../model/index.ts";
import { mergeActor } from "./merge-actor.ts";
import { byText } from "./order.ts";

/** The order of a node's members. */
export function byArticle(a: ActorMember, b: ActorMember): number {
	return byText(a.article, b.article) || byText(a.id, b.id);
}

/** True for an actor whose id means the same in every article. */
export function isListed(actor: Pick<Actor, "listed" | "iso3" | "wikidata">): boolean {
	return actor.listed === true || actor.iso3 !== undefined || actor.wikidata !== undefined;
}

/** True for a node that is what its id says, whoever else was found to be the same; so is one without members. */
export function hasListed(node: NodeAttributes): boolean {
	return node.members === undefined || node.own !== undefined || isListed(node);
}

/** What an article knows of an actor that no gazetteer lists, or for a listed one only that it speaks of it. */
export function memberOf(article: string, actor: Actor, mentions: number, isUnnamed: boolean): ActorMember {
	const member: ActorMember = { article, id: actor.id, mentions };
	if (isListed(actor)) return member;
	const { label, kind, aliases, roles, affiliation } = actor;
	return {
		...member,
		...(isUnnamed && { unnamed: true as const }),
		label,
		kind,
		...(aliases.length > 0 && { aliases }),
		...(roles !== undefined && roles.length > 0 && { roles }),
		...(affiliation !== undefined && { affiliation }),
	};
}

/**
 * Gives a node its members, all of them: its names, roles and affiliation are made anew from what the gazetteers and
 * the members say, and mentions are counted up or down, so that those from unknown articles stay. A node in which
 * nobody is left goes, with its relations.
 * @param listed what the gazetteers say of it in an article that comes anew
 */
export function setMembers(
	graph: KnowledgeGraph,
	id: string,
	members: readonly ActorMember[],
	listed?: Actor,
): void {
	const node = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
	const made = withMembers(node, members, listed);
	if (made === null) {
		if (node) graph.dropNode(id);
	} else if (node) graph.replaceNodeAttributes(id, made);
	else graph.addNode(id, made);
}

function withMembers(
	node: NodeAttributes | undefined,
	members: readonly ActorMember[],
	listed: Actor | undefined,
): NodeAttributes | null {
	let base = node && hasListed(node) ? withoutOthers(node) : undefined;
	if (listed) {
		base = mergeActor(base, { actor: listed, mentions: 0 });
		if (listed.listed) base.listed = true;
	}
	const others = members.filter(({ label }) => label !== undefined);
	let made = base;
	for (const member of others) made = mergeActor(made, { actor: asActor(member), mentions: 0 });
	if (!made) return null;
	const before = (node?.members ?? []).reduce((sum, { mentions }) => sum + mentions, 0);
	const now = members.reduce((sum, { mentions }) => sum + mentions, 0);
	return {
		...(base ? withNames(base, made) : made),
		...(base && others.length > 0 && { own: ownOf(base) }),
		members: [...members].sort(byArticle),
		mentions: (node?.mentions ?? 0) - before + now,
		x: node?.x ?? 0,
		y: node?.y ?? 0,
	};
}

/** A gazetteer's actor with the names and roles that others brought along: what it is stays as it was. */
function withNames(base: NodeAttributes, made: NodeAttributes): NodeAttributes {
	const names = new Set([made.label, ...made.aliases]);
	names.delete(base.label);
	return {
		...base,
		aliases: [...names].sort(byText),
		...(made.roles && { roles: made.roles }),
		...(base.affiliation === undefined &&
			made.affiliation !== undefined && { affiliation: made.affiliation }),
	};
}

function ownOf({ aliases, roles, affiliation }: NodeAttributes): NonNullable<NodeAttributes["own"]> {
	return { aliases, ...(roles && { roles }), ...(affiliation !== undefined && { affiliation }) };
}

/** A gazetteer's actor as it is without the members that joined it. */
function withoutOthers(node: NodeAttributes): NodeAttributes {
	const { own, ...rest } = node;
	if (!own) return rest;
	const { roles: _roles, affiliation: _affiliation, ...plain } = rest;
	return { ...plain, ...own };
}

function asActor({
	id,
	label = id,
	kind = "organization",
	aliases = [],
	roles,
	affiliation,
}: ActorMember): Actor {
	return {
		id,
		label,
		kind,
		aliases,
		...(roles && { roles }),
		...(affiliation !== undefined && { affiliation }),
	};
}
