import type { ActorKind } from "../../model/index.ts";
import { isAcronym, nameText } from "./name-text.ts";
import { isPossessive, type NameSpan, type Scan } from "./names.ts";
import { addAlias, listedActor, type Roster, unlistedActor } from "./roster.ts";

const STATE_HEADS = new Set(
	"army navy parliament congress assembly senate court tribunal council commission committee guard guards police directorate secretariat government house chamber authority".split(
		" ",
	),
);
const ARMED_HEADS = new Set(
	"front brigade brigades battalion battalions militia movement regiment forces alliance".split(" "),
);
const MEDIA_HEADS = new Set("times post journal television radio tribune herald news".split(" "));

/** Names of bodies that the article itself introduces, folded, with the actor each means. */
export type OwnNames = Map<string, string>;

function key(text: string): string {
	return text.toLowerCase().replace(/^the /, "");
}

function headsOf(scan: Scan, span: NameSpan): string[] {
	const { organizationHeads } = scan.gazetteer.words;
	const found: string[] = [];
	for (let i = span.first; i < span.last; i++) {
		const { lower } = scan.tokens[i] ?? { lower: "" };
		if (organizationHeads.has(lower)) found.push(lower);
	}
	return found;
}

function kindOf(heads: string[], nation: string | undefined): ActorKind {
	const head = heads.at(-1) ?? "";
	if (ARMED_HEADS.has(head)) return "armed-group";
	if (MEDIA_HEADS.has(head)) return "media";
	if (head === "party") return "organization";
	if (STATE_HEADS.has(heads[0] ?? "") || STATE_HEADS.has(head)) {
		return nation === undefined || nation.startsWith("country:") ? "government-body" : "organization";
	}
	return "organization";
}

/** Whether the body is a ministry, embassy or the like, which stands for its country. */
export function isCountryInstitution(scan: Scan, span: NameSpan): boolean {
	const { countryInstitutions } = scan.gazetteer.words;
	for (let i = span.first; i < span.last; i++) {
		if (countryInstitutions.has(scan.tokens[i]?.lower ?? "")) return true;
	}
	return false;
}

/** The country or body named inside a body's name: "Libyan" in "Libyan National Army". */
export function nationInside(scan: Scan, span: NameSpan): string | undefined {
	for (let i = span.first; i < span.last; i++) {
		const hit = scan.hits[i];
		if (hit && hit.entry.role !== "leader") return hit.entry.actor;
	}
	return undefined;
}

/** "Mexico's" before "Supreme Court". */
function nationBefore(scan: Scan, span: NameSpan): string | undefined {
	if (!isPossessive(scan.tokens, span.first - 1)) return undefined;
	const hit = scan.hits[span.first - 2];
	return hit?.entry.actor.startsWith("country:") ? hit.entry.actor : undefined;
}

/** "(NOC)" after a name: the acronym's token, or -1. */
export function acronymAfter(scan: Scan, last: number): number {
	const { tokens } = scan;
	if (tokens[last]?.lower !== "(" || tokens[last + 2]?.lower !== ")") return -1;
	return isAcronym(tokens[last + 1]) ? last + 1 : -1;
}

/** Notes every body that the article names, with its acronym, before anything is resolved. */
export function readOwnNames(scan: Scan, roster: Roster): OwnNames {
	const own: OwnNames = new Map();
	const { tokens } = scan;
	for (let i = 0; i < tokens.length; i++) {
		const span = scan.names[i];
		const hit = scan.hits[i];
		const item = span ?? hit;
		if (!item || item.first !== i) continue;
		const acronym = acronymAfter(scan, item.last);
		if (span?.type === "organization" && span.last - span.first > 1 && !isCountryInstitution(scan, span)) {
			const listed = acronym >= 0 ? scan.hits[acronym] : undefined;
			if (listed && listed.entry.role === "name")
				own.set(key(nameText(scan, span)), listedActor(roster, listed.entry.actor).id);
			const id = bodyActor(scan, roster, span, own);
			if (acronym >= 0) defineAcronym(scan, roster, own, id, acronym);
		} else if (acronym >= 0 && hit && hit.entry.role === "name") {
			defineAcronym(scan, roster, own, listedActor(roster, hit.entry.actor).id, acronym);
		}
	}
	addNicknames(scan, own);
	return own;
}

/** "the Tigers" after the "Tamil Tigers", where only one body of the article is so called. */
function addNicknames(scan: Scan, own: OwnNames): void {
	const meant = new Map<string, Set<string>>();
	for (const hit of new Set(scan.hits)) {
		if (hit?.entry.role !== "name") continue;
		const { actor } = hit.entry;
		for (const word of scan.gazetteer.nicknames.get(actor) ?? [])
			meant.set(word, (meant.get(word) ?? new Set()).add(actor));
	}
	for (const [word, ids] of meant) {
		const [id] = ids;
		if (ids.size === 1 && id !== undefined && !own.has(word) && !isAnother(scan, word)) own.set(word, id);
	}
}

/** A word that means something else when it stands alone: "Nations", "States", "Sudan". */
function isAnother({ gazetteer: { root, words } }: Scan, word: string): boolean {
	const known = words.givenNames.has(word) || words.notNames.has(word) || words.placeHeads.has(word);
	return known || (root.next.get(word)?.entries.length ?? 0) > 0;
}

function defineAcronym(scan: Scan, roster: Roster, own: OwnNames, id: string, token: number): void {
	const text = scan.tokens[token]?.text ?? "";
	own.set(key(text), id);
	const actor = roster.actors.get(id);
	if (actor) addAlias(actor, text);
}

/** The actor that a body's own name means, made when it is named for the first time. */
export function bodyActor(scan: Scan, roster: Roster, span: NameSpan, own: OwnNames): string {
	const label = nameText(scan, span).replace(/^[Tt]he /, "");
	const known = own.get(key(label));
	if (known) return known;
	const inside = nationInside(scan, span);
	const nation = inside ?? nationBefore(scan, span);
	const kind = kindOf(headsOf(scan, span), nation);
	const adjective = inside ? undefined : scan.gazetteer.words.adjectives.get(nation ?? "");
	const full = adjective && kind === "government-body" ? `${adjective} ${label}` : label;
	const actor = unlistedActor(roster, kind, full, nation);
	addAlias(actor, label);
	own.set(key(label), actor.id);
	own.set(key(full), actor.id);
	return actor.id;
}

/** The body that a single word or an acronym of the article means, if it has been introduced. */
export function ownName(own: OwnNames, text: string): string | undefined {
	return own.get(key(text));
}
