import { countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import { answerer, bonusesFor } from "./bonuses.ts";
import { namedInClause, ownerOfAnothers } from "./clause-mates.ts";
import {
	describedOne,
	isActedOn,
	isOfAccuser,
	isThingDone,
	mentionsSoFar,
	notTheHead,
	notWhoDemands,
	ofAnotherCountry,
} from "./constraints.ts";
import { isEmptyIt } from "./empty-it.ts";
import { latest, likeliest, type Remembered, rememberedAt } from "./memory.ts";
import { thingActedOn } from "./thing-acted-on.ts";
import { isMatter, isThing } from "./thing-like.ts";

/** Pronouns for a country or body. */
export const THINGS: ReadonlySet<string> = new Set(["it", "its"]);

/** "spoke about it", "has been at it": hardly ever an actor. */
const ABOUT = /^(?:about|at|by|of|over|for|in)$/;

/** "refused to talk to the M23, calling it a puppet": whoever stands before the comma is called so. */
function calledSo(reading: Reading, i: number): Remembered | undefined {
	const { tokens } = reading.scan;
	if (
		!/^(?:calling|branding|labelling|labeling|describing|dismissing|denouncing|accusing)$/.test(
			tokens[i - 1]?.lower ?? "",
		)
	)
		return undefined;
	if (tokens[i - 2]?.lower !== ",") return undefined;
	const called = mentionsSoFar(reading, i - 14).find(({ last, use }) => last === i - 2 && use === "actor");
	const found = called && rememberedAt(reading.memory, called.head, reading.index);
	return found && /^(?:country|armed-group|organization)$/.test(found.kind) && !found.subject
		? found
		: undefined;
}

/** "recalled its envoy, Uganda its consul": what stands right behind a name that begins anew belongs to that name. */
function besideName({ scan: { tokens, hits }, memory, index }: Reading, i: number): Remembered | undefined {
	const hit = hits[i - 1];
	if (!hit || tokens[i]?.lower !== "its" || tokens[i + 1]?.pos !== "NOUN") return undefined;
	return /^(?:,|and)$/.test(tokens[hit.first - 1]?.lower ?? "")
		? rememberedAt(memory, hit.last - 1, index)
		: undefined;
}

/** What "it" or "its" at a token points back to: a country or body that acts; undefined where it is more likely no actor. */
export function thingFor(
	reading: Reading,
	i: number,
	sentence: Sentence,
	index: number,
): Remembered | undefined {
	const { tokens } = reading.scan;
	const called = tokens[i]?.lower === "it" ? calledSo(reading, i) : besideName(reading, i);
	if (called) return called;
	if (tokens[i]?.lower === "it" && isEmptyIt(reading, i, sentence.last)) return undefined;
	// "denied it", "at it": an object is an actor only if the sentence has another one to point to.
	const object =
		tokens[i]?.lower === "it" &&
		(/^(?:VERB|ADP)$/.test(tokens[i - 1]?.pos ?? "") || tokens[i - 1]?.lower === "accused") &&
		// "called it blackmail" is no clause.
		(!/^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? "") || tokens[i - 1]?.lemma === "call");
	if (
		object &&
		(ABOUT.test(tokens[i - 1]?.lower ?? "") || (isThingDone(reading, i) && !isActedOn(reading, i)))
	)
		return undefined;
	if (object) return thingActedOn(reading, i, sentence, index);
	const aside = (past: Remembered) =>
		past.sentence === index && !past.subject && past.kind === "organization" && isMatter(reading, past)
			? -2
			: 0;
	// "The Houthis fired at Israel. Its army": those who are many are "they" sooner than "it".
	const many = ({ kind, head }: Remembered) =>
		kind === "armed-group" && /[^s]s$/.test(tokens[head]?.lower ?? "") ? -4 : 0;
	const bonuses = [
		many,
		...bonusesFor(reading, i, sentence),
		sameAsBefore(reading, i, sentence),
		aside,
		answerer(reading, i),
	];
	const described = describedOne(reading, i, sentence);
	const ofState = tokens[i]?.lower === "its" && isOfState(tokens, i + 1);
	const anothers = tokens[i]?.lower === "its" ? ownerOfAnothers(reading, i, sentence) : undefined;
	const other = tokens[i]?.lower === "it" ? namedInClause(reading, i, sentence) : undefined;
	const accuser = tokens[i]?.lower === "its" ? accuserBefore(reading, i) : undefined;
	if (accuser) return accuser;
	const head = notTheHead(reading, i);
	const foreign = ofAnotherCountry(reading, i);
	const demands = notWhoDemands(reading, i);
	const fits = (past: Remembered) =>
		isThing(reading, past) &&
		!(ofState && /^(?:organization|armed-group|group)$/.test(past.kind)) &&
		!described(past) &&
		!anothers?.(past) &&
		!other?.(past) &&
		!head(past) &&
		!demands(past) &&
		!foreign(past);
	const found = likeliest(reading.memory, i, index, 1, fits, (past) =>
		bonuses.reduce((sum, more) => sum + more(past), 0),
	);
	if (found && anothers && found.kind === "government-body") return asCountry(reading, found);
	const spoken = !found || found.sentence < index ? speakersCountry(reading, i, index) : undefined;
	if (spoken) return spoken;
	if (found && (found.sentence === index || answerer(reading, i)(found) > 0)) return found;
	// "In May it left the club, in which China": what nobody knows goes on being meant.
	if (found && startsUnknown(reading, index - 1)) return undefined;
	if (found?.subject && !found.joined) return found;
	if (tokens[i]?.lower === "it" && !isAgent(tokens, i)) return undefined;
	if (tokens[i]?.lower === "its" && !anothers && !ofState) return undefined;
	return (
		(found && onlyThing(reading, found, fits)) ??
		ownerOfTopic(reading, index) ??
		subjectEarlier(reading, i, fits)
	);
}

/** "accused France of arming its neighbour": that of the accuser, or of the country that he speaks for. */
function accuserBefore(reading: Reading, i: number): Remembered | undefined {
	if (!isOfAccuser(reading, i)) return undefined;
	const accuser = latest(reading.memory, i, reading.index, 0, (past) => past.subject);
	return accuser?.actors.length === 1 ? asCountry(reading, accuser) : undefined;
}

/** What only a state has, as "its military rulers", "its airspace". */
const OF_STATE =
	/^(?:rulers|junta|minister|parliament|embassy|consulate|airspace|waters|borders?|capital|citizens|nationals|coastguard|neighbou?rs?|currency|crown|constitution|territory|sovereignty|coast|ports|soil|army|navy|premier|independence|coup|generals|government|skies|islands|rebels|ambassador)$/;

/** Whether a phrase at a token is headed by such a noun. */
function isOfState(tokens: Token[], at: number): boolean {
	let k = at;
	while (
		k < at + 4 &&
		/^(?:ADJ|NUM|ADV|NOUN|PROPN)$/.test(tokens[k + 1]?.pos ?? "") &&
		tokens[k]?.pos !== "PUNCT"
	)
		k++;
	return OF_STATE.test(tokens[k]?.lower ?? "") || OF_STATE.test(tokens[at]?.lower ?? "");
}

/** "told parliament that Turkey had sent a ship into its waters": a parliament has none, its country does. */
function asCountry(reading: Reading, found: Remembered): Remembered {
	const country = countryOf(reading, found.actors[0] as string);
	return country ? { ...found, actors: [country], kind: "country" } : found;
}

/** Whether a sentence is about an "it" that stands for somebody unknown. */
function startsUnknown(reading: Reading, index: number): boolean {
	const { tokens, document } = reading.scan;
	const sentence = document.sentences[index];
	if (!sentence) return false;
	let at = sentence.first;
	const end = Math.min(sentence.last, sentence.first + 5);
	while (at < end && tokens[at]?.lower !== "it") at++;
	if (at === end || !/^(?:VERB|ADV)$/.test(tokens[at + 1]?.pos ?? "")) return false;
	return !mentionsSoFar(reading, at).some((mention) => mention.first === at);
}

/** Verbs of what only a state, body or group does: "It summoned", "it has vowed". */
const AGENTIVE = new Set(
	"accuse summon expel recall condemn denounce demand urge warn threaten sanction withdraw sever suspend impose ban retaliate respond reply retort reject refuse vow pledge promise sign deploy invade bomb shell recognise recognize deny insist declare announce protest complain apologise apologize negotiate mediate host invite offer ask criticise criticize blame support back arm fund supply train freeze cancel close reopen restore join quit leave seize detain arrest jail free release pull halt agree decline dispatch send want seek plan intend lodge file commit breach violate break attack target fight kill occupy harbour harbor shelter court woo praise thank welcome congratulate promise help lend grant finance bankroll deport extradite appoint regard consider urge hope fear insist operate buy sell rule fine threaten notify inform assure remind rebuke scold lament regret boycott blockade annex occupy besiege shut relocate evacuate hand".split(
		" ",
	),
);

/** Whether "it" at a token is the subject of such a verb. */
function isAgent(tokens: Token[], i: number): boolean {
	let at = i + 1;
	while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.pos ?? "") && at < i + 5) at++;
	const verb = tokens[at];
	if (tokens[at - 1]?.lemma === "be" && !verb?.lower.endsWith("ing")) return false;
	return verb?.pos === "VERB" && AGENTIVE.has(verb.lemma);
}

/** "The premier angered Beijing. It summoned": the only country or body that takes part in the sentence before. */
function onlyThing(
	{ memory: { past }, scan: { tokens } }: Reading,
	found: Remembered,
	fits: (past: Remembered) => boolean,
): Remembered | undefined {
	const before = tokens[found.head - 1]?.lower === "the" ? found.head - 2 : found.head - 1;
	const { pos, lower } = tokens[before] ?? { pos: "X", lower: "" };
	let [byPerson, owned] = [false, false];
	if (pos !== "VERB" && !/^(?:to|on|with|against|from|by|except)$/.test(lower)) return undefined;
	for (let k = past.length - 1; k >= 0; k--) {
		const one = past[k] as Remembered;
		if (one.sentence < found.sentence) break;
		if (one.sentence > found.sentence) continue;
		// "Finland and Sweden joined NATO. It": two who do something together are "they".
		if ((one.joined || one.actors.length > 1) && !one.subject) return undefined;
		// "The Wagner group's men left Mali. It": whose men they were is as likely.
		if (one.opens && one.kind === "person") byPerson = true;
		else if (!one.acting && one.kind !== "person" && one.actors[0] !== found.actors[0]) owned = true;
		if (fits(one) && one.actors[0] !== found.actors[0]) return undefined;
	}
	return owned && !byPerson ? undefined : found;
}

/** "The kingdom's aim is modest. It wants": whose aim, plan or policy the sentence before is about. */
function ownerOfTopic(
	{ scan: { tokens, document }, memory, index: at }: Reading,
	index: number,
): Remembered | undefined {
	const before = document.sentences[index - 1];
	if (!before || at !== index) return undefined;
	const opening = memory.past.find(({ sentence }) => sentence === index - 1);
	if (!opening || opening.head > before.first + 4 || opening.actors.length > 1 || opening.kind === "person")
		return undefined;
	const noun = tokens[opening.head + 1]?.lower === "'s" ? opening.head + 2 : -1;
	const is = tokens[noun + 1];
	return noun > 0 && TOPIC.test(tokens[noun]?.lower ?? "") && is?.lemma === "be" ? opening : undefined;
}

const TOPIC =
	/^(?:aim|aims|goal|goals|policy|position|line|stance|plan|plans|message|priority|priorities|demand|demands|strategy|interest|interests|answer|reply|response)$/;

/** "Algeria recalled its envoy. He had told ... It also froze": who opened the sentence before the last, if nobody has since. */
function subjectEarlier(
	reading: Reading,
	i: number,
	fits: (past: Remembered) => boolean,
): Remembered | undefined {
	const { memory, index } = reading;
	const found = latest(memory, i, index, 2, (past) => past.sentence < index && past.opens && fits(past));
	return found?.sentence === index - 2 && !found.joined ? found : undefined;
}

/** "Greenland's premier insists it": the country of the person who speaks, if the sentence names it. */
function speakersCountry(reading: Reading, i: number, index: number): Remembered | undefined {
	const { tokens } = reading.scan;
	const said = tokens[i - 1]?.lower === "that" ? tokens[i - 2] : tokens[i - 1];
	if (said?.pos !== "VERB") return undefined;
	const speaker = latest(reading.memory, i, index, 0, (past) => past.subject && past.kind === "person");
	const of = speaker?.actors.length === 1 ? countryOf(reading, speaker.actors[0] as string) : undefined;
	return of
		? latest(reading.memory, i, index, 0, (past) => past.actors.length === 1 && past.actors[0] === of)
		: undefined;
}

/** "its war on Ukraine takes up most of its army": the same pronoun goes on meaning the same. */
function sameAsBefore(reading: Reading, i: number, sentence: Sentence): (past: Remembered) => number {
	const { tokens } = reading.scan;
	const last = mentionsSoFar(reading, sentence.first).find(
		(mention) =>
			mention.form === "pronoun" && mention.first < i && THINGS.has(tokens[mention.first]?.lower ?? ""),
	);
	if (!last) return () => 0;
	// "China told it that it would not forgive the debt": who tells what will be done does it himself.
	const told =
		tokens[i - 1]?.lower === "that" &&
		last.first === i - 2 &&
		/^(?:tell|assure|promise|inform)$/.test(tokens[i - 3]?.lemma ?? "") &&
		/^(?:will|would)$/.test(tokens[i + 1]?.lower ?? "");
	if (told) return (past) => (past.actors[0] === last.actors[0] ? -6 : 0);
	// Another subject in between starts anew: "Juba shut its wells because Khartoum said it".
	const other = latest(reading.memory, i, reading.index, 0, (past) => past.subject && past.head > last.head);
	if (other && other.actors[0] !== last.actors[0]) return () => 0;
	return (past) => (past.actors[0] === last.actors[0] ? 4 : 0);
}
