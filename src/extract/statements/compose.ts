import type { Stance } from "../../model/index.ts";
import type { Clause, NounPhrase, PrepositionalPhrase } from "../clauses/structure.ts";
import { type Argument, weakened } from "../frames/arguments.ts";
import type { Match } from "../frames/match.ts";
import { composedRule, type OperatorRule } from "../frames/rules.ts";
import { accompanied, logical } from "../frames/slots.ts";
import { quotedTokens, sayingOf } from "../standing/attribution.ts";
import { operatorOf } from "../standing/modality.ts";
import type { EventContext } from "./event-context.ts";
import { jointActs } from "./joint-acts.ts";

/**
 * Relations that arise from two clauses together: the verb above and what it governs.
 * "refused to meet X" rejects X; "vowed to bomb X" threatens X; "complained that X had broken its word" accuses X;
 * "said it would sign once X withdrew" demands something of X.
 */
export function compose(clause: Clause, matches: Map<Clause, Match>, context: EventContext): Match[] {
	const rule = operatorOf(clause, context.book);
	const subject = logical(clause).subject;
	// "Chad, like Mali, refused to meet"
	const source = subject ? accompanied(subject, context.reader, clause) : null;
	if (!source) return [];
	if (!rule) return matches.has(clause) ? [] : jointActs(clause, source, context);
	const found: (Match | null)[] = [];
	if (!matches.has(clause)) {
		if (rule.type && !isClaim(clause, context))
			found.push(
				make(clause, rule, rule.type, source, operatorTarget(clause, matches, source, context, rule)),
			);
		if (rule.friendly)
			found.push(
				make(clause, rule, rule.friendly, source, actTarget(clause, matches, source, context, "cooperative")),
			);
	}
	// "told Rubio that Chad had bombed it": beside the telling, a charge.
	if (
		rule.hostile &&
		!isBystander(subject, context) &&
		(!matches.has(clause) || (rule.speech && matches.get(clause)?.type === "told"))
	) {
		const target = actTarget(clause, matches, source, context, "hostile");
		const type = target && isOthersDeed(target, clause, matches, context) ? "accuses" : rule.hostile;
		found.push(make(clause, rule, type, source, target));
	}
	if (rule.friendly && !found.some(Boolean)) found.push(agreement(clause, rule, source, context));
	if (rule.speech) {
		found.push(make(clause, rule, "demands", source, conditionTarget(clause, source, context)));
		found.push(make(clause, rule, "demands", source, dutyTarget(clause, source, context)));
		found.push(tiesOnCondition(clause, rule, source, context));
	}
	return found.filter((match): match is Match => match !== null);
}

/** Who tells what was seen or may be made of it, and charges nobody by that. */
const BYSTANDERS =
	/^(?:residents?|witness(?:es)?|eyewitness(?:es)?|survivors?|locals?|villagers?|analysts?|experts?|observers?|journalists?|reporters?|correspondents?|historians?|scholars?|pollsters?|doctors?|medics?|inhabitants?)$/;

function isBystander(subject: NounPhrase | null, { document }: EventContext): boolean {
	if (!subject) return false;
	// The name of a group may end with its place: "residents of Khartoum".
	return [subject.first, subject.head].some((at) => BYSTANDERS.test(document.tokens[at]?.lower ?? ""));
}

function make(
	clause: Clause,
	rule: OperatorRule,
	type: string,
	source: Argument,
	target: Argument | null,
): Match | null {
	if (!target) return null;
	return {
		rule: composedRule(`operator-${rule.id}-${type}`, rule.why, type),
		type,
		source,
		target,
		words: [clause.verb.first, clause.verb.last],
		used: null,
	};
}

/** "insisted that it had not fired": who insists that something is so asks nobody for anything. */
function isClaim(clause: Clause, context: EventContext): boolean {
	if (clause.verb.lemma !== "insist") return false;
	const told = governed(clause, context).find(({ link }) => link === "complement");
	if (!told) return false;
	const { past, pluperfect, modal } = told.verb;
	return (past || pluperfect || modal !== undefined) && !isDuty(told, context);
}

/** "The two governments promised to open": several who promise the same agree with each other. */
function agreement(
	clause: Clause,
	rule: OperatorRule,
	source: Argument,
	context: EventContext,
): Match | null {
	const promised = governed(clause, context).some((child) => child.link === "infinitive");
	const match = promised && source.actors.length > 1 && make(clause, rule, "agreesTo", source, source);
	return match ? { ...match, target: null } : null;
}

/** "Estonia warned that Russia would attack NATO": what others do is laid to them, and threatens nobody. */
function isOthersDeed(
	{ mention }: Argument,
	clause: Clause,
	matches: Map<Clause, Match>,
	context: EventContext,
): boolean {
	return governed(clause, context).some(
		(child) => child.link === "complement" && matches.get(child)?.source.mention === mention,
	);
}

function others(argument: Argument | null | undefined, source: Argument): Argument | null {
	const actors = argument?.actors.filter((actor) => !source.actors.includes(actor)) ?? [];
	return argument && actors.length > 0
		? { actors, mention: argument.mention, strength: argument.strength }
		: null;
}

const GOVERNED = new Set(["infinitive", "complement", "gerund"]);

function governed(clause: Clause, context: EventContext): Clause[] {
	return context.clauses.filter((child) => child.parent === clause && GOVERNED.has(child.link));
}

function operatorTarget(
	clause: Clause,
	matches: Map<Clause, Match>,
	source: Argument,
	context: EventContext,
	rule: OperatorRule,
): Argument | null {
	const { reader } = context;
	// "applied to join the EU", and not "applied pressure to win".
	if (rule.id === "apply" && clause.objects.length > 0) return null;
	if (rule.preposition) {
		const phrase = clause.prepositions.find((one) => one.preposition === rule.preposition);
		const held = phrase && others(reader.head(phrase.object), source);
		if (held) return held;
	}
	const object = logical(clause).object;
	const direct = object && others(reader.head(object), source);
	if (direct) return direct;
	for (const child of governed(clause, context)) {
		// "claimed to have shot down three jets" is a boast, and charges nobody.
		if (rule.speech && child.link === "infinitive") continue;
		const match = matches.get(child);
		const { subject, object: done } = logical(child);
		// "threatened to veto the EU's sanctions on Russia unless Brussels paid": help for one is held over another.
		if (rule.id === "threaten" && match && context.types.get(match.type)?.stance === "cooperative") {
			const owner = done && others(reader.owner(done), source);
			const held = isOwnSide(owner, source, context) ? null : owner;
			// "threatened to withdraw its troops from Chad": whoever they would leave is threatened.
			const left = match.type === "withdrewFrom" ? others(match.target, source) : null;
			return held ?? left ?? others(unlessTarget(context), source);
		}
		// "refused to blame Delhi", "refused to attack Iran": whoever is spared is not turned down.
		if (rule.id === "refuse" && match && context.types.get(match.type)?.stance === "hostile") return null;
		const doer = child.link === "complement" && subject && others(reader.head(subject), source);
		const found =
			doer ||
			(match && (others(match.target, source) ?? others(match.source, source))) ||
			(done && others(reader.head(done), source)) ||
			(child.subject && others(reader.head(child.subject), source));
		if (found) return weakened(found, 0.9);
	}
	return rule.id === "threaten" ? others(unlessTarget(context), source) : null;
}

/** "threatened to quit unless Brussels paid": whose doing would call a threat off. */
function unlessTarget({ clauses, reader }: EventContext): Argument | null {
	const condition = clauses.find(({ marker, link }) => marker === "unless" && link === "subordinate");
	const subject = condition && logical(condition).subject;
	return subject ? reader.head(subject) : null;
}

/** Whom a governed act of the given stance is laid to, or what the subject itself means to do is aimed at. */
function actTarget(
	clause: Clause,
	matches: Map<Clause, Match>,
	source: Argument,
	context: EventContext,
	stance: Stance,
): Argument | null {
	const { speech, presupposes } = operatorOf(clause, context.book) ?? {};
	for (const child of governed(clause, context)) {
		// What somebody says is the complement: "maintain forces, angering Damascus" says nothing.
		if (speech && (child.link !== "complement" || child.verb.negated)) continue;
		const match = matches.get(child);
		if (!match || stanceOf(child, match, speech === true, context) !== stance) continue;
		// "said that the step had angered Serbia": Serbia has done nothing that it could be charged with.
		const { subject, object } = logical(child);
		if (speech && subject !== null && match.source.mention.head === object?.head) continue;
		// "vowed to bomb X", "stopped arming X": the subject itself does it, and not somebody it speaks of.
		const own = child.link === "infinitive" || (child.link === "gerund" && !others(match.source, source));
		// "stopped short of arming X", "stopped ships from sailing": nothing that went on has ended.
		if (presupposes && !(own && child.marker === undefined)) continue;
		// "warned that Greece would arm Cyprus": what another means to do for a third promises nobody anything.
		const theirs = stance === "cooperative" && !own && !isOwnSide(match.source, source, context);
		if (theirs && others(match.source, source)) continue;
		const found = others(own ? match.target : match.source, source);
		if (speech && isOwnSide(found, source, context)) continue;
		if (found) return weakened(found, 0.9);
	}
	return null;
}

/** "promised not to attack Iran" is friendly, and "never to recognise it" is neither a promise nor a threat. */
function stanceOf(
	{ verb }: Clause,
	{ type }: Match,
	speech: boolean,
	{ types }: EventContext,
): Stance | null {
	const stance = types.get(type)?.stance ?? null;
	if (speech || !verb.negated) return stance;
	return stance === "hostile" ? "cooperative" : null;
}

/** "The premier said that his country would quit the pact", "The Kremlin said the president had": what one's own side does charges nobody. */
function isOwnSide(found: Argument | null, source: Argument, { reader }: EventContext): boolean {
	if (!found) return false;
	const own = reader.affiliation(source)?.actors ?? [];
	if (found.actors.every((actor) => own.includes(actor))) return true;
	const theirs = reader.affiliation(found)?.actors ?? [];
	return theirs.length > 0 && theirs.every((actor) => source.actors.includes(actor));
}

/** "said Turkey must withdraw", "Turkey must withdraw, he said": whoever the speaker says has to do something. */
function dutyTarget(clause: Clause, source: Argument, context: EventContext): Argument | null {
	for (const child of context.clauses) {
		if (!child.subject || child.verb.negated || child === clause) continue;
		const turn = turnOf(child, context);
		if (!turn && !isDuty(child, context)) continue;
		const told =
			child.parent === clause
				? child.link === "complement"
				: besideSpeech(child, clause, context) || saidAlready(child, clause, context);
		if (!told) continue;
		const subject = turn ?? logical(child).subject;
		const found = subject ? others(context.reader.head(subject), source) : null;
		// "Israel must act, Netanyahu said": what one's own country is to do is asked of nobody else.
		if (found && !isOwnSide(found, source, context)) return found;
	}
	return null;
}

const TIES = new Set(["tie", "relation", "relationship", "normalization", "normalisation", "friendship"]);
const MENDING = new Set(
	"be become return improve normalize normalise resume restore thaw warm mend recover move get begin".split(
		" ",
	),
);

/**
 * "said ties could not be normal unless Oman left", "said that for relations to return to normal Oman must leave": the
 * speaker would have good relations with whoever has to do something for them.
 */
function tiesOnCondition(
	clause: Clause,
	rule: OperatorRule,
	source: Argument,
	context: EventContext,
): Match | null {
	const { tokens } = context.document;
	const mended = context.clauses.some(({ subject, verb, link, marker }) => {
		if (!subject || !TIES.has(tokens[subject.head]?.lemma ?? "") || !MENDING.has(verb.lemma)) return false;
		return link === "infinitive" || marker === "if" || verb.modal === "could" || verb.modal === "can";
	});
	const target = mended && (dutyTarget(clause, source, context) ?? conditionTarget(clause, source, context));
	const match = target && make(clause, rule, "seeksTies", source, target);
	return match ? { ...match, rule: { ...match.rule, modality: "conditional" } as Match["rule"] } : null;
}

/** "it was time for Turkey to leave", "it was up to Turkey": whose turn it is to act. */
function turnOf(
	{ verb, subject, objects, prepositions }: Clause,
	{ document }: EventContext,
): NounPhrase | null {
	if (verb.lemma !== "be" || document.tokens[subject?.head ?? -1]?.lower !== "it") return null;
	const isTime = document.tokens[objects[0]?.head ?? -1]?.lower === "time";
	const isTurn = ({ preposition, at }: PrepositionalPhrase) =>
		isTime ? preposition === "for" : preposition === "to" && document.tokens[at - 1]?.lower === "up";
	return prepositions.find(isTurn)?.object ?? null;
}

/** "should recover by June": what somebody may look forward to is no duty. */
const FARING = new Set("receive get benefit gain grow win reach recover emerge enjoy expect".split(" "));

/** "must leave", "has to leave", and as it is told in the past: "said that Turkey had to leave", "needed to leave". */
function isDuty(clause: Clause, { document, clauses }: EventContext): boolean {
	const { modal, first, lemma } = clause.verb;
	if (modal) return modal === "must" || (modal === "should" && !FARING.has(lemma));
	const auxiliary = document.tokens[first]?.lower ?? "";
	const hadTo = /^(?:had|has|have)$/.test(auxiliary) && document.tokens[first + 1]?.lower === "to";
	const needs =
		lemma === "need" && clauses.some(({ parent, link }) => parent === clause && link === "infinitive");
	return hadTo || needs;
}

/** "If ties are to be normal, he told journalists, Turkey must leave": the saying is put into what is said. */
function besideSpeech(child: Clause, speech: Clause, context: EventContext): boolean {
	return (
		child.parent === null &&
		child.index === speech.index + 1 &&
		/^[,"]$/.test(context.document.tokens[speech.verb.first - 2]?.lower ?? "")
	);
}

/** "Turkey must leave, he told journalists", with or without quotation marks: the saying stands behind what is said. */
function saidAlready(
	child: Clause,
	speech: Clause,
	{ clauses, document, sentence, book }: EventContext,
): boolean {
	if (child.index > speech.index || child.link === "relative" || child.link === "subordinate") return false;
	return sayingOf(child, clauses, quotedTokens(document, sentence), book) === speech;
}

const CONDITIONS = new Set(["unless", "until", "once"]);

/** "said ties could not resume unless the Americans left": who has to act before the speaker will. */
function conditionTarget(clause: Clause, source: Argument, context: EventContext): Argument | null {
	const governedClauses = governed(clause, context);
	for (const condition of context.clauses) {
		if (condition.link !== "subordinate" || !CONDITIONS.has(condition.marker ?? "") || !condition.subject)
			continue;
		if (!condition.parent || !governedClauses.includes(condition.parent)) continue;
		const found = others(context.reader.head(condition.subject), source);
		if (found) return weakened(found, 0.85);
	}
	return null;
}
