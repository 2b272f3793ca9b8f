import type { MentionForm } from "../../model/index.ts";
import { type Memory, type Remembered, remember } from "../coreference/memory.ts";
import type { ActorMention, MentionUse, Sentence, Token } from "../document.ts";
import type { Description } from "./description.ts";
import type { Hit } from "./hits.ts";
import type { NameSpan, Scan } from "./names.ts";
import type { OwnNames } from "./organizations.ts";
import { listedActor, type Person, type Roster } from "./roster.ts";
import { isSubject } from "./subject.ts";

/** Everything known while a document is read from its first to its last sentence. */
export interface Reading {
	scan: Scan;
	roster: Roster;
	own: OwnNames;
	memory: Memory;
	mentions: ActorMention[];
	/** The person each personal name was taken for. */
	named: Map<NameSpan, Person>;
	/** Groups by nation and noun: "country:SYR insurgent". */
	groups: Map<string, string>;
	/** Uses given to gazetteer names so far, for names coordinated with them. */
	uses: Map<Hit, MentionUse>;
	/** People in an office of a state that is still not known, with the countries that they deal with in it. */
	unserved: { person: Person; title: Description; not: Set<string> }[];
	/** Country of the last ministry named. */
	ministry: string | undefined;
	/** Tokens inside quotation marks. */
	quoted: Set<number>;
	/** Index of the sentence being read. */
	index: number;
	/** Length of `mentions` when pairs were last looked for. */
	paired: number;
}

/** A place where an actor is meant, before nesting is worked out. */
export interface Found {
	actors: string[];
	first: number;
	last: number;
	head: number;
	form: MentionForm;
	use: MentionUse;
	why: string;
	/** Grammatically plural, though it may mean one country. */
	plural?: boolean;
}

/** The person behind an actor id. */
export function personOf(reading: Reading, id: string): Person | undefined {
	return reading.roster.people.find((person) => person.actor.id === id);
}

/** The country or body somebody belongs to, or the country or body itself. */
export function affiliationOf(reading: Reading, id: string): string | undefined {
	const actor = reading.roster.actors.get(id);
	return actor?.kind === "country" ? id : actor?.affiliation;
}

/** The country somebody or some body belongs to in the end: the Security Council's secretary to Iran. */
export function countryOf(reading: Reading, id: string): string | undefined {
	let current: string | undefined = id;
	for (let i = 0; i < 3 && current !== undefined && !current.startsWith("country:"); i++) {
		current =
			reading.roster.actors.get(current)?.affiliation ??
			reading.roster.gazetteer.bodies.get(current)?.country;
		if (current !== undefined && /^[A-Z]{3}$/.test(current)) current = `country:${current}`;
	}
	return current?.startsWith("country:") ? current : undefined;
}

/** Whether one of the latest mentions holds this one inside. */
function isNested(reading: Reading, inner: ActorMention): boolean {
	const { mentions } = reading;
	for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 8; i--) {
		const { first, last } = mentions[i] as ActorMention;
		if (first <= inner.first && last >= inner.last && last - first > inner.last - inner.first) return true;
	}
	return false;
}

/** What a clause begins with that says something about another: its subject leads no sentence. */
const DEPENDENT =
	/^(?:that|which|who|whom|whose|where|when|while|as|because|if|after|before|since|until|although|though|unless|whether|once|how|why|what|than|said|says)$/;

/** Whether a subject is the first of the clauses that stand by themselves, outside quotation marks. */
function leads(
	{ scan: { tokens }, memory, index, quoted }: Reading,
	found: Found,
	sentence: Sentence,
): boolean {
	if (quoted.has(found.head)) return false;
	for (let k = memory.past.length - 1; k >= 0; k--) {
		const past = memory.past[k] as Remembered;
		if (past.sentence < index) break;
		if (past.leads) return false;
	}
	for (let k = found.first - 1; k >= sentence.first; k--) {
		const { lower } = tokens[k] as Token;
		if (lower === "," || lower === ";" || lower === '"') return true;
		// "..., said Ali": the speaker stands behind the verb.
		if (DEPENDENT.test(lower)) return k === found.first - 1 && /^sa(?:id|ys)$/.test(lower);
	}
	return true;
}

/** Adds a mention to the result and to what later words may point back to. */
export function addMention(reading: Reading, found: Found, sentence: Sentence): void {
	const mention: ActorMention = {
		actors: found.actors,
		first: found.first,
		last: found.last,
		head: found.head,
		form: found.form,
		use: found.use,
		within: undefined,
		why: found.why,
	};
	if (mention.use === "actor" && isNested(reading, mention)) mention.use = "modifier";
	reading.mentions.push(mention);
	const { roster } = reading;
	// "Putin and his government" means a country that the text need not have named.
	for (const id of found.actors)
		if (roster.gazetteer.countries.has(id) || roster.gazetteer.bodies.has(id)) listedActor(roster, id);
	const first = found.actors[0];
	const actor = first === undefined ? undefined : roster.actors.get(first);
	if (!actor) return;
	const gender = actor.kind === "person" ? personOf(reading, actor.id)?.gender : undefined;
	const subject =
		mention.use === "actor" && isSubject(reading.scan.tokens, reading.mentions, mention, sentence);
	const before = reading.memory.past.at(-1);
	remember(reading.memory, {
		actors: found.actors,
		kind: actor.kind,
		head: found.head,
		sentence: reading.index,
		block: sentence.block,
		subject,
		acting: mention.use === "actor",
		gender,
		plural: found.plural ?? found.actors.length > 1,
		opens: subject && before?.sentence !== reading.index,
		leads: subject && leads(reading, found, sentence),
		joined: false,
	});
}
