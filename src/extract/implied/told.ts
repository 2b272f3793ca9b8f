import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorMention, Token } from "../document.ts";
import type { Discourse } from "./discourse.ts";
import type { Gap } from "./gap.ts";

/** Who says, asks or does what, by the words of clauses alone: also where no rule could make anything of them. */
export interface Told {
	/** Who asks or charges somebody in a clause before the predicate: "Kyiv had pressed for talks; Moscow refused." */
	askers: Set<string>;
	/** Who tells something there: "Guinea, according to the UN, armed them; Conakry denies it." */
	tellers: Set<string>;
	/** True where somebody tells something there who is no actor: "A newspaper wrote ...; Ankara denied it." */
	strangers: boolean;
	/** Who did what the predicate's noun is a word for: "suspended" for "the suspension". */
	doers: Set<string>;
	/** Who does what the noun takes up that a relative clause speaks of: "quit the pact, a move that Oman regretted". */
	authors: ReadonlySet<string>;
	/** Who asks for something in the sentence before, where nobody does in this one: "They want him gone. He refused." */
	lastAskers: ReadonlySet<string>;
	/** Who does what the sentence before tells first. */
	lastDoers: ReadonlySet<string>;
}

/** What is read of the article, sentence by sentence. */
export interface ToldOf {
	tokens: Token[];
	clausesOf(sentence: number): Clause[];
	discourse: Discourse;
}

/** A set of the words of a list that blanks and line ends part. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const ASKING = words(
	"demand ask urge press want propose offer invite accuse blame charge threaten order request seek plead beg appeal insist challenge suggest push summon",
);
const TELLING = words(
	"say claim allege report write maintain argue assert contend announce declare reveal insist",
);
const CHARGING = words("accuse blame charge criticize condemn denounce");
/** How many sentences back an act is looked for that a noun has the stem of. */
const REACH = 8;
/** How many sentences back a charge may lie that is denied by its noun. */
const CHARGE_REACH = 3;
/** How many letters an act and its noun share at least: "recall", "suspend" and "suspension". */
const STEM = 5;

/** Who tells or charges something in a sentence. */
function addTellers(told: Told, sentence: number, text: ToldOf): void {
	for (const one of text.clausesOf(sentence)) {
		if (!TELLING.has(one.verb.lemma) && !CHARGING.has(one.verb.lemma)) continue;
		const by = doersOf(one, sentence, text);
		for (const id of by) told.tellers.add(id);
		told.strangers ||= by.size === 0 && !one.verb.passive && one.subject !== null;
	}
}

/** Looks the clauses before a predicate through. */
export function readTold(gap: Gap, sentence: number, text: ToldOf): Told {
	const {
		denial,
		phrase,
		parts: { clause },
	} = gap;
	const noun = phrase ? (text.tokens[phrase.head]?.lemma ?? null) : gap.noun === "it" ? null : gap.noun;
	const told: Told = {
		askers: new Set(),
		tellers: new Set(),
		strangers: false,
		doers: new Set(),
		authors: authorsOf(gap, sentence, text),
		lastDoers: lastDoers(sentence - 1, text),
		lastAskers: NOBODY,
	};
	const before = text
		.clausesOf(sentence)
		.filter((one) => one.verb.first < clause.verb.first && !isAbove(one, clause));
	for (const one of before) {
		const asks = ASKING.has(one.verb.lemma) && !one.verb.negated;
		if (!asks && !TELLING.has(one.verb.lemma)) continue;
		const by = doersOf(one, sentence, text);
		for (const id of by) (asks ? told.askers : told.tellers).add(id);
		told.strangers ||= by.size === 0 && !one.verb.passive && one.subject !== null;
	}
	// What was told before can be denied too: "it" just before, "the accusation" a little farther back.
	if (denial && told.askers.size + told.tellers.size === 0 && !told.strangers) {
		const reach = noun !== null ? CHARGE_REACH : 1;
		for (let at = sentence - 1; at >= sentence - reach && at >= 0; at--) {
			addTellers(told, at, text);
			if (told.tellers.size > 0 || told.strangers) break;
		}
	}
	if (!denial && told.askers.size === 0) told.lastAskers = askersIn(sentence - 1, text);
	for (const { use, first, actors } of text.discourse.mentions(sentence))
		if (use === "actor" && first < clause.verb.first && isSource(text.tokens, first))
			for (const id of actors) told.tellers.add(id);
	if (noun) told.doers = namesakes(noun, clause, sentence, text);
	return told;
}

/** The doers of the clause that a noun takes up, or of one above it where those answer themselves. */
function authorsOf(
	{ noun, known, phrase, parts: { clause } }: Gap,
	sentence: number,
	text: ToldOf,
): ReadonlySet<string> {
	if (noun === null || clause.link !== "relative") return NOBODY;
	// "welcomed a truce brokered by Oman": whoever welcomes it has not made it.
	if (phrase && clause.parent?.objects.some(({ head }) => head === phrase.head)) return NOBODY;
	for (let at = clause.parent; at; at = at.parent) {
		const by = doersOf(at, sentence, text);
		if (by.size > 0 && !known.actors.some((actor) => by.has(actor))) return by;
	}
	return NOBODY;
}

/** Who does what a sentence tells first; of what is said there, nobody. */
export function lastDoers(sentence: number, text: ToldOf): ReadonlySet<string> {
	if (namesNobody(sentence, text)) return NOBODY;
	const main = text.clausesOf(sentence).find(({ link }) => link === "main");
	return main ? doersOf(main, sentence, text) : NOBODY;
}

function askersIn(sentence: number, text: ToldOf): ReadonlySet<string> {
	if (namesNobody(sentence, text)) return NOBODY;
	const last = text.clausesOf(sentence).findLast(({ verb }) => ASKING.has(verb.lemma) && !verb.negated);
	return last ? doersOf(last, sentence, text) : NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a sentence has no mention of anybody, so that its clauses, which most often nobody else asks for, tell of nobody. */
function namesNobody(sentence: number, { discourse }: Pick<ToldOf, "discourse">): boolean {
	return discourse.mentions(sentence).length === 0;
}

/** Whether "according to" stands before a mention. */
function isSource(tokens: Token[], first: number): boolean {
	const to = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
	return tokens[to]?.lower === "to" && tokens[to - 1]?.lower === "according";
}

/** Verbs for what nouns of another stem tell: who applied to join made the bid. */
const DONE_BY = new Map(
	[
		["bid application candidacy request plea appeal", "apply ask seek request bid appeal petition"],
		["proposal plan initiative idea suggestion", "propose suggest plan float want"],
		["offer overture", "offer propose volunteer"],
		["invitation", "invite ask"],
		["demand ultimatum condition deadline call", "demand insist require call order"],
		["charge accusation allegation claim", "accuse charge allege blame claim"],
		["threat warning", "threaten warn vow"],
		["exit withdrawal departure pullout walkout", "leave quit withdraw exit pull walk"],
		["ruling verdict judgment judgement decision", "rule find hold convict acquit sentence decide"],
		["refusal rebuff rejection snub veto", "refuse reject decline veto rebuff snub"],
		["test launch", "test launch fire"],
		["project dam pipeline road bridge", "build construct"],
		[
			"criticism rebuke condemnation remark comment insult slur",
			"criticize condemn denounce call describe mock",
		],
		["protest complaint", "protest complain object"],
		["visit trip", "visit travel fly tour"],
		["decision move step", "decide"],
	].flatMap(([nouns = "", verbs = ""]) => nouns.split(" ").map((noun) => [noun, words(verbs)] as const)),
);

/** Whether a clause has somebody ask for what is below it. */
export const asks = ({ verb }: Clause): boolean => ASKING.has(verb.lemma) && !verb.negated;

/** Who says or charges what a sentence is about: "Oman said Mali was to blame. Bamako called that a lie." */
export function lastTellers(sentence: number, text: ToldOf): ReadonlySet<string> {
	if (namesNobody(sentence, text)) return NOBODY;
	const main = text.clausesOf(sentence).find(({ link }) => link === "main");
	const tells = main && (TELLING.has(main.verb.lemma) || CHARGING.has(main.verb.lemma));
	return tells && !main.verb.negated ? doersOf(main, sentence, text) : NOBODY;
}

/** The doers of the last clause whose verb has the noun's stem, or tells what the noun is a word for. */
function namesakes(noun: string, clause: Clause, sentence: number, text: ToldOf): Set<string> {
	const stem = noun.length >= STEM ? noun.slice(0, Math.max(STEM, noun.length - 4)) : null;
	const verbs = DONE_BY.get(noun);
	if (stem === null && !verbs) return new Set();
	for (let at = sentence; at >= 0 && at >= sentence - REACH; at--) {
		if (namesNobody(at, text)) continue;
		const clauses = text.clausesOf(at);
		for (let i = clauses.length - 1; i >= 0; i--) {
			const one = clauses[i] as Clause;
			if (at === sentence && one.verb.head >= clause.verb.first) continue;
			const { lemma, head } = one.verb;
			const named = stem !== null && text.tokens[head]?.lower.startsWith(stem);
			if (!named && !verbs?.has(lemma)) continue;
			const found = doersOf(one, at, text);
			if (found.size > 0) return found;
		}
	}
	return new Set();
}

/** Whoever does what a clause tells; of a passive, whoever it names behind "by". */
export function doersOf({ verb, subject, prepositions }: Clause, at: number, text: ToldOf): Set<string> {
	const by = prepositions.find(({ preposition, object }) => preposition === "by" && !object.time);
	return within(verb.passive ? (by?.object ?? null) : subject, at, text);
}

function within(phrase: NounPhrase | null, sentence: number, { discourse }: ToldOf): Set<string> {
	const found = new Set<string>();
	if (!phrase) return found;
	for (const mention of discourse.mentions(sentence))
		if (mention.use === "actor" && isInside(phrase, mention)) for (const id of mention.actors) found.add(id);
	return found;
}

function isInside({ first, last }: NounPhrase, { head }: ActorMention): boolean {
	return first <= head && head < last;
}

/** Whether one clause governs the other, as a verb of saying does what is said. */
function isAbove(one: Clause, clause: Clause): boolean {
	for (let at = clause.parent; at; at = at.parent) if (at === one) return true;
	return false;
}
