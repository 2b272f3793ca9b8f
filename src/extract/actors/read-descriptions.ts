import type { MentionUse, Sentence } from "../document.ts";
import { attachTitle, learnHead, shareTitle } from "./attach-titles.ts";
import type { Description } from "./description.ts";
import { meaningOf } from "./meaning.ts";
import { isPossessive } from "./names.ts";
import type { Meaning } from "./office-holder.ts";
import { addMention, type Reading } from "./reading.ts";
import { listedActor } from "./roster.ts";
import type { TitledName } from "./titles.ts";

/** Adds the mention that a description makes; titles are attached to the names they stand beside. */
export function readDescription(
	reading: Reading,
	description: Description,
	names: TitledName[],
	sentence: Sentence,
): void {
	const owner = names.find((titled) => titled.titles.includes(description));
	if (owner && description.plural) shareTitle(reading, description, names, sentence);
	else if (owner) {
		attachTitle(reading, description, owner, sentence);
		return;
	}
	if (owner || description.names.length > 0) return;
	for (const hit of [...description.nations, ...description.ofNations])
		listedActor(reading.roster, hit.entry.actor);
	learnHead(reading, description, sentence);
	const meaning = apposedBody(reading, description) ?? meaningOf(reading, description);
	if (!meaning) return;
	addMention(
		reading,
		{
			actors: meaning.actors,
			first: description.first,
			last: description.last,
			head: description.head,
			form: "description",
			use: description.kind === "country" ? useOfCountry(reading, description) : "actor",
			why: meaning.why,
			plural: description.plural && description.kind !== "country",
		},
		sentence,
	);
}

/** "across the country" is a place; "the country's ambassador" a possessor. */
function useOfCountry({ scan }: Reading, description: Description): MentionUse {
	const { words } = scan.gazetteer;
	if (isPossessive(scan.tokens, description.last)) return "modifier";
	const before = scan.tokens[description.first - 1]?.lower ?? "";
	const after = scan.tokens[description.first - 2];
	const moved =
		words.motionPrepositions.has(before) && after !== undefined && words.motionVerbs.has(after.lemma);
	return words.placePrepositions.has(before) || moved ? "place" : "actor";
}

/** "Hezbollah, a militia in Lebanon": a group noun in apposition to the name of a body. */
function apposedBody(reading: Reading, description: Description): Meaning | undefined {
	if (description.kind !== "group" || reading.scan.tokens[description.first - 1]?.lower !== ",")
		return undefined;
	if (description.determiner === undefined || description.noun.endsWith("s")) return undefined;
	const body = reading.mentions.find(
		(mention) => mention.last === description.first - 1 && mention.use === "actor",
	);
	const kind = reading.roster.actors.get(body?.actors[0] ?? "")?.kind;
	if (!body || body.actors.length > 1 || kind === "country" || kind === "person") return undefined;
	return { actors: body.actors, why: "in apposition to a name" };
}
