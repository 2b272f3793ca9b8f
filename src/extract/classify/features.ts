import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorMention, Token } from "../document.ts";
import { type CueBook, type CueHit, findCues } from "./cues.ts";
import { type Prepared, SOURCE, TARGET } from "./phrases.ts";
import { CUE } from "./weights.ts";

/** Words that say nothing of what happens. */
const EMPTY = new Set(
	"the a an this that these those its his her their our my your be have do say".split(" "),
);

/** Nouns of a given phrase that tell what its bearer can do: a court releases and convicts, crowds protest. */
const OFFICES = new Set(
	"court judge prosecutor police army military troops forces parliament senate tribunal ministry government president minister council commission embassy union party group authorities".split(
		" ",
	),
);

/** Kinds of bearers, whose acts lie apart: a court frees and convicts, a crowd protests, a force arrests or attacks. */
const BEARERS: Record<string, string> = {
	court: "court judge prosecutor tribunal jury magistrate justice attorney",
	crowd:
		"protester demonstrator student worker farmer teacher nurse doctor driver trucker employee miner resident villager inmate supporter activist marcher striker people crowd thousand hundred dozen ten citizen pensioner union",
	force:
		"police army military troop soldier force trooper gendarme marine navy officer guard jet warplane commando agent",
	fighters:
		"rebel militant fighter gunman jihadist insurgent guerrilla militia bomber extremist terrorist pirate",
	peacekeepers: "peacekeeper observer monitor inspector contingent",
	needy: "refugee migrant victim survivor evacuee child patient",
	captive: "prisoner hostage detainee suspect captive inmate journalist activist dissident",
	office:
		"president minister premier secretary chancellor king emir envoy ambassador diplomat counterpart delegation",
};
const BEARER_OF = new Map(
	Object.entries(BEARERS).flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
);

type Zone = "before" | "source" | "between" | "target" | "after";

/** Where the given phrases stand; a missing target stands nowhere. */
interface Places {
	source: ActorMention | undefined;
	target: ActorMention | undefined;
	/** Heads of all that stands for the source, pronouns included. */
	doers: Set<number>;
}

function placesOf({ reading }: Prepared): Places {
	const given = (id: string) =>
		reading.mentions.find((mention) => mention.why === "given" && mention.actors[0] === id);
	const doers = reading.mentions.filter((mention) => mention.actors[0] === SOURCE);
	return {
		source: given(SOURCE),
		target: given(TARGET),
		doers: new Set(doers.map((mention) => mention.head)),
	};
}

const inside = (at: number, mention: ActorMention | undefined): boolean =>
	mention !== undefined && mention.first <= at && at < mention.last;

function zoneOf(at: number, { source, target }: Places): Zone {
	if (inside(at, source)) return "source";
	if (inside(at, target)) return "target";
	const ends = [source, target].filter((one) => one !== undefined);
	if (at < Math.min(...ends.map((one) => one.first))) return "before";
	return at >= Math.max(...ends.map((one) => one.last)) ? "after" : "between";
}

/** The base form of a word that may tell what happens; names say who, and numbers how many. */
function telling({ lemma, lower, pos, text }: Token, given: boolean): string | null {
	const base = lemma.toLowerCase();
	if (given && OFFICES.has(lower)) return base;
	if (pos === "PUNCT" || pos === "SPACE" || pos === "SYM" || pos === "PROPN" || EMPTY.has(base)) return null;
	return pos === "NUM" || /\d/.test(lower) ? "number" : /^[A-Z]/.test(text) && given ? null : base;
}

function addWords(features: Set<string>, tokens: Token[], places: Places): void {
	tokens.forEach((token, at) => {
		const zone = zoneOf(at, places);
		const given = zone === "source" || zone === "target";
		const bearer = given
			? (BEARER_OF.get(token.lower) ?? BEARER_OF.get(token.lemma.toLowerCase()))
			: undefined;
		if (bearer) features.add(`${zone} is ${bearer}`);
		const word = telling(token, given);
		if (word === null) return;
		// Where a word stands beside the two tells of one text more than of the language.
		features.add(given ? `${zone}: ${word}` : `word: ${word}`);
	});
}

/** A clause with a given phrase among its parts. */
interface Link {
	clause: Clause;
	/** Whether it has both phrases, does what the source does, or happens to the target. */
	role: "links" | "does" | "meets";
}

function linksOf(clauses: Clause[], places: Places): Link[] {
	const heads = (phrase: NounPhrase) => [phrase, ...(phrase.members ?? [])].map(({ head }) => head);
	const holds = (phrase: NounPhrase, mention: ActorMention | undefined): boolean =>
		heads(phrase).some((head) => inside(head, mention));
	return clauses.flatMap((clause): Link[] => {
		const others = [...clause.objects, ...clause.prepositions.map(({ object }) => object)];
		const { subject } = clause;
		const does =
			subject !== null &&
			(holds(subject, places.source) || heads(subject).some((head) => places.doers.has(head)));
		const meets = others.some((phrase) => holds(phrase, places.target));
		return does || meets ? [{ clause, role: does && meets ? "links" : does ? "does" : "meets" }] : [];
	});
}

function addLinks(features: Set<string>, links: Link[], places: Places): void {
	for (const { clause, role } of links) {
		const { verb } = clause;
		features.add(`${role}: ${verb.lemma}${verb.particle ? ` ${verb.particle}` : ""}`);
		if (verb.negated) features.add(`${role} not`);
		if (verb.modal) features.add(`${role} ${verb.modal}`);
		if (verb.passive) features.add(`${role} passive`);
		for (const { preposition, object } of clause.prepositions)
			if (inside(object.head, places.target)) features.add(`target by "${preposition}"`);
	}
}

function addCues(features: Set<string>, hits: CueHit[], links: Link[], places: Places): void {
	const start = places.source?.last ?? 0;
	const next = hits.find(({ first }) => first >= start)?.first;
	const governing = new Map<number, Clause>();
	for (const { clause } of links)
		for (const at of [clause.verb.head, ...clause.objects.map(({ head }) => head)]) governing.set(at, clause);
	for (const { plover, cue, first, last } of hits) {
		features.add(`${CUE}${plover}`);
		if (last > first) features.add(`phrase: ${cue}`);
		const stance = FRIENDLY.has(plover) ? "friendly" : "hostile";
		features.add(`${CUE}${plover} ${zoneOf(first, places)}`);
		if (first === next) features.add(`${CUE}${plover} next`);
		if (last > first) features.add(`${CUE}${plover} phrase`);
		for (let at = first; at <= last; at++) {
			const clause = governing.get(at);
			if (!clause) continue;
			features.add(`${CUE}${plover} governs`);
			if (clause.verb.modal) {
				features.add(`${CUE}${plover} ${clause.verb.modal}`);
				features.add(`${stance} act ${clause.verb.modal}`);
			}
			if (clause.verb.negated) features.add(`${stance} act not`);
		}
	}
}

/** Verbs that make another class of the act behind them: what is refused, ended, threatened, promised or asked for. */
const OPERATORS: Record<string, string> = {
	refuse: "refuse decline reject deny oppose fail rule won't never",
	end: "stop end cease halt quit suspend freeze lift drop revoke terminate withdraw scrap cancel ease relax abolish repeal remove waive loosen",
	threaten: "threaten warn vow swear threat",
	promise: "agree promise pledge offer ready willing prepared commit commitment accept decide",
	plan: "plan intend want seek hope prepare will would may could",
	request: "urge ask call demand appeal insist request must should",
	accuse: "accuse blame charge allege investigate convict guilty suspect",
};
const OPERATOR_OF = new Map(
	Object.entries(OPERATORS).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);
/** An operator governs a cue that starts at most so many words behind it. */
const REACH = 4;

/** The stance of what a class does, for operators: refusing help of any kind is a rejection. */
const FRIENDLY = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"]);

function addOperators(features: Set<string>, tokens: Token[], hits: CueHit[]): void {
	for (const { plover, first } of hits)
		for (let at = Math.max(0, first - REACH); at < first; at++) {
			const { lemma = "", lower = "" } = tokens[at] ?? {};
			const operator = OPERATOR_OF.get(lemma.toLowerCase()) ?? OPERATOR_OF.get(lower);
			if (operator) features.add(`${operator} before ${FRIENDLY.has(plover) ? "friendly" : "hostile"} act`);
		}
}

/**
 * What a sentence shows of how its two given phrases are connected: the words around and between them, the verbs that
 * have them as their sides, and the cues of each class with where they stand. Names of features, each once.
 */
export function featuresOf(prepared: Prepared, clauses: Clause[], cues: CueBook): string[] {
	const places = placesOf(prepared);
	const { tokens } = prepared.document;
	const links = linksOf(clauses, places);
	const features = new Set<string>([places.target ? "two sides" : "one side"]);
	addWords(features, tokens, places);
	addLinks(features, links, places);
	const hits = findCues(tokens, cues);
	addCues(features, hits, links, places);
	addOperators(features, tokens, hits);
	return [...features];
}
