import type { Sentence, Token } from "../document.ts";
import { type Hit, isJoiner } from "./hits.ts";
import { isTownOf } from "./left-context.ts";
import { isCapitalised, isPossessive, type NameSpan, type Scan } from "./names.ts";
import type { Noun } from "./nouns.ts";
import { KEEPS, POSTED_MEN } from "./posted-men.ts";

/** "spokesman for the UN" speaks for it; "envoy to Syria" and "envoy for Syria" do not speak for Syria. */
function owns(noun: Noun, preposition: string): boolean {
	if (noun.kind !== "role" || /^(?:of|at|in|from)$/.test(preposition)) return true;
	if (noun.noun === "heir") return preposition === "to";
	return preposition === "for" && /^spokes|^lawyer|^attorney|^agent|^counsel/.test(noun.noun);
}

/** Where others than the country's own officials and judges sit. */
const INTERNATIONAL_SEATS = new Set(["hague", "vienna", "brussels"]);

/** Who comes from a country or body as its servant: "a diplomat from Taipei". */
const SENT_FROM =
	/^(?:diplomat|minister|official|lawmaker|delegate|negotiator|politician|officer|general|senator)$/;

/** Who may be such in a body, though what is in a country is only there: "a commander in the Yellow Front". */
const SERVES_IN = /^(?:commander|officer|official|leader|general|colonel|minister)$/;

function serves(scan: Scan, from: number, end: number): boolean {
	const target = targetOf(scan, from, end);
	return target?.body !== undefined || target?.hit?.entry.actor.startsWith("country:") === false;
}

/** Whoever heads such an organ may well lead the country: "the sovereign council". */
const GOVERNS = /^council$/;
/** Whoever heads no more than an organ of a state, by this noun, does not lead the state: "the head of Chad's army". */
const HEADS = /^(?:head|chief|governor|president|chairman|chairwoman|chair|director)$/;

/** What of a country's own somebody leads together with the country: its government, its transition. */
const WHOLE =
	/^(?:government|administration|authorities|regime|junta|leadership|cabinet|council|state|transition|republic|kingdom|rulers|executive|coalition|confederation|opposition|affairs)$/;

/** "the head of Kenya's anti-terror police": of a part of the state, by a common noun. */
const isOrgan = (noun: Token | undefined): boolean => noun?.pos === "NOUN" && !WHOLE.test(noun.lower);

/** Offices that somebody holds at home. */
const HOME_OFFICE =
	/^(?:minister|prime minister|president|premier|chancellor|king|leader|ruler|lawmaker|senator|mayor|governor|general|official|opposition leader)$/;
/** "keeps 1,000 troops in Chad": those of whoever keeps them there. */
function isKeptThere({ tokens }: Scan, { noun, first }: Noun): boolean {
	if (!POSTED_MEN.test(noun)) return false;
	let at = first - 1;
	while (at > 0 && /^(?:NUM|ADJ|DET|ADV)$/.test(tokens[at]?.pos ?? "")) at--;
	return KEEPS.test(tokens[at]?.lemma ?? "");
}

/** "of Turkey", "of the Lebanese armed movement Hezbollah", "of China and the Solomons". */
export function readOf(
	scan: Scan,
	noun: Noun,
	sentence: Sentence,
): { hits: Hit[]; body?: NameSpan; last: number; addressed?: boolean; part?: boolean } {
	const { tokens } = scan;
	const none = { hits: [], last: noun.last };
	const preposition = tokens[noun.last]?.lower;
	const allowed = noun.kind === "role" ? ["of", "for", "to", "at"] : ["of", "from", "in"];
	if (noun.noun.startsWith("spokes")) allowed.push("in");
	if (SENT_FROM.test(noun.noun)) allowed.push("from");
	if (SERVES_IN.test(noun.noun) && serves(scan, noun.last + 1, sentence.last)) allowed.push("in");
	if (noun.last >= sentence.last || preposition === undefined || !allowed.includes(preposition)) return none;
	// "invited the minister to Islamabad": where to, and no post.
	if (preposition === "to" && HOME_OFFICE.test(noun.noun)) return none;
	// "aircraft from Embraer and Boeing" are what they make.
	if (preposition === "from" && /^(?:aircraft|jets|warplanes|warships|fighters)$/.test(noun.noun))
		return none;
	const seat = tokens[noun.last + 1]?.lower === "the" ? noun.last + 2 : noun.last + 1;
	if (preposition === "in" && INTERNATIONAL_SEATS.has(tokens[seat]?.lower ?? "")) return none;
	if (preposition === "in" && isKeptThere(scan, noun)) return none;
	const hits: Hit[] = [];
	let organ = false;
	let last = noun.last;
	let i = noun.last + 1;
	for (;;) {
		const target = targetOf(scan, i, sentence.last);
		if (!target) break;
		last = target.last;
		if (target.body) {
			if (!owns(noun, preposition)) return { hits: [], last, addressed: true };
			const seat =
				preposition === "of" && noun.kind === "role" ? seatOf(scan, last, sentence.last) : undefined;
			return seat ?? { hits, body: target.body, last };
		}
		if (target.hit) hits.push(target.hit);
		organ ||= target.organ === true && HEADS.test(noun.noun) && preposition === "of";
		const link = tokens[last]?.lower;
		if ((!noun.plural && preposition !== "from") || (link !== "and" && link !== ",") || preposition === "in")
			break;
		// "fighters of JNIM, an al Qaeda affiliate": what it is besides.
		if (link === "," && /^an?$/.test(tokens[last + 1]?.lower ?? "")) break;
		i = link === "," && tokens[last + 1]?.lower === "and" ? last + 2 : last + 1;
	}
	const coup =
		hits.length === 0 && noun.kind === "role" && preposition === "of"
			? coupIn(scan, noun.last + 1)
			: undefined;
	if (coup) return coup;
	if (hits.length === 0 && noun.kind === "role" && preposition === "of") {
		const seat = seatOf(scan, noun.last + 1, sentence.last);
		if (seat) return seat;
	}
	if (hits.some((hit) => isTownOf(noun, hit))) return { hits: [], last };
	const owned = owns(noun, preposition);
	return { hits: owned ? hits : [], last, addressed: !owned && hits.length > 0, part: owned && organ };
}

/** "the leader of the coup in Niger": who seizes power there leads it. */
function coupIn({ tokens, hits }: Scan, from: number): { hits: Hit[]; last: number } | undefined {
	const at = tokens[from]?.lower === "the" ? from + 1 : from;
	if (!/^(?:coup|putsch|junta|takeover)$/.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "in")
		return undefined;
	const hit = hits[at + 2];
	return hit ? { hits: [hit], last: hit.last } : undefined;
}

/** "the Office of Museums at the Iraqi culture ministry": where the part of a body that somebody heads belongs. */
function seatOf(
	scan: Scan,
	from: number,
	end: number,
): { hits: Hit[]; body?: NameSpan; last: number; part: true } | undefined {
	const { tokens, names } = scan;
	for (let i = from; i < Math.min(end, from + 8); i++) {
		const { lower, pos } = tokens[i] as Token;
		if (lower === "at" || (lower === "in" && tokens[i + 1]?.lower === "the")) {
			const target = targetOf(scan, i + 1, end);
			if (!target) return undefined;
			return {
				hits: target.hit ? [target.hit] : [],
				...(target.body ? { body: target.body } : {}),
				last: target.last,
				part: true,
			};
		}
		if (names[i]?.type === "person") return undefined;
		if (!/^(?:DET|ADJ|NOUN|PROPN|CCONJ)$/.test(pos) && lower !== "of" && lower !== "for") return undefined;
	}
	return undefined;
}

function targetOf(
	scan: Scan,
	from: number,
	end: number,
): { hit?: Hit; body?: NameSpan; last: number; organ?: true } | undefined {
	const { tokens, hits, names } = scan;
	let adjective: Hit | undefined;
	const institution = scan.gazetteer.words.institutions;
	for (let i = from; i < Math.min(end, from + 7); i++) {
		const token = tokens[i] as Token;
		const hit = hits[i];
		const name = names[i];
		// "the head of the Russian-installed administration": who put it there is not whose it is.
		if (hit && !name && isJoiner(tokens, hit.last) && tokens[hit.last + 1]?.pos !== "PROPN") {
			i = hit.last + 1;
			continue;
		}
		if (name && name.type === "organization") return { body: name, last: name.last };
		// "the head of Ethiopia's Tigray region"
		if (name && adjective && scan.gazetteer.words.placeHeads.has(tokens[name.last]?.lower ?? ""))
			return { hit: adjective, last: name.last + 1, organ: true };
		if (name) return adjective ? { hit: adjective, last: i } : undefined;
		if (hit && hit.entry.role !== "demonym") {
			if (hit.entry.role === "leader") return undefined;
			if (!isPossessive(tokens, hit.last)) return { hit, last: hit.last };
			adjective = hit;
			i = hit.last;
			continue;
		}
		if (hit) adjective = hit;
		else if (adjective && institution.has(token.lower))
			return GOVERNS.test(token.lower)
				? { hit: adjective, last: i + 1 }
				: { hit: adjective, last: i + 1, organ: true };
		else if (
			isPossessive(tokens, i) ||
			// "a commission of inquiry accused Chad": the verb of the sentence.
			(token.pos === "VERB" && tokens[i - 1]?.pos === "NOUN") ||
			!["DET", "ADJ", "NOUN", "PROPN", "NUM", "VERB", "PUNCT"].includes(token.pos) ||
			/^[,.;:()"]$/.test(token.lower)
		) {
			if (!adjective) return undefined;
			return isPossessive(tokens, adjective.last) && isOrgan(tokens[i - 1])
				? { hit: adjective, last: i, organ: true }
				: { hit: adjective, last: i };
		}
	}
	return adjective ? { hit: adjective, last: adjective.last } : undefined;
}

function skipHonorific(scan: Scan, i: number): number {
	const token = scan.tokens[i];
	if (!token || !isCapitalised(token)) return i;
	if (
		!scan.gazetteer.words.honorifics.has(token.lower.replace(/\.$/, "")) &&
		!scan.gazetteer.words.roles.has(token.lower)
	)
		return i;
	return scan.tokens[i + 1]?.lower === "." ? i + 2 : i + 1;
}

/** "of Chad" or "(Chad)" behind a name. */
function ownerBehind({ tokens, hits, names }: Scan, last: number): { hit: Hit; last: number } | undefined {
	const opens = tokens[last]?.lower;
	if (opens !== "of" && opens !== "(") return undefined;
	const next = tokens[last + 1]?.lower === "the" ? last + 2 : last + 1;
	const hit = hits[next];
	if (!hit || names[next] || hit.entry.role === "leader") return undefined;
	if (opens === "of") return { hit, last: hit.last };
	return tokens[hit.last]?.lower === ")" ? { hit, last: hit.last + 1 } : undefined;
}

/** Over "in Washington" behind the first of "Ambassadors A in Washington and B in Canberra". */
function afterPost({ tokens, hits, names }: Scan, last: number): number {
	if (!/^(?:in|to)$/.test(tokens[last]?.lower ?? "")) return last;
	const end = hits[last + 1]?.last ?? names[last + 1]?.last ?? last;
	return /^(?:and|,)$/.test(tokens[end]?.lower ?? "") ? end : last;
}

/** A name behind a title: "Thomas Mensah of Ghana". */
export interface NameOf {
	span: NameSpan;
	of: Hit | undefined;
}

/** The names a title stands directly before; after a plural title several, each with its "of". */
export function readNames(scan: Scan, noun: Noun, at: number, end: number): NameOf[] {
	const found: NameOf[] = [];
	let i = at;
	for (;;) {
		i = skipHonorific(scan, i);
		const span = scan.names[i];
		if (
			!span ||
			span.first !== i ||
			(span.type !== "person" && span.type !== "unknown" && span.type !== "place") ||
			// "the head of Ethiopia's Tigray region"
			(isPossessive(scan.tokens, i - 1) &&
				scan.gazetteer.words.placeHeads.has(scan.tokens[span.last]?.lower ?? ""))
		)
			break;
		const item: NameOf = { span, of: undefined };
		let last = span.last;
		const owner = ownerBehind(scan, last);
		if (owner) {
			item.of = owner.hit;
			last = owner.last;
		} else if (noun.plural) last = afterPost(scan, last);
		found.push(item);
		const link = scan.tokens[last]?.lower;
		if (!noun.plural || last >= end || (link !== "," && link !== "and")) break;
		i = link === "," && scan.tokens[last + 1]?.lower === "and" ? last + 2 : last + 1;
	}
	return found;
}
