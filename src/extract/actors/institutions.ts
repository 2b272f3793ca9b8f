import { countryInFocus, mainCountry } from "../coreference/country.ts";
import { latest, type Remembered } from "../coreference/memory.ts";
import type { Description, Meaning } from "./description.ts";
import { lastBody } from "./last-body.ts";
import { nameText } from "./name-text.ts";
import { adjectiveOf, belongsTo } from "./owner.ts";
import { countryOf, type Reading } from "./reading.ts";
import { addAlias, unlistedActor } from "./roster.ts";

const INSTITUTION_ALONE = new Set(
	"army,parliament,armed forces,central bank,supreme court,constitutional court,senate,congress,national assembly,legislature,judiciary,security forces,national guard,presidential guard,electoral commission,election commission,intelligence service,intelligence agency".split(
		",",
	),
);

/** The country whose army or parliament is meant where it is not said: the one most spoken of if it is named just now, else the nearest. */
function countryOfInstitution(reading: Reading, at: number, reach: number): string | undefined {
	const named = countryInFocus(reading, at, 0);
	if (named) return named;
	const main = mainCountry(reading, at);
	// "banned Chinese companies. ... marched on parliament": companies speak for nobody's parliament.
	const here =
		main &&
		latest(reading.memory, at, reading.index, 1, ({ actors, acting }) => acting && actors.includes(main));
	return here ? main : countryInFocus(reading, at, reach);
}

/** The army, parliament or court that a description means, of the country that is said or that the text is about. */
export function meaningOfInstitution(reading: Reading, description: Description): Meaning | undefined {
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
	// "the Hague court" is one of the nations, whatever country it sits in.
	if (COURTS.test(description.noun) && sitsInTheHague(reading, description))
		return courtAlone(reading, description);
	if (nation) return { actors: [make(nation)], why: `${description.noun} of ${nation}` };
	const seated = COURTS.test(description.noun) ? courtOfTown(reading, description) : undefined;
	if (seated) return seated;
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
	const elsewhere = same?.actors[0] ? namedElsewhere(reading, description, same) : undefined;
	if (elsewhere) return { actors: [make(elsewhere)], why: `the ${description.noun} of the country before` };
	const court = COURTS.test(description.noun) ? lastBody(reading, description.head, "court") : undefined;
	if (same?.actors[0] && (court === undefined || !namedSince(reading, court, same)))
		return { actors: [same.actors[0]], why: `the ${description.noun} named before` };
	if (COURTS.test(description.noun) && description.determiner === "the")
		return courtAlone(reading, description);
	const bare =
		description.noun === "parliament" &&
		description.determiner === undefined &&
		description.modifiers.length === 0;
	const definite = description.determiner === "the" || bare;
	if (!INSTITUTION_ALONE.has(description.noun) || !definite || description.owner) return undefined;
	const country = countryOfInstitution(reading, description.head, 3);
	return country
		? { actors: [make(country)], why: `the ${description.noun} of the country before` }
		: undefined;
}

/** Another country than that of the army or parliament named long ago, if this sentence or the one before is about it alone. */
function namedElsewhere(reading: Reading, { noun, head }: Description, same: Remembered): string | undefined {
	if (same.sentence >= reading.index - 2 || !INSTITUTION_ALONE.has(noun)) return undefined;
	// What an article has named more than once is its own.
	const id = same.actors[0];
	if (reading.memory.past.some((past) => past.sentence < same.sentence && past.actors[0] === id))
		return undefined;
	const of = countryOf(reading, same.actors[0] as string);
	const focus = countryInFocus(reading, head, 1);
	const again = of && latest(reading.memory, head, reading.index, 1, ({ actors }) => actors.includes(of));
	return focus && of && focus !== of && !again ? focus : undefined;
}

function namedSince({ memory }: Reading, id: string, { head }: Remembered): boolean {
	return memory.past.some((past) => past.head > head && past.actors[0] === id);
}

const COURTS = /^(?:court|tribunal|high court|supreme court)$/;

function sitsInTheHague({ scan: { tokens } }: Reading, { first, head, noun }: Description): boolean {
	if (/^(?:high|supreme)/.test(noun)) return false;
	for (let i = first; i < head; i++) if (tokens[i]?.lower === "hague") return true;
	return false;
}

/** "a court in Madras": a town that is in no list. */
function courtOfTown(reading: Reading, { first, head, last, determiner }: Description): Meaning | undefined {
	const { scan, roster, groups } = reading;
	const town = scan.tokens[last]?.lower === "in" ? scan.names[last + 1] : undefined;
	if (!town || town.first !== last + 1 || (determiner !== "a" && determiner !== "the")) return undefined;
	const label = nameText(scan, { first, last: town.last }).replace(/^(?:the|a) /i, "");
	const { id } = unlistedActor(roster, "government-body", label);
	groups.set("court", id);
	return { actors: [id], why: `court seated at token ${head + 2}` };
}

/** "The tribunal", "the court" of the article, of whatever country. */
function courtAlone(reading: Reading, description: Description): Meaning {
	const named = lastBody(reading, description.head, description.noun);
	if (named) return { actors: [named], why: "the court named before" };
	const known = reading.groups.get("court");
	const id = known ?? unlistedActor(reading.roster, "organization", description.noun).id;
	reading.groups.set("court", id);
	const actor = reading.roster.actors.get(id);
	if (actor) addAlias(actor, description.noun);
	return { actors: [id], why: "the court of the article" };
}
