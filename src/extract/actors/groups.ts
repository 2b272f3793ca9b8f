import { bodyThatActs, describedAgain } from "./described-again.ts";
import type { Description, Meaning } from "./description.ts";
import { commissionOf, lastBody, regionalBody } from "./last-body.ts";
import { captivesBefore, lastArmed } from "./men-before.ts";
import { nameText } from "./name-text.ts";
import type { Reading } from "./reading.ts";
import { addAlias, unlistedActor } from "./roster.ts";
import { takesPart } from "./unnamed-bodies.ts";

const NOT_TELLING =
	/^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|dozens?|several|many|some|other|new|unidentified|unnamed|senior|more|fewer|further|all|local|main|various|different)$/;
/** "the 15-member bloc", "the regional body": which one, only what was named before can tell. */
const SAYS_NOTHING =
	/^(?:\d+-.*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty)-(?:nation|member|country|state)|regional|continental|intergovernmental|international|pan-.*|trading|trade|world|global|military|whole|entire|rebel|militant|armed)$/;
const SIDE_OF_RIVER =
	/^(?:wrong|left|right|other|opposite|far|near|east|west|north|south|(?:ea|we)stern|(?:nor|sou)thern|river)$/;
const REFUSED = new Set(["no", "any", "every", "each", "another"]);

function singular(noun: string): string {
	if (noun === "militias") return "militia";
	if (noun === "militiamen" || noun === "gunmen") return `${noun.slice(0, -3)}man`;
	if (noun === "mercenaries" || noun === "paramilitaries") return `${noun.slice(0, -3)}y`;
	return noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun;
}

function plural(noun: string): string {
	if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
	return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The word that tells which group it is: "insurgent" in "insurgent groups". */
function tellingNoun(reading: Reading, description: Description): { stem: string; armed: boolean } {
	const { armedNouns, peopleNouns } = reading.roster.gazetteer.words;
	const words = [description.noun, ...[...description.modifiers].reverse()];
	const armed = words.find((word) => armedNouns.has(word));
	if (armed) return { stem: singular(armed), armed: true };
	const people = words.find((word) => peopleNouns.has(word));
	const isArmed = description.modifiers.includes("armed");
	return { stem: singular(people ?? description.noun), armed: isArmed };
}

function isNamedBody(id: string | undefined): id is string {
	return id !== undefined && !/^(?:country|person|group):/.test(id);
}

/**
 * The group a description means: the same one again for the same noun and nation, never the country itself.
 * @param nations ids of the countries or bodies it belongs to
 */
export function meaningOfGroup(
	reading: Reading,
	description: Description,
	nations: string[],
	adjectiveOf: (reading: Reading, id: string) => string,
): Meaning | undefined {
	const { words } = reading.roster.gazetteer;
	if (REFUSED.has(description.determiner ?? "")) return undefined;
	// "Mr Dbeibah's men", "the men": his, or those told of before.
	if (description.noun === "men" && (description.owner || description.determiner === "the"))
		return description.owner ? undefined : captivesBefore(reading, description);
	const { stem, armed } = tellingNoun(reading, description);
	if (isPredicate(reading, description)) return undefined;
	// "The regional body" is an organisation, "the body" most often somebody dead.
	if (description.noun === "body" && description.modifiers.length === 0)
		return bodyThatActs(reading, description);
	const before = describedAgain(reading, description, nations);
	if (before) return { actors: [before], why: "describes the body named just before" };
	// "workers of Oxfam": the body's own.
	if (description.noun === "workers" && isNamedBody(nations[0])) return undefined;
	// "on the wrong bank of the river"
	if (description.noun === "bank" && description.modifiers.some((word) => SIDE_OF_RIVER.test(word)))
		return undefined;
	const made = newBody(reading, description, nations) ?? madeUpOf(reading, description, nations, adjectiveOf);
	if (made) return made;
	const single = description.determiner === "a" || description.determiner === "an";
	const isBand =
		words.groupNouns.has(singular(description.noun)) ||
		words.groupNouns.has(`${description.noun}s`) ||
		description.noun === "militia";
	const crowd = /^(?:mob|crowd)$/.test(description.noun);
	const unnamed = single && nations.length === 0 ? unnamedBand(reading, description) : undefined;
	if (unnamed) return unnamed;
	if (single && !crowd && ((armed && !isBand) || nations.length === 0)) return undefined;
	const belongs = armed || words.groupNouns.has(description.noun);
	if (belongs && isNamedBody(nations[0]) && (armed || !description.owner))
		return { actors: [nations[0]], why: "named group" };
	if (description.body && belongs) {
		const name = nameText(reading.scan, description.body);
		const own = reading.own.get(name.toLowerCase());
		if (own) return { actors: [own], why: "named group" };
		const kind = armed ? "armed-group" : "organization";
		const actor = unlistedActor(reading.roster, kind, name);
		reading.own.set(name.toLowerCase(), actor.id);
		return { actors: [actor.id], why: "named group" };
	}
	const led = ledBody(reading, description);
	if (led) return { actors: [led], why: "the body named before" };
	const regional = regionalBody(reading, description.head);
	if (regional) return { actors: [regional], why: "the body of the region" };
	// "the nuclear watchdog" is one named before; "the country's biggest lender" tells what some body is to it.
	if (/^(?:lender|watchdog|cartel|club)$/.test(description.noun)) {
		const named = nations.length === 0 ? lastBody(reading, description.head, description.noun) : undefined;
		return named && description.determiner === "the"
			? { actors: [named], why: `the ${description.noun} named before` }
			: undefined;
	}
	const nation = nations[0];
	if (!armed && description.owner?.kind === "pronoun") return undefined;
	if (
		description.determiner === "the" &&
		!nation &&
		description.modifiers.every((word) => SAYS_NOTHING.test(word)) &&
		words.groupNouns.has(description.noun)
	) {
		const id =
			lastBody(reading, description.head, description.noun) ?? commissionOf(reading, description.head);
		return id && !description.noun.endsWith("s") ? { actors: [id], why: "the body named before" } : undefined;
	}
	const bare = armed && description.determiner === "the" && !nation && description.modifiers.length === 0;
	const same = bare && !lastGroup(reading, stem) ? lastArmed(reading, description) : undefined;
	if (same) return { actors: [same], why: "the armed group named before" };
	// "Vulnerable migrants" are others than the Afghan ones before; "the migrants" are the same.
	const others =
		!armed &&
		!/^(?:the|these|those)$/.test(description.determiner ?? "") &&
		description.modifiers.some((word) => !NOT_TELLING.test(word));
	const known = others
		? undefined
		: (reading.groups.get(`${nation ?? ""} ${stem}`) ?? (nation ? undefined : lastGroup(reading, stem)));
	const actor = known
		? reading.roster.actors.get(known)
		: newGroup(reading, description, nation, stem, armed, adjectiveOf);
	if (!actor) return undefined;
	reading.groups.set(`${nation ?? ""} ${stem}`, actor.id);
	addAlias(actor, descriptionText(reading, description));
	return { actors: [actor.id], why: known ? "group described before" : "group described" };
}

/** "the Moscow-led bloc" behind the name of a body: says who leads it. */
function ledBody(reading: Reading, { determiner, modifiers, noun, head }: Description): string | undefined {
	if (determiner !== "the" || !/^(?:bloc|alliance|pact|grouping|organi[sz]ation)$/.test(noun))
		return undefined;
	if (!modifiers.some((word) => /-(?:led|dominated)$/i.test(word))) return undefined;
	const id = lastBody(reading, head, noun);
	return id?.startsWith("organization:") ? id : undefined;
}

const SOME_OF = /^(?:group|groups|band|bands|crowd|crowds|team|party|crew|gang)$/;
const UNION_OF = /^(?:alliance|coalition|network|union|federation|council|bloc|front)$/;

/** "A group of Iranian dissidents" are dissidents; "an alliance of gangs" is a body that has only them for a name. */
function madeUpOf(
	reading: Reading,
	description: Description,
	nations: string[],
	adjectiveOf: (reading: Reading, id: string) => string,
): Meaning | undefined {
	const { noun, head } = description;
	const { tokens, hits, names } = reading.scan;
	const { armedNouns, peopleNouns, groupNouns, roles } = reading.roster.gazetteer.words;
	if (tokens[head + 1]?.lower !== "of" || !(SOME_OF.test(noun) || UNION_OF.test(noun))) return undefined;
	const modifiers: string[] = [];
	for (let i = head + 2; i < head + 8; i++) {
		const { lower, pos } = tokens[i] ?? { lower: "", pos: "PUNCT" };
		const isPlural = /(?:s|men)$/.test(lower) && !hits[i] && !names[i];
		if (isPlural && SOME_OF.test(noun) && roles.get(lower)?.plural)
			return officeHolders(reading, { first: head + 2, last: i + 1 }, nations[0], adjectiveOf);
		if (isPlural && (peopleNouns.has(lower) || armedNouns.has(lower) || groupNouns.has(lower))) {
			if (SOME_OF.test(noun))
				return meaningOfGroup(
					reading,
					{ ...description, noun: lower, head: i, modifiers, determiner: undefined },
					nations,
					adjectiveOf,
				);
			const label = nameText(reading.scan, { first: head, last: i + 1 });
			const actor = unlistedActor(reading.roster, "organization", label, nations[0]);
			addAlias(actor, noun);
			return { actors: [actor.id], why: "a body called after its members" };
		}
		if (hits[i] || pos === "NUM") continue;
		if (!/^(?:ADJ|NOUN)$/.test(pos) || names[i]) return undefined;
		modifiers.push(lower);
	}
	return undefined;
}

/** "A group of retired Turkish admirals": those in it, by what they are or were. */
function officeHolders(
	reading: Reading,
	phrase: { first: number; last: number },
	nation: string | undefined,
	adjectiveOf: (reading: Reading, id: string) => string,
): Meaning {
	const { tokens, hits } = reading.scan;
	const words: string[] = [];
	for (let i = phrase.first; i < phrase.last; i++)
		if (!hits[i] && tokens[i]?.pos !== "NUM") words.push(tokens[i]?.lower ?? "");
	if (nation) words.splice(-1, 0, adjectiveOf(reading, nation));
	return {
		actors: [unlistedActor(reading.roster, "group", words.join(" "), nation).id],
		why: "a group of those who hold or held an office",
	};
}

/** What people band together in. */
const BAND = /^(?:group|organi[sz]ation|network|union|charity|movement|alliance|coalition|watchdog|agency)$/;

/** "A rights group based in London", "an exile organisation accused": a band that acts or says where it sits. */
function unnamedBand(
	reading: Reading,
	{ noun, modifiers, head, first, body, owner }: Description,
): Meaning | undefined {
	const { tokens } = reading.scan;
	const telling = modifiers.filter((word) => !NOT_TELLING.test(word) && !SAYS_NOTHING.test(word));
	if (!BAND.test(noun) || telling.length === 0 || body || owner) return undefined;
	const next = tokens[head + 1];
	const seated = next?.lower === "based" && tokens[head + 2]?.lower === "in";
	const opens =
		reading.scan.document.sentences[reading.index]?.first === first ||
		/^(?:,|and|but|that|while|when|as)$/.test(tokens[first - 1]?.lower ?? "");
	if (!seated && !(opens && next?.pos === "VERB")) return undefined;
	// "Eritrea, a founding member": what a phrase between commas says of a name before it is no other body.
	if (tokens[first - 1]?.lower === "," && !seated) return undefined;
	const label = [...telling, noun].join(" ");
	return { actors: [unlistedActor(reading.roster, "organization", label).id], why: "a band without a name" };
}

/** Nouns for bodies that news brings up without a name. */
const FOUNDED = /^(?:mission|force|council|commission|committee|panel|taskforce|coalition|tribunal)$/;
/** What makes a force one of people: "force" alone is power. */
const OF_PEOPLE =
	/^(?:police|peacekeeping|multinational|international|foreign|stabili[sz]ation|regional|security|intervention|joint|.+-(?:backed|led))$/;

/** "a monitoring mission", "the UN-backed force", "a commission of inquiry": a body without a name, one per article. */
export function newBody(reading: Reading, description: Description, nations: string[]): Meaning | undefined {
	const { noun, head, determiner, owner, body } = description;
	const { tokens } = reading.scan;
	if (!FOUNDED.test(noun) || nations.length > 0 || owner || body || determiner === undefined)
		return undefined;
	const telling = description.modifiers.filter((word) => !NOT_TELLING.test(word) && !SAYS_NOTHING.test(word));
	if (noun === "force" && !telling.some((word) => OF_PEOPLE.test(word))) return undefined;
	if (tokens[head + 1]?.lower === "of" && tokens[head + 2]?.lower === "war") return undefined;
	let last = head + 1;
	if (tokens[last]?.lower === "of" && /^(?:NOUN|NUM|ADJ)$/.test(tokens[last + 1]?.pos ?? ""))
		do last++;
		while (/^(?:NOUN|NUM|ADJ)$/.test(tokens[last]?.pos ?? "") && last < head + 5);
	if (telling.length === 0 && last === head + 1) return undefined;
	const label = [...telling, nameText(reading.scan, { first: head, last })].join(" ");
	const actor = unlistedActor(reading.roster, "organization", label);
	addAlias(actor, descriptionText(reading, description));
	addAlias(actor, noun);
	return { actors: [actor.id], why: "a body without a name" };
}

/** Those whom only what they are to somebody else makes a group. */
const RELATIVES =
	/^(?:ally|allies|partners?|friends?|backers?|supporters?|enemy|enemies|foes?|rivals?|critics?|opponents?|adversary|adversaries)$/;

/** "describes them as terrorists": a name that somebody calls another, not another group. */
function isPredicate(reading: Reading, description: Description): boolean {
	const { tokens } = reading.scan;
	const before = tokens[description.first - 1];
	// "are staunch allies of Mali": what those named are to Mali, and nobody else.
	if (description.determiner === undefined && RELATIVES.test(description.noun)) {
		const adverb = /^(?:not|both|all|now|also|still|long|never|no)$/.test(before?.lower ?? "");
		const verb = tokens[description.first - (adverb ? 2 : 1)];
		if (/^(?:be|remain|become|stay)$/.test(verb?.lemma ?? "")) return true;
	}
	if (description.first !== description.head) return false;
	const word = before?.lower === '"' ? tokens[description.first - 2] : before;
	return before?.lower === '"' || word?.lower === "as" || word?.lemma === "be";
}

function lastGroup(reading: Reading, stem: string): string | undefined {
	let found: string | undefined;
	for (const [key, id] of reading.groups) if (key.endsWith(` ${stem}`)) found = id;
	return found;
}

function newGroup(
	reading: Reading,
	description: Description,
	nation: string | undefined,
	stem: string,
	armed: boolean,
	adjectiveOf: (reading: Reading, id: string) => string,
) {
	const { words } = reading.roster.gazetteer;
	const regions = reading.roster.gazetteer.words.regions;
	const telling = description.modifiers
		.filter((word) => !NOT_TELLING.test(word))
		.map((word) => (regions.has(word) || word === "western" ? capitalised(word) : word));
	const generic = words.genericGroups.has(description.noun) || words.groupNouns.has(description.noun);
	if (generic && !nation && telling.length === 0 && !actsAlone(reading, description)) return undefined;
	if (!armed && description.owner && !nation) return undefined;
	const noun =
		words.armedNouns.has(plural(stem)) || words.armedNouns.has(stem)
			? [plural(stem)]
			: [...telling, description.noun];
	const people = description.modifiers.find((word) => words.peoples.has(word));
	const ethnic = nation?.startsWith("group:") ? description.nations[0] : undefined;
	const adjective = ethnic
		? nameText(reading.scan, ethnic)
		: nation
			? adjectiveOf(reading, nation)
			: people
				? capitalised(people)
				: undefined;
	const end = complementEnd(reading, description.head + 1);
	if (!nation && end > description.head + 1 && words.peopleNouns.has(description.noun)) {
		const label = nameText(reading.scan, { first: description.head, last: end });
		return unlistedActor(reading.roster, "group", label.charAt(0).toLowerCase() + label.slice(1));
	}
	const compounds = telling.filter((word) => word.includes("-"));
	const rest = noun.filter((word) => word !== people && !compounds.includes(word));
	const parts = [...new Set([...compounds, ...(adjective ? [adjective] : []), ...rest])];
	return unlistedActor(reading.roster, armed ? "armed-group" : "group", parts.join(" "), nation);
}

/** Over "of the hostages" behind a noun, or the token itself. */
function complementEnd({ scan: { tokens, hits } }: Reading, at: number): number {
	if (tokens[at]?.lower !== "of") return at;
	let i = at + 1;
	while (i < at + 6 && (hits[i] || /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]?.pos ?? ""))) i++;
	return i;
}

const COUNTING = /^(?:a|some|about|around|several|dozens?|hundreds?|thousands?|of|many|scores)$/;

/** "Students clashed with police", "detained nine fishermen": a people noun that takes part by itself. */
function actsAlone(reading: Reading, { noun, first, head, determiner }: Description): boolean {
	const { tokens } = reading.scan;
	if (!reading.roster.gazetteer.words.peopleNouns.has(noun)) return false;
	// "Some 300 villagers", "a hundred growers"
	const counted = tokens
		.slice(first, head)
		.every(({ lower, pos }) => pos === "NUM" || pos === "ADJ" || COUNTING.test(lower));
	if (!counted || (determiner && !NUMBER.test(determiner) && !/^(?:an?|some|several|many)$/.test(determiner)))
		return false;
	let start = first;
	while (COUNTING.test(tokens[start - 1]?.lower ?? "")) start--;
	const end = complementEnd(reading, head + 1);
	const number = tokens.slice(start, head).some(({ pos, lower }) => pos === "NUM" || NUMBER.test(lower));
	if (number && !FIRMS.test(noun)) return takesPart(reading, start, end);
	const opens =
		reading.scan.document.sentences[reading.index]?.first === start ||
		/^(?:,|and|but|that|while|where|when|as)$/.test(tokens[start - 1]?.lower ?? "");
	const verb = tokens[end]?.pos === "AUX" && tokens[end + 1]?.pos === "VERB" ? tokens[end + 1] : tokens[end];
	return opens && verb?.pos === "VERB" && !/^(?:say|report|fear)$/.test(verb.lemma);
}

const NUMBER = /^(?:dozens?|hundreds?|thousands?|two|three|four|five|six|seven|eight|nine|ten)$/;
/** Nothing but businesses is told by their number, and their names come behind. */
const FIRMS = /^(?:firms|companies|banks|businesses|airlines|trawlers|powers|capitals|agents)$/;

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function descriptionText(reading: Reading, description: Description): string {
	return nameText(reading.scan, { first: description.first, last: description.head + 1 }).replace(
		/^(?:the|a|an|some|these|those) /i,
		"",
	);
}
