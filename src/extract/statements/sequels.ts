import { type Clause, type NounPhrase, nounPhrase } from "../clauses/structure.ts";
import { type ActorMention, type Document, mentionsWithin, type Sentence, type Token } from "../document.ts";
import { singular } from "../frames/constraints.ts";
import type { Match } from "../frames/match.ts";
import type { CompiledSequel, RuleBook } from "../frames/rule-book.ts";
import type { SequelRule, VerbRule } from "../frames/rules.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";
import type { PastEvent } from "./event-memory.ts";

const POINTING = /^(?:the|these|those|this|that|its|their|both|all)$/;
const PRONOUN = /^(?:it|they|this|these|both|all)$/;
const BY_WHEN = /^(?:nightfall|dusk|dawn|noon|midday|midnight|sunset|sunrise|christmas|evening|morning)$/;
const BEING = /^(?:be|stay|remain|stand|lie|sit|come|get|become|go|fall|run|leave)$/;
/** How many sentences ago the event was told at most, and at most where nothing points back at it. */
const NEAR = 6;
const NEXT = 1;

/** Whether a noun, with the word before it, may stand for a thing that an event told before was about. */
export function mayCarryOn({ sequels }: RuleBook, { lemma, lower }: Token, before: string): boolean {
	const rules = sequels.get(lemma) ?? sequels.get(singular(lower));
	return rules !== undefined && (POINTING.test(before) || rules.some(({ rule }) => rule.bare));
}

/**
 * What becomes of a thing that an event told before was about, in a clause that names neither side: "Aid was suspended",
 * "The border reopened on Monday", "It fell apart within hours".
 * @param phrase the clause's subject, which names nobody
 */
export function sequelOf(clause: Clause, phrase: NounPhrase, context: EventContext): Match | null {
	const { tokens } = context.document;
	const counted = isCounted(phrase, tokens);
	const pronoun = counted || (PRONOUN.test(tokens[phrase.head]?.lower ?? "") && phrase.first === phrase.head);
	for (const noun of pronoun ? nounsBefore(context) : namesOf(tokens[phrase.head])) {
		for (const compiled of context.book.sequels.get(noun) ?? []) {
			// "Two were let go": people are counted so; what "others follow" is not said.
			if (counted && compiled.rule.type !== "released") continue;
			const found = becomes(compiled, clause, phrase, context, pronoun);
			if (found) return found;
		}
	}
	return null;
}

/** "Two were freed", "released four of them": some of those told of, without their noun. */
export function isCounted({ head, first, members, time }: NounPhrase, tokens: Token[]): boolean {
	const token = tokens[head];
	if (!token || first !== head || members || time) return false;
	return COUNT.test(token.lower) || (token.pos === "NUM" && /^(?:\d{1,3}|[a-z]+)$/.test(token.lower));
}

const COUNT = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|several|others)$/;

/** A noun as rules have it: "embassies" by its base form, "tariffs" without its "s". */
function namesOf(token: Token | undefined): string[] {
	if (!token) return [];
	const one = singular(token.lower);
	return one === token.lemma ? [one] : [token.lemma, one];
}

function becomes(
	compiled: CompiledSequel,
	clause: Clause,
	phrase: NounPhrase,
	context: EventContext,
	pronoun: boolean,
): Match | null {
	const { rule, unless } = compiled;
	const { tokens } = context.document;
	// "No reply has come": what is denied there is the noun, which the rule counts.
	const negated = clause.verb.negated && tokens[phrase.first]?.lower !== "no";
	if (negated !== (rule.negated === true) || !isSaid(compiled, clause, context.document)) return null;
	for (let at = phrase.first; at < phrase.head; at++) if (unless.has(tokens[at]?.lower ?? "")) return null;
	const pointing = pronoun || POINTING.test(tokens[phrase.first]?.lower ?? "");
	if (!pointing && !rule.bare) return null;
	if (isOfElse(compiled, phrase, context)) return null;
	const event = eventBefore(compiled, pointing && !pronoun ? NEAR : NEXT, context);
	if (!event || hasCauseOfItsOwn(clause, context) || namesOthers(clause, event, rule, context)) return null;
	const answers = rule.by === "answer" && event.byForce;
	const turned = rule.by === "undergoer" || answers;
	const side = (actors: string[]) => toldBefore(actors, phrase.head, 0.8);
	const by = turned ? event.to : event.by;
	const to = turned ? event.by : event.to;
	// "Its soldiers left", "Iran's answer came": whoever is named with it must be the one who does it.
	const known = pronoun ? null : (context.reader.head(phrase) ?? context.reader.owner(phrase));
	const doers = new Set((rule.by === "both" ? [...by, ...to] : by).map((actor) => partyOf(actor, context)));
	if (known && !known.actors.every((actor) => doers.has(partyOf(actor, context)))) return null;
	return {
		rule: rule as unknown as VerbRule,
		type: rule.type,
		source: side(rule.by === "both" ? parties([...by, ...to], context) : by),
		target: rule.by === "both" ? null : side(to),
		words: [clause.verb.first, clause.verb.last],
		used: phrase,
	};
}

/** "Fighting broke out", "Shelling resumed": what is done, where it stands as a clause of its own before the verb. */
export function doingBefore(
	{ subject, verb }: Clause,
	{ document: { tokens }, book }: EventContext,
): NounPhrase | null {
	const at = verb.first - 1;
	const known = !subject && !verb.passive && book.sequels.has(tokens[at]?.lower ?? "");
	return known ? nounPhrase(at, at + 1, at) : null;
}

/** "agreed by nightfall": when, and not by whom. */
export function isWhen({ head }: NounPhrase, { document: { tokens } }: EventContext): boolean {
	return BY_WHEN.test(tokens[head]?.lower ?? "");
}

/** Whether a clause says of its subject what a rule wants to be said. */
function isSaid({ verbs, passive, state }: CompiledSequel, clause: Clause, document: Document): boolean {
	const { verb, prepositions } = clause;
	const { lemma } = verb;
	const next = document.tokens[verb.last]?.lower;
	const phrasal = `${lemma} ${verb.particle ?? next}`;
	if (verb.passive) {
		// Whoever is named as its doer has been looked at before.
		if (passive.has(lemma) || passive.has(phrasal)) return true;
		// "were allowed to leave"
		if (next === "to" && passive.has(`${phrasal} ${document.tokens[verb.last + 1]?.lower}`)) return true;
	} else if ((!verb.particle && verbs.has(lemma)) || verbs.has(phrasal)) return true;
	if (state.size === 0 || !BEING.test(verb.lemma)) return false;
	for (const { preposition, object } of prepositions)
		if (state.has(`${preposition} ${document.tokens[object.head]?.lower}`)) return true;
	// "was no.": the full stop may belong to the word.
	const word = (at: number) => (document.tokens[at]?.lower ?? "").replace(/\.$/, "");
	return (
		state.has(word(verb.last)) ||
		state.has(word(verb.last - 1)) ||
		clause.adjectives.some((at) => state.has(word(at)))
	);
}

/** "the trial of a former mayor", "a deal with the unions": something else than the event told before. */
function isOfElse(
	{ nouns }: CompiledSequel,
	phrase: NounPhrase,
	{ document: { tokens } }: EventContext,
): boolean {
	return phrase.prepositions.some(
		({ preposition, object }) =>
			!object.time &&
			!PRONOUN.test(tokens[object.head]?.lower ?? "") &&
			!/^them$/.test(tokens[object.head]?.lower ?? "") &&
			/^(?:of|with|among|between|for|from|by|to)$/.test(preposition) &&
			!namesOf(tokens[object.head]).some((noun) => nouns.has(noun)),
	);
}

/** The event whose thing it is: the last of a kind that the rule takes, or whatever is between the two told of last. */
function eventBefore(
	{ rule, after, nouns }: CompiledSequel,
	reach: number,
	context: EventContext,
): PastEvent | null {
	const event = context.memory.lastOf(after, reach);
	if (event && (reach === NEAR || event.alone)) return event;
	const ties = nouns.has("relation");
	if ((event && !ties) || rule.by !== "both" || !after.has("pair")) return null;
	const near = event ? null : (context.memory.onlyPair() ?? pairNamed(context));
	const pair = near ?? (ties ? pairOfAll(context) : null);
	if (!pair?.every((actor) => context.reader.kind(actor) !== "person")) return null;
	return { by: [pair[0]], to: [pair[1]], byForce: false, alone: true };
}

/** "Relations worsened in July": of the two at whose quarrel or talks the whole text looks. */
function pairOfAll({ memory, reader }: EventContext): [string, string] | null {
	const pair = memory.mainPair([]);
	const states = pair.length === 2 && pair.every((actor) => reader.kind(actor) === "country");
	return states ? (pair as [string, string]) : null;
}

/** The two countries or bodies that the last sentence which names anybody is about. */
function pairNamed(context: EventContext): [string, string] | null {
	const { document, index, reading } = context;
	for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
		const sentence = document.sentences[at];
		if (!sentence) return null;
		const named = new Set<string>();
		for (const mention of mentionsWithin(reading.mentions, sentence))
			if (mention.use === "actor") for (const actor of mention.actors) named.add(partyOf(actor, context));
		if (named.size === 2) return [...named] as [string, string];
		if (named.size > 0) return null;
	}
	return null;
}

/** Those told of, each once, without the envoys and ministers of countries that are told of as well. */
function parties(actors: string[], context: EventContext): string[] {
	return [...new Set(actors)].filter((actor) => {
		const party = partyOf(actor, context);
		return party === actor || !actors.includes(party);
	});
}

function partyOf(actor: string, { reading }: EventContext): string {
	let party = actor;
	for (let step = 0; step < 3; step++) {
		const known = reading.actors.get(party);
		if (!known?.affiliation || known.kind === "armed-group" || known.kind === "organization") break;
		party = known.affiliation;
	}
	return party;
}

/** What stops trains and flights, and sends people home, by nobody's doing. */
const MISHAP =
	/^(?:storms?|fog|weather|snow|ice|rain|rains|winds?|heat|hurricane|cyclone|typhoon|tornado|floods?|flooding|fires?|blaze|wildfires?|earthquake|quake|eruption|volcano|landslide|avalanche|walkout|accident|crash|collision|derailment|breakdown|fault|glitch|outage|leak|repairs?|maintenance|holiday|holidays|festival|parade|marathon|lack|illness|outbreak|epidemic|pandemic)$/;
/** What somebody leaves or is sent out of, in a quarrel; other things come "from a tax" and go "off the menu". */
const SEAT =
	/^(?:country|nation|state|territory|land|soil|capital|city|town|area|region|zone|border|frontier|front|island|base|bases|barracks|post|posts|positions|embassy|mission|consulate|side|sides|prison|jail|captivity|custody|detention|port|harbour|harbor|ship|vessel|treaty|pact|agreement|accord|deal)$/;

/** "Trains stopped because of a storm", "The money came from a tax on sugar": it has no part in what was told before. */
function hasCauseOfItsOwn({ prepositions }: Clause, { document: { tokens }, reader }: EventContext): boolean {
	return prepositions.some(({ preposition, object }) => {
		const noun = tokens[object.head];
		if (!noun || object.time) return false;
		if (MISHAP.test(noun.lower)) return true;
		const leaves = /^(?:from|out of|off|about)$/.test(preposition);
		return leaves && noun.pos === "NOUN" && !SEAT.test(noun.lower) && !reader.head(object);
	});
}

/**
 * Whether the clause names somebody who has no part in the event: what is told is then of him. So it is where it comes
 * about in a country of nobody's, unless by its nature it may, or armed groups fight there.
 */
function namesOthers(
	clause: Clause,
	{ by, to }: PastEvent,
	{ abroad }: SequelRule,
	context: EventContext,
): boolean {
	const parties = new Set([...by, ...to].map((actor) => partyOf(actor, context)));
	const anywhere =
		abroad || [...parties].some((party) => context.reading.actors.get(party)?.kind !== "country");
	const isOther = ({ actors }: ActorMention) =>
		!actors.every((actor) => parties.has(partyOf(actor, context)));
	const phrases = [clause.subject, ...clause.objects, ...clause.prepositions.map(({ object }) => object)];
	return mentionsWithin(context.reading.mentions, context.sentence).some(
		(mention) =>
			(mention.use === "actor" || (mention.use === "place" && !anywhere)) &&
			phrases.some((one) => one && one.first <= mention.head && mention.head < one.last) &&
			isOther(mention),
	);
}

/** What "it" or "they" may take up: the nouns of the sentence before, the last first. */
function* nounsBefore({ document: { sentences, tokens }, index, book }: EventContext): Generator<string> {
	const before = sentences[index - 1];
	if (before) yield* sequelNouns(tokens, before, book);
}

function* sequelNouns(tokens: Token[], { first, last }: Sentence, book: RuleBook): Generator<string> {
	for (let i = last - 1; i >= first; i--) {
		if (tokens[i]?.pos !== "NOUN") continue;
		for (const noun of namesOf(tokens[i])) if (book.sequels.has(noun)) yield noun;
	}
}

/** Whether a sentence has a noun of which a later one may say what becomes of it. */
export function namesSequel(tokens: Token[], sentence: Sentence, book: RuleBook): boolean {
	return !sequelNouns(tokens, sentence, book).next().done;
}
