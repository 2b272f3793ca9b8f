import type { Document, PartOfSpeech, Sentence, Token } from "../document.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isParticiple, isPast } from "./inflection.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

const POSSESSIVE_PRONOUNS = new Set("his her its their our my your whose".split(" "));
const SUBJECT_PRONOUNS = new Set("he she it they we who which".split(" "));

const GOALS = new Set(
	"pressure talks court war demands calls threats requests sanctions trial power work task heel account blows".split(
		" ",
	),
);
const MODALS = new Set("will would shall should may might can could must".split(" "));

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

/** "the rebels' attack": the mark behind a plural, where it closes no quotation. */
function isPluralPossessive(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const [before, mark] = [tokens[i - 1], tokens[i]];
	if (mark?.lower !== "'" || !before?.lower.endsWith("s") || before.end !== mark.start) return false;
	if (!/^(?:NOUN|PROPN)$/.test(tags[i - 1] ?? "") || !/^(?:NOUN|PROPN|ADJ)$/.test(tags[i + 1] ?? ""))
		return false;
	return !tokens.slice(0, i).some(({ lower }) => lower === "'");
}

/** "Should Iran strike Israel", "will pay should Iran strike Israel": the verb of a condition without "if". */
function isInverted(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
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

/** "bowed to pressure", "open to talks", "took it to court": nouns that the tagger takes for infinitives. */
function isGoal(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	const facing = lower === "face" && tokens[i - 2]?.lower === "face";
	if (tags[i] !== "VERB" || tokens[i - 1]?.lower !== "to" || !(GOALS.has(lower) || facing)) return false;
	const next = tags[i + 1];
	return next !== "DET" && next !== "PROPN" && next !== "PRON";
}

function nounOrName(tag: PartOfSpeech | undefined): boolean {
	return tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";
}

function nounFollows(tags: PartOfSpeech[], i: number): boolean {
	return tags[i + 1] === "NOUN" || (tags[i + 1] === "ADJ" && tags[i + 2] === "NOUN");
}

/** A verb form right after a determiner or possessive, with nothing behind it that it could modify. */
function isNominal(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const before = tokens[i - 1];
	if (!before) return false;
	const opens =
		(tags[i - 1] === "DET" && !/^(?:that|both|all|neither)$/.test(before.lower)) ||
		POSSESSIVE_PRONOUNS.has(before.lower) ||
		(tags[i - 1] === "PART" && /^'s?$/.test(before.lower));
	const adjective = tags[i - 1] === "ADJ" && (tags[i - 2] === "DET" || tags[i - 2] === "PART");
	// "a back channel".
	const adverb = tags[i - 1] === "ADV" && tags[i - 2] === "DET" && tokens[i]?.lower === tokens[i]?.lemma;
	if (!opens && !adjective && !adverb) return false;
	return tags[i + 1] !== "NOUN" && tags[i + 1] !== "ADJ" && tags[i + 1] !== "PROPN";
}

/** "would not back a statement": after an auxiliary or "to", before an object, a word rules know as a verb is one. */
function isInfinite(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const next = tags[i + 1];
	if (next !== "DET" && next !== "PROPN" && next !== "PRON") return false;
	const { lower } = tokens[i] as Token;
	if (tags[i] === "AUX" || tags[i] === "PROPN" || verbs.bases.get(lower) !== lower) return false;
	const before = tokens[i - 1]?.lower ?? "";
	// "to degrade and defeat the rebels": the second of two infinitives.
	const second =
		tags[i - 1] === "CCONJ" &&
		tags[i - 2] === "VERB" &&
		(tags[i - 3] === "PART" || MODALS.has(tokens[i - 3]?.lower ?? ""));
	return MODALS.has(before) || before === "not" || (before === "to" && tags[i - 1] === "PART") || second;
}

/** "had been armed by Iran": a participle behind "be" with its doer, tagged adjective. */
function isPassive(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	// "were armed by", "a truce mediated by", ", guaranteed by".
	const opens = /^(?:AUX|NOUN|PROPN|PUNCT)$/.test(tags[i - 1] ?? "");
	return opens && tokens[i + 1]?.lower === "by" && isParticiple(lower) && verbs.bases.has(lower);
}

/** "Standing next to Zelensky, he promised": opens what goes along with the sentence, and a comma ends it before any verb. */
function isFronted(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const opens = i === 0 || (i === 1 && tokens[0]?.lower === '"');
	if (!opens || !lower.endsWith("ing") || !verbs.bases.has(lower)) return false;
	if (tags[i + 1] !== "ADP" && tags[i + 1] !== "ADV" && tags[i + 1] !== "ADJ") return false;
	for (let k = i + 1; k < tokens.length; k++) {
		if (tokens[k]?.lower === ",") return true;
		if (tags[k] === "VERB" || tags[k] === "AUX") return false;
	}
	return false;
}

/** "has neither backed nor armed the rebels": participles that go with the auxiliary before "neither". */
function isNeither(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	const before = tokens[i - 1]?.lower;
	if (before !== "neither" && before !== "nor") return false;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	return before === "nor" ? tags[i - 2] === "VERB" || tags[i - 3] === "VERB" : tags[i - 2] === "AUX";
}

/** "has long armed Hezbollah", "which mediated between": a participle tagged adjective where only a verb can stand. */
function isPerfect(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	const next = tags[i + 1];
	const before = tokens[tags[i - 1] === "ADV" ? i - 2 : i - 1]?.lower ?? "";
	if (next === undefined || next === "PUNCT") return /^(?:has|have|had)$/.test(before);
	if (next !== "DET" && next !== "PROPN" && next !== "PRON" && next !== "ADP") return false;
	return /^(?:has|have|had|having|'ve|who|which)$/.test(before);
}

/** "Smith, who leads it, branded the ruling": no adjective stands right before an article. */
function isBeforeArticle(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (!lower.endsWith("ed") || !verbs.bases.has(lower) || !/^(?:the|an?)$/.test(tokens[i + 1]?.lower ?? ""))
		return false;
	return tags[i - 1] === "PROPN" || tags[i - 1] === "NOUN" || tokens[i - 1]?.lower === ",";
}

/** "was trained, armed and financed by Iran": one of several participles. */
function isListedParticiple(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (!isParticiple(lower) || !verbs.bases.has(lower)) return false;
	const comma = tokens[i - 1]?.lower === ",";
	if ((!comma && tags[i - 1] !== "CCONJ") || tags[i - 2] !== "VERB") return false;
	if (!isParticiple(tokens[i - 2]?.lower ?? "")) return false;
	const next = tokens[i + 1]?.lower;
	return next === "," || next === "by" || tags[i + 1] === "CCONJ";
}

/** "brands him a separatist,", "gave it the green light": an adjective behind a determiner with no noun to go with. */
function isNounlike(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const next = tags[i + 1];
	if (next !== undefined && next !== "PUNCT" && next !== "ADP" && next !== "PRON") return false;
	// "Iran is Israel's rival."
	const owned = tags[i - 1] === "PART" && /^'s?$/.test(tokens[i - 1]?.lower ?? "");
	const second = tags[i - 2] === "DET" && /^(?:ADJ|ADV)$/.test(tags[i - 1] ?? "");
	return tags[i - 1] === "DET" || owned || (second && PLAIN_NOUNS.has(tokens[i]?.lower ?? ""));
}

/** Words that are tagged adjective and are nouns where no other noun follows: "a warm welcome". */
const PLAIN_NOUNS = new Set("welcome light rival ally foe critic opponent friend patron".split(" "));

/** "has ties to", "seeks closer links with": a plural that is tagged as a verb where none can stand. */
function isPluralObject(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	if (lower === lemma || !/[^s]s$/.test(lower)) return false;
	if (/^(?:has|have|had|having)$/.test(tokens[i - 1]?.lower ?? "")) return true;
	// "fewer strikes", and not "the leader strikes".
	const comparative =
		(tags[i - 1] === "ADJ" || tags[i - 1] === "ADV") && /(?:er|more)$/.test(tokens[i - 1]?.lower ?? "");
	return comparative && /^(?:VERB|ADP|DET|AUX)$/.test(tags[i - 2] ?? "");
}

/** "asked for help": a bare verb form behind a preposition, with no object. */
function isBareNoun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	const next = tags[i + 1];
	return lower === lemma && next !== "DET" && next !== "PROPN" && next !== "PRON" && next !== "NOUN";
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

/** Verbs that take a bare infinitive, so that a verb right behind them is one. */
const BARE_INFINITIVE = new Set("help let make see watch hear go come dare".split(" "));

/** "requested help from Kenya": a bare verb form right behind a finite verb, with no object. */
function isVerbObject(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const before = tokens[i - 1];
	if (!before || tags[i - 1] !== "VERB" || BARE_INFINITIVE.has(before.lemma) || before.lower === before.lemma)
		return false;
	return tags[i + 1] !== "PART" && isBareNoun(tokens, tags, i);
}

/** "Fighting between A and B", "after fighting in Goma": the event, named by a gerund. */
function isEventNoun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	const before = tags[i - 1];
	// "suspended intelligence sharing".
	if (lower === "sharing") return before === "NOUN" && tags[i + 1] !== "DET";
	// "Diplomatic ties between", "the links with".
	const described = before === "ADJ" || before === "DET" || i === 1;
	if (/^(?:ties|links|talks|contacts|exchanges)$/.test(lower) && described)
		return /^(?:between|with)$/.test(tokens[i + 1]?.lower ?? "");
	if (!/^(?:fighting|shelling|bombing|killing)$/.test(lower)) return false;
	if (before === "AUX" || before === "NOUN" || before === "PROPN" || before === "PRON" || before === "VERB")
		return false;
	return tokens[i + 1]?.lower === "between" || (tokens[i + 1]?.lower === "in" && before === "ADP");
}

/** "helped broker a truce": tagged noun, but a bare infinitive. */
function isHelped(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (tokens[i - 1]?.lemma !== "help" || tags[i - 1] !== "VERB") return false;
	return verbs.bases.get(lower) === lower && (tags[i + 1] === "DET" || tags[i + 1] === "PROPN");
}

/** "signed a road map with": a bare verb form that ends a noun compound behind another verb. */
function isCompoundHead(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const token = tokens[i] as Token;
	if (token.lower !== token.lemma || tags[i - 1] !== "NOUN" || isParticiple(token.lower)) return false;
	const next = tags[i + 1];
	if (next === "DET" || next === "PROPN" || next === "PRON" || next === "NOUN") return false;
	const start = tags[i - 2] === "ADJ" ? i - 3 : i - 2;
	return tags[start] === "DET" || tags[start + 1] === "ADJ";
}

/** "is bombing the Houthis", "accused of arming Hamas": tagged noun, but where a verb stands and before an object. */
function isProgressive(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const token = tokens[i] as Token;
	const adverb = tags[i - 1] === "ADV" ? 1 : 0;
	const before = tags[i - 1 - adverb];
	const place = before === "AUX" || before === "ADP" || before === "VERB" || tokens[i - 1]?.lower === ",";
	if (!token.lower.endsWith("ing") || !place || !verbs.bases.has(token.lower)) return false;
	const next = tags[i + 1];
	return next === "DET" || next === "PROPN" || next === "PRON" || (before === "AUX" && next === "ADP");
}

/** A word rules know as a verb, tagged noun right after a name or subject pronoun, in a clause without a verb yet. */
function isVerbal(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const token = tokens[i] as Token;
	const base = verbs.bases.get(token.lower);
	if (!base) return false;
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
	for (let k = i + 1; k < tokens.length; k++) {
		if (tokens[k]?.lower === "," || tags[k] === "CCONJ" || tags[k] === "SCONJ") break;
		if (tags[k] === "VERB" || tags[k] === "AUX") return false;
	}
	return true;
}

/** "hit Iranian targets": the noun ends the object of the verb right before the name. */
function isObjectOf(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	let k = i - 1;
	while (tags[k] === "PROPN") k--;
	return k < i - 1 && tags[k] === "VERB" && !COMPLEMENT_VERBS.has(tokens[k]?.lemma ?? "");
}

/** "Georgia's army shells Gori", "the ministers present him with a plan": what must be the verb, as there is no other. */
function isOnlyVerb(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	if (!verbs.bases.has((tokens[i] as Token).lower)) return false;
	const before = tags[i - 1];
	const next = tags[i + 1];
	// "The leftist accused Chad": an adjective that stands for a person.
	const person = before === "ADJ" && tags[i - 2] === "DET" && isPast((tokens[i] as Token).lower);
	if (before !== "PROPN" && before !== "NOUN" && !person && tokens[i - 1]?.lower !== ",") return false;
	if (next !== "PROPN" && next !== "DET" && next !== "PRON" && !(next === "ADV" && before === "PROPN")) {
		if (next === "NOUN" && before === "PROPN" && isInflected(tokens[i] as Token, verbs))
			return !hasVerb(tags);
		const participle = tags[i] === "ADJ" && isParticiple((tokens[i] as Token).lower);
		if (!participle || (next !== "ADP" && next !== "PUNCT")) return false;
	}
	return !hasVerb(tags);
}

/** "Both condemned France", "and each expelled an envoy": a past form behind a word that stands for those named before. */
function isDoneByBoth(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	const { lower } = tokens[i] as Token;
	if (!/^(?:both|each|neither|all|two|three|four|.+-year-old)$/.test(tokens[i - 1]?.lower ?? ""))
		return false;
	const opens = tokens[i - 2]?.lower === "the" ? i - 2 : i - 1;
	const before = tags[opens - 1];
	if (before !== undefined && before !== "PUNCT" && before !== "SCONJ" && before !== "CCONJ") return false;
	const inflected = isPast(lower) || (tags[i] === "VERB" && lower.endsWith("s"));
	if (!inflected || !verbs.bases.has(lower)) return false;
	const next = tags[i + 1];
	return next === "DET" || next === "PROPN" || next === "PRON" || next === "ADP";
}

function hasVerb(tags: PartOfSpeech[]): boolean {
	return tags.some((tag) => tag === "VERB" || tag === "AUX");
}

/** "exports oil", "cast doubt": not the base form, or one that is also a past. */
function isInflected({ lower }: Token, verbs: VerbLexicon): boolean {
	return verbs.bases.get(lower) !== lower || isPast(lower);
}
