import { DEMANDING } from "../demanding.ts";
import type { ActorMention, Sentence, Token } from "../document.ts";

const SAID = /^(?:said|says|added|adds|wrote|writes|told|tells|insisted|insists|replied|warned|warns|asked)$/;

/** Verbs that a clause without "that" follows. */
const TELLS = new Set(
	"say add claim insist deny believe think hope fear argue know announce admit warn suspect complain feel expect".split(
		" ",
	),
);

/** Conjunctions that are prepositions, too. */
const OPENS_CLAUSE = new Set(["after", "before", "since", "until", "till", "than", "unless"]);

/** Whether a verb with an ending of its own follows: "after Chad closed the border", not "after Chad's vote". */
function hasOwnVerb(tokens: Token[], last: number, end: number): boolean {
	let at = last;
	while (at < end && tokens[at]?.pos === "ADV") at++;
	const verb = tokens[at];
	if (at >= end || !isFiniteVerb(verb)) return false;
	// "after talks before dawn": a participle has its agent behind it.
	return verb?.pos === "AUX" || tokens[at + 1]?.lower !== "by";
}

function isWord(token: Token | undefined): boolean {
	return token !== undefined && /^(?:VERB|AUX|ADV|ADJ|NOUN)$/.test(token.pos);
}

/** The start of what a mention is joined to on its left: "the army chief" of "the army chief, Joe Doe". */
function wholeStart(mentions: ActorMention[], tokens: Token[], mention: ActorMention): number {
	let first = mention.first;
	for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 8; i--) {
		const other = mentions[i] as ActorMention;
		const link = tokens[first - 1]?.lower;
		if (other.last !== first - 1) continue;
		if (link === "," && other.actors[0] === mention.actors[0]) first = other.first;
	}
	return first;
}

function isFiniteVerb(token: Token | undefined): boolean {
	return token !== undefined && (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower)));
}

const DAY = /^(?:today|yesterday|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function afterAdverbs(tokens: Token[], i: number, end: number): Token | undefined {
	let at = i;
	// "Kazakhstan today opened", "Chad on Monday recalled"
	if (tokens[at]?.lower === "on" && DAY.test(tokens[at + 1]?.lower ?? "")) at += 2;
	while (at < end && (/^(?:ADV|PART)$/.test(tokens[at]?.pos ?? "") || DAY.test(tokens[at]?.lower ?? "")))
		at++;
	return at < end ? tokens[at] : undefined;
}

/** Whether the verb comes behind the apposition or relative clause that the comma at `comma` opens. */
function verbBehind(tokens: Token[], comma: number, end: number, apposed: boolean, opens: boolean): boolean {
	if (apposed && isFiniteVerb(afterAdverbs(tokens, comma + 1, end))) return true;
	const relative = /^(?:who|which|whose|whom)$/.test(tokens[comma + 1]?.lower ?? "");
	if (relative && opens) return true;
	for (let j = comma + 1; j < Math.min(end, comma + 16); j++) {
		if (tokens[j]?.lower === "," && isFiniteVerb(afterAdverbs(tokens, j + 1, end))) return true;
	}
	return false;
}

/** "The court in The Hague has been": the verb behind a short phrase that says where or of what. */
function verbBehindPhrase(tokens: Token[], last: number, end: number): boolean {
	for (let i = last + 1; i < Math.min(end, last + 6); i++) {
		const token = tokens[i] as Token;
		if (isFiniteVerb(token)) return true;
		if (!/^(?:DET|ADJ|NOUN|PROPN|ADV|NUM)$/.test(token.pos)) return false;
	}
	return false;
}

/** '"...," said Jimmy Chérizier', "as did Norway": the subject stands behind its verb. */
function isInverted(tokens: Token[], first: number): boolean {
	if (tokens[first - 1]?.pos === "AUX" && /^(?:as|so|nor|neither)$/.test(tokens[first - 2]?.lower ?? ""))
		return true;
	return SAID.test(tokens[first - 1]?.lower ?? "") && /^(?:,|"|'')$/.test(tokens[first - 2]?.lower ?? "");
}

function commaBefore(tokens: Token[], start: number): boolean {
	if (tokens[tokens[start - 1]?.lower === "the" ? start - 2 : start - 1]?.lower === ",") return true;
	return tokens[start - 1]?.lower === "'s" && tokens[start - 3]?.lower === ",";
}

/** "to" that opens an infinitive right behind, or behind a term: "ordered Australia not to", "gives Iran ten days to". */
function governsInfinitive(tokens: Token[], last: number): boolean {
	for (let i = last; i < last + 4; i++) {
		const token = tokens[i];
		if (token?.lower === "to") return token.pos === "PART";
		if (!token || (token.lower !== "not" && !/^(?:NUM|NOUN)$/.test(token.pos))) return false;
	}
	return false;
}

/**
 * Whether a mention is, by the words around it, the subject of its clause.
 * @param mentions those read so far; an apposition's first part stands near their end
 */
export function isSubject(
	tokens: Token[],
	mentions: ActorMention[],
	mention: ActorMention,
	sentence: Sentence,
): boolean {
	const start = wholeStart(mentions, tokens, mention);
	const { last } = mention;
	const before = tokens[start - 1];
	const opens = start <= sentence.first;
	// The object of "order" or "ask" is the subject of what follows: "ordered Australia not to".
	const next = tokens[last];
	const governor = before?.lower === "the" ? tokens[start - 2] : before;
	if (governor?.pos === "VERB" && governsInfinitive(tokens, last)) return true;
	if (isInverted(tokens, start)) return true;
	// "says Paris is", "denies it armed"
	if (
		governor?.pos === "VERB" &&
		TELLS.has(governor.lemma) &&
		isFiniteVerb(afterAdverbs(tokens, last, sentence.last))
	)
		return true;
	// "demanded that France close its base": whatever the tagger takes the verb for.
	if (
		governor?.lower === "that" &&
		DEMANDING.test(tokens[governor === before ? start - 2 : start - 3]?.lower ?? "") &&
		isWord(next)
	)
		return true;
	// "days after Seoul removed its own": a conjunction that the tagger takes for a preposition.
	const clause = OPENS_CLAUSE.has(governor?.lower ?? "") && hasOwnVerb(tokens, last, sentence.last);
	if (clause) return true;
	if (before && !opens && (before.pos === "ADP" || before.pos === "VERB")) return false;
	if (
		before?.lower === "the" &&
		start - 1 > sentence.first &&
		/^(?:ADP|VERB)$/.test(tokens[start - 2]?.pos ?? "")
	)
		return false;
	if (next?.lower === "," && last < sentence.last) {
		const first = opens || (before?.lower === "the" && start - 1 === sentence.first);
		// "A fourth, Nigeria's Olusegun Obasanjo, waited": between commas, in apposition to what is before.
		const apposed = start !== mention.first || commaBefore(tokens, start);
		if (verbBehind(tokens, last, sentence.last, apposed, first)) return true;
	}
	if (opens && next?.pos === "ADP" && verbBehindPhrase(tokens, last, sentence.last)) return true;
	const verb = afterAdverbs(tokens, last, sentence.last);
	if (!verb) return false;
	// "Turkey shot down a jet": the tagger may miss the verb, but a name that acts and opens the sentence has one.
	if (start === sentence.first && mention.use === "actor" && verb.pos === "NOUN" && next?.pos === "NOUN")
		return true;
	return (
		verb.pos === "VERB" || verb.pos === "AUX" || (verb.lower === "and" && mention.first === sentence.first)
	);
}
