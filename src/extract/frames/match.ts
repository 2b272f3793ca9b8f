import type { ActorKind } from "../../model/index.ts";
import type { Clause, NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { Argument, ArgumentReader } from "./arguments.ts";
import type { CompiledVerbRule, RuleBook } from "./rule-book.ts";
import type { NounRule, VerbRule } from "./rules.ts";
import { fillClauseSlot, fillNounSlot, type LogicalClause, logical, type NounContext } from "./slots.ts";

/** A rule that fits, with the actors it links. */
export interface Match {
	rule: VerbRule | NounRule;
	type: string;
	source: Argument;
	/** Null when the source's actors stand in the relation to each other. */
	target: Argument | null;
	/** Tokens from the first to the last of the words that carry it. */
	words: [first: number, last: number];
	/** The noun phrase that a verb rule used up as its object. */
	used: NounPhrase | null;
	/** A noun that no verb reports as happening: "Russia's support angered France". */
	presupposed?: boolean;
	/** The noun that carries it, where it is not the verb, and whether it is the subject of its clause. */
	noun?: { phrase: NounPhrase; subject: boolean };
}

/** What a rule looks for, in the order in which it is looked for. */
export const MISFITS = [
	"object",
	"unless",
	"adjective",
	"alone",
	"subject",
	"where",
	"complement",
	"source",
	"target",
] as const;

/** The first thing a rule looks for that a clause or noun does not have. */
export type Misfit = (typeof MISFITS)[number];

/** The rules for a clause's verb, with its particle, most specific first. */
export function rulesFor(document: Document, clause: Clause, book: RuleBook): CompiledVerbRule[] {
	const { lemma } = clause.verb;
	const particle = clause.verb.particle ?? partedParticle(document, clause, book);
	return (particle ? book.verbs.get(`${lemma} ${particle}`) : undefined) ?? book.verbs.get(lemma) ?? [];
}

/** "pushed Georgia out", "called its envoy home": a particle behind a short object. */
function partedParticle(document: Document, clause: Clause, book: RuleBook): string | undefined {
	const [object] = clause.objects;
	const known = book.lexicon.particles.get(clause.verb.lemma);
	if (!object || !known) return undefined;
	// "ordered its ambassador in Budapest, Sebastian Keciek, home".
	if (known.has("home"))
		for (let k = object.last; k < object.last + 14 && document.tokens[k]?.pos !== "VERB"; k++)
			if (document.tokens[k]?.lower === "home") return "home";
	if (object.last - object.first > 9) return undefined;
	// "brought the leaders of Congo and Rwanda together".
	const of = object.prepositions.find(({ preposition }) => preposition === "of");
	return particleAt(object.last) ?? (of ? particleAt(of.object.last) : undefined);

	function particleAt(end: number): string | undefined {
		const word = document.tokens[end]?.lower ?? "";
		const next = document.tokens[end + 1]?.pos;
		const heads = next === "DET" || next === "PROPN" || next === "NOUN" || next === "NUM";
		return known?.has(word) && !heads ? word : undefined;
	}
}

/** The lemmatiser leaves some plurals as they are: "airstrikes", "warplanes". */
function singular(word: string): string {
	return word.length > 1 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Nouns that only count or bundle what comes behind "of". */
const MEASURES = new Set(
	`million millions thousand thousands hundred hundreds dozen dozens billion billions number tonne ton batch series wave
round barrage salvo package set string spate flurry shipment consignment kind sort handful pair couple lot raft fleet`.split(
		/\s+/,
	),
);

function headLemmas(document: Document, phrase: NounPhrase | null, found: string[] = []): string[] {
	if (!phrase) return found;
	if (phrase.members) for (const member of phrase.members) addHeadLemmas(document, member, found);
	else addHeadLemmas(document, phrase, found);
	return found;
}

function addHeadLemmas(document: Document, phrase: NounPhrase, found: string[]): void {
	const token = document.tokens[phrase.head];
	if (!token) return;
	found.push(token.lemma);
	if (token.lower !== token.lemma) found.push(token.lower);
	const one = singular(token.lower);
	if (one !== token.lower && one !== token.lemma) found.push(one);
	// "a series of strikes", "millions of shells" are strikes and shells.
	const parts = MEASURES.has(token.lemma) && phrase.prepositions.find((one) => one.preposition === "of");
	if (parts) headLemmas(document, parts.object, found);
	const before = phrase.head > phrase.first ? document.tokens[phrase.head - 1]?.lower : undefined;
	if (before) found.push(`${before} ${token.lemma}`);
}

function hasAny(words: readonly string[], wanted: ReadonlySet<string>): boolean {
	for (const word of words) if (wanted.has(word)) return true;
	return false;
}

/** Whether a word before a phrase's head, as the "scathing" of "a scathing attack", is one of those asked for. */
function isQualified(
	document: Document,
	phrase: NounPhrase | null,
	wanted: (word: string) => boolean,
): boolean {
	for (let at = phrase?.first ?? 0; at < (phrase?.head ?? 0); at++)
		if (wanted(document.tokens[at]?.lower ?? "")) return true;
	return false;
}

function holds(
	document: Document,
	phrases: PrepositionalPhrase[],
	preposition: string,
	nouns: Set<string> | null,
): boolean {
	for (const phrase of phrases)
		if (
			phrase.preposition === preposition &&
			!phrase.object.time &&
			(nouns === null || hasAny(headLemmas(document, phrase.object), nouns))
		)
			return true;
	return false;
}

/** The first of a rule's constraints on words that does not hold for a clause; null when all do. */
function misfit(document: Document, compiled: CompiledVerbRule, parts: LogicalClause): Misfit | null {
	parts.lemmas ??= headLemmas(document, parts.second, headLemmas(document, parts.object));
	const { lemmas } = parts;
	const { object, unless, adjective, subject, where } = compiled;
	if (object && !hasAny(lemmas, object)) return "object";
	if (unless.size > 0) {
		if (hasAny(lemmas, unless)) return "unless";
		if (isQualified(document, parts.object, (word) => unless.has(word))) return "unless";
	}
	const { adjectives } = parts.clause;
	if (adjective && !adjectives.some((at) => adjective.has(document.tokens[at]?.lower ?? "")))
		return "adjective";
	if (compiled.rule.alone && (parts.second || adjectives.length > 0)) return "alone";
	if (subject && !hasAny(headLemmas(document, parts.subject), subject)) return "subject";
	const hold = (phrases: PrepositionalPhrase[] | undefined, [preposition, nouns]: (typeof where)[number]) =>
		phrases !== undefined && holds(document, phrases, preposition, nouns);
	for (const wanted of where)
		if (
			!hold(parts.prepositions, wanted) &&
			!hold(parts.object?.prepositions, wanted) &&
			!hold(parts.second?.prepositions, wanted)
		)
			return "where";
	return null;
}

function first<T>(slots: string[], fill: (slot: string) => T | null): T | null {
	for (const slot of slots) {
		const found = fill(slot);
		if (found) return found;
	}
	return null;
}

/** The first rule, most specific first, that fits a clause and finds its actors; null when none does. */
export function matchClause(
	document: Document,
	clause: Clause,
	clauses: Clause[],
	book: RuleBook,
	reader: ArgumentReader,
): Match | null {
	const rules = rulesFor(document, clause, book);
	if (rules.length === 0) return null;
	const parts = logical(clause);
	for (const compiled of rules) {
		if (compiled.rule.besides) continue;
		const outcome = tryVerbRule(document, compiled, parts, clauses, reader);
		if (typeof outcome !== "string") return outcome;
	}
	return null;
}

/** A rule that fits a clause but for one side, which the clause does not name. */
export interface OneSided {
	rule: VerbRule;
	parts: LogicalClause;
	/** The side that is missing. */
	missing: "source" | "target";
	known: Argument;
	/** The match that somebody in the missing side makes of it; null for somebody whom the rule does not take. */
	complete(found: Argument): Match | null;
}

/**
 * The rules, most specific first, that fit a clause and find one side and not the other; a doer only in the passive.
 * @param may whether a rule is to be tried that may lack this side
 */
export function oneSidedMatches(
	document: Document,
	clause: Clause,
	clauses: Clause[],
	book: RuleBook,
	reader: ArgumentReader,
	may: (rule: VerbRule, missing: OneSided["missing"]) => boolean,
): OneSided[] {
	const rules = rulesFor(document, clause, book);
	const found: OneSided[] = [];
	if (!rules.some(({ rule }) => may(rule, "target") || may(rule, "source"))) return found;
	const parts = logical(clause);
	// A participle without its auxiliary may be a past tense: only "was told" surely leaves its doer out.
	const agentless = clause.verb.passive && clause.verb.first < clause.verb.head && !parts.subject;
	for (const compiled of rules) {
		const { rule } = compiled;
		if (rule.besides || !(may(rule, "target") || (agentless && may(rule, "source")))) continue;
		const missing = tryVerbRule(document, compiled, parts, clauses, reader);
		if (missing === "target" && may(rule, missing)) {
			const source = sourceOf(document, rule, parts, reader);
			if (!source) continue;
			const complete = (found: Argument) => {
				const target = ofKind(notSame(found, source, reader), rule.targetKinds, reader);
				return target && matchOf(compiled, parts, source, target);
			};
			found.push({ rule, parts, missing, known: source, complete });
		} else if (missing === "source" && agentless && may(rule, missing)) {
			const target = targetOf(rule, parts, reader);
			if (!target) continue;
			const complete = (found: Argument) => {
				const source = ofKind(notSame(found, target, reader), rule.sourceKinds, reader);
				return source && matchOf(compiled, parts, source, target);
			};
			found.push({ rule, parts, missing, known: target, complete });
		}
	}
	return found;
}

function targetOf(rule: VerbRule, parts: LogicalClause, reader: ArgumentReader): Argument | null {
	return first(rule.target ?? ["object"], (slot) =>
		ofKind(fillClauseSlot(slot, parts, reader), rule.targetKinds, reader),
	);
}

/** What a clause says besides: "abandoned X for Y" ends relations with one and takes them up with the other. */
export function matchBesides(
	document: Document,
	clause: Clause,
	clauses: Clause[],
	book: RuleBook,
	reader: ArgumentReader,
): Match[] {
	if (clause.question) return [];
	const rules = rulesFor(document, clause, book).filter((compiled) => compiled.rule.besides);
	if (rules.length === 0) return [];
	const parts = logical(clause);
	return rules
		.map((compiled) => tryVerbRule(document, compiled, parts, clauses, reader))
		.filter((outcome): outcome is Match => typeof outcome !== "string");
}

/** What one rule makes of a clause: a match, or the first thing it looks for that is not there. */
export function tryVerbRule(
	document: Document,
	compiled: CompiledVerbRule,
	parts: LogicalClause,
	clauses: Clause[],
	reader: ArgumentReader,
): Match | Misfit {
	const { rule } = compiled;
	const { clause } = parts;
	const lacking = misfit(document, compiled, parts);
	if (lacking) return lacking;
	if (rule.complement && !hasComplement(compiled, clause, clauses)) return "complement";
	const source = sourceOf(document, rule, parts, reader);
	if (!source) return "source";
	const target = first(rule.target ?? ["object"], (slot) =>
		ofKind(notSame(fillClauseSlot(slot, parts, reader), source, reader), rule.targetKinds, reader),
	);
	const mutual = (rule.mutual && !isPurpose(clause)) || isReciprocal(document, clause);
	const together = source.actors.length > 1 && (mutual || isBetween(source, parts));
	if (!target && !together) return "target";
	return matchOf(compiled, parts, source, target);
}

/** "ties between A and B were cut": both sides stand behind the object of a passive without a doer. */
function isBetween({ mention }: Argument, { subject, object }: LogicalClause): boolean {
	return subject === null && object !== null && mention.head > object.head;
}

const GATHERINGS = new Set("meet gather convene assemble talk speak join".split(" "));

/** "met to discuss trade": that they meet is told already, and what for is no second event between them. */
function isPurpose({ link, parent }: Clause): boolean {
	return link === "infinitive" && parent !== null && GATHERINGS.has(parent.verb.lemma);
}

function hasComplement({ rule, governs }: CompiledVerbRule, clause: Clause, clauses: Clause[]): boolean {
	return clauses.some(
		({ parent, link, verb }) =>
			parent === clause && link === rule.complement && (!governs || governs.has(verb.lemma)),
	);
}

function sourceOf(
	document: Document,
	rule: VerbRule,
	parts: LogicalClause,
	reader: ArgumentReader,
): Argument | null {
	const named = first(rule.source ?? ["subject"], (slot) =>
		ofKind(fillClauseSlot(slot, parts, reader), rule.sourceKinds, reader),
	);
	return named ?? ofKind(holderOf(document, rule, parts, reader), rule.sourceKinds, reader);
}

/** Acts upon what is one's own: aid, ties, sanctions, envoys, forces. */
const OWN_ACTS: ReadonlySet<string> = new Set(
	"suspendsCooperation cutTies restoredTies easedSanctions sanctions recalledEnvoy sentAmbassador withdrewFrom signedAgreement agreedCeasefire aids arms supplies".split(
		" ",
	),
);
/** What is whoever's it is to give, cut, lift or call home. */
const OWN_THINGS: ReadonlySet<string> = new Set(
	`aid assistance help support funding loan grant relief sanction sanctions embargo tariff tariffs restriction restrictions
ban veto measure tie ties relation relations relationship link links cooperation partnership contact contacts trade talk talks
negotiation negotiations dialogue agreement accord deal treaty pact truce ceasefire ambassador envoy troop troops force forces
soldier soldiers delivery deliveries shipment shipments supply supplies sale sales contribution payment payments food medicine
weapon weapons`.split(/\s+/),
);

/** "American aid to Chad was suspended", "ties between A and B were restored": whose it is does it, in a passive without a doer. */
function holderOf(
	document: Document,
	rule: VerbRule,
	{ clause, subject, object }: LogicalClause,
	reader: ArgumentReader,
): Argument | null {
	if (!clause.verb.passive || subject || !object || !rule.object || rule.source) return null;
	const head = document.tokens[object.head];
	if (!OWN_ACTS.has(rule.type) || !head || !(OWN_THINGS.has(head.lemma) || OWN_THINGS.has(head.lower)))
		return null;
	const between = object.prepositions.find(({ preposition }) => preposition === "between");
	const held = (between && reader.head(between.object)) ?? reader.owner(object);
	return held && { ...held, strength: held.strength * 0.85 };
}

function matchOf(
	{ rule, object }: CompiledVerbRule,
	parts: LogicalClause,
	source: Argument,
	target: Argument | null,
): Match {
	const words = wordsOf(parts.clause, object ? parts.object : null);
	// "Relations between A and B soured": the subject is used up, and no predicate of its own.
	const used = rule.source?.some((slot) => slot.startsWith("subject.")) ? parts.subject : parts.object;
	return { rule, type: rule.type, source, target, words, used };
}

/** "accused each other", "expelled one another's envoys", "Each blamed the other". */
function isReciprocal(document: Document, clause: Clause): boolean {
	const by = clause.subject && document.tokens[clause.subject.first]?.lower;
	const each = by === "each" || by === "neither";
	for (let k = clause.verb.last; k < clause.verb.last + 6; k++) {
		const word = document.tokens[k]?.lower ?? ".";
		if (/^[.,;]$/.test(word)) return false;
		const pair = `${word} ${document.tokens[k + 1]?.lower}`;
		if (pair === "each other" || pair === "one another" || (each && pair === "the other")) return true;
	}
	return false;
}

function ofKind(
	argument: Argument | null,
	kinds: ActorKind[] | undefined,
	reader: ArgumentReader,
): Argument | null {
	if (!argument || !kinds) return argument;
	return argument.actors.every((actor) => kinds.includes(reader.kind(actor))) ? argument : null;
}

function notSame(argument: Argument | null, other: Argument, reader: ArgumentReader): Argument | null {
	if (!argument) return null;
	// "talks between the two capitals were broken off by Trump": by one side, and so with the other.
	const own = argument.actors.length > 1 ? (reader.affiliation(other)?.actors ?? []) : [];
	const rest = argument.actors.filter((actor) => !other.actors.includes(actor) && !own.includes(actor));
	return rest.length > 0 ? { ...argument, actors: rest } : null;
}

function wordsOf(clause: Clause, object: NounPhrase | null): [number, number] {
	const { first, last } = clause.verb;
	if (object && object.first >= last && object.first - last < 4) return [first, object.head + 1];
	return [first, last];
}

/** The rules for a noun, in the order in which they are tried. */
export function nounRulesFor(document: Document, noun: NounPhrase, book: RuleBook): NounRule[] {
	const token = document.tokens[noun.head];
	if (!token) return [];
	const { lemma, lower } = token;
	const rules = book.nouns.get(lemma) ?? book.nouns.get(lower) ?? book.nouns.get(singular(lower));
	if (!rules) return [];
	const among = (words: string[]) => isQualified(document, noun, (word) => words.includes(word));
	return rules.filter(
		({ unless, qualified }) => !(unless && among(unless)) && (!qualified || among(qualified)),
	);
}

/** The first noun rule that fits a phrase and finds two sides; null when none does. */
export function matchNoun(
	document: Document,
	context: NounContext,
	book: RuleBook,
	reader: ArgumentReader,
): Match | null {
	for (const rule of nounRulesFor(document, context.noun, book)) {
		const outcome = tryNounRule(rule, context, reader);
		if (typeof outcome !== "string") return outcome;
	}
	return null;
}

/** What one rule makes of a noun phrase: a match, or the side for which it finds nobody. */
export function tryNounRule(rule: NounRule, context: NounContext, reader: ArgumentReader): Match | Misfit {
	const { noun } = context;
	const lent = rule.adjunct && !context.agent ? { ...context, agent: context.lends } : context;
	const source = first(rule.source ?? ["owner", "by", "agent"], (slot) =>
		ofKind(fillNounSlot(slot, lent, reader), rule.sourceKinds, reader),
	);
	if (!source) return "source";
	const target = first(rule.target ?? ["of"], (slot) =>
		ofKind(notSame(fillNounSlot(slot, lent, reader), source, reader), rule.targetKinds, reader),
	);
	if (!target && !(rule.mutual && source.actors.length > 1)) return "target";
	return { rule, type: rule.type, source, target, words: [noun.head, noun.head + 1], used: noun };
}
