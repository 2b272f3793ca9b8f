import { distance } from "fastest-levenshtein";
import { fold } from "../extract/fold.ts";
import { byText } from "../graph/index.ts";
import type { GraphView } from "./view.ts";

/** An actor that a name may have meant. */
export interface Suggestion {
	id: string;
	label: string;
}

/** Either the one actor that a name means, or the closest ones (none when nothing is close), best first. */
export type FoundActor = { id: string } | { suggestions: Suggestion[] };

/** How many suggestions are worth reading. */
const MOST_SUGGESTIONS = 5;
/** Share of letters that may differ in a misspelt name. */
const MOST_DIFFERENCE = 0.34;

/** A name as it is compared: no case, no diacritics, words apart by single spaces. */
export function plainName(name: string): string {
	return fold(name.normalize("NFC"))
		.toLowerCase()
		.replace(/['.]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * Finds the actor that a person's words mean, without regard to case, diacritics and hyphens: by id or ISO 3166
 * code, else by label, else by alias, else by the surname of a person. Where two actors answer to the same name,
 * neither is chosen: both are suggested.
 */
export function findActor(view: GraphView, name: string): FoundActor {
	if (view.actor(name)) return { id: name };
	const wanted = plainName(name);
	if (wanted === "") return { suggestions: [] };
	const known = view.actors().map((id) => knownNames(view, id));
	const tests: ((actor: KnownNames) => boolean)[] = [
		(actor) => actor.iso3 === wanted,
		(actor) => actor.label === wanted,
		(actor) => actor.aliases.includes(wanted),
		(actor) => actor.isPerson && [actor.label, ...actor.aliases].some((full) => full.endsWith(` ${wanted}`)),
	];
	for (const test of tests) {
		const matches = known.filter(test);
		if (matches.length === 1) return { id: (matches[0] as KnownNames).id };
		if (matches.length > 1) return { suggestions: suggestionsOf(view, matches) };
	}
	return { suggestions: closest(view, known, wanted) };
}

interface KnownNames {
	id: string;
	iso3: string | null;
	label: string;
	aliases: string[];
	isPerson: boolean;
}

function knownNames(view: GraphView, id: string): KnownNames {
	const actor = view.actor(id);
	return {
		id,
		iso3: actor?.iso3?.toLowerCase() ?? null,
		label: plainName(actor?.label ?? id),
		aliases: (actor?.aliases ?? []).map(plainName),
		isPerson: actor?.kind === "person",
	};
}

function suggestionsOf(view: GraphView, actors: readonly KnownNames[]): Suggestion[] {
	return actors.slice(0, MOST_SUGGESTIONS).map(({ id }) => ({ id, label: view.actor(id)?.label ?? id }));
}

function closest(view: GraphView, known: readonly KnownNames[], wanted: string): Suggestion[] {
	const scored = known
		.map((actor) => ({
			actor,
			difference: Math.min(...[actor.label, ...actor.aliases].map((name) => differenceOf(wanted, name))),
		}))
		.filter(({ difference }) => difference <= MOST_DIFFERENCE)
		.sort((a, b) => a.difference - b.difference || byText(a.actor.id, b.actor.id));
	return suggestionsOf(
		view,
		scored.map(({ actor }) => actor),
	);
}

/** 0 for the same, 1 for nothing in common; a name that has all the words asked for, or nearly, is close. */
function differenceOf(wanted: string, name: string): number {
	if (name === "") return 1;
	const whole = distance(wanted, name) / Math.max(wanted.length, name.length);
	const words = wanted.split(" ");
	const total = words.reduce((sum, word) => sum + nearestWord(word, name), 0);
	return Math.min(whole, 0.1 + total / words.length);
}

/** How far a word is from the nearest word of a name; the beginning of a word is near it. */
function nearestWord(wanted: string, name: string): number {
	const differences = name.split(" ").map((word) => {
		const beginning = wanted.length > 2 && word.startsWith(wanted) && word !== wanted;
		return beginning ? 0.1 : distance(wanted, word) / Math.max(wanted.length, word.length);
	});
	return Math.min(...differences);
}
