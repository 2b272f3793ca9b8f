import type { Sentence, Token } from "../document.ts";

/** What tells what never happened. A documentary, a book or an article may tell what did. */
const STORIES: ReadonlySet<string> = new Set(
	"novel novella film movie thriller play sitcom series miniseries musical opera cartoon comic videogame game screenplay simulation scenario wargame".split(
		" ",
	),
);
const ARTICLES =
	/^(?:the|a|an|his|her|its|their|this|that|one|new|debut|latest|spy|bestselling|video|war|computer|board)$/;
/** How a story is told of: "imagines", "is set in", "in which". A film may also *show* what happened. */
const TELLING =
	/^(?:imagines?|imagined|envisages?|depicts?|portrays?|follows?|features?|lets?|invents?|posits?|opens|begins|ends|stars|simulates?|simulated|assumes?|assumed|has|sees|pits)$/;
const PLAYS_IN = /^(?:which|where|whose)$/;

/**
 * From which token on a sentence tells a story: all of it behind "In the novel,", else what stands behind the story's noun
 * where the sentence goes on to tell it: "the film imagines", "a play in which".
 * @returns Infinity where it tells none
 */
export function storyStart(tokens: Token[], { first, last }: Sentence): number {
	for (let k = first; k < last; k++) {
		const noun = tokens[k];
		if (noun?.pos !== "NOUN" || !(STORIES.has(noun.lemma) || STORIES.has(noun.lower))) continue;
		if (isAnotherThing(tokens[k + 1]) || !isIntroduced(tokens, k, first)) continue;
		const start = phraseStart(tokens, k, first);
		if (tokens[start - 1]?.lower === "in" && start - 1 <= first + 1) return first;
		if (goesOn(tokens, k, last)) return k;
	}
	return Number.POSITIVE_INFINITY;
}

/** "a game of chess", "a play for influence", "a game changer", "the film festival": no story, by what follows the noun. */
function isAnotherThing(next: Token | undefined): boolean {
	if (!next || TELLING.test(next.lower)) return false;
	return next.pos === "NOUN" || /^(?:of|for|-)$/.test(next.lower);
}

/** "the film", "her debut novel", "War games". */
function isIntroduced(tokens: Token[], k: number, first: number): boolean {
	return k === first || ARTICLES.test(tokens[k - 1]?.lower ?? "") || tokens[k - 1]?.pos === "ADJ";
}

function phraseStart(tokens: Token[], k: number, first: number): number {
	let at = k;
	while (
		at > first &&
		k - at < 5 &&
		tokens[at - 1]?.lower !== "in" &&
		/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(tokens[at - 1]?.pos ?? "")
	)
		at--;
	return at;
}

/** Whether a verb of telling stories, or "in which", follows before anything else is said. */
function goesOn(tokens: Token[], k: number, last: number): boolean {
	let aside = false;
	for (let at = k + 1; at < Math.min(last, k + 9); at++) {
		const word = tokens[at]?.lower ?? "";
		if (TELLING.test(word) || PLAYS_IN.test(word)) return true;
		if (word === ",") aside = !aside;
		else if (!aside && tokens[at]?.pos === "VERB" && word !== "set") return false;
	}
	return false;
}
