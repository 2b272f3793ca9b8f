import { ACTOR_KINDS, type Actor, type NodeAttributes, type Role } from "../model/index.ts";
import { byLength, byText } from "./order.ts";

/** What one article adds to an actor. */
export interface ActorContribution {
	actor: Actor;
	/** In how many places of the article it is mentioned. */
	mentions: number;
}

/**
 * The node of an actor after one more article has spoken of it. Every rule here gives the same result in any
 * order and grouping of articles:
 * names are united; the label is the longest label any article gave (a gazetteer gives the same one every time,
 * so only actors known from texts alone have rivals), then the alphabetically first; roles are united, without
 * those that say nothing beyond another; of rival kinds the first in `ACTOR_KINDS` wins, of rival codes or
 * affiliations the alphabetically first; mentions add up.
 */
export function mergeActor(node: NodeAttributes | undefined, added: ActorContribution): NodeAttributes {
	const { actor, mentions } = added;
	const labels = node ? [node.label, actor.label] : [actor.label];
	const label = labels.sort(byLength)[0] as string;
	const names = new Set([...labels, ...(node?.aliases ?? []), ...actor.aliases]);
	names.delete(label);
	const roles = mergeRoles([...(node?.roles ?? []), ...(actor.roles ?? [])]);
	const iso3 = firstOf(node?.iso3, actor.iso3);
	const wikidata = firstOf(node?.wikidata, actor.wikidata);
	const affiliation = firstOf(node?.affiliation, actor.affiliation);
	return {
		...node,
		label,
		kind: firstKind(node?.kind ?? actor.kind, actor.kind),
		aliases: [...names].sort(byText),
		...(iso3 === undefined ? {} : { iso3 }),
		...(wikidata === undefined ? {} : { wikidata }),
		...(roles.length === 0 ? {} : { roles }),
		...(affiliation === undefined ? {} : { affiliation }),
		mentions: (node?.mentions ?? 0) + mentions,
		x: node?.x ?? 0,
		y: node?.y ?? 0,
	};
}

function firstOf(a: string | undefined, b: string | undefined): string | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return byText(a, b) <= 0 ? a : b;
}

function firstKind(a: Actor["kind"], b: Actor["kind"]): Actor["kind"] {
	return ACTOR_KINDS.indexOf(a) <= ACTOR_KINDS.indexOf(b) ? a : b;
}

const ROLE_PARTS = ["of", "start", "end"] as const;

/** True if `other` tells all that `role` tells, and more. */
function isImplied(role: Role, other: Role): boolean {
	if (role.title !== other.title) return false;
	let tellsMore = false;
	for (const part of ROLE_PARTS) {
		if (role[part] === other[part]) continue;
		if (role[part] !== undefined) return false;
		tellsMore = true;
	}
	return tellsMore;
}

function roleKey(role: Role): string {
	return JSON.stringify([role.title, role.of ?? "", role.start ?? "", role.end ?? ""]);
}

function mergeRoles(roles: Role[]): Role[] {
	const distinct = new Map(roles.map((role) => [roleKey(role), role]));
	const all = [...distinct.values()];
	return all
		.filter((role) => !all.some((other) => isImplied(role, other)))
		.sort((a, b) => byText(roleKey(a), roleKey(b)));
}
