import type { Sentence, Token } from "../document.ts";
import type { Hit } from "./hits.ts";
import { type Owner, readLeft } from "./left-context.ts";
import { isPossessive, type NameSpan, type Scan } from "./names.ts";
import { continues, type DescriptionKind, type Noun, nounAt } from "./nouns.ts";
import { type NameOf, readNames, readOf } from "./right-context.ts";

/** A phrase that describes instead of naming: "the Turkish and Syrian foreign ministers". */
export interface Description {
	kind: DescriptionKind;
	first: number;
	last: number;
	/** Token of the head noun. */
	head: number;
	/** The noun itself, singular for roles: "minister", "secretary of state", "supreme court". */
	noun: string;
	/** Words between determiner and noun, without nationalities, lower-case. */
	modifiers: string[];
	/** Countries and bodies it belongs to, from adjectives, possessors and "of" phrases. */
	nations: Hit[];
	ofNations: Hit[];
	/** Name of an unlisted body it belongs to. */
	body: NameSpan | undefined;
	owner: Owner | undefined;
	determiner: string | undefined;
	/** Says to or for whom: "envoy to Syria". */
	addressed: boolean;
	plural: boolean;
	former: boolean;
	/** The names the title stands before: one, or several after a plural. */
	names: NameOf[];
}

/** The actors a description means and why. */
export interface Meaning {
	actors: string[];
	why: string;
}

function describe(scan: Scan, noun: Noun, sentence: Sentence): Description {
	const left = readLeft(scan, noun, sentence);
	const owned = left.nations.length > 0 || left.owner?.kind === "pronoun";
	const listed = noun.plural && scan.tokens[noun.last]?.lower === "," && owned;
	const direct =
		noun.kind === "role" || (noun.noun === "leaders" && listed)
			? readNames(scan, noun, listed ? noun.last + 1 : noun.last, sentence.last)
			: [];
	const right = direct.length > 0 ? { hits: [], last: noun.last } : readOf(scan, noun, sentence);
	const ministry = right.hits.length > 0 ? ministryHeaded(scan, noun, right.last) : undefined;
	const leaders = noun.noun === "leaders";
	const names =
		direct.length > 0 || (noun.kind !== "role" && !leaders)
			? direct
			: namesBehind(scan, noun, right, sentence);
	const department = "part" in right && right.part && !ministry ? ["department"] : [];
	const description: Description = {
		kind: noun.kind,
		first: left.first,
		last: Math.max(right.last, ...names.map((name) => (name.of ?? name.span).last)),
		head: noun.head,
		noun: ministry ? "minister" : noun.noun,
		// "head of the crisis unit in the Haitian police" heads no more than a part of it.
		modifiers: [...left.modifiers, ...(ministry ?? department)],
		nations: left.nations,
		ofNations: right.hits,
		plural: noun.plural,
		former: left.former || wasBefore(scan, left.first) || isOver(scan, noun, left.first, right.last),
		addressed: "addressed" in right && right.addressed === true,
		names,
		body: left.body ?? ("body" in right ? right.body : undefined),
		owner: left.owner,
		determiner: left.determiner,
	};
	// "The leaders of Chad and Sudan" are their governments, unless the names behind it say who.
	if (leaders && names.length > 1) {
		description.kind = "role";
		description.noun = "leader";
	}
	return description;
}

const MINISTRY =
	/^(?:foreign|defen[cs]e|interior|finance|economy|energy|justice|health|trade|agriculture|education|environment)$/;

/** "the head of the Kyrgyz foreign ministry" is its foreign minister: which of them; undefined for what is no ministry. */
function ministryHeaded({ tokens }: Scan, { noun, last }: Noun, end: number): string[] | undefined {
	if (!/^(?:head|chief)$/.test(noun)) return undefined;
	for (let i = last + 1; i <= end; i++) {
		if (tokens[i]?.lower !== "ministry") continue;
		const which = tokens[i - 1]?.lower ?? "";
		return MINISTRY.test(which) ? [which] : undefined;
	}
	return undefined;
}

/** "Jane Doe, formerly Chad's envoy", "Doe, once the leader of the party": what somebody was before. */
function wasBefore({ tokens }: Scan, first: number): boolean {
	return (
		/^(?:formerly|once|previously|erstwhile)$/.test(tokens[first - 1]?.lower ?? "") &&
		/^[,(–—]$/.test(tokens[first - 2]?.text ?? "")
	);
}

/** "in 1994", "in the 1990s", "between 2001": what says of somebody who "was" something that it was in another time. */
function isThen(tokens: Token[], at: number): boolean {
	if (!/^(?:in|between|throughout|during)$/.test(tokens[at]?.lower ?? "")) return false;
	const next = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
	return /^(?:1[89]|20)\d\ds?$/.test(tokens[next]?.lower ?? "");
}

/** "the Nigerien president ousted in 2023", "Chad's foreign minister until March": the words behind say that it is over. */
function isOver({ tokens }: Scan, noun: Noun, first: number, last: number): boolean {
	if (noun.kind !== "role") return false;
	const { lower } = tokens[last] ?? { lower: "" };
	if (lower === "until")
		return (
			tokens[last + 1]?.lower !== "now" && !/^(?:an?|the|they|he|she|it)$/.test(tokens[last + 1]?.lower ?? "")
		);
	if (lower === "from" && /^[12]\d{3}$/.test(tokens[last + 1]?.lower ?? ""))
		return tokens[last + 2]?.lower === "to";
	// "who was Chad's foreign minister in the 1990s", "who was envoy to Mali in 2004"
	if (/^(?:was|were|been)$/.test(tokens[first - 1]?.lower ?? "") && isThen(tokens, last)) return true;
	return (
		/^(?:ousted|deposed|toppled|overthrown|unseated|sacked)$/.test(lower) &&
		/^(?:in|by|last|on|after|this|during|two|three|four|five|six|a)$/.test(tokens[last + 1]?.lower ?? "")
	);
}

/** "of both nations": two countries named before. */
function pairEnd({ tokens }: Scan, at: number): number {
	if (tokens[at]?.lower !== "of") return at;
	let i = at + 1;
	while (/^(?:the|two|both)$/.test(tokens[i]?.lower ?? "")) i++;
	const two = tokens[i - 1]?.lower === "two" || tokens[i - 1]?.lower === "both";
	return two && /^(?:countries|nations|neighbou?rs|sides|states|governments)$/.test(tokens[i]?.lower ?? "")
		? i + 1
		: at;
}

/** The names behind "president of Chad", and after a comma behind "the presidents of Chad and Sudan". */
function namesBehind(
	scan: Scan,
	noun: Noun,
	right: { hits: Hit[]; last: number },
	sentence: Sentence,
): Description["names"] {
	if (!noun.plural) return right.last > noun.last ? readNames(scan, noun, right.last, sentence.last) : [];
	const pair = pairEnd(scan, noun.last);
	const last = pair > noun.last ? pair : right.last;
	const count = pair > noun.last ? 2 : right.hits.length;
	if (last === noun.last || count < 2 || scan.tokens[last]?.lower !== ",") return [];
	const names = readNames(scan, noun, last + 1, sentence.last);
	return names.length === count ? names : [];
}

/** Finds the descriptions of a sentence, in order; none overlaps another but for its names. */
export function findDescriptions(scan: Scan, sentence: Sentence): Description[] {
	const found: Description[] = [];
	let free = sentence.first;
	for (let i = sentence.first; i < sentence.last; i++) {
		const noun = nounAt(scan, i, sentence.last);
		if (!noun || continues(scan, noun, sentence.last)) continue;
		const description = describe(scan, noun, sentence);
		const overlapped = found.find(
			(other) => other.first < description.first && other.head >= description.first,
		);
		if (overlapped || (description.first < free && !found.at(-1)))
			description.first = Math.max(free, noun.first);
		const inside = found.at(-1);
		const chained =
			inside !== undefined &&
			description.first <= inside.first &&
			!isPossessive(scan.tokens, inside.head + 1) &&
			// "President Joe Biden's adviser"
			!(inside.names.length > 0 && isPossessive(scan.tokens, inside.last));
		if (chained && description.first < free) description.first = Math.max(free, noun.first);
		found.push(description);
		free = noun.last;
		i = noun.last - 1;
	}
	return found;
}
