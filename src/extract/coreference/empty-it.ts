import type { Reading } from "../actors/reading.ts";
import type { Token } from "../document.ts";

/** "it was said", "it is feared". */
const REPORTED =
	/^(?:said|reported|announced|thought|believed|feared|hoped|expected|understood|rumoured|rumored|claimed|agreed|decided)$/;

/** What happens to a deed or a text and to no country: "it was signed", "it may be spent", "it expired". */
const HAPPENS =
	/^(?:happen|occur|expire|lapse|erupt|cost|last|contain|stipulate|envisage|weigh|explode|crash|collapse|flop|fizzle)$/;
const DONE_TO_DEEDS =
	/^(?:signed|spent|published|postponed|delayed|implemented|ratified|drafted|written|read|staged|launched|built|printed|broadcast|circulated|adopted|tabled|scrapped|shelved|initialled|initialed|concluded|negotiated|brokered|held|planned|scheduled|lifted|imposed|revoked|cancelled|canceled|issued|delivered)$/;
const ORDINAL =
	/^(?:second|third|fourth|fifth|sixth|latest|last|biggest|worst|deadliest|gravest|first|most)$/;
const DEED =
	/^(?:such|time|visit|trip|meeting|attack|strike|raid|incident|breach|violation|summit|talks|walkout|withdrawal|deal|pact|accord|agreement|treaty|clash|contact|blow|step|move|expulsion|protest|offensive|truce|ceasefire|release|swap|vote|round|deployment|sale|shipment|gesture)$/;

/** What somebody is, and no matter. */
const WILLING =
	/^(?:ready|willing|unwilling|prepared|unprepared|reluctant|keen|eager|determined|anxious|unable|committed|happy|glad|pleased|proud|sorry|afraid|poised|powerless|loath|content|obliged|bound|entitled|inclined|minded|tempted|forced|compelled|open|opposed|grateful|thankful|indebted|beholden|receptive|amenable|sympathetic|averse|loyal|hostile|resigned|delighted|honou?red|relieved|hopeful|optimistic|confident|ashamed|aware|disappointed|dismayed|saddened|outraged|shocked|appalled|alarmed|concerned|worried|disturbed|troubled|angry|furious|indifferent|immune|attached|accustomed|used|destined|close|next|party)$/;

/** "It is the second such walkout", "it was signed in May": the "it" is what was done. */
function isEvent(tokens: Token[], i: number): boolean {
	let at = i + 1;
	let be = false;
	for (; /^(?:AUX|ADV|PART)$/.test(tokens[at]?.pos ?? "") && at < i + 6; at++)
		be = tokens[at]?.lemma === "be";
	const word = tokens[at];
	if (word?.pos === "VERB") return be ? DONE_TO_DEEDS.test(word.lower) : HAPPENS.test(word.lemma);
	if (!be) return false;
	// "It is not every day", "It is up to"
	if (word?.lower === "every" || word?.lower === "up") return true;
	if (word?.lower !== "the" || !ORDINAL.test(tokens[at + 1]?.lower ?? "")) return false;
	for (let k = at + 2; k < at + 5; k++) if (DEED.test(tokens[k]?.lower ?? "")) return true;
	return false;
}

/**
 * Whether the "it" at a token points to nobody: "it is clear that", "it was not until", "it was signed".
 * @param end where its sentence ends
 */
export function isEmptyIt({ scan: { tokens, hits, names } }: Reading, i: number, end: number): boolean {
	const next = tokens[i + 1];
	if (!next) return true;
	// "It was Honduras that", "Is it a thing": a cleft, a question.
	const named = tokens[i + 2]?.lower === "the" ? i + 3 : i + 2;
	if (next.lemma === "be" && (hits[named] || names[named])) return true;
	if (/^(?:is|was)$/.test(tokens[i - 1]?.lower ?? "")) return true;
	if (isEvent(tokens, i)) return true;
	if (next.pos !== "AUX" && next.lower !== "'s" && next.lemma !== "seem" && next.lemma !== "appear")
		return false;
	for (let j = i + 2; j < Math.min(end, i + 9); j++) {
		const { lower, pos } = tokens[j] as Token;
		// "Iran said it was ready to talk": only somebody is.
		if (WILLING.test(lower)) return false;
		if (lower === "that" || lower === "to" || lower === "whether" || lower === "when" || lower === "until")
			return true;
		if (pos === "VERB" && j === i + 2 && REPORTED.test(lower)) return true;
		if (pos === "VERB" || pos === "PUNCT") return false;
		if (pos === "ADJ" || pos === "NUM") continue;
	}
	return next.lemma === "seem";
}
