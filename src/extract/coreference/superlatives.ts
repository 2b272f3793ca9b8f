import { addMention, countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { countryMeant } from "./country.ts";
import { REGIONS } from "./phrase-openers.ts";

/** Nouns for a state in such a phrase: "Africa's largest economy". */
const STATE =
	/^(?:economy|nation|country|state|democracy|power|producer|exporter|importer|consumer|republic|kingdom|monarchy|neighbou?r|army|military|member|dictatorship|autocracy|market|buyer|seller|supplier|emitter|donor|lender|creditor)$/;
/** What may stand between the superlative and the noun. */
const BETWEEN = /^(?:ADJ|NOUN|NUM|PROPN)$/;
const RANKED = /^(?:second|third|fourth|fifth)$/;
/** Whose the phrase says it is, where no region's name says so. */
const WORLD = /^(?:world|globe|planet)$/;
const NEAR_WORDS = /^(?:region|continent|subcontinent|peninsula|hemisphere)$/;
const BODIES = /^(?:bloc|alliance|union|organisation|organization|grouping|club|cartel|group|federation)$/;

/** A superlative phrase: whose, how, and what. */
interface Phrase {
	last: number;
	/** Region's adjective, "world", "body" for a bloc's, "near" for "the region's". */
	whose: string;
	/** The superlative with its noun: "most populous nation". */
	how: string;
}

/** Whose it is, where "'s" stands right behind: "Africa's", "the Arab world's". */
function ownerAt({ scan: { tokens } }: Reading, i: number): { whose: string; next: number } | undefined {
	const the = tokens[i]?.lower === "the";
	const at = the ? i + 1 : i;
	for (const width of [2, 1]) {
		if (tokens[at + width]?.lower !== "'s") continue;
		const words = tokens.slice(at, at + width).map(({ lower }) => lower);
		const name = words.join(" ");
		const region = REGIONS.get(name);
		if (region) return { whose: region, next: at + width + 1 };
		if (!the || width > 1) continue;
		if (WORLD.test(name)) return { whose: "world", next: at + 2 };
		if (NEAR_WORDS.test(name)) return { whose: "near", next: at + 2 };
		if (BODIES.test(name)) return { whose: "body", next: at + 2 };
	}
	return undefined;
}

/** The length of "biggest", "most populous", "second-largest", "only" at a token; 0 for anything else. */
function superlativeAt(tokens: Token[], i: number): number {
	const { lower, pos } = tokens[i] ?? { lower: "", pos: "X" };
	if (lower === "most" || lower === "least") return /^(?:ADJ|VERB)$/.test(tokens[i + 1]?.pos ?? "") ? 2 : 0;
	if (RANKED.test(lower)) {
		const rest = superlativeAt(tokens, tokens[i + 1]?.lower === "-" ? i + 2 : i + 1);
		return rest > 0 ? rest + (tokens[i + 1]?.lower === "-" ? 2 : 1) : 0;
	}
	if (/^(?:only|leading|top|main|dominant|last)$/.test(lower)) return 1;
	return /[^f]..est$/.test(lower) && /^(?:ADJ|NOUN|ADV|PROPN)$/.test(pos) ? 1 : 0;
}

function phraseAt(reading: Reading, i: number, end: number): Phrase | undefined {
	const { tokens, hits, names } = reading.scan;
	const owner = ownerAt(reading, i);
	const width = owner ? superlativeAt(tokens, owner.next) : 0;
	if (!owner || width === 0) return undefined;
	for (let at = owner.next + width; at < Math.min(end, owner.next + width + 4); at++) {
		const { lower, pos } = tokens[at] as Token;
		const next = tokens[at + 1];
		if (STATE.test(lower) && !(next && /^(?:NOUN|PROPN)$/.test(next.pos) && STATE.test(next.lower))) {
			// "Africa's biggest economy, Nigeria,": the name says who.
			const named = next?.lower === "," && (hits[at + 2] || names[at + 2] || tokens[at + 2]?.lower === "the");
			if (named || hits[at + 1] || names[at + 1] || next?.lower === "'s") return undefined;
			const how = tokens.slice(owner.next, at + 1).map((token) => token.lower);
			return { last: at + 1, whose: owner.whose, how: how.join(" ").replaceAll(" - ", "-") };
		}
		if (!BETWEEN.test(pos) || hits[at]) return undefined;
	}
	return undefined;
}

/** The states of which such a phrase is known to be said, the likeliest first. */
function known(reading: Reading, { whose, how }: Phrase): string[] {
	const { superlatives } = reading.roster.gazetteer.words;
	const plain = how
		.replace(/\b(?:biggest|top|leading|main|dominant)\b/g, "largest")
		.replace(/\b(?:country|state)$/, "nation");
	return [...(superlatives.get(`${whose} ${plain}`) ?? [])];
}

/**
 * Reads "Africa's most populous nation", "the world's second-largest economy", "the bloc's newest member" for the state
 * of which it is known, or which the text has just spoken of. Returns the phrase's end, or the token itself.
 */
export function readSuperlative(reading: Reading, i: number, sentence: Sentence): number {
	const phrase = phraseAt(reading, i, sentence.last);
	if (!phrase) return i;
	const { regions } = reading.roster.gazetteer.words;
	const candidates = known(reading, phrase);
	const region = regions.get(phrase.whose);
	const fits = (id: string) =>
		candidates.length > 0 ? candidates.includes(id) : region ? region.has(id) : id.startsWith("country:");
	const object = /^(?:VERB|ADP)$/.test(reading.scan.tokens[i - 1]?.pos ?? "");
	const before = countryMeant(reading, i, fits, object, candidates.length > 0 ? undefined : 1);
	// What nobody has named is only meant where just one state is called so.
	const id = before ?? (candidates.length === 1 ? candidates[0] : undefined);
	if (id === undefined || countryOf(reading, id) === undefined) return phrase.last;
	addMention(
		reading,
		{
			actors: [id],
			first: i,
			last: phrase.last,
			head: phrase.last - 1,
			form: "description",
			use: "actor",
			why: before ? "described by what sets it apart" : "the only one that is called so",
		},
		sentence,
	);
	return phrase.last;
}
