import type { PartOfSpeech, Token } from "../document.ts";
import { isTime } from "./time-words.ts";
import type { VerbLexicon } from "./verb-lexicon.ts";
import { isBehindHelp } from "./verb-slips.ts";

/** Nouns that look like verbs and stand before "on", "with", "in" as often as not. */
export const EVENTS =
	/^(?:talk|strike|attack|visit|protest|raid|claim|call|threat|demand|clash|export|import|drill|exercise|test|fear|hope|plan|move|charge|report|offer|plea|bid|trade|supply|aid|support|help|work|trip|split|stand|rule|fight|march|sanction|force|guard|base|fund|loan|grant|tie|link|deal|vote|tour|flight|patrol|delay|share|cut|bomb|shell)s?$/;

/** "irons out", "sign off": a particle that rules know with the verb. */
export function isParticular(lower: string, next: string, { bases, particles }: VerbLexicon): boolean {
	return particles.get(bases.get(lower) ?? "")?.has(next) === true;
}

/** What is a trade as often as a deed. */
const TRADES =
	/^(?:bombing|trading|shipping|fishing|mining|peacekeeping|training|spying|housing|funding|building|banking|drilling|voting|fighting|landing|breathing|operating)$/;

/** Plurals that stand before another noun. */
const MODIFYING = /^(?:arms|sanctions|guards|forces|services|sports|savings|relations|rights|operations)$/;

/** "closes a port and hosts talks", "will close a port and host talks": goes on with the verb before, in its form. */
export function goesOn(
	tokens: Token[],
	tags: PartOfSpeech[],
	start: number,
	i: number,
	verbs: VerbLexicon,
): boolean {
	const { lower, text } = tokens[i] as Token;
	const base = verbs.bases.get(lower);
	if (base === undefined || text !== lower) return false;
	const form = formOf(lower, base);
	if (form === null || formBefore(tokens, tags, start, i, verbs) !== form) return false;
	const next = tags[i + 1];
	if (next === "PRON") return true;
	if (next === "PROPN" || next === "DET" || next === "NUM")
		return !isTime(tokens[i + 1]) && !isFaced(tags, i + 1);
	const particle = tokens[i + 1]?.lower ?? "";
	if (isParticular(lower, particle, verbs)) return AWAY.test(particle) || !EVENTS.test(lower);
	if (next === "ADP") return GOING.has(base);
	if (next !== "NOUN" || MODIFYING.test(lower)) return false;
	// "buying drones and training aircraft"
	if (form === "gerund" && TRADES.test(lower)) return false;
	// "cut aid and trade ties", and not "close a port and host talks".
	return form === "third" || (!EVENTS.test(lower) && /^(?:ADP|PUNCT)$/.test(tags[i + 2] ?? "PUNCT"));
}

/** "helped Oman host talks", "help the rebels return to": what somebody is helped to do. */
export function isHelpedTo(tokens: Token[], tags: PartOfSpeech[], i: number, verbs: VerbLexicon): boolean {
	if (tags[i - 1] !== "PROPN" && tags[i - 1] !== "NOUN") return false;
	const { lower, text } = tokens[i] as Token;
	if (text !== lower || verbs.bases.get(lower) !== lower) return false;
	if (!isBehindHelp(tokens, tags, i)) return false;
	const next = tags[i + 1];
	if (next === "NOUN" || next === "ADP" || next === "ADJ") return !EVENTS.test(lower) || lower === "return";
	return next === "PRON" || next === "DET" || next === "PROPN" || next === "NUM";
}

type Form = "third" | "base" | "gerund";

/** What form of a verb a word is; null for its past forms. */
export function formOf(lower: string, base: string): Form | null {
	if (base === lower) return "base";
	if (lower.endsWith("ing")) return "gerund";
	return /[^s]s$/.test(lower) ? "third" : null;
}

/** Particles that never open a phrase behind a noun. */
const AWAY = /^(?:out|up|down|off|back|away|forward|aside)$/;

/** Verbs of going and turning. */
const GOING = new Set(
	"travel fly head return turn swing land touch team link join side agree appeal negotiate pledge invest depart arrive rally shuttle mediate".split(
		" ",
	),
);

/** "backs strikes and sanctions Iran faces": a name with a verb right behind it begins a clause of its own. */
function isFaced(tags: PartOfSpeech[], from: number): boolean {
	let k = from;
	while (/^(?:DET|PROPN|ADJ|NOUN)$/.test(tags[k] ?? "")) k++;
	return tags[k] === "VERB" || tags[k] === "AUX";
}

/** The form of the verb before, in the same clause: "closes", "will close", "of closing"; null where it is another. */
function formBefore(
	tokens: Token[],
	tags: PartOfSpeech[],
	start: number,
	i: number,
	verbs: VerbLexicon,
): Form | null {
	for (let k = i - 2; k >= start; k--) {
		const { lower, lemma } = tokens[k] as Token;
		if (tags[k] === "AUX") return /^(?:is|has)$/.test(lower) ? "third" : null;
		if (tags[k] !== "VERB") continue;
		if (lower.endsWith("ing") && verbs.bases.get(lower) !== lower) return "gerund";
		if (lower === lemma) return "base";
		return /[^s]s$/.test(lower) ? "third" : null;
	}
	return null;
}
