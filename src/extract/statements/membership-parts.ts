import type { Actor } from "../../model/index.ts";
import type { ActorMention } from "../document.ts";
import type { MentionLookup } from "./mention-lookup.ts";

/** Somebody or some body that the sentence says to be a member or a part of another. */
export interface Membership {
	member: ActorMention;
	body: ActorMention;
	type: string;
}

/** What may have members or parts of its own. */
export const isBody = (actor: Actor | undefined) =>
	actor !== undefined && /^(?:organization|armed-group|group|government-body)$/.test(actor.kind);
/** What is made up of states, as a party or militia is not. */
export const isUnion = (actor: Actor | undefined) =>
	actor?.kind === "organization" && actor.affiliation === undefined;
/** A country, or several called by one name: "the Baltic states". */
export const isCountry = (actor: Actor) =>
	actor.kind === "country" || (actor.id.startsWith("group:") && actor.listed === true);
/** What may be a member of something. */
export const isMember = (actor: Actor) =>
	isCountry(actor) || /^(?:organization|armed-group|person)$/.test(actor.kind);

/** Says before "member" that somebody is none now. */
export const NOT_YET =
	/^(?:former|ex|prospective|aspiring|candidate|potential|would-be|future|non|not|no|never|nearly|once|hopeful)$/;
/** Says before "member" what sort of member somebody is. */
export const ADJECTIVE =
	/^(?:fellow|founding|full|new|newest|old|oldest|long-standing|key|leading|small|big|powerful|\w+th|\d+(?:st|nd|rd)|first|second|third)$/;
/** What the members of a union of states are called. */
export const STATES = /^(?:states?|countr(?:y|ies)|nations?|governments?|powers?)$/;

/** Each of several as a member of one body; none where the body is not found. */
export function memberships(members: ActorMention[], body: ActorMention | undefined): Membership[] {
	return body ? members.map((member) => ({ member, body, type: "memberOf" })) : [];
}

/** The body right before "member", over adjectives: "NATO", "NATO founding". */
export function bodyBefore(lookup: MentionLookup, at: number): ActorMention | undefined {
	let i = at;
	const { tokens } = lookup;
	while (ADJECTIVE.test(tokens[i - 1]?.lower ?? "") || /^(?:ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? "")) {
		if (lookup.endingAt(i)) break;
		i--;
	}
	if (tokens[i - 1]?.lower === "'s") i--;
	const body = lookup.endingAt(i);
	return body && isBody(lookup.actorOf(body)) ? body : undefined;
}

/** Where a list begins behind a plural: ", such as A and B", ", among them A", ": A and B", or the next word. */
export function listStart({ tokens }: MentionLookup, at: number): number {
	let i = at;
	if (/^[,:-]$/.test(tokens[i]?.lower ?? "")) i++;
	const word = tokens[i]?.lower ?? "";
	const next = tokens[i + 1]?.lower ?? "";
	if (word === "including" || word === "like") return i + 1;
	if ((word === "such" && next === "as") || (word === "among" && next === "them")) return i + 2;
	if (tokens[at]?.lower !== ",") return i;
	// "members of the EU, Spain and Greece among them"
	for (let k = i; k < i + 10; k++)
		if (tokens[k]?.lower === "among" && tokens[k + 1]?.lower === "them") return i;
	return at;
}
