import { affiliationOf, type Reading } from "../actors/reading.ts";
import type { ActorMention, Sentence } from "../document.ts";
import { underCondition } from "./bonuses.ts";
import { namedInClause } from "./clause-mates.ts";
import { isActedOn, mentionsSoFar } from "./constraints.ts";
import { latest, likeliest, type Remembered, rememberedAt } from "./memory.ts";
import { isMatter, isThing } from "./thing-like.ts";

/** What "it" as an object means: "rebuked it" somebody, "denied it" and "at it" seldom. */
export function thingActedOn(
	reading: Reading,
	i: number,
	sentence: Sentence,
	index: number,
): Remembered | undefined {
	const own = ownerOfSubject(reading, i) ?? warnedOne(reading, i, sentence);
	if (own) return own;
	if (isMatterBefore(reading, index) || isJudgedBefore(reading, i, index)) return undefined;
	const last =
		relativeSubject(reading, i, sentence) ?? latest(reading.memory, i, index, 0, (past) => past.subject);
	// "The militia's leader threatened it": nor whom the subject speaks for.
	const whose = last?.actors.length === 1 ? affiliationOf(reading, last.actors[0] as string) : undefined;
	// "would defend it against Iran": nor who is named beside it.
	const beside = namedInClause(reading, i, sentence);
	const another = (past: Remembered) =>
		isThing(reading, past) &&
		past.actors[0] !== whose &&
		!last?.actors.includes(past.actors[0] as string) &&
		!beside(past);
	if (isActedOn(reading, i)) {
		const helped = HELPS.test(reading.scan.tokens[i - 1]?.lemma ?? "");
		// "blocked Sweden's bid, accusing it": also whoever is only named as an owner, rather than somebody earlier.
		const owner = (past: Remembered) =>
			past.kind === "country" &&
			past.actors.length === 1 &&
			past.actors[0] !== whose &&
			!beside(past) &&
			!past.subject &&
			// "The Moscow-led alliance failed to help it"
			reading.scan.tokens[past.head + 1]?.lower !== "-" &&
			!last?.actors.includes(past.actors[0] as string);
		return (
			likeliest(reading.memory, i, index, 0, another) ??
			likeliest(reading.memory, i, index, 0, owner) ??
			likeliest(
				reading.memory,
				i,
				index,
				1,
				another,
				(past) => (isMatter(reading, past) ? -2 : 0) + (helped && isVictim(reading, past) ? 5 : 0),
			)
		);
	}
	return likeliest(
		reading.memory,
		i,
		index,
		0,
		(past) => another(past) && past.kind === "country" && !past.subject,
		underCondition(reading, i, sentence),
	);
}

/** "China denounced the pact. Japan welcomed it. Oman praised it": what "it" was no actor a sentence ago is none now. */
function isMatterBefore(reading: Reading, index: number): boolean {
	const { tokens, document } = reading.scan;
	const before = document.sentences[index - 1];
	if (!before) return false;
	for (let k = before.first + 1; k < before.last; k++) {
		if (tokens[k]?.lower !== "it" || tokens[k - 1]?.pos !== "VERB") continue;
		return !mentionsSoFar(reading, k).some(({ first }) => first === k);
	}
	return false;
}

const JUDGING =
	/^(?:denounce|condemn|criticize|criticise|praise|welcome|hail|applaud|deplore|decry|slam|blast|mock|ridicule|laud|defend|justify|endorse)$/;

/** "Egypt denounced the raid. Jordan condemned it": what is judged again is what was judged before, and no judge. */
function isJudgedBefore(reading: Reading, i: number, index: number): boolean {
	const { tokens, document } = reading.scan;
	const before = document.sentences[index - 1];
	if (!before || !JUDGING.test(tokens[i - 1]?.lemma ?? "")) return false;
	for (let k = before.first + 1; k < before.last; k++) {
		if (tokens[k]?.pos !== "VERB" || !JUDGING.test(tokens[k]?.lemma ?? "")) continue;
		let noun = k + 1;
		while (noun < before.last && /^(?:DET|ADJ|NUM|PRON|NOUN)$/.test(tokens[noun + 1]?.pos ?? "")) noun++;
		return (
			tokens[noun]?.pos === "NOUN" &&
			!mentionsSoFar(reading, before.first).some(({ head, use }) => head === noun && use === "actor")
		);
	}
	return false;
}

const OPPONENTS =
	/^(?:rivals?|critics?|opponents?|foes?|enem(?:y|ies)|adversar(?:y|ies)|neighbou?rs?|accusers?|detractors?|creditors?|donors?|lenders?|patrons?|backers?|partners?|allies|ally|hosts?|captors?)$/;

/** "Its rivals in the south accused it": those who are somebody's rivals act on just him. */
function ownerOfSubject(
	{ scan: { tokens }, mentions, memory, index }: Reading,
	i: number,
): Remembered | undefined {
	if (tokens[i - 1]?.pos !== "VERB" && tokens[i - 1]?.lower !== "accused") return undefined;
	for (let k = mentions.length - 1; k >= 0; k--) {
		const { first, last, head } = mentions[k] as ActorMention;
		if (last < i - 14) return undefined;
		const word = tokens[last]?.lower === "'s" ? last + 1 : last;
		if (
			!OPPONENTS.test(tokens[word]?.lower ?? "") ||
			word >= i ||
			!/^(?:its|')/.test(tokens[word === last ? first : last]?.lower ?? "")
		)
			continue;
		return rememberedAt(memory, head, index);
	}
	return undefined;
}

const HELPS =
	/^(?:help|assist|aid|arm|fund|defend|protect|shield|rescue|supply|equip|support|bail|compensate|subsidi[sz]e|console|comfort)$/;
const HARMS =
	/^(?:invade|attack|bomb|bombard|shell|strike|threaten|sanction|isolate|abandon|desert|bully|blockade|besiege|snub|punish|coerce|raid|encircle|annex|occupy|squeeze|intimidate)$/;

/** "Iran attacked Israel. Britain armed it": somebody has been done harm to. */
function isVictim({ scan: { tokens } }: Reading, { head, subject }: Remembered): boolean {
	if (subject) return false;
	const before = tokens[head - 1]?.lower === "the" ? head - 2 : head - 1;
	return tokens[before]?.pos === "VERB" && HARMS.test(tokens[before]?.lemma ?? "");
}

/** "warned Armenia that Azerbaijan would attack it": what will be done is done to the one who is told. */
function warnedOne(reading: Reading, i: number, { first }: Sentence): Remembered | undefined {
	const { tokens } = reading.scan;
	if (tokens[i - 1]?.pos !== "VERB") return undefined;
	let that = i - 2;
	let ahead = false;
	for (; that > first && that > i - 9 && tokens[that]?.lower !== "that"; that--) {
		if (tokens[that]?.pos === "PRON") return undefined;
		ahead ||= /^(?:will|would|could|might|may)$/.test(tokens[that]?.lower ?? "");
	}
	if (!ahead || tokens[that]?.lower !== "that") return undefined;
	const told = mentionsSoFar(reading, first).find(
		(one) => one.last === that && one.use === "actor" && one.actors.length === 1,
	);
	const verb = told && tokens[tokens[told.first - 1]?.lower === "the" ? told.first - 2 : told.first - 1];
	if (!told || !/^(?:warn|tell|assure|remind|caution|convince)$/.test(verb?.lemma ?? "")) return undefined;
	const found = rememberedAt(reading.memory, told.head, reading.index);
	return found && found.kind !== "person" && !found.plural ? found : undefined;
}

/** "let them through to Poland, which accused it": the subject is whoever stands before the relative pronoun. */
function relativeSubject(reading: Reading, i: number, sentence: Sentence): Remembered | null | undefined {
	const { tokens } = reading.scan;
	for (let k = i - 1; k > sentence.first && k > i - 6; k--) {
		if (!/^(?:which|who)$/.test(tokens[k]?.lower ?? "")) continue;
		const before = tokens[k - 1]?.lower === "," ? k - 2 : k - 1;
		return rememberedAt(reading.memory, before, reading.index) ?? null;
	}
	return undefined;
}
