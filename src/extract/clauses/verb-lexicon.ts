import { inflect } from "./inflection.ts";

/** The verbs that rules know, by every form in which a text can have them. */
export interface VerbLexicon {
	/** Inflected form to base. */
	bases: Map<string, string>;
	/** Base to the particles it takes in some rule: "team" to "up". */
	particles: Map<string, Set<string>>;
}

/** British spellings of bases that rules write the American way, and the reverse, map to one base. */
function spellings(base: string): string[] {
	if (base.endsWith("ize")) return [base, `${base.slice(0, -3)}ise`];
	return [base];
}

/** Verbs that are done again with "re-" in front; in others the same letters say something else ("resign", "represent"). */
const REPEATED = new Set(
	"admit affirm appoint arm arrest attack capture deploy elect engage establish impose introduce invade join negotiate occupy supply unite".split(
		" ",
	),
);

/** Whatever is done again counts as done: "rearrested", "re-armed". */
function addRepeated(lexicon: VerbLexicon): void {
	for (const [form, base] of [...lexicon.bases]) {
		if (!REPEATED.has(base)) continue;
		for (const again of [`re${form}`, `re-${form}`])
			if (!lexicon.bases.has(again)) lexicon.bases.set(again, base);
	}
}

/**
 * A form that is also another verb's base is that verb ("lay"), but for "found", which is mostly what somebody finds.
 * @param verbs entries such as "back", "team up"; the first word is the verb's base form
 */
export function createVerbLexicon(verbs: Iterable<string>): VerbLexicon {
	const lexicon: VerbLexicon = { bases: new Map(), particles: new Map() };
	for (const entry of verbs) {
		const [base, particle] = entry.split(" ") as [string, string?];
		if (particle) {
			const known = lexicon.particles.get(base) ?? new Set();
			lexicon.particles.set(base, known.add(particle));
		}
		for (const spelling of spellings(base)) {
			const forms = inflect(spelling);
			for (const form of [spelling, forms.third, forms.past, forms.participle, forms.gerund])
				if (!lexicon.bases.has(form) || (form === base && form !== "found")) lexicon.bases.set(form, base);
			// Signalled and signaled, cancelled and canceled.
			if (spelling.endsWith("l"))
				for (const ending of ["ed", "ing", "led", "ling"]) lexicon.bases.set(spelling + ending, base);
		}
	}
	addRepeated(lexicon);
	return lexicon;
}
