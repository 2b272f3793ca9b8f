import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { Argument, ArgumentReader } from "./arguments.ts";
import { type Misfit, misfit, wordsToMatch } from "./constraints.ts";
import type { CompiledVerbRule, RuleBook } from "./rule-book.ts";
import { withWords } from "./rule-index.ts";
import { isSpokenBy, type NounRule, type VerbRule } from "./rules.ts";
import { abroad, first, notSame, ofKind, sourceOf } from "./sides.ts";
import { fillClauseSlot, type LogicalClause, logical, sayingBeside } from "./slots.ts";

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

/** What rules are matched with: the clauses of one sentence, and whoever finds the actors in them. */
export interface ClauseScope {
	document: Document;
	clauses: Clause[];
	book: RuleBook;
	reader: ArgumentReader;
}

/** What was tried on a clause that no rule fits. */
export interface Attempt {
	parts: LogicalClause;
	/** The rules that it has the words for. */
	candidates: readonly CompiledVerbRule[];
	/** What each of them lacks there; undefined for one that was not tried. */
	lacks: (Misfit | undefined)[];
}

const NO_RULES: CompiledVerbRule[] = [];

/** The rules for a clause's verb, with its particle, most specific first. */
export function rulesFor(document: Document, clause: Clause, book: RuleBook): CompiledVerbRule[] {
	const { lemma } = clause.verb;
	const particle = clause.verb.particle ?? partedParticle(document, clause, book);
	return (particle ? book.verbs.get(`${lemma} ${particle}`) : undefined) ?? book.verbs.get(lemma) ?? NO_RULES;
}

/** Those of a clause's rules that it has the words for, in their order. */
export function candidatesFor(
	document: Document,
	parts: LogicalClause,
	book: RuleBook,
	reader: ArgumentReader,
): readonly CompiledVerbRule[] {
	const rules = rulesFor(document, parts.clause, book);
	const index = book.byWords.get(rules);
	return index ? withWords(rules, index, wordsToMatch(document, parts, reader)) : rules;
}

/** What opens a noun phrase although it is tagged as a pronoun. */
const POSSESSIVE = /^(?:its|his|her|their|our)$/;

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
		const heads =
			/^(?:DET|PROPN|NOUN|NUM)$/.test(next ?? "") || POSSESSIVE.test(document.tokens[end + 1]?.lower ?? "");
		const alone = /^(?:together|home|apart|back)$/.test(word);
		return known?.has(word) && (alone || !heads) ? word : undefined;
	}
}

/**
 * The first rule, most specific first, that fits a clause and finds its actors; null when none does.
 * @param attempts takes what was tried on a clause that none fits, for what looks at the same rules again
 */
export function matchClause(
	clause: Clause,
	{ document, clauses, book, reader }: ClauseScope,
	attempts: Map<Clause, Attempt>,
): Match | null {
	// A rule fits two sides: a sentence that can speak of one names at most one of them.
	if (reader.reach !== "several" || rulesFor(document, clause, book).length === 0) return null;
	const parts = logical(clause);
	const candidates = candidatesFor(document, parts, book, reader);
	const lacks: Attempt["lacks"] = [];
	for (const compiled of candidates) {
		const outcome = compiled.rule.besides
			? undefined
			: tryVerbRule(document, compiled, parts, clauses, reader);
		if (typeof outcome === "object") return outcome;
		lacks.push(outcome);
	}
	attempts.set(clause, { parts, candidates, lacks });
	return null;
}

/** What a clause says besides: "abandoned X for Y" ends relations with one and takes them up with the other. */
export function matchBesides(clause: Clause, { document, clauses, book, reader }: ClauseScope): Match[] {
	if (clause.question || reader.reach !== "several") return [];
	const besides = book.besides.get(rulesFor(document, clause, book));
	if (!besides) return [];
	const parts = logical(clause);
	const isCharge = ({ rule }: CompiledVerbRule) => isSpokenBy(rule);
	if (besides.some(isCharge)) parts.saying = sayingBeside(clause, clauses);
	const rules = isNoCharge(document, parts, clauses)
		? besides.filter((compiled) => !isCharge(compiled))
		: besides;
	return rules
		.map((compiled) => tryVerbRule(document, compiled, parts, clauses, reader))
		.filter((outcome): outcome is Match => typeof outcome !== "string");
}

/** "said that Chad had broken no law", "said that Chad wanted the war to end": who says so charges nobody. */
function isNoCharge({ tokens }: Document, { clause, object }: LogicalClause, clauses: Clause[]): boolean {
	if (!object) return false;
	if (/^(?:no|little)$/.test(tokens[object.first]?.lower ?? "")) return true;
	return (
		/^(?:want|seek)$/.test(clause.verb.lemma) &&
		clauses.some(
			({ parent, subject, verb }) =>
				parent === clause && subject?.head === object.head && /^(?:infinitive|participle)$/.test(verb.form),
		)
	);
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
	const lacking = misfit(document, compiled, parts, reader);
	if (lacking) return lacking;
	if (rule.complement && !hasComplement(compiled, clause, clauses)) return "complement";
	const source = sourceOf(document, rule, parts, reader);
	if (!source) return "source";
	if (rule.own && isAnothers(source, parts, reader)) return "unless";
	let isParty = rule.between !== undefined && speaksOfItself(document, parts.object);
	const target = abroad(
		first(rule.target ?? ["object"], (slot) => {
			const filled = fillClauseSlot(slot, parts, reader);
			if (rule.between && filled) isParty ||= sharesSide(filled, source, reader);
			return ofKind(notSame(filled, source, reader), rule.targetKinds, reader);
		}),
		rule.type,
		source,
		reader,
	);
	const apart = isPurpose(clause) || isOfNeither(document, clause);
	const mutual = (rule.mutual && !apart) || isReciprocal(document, clause);
	const together = source.actors.length > 1 && (mutual || isBetween(source, parts));
	if (!target && !together) return "target";
	if (rule.several && (target?.actors.length ?? 0) < 2) return "target";
	if (rule.others && !isOfOthers(clause, clauses, source, target, reader)) return "complement";
	// "talks in Rimbo, Sweden, led by the envoy": he leads the talks.
	if (rule.type === "leads" && target?.mention.use === "place") return "target";
	const match = matchOf(compiled, parts, source, target);
	return isParty && rule.between ? { ...match, type: rule.between } : match;
}

/** "Turkey hosted talks of Turkey, Russia and Iran": the host is one of those who talk, and mediates between nobody. */
function sharesSide(parties: Argument, host: Argument, reader: ArgumentReader): boolean {
	const side = [...host.actors, ...(reader.affiliation(host)?.actors ?? [])];
	return parties.actors.length > 1 && parties.actors.some((actor) => side.includes(actor));
}

/** "talks between itself and Ethiopia". */
function speaksOfItself({ tokens }: Document, object: NounPhrase | null): boolean {
	if (!object) return false;
	for (let k = object.head + 1; k < object.head + 6; k++)
		if (/^(?:itself|himself|herself|themselves)$/.test(tokens[k]?.lower ?? "")) return true;
	return false;
}

/** "did all it could to end Russia's war": what somebody else does. */
function isAnothers(source: Argument, { object }: LogicalClause, reader: ArgumentReader): boolean {
	const owner = object && reader.owner(object);
	if (!owner) return false;
	const side = [...source.actors, ...(reader.affiliation(source)?.actors ?? [])];
	return !owner.actors.some((actor) => side.includes(actor));
}

/** "ties between A and B were cut": both sides stand behind the object of a passive without a doer. */
function isBetween({ mention }: Argument, { subject, object }: LogicalClause): boolean {
	return subject === null && object !== null && mention.head > object.head;
}

/** "something neither Ankara nor Damascus would discuss": neither talks of it to anybody. */
function isOfNeither({ tokens }: Document, { subject, objects }: Clause): boolean {
	return objects.length > 0 && subject !== null && tokens[subject.first]?.lower === "neither";
}

const GATHERINGS = new Set("meet gather convene assemble talk speak join".split(" "));

/** "met to discuss trade": that they meet is told already, and what for is no second event between them. */
function isPurpose({ link, parent }: Clause): boolean {
	return link === "infinitive" && parent !== null && GATHERINGS.has(parent.verb.lemma);
}

function hasComplement({ rule, governs }: CompiledVerbRule, clause: Clause, clauses: Clause[]): boolean {
	return clauses.some(
		({ parent, link, verb, objects }) =>
			parent === clause &&
			link === rule.complement &&
			(!governs || governs.has(verb.lemma)) &&
			// "asked Chad to return the books": what is given back is no visit.
			!(governs && verb.lemma === "return" && objects.length > 0),
	);
}

/** "warned Armenia that Azerbaijan would": what is said is said of neither side. */
function isOfOthers(
	clause: Clause,
	clauses: Clause[],
	source: Argument,
	target: Argument | null,
	reader: ArgumentReader,
): boolean {
	const told = clauses.find(({ parent, link }) => parent === clause && link === "complement");
	const doer = told && logical(told).subject;
	const meant = doer && reader.head(doer);
	if (!meant) return false;
	const sides = [source, target].flatMap((side) =>
		side ? [...side.actors, ...(reader.affiliation(side)?.actors ?? [])] : [],
	);
	const theirs = [...meant.actors, ...(reader.affiliation(meant)?.actors ?? [])];
	return !theirs.some((actor) => sides.includes(actor));
}

export function matchOf(
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
	if (FIGHTING.has(clause.verb.lemma)) return fightAlone(document, clause);
	const by = clause.subject && document.tokens[clause.subject.first]?.lower;
	const before = document.tokens[clause.verb.first - 1]?.lower;
	// "Chad and Mali each accused the other", "both blamed the other side"
	const each = /^(?:each|neither|both)$/.test(by ?? "") || before === "each" || before === "both";
	for (let k = clause.verb.last; k < clause.verb.last + 6; k++) {
		const word = document.tokens[k]?.lower ?? ".";
		if (/^[.,;]$/.test(word)) return false;
		const pair = `${word} ${document.tokens[k + 1]?.lower}`;
		if (pair === "each other" || pair === "one another" || (each && pair === "the other")) return true;
	}
	return false;
}

const FIGHTING: ReadonlySet<string> = new Set(["fight", "battle", "war"]);

/** What is fought over with arms; who battles over a budget or a title does so in words. */
const GROUND =
	/^(?:land|lands|territory|territories|border|borders|frontier|region|province|district|island|islands|islet|islets|town|city|village|port|oilfield|oilfields|mine|mines|water|pasture|crossing|corridor|control|enclave|strip|plateau|peninsula|river|road|roads)$/;

/** "A and B have been fighting over land for years": where nobody stands behind them, they fight each other. */
function fightAlone(
	{ tokens }: Document,
	{ objects, prepositions, verb, link, predicative }: Clause,
): boolean {
	if (verb.passive || link === "infinitive" || predicative || objects.some(({ time }) => !time)) return false;
	return prepositions.every(({ preposition, object: { time, head } }) => {
		if (time || /^(?:along|since|during)$/.test(preposition)) return true;
		const ground = tokens[head]?.pos === "PROPN" || GROUND.test(tokens[head]?.lower ?? "");
		return preposition === "over" && ground;
	});
}

function wordsOf(clause: Clause, object: NounPhrase | null): [number, number] {
	const { first, last } = clause.verb;
	if (object && object.first >= last && object.first - last < 4) return [first, object.head + 1];
	return [first, last];
}
