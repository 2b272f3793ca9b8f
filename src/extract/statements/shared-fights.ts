import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { type Argument, weakened } from "../frames/arguments.ts";
import { type Match, matchBesides } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import type { EventContext } from "./event-context.ts";

/** What is done for or with somebody who fights. */
const HELP = new Set([
	"backs",
	"praises",
	"aids",
	"arms",
	"cooperates",
	"cooperatesMilitarily",
	"fightsFor",
	"alliedWith",
	"memberOf",
]);
/** Acts that a purpose may name: "helped Iraq to defeat the rebels". */
const FIGHTING = new Set(["fights", "attacks"]);
const FIGHTS = new Set("fight war battle struggle campaign offensive effort combat operation".split(" "));

const SHARED_FIGHT =
	"Whoever is helped to fight somebody fights them, and whoever helps is against them too.";

/**
 * Whoever is helped to fight somebody fights them: "stood by Chad to defeat Boko Haram", "arms for Mali in its war
 * against the rebels", "works as part of the coalition to defeat them".
 * @param helps what the clause says by its verb and its nouns
 */
export function sharedFights(
	clause: Clause,
	helps: Match[],
	matches: Map<Clause, Match>,
	context: EventContext,
): Match[] {
	const friendly = clause.verb.negated ? [] : helps.filter(({ type }) => HELP.has(type));
	const helped = friendly.flatMap(({ target }) => target ?? []);
	if (helped.length === 0) return [];
	const enemies = [
		...enemiesInPhrases(clause, context),
		...enemiesOfPurpose(clause, helped, matches, context),
	];
	return [
		...helped.flatMap((source) => enemies.flatMap((enemy) => between(clause, "fights", source, enemy))),
		...friendly.flatMap((help) =>
			enemiesOfHelped(clause, help, matches, context).flatMap(({ type, target }) =>
				target
					? between(clause, isFoughtBeside(clause, type) ? "fights" : "opposes", help.source, target)
					: [],
			),
		),
	];
}

/** "in the fight against X": whom a noun of fighting in one of the clause's phrases is against. */
function enemiesInPhrases(clause: Clause, { document, reader }: EventContext): Argument[] {
	const isFight = (phrase: NounPhrase) => FIGHTS.has(document.tokens[phrase.head]?.lemma ?? "");
	const fight = clause.prepositions.find(
		({ preposition, object }) => /^(?:in|for|during|to)$/.test(preposition) && isFight(object),
	);
	if (!fight) return [];
	const behind = [...fight.object.prepositions, ...clause.prepositions];
	const against = behind.find(({ preposition, at }) => preposition === "against" && at > fight.object.head);
	const found = against && reader.head(against.object);
	return found ? [found] : [];
}

/**
 * "to defeat X": whom the clause's purpose is against, when its own subject is to fight beside whom it helps. Where both
 * are told to do it, nothing has to be added.
 */
function enemiesOfPurpose(
	clause: Clause,
	helped: Argument[],
	matches: Map<Clause, Match>,
	context: EventContext,
): Argument[] {
	return context.clauses.flatMap((child) => {
		const match = matches.get(child);
		const purpose = child.parent === clause && child.link === "infinitive" && !child.verb.negated;
		if (!purpose || !match?.target || !FIGHTING.has(match.type)) return [];
		const told = helped.every(({ actors }) => actors.every((actor) => match.source.actors.includes(actor)));
		return told ? [] : [match.target];
	});
}

/** "helped Chad to beat back the rebels", "helped to oust him": whoever helps with the fighting itself fights too. */
function isFoughtBeside({ verb }: Clause, type: string): boolean {
	return /^(?:help|assist|aid|join)$/.test(verb.lemma) && /^(?:fights|attacks|overthrew|kills)$/.test(type);
}

/** "helped Chad defend itself from X": what those who are helped do to somebody, who is no friend of the helper. */
function enemiesOfHelped(
	clause: Clause,
	{ target }: Match,
	matches: Map<Clause, Match>,
	context: EventContext,
): Match[] {
	const { clauses, types } = context;
	const isHelped = ({ source }: Match) => source.actors.every((actor) => target?.actors.includes(actor));
	return clauses.flatMap((child) => {
		if (child.parent !== clause || child.link !== "infinitive" || child.verb.negated) return [];
		const own = matches.get(child);
		const acts = [...(own ? [own] : []), ...matchBesides(child, context)];
		return acts.filter((act) => types.get(act.type)?.stance === "hostile" && isHelped(act));
	});
}

function between(clause: Clause, type: "fights" | "opposes", source: Argument, target: Argument): Match[] {
	const actors = target.actors.filter((actor) => !source.actors.includes(actor));
	if (actors.length === 0) return [];
	return [
		{
			rule: composedRule("shared-fight", SHARED_FIGHT, type),
			type,
			source: weakened(source, 0.9),
			target: { actors, mention: target.mention, strength: target.strength },
			words: [clause.verb.first, clause.verb.last],
			used: null,
		},
	];
}
