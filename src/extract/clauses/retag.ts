import type { Document, PartOfSpeech, Sentence, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import {
	isBareNoun,
	isCompoundHead,
	isEventNoun,
	isGoal,
	isNominal,
	isNounlike,
	isPluralObject,
	isPluralPossessive,
	isVerbObject,
	nounOrName,
} from "./noun-slips.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";
import {
	isBeforeArticle,
	isDoneByBoth,
	isFronted,
	isHelped,
	isInfinite,
	isInverted,
	isListedParticiple,
	isNeither,
	isOnlyVerb,
	isPassive,
	isPerfect,
	isProgressive,
	isVerbal,
} from "./verb-slips.ts";

/**
 * The sentence's parts of speech with the tagger's usual slips mended, indexed from the sentence's first token:
 * nouns taken for verbs after a determiner ("the strike on"), verbs taken for nouns after a name ("Iran backs").
 */
export function retag(document: Document, sentence: Sentence, verbs: VerbLexicon): PartOfSpeech[] {
	const tokens = document.tokens.slice(sentence.first, sentence.last);
	const tags = tokens.map((token) => token.pos);
	tokens.forEach((token, i) => {
		if (token.lower === "for" && tags[i] === "SCONJ") tags[i] = "ADP";
		// "Both thanked Chad": the verb's subject, and no determiner of what comes behind.
		if (isDoneByBoth(tokens, tags, i, verbs)) {
			tags[i] = "VERB";
			if (tags[i - 1] === "DET") tags[i - 1] = "NOUN";
		}
		// "stands shoulder to shoulder with": how, and not what.
		if (token.lower === "shoulder" && tokens[i + 1]?.lower === "to" && tokens[i + 2]?.lower === "shoulder")
			tags.fill("ADV", i, i + 3);
		// "has since lifted": since then.
		if (token.lower === "since" && /^(?:has|have|had)$/.test(tokens[i - 1]?.lower ?? "")) tags[i] = "ADV";
		// "the former accuses the latter": they stand for somebody by themselves.
		if (/^(?:former|latter)$/.test(token.lower) && tags[i - 1] === "DET" && !nounOrName(tags[i + 1]))
			tags[i] = "NOUN";
		if (isPluralPossessive(tokens, tags, i)) tags[i] = "PART";
		if (isGoal(tokens, tags, i)) {
			tags[i] = "NOUN";
			tags[i - 1] = "ADP";
		}
		if (tags[i] === "VERB" && tags[i - 1] === "ADP" && isBareNoun(tokens, tags, i)) tags[i] = "NOUN";
		else if (tags[i] === "VERB" && isState(tokens, tags, i)) tags[i] = "ADJ";
		else if (tags[i] === "VERB" && isVerbObject(tokens, tags, i)) tags[i] = "NOUN";
		else if (tags[i] === "VERB" && isPluralObject(tokens, tags, i)) tags[i] = "NOUN";
		else if (tags[i] === "VERB" && isEventNoun(tokens, tags, i)) tags[i] = "NOUN";
		else if (tags[i] === "NOUN" && isHelped(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] !== "VERB" && isInfinite(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "ADJ" && isPassive(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] !== "VERB" && isFronted(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] !== "VERB" && isNeither(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "ADJ" && isPerfect(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "ADJ" && isBeforeArticle(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "ADJ" && isListedParticiple(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "VERB" && token.lower === "having" && isParticiple(tokens[i + 1]?.lower ?? ""))
			tags[i] = "AUX";
		else if (tags[i] === "ADJ" && isNounlike(tokens, tags, i)) tags[i] = "NOUN";
		if (tags[i] === "VERB" && token.lower === "part" && tokens[i + 1]?.lower === "of") tags[i] = "NOUN";
		if (tags[i] === "VERB" && isNominal(tokens, tags, i)) tags[i] = "NOUN";
		else if (tags[i] === "VERB" && isCompoundHead(tokens, tags, i)) tags[i] = "NOUN";
		else if ((tags[i] === "NOUN" || tags[i] === "ADJ") && isProgressive(tokens, tags, i, verbs))
			tags[i] = "VERB";
		else if (tags[i] === "NOUN" && isInverted(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if (tags[i] === "NOUN" && isVerbal(tokens, tags, i, verbs)) tags[i] = "VERB";
		else if ((tags[i] === "NOUN" || tags[i] === "ADJ") && isOnlyVerb(tokens, tags, i, verbs))
			tags[i] = "VERB";
		else if (tags[i] === "SCONJ" && token.lower === "since" && /^\d/.test(tokens[i + 1]?.lower ?? ""))
			tags[i] = "ADP";
		else if (tags[i] === "AUX" && token.lower === "'s" && tags[i - 1] === "PROPN" && nounFollows(tags, i))
			tags[i] = "PART";
		// "for F-35 jets to Israel": what has a number for its name.
		if (tags[i] === "VERB" && /^[a-z]+-?\d/i.test(tokens[i - 1]?.text ?? "")) tags[i] = "NOUN";
	});
	return tags;
}

function nounFollows(tags: PartOfSpeech[], i: number): boolean {
	return tags[i + 1] === "NOUN" || (tags[i + 1] === "ADJ" && tags[i + 2] === "NOUN");
}

/** Participles that behind "be" say how somebody feels or how things stand. */
const STATES = new Set(
	`opposed concerned worried alarmed pleased delighted disappointed outraged impressed annoyed dismayed shocked astonished
saddened disturbed troubled satisfied horrified appalled strained frayed frustrated displeased
irritated incensed offended upset resigned`.split(/\s+/),
);

/** "is opposed to the plan", "are strained": a state, unless a doer is named. */
function isState(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!STATES.has((tokens[i] as Token).lower)) return false;
	const before = tags[i - 1] === "ADV" ? i - 2 : i - 1;
	if (!/^(?:is|are|was|were|be|been|being|remain|remains|remained)$/.test(tokens[before]?.lower ?? ""))
		return false;
	return /^(?:to|with|at|about|over|in|,|\.)$/.test(tokens[i + 1]?.lower ?? ".");
}
