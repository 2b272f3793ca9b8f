import { latest, type Remembered } from "../coreference/memory.ts";
import type { Description } from "./description.ts";
import { meaningOfGroup } from "./groups.ts";
import { isPossessive } from "./names.ts";
import { type Meaning, meaningOfRole } from "./office-holder.ts";
import { adjectiveOf, belongsTo, personBehind } from "./owner.ts";
import { nameText, nationIds } from "./people.ts";
import { affiliationOf, type Reading } from "./reading.ts";
import { addAlias, unlistedActor } from "./roster.ts";

const GOVERNMENT_ALONE = new Set(["government", "authorities"]);
const INSTITUTION_ALONE = new Set(["army", "parliament", "armed forces", "central bank", "supreme court"]);

/** "the Obama administration" is his country's; "the Gujarat government" is a body of its own. */
function namedGovernment(reading: Reading, description: Description): Meaning | undefined {
	const { owner } = description;
	if (
		owner?.kind !== "name" ||
		owner.span.last > description.head ||
		isPossessive(reading.scan.tokens, owner.span.last)
	)
		return undefined;
	if (personBehind(reading, owner.span)) return undefined;
	const label = nameText(reading.scan, { first: owner.span.first, last: description.head + 1 });
	return {
		actors: [unlistedActor(reading.roster, "government-body", label).id],
		why: "government of a region",
	};
}

function meaningOfGovernment(reading: Reading, description: Description): Meaning | undefined {
	const region = namedGovernment(reading, description);
	if (region) return region;
	if (description.determiner === "no") return undefined;
	if (/^(?:side|members|team)$/.test(description.noun) && nationIds(description).length === 0)
		return undefined;
	const nations = belongsTo(reading, description);
	if (nations.length > 0 && /^(?:foreign-)?ministry$/.test(description.noun)) reading.ministry = nations[0];
	if (nations.length > 0) return { actors: nations, why: `${description.noun} of ${nations.join(", ")}` };
	if (description.noun === "ministry" && reading.ministry)
		return { actors: [reading.ministry], why: "the ministry named before" };
	if (!GOVERNMENT_ALONE.has(description.noun) || description.determiner !== "the" || description.owner)
		return undefined;
	const isOne = (candidate: Remembered) =>
		candidate.actors.length === 1 &&
		(candidate.kind === "country" || candidate.kind === "person") &&
		candidate.acting;
	const { memory, index } = reading;
	const past =
		latest(memory, description.head, index, 0, isOne) ??
		latest(memory, description.head, index, 1, (candidate) => isOne(candidate) && candidate.subject) ??
		latest(memory, description.head, index, 1, isOne);
	const of = past?.actors[0] ? affiliationOf(reading, past.actors[0]) : undefined;
	return of?.startsWith("country:")
		? { actors: [of], why: "the government of the country before" }
		: undefined;
}

function meaningOfInstitution(reading: Reading, description: Description): Meaning | undefined {
	const nation = belongsTo(reading, description)[0];
	const { roster, memory, scan, index } = reading;
	const make = (of: string) => {
		const label = `${adjectiveOf(reading, of)} ${description.noun}`;
		const actor = unlistedActor(roster, "government-body", label, of);
		addAlias(
			actor,
			nameText(scan, { first: description.first, last: description.head + 1 }).replace(/^(?:the|a|an) /i, ""),
		);
		return actor.id;
	};
	if (nation) return { actors: [make(nation)], why: `${description.noun} of ${nation}` };
	if (description.determiner !== "the" && !INSTITUTION_ALONE.has(description.noun)) return undefined;
	const same = latest(
		memory,
		description.head,
		index,
		1000,
		(past) =>
			past.actors.length === 1 &&
			past.actors[0]?.startsWith("government-body:") === true &&
			past.actors[0].endsWith(description.noun.replace(/ /g, "-")),
	);
	if (same?.actors[0]) return { actors: [same.actors[0]], why: `the ${description.noun} named before` };
	if (COURTS.test(description.noun) && description.determiner === "the")
		return courtAlone(reading, description);
	const opens =
		scan.document.sentences[index]?.first === description.first &&
		description.noun === "parliament" &&
		description.determiner === undefined;
	const definite = description.determiner === "the" || opens;
	if (!INSTITUTION_ALONE.has(description.noun) || !definite) return undefined;
	const country = latest(memory, description.head, index, 3, (past) => past.kind === "country")?.actors[0];
	return country
		? { actors: [make(country)], why: `the ${description.noun} of the country before` }
		: undefined;
}

const COURTS = /^(?:court|tribunal|high court|supreme court)$/;

/** "The tribunal", "the court" of the article, of whatever country. */
function courtAlone(reading: Reading, description: Description): Meaning {
	const known = reading.groups.get("court");
	const id = known ?? unlistedActor(reading.roster, "organization", description.noun).id;
	reading.groups.set("court", id);
	const actor = reading.roster.actors.get(id);
	if (actor) addAlias(actor, description.noun);
	return { actors: [id], why: "the court of the article" };
}

/** What a description without a name beside it means; undefined when that is not certain enough. */
export function meaningOf(reading: Reading, description: Description): Meaning | undefined {
	switch (description.kind) {
		case "role":
			return meaningOfRole(reading, description);
		case "government":
			return meaningOfGovernment(reading, description);
		case "institution":
			return meaningOfInstitution(reading, description);
		case "group":
			return meaningOfGroup(reading, description, belongsTo(reading, description), adjectiveOf);
	}
}
