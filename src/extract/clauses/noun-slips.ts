import type { PartOfSpeech, Token } from "../document.ts";
import { DATIVE } from "../giving.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isParticiple } from "./inflection.ts";
import { POSSESSIVE_PRONOUNS } from "./noun-phrase.ts";

/** Slips of the tagger that take a noun for something else: each tells whether the word at `i` is a noun after all. */

const GOALS = new Set(
	"pressure talks court war demands calls threats requests sanctions trial power work task heel account blows".split(
		" ",
	),
);

/** "bowed to pressure", "open to talks", "took it to court": nouns that the tagger takes for infinitives. */
export function isGoal(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	const facing = lower === "face" && tokens[i - 2]?.lower === "face";
	if (tags[i] !== "VERB" || tokens[i - 1]?.lower !== "to" || !(GOALS.has(lower) || facing)) return false;
	const next = tags[i + 1];
	return next !== "DET" && next !== "PROPN" && next !== "PRON";
}

export function nounOrName(tag: PartOfSpeech | undefined): boolean {
	return tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM";
}

/** A verb form right after a determiner or possessive, with nothing behind it that it could modify. */
export function isNominal(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const before = tokens[i - 1];
	if (!before) return false;
	const opens =
		(tags[i - 1] === "DET" && !/^(?:that|both|all|neither)$/.test(before.lower)) ||
		POSSESSIVE_PRONOUNS.has(before.lower) ||
		(tags[i - 1] === "PART" && /^'s?$/.test(before.lower));
	// "a Guatemalan naval launch": between the article and the adjective, a nationality.
	const nation = tags[i - 2] === "PROPN" && /^an?$/.test(tokens[i - 3]?.lower ?? "");
	const adjective = tags[i - 1] === "ADJ" && (tags[i - 2] === "DET" || tags[i - 2] === "PART" || nation);
	// "a back channel".
	const adverb = tags[i - 1] === "ADV" && tags[i - 2] === "DET" && tokens[i]?.lower === tokens[i]?.lemma;
	if (!opens && !adjective && !adverb) return false;
	// "drones, some supplied by Turkey"
	if (/^(?:some|many|most|several|few)$/.test(before.lower) && tokens[i + 1]?.lower === "by") return false;
	// "those barred from Georgia"
	if (before.lower === "those" && isParticiple(tokens[i]?.lower ?? "") && tags[i + 1] === "ADP") return false;
	return tags[i + 1] !== "NOUN" && tags[i + 1] !== "ADJ" && tags[i + 1] !== "PROPN";
}

/** "brands him a separatist,", "gave it the green light": an adjective behind a determiner with no noun to go with. */
export function isNounlike(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const next = tags[i + 1];
	// "Chad's premier accused", and not "the premier league".
	if (
		tokens[i]?.lower === "premier" &&
		(tokens[i + 1]?.lower.endsWith("ed") || next === "VERB" || next === "AUX")
	)
		return true;
	// "The general signed", "the latter praised him".
	if ((next === "VERB" || next === "AUX") && STANDS_ALONE.has(tokens[i]?.lower ?? ""))
		return tokens[i - 1]?.lower === "the" && !tokens[i + 1]?.lower.endsWith("ing");
	// "accused its rival of"
	const own = tokens[i]?.lower === "rival" && POSSESSIVE_PRONOUNS.has(tokens[i - 1]?.lower ?? "");
	if (own && !/^(?:NOUN|PROPN|ADJ)$/.test(next ?? "")) return true;
	if (next !== undefined && next !== "PUNCT" && next !== "ADP" && next !== "PRON") return false;
	// "Iran is Israel's rival."
	const owned = tags[i - 1] === "PART" && /^'s?$/.test(tokens[i - 1]?.lower ?? "");
	// "a warm welcome", "is Israel's sworn enemy": an adjective or participle stands between.
	const opened =
		tags[i - 2] === "DET" ||
		POSSESSIVE_PRONOUNS.has(tokens[i - 2]?.lower ?? "") ||
		(tags[i - 2] === "PART" && /^'s?$/.test(tokens[i - 2]?.lower ?? ""));
	const second = opened && /^(?:ADJ|ADV|VERB)$/.test(tags[i - 1] ?? "");
	return tags[i - 1] === "DET" || owned || (second && PLAIN_NOUNS.has(tokens[i]?.lower ?? ""));
}

/** Words that are tagged adjective and mean somebody where a verb follows. */
const STANDS_ALONE = new Set(["general", "latter", "former"]);
/** Words that are tagged adjective and are nouns where no other noun follows: "a warm welcome". */
const PLAIN_NOUNS = new Set("welcome light rival ally foe critic opponent friend patron".split(" "));

/** "has ties to", "seeks closer links with": a plural that is tagged as a verb where none can stand. */
export function isPluralObject(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	if (lower === lemma || !/[^s]s$/.test(lower)) return false;
	const behind = tokens[i - 1]?.lower ?? "";
	if (/^(?:has|have|had|having)$/.test(behind)) return true;
	// "faced calls from Oman", "is drawing fire", and not "whom Oman backs wants"; "dismissed them as lies".
	if (tags[i - 1] === "VERB" && /(?:ed|ing)$/.test(behind) && WHAT_IS_MADE.has(lower)) return true;
	if (behind === "as" && WHAT_IS_MADE.has(lower)) return true;
	// "fewer strikes", and not "the leader strikes".
	const comparative =
		(tags[i - 1] === "ADJ" || tags[i - 1] === "ADV") && /(?:er|more)$/.test(tokens[i - 1]?.lower ?? "");
	return comparative && /^(?:VERB|ADP|DET|AUX)$/.test(tags[i - 2] ?? "");
}

/** Plurals of what is said or done that look like verbs. */
const WHAT_IS_MADE = new Set(
	"calls demands threats requests claims charges attacks strikes talks visits plans moves hopes fears lies reports bids pleas complaints protests tests limits curbs controls cuts taxes votes debts loans grants funds permits supplies exports imports deals pledges contacts ties links insults taunts jibes barbs".split(
		" ",
	),
);

/** Adjectives of nations that the tagger takes for names. */
export const OF_A_NATION =
	/(?:[ie]an|ese|ish|aqi|aeli|stani|meni|waiti|tari|rati|somali|ench|utch|reek|wiss|zech|ghan|pino)$/;

/** What is done or held in several, and looks like a verb: "joint air *exercises*". */
const HELD = /^(?:exercises|drills|patrols|raids|flights|marches|searches|manoeuvres|maneuvers|shows|tours)$/;

/**
 * "is training Ukrainian *recruits*", "wrapped up joint air *exercises*": a plural that ends the object of the verb before
 * it, tagged as a verb of its own.
 */
export function endsObject(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	if (lower === lemma || !/[^s]s$/.test(lower) || !/^(?:ADP|PUNCT|CCONJ)$/.test(tags[i + 1] ?? "PUNCT"))
		return false;
	const before = tags[i - 1];
	const described = before === "ADJ" || (before === "PROPN" && OF_A_NATION.test(tokens[i - 1]?.lower ?? ""));
	if (!described && !(before === "NOUN" && (HELD.test(lower) || WHAT_IS_MADE.has(lower)))) return false;
	let k = i - 1;
	while (k > i - 5 && (/^(?:ADJ|NOUN|NUM)$/.test(tags[k] ?? "") || OF_A_NATION.test(tokens[k]?.lower ?? "")))
		k--;
	if (/^(?:up|out|off)$/.test(tokens[k]?.lower ?? "")) k--;
	return k < i - 1 && tags[k] === "VERB" && !COMPLEMENT_VERBS.has(tokens[k]?.lemma ?? "");
}

/** Verbs by which things, and no deeds, change hands or are made. */
const HANDING =
	/^(?:pass|share|give|send|provide|supply|sell|offer|receive|sign|deploy|buy|hand|deliver|lend|donate|ship|get|obtain|procure)$/;

/** "passed *targeting* data to": what kind of thing changes hands. */
export function isKindOfThing(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!tokens[i]?.lower.endsWith("ing") || tags[i + 1] !== "NOUN" || tags[i - 1] !== "VERB") return false;
	return HANDING.test(tokens[i - 1]?.lemma ?? "");
}

/** "A Japanese *grant* will pay": between the nation and an auxiliary stands the noun of the phrase that "a" or "the" opens. */
export function isNationsNoun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (tags[i - 1] !== "PROPN" || !OF_A_NATION.test(tokens[i - 1]?.lower ?? "")) return false;
	if (tags[i + 1] !== "AUX" && tags[i + 1] !== "VERB") return false;
	return tags[i - 2] === "DET" && tokens[i]?.lower === tokens[i]?.lemma;
}

/** "asked for help": a bare verb form behind a preposition, with no object. */
export function isBareNoun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower, lemma } = tokens[i] as Token;
	const next = tags[i + 1];
	return lower === lemma && next !== "DET" && next !== "PROPN" && next !== "PRON" && next !== "NOUN";
}

/** Verbs that take a bare infinitive, so that a verb right behind them is one. */
const BARE_INFINITIVE = new Set("help let make see watch hear go come dare".split(" "));

/** "requested help from Kenya": a bare verb form right behind a finite verb, with no object. */
export function isVerbObject(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const before = tokens[i - 1];
	if (!before || tags[i - 1] !== "VERB" || BARE_INFINITIVE.has(before.lemma) || before.lower === before.lemma)
		return false;
	return tags[i + 1] !== "PART" && isBareNoun(tokens, tags, i);
}

/** What is given and looks like a verb. */
const GIFTS = new Set(
	"help support aid refuge shelter backing funding training credit control access".split(" "),
);

/** By these one gets or wants another's help: "seeks US help". */
const SEEKING =
	/^(?:seek|request|want|need|get|receive|win|secure|accept|reject|refuse|welcome|praise|court|enlist|lose|gain)$/;

/** "offered Pakistan help against India": what a name that stands behind a verb of giving receives. */
export function isGift(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (!GIFTS.has(tokens[i]?.lower ?? "") || !/^(?:ADP|PUNCT)$/.test(tags[i + 1] ?? "PUNCT")) return false;
	let k = i - 1;
	while (k > i - 5 && tags[k] === "PROPN") k--;
	if (tags[k] === "DET") k--;
	const lemma = tokens[k]?.lemma ?? "";
	return k < i - 1 && tags[k] === "VERB" && (DATIVE.has(lemma) || SEEKING.test(lemma));
}

/** What somebody does, named by a gerund behind whoever does it. */
const DEEDS =
	/^(?:shelling|bombing|killing|arming|meddling|spying|hacking|bullying|jamming|bombarding|sponsoring|wiretapping|snooping)$/;

/** "Fighting between A and B", "after fighting in Goma": the event, named by a gerund. */
export function isEventNoun(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	const before = tags[i - 1];
	// "suspended intelligence sharing".
	if (lower === "sharing")
		return (before === "NOUN" && tags[i + 1] !== "DET") || tokens[i + 1]?.lower === "between";
	// "Diplomatic ties between", "the links with".
	const described = before === "ADJ" || before === "DET" || i === 1;
	if (/^(?:ties|links|talks|contacts|exchanges)$/.test(lower) && described)
		return /^(?:between|with)$/.test(tokens[i + 1]?.lower ?? "");
	// "Russian shelling of Ukraine", "Chinese meddling in Fiji".
	if (/^(?:ADJ|PROPN)$/.test(before ?? "") && DEEDS.test(lower))
		return /^(?:of|in|against)$/.test(tokens[i + 1]?.lower ?? "");
	if (!/^(?:fighting|shelling|bombing|killing)$/.test(lower)) return false;
	if (before === "AUX" || before === "NOUN" || before === "PROPN" || before === "PRON" || before === "VERB")
		return false;
	return tokens[i + 1]?.lower === "between" || (tokens[i + 1]?.lower === "in" && before === "ADP");
}

/** Base forms that are no nouns: "the fighters belong to". */
const NO_NOUNS = new Set(
	"belong accuse condemn deny expel recognise recognize urge agree withdraw invade detain oppose denounce accept provide send insist allege impose sever threaten".split(
		" ",
	),
);

/** "signed a road map with": a bare verb form that ends a noun compound behind another verb. */
export function isCompoundHead(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const token = tokens[i] as Token;
	if (token.lower !== token.lemma || tags[i - 1] !== "NOUN" || isParticiple(token.lower)) return false;
	if (NO_NOUNS.has(token.lower)) return false;
	const next = tags[i + 1];
	if (next === "DET" || next === "PROPN" || next === "PRON" || next === "NOUN") return false;
	const start = tags[i - 2] === "ADJ" ? i - 3 : i - 2;
	return tags[start] === "DET" || tags[start + 1] === "ADJ";
}

/** "the rebels' attack": the mark behind a plural, where it closes no quotation. */
export function isPluralPossessive(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const [before, mark] = [tokens[i - 1], tokens[i]];
	if (mark?.lower !== "'" || !before?.lower.endsWith("s") || before.end !== mark.start) return false;
	if (!/^(?:NOUN|PROPN)$/.test(tags[i - 1] ?? "") || !/^(?:NOUN|PROPN|ADJ)$/.test(tags[i + 1] ?? ""))
		return false;
	return !tokens.slice(0, i).some(({ lower }) => lower === "'");
}
