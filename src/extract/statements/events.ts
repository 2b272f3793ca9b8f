import type { Interval, Modality } from "../../model/index.ts";
import type { Apposition, Clause, NounPhrase } from "../clauses/structure.ts";
import type { Document, Token } from "../document.ts";
import { type Attempt, type Match, matchBesides, matchClause } from "../frames/match.ts";
import { matchNoun, sameKind } from "../frames/match-noun.ts";
import type { VerbRule } from "../frames/rules.ts";
import type { OpenRule } from "../implied/gap-reader.ts";
import { modalityOf } from "../standing/modality.ts";
import { UNDATED } from "../time/event-time.ts";
import { readCharge } from "./charges.ts";
import { compose } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { drafting, modalityOfParties } from "./drafting.ts";
import { readEcho } from "./echo.ts";
import type { EventContext } from "./event-context.ts";
import { readGoBetweens } from "./go-betweens.ts";
import { findMediated } from "./mediated.ts";
import { type NounMatch, nounMatches } from "./noun-events.ts";
import { answerOwnClaims, isDenialBeside } from "./own-claims.ts";
import { readRenewals } from "./renewal.ts";
import { answerInKind } from "./reply.ts";
import { sharedFights } from "./shared-fights.ts";
import { readVerdicts } from "./verdicts.ts";
import { readWishes } from "./wishes.ts";

/** The rule under which a refusal is told. */
const REFUSED = "operator-refuse-rejects";

/** The drafts of all events that a sentence's clauses and nouns tell of. */
export function readEvents(context: EventContext): Draft[] {
	const { document, clauses, book, reader } = context;
	const matches = new Map<Clause, Match>();
	const attempts = new Map<Clause, Attempt>();
	for (const clause of clauses) {
		if (clause.question) continue;
		const match = matchClause(clause, context, attempts);
		if (match) matches.set(clause, match);
	}
	answerOwnClaims(matches, context);
	findMediated(matches, context);
	answerInKind(matches, context);
	readRenewals(matches, context);
	// A sentence about nobody tells of what goes on or is taken up again, or of nothing.
	if (reader.reach === "nobody" && matches.size === 0) return [];
	readWishes(matches, context);
	readVerdicts(matches, context);
	fillGaps(matches, attempts, context);
	forgetDreads(matches, context);
	const { timeOf, plainTime, standing, refusal } = drafting(context);
	const drafts: Draft[] = [];
	// "refused to meet X" is told once, as a refusal, and not as a meeting besides that did not happen.
	const refused = new Set<Clause>();
	const isRefused = (clause: Clause, match: Match) =>
		clause.parent !== null &&
		refused.has(clause.parent) &&
		context.types.get(match.type)?.stance === "cooperative";
	for (const clause of clauses) {
		if (clause.question) continue;
		const match = matches.get(clause);
		const helps: Match[] = match ? [match] : [];
		if (match && !isRefused(clause, match)) {
			const fixed = ruleModality(match);
			const stated = statedOf(clause, match, fixed, context);
			// "paid no heed to": a rule that says how things stand has counted the "no".
			// "gave France no credit": what is given stands behind whom it is given to.
			const given = clause.objects.length > 1 ? (clause.objects.at(-1) ?? null) : null;
			const none = !fixed && (isNone(document, match.used) || isNone(document, given)) ? "denied" : stated;
			if (refuses(clause, match, context)) drafts.push(refusal(clause, match));
			else pushMatch(drafts, standing(clause, match, none), match, clause, document.tokens);
		}
		for (const also of matchBesides(clause, context))
			drafts.push(standing(clause, also, ruleModality(also) ?? modalityOf(clause, book)));
		const charge = readCharge(clause, context);
		if (charge) drafts.push(standing(charge.clause, charge.match, "asserted"));
		for (const composed of compose(clause, matches, context)) {
			if (composed.rule.id === REFUSED) refused.add(clause);
			drafts.push(standing(clause, composed, ruleModality(composed) ?? modalityOf(clause, book)));
		}
		for (const found of nounMatches(clause, match ?? null, context)) {
			helps.push(found.match);
			const modality = isNone(document, found.match.used) ? "denied" : found.modality;
			pushMatch(drafts, standing(clause, found.match, modality), found.match, clause, document.tokens);
		}
		for (const shared of sharedFights(clause, helps, matches, context))
			drafts.push(standing(clause, shared, "asserted"));
	}
	for (const { clause, match } of readGoBetweens(matches, context))
		drafts.push(standing(clause, match, modalityOf(clause, book)));
	drafts.push(...clauses.flatMap((clause) => readEcho(clause, context, plainTime)));
	drafts.push(...context.appositions.flatMap((apposition) => readApposition(apposition, context, timeOf)));
	return drafts.filter((draft) => isOfTheWorld(draft, context));
}

/** "Oman expects Iran to attack it": what somebody dreads he does not demand. */
function forgetDreads(matches: Map<Clause, Match>, { clauses, types }: EventContext): void {
	for (const [clause, match] of matches) {
		if (clause.verb.lemma !== "expect" || match.type !== "demands") continue;
		const dreaded = clauses.some((child) => {
			const done =
				child.parent === clause && child.link === "infinitive" ? matches.get(child)?.type : undefined;
			if (done !== undefined) return types.get(done)?.stance === "hostile";
			return child.parent === clause && DREADED.has(child.verb.lemma);
		});
		if (dreaded) matches.delete(clause);
	}
}

/** Deeds that nobody asks of others, told without whom they are done to. */
const DREADED = new Set(
	"attack strike invade retaliate escalate collapse fail lose default cheat fall".split(" "),
);

/** What teams do to each other as armies do, told of two countries. */
const CONTESTED = new Set(
	"attacks fights opposes threatens occupies detains backs rejects criticizes coerces appealsTo kills blockades overthrew mobilizesAgainst".split(
		" ",
	),
);

const TEAMS = new Set(["country", "person", "group"]);

/** Whether what one tells another is told to nobody but the country that he is of. */
function isOwnCountry(by: string[], to: string[], { actors }: EventContext["reading"]): boolean {
	return to.every(
		(id) => id.startsWith("country:") && by.every((one) => actors.get(one)?.affiliation === id),
	);
}

/** Whether a draft tells of an event of the world, and not of a match or what happens in a novel. */
function isOfTheWorld(
	{ words, type, source, target }: Draft,
	{ scene, sentence, reader, reading }: EventContext,
): boolean {
	if (scene.isStory(words[0], sentence)) return false;
	// "said in an address to the nation": his own.
	if (type === "told" && target && isOwnCountry(source.actors, target.actors, reading)) return false;
	const teams = [...source.actors, ...(target?.actors ?? [])].every((actor) => TEAMS.has(reader.kind(actor)));
	return !(teams && CONTESTED.has(type) && scene.isContest(words, sentence));
}

/**
 * Completes rules that fit but for a side which the clause leaves unnamed: "Oman condemned the raid." What a clause says
 * together with another, or its noun by itself, goes before. Clauses below come first, for others are built on them.
 */
function fillGaps(
	matches: Map<Clause, Match>,
	attempts: ReadonlyMap<Clause, Attempt>,
	context: EventContext,
): void {
	const { gaps, clauses } = context;
	if (!gaps) return;
	const silent = { ...context, trace: undefined };
	const said = [...matches.values()];
	for (const clause of [...clauses].reverse()) {
		if (clause.question || matches.has(clause) || isDenialBeside(clause)) continue;
		const open = gaps
			.find(clause, clauses, said, attempts.get(clause))
			.filter(
				({ gap }) =>
					gap.filler !== "governing" ||
					!(promisesHarm(clause, gap.rule.type, matches, context) || deniesDeed(clause, matches, context)),
			);
		if (open.length === 0) continue;
		if (compose(clause, matches, context).length > 0) continue;
		const nouns = nounMatches(clause, null, silent);
		const match = gaps.fill(
			nouns.length > 0 ? open.filter((one) => isBetweenOthers(one, nouns)) : open,
			context.trace,
		);
		if (match) matches.set(clause, match);
	}
}

/** "agreed to freeze the assets of Chad's bank": it agrees to that, but not with whoever suffers it. */
function promisesHarm(
	clause: Clause,
	type: string,
	matches: Map<Clause, Match>,
	{ clauses, types }: EventContext,
): boolean {
	if (types.get(type)?.stance !== "cooperative") return false;
	return clauses.some((child) => {
		if (child.parent !== clause) return false;
		const stance = types.get(matches.get(child)?.type ?? "")?.stance;
		// "promised never to recognise Kosovo"
		return stance === (child.verb.negated ? "cooperative" : "hostile");
	});
}

/** "denied backing the rebels": that it did is denied, and nobody is turned down besides, where nobody charges it here. */
function deniesDeed(
	{ verb, index }: Clause,
	matches: Map<Clause, Match>,
	{ clauses, types }: EventContext,
): boolean {
	if (verb.lemma !== "deny") return false;
	const deed = clauses.find((child) => child.parent?.index === index && matches.has(child));
	const told = deed && matches.get(deed);
	if (!told || types.get(told.type)?.stance !== "cooperative") return false;
	const by = told.source.actors;
	return ![...matches.values()].some(({ target }) => target?.actors.some((actor) => by.includes(actor)));
}

/** "welcomed the accord between Chad and Mali": what the noun tells of others is what the clause has an opinion on. */
function isBetweenOthers({ gap: { known, phrase } }: OpenRule, nouns: NounMatch[]): boolean {
	return nouns.every(
		({ match: { source, target, used } }) =>
			used === phrase &&
			![...source.actors, ...(target?.actors ?? [])].some((actor) => known.actors.includes(actor)),
	);
}

/**
 * "Iran, Hezbollah's patron,", "met in Doha, the first talks between the two,": what the second phrase says of the
 * first, in the article's own voice; an event has the time of its clause.
 */
function readApposition(
	{ of, noun }: Apposition,
	context: EventContext,
	timeOf: (clause: Clause, match: Match, modality: Modality) => Interval,
): Draft[] {
	const match = matchNoun(
		context.document,
		{ noun: sameKind(oneOf(noun, context), of, context.document.tokens), outer: [], agent: of, lends: null },
		context.book,
		context.reader,
	);
	if (!match) return [];
	const { type, source, target, words } = match;
	const clause =
		context.clauses.findLast((one) => one.verb.first < noun.first) ??
		// "The talks, the first between the two, ended": what somebody is has no time, but what takes place has.
		context.clauses.find(({ subject }) => subject === of && context.document.tokens[of.head]?.pos === "NOUN");
	const dated = clause && context.types.get(type)?.standing !== true;
	const time = dated ? timeOf(clause, { ...match, presupposed: true }, "asserted") : UNDATED;
	return [
		{
			type,
			source,
			target,
			words,
			time,
			modality: "asserted",
			rule: match.rule.id,
			certainty: 0.9,
			reported: false,
		},
	];
}

/** "Egypt, one of his backers,": what it is one of. */
function oneOf(noun: NounPhrase, { document: { tokens } }: EventContext): NounPhrase {
	if (tokens[noun.head]?.lower !== "one") return noun;
	return noun.prepositions.find(({ preposition }) => preposition === "of")?.object ?? noun;
}

/** Types that are acts of will, so that "does not recognise" is a refusal. */
const WILLING = new Set(["recognizes", "yields"]);

/** "would not back the statement": not to be willing to cooperate is to turn the other side down. */
function refuses(clause: Clause, match: Match, context: EventContext): boolean {
	if (clause.supposedAway) return false;
	const { negated, modal, form } = clause.verb;
	// "urged Chad not to let them pass": asked for, and not refused.
	if (form === "infinitive" && modalityOf(clause, context.book) === "demanded") return false;
	const cooperative = context.types.get(match.type)?.stance === "cooperative";
	const unwilling = modal === "will" || modal === "would" || (!modal && WILLING.has(match.type));
	return negated && unwilling && cooperative && match.target !== null;
}

/** "no diplomatic relations", "little support": the noun itself is denied. */
function isNone(document: Document, noun: NounPhrase | null): boolean {
	const word = noun ? document.tokens[noun.first]?.lower : undefined;
	return word === "no" || word === "neither" || word === "little" || word === "scant";
}

function ruleModality(match: Match): Modality | undefined {
	return (match.rule as VerbRule).modality;
}

/** "A and B sat down together with C": all three with each other. */
function isTogether({ words: [, last] }: Match, tokens: Token[]): boolean {
	return tokens[last]?.lower === "together" || tokens[last - 1]?.lower === "together";
}

/** How a match stands: as its rule says, but a plan that is denied or only charged is no plan. */
function statedOf(
	clause: Clause,
	match: Match,
	fixed: Modality | undefined,
	{ book }: EventContext,
): Modality {
	if (fixed && (fixed !== "planned" || (match.rule as VerbRule).negated)) return fixed;
	const says = modalityOf(clause, book);
	return fixed && says === "asserted" ? fixed : says;
}

/** The match itself, and the relation between the parties that a mediator brings together. */
function pushMatch(drafts: Draft[], draft: Draft, match: Match, clause: Clause, tokens: Token[]): void {
	drafts.push(draft);
	if (match.type === "met" && match.source.actors.length > 1 && match.target && isTogether(match, tokens))
		drafts.push({ ...draft, target: null });
	const between = (match.rule as VerbRule).between;
	if (between && match.target && match.target.actors.length > 1)
		drafts.push({
			...draft,
			type: between,
			modality: modalityOfParties(between, clause, draft.modality),
			source: match.target,
			target: null,
		});
}
