import {
	countryInFocus,
	countryMeant,
	type Fit,
	fitOf,
	mainCountry,
	subjectsHere,
} from "../coreference/country.ts";
import { latest, type Remembered } from "../coreference/memory.ts";
import type { Description, Meaning } from "./description.ts";
import { meaningOfGroup, newBody } from "./groups.ts";
import { meaningOfInstitution } from "./institutions.ts";
import { lastBody, regionalBody } from "./last-body.ts";
import { nameText } from "./name-text.ts";
import { isPossessive } from "./names.ts";
import { leadBefore, meaningOfNeighbour, NEXT_TO } from "./neighbours.ts";
import { meaningOfRole } from "./office-holder.ts";
import { adjectiveOf, belongsTo, ownerActor, personBehind } from "./owner.ts";
import { nationIds } from "./people.ts";
import { affiliationOf, countryOf, type Reading } from "./reading.ts";
import { addAlias, listedActor, unlistedActor } from "./roster.ts";
import { rulersAlone } from "./rulers.ts";
import { sameNounBefore } from "./same-noun.ts";
import { formerServants, groupOfRegion, opposedToThose } from "./servants.ts";
import { unnamedLeaders } from "./several-holders.ts";
import { unnamedBody } from "./unnamed-bodies.ts";

const GOVERNMENT_ALONE = new Set(["government", "authorities"]);
/** Servants of a state that stand without its name: "Police fired tear gas". */
const FORCES_ALONE = /^(?:military|soldiers|troops|officers|navy|coastguard)$/;
/** Those of them that are a body of their own. */
const BODIES_ALONE = /^(?:police|prosecutors|investigators|judges)$/;

/** The court or tribunal that was named in the last sentences. */
function courtBefore({ memory, roster, index }: Reading, before: number): string | undefined {
	const court = (id: string) => /\b(?:court|tribunal)\b/i.test(roster.actors.get(id)?.label ?? "");
	return latest(memory, before, index, 3, ({ actors }) => actors.length === 1 && court(actors[0] as string))
		?.actors[0];
}

/** "police", "riot police", "prosecutors": one body per article, whatever country it serves. */
function bodyAlone(
	reading: Reading,
	{ noun, determiner, modifiers, owner, first }: Description,
): Meaning | undefined {
	if (owner || (determiner !== undefined && determiner !== "the")) return undefined;
	if (
		modifiers.some(
			(word) =>
				!/^(?:riot|local|state|federal|public|military|armed|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)$/.test(
					word,
				),
		)
	)
		return undefined;
	// "The 15 judges" of the court named before are the court.
	const court = noun === "judges" && determiner === "the" ? courtBefore(reading, first) : undefined;
	if (court) return { actors: [court], why: "the judges of the court before" };
	const known = reading.groups.get(`body ${noun}`);
	const label = [...modifiers.filter((word) => word === "riot"), noun].join(" ");
	const actor = known
		? reading.roster.actors.get(known)
		: unlistedActor(reading.roster, "government-body", label);
	if (!actor) return undefined;
	addAlias(actor, noun);
	reading.groups.set(`body ${noun}`, actor.id);
	return { actors: [actor.id], why: `the ${noun} of the article` };
}

/** "Soldiers" as a subject: those of the country that the text is about. */
function forcesAlone(reading: Reading, description: Description): Meaning | undefined {
	const { tokens, document } = reading.scan;
	const { first, last, determiner } = description;
	if (determiner !== undefined && determiner !== "the") return undefined;
	const next = tokens[last];
	const opens =
		document.sentences[reading.index]?.first === first ||
		/^(?:,|that|but|and|when|where|while|as)$/.test(tokens[first - 1]?.lower ?? "");
	if (!opens || (next?.pos !== "VERB" && next?.pos !== "AUX")) return undefined;
	const id = countryInFocus(reading, description.head, 2);
	if (id) return { actors: [id], why: `the ${description.noun} of the country before` };
	if (next.pos !== "VERB" || determiner !== undefined) return undefined;
	const label = [...description.modifiers.filter((word) => !/\d/.test(word)), description.noun].join(" ");
	return { actors: [unlistedActor(reading.roster, "group", label).id], why: "a group without a name" };
}

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
	// "Iran and other members of the pact": not the pact.
	if (
		description.noun === "members" &&
		/^(?:other|some|several|many|most)$/.test(description.determiner ?? "")
	)
		return undefined;
	// "ASEAN members Laos and Vietnam": those named behind it.
	const { hits, names } = reading.scan;
	if (description.noun === "members" && (hits[description.last] || names[description.last])) return undefined;
	if (/^(?:side|members|team)$/.test(description.noun) && nationIds(description).length === 0)
		return description.noun === "team" ? sameNounBefore(reading, description) : undefined;
	const nations = belongsTo(reading, description);
	const retired =
		formerServants(reading, description, nations) ?? opposedToThose(reading, description, nations);
	if (retired) return retired;
	// "holds the presidency of the African Union": an office that goes round, and not the Union.
	if (description.noun === "presidency" && nations.some((id) => id.startsWith("organization:")))
		return undefined;
	if (nations.length > 0 && /^(?:foreign-)?ministry$/.test(description.noun)) reading.ministry = nations[0];
	if (nations.length === 1 && description.noun === "embassy")
		reading.groups.set("embassy", nations[0] as string);
	const rules =
		/^(?:junta|regime)$/.test(description.noun) ||
		(/^(?:authorities|government|rulers|leadership)$/.test(description.noun) &&
			description.modifiers.includes("military"));
	if (nations.length === 1 && rules) reading.groups.set("rulers", nations[0] as string);
	if (nations.length > 0) return { actors: nations, why: `${description.noun} of ${nations.join(", ")}` };
	const embassy =
		/^(?:embassy|mission)$/.test(description.noun) && !description.owner && description.modifiers.length === 0
			? reading.groups.get("embassy")
			: undefined;
	if (embassy && description.determiner === "the")
		return { actors: [embassy], why: "the embassy named before" };
	const seat = description.noun === "ministry" ? seatHere(reading, description.head) : undefined;
	if (seat) return { actors: [seat], why: "the ministry of the country whose capital is named" };
	if (description.noun === "ministry" && reading.ministry)
		return { actors: [reading.ministry], why: "the ministry named before" };
	if (description.owner) return undefined;
	const again = sameNounBefore(reading, description);
	if (again) return again;
	const regional = regionalBody(reading, description.head);
	if (regional) return { actors: [regional], why: "the body of the region" };
	const unnamed = newBody(reading, description, []) ?? unnamedLeaders(reading, description);
	if (unnamed) return unnamed;
	if (/^(?:mission|committee|panel)$/.test(description.noun) && description.determiner === "the") {
		const named = lastBody(reading, description.head, description.noun);
		return named ? { actors: [named], why: `the ${description.noun} named before` } : undefined;
	}
	const rulers = rulersAlone(reading, description, FORCES_ALONE.test(description.noun));
	if (rulers) return rulers;
	if (BODIES_ALONE.test(description.noun)) return bodyAlone(reading, description);
	if (FORCES_ALONE.test(description.noun)) return forcesAlone(reading, description);
	const ofRegion = groupOfRegion(reading, description);
	if (ofRegion) return ofRegion;
	return GOVERNMENT_ALONE.has(description.noun) && description.determiner === "the"
		? governmentAlone(reading, description)
		: undefined;
}

/** "The government", "the authorities": of the country that acts just before, or that the text is about. */
function governmentAlone(reading: Reading, description: Description): Meaning | undefined {
	// "accepted an envoy without recognising the government": that of another.
	const governed = reading.scan.tokens[description.first - 1]?.pos === "VERB";
	const others = governed ? subjectsHere(reading, description.head) : undefined;
	const isOne = (candidate: Remembered) =>
		candidate.actors.length === 1 &&
		(candidate.kind === "country" || candidate.kind === "person") &&
		candidate.acting &&
		!others?.has(affiliationOf(reading, candidate.actors[0] as string) ?? "");
	const { memory, index } = reading;
	// "Puntland cut ties with the federal government": that of the country which it is a part of.
	const part = description.modifiers.includes("federal")
		? latest(
				memory,
				description.head,
				index,
				1,
				({ kind, actors }) => kind === "government-body" && actors.length === 1,
			)
		: undefined;
	const whole = part && countryOf(reading, part.actors[0] as string);
	if (whole) return { actors: [whole], why: "the government of the country that it is part of" };
	const here = latest(memory, description.head, index, 0, isOne);
	const seat =
		here?.actors[0] === undefined || !affiliationOf(reading, here.actors[0])
			? seatHere(reading, description.head)
			: undefined;
	// "In Lima the opposition urged the government"
	if (seat) return { actors: [seat], why: "the government whose capital the sentence is set in" };
	const past =
		here ??
		latest(memory, description.head, index, 1, (candidate) => isOne(candidate) && candidate.subject) ??
		latest(memory, description.head, index, 1, isOne);
	const speaker = past?.actors[0] ? affiliationOf(reading, past.actors[0]) : undefined;
	const of = speaker?.startsWith("country:")
		? speaker
		: (mainCountry(reading, description.head, governed) ??
			countryInFocus(reading, description.head, 2, governed));
	return of ? { actors: [of], why: "the government of the country before" } : undefined;
}

/** "In Lima some burned a portrait outside the foreign ministry": the country of the capital that the sentence is set in. */
function seatHere({ memory, index, scan: { hits } }: Reading, before: number): string | undefined {
	for (let k = memory.past.length - 1; k >= 0; k--) {
		const past = memory.past[k] as Remembered;
		if (past.sentence < index) return undefined;
		if (past.head < before && !past.acting && hits[past.head]?.entry.role === "capital")
			return past.actors[0];
	}
	return undefined;
}

/** "Moldova's breakaway region", whether it was named before or not. */
function partOfCountry(reading: Reading, { nations, modifiers }: Description): Meaning | undefined {
	const { bodies, words } = reading.roster.gazetteer;
	const of = nations.length === 1 ? nations[0]?.entry.actor : undefined;
	const kind = modifiers.find((word) => /^(?:breakaway|separatist)$/.test(word));
	if (!of || !kind) return undefined;
	const parts = [...(words.regions.get(kind) ?? [])].filter(
		(id) => `country:${bodies.get(id)?.country}` === of,
	);
	const [part] = parts;
	return part && parts.length === 1
		? { actors: [listedActor(reading.roster, part).id], why: `the part of ${of} that broke away` }
		: undefined;
}

/** Says how a country is and not which. */
const EVALUATING =
	/^(?:impoverished|landlocked|troubled|restive|fragile|volatile|vast|tiny|giant|populous|poor|rich|wealthy|isolated|embattled|divided|secretive|reclusive|autocratic|authoritarian|communist|mountainous|small|large|huge|struggling|beleaguered|unstable)$/;

/** "that country": the one named last, though only as an owner or a place, but not what the clause is about. */
function lastCountry(reading: Reading, at: number, suits: Fit | null): string | undefined {
	const own = subjectsHere(reading, at);
	const landOf = ({ kind, actors: [id = ""] }: Remembered) =>
		kind === "country" || kind === "government-body" ? countryOf(reading, id) : undefined;
	const found = latest(reading.memory, at, reading.index, 1, (past) => {
		const id = past.joined || past.actors.length > 1 ? undefined : landOf(past);
		return id !== undefined && !own.has(id) && (suits?.(id) ?? true);
	});
	return found && landOf(found);
}

/** "the kingdom", "the West African nation", "his country". */
function meaningOfCountry(reading: Reading, description: Description): Meaning | undefined {
	const { tokens } = reading.scan;
	const { determiner, first, head, owner } = description;
	const part = partOfCountry(reading, description);
	if (part) return part;
	// "the Baltic neighbour" tells which, whosever it is.
	const alone = !owner && description.nations.length === 0 && fitOf(reading, head) !== null;
	if (NEXT_TO.test(description.noun) && !alone) return meaningOfNeighbour(reading, description);
	if (isPossessive(tokens, description.last) && owner) return undefined;
	if (owner) {
		const whose =
			owner.kind === "pronoun" && description.modifiers.length === 0 ? ownerActor(reading, owner) : undefined;
		const of = whose ? countryOf(reading, whose) : undefined;
		return of ? { actors: [of], why: "the country of the person before" } : undefined;
	}
	if (
		!/^(?:the|this|that)$/.test(determiner ?? "") ||
		// "the Central American country" names a region.
		description.nations.some(({ entry }) => entry.actor.startsWith("country:")) ||
		description.ofNations.length > 0
	)
		return undefined;
	// "accused the Balkan country of theft" says no more of the country.
	const ofName = tokens[description.last]?.lower === "of" && tokens[description.last + 1]?.pos === "PROPN";
	const counted = tokens[description.last]?.lower === "of" && tokens[description.last + 1]?.pos === "NUM";
	if (ofName || counted || (tokens[first - 1]?.lower === "of" && description.noun === "island"))
		return undefined;
	const suits = fitOf(reading, head);
	// "the oil-rich country" and "the war-torn nation" are no other country than "the country".
	const bare = description.modifiers.every((word) => word.includes("-") || EVALUATING.test(word));
	if (!suits && (!bare || !/^(?:country|nation|republic)$/.test(description.noun))) return undefined;
	if (determiner === "that") {
		const pointed = lastCountry(reading, head, suits);
		return pointed ? { actors: [pointed], why: `the ${description.noun} named last` } : undefined;
	}
	const object = tokens[first - 1]?.pos === "VERB" || tokens[first - 1]?.pos === "ADP";
	// "Nicaragua flew them to Guatemala. The Central American neighbour": not whose neighbour it is.
	const next = suits && NEXT_TO.test(description.noun) ? leadBefore(reading) : undefined;
	const id = countryMeant(
		reading,
		head,
		next ? (one) => suits?.(one) === true && one !== next : suits,
		object,
	);
	return id ? { actors: [id], why: `the ${description.noun} named before` } : undefined;
}

/** What a description without a name beside it means; undefined when that is not certain enough. */
export function meaningOf(reading: Reading, description: Description): Meaning | undefined {
	return meaningOfKind(reading, description) ?? unnamedBody(reading, description);
}

function meaningOfKind(reading: Reading, description: Description): Meaning | undefined {
	switch (description.kind) {
		case "role":
			return meaningOfRole(reading, description);
		case "government":
			return meaningOfGovernment(reading, description);
		case "institution":
			return meaningOfInstitution(reading, description);
		case "country":
			return meaningOfCountry(reading, description);
		case "group":
			return meaningOfGroup(reading, description, belongsTo(reading, description), adjectiveOf);
	}
}
