import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { Argument } from "../frames/arguments.ts";
import { singular } from "../frames/constraints.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Whoever stands between two, by what he is called or by what he does. */
const BETWEEN = words(
	"mediator mediation go-between intermediary peacemaker facilitator conciliator guarantor",
);
/** Those among them that are work, which is led, and not whoever does it. */
const WORK = words("mediation");
const LEADING = words("lead undertake run conduct handle carry oversee coordinate do");
/** What makes somebody a mediator between others than the parties told of. */
const ELSEWHERE = words("between for in");

/** What somebody from outside proposes to two who are at odds. */
const PROPOSING = words("propose suggest table draft float present put offer unveil submit");
const SETTLEMENT = words("truce ceasefire cease-fire armistice compromise settlement pause");
const PEACE = /^(?:peace|ceasefire|truce|settlement|compromise|disengagement)$/;

const RULE = composedRule(
	"go-between",
	"Whoever mediates without a word of between whom, does so between the two whom the article is about.",
	"mediates",
);

/** A clause and what a phrase in it says of a mediator. */
export interface GoBetween {
	clause: Clause;
	match: Match;
}

/**
 * Mediators of whom a sentence does not say between whom they stand: "Turkey, the mediator,", "Egyptian mediators arrived",
 * "Mediation has been led by Oman", "Norway is a guarantor". They stand between the two whom most was told of.
 * @param matches what the clauses of the sentence tell already, which goes before
 */
export function readGoBetweens(matches: ReadonlyMap<Clause, Match>, context: EventContext): GoBetween[] {
	const { clauses, appositions, document, memory } = context;
	const isBetween = (noun: NounPhrase) => BETWEEN.has(nounOf(noun, context));
	const found: GoBetween[] = [];
	const tell = (clause: Clause | undefined, noun: NounPhrase, source: Argument | null) => {
		if (!clause || !source || clause.question || saysBetweenWhom(noun, clause, document)) return;
		const isTold = [...matches.values()].some(
			(match) =>
				match.type === "mediates" && match.source.actors.some((actor) => source.actors.includes(actor)),
		);
		if (isTold || found.some(({ match }) => match.source.actors[0] === source.actors[0])) return;
		const pair = memory.mainPair(source.actors);
		if (pair.length !== 2) return;
		const target = toldBefore(pair, noun.head, 0.8);
		found.push({
			clause,
			match: { rule: RULE, type: RULE.type, source, target, words: [noun.head, noun.head + 1], used: noun },
		});
	};
	const isAtOdds = (actors: string[]) => {
		const pair = memory.mainPair([]);
		return pair.length === 2 && memory.mainPair(actors).every((actor) => pair.includes(actor));
	};
	const clauseOf = (at: number) => clauses.findLast(({ verb }) => verb.first < at) ?? clauses[0];
	for (const { of, noun } of appositions) {
		if (isBetween(noun)) tell(clauseOf(noun.first), noun, context.reader.head(of));
		else if (isBetween(of)) tell(clauseOf(of.first), of, context.reader.head(noun));
	}
	for (const clause of clauses) {
		const { verb, subject, objects, prepositions } = clause;
		const [object] = objects;
		if (verb.lemma === "be" && !verb.negated && subject && object && isBetween(object))
			tell(clause, object, context.reader.owner(object) ?? context.reader.head(subject));
		if (proposes(clause, context) && object && !matches.has(clause)) {
			const source = subject && context.reader.head(subject);
			if (source && memory.mainPair(source.actors).length === 2 && isAtOdds(source.actors))
				tell(clause, object, source);
		}
		const by = prepositions.find(
			({ preposition, object: doer }) => preposition === "by" && !doer.time,
		)?.object;
		if (verb.passive && subject && by && LEADING.has(verb.lemma) && WORK.has(nounOf(subject, context)))
			tell(clause, subject, context.reader.head(by));
		if (subject && !subject.members && isBetween(subject) && !verb.passive)
			tell(clause, subject, whose(subject, context));
		for (const phrase of objects) if (isBetween(phrase)) tell(clause, phrase, whose(phrase, context));
		for (const { object: phrase } of prepositions)
			if (isBetween(phrase)) tell(clause, phrase, whose(phrase, context));
	}
	return found;
}

/** "put forward a truce", "tabled a peace plan": what two who are at odds are offered by somebody else. */
function proposes({ verb, objects, prepositions }: Clause, { document: { tokens } }: EventContext): boolean {
	const [object] = objects;
	if (!object || object.members || verb.passive || verb.negated || !PROPOSING.has(verb.lemma)) return false;
	if (verb.lemma === "put" && verb.particle !== "forward") return false;
	if (
		prepositions.some(({ preposition, object: { time } }) => !time && /^(?:to|with|for)$/.test(preposition))
	)
		return false;
	const noun = tokens[object.head]?.lemma ?? "";
	if (SETTLEMENT.has(noun)) return true;
	return (
		/^(?:plan|formula|roadmap|proposal|deal|agreement)$/.test(noun) &&
		PEACE.test(tokens[object.head - 1]?.lower ?? "")
	);
}

/** Who the mediator is: whoever is named right before him, "Martti Ahtisaari, the UN's mediator", or whose he is. */
function whose(noun: NounPhrase, { document: { tokens }, reader, reading }: EventContext): Argument | null {
	const by = noun.prepositions.find(({ preposition, object }) => preposition === "by" && !object.time);
	if (by) return reader.head(by.object);
	if (tokens[noun.first - 1]?.lower !== ",") return reader.owner(noun);
	const mention = reading.mentions.find(({ last, use }) => last === noun.first - 1 && use === "actor");
	return mention ? { actors: mention.actors, mention, strength: 0.85 } : null;
}

function nounOf({ head, members }: NounPhrase, { document: { tokens } }: EventContext): string {
	return members ? "" : singular(tokens[head]?.lower ?? "");
}

/** "the mediator between Chad and Mali", "mediator for Yemen", "mediated in Libya". */
function saysBetweenWhom(noun: NounPhrase, clause: Clause, { tokens }: EventContext["document"]): boolean {
	const says = ({ preposition, object }: { preposition: string; object: NounPhrase }) =>
		ELSEWHERE.has(preposition) && !object.time && tokens[object.head]?.pos === "PROPN";
	return noun.prepositions.some(says) || clause.prepositions.some((one) => one.at === noun.last && says(one));
}
