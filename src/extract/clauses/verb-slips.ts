import type { PartOfSpeech, Token } from "../document.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isIrregularPast, isParticiple, isPast } from "./inflection.ts";
import { namesKind } from "./openings.ts";
import { isTime } from "./time-words.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** Slips of the tagger that take a verb for something else: each tells whether the word at `i` is a verb after all. */

const SUBJECT_PRONOUNS = new Set("he she it they we who which".split(" "));

const MODALS = new Set("will would shall should may might can could must".split(" "));

/** "Should Iran strike Israel", "will pay should Iran strike Israel": the verb of a condition without "if". */
export function isInverted(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	if (!verbs.bases.has(tokens[i]?.lower ?? "")) return false;
	let k = i - 1;
	while (k > i - 7 && k >= 0 && tokens[k]?.lower !== "should" && tags[k] !== "VERB") k--;
	if (tokens[k]?.lower !== "should" || k === i - 1) return false;
	const before = tags[i - 1];
	const next = tags[i + 1];
	return (
		(before === "PROPN" || before === "NOUN" || before === "PRON") &&
		(next === "DET" || next === "PROPN" || next === "PRON" || next === "ADJ")
	);
}

/** "would not back a statement": after an auxiliary or "to", before an object, a word rules know as a verb is one. */
export function isInfinite(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (tags[i] === "AUX" || tags[i] === "PROPN" || verbs.bases.get(lower) !== lower) return false;
	const next = tags[behindVerb(tokens, i, verbs)];
	if (next !== "DET" && next !== "PROPN" && next !== "PRON") return false;
	const before = tokens[i - 1]?.lower ?? "";
	// "to degrade and defeat the rebels": the second of two infinitives.
	const second =
		tags[i - 1] === "CCONJ" &&
		tags[i - 2] === "VERB" &&
		(tags[i - 3] === "PART" || MODALS.has(tokens[i - 3]?.lower ?? ""));
	// "What Chad did was bomb Libya"
	const done = /^(?:is|was)$/.test(before) && /^(?:do|does|did)$/.test(tokens[i - 2]?.lower ?? "");
	return (
		second || done || before === "not" || (before === "to" && tags[i - 1] === "PART") || MODALS.has(before)
	);
}

/** "who in 2019 accused India": between a year and a name or an article a participle is a verb. */
export function isBehindYear(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	if (!/^(?:1[89]|20)\d\d$/.test(tokens[i - 1]?.lower ?? "")) return false;
	const { lower } = tokens[i] as Token;
	return verbs.bases.has(lower) && isParticiple(lower) && /^(?:PROPN|DET|PRON)$/.test(tags[i + 1] ?? "");
}

/** "The invasion of Kuwait in 1990 shook the region": behind a year, a past form that no noun has, whatever rules know of it. */
export function isPastBehindYear(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!/^(?:1[89]|20)\d\d$/.test(tokens[i - 1]?.lower ?? "") || tags[i - 2] !== "ADP") return false;
	return (
		isIrregularPast((tokens[i] as Token).lower) &&
		/^(?:DET|PRON|PROPN|ADP|ADV|ADJ|NOUN|PART)$/.test(tags[i + 1] ?? "")
	);
}

/** "had been armed by Iran": a participle behind "be" with its doer, tagged adjective. */
export function isPassive(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	// "were armed by", "a truce mediated by", ", guaranteed by".
	const before = tags[i - 1] === "ADV" ? tags[i - 2] : tags[i - 1];
	const opens = /^(?:AUX|NOUN|PROPN|PUNCT)$/.test(before ?? "");
	if (!opens || !isParticiple(lower) || !verbs.bases.has(lower)) return false;
	if (tokens[i + 1]?.lower === "by") return true;
	// "are armed, the army says, by Oman"
	if (tags[i - 1] !== "AUX" || tokens[i + 1]?.lower !== ",") return false;
	for (let k = i + 3; k < i + 9; k++)
		if (tokens[k]?.lower === ",") return tokens[k + 1]?.lower === "by" && tags[k - 1] === "VERB";
	return false;
}

/** "Standing next to Zelensky, he promised": opens what goes along with the sentence, and a comma ends it before any verb. */
export function isFronted(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const opens = i === 0 || (i === 1 && tokens[0]?.lower === '"');
	if (!opens || !verbs.bases.has(lower)) return false;
	// "Armed by Iran, the rebels fired"
	if (tokens[i + 1]?.lower === "by" && tags[i] !== "VERB") return isParticiple(lower);
	if (!lower.endsWith("ing") || !/^(?:ADP|ADV|ADJ|DET|PRON|PROPN)$/.test(tags[i + 1] ?? "")) return false;
	for (let k = i + 1; k < tokens.length; k++) {
		if (tokens[k]?.lower === ",") return true;
		if (tags[k] === "VERB" || tags[k] === "AUX") return false;
	}
	return false;
}

/** "has neither backed nor armed the rebels": participles that go with the auxiliary before "neither". */
export function isNeither(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const before = tokens[i - 1]?.lower;
	if (before !== "neither" && before !== "nor") return false;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	return before === "nor" ? tags[i - 2] === "VERB" || tags[i - 3] === "VERB" : tags[i - 2] === "AUX";
}

/** Participles that tell behind "have" what the thing had is like: "has strained relations". */
export const DESCRIBING =
	/^(?:strained|mixed|limited|armed|divided|renewed|continued|detailed|increased|united|disputed|planned|allied|banned|restricted|reduced|shared|sustained|trained|established|measured|proposed|related|unresolved|frayed|heated|wanted|suspected|advanced|combined|expected|invited|guarded|estimated|assured|elected|appointed|occupied|scattered|fixed|vested|declared|given|hidden|broken|proven|known|unwritten|stolen|frozen|lost|left|set)$/;

/** "has long armed Hezbollah", "which mediated between": a participle tagged adjective where only a verb can stand. */
export function isPerfect(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	const next = tags[i + 1];
	const before = tokens[tags[i - 1] === "ADV" ? i - 2 : i - 1]?.lower ?? "";
	if (next === undefined || next === "PUNCT") return /^(?:has|have|had)$/.test(before);
	// "that it had smuggled arms", "Having sold oil to India"
	if (next === "NOUN" || next === "NUM" || next === "ADJ" || next === "ADV")
		return /^(?:has|have|had|having|'ve)$/.test(before) && !DESCRIBING.test(lower);
	if (next !== "DET" && next !== "PROPN" && next !== "PRON" && next !== "ADP") return false;
	// "but Russia that armed the junta"
	if (
		tokens[i - 1]?.lower === "that" &&
		(next === "DET" || next === "PROPN") &&
		/^(?:PROPN|NOUN|PUNCT)$/.test(tags[i - 2] ?? "")
	)
		return true;
	// "Sudan never armed Chad"
	const never = tokens[i - 1]?.lower === "never" && /^(?:PROPN|NOUN|PRON)$/.test(tags[i - 2] ?? "");
	return never || /^(?:has|have|had|having|'ve|who|which)$/.test(before);
}

/** "Smith, who leads it, branded the ruling", "the general cautioned Chad": where no adjective stands. */
export function isBeforeArticle(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower } = tokens[i] as Token;
	if (!lower.endsWith("ed") || !verbs.bases.has(lower)) return false;
	if (!/^(?:the|an?|it|them|him|her)$/.test(tokens[i + 1]?.lower ?? ""))
		return (
			tags[i - 1] === "NOUN" &&
			tags[i + 1] === "PROPN" &&
			tags[i + 2] !== "PROPN" &&
			!/^(?:NOUN|ADJ)$/.test(tags[i + 2] ?? "")
		);
	return tags[i - 1] === "PROPN" || tags[i - 1] === "NOUN" || tokens[i - 1]?.lower === ",";
}

/** "was trained, armed and financed by Iran": one of several participles. */
export function isListedParticiple(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower } = tokens[i] as Token;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	const comma = tokens[i - 1]?.lower === ",";
	if ((!comma && tags[i - 1] !== "CCONJ") || tags[i - 2] !== "VERB") return false;
	if (!isParticiple(tokens[i - 2]?.lower ?? "")) return false;
	const next = tokens[i + 1]?.lower;
	return next === "," || next === "by" || tags[i + 1] === "CCONJ";
}

/** "claimed to have shot down five jets": a participle tagged noun behind an infinitive's "have". */
export function isDone(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (tokens[i - 1]?.lower !== "have" || !isParticiple((tokens[i] as Token).lower)) return false;
	return tokens[i - 2]?.lower === "to" || MODALS.has(tokens[i - 2]?.lower ?? "") || tags[i - 2] === "PART";
}

/** "helped broker a truce": tagged noun, but a bare infinitive. */
export function isHelped(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (verbs.bases.get(lower) !== lower || (tags[i + 1] !== "DET" && tags[i + 1] !== "PROPN")) return false;
	const verb = tokens[verbBefore(tokens, tags, i)];
	return verb !== undefined && /^(?:help|let|watch|see)$/.test(verb.lemma);
}

/** The verb that a name, or a plural with what describes it, parts from the word at `i`: "let Rwandan troops attack"; -1 when there is none. */
function verbBefore(tokens: Token[], tags: PartOfSpeech[], i: number): number {
	let k = i - 1;
	if (tags[k] === "NOUN" && tokens[k]?.lower.endsWith("s")) {
		k--;
		while (/^(?:ADJ|DET|PRON)$/.test(tags[k] ?? "") && k > i - 4) k--;
	}
	while (tags[k] === "PROPN" && k > i - 5) k--;
	return tags[k] === "VERB" ? k : -1;
}

/** "helped broker", "helped Russia fight": right behind the verb, or with a name between. */
export function isBehindHelp(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	return tokens[verbBefore(tokens, tags, i)]?.lemma === "help";
}

/** "whom Rwanda arms and Uganda shelters", "that Chad armed had": no verb by its tag, but what the relative clause needs. */
export function isRelated(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const base = verbs.bases.get(lower);
	if (!base || base === lower || (!lower.endsWith("s") && !isPast(lower))) return false;
	if (tags[i - 1] !== "PROPN") return false;
	let k = i - 1;
	while (tags[k] === "PROPN") k--;
	if (tokens[k]?.lower === "the") k--;
	const next = tags[i + 1];
	const relative = /^(?:whom|which|that)$/.test(tokens[k]?.lower ?? "");
	// "whom Chad pays and Mali shelters were": the second verb of the relative clause.
	if (next === "AUX" && tags[k] === "CCONJ" && tags[k - 1] === "VERB")
		return /^(?:who|whom|which|that)$/.test(tokens[k - 3]?.lower ?? "");
	if (next === "VERB" || next === "AUX") return relative && tags[k - 1] === "NOUN";
	if (next !== "CCONJ" && next !== "PUNCT") return false;
	return relative || (tags[k] === "CCONJ" && tags[k - 1] === "VERB");
}

/** "let American jets use its bases": what somebody is let or made to do. */
export function isLet(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (tags[i] !== "NOUN" || verbs.bases.get(lower) !== lower) return false;
	if (!/^(?:DET|PRON|PROPN)$/.test(tags[i + 1] ?? "") || !/^(?:NOUN|PROPN)$/.test(tags[i - 1] ?? ""))
		return false;
	for (let k = i - 2; k > i - 6 && k >= 0; k--) {
		if (tags[k] === "VERB")
			return /^(?:let|lets|letting|make|makes|made|making)$/.test(tokens[k]?.lower ?? "");
		if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tags[k] ?? "")) return false;
	}
	return false;
}

/** "is bombing the Houthis", "accused of arming Hamas": tagged noun, but where a verb stands and before an object. */
export function isProgressive(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const token = tokens[i] as Token;
	if (isListedGerund(tokens, tags, i, verbs)) return true;
	const adverb = tags[i - 1] === "ADV" ? 1 : 0;
	const before = tags[i - 1 - adverb];
	const place =
		before === "AUX" ||
		before === "ADP" ||
		before === "VERB" ||
		tokens[i - 1]?.lower === "," ||
		(tags[i - 1] === "NOUN" && spendsTime(tokens, i - 1));
	if (!token.lower.endsWith("ing") || !place || !verbs.bases.has(token.lower)) return false;
	// "stopped sharing intelligence", "keeps buying oil"
	if (before === "VERB" && GOING_ON.test(tokens[i - 1 - adverb]?.lower ?? "")) return true;
	if (before === "VERB" && tags[i - 1] === "VERB" && isBegun(tokens, tags, i)) return true;
	const behind = behindVerb(tokens, i, verbs);
	const next = tags[behind];
	if (next === "DET" || next === "PROPN" || next === "PRON") return true;
	if (isCharged(tokens, i) || isManner(tokens, tags, i))
		return next === "NOUN" || next === "ADJ" || next === "ADP" || next === "NUM" || next === "ADV";
	if (before !== "AUX") return false;
	// "has been trading fire with"
	if (tokens[i - 1 - adverb]?.lower === "been" && (next === "NOUN" || next === "ADJ" || next === "NUM"))
		return true;
	return next === "ADP" || doesToMany(tokens, tags, i - 1 - adverb, behind);
}

/** "surprised them by mending fences with", "after voting for": how or when it was done, and no trade. */
function isManner(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (
		!/^(?:by|without|after|before)$/.test(tokens[i - 1]?.lower ?? "") ||
		CAMPAIGNS.test(tokens[i]?.lower ?? "")
	)
		return false;
	return tags[i + 1] !== "NOUN" || !namesKind(tokens[i + 1]);
}

/** "accused of closing ports": what somebody is charged with having done. */
function isCharged(tokens: Token[], i: number): boolean {
	if (tokens[i - 1]?.lower !== "of") return false;
	for (let k = i - 2; k > i - 6 && k >= 0; k--)
		if (/^(?:accus(?:e[ds]?|ing)|suspect(?:s|ed)|convicted|guilty)$/.test(tokens[k]?.lower ?? ""))
			return true;
	return false;
}

/** What is stopped, begun or gone on with is done, whatever noun it has behind it. */
const GOING_ON =
	/^(?:stop|stops|stopped|keep|keeps|kept|start|starts|started|resume|resumes|resumed|cease|ceases|ceased|avoid|avoids|avoided|quit)$/;

/** Trades and campaigns, that begin as often as deeds do: "began peacekeeping with". */
const CAMPAIGNS =
	/^(?:bombing|shelling|killing|shooting|trading|shipping|fishing|mining|peacekeeping|spying|housing|funding|drilling|fighting|meeting|hearing|training|building|backing|lobbying|jamming|hacking|meddling|bullying|landing|crossing|ruling|warning|briefing|gathering|helping|opening|closing|beginning|ending|offering|saying|standing|showing|sitting|sighting)$/;

/** "began rubbing shoulders with", "began bowing to": what is begun, but no "bombing raids". */
function isBegun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!/^(?:begin|begins|began|beginning)$/.test(tokens[i - 1]?.lower ?? "")) return false;
	if (CAMPAIGNS.test(tokens[i]?.lower ?? "")) return false;
	const next = tags[i + 1];
	return next === "ADP" || (next === "NOUN" && /^(?:ADP|PART)$/.test(tags[i + 2] ?? ""));
}

/** "spent the week bombing Chad": behind the time, what it is spent on. */
function spendsTime(tokens: Token[], noun: number): boolean {
	if (!isTime(tokens[noun]) && tokens[noun]?.lower !== "time") return false;
	for (let k = noun - 1; k > noun - 6 && k >= 0; k--) if (tokens[k]?.lemma === "spend") return true;
	return false;
}

/** "of training, arming and sheltering the rebels": one of several, the last of which has the object of all. */
function isListedGerund(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const isGerund = (k: number) =>
		tokens[k]?.lower.endsWith("ing") === true && verbs.bases.has(tokens[k]?.lower ?? "");
	const joins = (k: number) => tags[k] === "CCONJ" || tokens[k]?.lower === ",";
	if (!isGerund(i) || !(joins(i - 1) || joins(i + 1))) return false;
	let first = i;
	while (joins(first - 1) && isGerund(first - 2)) first -= 2;
	let last = i;
	while (joins(last + 1) && isGerund(last + 2)) last += 2;
	if (first === last || tags[last - 1] !== "CCONJ") return false;
	const opener = tokens[first - 1]?.lower ?? "";
	return (
		/^(?:of|for|by|from|without|is|are|was|were|been)$/.test(opener) && takesObject(tokens, tags, last + 1)
	);
}

/** Whether what stands at `next` can only be the object of the verb before it. */
function takesObject(tokens: Token[], tags: PartOfSpeech[], next: number): boolean {
	const tag = tags[next];
	if (tag === "DET" || tag === "PROPN" || tag === "PRON") return true;
	return tag === "NOUN" && tokens[next]?.lower !== tokens[next]?.lemma;
}

/** "France was arming jihadists": a name or pronoun before "be", and a plural behind the verb. */
function doesToMany(tokens: Token[], tags: PartOfSpeech[], be: number, next: number): boolean {
	if (!/^(?:is|are|was|were|been)$/.test(tokens[be]?.lower ?? "")) return false;
	const named = tokens[be]?.lower === "been" ? be - 2 : be - 1;
	const noun = tags[next] === "ADJ" ? next + 1 : next;
	return (
		/^(?:PROPN|PRON|PUNCT)$/.test(tags[named] ?? "") &&
		tags[noun] === "NOUN" &&
		tokens[noun]?.lower !== tokens[noun]?.lemma
	);
}

/** What comes behind a verb form and the particle that rules know with it: "rounding up its own". */
function behindVerb(tokens: Token[], i: number, { bases, particles }: VerbLexicon): number {
	const known = particles.get(bases.get((tokens[i] as Token).lower) ?? "");
	return known?.has(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
}

/** A word rules know as a verb, tagged noun right after a name or subject pronoun, in a clause without a verb yet. */
export function isVerbal(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const token = tokens[i] as Token;
	const base = verbs.bases.get(token.lower);
	if (!base) return false;
	// "Border guards from Chad": who they are.
	if (token.lower === "guards" && GUARDED.test(tokens[i - 1]?.lower ?? "")) return false;
	// "Trade talks between A and B": what is between two is a thing.
	if (tokens[i + 1]?.lower === "between") return false;
	// A bare form counts only with its particle: "Iran and Oman call on Israel".
	const relative = tokens[i - 1]?.lower === "who" || tokens[i - 1]?.lower === "which";
	if (base === token.lower && !relative && !verbs.particles.get(base)?.has(tokens[i + 1]?.lower ?? ""))
		return false;
	const before = tokens[i - 1];
	if (!before || !(tags[i - 1] === "PROPN" || before.lower === "," || SUBJECT_PRONOUNS.has(before.lower)))
		return false;
	if (isObjectOf(tokens, tags, i)) return false;
	const next = tags[i + 1];
	// "if Israel attacks,"
	if (next === "PUNCT" && base !== token.lower)
		return /^(?:if|unless|once|when|until)$/.test(tokens[i - 2]?.lower ?? "");
	if (
		next !== "PROPN" &&
		next !== "DET" &&
		next !== "ADP" &&
		next !== "PRON" &&
		next !== "ADJ" &&
		next !== "NUM" &&
		next !== "NOUN"
	)
		return false;
	// "The generals who overthrew Bazoum expelled"
	if (relative && isPast(token.lower) && /^(?:PROPN|DET|PRON)$/.test(next)) return true;
	for (let k = i + 1; k < tokens.length; k++) {
		if (/^[,)]$/.test(tokens[k]?.lower ?? "") || tags[k] === "CCONJ" || tags[k] === "SCONJ") break;
		// "disputes Kuwait's hold": behind an owner stands no verb.
		if ((tags[k] === "VERB" || tags[k] === "AUX") && tokens[k - 1]?.lower !== "'s") return false;
	}
	return true;
}

const GUARDED = /^(?:border|coast|prison|security|palace|presidential|embassy|republican|national|frontier)$/;

/** "hit Iranian targets": the noun ends the object of the verb right before the name. */
function isObjectOf(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	let k = i - 1;
	while (tags[k] === "PROPN") k--;
	return k < i - 1 && tags[k] === "VERB" && !COMPLEMENT_VERBS.has(tokens[k]?.lemma ?? "");
}

/** "Georgia's army shells Gori", "the ministers present him with a plan": what must be the verb, as there is no other. */
export function isOnlyVerb(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	if (!verbs.bases.has((tokens[i] as Token).lower)) return false;
	const before = tags[i - 1];
	const next = tags[i + 1];
	// "The leftist accused Chad": an adjective that stands for a person.
	const person = before === "ADJ" && tags[i - 2] === "DET" && isPast((tokens[i] as Token).lower);
	if (before !== "PROPN" && before !== "NOUN" && !person && tokens[i - 1]?.lower !== ",") return false;
	if (next !== "PROPN" && next !== "DET" && next !== "PRON" && !(next === "ADV" && before === "PROPN")) {
		if (next === "NOUN" && before === "PROPN" && isInflected(tokens[i] as Token, verbs))
			return !hasVerb(tags);
		// "police burst into the embassy": a past form, before the phrase that says where.
		const burst = tags[i] === "NOUN" && next === "ADP" && isPast((tokens[i] as Token).lower);
		const participle = tags[i] === "ADJ" && isParticiple((tokens[i] as Token).lower);
		if (!burst && (!participle || (next !== "ADP" && next !== "PUNCT"))) return false;
	}
	return !hasVerb(tags);
}

/** "requested that Sudan release its pilots": what the clause behind "that" needs for its verb. */
export function isRequested(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const next = tags[behindVerb(tokens, i, verbs)];
	if (next !== "DET" && next !== "PROPN" && next !== "PRON") return false;
	if (verbs.bases.get(lower) !== lower) return false;
	// "demanded that Hamas first hand over the bodies"
	let k = /^(?:first|now|immediately|also)$/.test(tokens[i - 1]?.lower ?? "") ? i - 2 : i - 1;
	if (tags[k] !== "PROPN") return false;
	while (tags[k] === "PROPN") k--;
	if (tokens[k]?.lower !== "that" || tags[k - 1] !== "VERB") return false;
	for (let at = i + 1; at < tokens.length && tags[at] !== "PUNCT" && tags[at] !== "CCONJ"; at++) {
		if (/^(?:that|which|who|whom)$/.test(tokens[at]?.lower ?? "")) return true;
		if (tags[at] === "VERB" || tags[at] === "AUX")
			return tokens[at - 1]?.lower === "to" || tags[at - 1] === "ADP";
	}
	return true;
}

/** "Iran funds and arms the militia": both are verbs, where a name stands before them and their object behind. */
export function isPairedVerb(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const first = tags[i + 1] === "CCONJ" ? i : i - 2;
	const second = first + 2;
	if (tags[second - 1] !== "CCONJ" || tags[first - 1] !== "PROPN") return false;
	if (!isThird(tokens[first], verbs) || !isThird(tokens[second], verbs)) return false;
	const next = tags[second + 1];
	if (next !== "DET" && next !== "PROPN" && next !== "PRON") return false;
	return !tags.some((tag, k) => k !== first && k !== second && (tag === "VERB" || tag === "AUX"));
}

/** A form in "-s" of a verb that rules know. */
function isThird(token: Token | undefined, { bases }: VerbLexicon): boolean {
	const base = token && bases.get(token.lower);
	return base !== undefined && base !== token?.lower && token?.lower.endsWith("s") === true;
}

/** "The rivalry shaped the region", "Amnesty documented abuses": a past form, where the sentence has no other verb. */
export function isOnlyPast(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const token = tokens[i] as Token;
	if (tags[i] !== "ADJ" || !token.lower.endsWith("ed") || token.text !== token.lower) return false;
	const many = tags[i + 1] === "NOUN" && tokens[i + 1]?.lower !== tokens[i + 1]?.lemma;
	if (!many && tags[i + 1] !== "DET") return false;
	return (tags[i - 1] === "NOUN" || tags[i - 1] === "PROPN") && !hasVerb(tags);
}

/** Words that stand by themselves for those named before. */
const COUNTED = new Set("both each neither all two three four".split(" "));

/** "Both condemned France", "and each expelled an envoy": a past form behind a word that stands for those named before. */
export function isDoneByBoth(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const doer = tokens[i - 1]?.lower ?? "";
	const next = tags[i + 1];
	if (next !== "DET" && next !== "PROPN" && next !== "PRON" && next !== "ADP")
		if (next !== "NOUN" || !/^(?:PROPN|AUX)$/.test(tags[i - 2] ?? "") || tags[i] === "NOUN")
			// "Ghana and Togo both cut ties", "have each sent aid"
			return false;
	const { lower } = tokens[i] as Token;
	if (!COUNTED.has(doer) && !(doer.length > 9 && doer.endsWith("-year-old"))) return false;
	const opens = tokens[i - 2]?.lower === "the" ? i - 2 : i - 1;
	const before = tags[opens - 1];
	// "Ghana and Togo each accused Mali"
	const floats = /^(?:PROPN|AUX)$/.test(before ?? "") && /^(?:each|both|all)$/.test(doer);
	// "will each give Mali arms"
	if (floats && MODALS.has(tokens[i - 2]?.lower ?? "")) return verbs.bases.get(lower) === lower;
	if (!floats && before !== undefined && before !== "PUNCT" && before !== "SCONJ" && before !== "CCONJ")
		return false;
	const inflected = isPast(lower) || (tags[i] === "VERB" && lower.endsWith("s"));
	return inflected && verbs.bases.has(lower);
}

/** "by expelling two diplomats": how it was done, and nothing numbered that is done. */
export function isMeans(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	return (
		tags[i + 1] === "NUM" &&
		tokens[i - 1]?.lower === "by" &&
		(tokens[i]?.lower.endsWith("ing") ?? false) &&
		!isTime(tokens[i + 2])
	);
}

function hasVerb(tags: PartOfSpeech[]): boolean {
	return tags.some((tag) => tag === "VERB" || tag === "AUX");
}

/** "exports oil", "cast doubt": not the base form, or one that is also a past. */
function isInflected({ lower }: Token, verbs: VerbLexicon): boolean {
	return verbs.bases.get(lower) !== lower || isPast(lower);
}
