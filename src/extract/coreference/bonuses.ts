import type { Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { mentionsSoFar, POSSESSIVE, relativeHead } from "./constraints.ts";
import type { Remembered } from "./memory.ts";

/** Says how much likelier a pronoun means a remembered mention. */
export type Bonus = (past: Remembered) => number;

const THREATS = new Set(
	"threaten warn urge demand order tell vow pledge promise ask press call ultimatum sanction".split(" "),
);

/** Outside quotation marks, what was only named inside those of the sentence before is less likely meant. */
function quotedEarlier(reading: Reading, i: number): Bonus {
	if (reading.quoted.has(i)) return () => 0;
	return (past) => (past.sentence < reading.index && reading.quoted.has(past.head) ? -4 : 0);
}

/** "threatened Haftar with war if he went on": the condition is about the one who is threatened. */
export function underCondition({ scan: { tokens }, index }: Reading, i: number, sentence: Sentence): Bonus {
	if (!/^(?:if|unless|until|should)$/.test(tokens[i - 1]?.lower ?? "")) return () => 0;
	for (let j = i - 2; j > sentence.first; j--) {
		if (tokens[j]?.pos === "VERB" && THREATS.has(tokens[j]?.lemma ?? ""))
			return (past) => (past.sentence === index && past.head > j && !past.subject && past.acting ? 4 : 0);
	}
	return () => 0;
}

/** "sanctions on Moscow over its invasion", "thanked Norway for its help": the possessor stands right before. */
function rightBefore(reading: Reading, i: number): Bonus {
	const { tokens } = reading.scan;
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "")) return () => 0;
	// "against Bolivia and its ally Peru"
	if (tokens[i - 1]?.lower === "and") {
		const one = mentionsSoFar(reading, i - 12).find(
			(mention) => mention.last === i - 1 && mention.use === "actor",
		);
		return one ? (past) => (past.head === one.head ? 5 : 0) : () => 0;
	}
	if (!/^(?:over|for|about|despite|because|on|of)$/.test(tokens[i - 1]?.lower ?? "")) return () => 0;
	const neighbour = mentionsSoFar(reading, i - 12).find(
		(mention) => mention.last === i - 1 && mention.use === "actor",
	);
	const verb = neighbour ? tokens[neighbour.first - 1] : undefined;
	if (!neighbour || !verb || !/^(?:VERB|ADP)$/.test(verb.pos)) return () => 0;
	return (past) => (past.head === neighbour.head ? 4 : 0);
}

const WHEN =
	/^(?:in|on|last|this|next|earlier|later|week|month|year|day|yesterday|today|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;

/** "The bloc said that Peru had broken the rule, but it": a joined clause goes on with the first subject. */
function goesOn({ scan: { tokens }, index }: Reading, i: number): Bonus {
	const joined = /^(?:but|and|yet)$/.test(tokens[i - 1]?.lower ?? "") && tokens[i - 2]?.lower === ",";
	// "wants Chad to act; last October it": when, and then who.
	let open = i - 1;
	while (
		open > i - 5 &&
		(tokens[open]?.lower === "," ||
			/^(?:ADV|NUM)$/.test(tokens[open]?.pos ?? "") ||
			WHEN.test(tokens[open]?.lower ?? ""))
	)
		open--;
	if (!joined && tokens[open]?.lower !== ";") return () => 0;
	return (past) => (past.sentence === index && past.opens ? 2 : 0);
}

const ASKS = new Set(
	"ask urge beg request invite implore press accuse blame reproach accost warn order tell offer summon call criticise criticize charge condemn complain protest appeal plead".split(
		" ",
	),
);
const ANSWERS = new Set(
	"agree accept refuse decline oblige comply consent reply retort respond deny demur counter concede obey promise pledge apologise apologize".split(
		" ",
	),
);

/** "The leader asked his host for soldiers. He agreed": whoever was asked or accused is who answers. */
export function answerer({ scan: { tokens }, index }: Reading, i: number): Bonus {
	let verb = i + 1;
	while (/^(?:AUX|ADV|PART)$/.test(tokens[verb]?.pos ?? "") && verb < i + 4) verb++;
	if (tokens[verb]?.pos !== "VERB" || !ANSWERS.has(tokens[verb]?.lemma ?? "")) return () => 0;
	return (past) => {
		if (past.sentence !== index - 1 || !past.acting) return 0;
		for (let k = past.head - 1; k > past.head - 6 && k >= 0; k--) {
			const token = tokens[k] as Token;
			if (token.pos === "VERB") return ASKS.has(token.lemma) ? 6 : 0;
			// "complained to the president"
			if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(token.pos) && token.lower !== "to") return 0;
		}
		return 0;
	};
}

/** "Egypt will not let Ethiopia fill the dam, its minister said": who speaks last is whose the sentence is. */
function speaksForSubject({ scan: { tokens }, index }: Reading, i: number, { first, last }: Sentence): Bonus {
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "") || i === first) return () => 0;
	if (!/^[,"]$/.test(tokens[i - 1]?.lower ?? "")) return () => 0;
	let at = i + 1;
	while (at < Math.min(last, i + 7) && /^(?:ADJ|NOUN|PROPN|ADP)$/.test(tokens[at]?.pos ?? "")) at++;
	const verb = tokens[at];
	if (at === i + 1 || !REPORTS.test(verb?.lemma ?? "") || verb?.pos !== "VERB") return () => 0;
	// Nothing is said behind it but when, where and to whom.
	for (let k = at + 1; k < last; k++)
		if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[k]?.pos ?? "") || tokens[k]?.lower === "that") return () => 0;
	return (past) => (past.sentence === index && past.opens ? 5 : 0);
}

/** "gave the minister his job back": to whom something is given that was or will be his. */
function givenHisOwn(reading: Reading, i: number): Bonus {
	const { tokens } = reading.scan;
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "")) return () => 0;
	const neighbour = mentionsSoFar(reading, i - 8).find(
		(mention) => mention.last === i && mention.use === "actor",
	);
	const verb = neighbour ? tokens[neighbour.first - 1] : undefined;
	const gives =
		verb?.pos === "VERB" && /^(?:give|hand|grant|deny|return|cost|restore|offer)$/.test(verb.lemma);
	return gives ? (past) => (past.head === neighbour?.head ? 5 : 0) : () => 0;
}

/** "the United States, which cut its contribution": the owner is what the relative pronoun stands for. */
function ofRelative(reading: Reading, i: number): Bonus {
	const { tokens } = reading.scan;
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "")) return () => 0;
	for (let k = i - 1; k > i - 11 && k > 0; k--) {
		const { lower, pos } = tokens[k] as Token;
		if (/^(?:which|who)$/.test(lower)) {
			if (!/^(?:VERB|AUX|ADV)$/.test(tokens[k + 1]?.pos ?? "")) return () => 0;
			const head = relativeHead(reading, k);
			return head ? (past) => (past.head === head.head ? 4 : 0) : () => 0;
		}
		if (pos === "PUNCT" || pos === "SCONJ") return () => 0;
	}
	return () => 0;
}

/** Whether the first of a sentence to act ends at a token. */
function isSubjectHead({ memory: { past }, index }: Reading, at: number): boolean {
	for (let k = past.length - 1; k >= 0; k--) {
		const one = past[k] as Remembered;
		if (one.sentence < index) return false;
		if (one.head === at) return one.opens || (one.acting && past[k - 1]?.sentence !== index);
	}
	return false;
}

/** "Poland, which Belarus accuses of plots, said it would": who is named in the clause that commas enclose is not meant. */
function behindRelative(reading: Reading, i: number, sentence: Sentence): Bonus {
	const {
		scan: { tokens },
		index,
	} = reading;
	let close = -1;
	for (let k = i - 1; k > sentence.first; k--) {
		const { lower } = tokens[k] as Token;
		// "The front, made up of men whom the junta had jailed, announced its": so is it in any words between commas.
		if (lower === "," && close > k + 1 && tokens[k - 1] && isSubjectHead(reading, k - 1)) {
			const end = close;
			return (past) => (past.sentence === index && past.head > k && past.head < end ? -4 : 0);
		}
		if (lower === "," && /^(?:VERB|AUX)$/.test(tokens[k + 1]?.pos ?? "")) close = k;
		else if (close > k && /^(?:which|whom|who|whose)$/.test(lower) && tokens[k - 1]?.lower === ",") {
			const end = close;
			return (past) => (past.sentence === index && past.head > k && past.head < end ? -4 : 0);
		}
	}
	return () => 0;
}

/** "called Zelensky, who said he had not been told": whoever stands before "who" says it of himself. */
function saidInRelative(reading: Reading, i: number): Bonus {
	const { tokens } = reading.scan;
	if (!/^(?:he|she|it)$/.test(tokens[i]?.lower ?? "")) return () => 0;
	let at = tokens[i - 1]?.lower === "that" ? i - 2 : i - 1;
	// "which said in May that it"
	if (/^(?:NOUN|PROPN|NUM)$/.test(tokens[at]?.pos ?? "") && tokens[at - 1]?.pos === "ADP") at -= 2;
	if (tokens[at]?.pos !== "VERB" || !REPORTS.test(tokens[at]?.lemma ?? "")) return () => 0;
	at--;
	while (/^(?:AUX|ADV)$/.test(tokens[at]?.pos ?? "")) at--;
	if (!/^(?:who|which)$/.test(tokens[at]?.lower ?? "")) return () => 0;
	const head = relativeHead(reading, at);
	return head ? (past) => (past.head === head.head ? 5 : 0) : () => 0;
}

const REPORTS =
	/^(?:say|add|insist|claim|deny|complain|warn|declare|reply|maintain|argue|promise|vow|announce|admit|believe)$/;
const JUDGES =
	/^(?:thank|praise|accuse|blame|criticise|criticize|congratulate|condemn|reproach|rebuke|forgive|punish|reward|fault|chide|mock)$/;

/** "thanked him for lifting the embargo that he had imposed": what he is thanked for he has done. */
function judgedBefore(reading: Reading, i: number): Bonus {
	const { tokens } = reading.scan;
	if (!/^(?:he|she|his|her)$/.test(tokens[i]?.lower ?? "")) return () => 0;
	for (let k = i - 2; k > i - 12 && k > 0; k--) {
		const { lower, pos } = tokens[k] as Token;
		if (pos === "PUNCT") return () => 0;
		if (!/^(?:him|her)$/.test(lower) || !JUDGES.test(tokens[k - 1]?.lemma ?? "")) continue;
		if (!/^(?:for|of|over)$/.test(tokens[k + 1]?.lower ?? "")) return () => 0;
		const judged = mentionsSoFar(reading, k).find((mention) => mention.first === k);
		return judged ? (past) => (past.actors[0] === judged.actors[0] ? 5 : 0) : () => 0;
	}
	return () => 0;
}

const ASKING =
	/^(?:asking|urging|begging|inviting|imploring|pressing|telling|warning|thanking|offering|assuring|reminding|advising|ordering|demanding)$/;

/** "wrote to the envoy, asking him to act": whom the verb before is about, and not somebody of the sentence before. */
function askedBesides({ scan: { tokens }, index }: Reading, i: number): Bonus {
	if (!ASKING.test(tokens[i - 1]?.lower ?? "") || !/^(?:,|and)$/.test(tokens[i - 2]?.lower ?? ""))
		return () => 0;
	return (past) => (past.sentence === index && !past.subject && past.acting ? 4 : 0);
}

/** What makes a mention likelier for the pronoun at a token. */
export function bonusesFor(reading: Reading, i: number, sentence: Sentence): Bonus[] {
	return [
		quotedEarlier(reading, i),
		askedBesides(reading, i),
		underCondition(reading, i, sentence),
		rightBefore(reading, i),
		goesOn(reading, i),
		givenHisOwn(reading, i),
		ofRelative(reading, i),
		saidInRelative(reading, i),
		judgedBefore(reading, i),
		behindRelative(reading, i, sentence),
		speaksForSubject(reading, i, sentence),
	];
}
