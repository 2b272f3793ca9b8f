import { mentionsSoFar } from "../coreference/constraints.ts";
import type { MentionUse, Sentence } from "../document.ts";
import { attachTitle, learnHead, shareTitle } from "./attach-titles.ts";
import type { Description, Meaning } from "./description.ts";
import { meaningOf } from "./meaning.ts";
import { isPossessive } from "./names.ts";
import { bodyActor, isCountryInstitution } from "./organizations.ts";
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
	const meaning =
		apposedBody(reading, description) ?? bodyBehind(reading, description) ?? meaningOf(reading, description);
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

/** How many words the name of a body has at most. */
const NAME = 12;

/** "Hezbollah, a militia in Lebanon": a group noun in apposition to the name of a body. */
function apposedBody(reading: Reading, description: Description): Meaning | undefined {
	if (description.kind !== "group" || reading.scan.tokens[description.first - 1]?.lower !== ",")
		return undefined;
	if (description.determiner === undefined || description.noun.endsWith("s")) return undefined;
	const end = description.first - 1;
	const body = mentionsSoFar(reading, end - NAME).findLast(
		({ last, use }) => last === end && use === "actor",
	);
	const kind = reading.roster.actors.get(body?.actors[0] ?? "")?.kind;
	if (!body || body.actors.length > 1 || kind === "country" || kind === "person") return undefined;
	return { actors: body.actors, why: "in apposition to a name" };
}

/** "Algeria's state oil company, Sonatrach,": a group noun of a country or kind with the name of the body behind it. */
function bodyBehind(reading: Reading, description: Description): Meaning | undefined {
	const { kind, noun, plural, last, nations, determiner, owner } = description;
	const known =
		nations.length > 0 || determiner === "the" || owner?.kind === "name" || owner?.kind === "pronoun";
	if (kind !== "group" || plural || !known) return undefined;
	const { tokens, names, hits } = reading.scan;
	if (tokens[last]?.lower !== ",") return undefined;
	const at = tokens[last + 1]?.lower === "the" ? last + 2 : last + 1;
	const span = names[at];
	const hit = hits[at];
	const end = (span ?? hit)?.last ?? at;
	if (!/^[,.;(]$/.test(tokens[end]?.lower ?? ".") || (span ?? hit)?.first !== at) return undefined;
	const id =
		span?.type === "organization" && !isCountryInstitution(reading.scan, span)
			? bodyActor(reading.scan, reading.roster, span, reading.own)
			: !span && hit && hit.entry.role === "name" && reading.roster.gazetteer.bodies.has(hit.entry.actor)
				? hit.entry.actor
				: undefined;
	if (id === undefined || noun === "government") return undefined;
	return { actors: [listedActor(reading.roster, id).id], why: "in apposition to a name" };
}
