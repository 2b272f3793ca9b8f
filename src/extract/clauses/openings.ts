import type { PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";

/** Slips of the tagger with words that open a sentence, which it takes for names, and with what verbs govern. */

/** How somebody feels or stands who is named behind the comma: "Furious at the verdict, Chad recalled". */
const FEELINGS = new Set(
	`able afraid alarmed angry annoyed anxious apprehensive aware bitter bold careful cautious certain clear close confident
conscious content convinced dead deaf desperate determined devoid dependent disappointed displeased eager embarrassed emboldened
envious faithful famous fearful fed fond free frightened frustrated full furious glad grateful happy heedless hopeful
hostile hungry ignorant impatient impervious incapable incensed indebted indifferent indignant insistent intent irate
isolated jealous jubilant keen lacking livid low loyal mindful mute nervous new notorious oblivious obsessed old
optimistic outraged outspoken outvoted panicked pleased poor powerless prone proud quick ready relieved reliant reluctant
resentful resigned rich sad safe sceptical short sick silent skeptical slow sore sorry strong stubborn stung sure
surprised suspicious sympathetic tired true unable unaware unbowed uncertain uncomfortable undaunted undeterred uneasy
unfazed unhappy unimpressed unlike unmoved unperturbed unready unsure unused unwilling upset used vulnerable wary weak weary worried
wounded wrong`.split(/\s+/),
);

/** What the first word of a sentence is, where the tagger takes it for a name for its capital. */
export function openingTag(tokens: Token[], tags: PartOfSpeech[], i: number): PartOfSpeech {
	const tag = tags[i] as PartOfSpeech;
	if (tag !== "PROPN" && tag !== "NOUN") return tag;
	const { lower } = tokens[i] as Token;
	const next = tokens[i + 1]?.lower ?? "";
	// "Late on Sunday Chad accused", "Early this year"
	if (/^(?:late|early|earlier|later)$/.test(lower))
		return /^(?:on|in|at|that|this|last|yesterday|today)$/.test(next) ? "ADV" : tag;
	if (/^(?:worse|better|further)$/.test(lower) && next === ",") return "ADV";
	if (!FEELINGS.has(lower)) return tag;
	const opens = tags[i + 1] === "ADP" || tags[i + 1] === "PART" || next === "that" || next === ",";
	return opens && commaFollows(tokens, i + 1) ? "ADJ" : tag;
}

/** Whether a comma closes what a sentence opens with. */
function commaFollows(tokens: Token[], start: number): boolean {
	for (let k = start; k < tokens.length && k < start + 16; k++) if (tokens[k]?.lower === ",") return true;
	return false;
}

/** Verbs with a gerund for their object. */
const GERUND_VERBS = new Set(
	`begin start stop quit cease halt finish resume continue keep consider contemplate discuss mull weigh favour favor oppose
suggest propose recommend urge risk avoid postpone delay admit deny acknowledge mention regret report resent involve mean
entail include justify advocate rule envisage end catch`.split(/\s+/),
);
/** Things that are called by what is done in them: "began bombing raids", "halted building work". */
const COMPOUNDS =
	/^(?:raids?|campaigns?|runs?|missions?|operations?|sessions?|programmes?|programs?|exercises?|camps?|talks|orders?|sites?|permits?|work|rights?|agreements?|licen[cs]es?|plans?|parties|party|power|forces?|efforts?|process|spree|season|machines?|stations?|bodies|body|blocs?)$/;

/** Whether a noun is called by the gerund before it: "bombing raids". */
export function namesKind(noun: Token | undefined): boolean {
	return COMPOUNDS.test(noun?.lower ?? "");
}

/** "began cutting ties with Chad", "admitted imposing sanctions": tagged adjective, but what the verb before it governs. */
export function isGovernedGerund(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower } = tokens[i] as Token;
	if (!lower.endsWith("ing") || !verbs.bases.has(lower)) return false;
	const before = tokens[i - 1];
	if (tags[i - 1] !== "VERB" || !GERUND_VERBS.has(before?.lemma ?? "")) return false;
	const noun = tags[i + 1] === "ADJ" ? i + 2 : i + 1;
	return tags[noun] === "NOUN" && !COMPOUNDS.test(tokens[noun]?.lower ?? "");
}

/** "having cut ties", "to have cut ties": a participle that looks like an adjective, behind "have" and before what it is done to. */
export function isPerfectOfSame(
	tokens: Token[],
	tags: PartOfSpeech[],
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower } = tokens[i] as Token;
	if (tags[i + 1] !== "NOUN" || !isParticiple(lower) || verbs.bases.get(lower) !== lower) return false;
	return /^(?:having|has|have|had)$/.test(tokens[i - 1]?.lower ?? "");
}
