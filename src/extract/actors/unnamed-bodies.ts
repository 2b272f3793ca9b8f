import type { Token } from "../document.ts";
import type { Description, Meaning } from "./description.ts";
import { nameText } from "./name-text.ts";
import type { NameSpan, Scan } from "./names.ts";
import { adjectiveOf } from "./owner.ts";
import type { Reading } from "./reading.ts";
import { addAlias, unlistedActor } from "./roster.ts";

/** What people run together, and what may be brought up without a name. */
const BODY =
	/^(?:council|committee|commission|union|cooperative|federation|association|syndicate|authority|agency|court|tribunal|high court|military court|diocese|archdiocese|watchdog|regulator|chamber|board|company|firm|airline|shipyard|broadcaster|institute|charity|network|club|crew|caucus|consortium|conglomerate|coalition|alliance|movement|organi[sz]ation|group|panel|parliament|secretariat|lender|think-tank|party|forum|league|militia|faction|transitional council|presidential council|electoral commission|election commission|anti-corruption agency|.* (?:council|commission|agency|service))$/;
/** Says how many or how, and not which. */
const NOT_TELLING =
	/^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|several|many|some|other|new|own|same|whole|entire|main|big|large|small|leading|international|regional|world|global|state)$/;
const SUPERLATIVE = /^(?:most|.+est|first|second|third|only|last|next|top|main|chief)$/;
const RULES = /^(?:administration|government|authorities|authority|cabinet|parliament)$/;
const AGAINST =
	/^(?:rival|parallel|breakaway|separatist|self-declared|eastern|northern|southern|western|rebel|.+-(?:installed|appointed))$/;
/** What an authority is in charge of. */
const RUN_BY =
	/^(?:port|airport|canal|tax|water|electoral|election|aviation|monetary|customs|border|harbou?r|railway|transport|energy|press|interim|autonomous|tribal|religious|customary)$/;
/** After these a clause begins. */
const CLAUSE =
	/^(?:,|;|"|\(|-|–|—|and|but|or|that|while|when|where|as|after|before|because|if|since|until|although|though|than|said|says)$/;
const COMPLEMENT = /^(?:of|in|from|for|at|on|near|representing|under)$/;
const WORDS = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

/** What a body of no name may be told apart by, behind its noun: "of Aysén", "in Kitwe", "of eleven parties". */
interface Complement {
	/** Where it ends; the place asked of where there is none. */
	end: number;
	/** The name in it. */
	name: NameSpan | undefined;
}

function complementOf({ tokens, names, hits }: Scan, at: number, end: number): Complement {
	let last = at;
	let name: NameSpan | undefined;
	while (last < end && COMPLEMENT.test(tokens[last]?.lower ?? "")) {
		let i = last + 1;
		while (i < Math.min(end, last + 7) && (hits[i] || names[i] || WORDS.test(tokens[i]?.pos ?? ""))) {
			name ??= names[i];
			i++;
		}
		if (i === last + 1) break;
		last = i;
	}
	return { end: last, name };
}

/** Whether a verb follows of which the phrase before it is the subject: "accused", "has accused", ", which accused". */
function isVerbAt(tokens: Token[], at: number, end: number): boolean {
	let i = at;
	if (tokens[i]?.lower === "," && /^(?:who|which)$/.test(tokens[i + 1]?.lower ?? "")) i += 2;
	while (i < end && (tokens[i]?.pos === "ADV" || /^(?:on|not)$/.test(tokens[i]?.lower ?? ""))) i++;
	const { pos, lower } = tokens[i] ?? { pos: "", lower: "" };
	return i < end && (pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing")));
}

/** Whether a phrase takes part in what the sentence tells: as a subject, as an object, behind "by" or "against". */
export function takesPart(
	{ scan: { tokens, document }, index }: Reading,
	first: number,
	end: number,
): boolean {
	const sentence = document.sentences[index];
	const before = tokens[first - 1];
	if (!sentence) return false;
	const opens = sentence.first === first || CLAUSE.test(before?.lower ?? "");
	if (opens && isVerbAt(tokens, end, sentence.last)) return true;
	if (before?.pos === "VERB") return true;
	const governor = tokens[first - 2]?.pos;
	return (
		/^(?:by|against|with|on|at|to|from)$/.test(before?.lower ?? "") &&
		(governor === "VERB" || governor === "NOUN")
	);
}

/**
 * "the miners' union in Kitwe", "a fishermen's cooperative": a body without a name that takes part in what is told, one
 * of the article. Whose or where it is, or what it is for, must be said.
 */
export function unnamedBody(reading: Reading, description: Description): Meaning | undefined {
	const { noun, first, head, last, modifiers, owner, body, plural, determiner, former } = description;
	const { scan, roster, index } = reading;
	// "the rival administration in Benghazi"
	const rival = RULES.test(noun) && modifiers.some((word) => AGAINST.test(word));
	if (!(BODY.test(noun) || rival) || (plural && !rival) || former || body || owner?.kind === "pronoun")
		return undefined;
	if (determiner === undefined && owner === undefined) return undefined;
	if (/^(?:no|any|every|each|another|this)$/.test(determiner ?? "")) return undefined;
	// "the nuclear watchdog", "Africa's biggest airline": some body that has a name, wherever it stands.
	if (/^(?:watchdog|lender|club)$/.test(noun) && description.nations.length === 0) return undefined;
	// "the sanctions authority" is leave to do something.
	if (noun === "authority" && !modifiers.some((word) => RUN_BY.test(word))) return undefined;
	if (modifiers.some((word) => SUPERLATIVE.test(word))) return undefined;
	const sentence = scan.document.sentences[index];
	if (!sentence) return undefined;
	const of = ownerWords(reading, description);
	if (owner && of === undefined) return undefined;
	const behind = complementOf(scan, last, sentence.last);
	const telling = modifiers.filter((word) => !NOT_TELLING.test(word));
	// "a group of NPT states": the states.
	if (/^(?:group|network|panel)$/.test(noun) && scan.tokens[last]?.lower === "of") return undefined;
	const long = noun.includes(" ");
	if (telling.length === 0 && of === undefined && !behind.name && !long) return undefined;
	if (!takesPart(reading, first, behind.end)) return undefined;
	const nation = description.nations[0]?.entry.actor;
	const place =
		behind.name && !/^(?:for|on)$/.test(scan.tokens[last]?.lower ?? "") ? behind.name.last : head + 1;
	const label = [
		...(nation ? [adjectiveOf(reading, nation)] : []),
		...(of ? [of] : []),
		...telling,
		...(long ? [noun.slice(0, noun.lastIndexOf(" "))] : []),
		nameText(scan, { first: head, last: place }),
	].join(" ");
	const actor = unlistedActor(roster, "organization", label, nation);
	addAlias(actor, nameText(scan, { first, last: head + 1 }).replace(/^(?:the|an?) /i, ""));
	return { actors: [actor.id], why: "a body without a name" };
}

/** "villagers'", "Kitwe miners'": the plural whose body it is. */
function ownerWords({ scan }: Reading, { owner, first }: Description): string | undefined {
	if (!owner) return undefined;
	if (owner.kind === "name" && owner.span.type === "person") return undefined;
	if (owner.kind === "name") return nameText(scan, { first: owner.span.first, last: owner.span.last + 1 });
	const word = scan.tokens[owner.token]?.lower ?? "";
	if (!/(?:[^s]s|men|people)$/.test(word)) return undefined;
	const from = /^(?:the|an?)$/.test(scan.tokens[first]?.lower ?? "") ? first + 1 : first;
	return nameText(scan, { first: from, last: owner.token + 2 });
}
