import type { PartOfSpeech, Token } from "../document.ts";
import { measuringWords } from "./amounts.ts";
import { isParticiple, isPast } from "./inflection.ts";
import type { VerbForm, VerbGroup } from "./structure.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";
import { isBehindHelp } from "./verb-slips.ts";

const MODALS = new Map(
	Object.entries({
		will: "will",
		"'ll": "will",
		wo: "will",
		shall: "will",
		would: "would",
		"'d": "would",
		may: "may",
		might: "may",
		can: "can",
		ca: "can",
		could: "could",
		must: "must",
		should: "should",
		ought: "should",
	}),
);
const BE = new Set("be is are was were been being am 's 're".split(" "));
const HAVE = new Set("have has had having 've".split(" "));
const PAST_AUXILIARIES = new Set(["was", "were", "had", "did"]);
/** "have all abandoned", "were both killed". */
const FLOATING = new Set(["all", "both", "each"]);
const NEGATIONS = new Set("not n't never neither nor hardly".split(" "));

/** What a verb group is read from: the sentence's tokens and mended tags, both from its first token on. */
export interface TaggedWords {
	tokens: Token[];
	tags: PartOfSpeech[];
	verbs: VerbLexicon;
	/** Index in the document of the first token. */
	offset: number;
}

interface Parts {
	to: boolean;
	negated: boolean;
	modal: string | undefined;
	auxiliaries: string[];
	/** Positions of the verbs' words within the sentence. */
	head: number;
	next: number;
}

/** Reads the verb group that starts at position `i` of the sentence, or returns null when there is none. */
export function readVerbGroup(words: TaggedWords, i: number): VerbGroup | null {
	const parts = collect(words, i);
	if (!parts) return null;
	const { tokens, verbs, offset } = words;
	const token = tokens[parts.head] as Token;
	const lemma = verbs.bases.get(token.lower) ?? token.lemma;
	let last = parts.next;
	const after = tokens[last];
	let particle: string | undefined;
	// "gave up to $4 billion": how much it gave, and nothing that it gave up; "is set to recognise" opens an infinitive.
	const particles = verbs.particles.get(lemma);
	const infinitive = after?.lower === "to" && words.tags[last] === "PART";
	if (after && !infinitive && particles?.has(after.lower) && measuringWords(tokens, words.tags, last) === 0) {
		particle = after.lower;
		last++;
	}
	return {
		first: offset + i,
		last: offset + last,
		head: offset + parts.head,
		lemma,
		particle,
		form: formOf(parts, token, tokens[parts.next]?.lower),
		passive: isPassive(parts, token),
		negated: parts.negated,
		// "must have known": a guess, and no duty.
		modal: parts.modal === "must" && isHelping(parts, token, "have") ? "may" : parts.modal,
		past: isPastGroup(parts, token),
		pluperfect: isHelping(parts, token, "had"),
		unreal: parts.modal === "would" && isHelping(parts, token, "have"),
	};
}

function collect(words: TaggedWords, start: number): Parts | null {
	const { tokens, tags } = words;
	const opening = tags[start];
	const opens = opening === "VERB" || opening === "AUX" || opening === "ADV" || opening === "PART";
	if (!opens && !NEGATIONS.has((tokens[start] as Token).lower)) return null;
	const negated = tokens[start - 1]?.lower === "nor";
	const parts: Parts = { to: false, negated, auxiliaries: [], head: -1, next: start, modal: undefined };
	let lastAuxiliary = -1;
	// "helped broker a truce": an infinitive without its "to".
	if (
		tokens[start]?.lower !== "to" &&
		isBehindHelp(tokens, tags, start) &&
		tokens[start]?.lower === tokens[start]?.lemma
	)
		parts.to = true;
	let k = start;
	for (; k < tokens.length; k++) {
		const word = (tokens[k] as Token).lower;
		const tag = tags[k];
		if (word === "to" && tag === "PART" && lastAuxiliary < 0 && !parts.to) parts.to = true;
		else if (word === "to" && tag === "PART" && lastAuxiliary >= 0 && leadsToVerb(words, k)) {
			// "has to leave", "is to meet": an obligation or a plan, one verb group; "has yet to leave" has not left.
			if (tokens[k - 1]?.lower === "yet") parts.negated = true;
			else setObligation(parts, (tokens[lastAuxiliary] as Token).lower, opensPerfect(words, k + 1));
			parts.auxiliaries = [];
			lastAuxiliary = -1;
		} else if (NEGATIONS.has(word)) parts.negated ||= !isNotOnly(tokens, k);
		else if (lastAuxiliary >= 0 && word === "no" && tokens[k + 1]?.lower === "longer") {
			parts.negated = true;
			k++;
		} else if (lastAuxiliary >= 0 && FLOATING.has(word)) continue;
		// "had never before been accused"
		else if (word === "before" && tokens[k - 1]?.lower === "never") continue;
		else if (tag === "ADV" || (tag === "PUNCT" && word === '"' && k > start && tags[k + 1] !== "PROPN")) {
			if (k === start && tag !== "ADV") return null;
			// "would rather trade": what somebody would like better than something else.
			if (word === "rather" && parts.modal === "would") parts.modal = "may";
		} else if (tag === "AUX" || (tag === "VERB" && (parts.to || parts.modal) && opensPerfect(words, k))) {
			const modal = MODALS.get(word);
			if (modal) parts.modal = modal;
			else parts.auxiliaries.push(word);
			lastAuxiliary = k;
		} else if (GETTING.test(word) && isDoneBy(words, k + 1)) {
			parts.auxiliaries.push("got");
			lastAuxiliary = k;
		} else if (tag === "VERB") {
			if (isNearMiss(tokens, k)) parts.negated = true;
			parts.head = k;
			parts.next = k + 1;
			return parts;
		} else break;
	}
	if (lastAuxiliary < 0) return null;
	parts.head = lastAuxiliary;
	parts.next = lastAuxiliary + 1;
	while (tags[parts.next] === "ADV" || NEGATIONS.has(tokens[parts.next]?.lower ?? "")) {
		if (tags[parts.next + 1] === "ADJ" || !tokens[parts.next]) break;
		parts.next++;
	}
	return parts;
}

const GETTING = /^(?:get|gets|got|getting|gotten)$/;

/** "got condemned by Chad": a passive with its doer. */
function isDoneBy({ tokens, tags }: TaggedWords, k: number): boolean {
	return tags[k] === "VERB" && isParticiple(tokens[k]?.lower ?? "") && tokens[k + 1]?.lower === "by";
}

/** "nearly doubled", "almost ended": how far it went, which was far. */
const DEGREES =
	/^(?:doubl|tripl|trebl|quadrupl|halv|finish|complet|end|exhaust|eliminat|wip|vanish|disappear|collaps|run|ran|ceas|stop|halt|paralys|paralyz|destroy|emptied|empty|quintupl)/;

/** "nearly went to war", "almost sanctioned them": it was not done. */
function isNearMiss(tokens: Token[], k: number): boolean {
	const before = tokens[k - 1]?.lower;
	return (before === "nearly" || before === "almost") && !DEGREES.test(tokens[k]?.lower ?? "");
}

/** "not only backed the rebels": said to add to it, not to deny it; "had never before backed them": it has now. */
function isNotOnly(tokens: Token[], k: number): boolean {
	const next = tokens[k + 1]?.lower ?? "";
	if (tokens[k]?.lower === "never") return next === "before" && tokens[k - 1]?.lower === "had";
	return tokens[k]?.lower === "not" && /^(?:only|just|merely|simply|solely)$/.test(next);
}

/** "to have attacked", "to have been attacked": whatever the tagger calls the "have". */
function opensPerfect({ tokens, tags }: TaggedWords, k: number): boolean {
	if (tokens[k]?.lower !== "have") return false;
	const at = tags[k + 1] === "ADV" ? k + 2 : k + 1;
	const next = tokens[at]?.lower ?? "";
	return next === "been" || (tags[at] === "VERB" && isParticiple(next));
}

/** "has to leave" is a duty and "is to meet" a plan, but who "had to leave" has left, and who "was to have met" has not. */
function setObligation(parts: Parts, auxiliary: string, perfect: boolean): void {
	if (auxiliary === "had" && !parts.modal) return;
	if (auxiliary === "ought") {
		parts.modal = "should";
		return;
	}
	if (perfect && /^(?:was|were)$/.test(auxiliary)) parts.modal = "would";
	else parts.modal = HAVE.has(auxiliary) ? "must" : "will";
}

function leadsToVerb(words: TaggedWords, k: number): boolean {
	const next = words.tags[k + 1];
	return next === "VERB" || next === "AUX" || (next === "ADV" && words.tags[k + 2] === "VERB");
}

/** Participles that are base forms as well: behind a noun hardly ever "prisons run by Chad", mostly "Chad and Mali run". */
const BASE_PARTICIPLES = /^(?:run|come|become|overcome)$/;

function formOf(parts: Parts, head: Token, next: string | undefined): VerbForm {
	if (parts.to && !parts.modal) return "infinitive";
	if (parts.modal || parts.auxiliaries.length > 0) {
		return parts.auxiliaries[0] === "having" || parts.auxiliaries[0] === "being" ? "gerund" : "finite";
	}
	if (head.lower.endsWith("ing") && head.pos !== "AUX" && head.lower !== "bring") return "gerund";
	if (BASE_PARTICIPLES.test(head.lower) && next !== "by") return "finite";
	if (isParticiple(head.lower) && !isPast(head.lower)) return "participle";
	return "finite";
}

const PRESENT_BE = new Set(["is", "are", "am", "'re"]);

/** "is expected", "are backed by" tell of the present, whatever the form of their verb. */
/** Whether a form of "have" helps another verb: "had met", and not "had talks". */
function isHelping({ auxiliaries }: Parts, head: Token, have: string): boolean {
	const at = auxiliaries.indexOf(have);
	return at >= 0 && !(head.lower === have && at === auxiliaries.length - 1);
}

function isPastGroup(parts: Parts, head: Token): boolean {
	if (parts.auxiliaries.some((word) => PAST_AUXILIARIES.has(word))) return true;
	// "seems to have left"
	if (parts.to && parts.auxiliaries.includes("have")) return true;
	// "was about to cut ties": a form that is past as well is none behind "to".
	if (parts.to && parts.auxiliaries.length === 0) return false;
	const present = PRESENT_BE.has(parts.auxiliaries.at(-1) ?? "") && isPassive(parts, head);
	return !present && isPast(head.lower);
}

function isPassive(parts: Parts, head: Token): boolean {
	if (!isParticiple(head.lower) || BE.has(head.lower)) return false;
	const last = parts.auxiliaries.at(-1);
	return last !== undefined && (BE.has(last) || last === "get" || last === "got") && !HAVE.has(last);
}
