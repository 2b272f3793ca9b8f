import type { Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { mentionsSoFar } from "./constraints.ts";

const SAYING = new Set(
	"say tell add claim insist write admit maintain argue complain warn deny believe think hope fear recall explain announce declare reply".split(
		" ",
	),
);
const SOMEBODY =
	/^(?:one|another|official|source|diplomat|aide|herder|jurors?|judge|chief|captain|spokesm[ae]n|spokeswoman|spokesperson|envoy|guard|soldier|pilot|doctor|nurse|teacher|witness|survivor|resident|analyst|lawyer|minister|general|colonel|clerk|veteran|student|migrant|refugee|fisherman|trader|farmer|worker|villager|activist|militant|fighter|commander|officer|man|woman|mother|father|brother|sister|son|daughter|widow|relative|patient|driver|adviser|advisor|economist|historian|researcher|expert|scholar|engineer|priest|bishop|imam|cleric|deputy|lawmaker|senator|mayor|governor|politician|journalist|reporter|editor)$/;

const HEADS = /^(?:president|premier|chancellor|king|emir|leader|host|guest|counterpart|visitor)$/;

/** The noun of somebody of whom the text says no more, if such a phrase ends before a token: "a herder who", "an official in Muscat". */
function unknownAt(reading: Reading, end: number): boolean {
	const { tokens } = reading.scan;
	let at = end - 1;
	while (/^(?:who|also|then|later|now)$/.test(tokens[at]?.lower ?? "") || tokens[at]?.pos === "AUX") at--;
	const mentions = mentionsSoFar(reading, at - 6);
	const place = mentions.find(({ last, form }) => last === at + 1 && form !== "pronoun");
	if (place && tokens[place.first - 1]?.pos === "ADP" && tokens[place.first - 2]?.pos === "NOUN")
		at = place.first - 2;
	// "One of them said he"
	if (/^(?:them|those|these)$/.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "of") at -= 2;
	if (!SOMEBODY.test(tokens[at]?.lower ?? "")) return false;
	// "The aide added that she" goes on telling of the one before.
	let first = at;
	while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? "")) first--;
	if (tokens[at]?.lower !== "one" && !/^(?:an?|another|one)$/.test(tokens[first - 1]?.lower ?? ""))
		return false;
	return !mentions.some(({ first, last }) => first <= at && last > at);
}

/** "The envoy told its president that he": he is as likely the one of whom the text says no more. */
function toldUnknown(reading: Reading, i: number): boolean {
	const { tokens } = reading.scan;
	const at = i - 2;
	if (tokens[i - 1]?.lower !== "that" || tokens[at]?.pos !== "NOUN") return false;
	if (!SOMEBODY.test(tokens[at]?.lower ?? "") && !HEADS.test(tokens[at]?.lower ?? "")) return false;
	let verb = at - 1;
	while (/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[verb]?.pos ?? "") && verb > at - 6) verb--;
	if (!/^(?:tell|assure|inform|warn|remind)$/.test(tokens[verb]?.lemma ?? "")) return false;
	return !mentionsSoFar(reading, at - 6).some(({ first, last }) => first <= at && last > at);
}

/** "a herder who said he had helped": the speaker is somebody without a name, and "he" is that one. */
export function saidByUnknown(reading: Reading, i: number, sentence: Sentence): boolean {
	const { tokens } = reading.scan;
	if (!/^s?he$/.test(tokens[i]?.lower ?? "")) return false;
	const said = tokens[i - 1]?.lower === "that" ? i - 2 : i - 1;
	if (toldUnknown(reading, i)) return true;
	if (tokens[said]?.pos === "VERB" && SAYING.has(tokens[said]?.lemma ?? "")) return unknownAt(reading, said);
	if (i !== sentence.first || reading.index === 0) return false;
	// "A spokesman for the court said no. He": whoever opened the sentence before.
	const before = reading.scan.document.sentences[reading.index - 1];
	if (!before || !/^(?:a|an|one|another)$/.test(tokens[before.first]?.lower ?? "")) return false;
	for (let k = before.first; k < Math.min(before.last, before.first + 12); k++) {
		const { pos, lower } = tokens[k] as Token;
		if (pos === "VERB" && SAYING.has(tokens[k]?.lemma ?? ""))
			return unknownAt(reading, k) || unknownOpens(reading, before);
		if (lower === ";" || lower === ":") return false;
	}
	return false;
}

/** "A spokesman for the court": the phrase that opens a sentence, up to its first noun for somebody. */
function unknownOpens(reading: Reading, { first }: Sentence): boolean {
	const { tokens } = reading.scan;
	for (let k = first; k < first + 5; k++) {
		if (SOMEBODY.test(tokens[k]?.lower ?? ""))
			return !mentionsSoFar(reading, first).some((mention) => mention.first <= k && mention.last > k);
		if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[k]?.pos ?? "")) return false;
	}
	return false;
}
