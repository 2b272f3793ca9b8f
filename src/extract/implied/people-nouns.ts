import type { ActorWords } from "../knowledge.ts";

/** Nouns for people and bodies. Whoever is named by one of them is not left unnamed, even when nobody knows who it is. */
export function peopleNouns(words: ActorWords): Set<string> {
	const { roles, government, institutions, armedNouns, groupNouns, genericGroups } = words;
	return new Set([
		...roles.state,
		...roles.government,
		...roles.any,
		...government,
		...institutions,
		...armedNouns,
		...groupNouns,
		...words.peopleNouns,
		...genericGroups,
	]);
}
