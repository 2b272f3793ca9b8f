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
	isPluralPossessive,
	isVerbObject,
	nounOrName,
} from "./noun-slips.ts";
import { isGovernedGerund, isPerfectOfSame, openingTag } from "./openings.ts";
import { mendLast } from "./past-forms.ts";
import { isReducedClause, isTellingOfCounted } from "./telling-participles.ts";
import { isTime } from "./time-words.ts";
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

/** "Late *on* Monday", "Early *this* morning", "Late *last* year". */
function opensTime(next: Token | undefined, behind: Token | undefined): boolean {
	if (isTime(next)) return true;
	return (
		/^(?:on|in|this|that|last|next|the)$/.test(next?.lower ?? "") &&
		(isTime(behind) || behind?.text === "May")
	);
}

/** Slips that only particular words and marks meet with. */
function mendWord(lower: string, tokens: Token[], tags: PartOfSpeech[], i: number): void {
	switch (lower) {
		case "for":
			if (tags[i] === "SCONJ") tags[i] = "ADP";
			break;
		// "called its ambassador in Brussels home for consultations"
		case "home":
			if (tags[i - 1] === "PROPN" && /^(?:for|after|over|on|in|\.|,)$/.test(tokens[i + 1]?.lower ?? "."))
				tags[i] = "ADV";
			if (
				/^(?:ambassador|envoy|diplomat|consul|minister|soldier|troop|force)s?$/.test(
					tokens[i - 1]?.lower ?? "",
				)
			)
				tags[i] = "ADV";
			break;
		// "it is time for Chad to act"
		case "time":
			if (tags[i] === "VERB" && /^(?:is|was)$/.test(tokens[i - 1]?.lower ?? "")) tags[i] = "NOUN";
			break;
		case "first":
			// "the talks, the first between the two"
			if (tokens[i + 1]?.lower === "between" && tokens[i - 1]?.lower === "the") tags[i] = "NOUN";
			break;
		case "last":
			mendLast(tokens, tags, i);
			break;
		// "are not on speaking terms"
		case "speaking":
			if (tokens[i + 1]?.lower === "terms") tags[i] = "ADJ";
			break;
		// "About 300 Sahrawis marched": how many, and not what it is about.
		case "about":
		case "around":
		case "over":
			if (tags[i] === "ADP" && tags[i + 1] === "NUM" && opensCount(tokens, tags, i)) tags[i] = "ADV";
			break;
		// "Chad fears that Libya has armed them"
		case "fears":
		case "hopes":
		case "doubts":
			if (
				tokens[i + 1]?.lower === "that" &&
				(tags[i - 1] === "PROPN" || /^(?:nobody|none|one|few|who)$/.test(tokens[i - 1]?.lower ?? ""))
			)
				tags[i] = "VERB";
			break;
		// "had shot it down"
		case "shot":
			if (tags[i - 1] === "AUX" && /^(?:PRON|ADV|ADP)$/.test(tags[i + 1] ?? "")) tags[i] = "VERB";
			// "troops shot dead two herders"
			if (tokens[i + 1]?.lower === "dead" && tags[i - 1] !== "DET") {
				tags[i] = "VERB";
				tags[i + 1] = "ADV";
			}
			break;
		case "doubt":
			if (tokens[i + 1]?.lower === "that") mendDoubt(tokens, tags, i);
			break;
		// "which UN experts say is armed by Rwanda"
		case "say":
			if (tags[i] === "NOUN" && tags[i - 1] === "NOUN" && /^(?:AUX|DET|PRON|PROPN)$/.test(tags[i + 1] ?? ""))
				tags[i] = "VERB";
			break;
		// "gets much of its gas from"
		case "much":
			if (tokens[i + 1]?.lower === "of" && tags[i - 1] === "VERB") tags[i] = "NOUN";
			break;
		// "sees eye to eye with": how, and not to eye somebody.
		case "eye":
			if (tokens[i + 1]?.lower === "to" && tokens[i + 2]?.lower === "eye") {
				tags[i] = "NOUN";
				tags.fill("ADV", i + 1, i + 3);
			}
			break;
		// "hit a new low"
		case "low":
		case "high":
			if (tags[i] === "ADJ" && /^(?:new|record|all-time|historic)$/.test(tokens[i - 1]?.lower ?? ""))
				if (!nounOrName(tags[i + 1])) tags[i] = "NOUN";
			break;
		// "stands shoulder to shoulder with": how, and not what.
		case "shoulder":
			if (tokens[i + 1]?.lower === "to" && tokens[i + 2]?.lower === "shoulder") tags.fill("ADV", i, i + 3);
			break;
		// "Long a friend of Iran, Oman": for how long, and not who.
		case "long":
			if (i === 0 && tags[1] === "DET") tags[0] = "ADV";
			// "The UAE, long accused of arming them,"
			if (tokens[i - 1]?.lower === "," && isParticiple(tokens[i + 1]?.lower ?? "") && tags[i + 2] === "ADP") {
				tags[i] = "ADV";
				tags[i + 1] = "VERB";
			}
			break;
		// "Early this morning Oman left": when, and not who.
		case "early":
		case "late":
			if (tags[i] === "PROPN" && opensTime(tokens[i + 1], tokens[i + 2])) tags[i] = "ADV";
			break;
		// "Oman pretended to leave"
		case "pretended":
			if (tokens[i + 1]?.lower === "to") tags[i] = "VERB";
			break;
		// "Several weeks ago Oman left"
		case "several":
			if (tags[i] === "PROPN") tags[i] = "ADJ";
			break;
		// "a couple of weeks ago": an amount of them.
		case "couple":
			if (tokens[i + 1]?.lower === "of" && isTime(tokens[i + 2])) tags.fill("ADJ", i, i + 2);
			break;
		// "has since lifted": since then; "since 2011".
		case "since":
			if (/^(?:has|have|had)$/.test(tokens[i - 1]?.lower ?? "")) tags[i] = "ADV";
			else if (tags[i] === "SCONJ" && /^\d/.test(tokens[i + 1]?.lower ?? "")) tags[i] = "ADP";
			break;
		case "president-elect":
		case "premier-elect":
		case "chancellor-elect":
			tags[i] = "NOUN";
			break;
		// "the former accuses the latter": they stand for somebody by themselves.
		case "former":
		case "latter":
			if (tags[i - 1] === "DET" && !nounOrName(tags[i + 1])) tags[i] = "NOUN";
			break;
		// "the violence in the north."
		case "north":
		case "south":
		case "east":
		case "west":
			if (tags[i] === "ADV" && tags[i - 1] === "DET") tags[i] = "NOUN";
			break;
		// "Each called the other a liar"
		case "other":
			if (
				tags[i] === "ADJ" &&
				tokens[i - 1]?.lower === "the" &&
				/^(?:DET|PUNCT|ADP)$/.test(tags[i + 1] ?? "")
			)
				tags[i] = "NOUN";
			break;
		// "Pakistan's army chief, Asim Munir": who it is, where no noun follows.
		case "chief":
			if (tags[i] === "ADJ" && tags[i - 1] === "NOUN" && tags[i + 1] !== "NOUN") tags[i] = "NOUN";
			// "Nato chief meets"
			if (tags[i] === "ADJ" && tags[i - 1] === "PROPN" && /^(?:VERB|AUX)$/.test(tags[i + 1] ?? ""))
				tags[i] = "NOUN";
			break;
		case "'":
			if (isPluralPossessive(tokens, tags, i)) tags[i] = "PART";
			break;
		case "'s":
			if (tags[i] === "AUX" && tags[i - 1] === "PROPN" && nounFollows(tags, i)) tags[i] = "PART";
			break;
		default:
	}
}

/** Whether a phrase that says how many begins here: at the head of its clause, with a plural and its verb behind. */
function opensCount(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (i > 0 && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(tags[i - 1] ?? "")) return false;
	let head = i + 2;
	while (head < i + 6 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tags[head] ?? "")) head++;
	return head > i + 2 && /^(?:VERB|AUX)$/.test(tags[head] ?? "") && !isTime(tokens[head - 1]);
}

/** "Few in Chad doubt that", "but few doubt that": how many do so opens the clause. */
function mendDoubt(tokens: Token[], tags: PartOfSpeech[], i: number): void {
	for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
		if (!/^(?:few|many|some|none)$/.test(tokens[k]?.lower ?? "")) continue;
		if (k > 0 && !/^(?:CCONJ|PUNCT)$/.test(tokens[k - 1]?.pos ?? "")) continue;
		tags[i] = "VERB";
		if (k === i - 1) tags[k] = "NOUN";
		return;
	}
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

function nounFollows(tags: PartOfSpeech[], i: number): boolean {
	return tags[i + 1] === "NOUN" || (tags[i + 1] === "ADJ" && tags[i + 2] === "NOUN");
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
