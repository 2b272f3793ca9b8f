import type { PartOfSpeech, Token } from "../document.ts";
import { isParticiple } from "./inflection.ts";
import { isTime } from "./time-words.ts";

/** Participles that say what has become of people or things counted, as an adjective does. */
const BECOME =
	/^(?:captured|kidnapped|abducted|jailed|imprisoned|detained|arrested|freed|released|wounded|injured|maimed|rescued|stranded|retired|exiled|displaced|deported|suspected|convicted|sentenced|accused|disguised|surrendered|disarmed|masked|hooded|captive|unarmed|armed|elected|deposed|ousted|disgraced|seized|stolen|looted|wanted|mutinied|hired|paid|trained)$/;
const NOUNLIKE = /^(?:NOUN|PROPN|ADJ)$/;

/** "released 18 captured Cambodian soldiers", "two jailed activists were": says which people, and not what anybody did. */
export function isTellingOfCounted(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	if (tags[i - 1] !== "NUM" || !BECOME.test((tokens[i] as Token).lower)) return false;
	if (/^(?:1[89]|20)\d\d$/.test(tokens[i - 1]?.lower ?? "")) return false;
	let head = i + 1;
	while (head < i + 4 && NOUNLIKE.test(tags[head + 1] ?? "") && NOUNLIKE.test(tags[head] ?? "")) head++;
	const { lower, lemma } = tokens[head] ?? { lower: "", lemma: "" };
	if (tags[head] !== "NOUN" || (!/[^s]s$/.test(lower) && lower === lemma)) return false;
	const governor = tags[i - 2];
	// "Of the nine, six captured towns": those counted do it themselves.
	return governor === "VERB" || governor === "ADP" || /^(?:VERB|AUX)$/.test(tags[head + 1] ?? "");
}

/** "three fishermen rescued from a boat": a participle behind a plural that has its verb already, taken for a noun. */
export function isReducedClause(tokens: Token[], tags: PartOfSpeech[], i: number): boolean {
	const { lower } = tokens[i] as Token;
	if (!lower.endsWith("ed") || lower.endsWith("eed") || !isParticiple(lower)) return false;
	const before = tokens[i - 1] as Token;
	if (tags[i - 1] !== "NOUN" || !/(?:[^s]s|men)$/.test(before.lower) || isTime(before)) return false;
	if (tags[i + 1] !== "ADP" && tokens[i + 1]?.lower !== "by") return false;
	for (let k = i - 2; k >= 0; k--) {
		if (tags[k] === "VERB") return true;
		if (!/^(?:NUM|ADJ|PROPN|DET|NOUN|PART)$/.test(tags[k] ?? "")) return false;
	}
	return false;
}
