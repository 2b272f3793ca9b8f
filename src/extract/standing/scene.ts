import type { Document, Sentence, Token } from "../document.ts";
import { contestCue, isContestVerb, speaksOfWar } from "./contests.ts";
import { storyStart } from "./stories.ts";

/** What of an article is no event of the world: contests in sport, and what happens in stories. */
export interface Scene {
	/** Whether what the token at a position tells is part of a story: "in the novel, a general attacks". */
	isStory(at: number, sentence: Sentence): boolean;
	/** Whether what the tokens of a range tell is a contest in sport: "crushed Spain on penalties". */
	isContest(words: readonly [first: number, last: number], sentence: Sentence): boolean;
}

/** So many sentences of an article speak of sport where all of it does. */
const MANY = 3;

/** Watches one article; sentences are looked at when somebody asks, and once. */
export function watchScene({ tokens, sentences }: Document): Scene {
	const stories = new Map<number, number>();
	const cues = new Map<number, boolean>();
	let sporting: boolean | undefined;
	const hasCue = (sentence: Sentence): boolean => {
		const known = cues.get(sentence.first);
		if (known !== undefined) return known;
		const cue = contestCue(tokens, sentence);
		cues.set(sentence.first, cue);
		return cue;
	};
	return {
		isStory(at, sentence) {
			let from = stories.get(sentence.first);
			if (from === undefined) {
				from = storyStart(tokens, sentence);
				stories.set(sentence.first, from);
			}
			return from <= at;
		},
		isContest([first, last], sentence) {
			if (!anyOf(tokens, first, last) || speaksOfWar(tokens, sentence)) return false;
			if (hasCue(sentence)) return true;
			sporting ??= sentences.filter(hasCue).length >= MANY;
			return sporting;
		},
	};
}

function anyOf(tokens: Token[], first: number, last: number): boolean {
	for (let k = first; k < last; k++) if (isContestVerb(tokens[k])) return true;
	return false;
}
