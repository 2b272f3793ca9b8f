import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorMention, Token } from "../document.ts";
import { type CueBooks, type CueHit, findCues, type GivenPhrase } from "./cues.ts";
import { type Prepared, SOURCE, TARGET } from "./phrases.ts";
import { CUE, SENSE, TOLD } from "./weights.ts";

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

/** The base form of a word of a given phrase that may tell what its bearer does; names say who, and numbers how many. */
function telling({ lemma, lower, pos, text }: Token): string | null {
	const base = lemma.toLowerCase();
	if (OFFICES.has(lower)) return base;
	if (pos === "PUNCT" || pos === "SPACE" || pos === "SYM" || pos === "PROPN" || EMPTY.has(base)) return null;
	return pos === "NUM" || /\d/.test(lower) ? "number" : /^[A-Z]/.test(text) ? null : base;
}

function addWords(features: Set<string>, tokens: Token[], places: Places): void {
	tokens.forEach((token, at) => {
		const zone = zoneOf(at, places);
		const given = zone === "source" || zone === "target";
		const bearer = given
			? (BEARER_OF.get(token.lower) ?? BEARER_OF.get(token.lemma.toLowerCase()))
			: undefined;
		if (bearer) features.add(`${zone} is ${bearer}`);
		// Words beside the two tell of one text more than of the language.
		const word = given ? telling(token) : null;
		if (word !== null) features.add(`${zone}: ${word}`);
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
	const isDoer = (phrase: NounPhrase): boolean =>
		holds(phrase, places.source) || heads(phrase).some((head) => places.doers.has(head));
	return clauses.flatMap((clause): Link[] => {
		const { subject, verb, prepositions } = clause;
		const others = [...clause.objects, ...prepositions.map(({ object }) => object)];
		const by = verb.passive && prepositions.some((one) => one.preposition === "by" && isDoer(one.object));
		const does = by || (subject !== null && isDoer(subject));
		const suffers = verb.passive && subject !== null && holds(subject, places.target);
		const meets = suffers || others.some((phrase) => holds(phrase, places.target));
		return does || meets ? [{ clause, role: does && meets ? "links" : does ? "does" : "meets" }] : [];
	});
}

/** Nouns that a given phrase hangs on or has: "talks with T", "a raid by S", "S's visit", "Syrian strikes". */
function nounsOf(tokens: Token[], { source, target }: Places): Set<number> {
	const found = new Set<number>();
	const isNoun = (at: number) => tokens[at]?.pos === "NOUN";
	for (const mention of [source, target]) {
		if (!mention) continue;
		const before = mention.first - 1;
		if (tokens[before]?.pos === "ADP" && isNoun(before - 1)) found.add(before - 1);
	}
	let at = source?.last ?? -1;
	if (/^['’]s?$/.test(tokens[at]?.lower ?? "")) at++;
	while (at >= 0 && tokens[at]?.pos === "ADJ") at++;
	while (isNoun(at)) found.add(at++);
	return found;
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

/** How closely what a place governs has to do with the two: the verb between them first. */
const RANKS = { links: 3, does: 3, noun: 2, meets: 1 };

/** What governs the given phrases: verbs with their objects, and nouns. */
interface Governor {
	rank: number;
	clause: Clause | null;
}

function governorsOf(tokens: Token[], links: Link[], places: Places): Map<number, Governor> {
	const governors = new Map<number, Governor>();
	const add = (at: number, governor: Governor) => {
		if ((governors.get(at)?.rank ?? 0) < governor.rank) governors.set(at, governor);
	};
	for (const { clause, role } of links)
		for (const at of [clause.verb.head, ...clause.objects.map(({ head }) => head)])
			add(at, { rank: RANKS[role], clause });
	for (const at of nounsOf(tokens, places)) add(at, { rank: RANKS.noun, clause: null });
	return governors;
}

/** The governors that a cue covers. */
function coveredBy({ first, last }: CueHit, governors: Map<number, Governor>): Governor[] {
	const found: Governor[] = [];
	for (let at = first; at <= last; at++) {
		const governor = governors.get(at);
		if (governor) found.push(governor);
	}
	return found;
}

const rankOf = (covered: Governor[]): number => Math.max(0, ...covered.map(({ rank }) => rank));

function addCues(
	features: Set<string>,
	hits: CueHit[],
	family: string,
	governors: Map<number, Governor>,
	places: Places,
): void {
	const start = places.source?.last ?? 0;
	const next = hits.find(({ first }) => first >= start)?.first;
	const covered = hits.map((hit) => coveredBy(hit, governors));
	const highest = Math.max(0, ...covered.map(rankOf));
	const main = hits.filter((_, i) => rankOf(covered[i] ?? []) === highest);
	const longest = Math.max(0, ...main.map(({ length }) => length));
	for (const { plover, length } of main) {
		features.add(`${family}${plover} main`);
		if (length === longest) features.add(`${family}${plover} longest`);
	}
	hits.forEach(({ plover, first, last }, i) => {
		features.add(`${family}${plover}`);
		const stance = FRIENDLY.has(plover) ? "friendly" : "hostile";
		features.add(`${family}${plover} ${zoneOf(first, places)}`);
		if (first === next) features.add(`${family}${plover} next`);
		if (last > first) features.add(`${family}${plover} phrase`);
		for (const { clause } of covered[i] ?? []) {
			features.add(`${family}${plover} ${clause ? "governs" : "noun"}`);
			if (clause?.verb.modal) {
				features.add(`${family}${plover} ${clause.verb.modal}`);
				features.add(`${stance} act ${clause.verb.modal}`);
			}
			if (clause?.verb.negated) features.add(`${stance} act not`);
		}
	});
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

/** The given phrases and what stands for them, as cues speak of them. */
function signsOf({ reading }: Prepared): GivenPhrase[] {
	return reading.mentions.map(({ actors, first, last }) => ({
		sign: actors[0] === SOURCE ? "<s>" : "<t>",
		first,
		last,
	}));
}

/** So many words behind a passive verb are read on with its subject as object. */
const TURNED = 8;

/** The words of passive clauses in the order of active ones. */
function turned(tokens: Token[], clauses: Clause[]): number[][] {
	return clauses.flatMap(({ verb, subject }) => {
		if (!verb.passive || !subject || subject.last > verb.first) return [];
		const order = [verb.head];
		for (let at = subject.first; at < subject.last; at++) order.push(at);
		for (let at = verb.last; at < Math.min(tokens.length, verb.last + TURNED); at++) order.push(at);
		return [order];
	});
}

/**
 * What a sentence shows of how its two given phrases are connected: the words around and between them, the verbs that
 * have them as their sides, and the cues of each class with where they stand. Names of features, each once.
 */
export function featuresOf(
	prepared: Prepared,
	clauses: Clause[],
	cues: CueBooks,
): { features: string[]; hits: CueHit[] } {
	const places = placesOf(prepared);
	const { tokens } = prepared.document;
	const links = linksOf(clauses, places);
	const features = new Set<string>([places.target ? "two sides" : "one side"]);
	addWords(features, tokens, places);
	addLinks(features, links, places);
	const governors = governorsOf(tokens, links, places);
	const order = turned(tokens, clauses);
	const signs = signsOf(prepared);
	const plain = findCues(tokens, cues.plain, signs, order);
	addCues(features, plain, CUE, governors, places);
	const senses = findCues(tokens, cues.all, signs, order);
	addCues(features, senses, SENSE, governors, places);
	const told = findCues(tokens, cues.told, signs, order);
	addCues(features, told, TOLD, governors, places);
	const hits = [...plain, ...senses];
	addOperators(features, tokens, hits);
	return { features: [...features], hits };
}
