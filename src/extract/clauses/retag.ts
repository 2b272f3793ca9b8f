import type { Document, PartOfSpeech, Sentence, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import { isBehindAside } from "./interrupted-verbs.ts";
import { isBehindAuxiliary } from "./inverted-auxiliaries.ts";
import { mendNeededVerbs } from "./needed-verbs.ts";
import {
	endsObject,
	isBareNoun,
	isCompoundHead,
	isEventNoun,
	isGift,
	isGoal,
	isKindOfThing,
	isNationsNoun,
	isNominal,
	isNounlike,
	isPluralObject,
	isVerbObject,
} from "./noun-slips.ts";
import { isGovernedGerund, isPerfectOfSame, openingTag } from "./openings.ts";
import { isReducedClause, isTellingOfCounted } from "./telling-participles.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";
import {
	isBeforeArticle,
	isBehindYear,
	isDone,
	isDoneByBoth,
	isFronted,
	isHelped,
	isInfinite,
	isInverted,
	isLet,
	isListedParticiple,
	isMeans,
	isNeither,
	isOnlyPast,
	isOnlyVerb,
	isPairedVerb,
	isPassive,
	isPastBehindYear,
	isPerfect,
	isProgressive,
	isRelated,
	isRequested,
	isVerbal,
} from "./verb-slips.ts";
import { mendWord } from "./word-slips.ts";

/**
 * The sentence's parts of speech with the tagger's usual slips mended, indexed from the sentence's first token:
 * nouns taken for verbs after a determiner ("the strike on"), verbs taken for nouns after a name ("Iran backs").
 * @param names where the names of actors begin and end, counted in the same way
 */
export function retag(
	document: Document,
	sentence: Sentence,
	verbs: VerbLexicon,
	names: ReadonlyMap<number, number>,
): PartOfSpeech[] {
	const tokens = document.tokens.slice(sentence.first, sentence.last);
	const tags = tokens.map((token) => token.pos);
	const opening = tokens[0]?.lower === '"' ? 1 : 0;
	if (opening < tokens.length && !names.has(opening)) tags[opening] = openingTag(tokens, tags, opening);
	for (let i = 0; i < tokens.length; i++) {
		const { lower } = tokens[i] as Token;
		if (lower === "visiting" && isVisitor(tokens, tags, i)) {
			tags[i] = "ADJ";
			continue;
		}
		if (lower.endsWith("ing") && NAMED_THINGS.test(lower) && isNamedThing(tokens, tags, i)) {
			tags[i] = "NOUN";
			continue;
		}
		mendWord(lower, tokens, tags, i);
		if (isDoneByBoth(tokens, tags, i, verbs)) {
			tags[i] = "VERB";
			if (tags[i - 1] === "DET") tags[i - 1] = /^(?:AUX|PROPN)$/.test(tags[i - 2] ?? "") ? "ADV" : "NOUN";
		}
		if (tags[i - 1] === "NUM" && tags[i] !== "ADJ" && isTellingOfCounted(tokens, tags, i)) {
			tags[i] = "ADJ";
			continue;
		}
		if (tags[i] === "NOUN" && tags[i - 1] === "NOUN" && isReducedClause(tokens, tags, i)) tags[i] = "VERB";
		if (tags[i] === "VERB") tags[i] = notVerb(lower, tokens, tags, i);
		else if (NEVER_VERBS.has(tags[i] as PartOfSpeech)) continue;
		else if (isHiddenVerb(lower, tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "ADJ" && isNounlike(tokens, tags, i)) tags[i] = "NOUN";
		if (tags[i] === "VERB") {
			if (isNounAfterAll(lower, tokens, tags, i, names)) tags[i] = "NOUN";
		} else if (isVerbAfterAll(lower, tokens, tags, i, verbs))
			tags[i] = isNumbered(tokens, i, names) ? "NOUN" : "VERB";
	}
	mendNeededVerbs(tokens, tags, verbs, names);
	return tags;
}

/** Tags of words that no rule knows as verbs. */
const NEVER_VERBS = new Set<PartOfSpeech>(["PUNCT", "DET", "NUM", "CCONJ", "PART"]);

/** What is called by a name before it and looks like a verb. */
const NAMED_THINGS =
	/^(?:crossing|meeting|building|bombing|killing|shooting|hearing|ruling|gathering|landing)$/;

/** "the Rafah crossing with Egypt" */
function isNamedThing(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	return (
		tags[i - 1] === "PROPN" && tokens[i - 2]?.lower === "the" && /^(?:ADP|PUNCT)$/.test(tags[i + 1] ?? "")
	);
}

/** What is done to a visitor. */
const RECEIVING =
	/^(?:told|tells|tell|met|meets|meet|hosted|hosts|received|receives|welcomed|welcomes|greeted|assured|informed|urged|asked|warned|thanked|briefed|saw|embraced|honoured|honored|with)$/;

/** "told visiting Iraqi Prime Minister Sudani": who it is that visits, and not what was done. */
function isVisitor(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	return RECEIVING.test(tokens[i - 1]?.lower ?? "") && /^(?:PROPN|ADJ|NOUN)$/.test(tags[i + 1] ?? "");
}

/** What a word tagged as a verb is, where it is none by what stands around it. */
function notVerb(lower: string, tokens: Token[], tags: PartOfSpeech[], i: number): PartOfSpeech {
	if (isGoal(tokens, tags, i)) {
		tags[i - 1] = "ADP";
		return "NOUN";
	}
	if (tags[i - 1] === "ADP" && isBareNoun(tokens, tags, i)) return "NOUN";
	if (isState(tokens, tags, i) || isKindOfThing(tokens, tags, i)) return "ADJ";
	// "are partners in": behind "be" stands no verb in the present.
	if (/[^s]s$/.test(lower) && BEING.test(tokens[i - 1]?.lower ?? "")) return "NOUN";
	// "Kuwait's grant"
	if (tokens[i - 1]?.lower === "'s" && tags[i - 1] === "PART" && lower === tokens[i]?.lemma) return "NOUN";
	if (
		isVerbObject(tokens, tags, i) ||
		isGift(tokens, tags, i) ||
		isPluralObject(tokens, tags, i) ||
		endsObject(tokens, tags, i) ||
		isNationsNoun(tokens, tags, i) ||
		isEventNoun(tokens, tags, i)
	)
		return "NOUN";
	return lower === "having" && isParticiple(tokens[i + 1]?.lower ?? "") ? "AUX" : "VERB";
}

const BEING = /^(?:is|are|was|were|be|been|become|became|becoming)$/;

/** Whether a verb that rules know is tagged as something else; most words need not be looked up for that. */
function isHiddenVerb(
	lower: string,
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	if (tags[i] === "NOUN" && isPastBehindYear(tokens, tags, i)) return true;
	if (!verbs.bases.has(lower)) return tags[i] === "NOUN" && isDone(tokens, tags, i);
	if (
		isInfinite(tokens, tags, i, verbs) ||
		isFronted(tokens, tags, i, verbs) ||
		isNeither(tokens, tags, i, verbs)
	)
		return true;
	if (tags[i] === "NOUN" || tags[i] === "ADJ") if (isBehindYear(tokens, tags, i, verbs)) return true;
	if (tags[i] === "NOUN" && tokens[i - 1]?.lower === "than" && tokens[i - 2]?.lower === "rather")
		return verbs.bases.get(lower) === lower && /^(?:PROPN|DET|PRON)$/.test(tags[i + 1] ?? "");
	if (tags[i] === "NOUN")
		return (
			isDone(tokens, tags, i) ||
			isPerfect(tokens, tags, i, verbs) ||
			isMeans(tokens, tags, i) ||
			isHelped(tokens, tags, i, verbs) ||
			isRelated(tokens, tags, i, verbs)
		);
	return (
		tags[i] === "ADJ" &&
		(isRelated(tokens, tags, i, verbs) ||
			isPassive(tokens, tags, i, verbs) ||
			isPerfect(tokens, tags, i, verbs) ||
			isBeforeArticle(tokens, tags, i, verbs) ||
			isPerfectOfSame(tokens, tags, i, verbs) ||
			isGovernedGerund(tokens, tags, i, verbs) ||
			isListedParticiple(tokens, tags, i, verbs))
	);
}

function isNounAfterAll(
	lower: string,
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	names: ReadonlyMap<number, number>,
): boolean {
	if (lower === "part" && tokens[i + 1]?.lower === "of") return true;
	return isNominal(tokens, tags, i) || isCompoundHead(tokens, tags, i) || isNumbered(tokens, i, names);
}

/** "for F-35 jets to Israel": what has a number for its name is a thing, unless it is somebody: "the M23 seized". */
function isNumbered(tokens: Token[], i: number, names: ReadonlyMap<number, number>): boolean {
	const before = tokens[i - 1];
	if (before === undefined || !/^[a-z]+-?\d/i.test(before.text)) return false;
	for (const end of names.values()) if (end === i) return false;
	return true;
}

function isVerbAfterAll(
	lower: string,
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	if (tags[i] === "ADV" && lower === "back") return isBehindAuxiliary(tokens, tags, i, verbs);
	const noun = tags[i] === "NOUN";
	if ((!noun && tags[i] !== "ADJ") || !verbs.bases.has(lower)) return isOnlyPast(tokens, tags, i);
	if (noun && isPairedVerb(tokens, tags, i, verbs)) return true;
	if (isProgressive(tokens, tags, i, verbs) || isWeighed(lower, tokens, tags, i)) return true;
	if (noun && (isInverted(tokens, tags, i, verbs) || isVerbal(tokens, tags, i, verbs))) return true;
	if (noun && (isRequested(tokens, tags, i, verbs) || isLet(tokens, tags, i, verbs))) return true;
	if (isBehindAuxiliary(tokens, tags, i, verbs) || isBehindAside(tokens, tags, i, verbs)) return true;
	return isOnlyVerb(tokens, tags, i, verbs) || isOnlyPast(tokens, tags, i);
}

const WEIGHING = new Set(
	"consider mull weigh contemplate ponder suggest favor favour recommend propose discuss".split(" "),
);
/** What is a trade or a campaign as often as a deed. */
const TRADES =
	/^(?:bombing|trading|shipping|fishing|mining|peacekeeping|training|shelling|spying|housing|funding|building|banking|drilling|voting)$/;

/** "is considering cutting ties": what somebody thinks of doing. */
function isWeighed(lower: string, tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!lower.endsWith("ing") || !WEIGHING.has(tokens[i - 1]?.lemma ?? "") || TRADES.test(lower)) return false;
	return tags[i - 1] === "VERB" && /^(?:NOUN|PROPN|DET|PRON|ADJ)$/.test(tags[i + 1] ?? "");
}

/** Participles that behind "be" say how somebody feels or how things stand. */
const STATES = new Set(
	`opposed concerned worried alarmed pleased delighted disappointed outraged impressed annoyed dismayed shocked astonished
saddened disturbed troubled satisfied horrified appalled strained frayed frustrated displeased
irritated incensed offended upset resigned cool`.split(/\s+/),
);

/** "is opposed to the plan", "are strained": a state, unless a doer is named. */
function isState(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!STATES.has((tokens[i] as Token).lower)) return false;
	const before = tags[i - 1] === "ADV" ? i - 2 : i - 1;
	if (!/^(?:is|are|was|were|be|been|being|remain|remains|remained)$/.test(tokens[before]?.lower ?? ""))
		return false;
	return /^(?:to|with|at|about|over|in|,|\.)$/.test(tokens[i + 1]?.lower ?? ".");
}
