import type { Document, Sentence } from "../document.ts";
import { openedRelative } from "./antecedents.ts";
import { AUTHORING } from "./authors.ts";
import type { Chunk } from "./chunks.ts";
import { isBare } from "./clause-peers.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isContentNoun, NONE_OF_WHOM } from "./connectives.ts";
import { linkGerund, linkInfinitive } from "./dependent-clauses.ts";
import { continuesPassive, linkFinite } from "./finite-clauses.ts";
import { isNobody } from "./nobody.ts";
import type { ParseState } from "./parse-state.ts";
import { inPlainOrder } from "./plain-order.ts";
import { isFrontedParticiple, isReduced, linkReduced } from "./reduced-clauses.ts";
import { shareArguments } from "./shared-arguments.ts";
import {
	type Clause,
	type ClauseLink,
	changedVerb,
	type NounPhrase,
	nounPhrase,
	type PrepositionalPhrase,
	type VerbGroup,
} from "./structure.ts";
import { markSupposedAway } from "./supposed-away.ts";

/**
 * Builds the clauses of a sentence from its chunks: verb, subject, objects, prepositional phrases, and how each
 * hangs on the one above. A shallow parse, left to right, in time linear in the sentence's length.
 */
export function readClauses(document: Document, sentence: Sentence, chunks: Chunk[]): Clause[] {
	return finishClauses(linkChunks(document, sentence, chunks));
}

/** First stage of the clauses: what each chunk is to its verb, and each verb to the one before. */
export function linkChunks(document: Document, sentence: Sentence, chunks: Chunk[]): ParseState {
	const lastToken = document.tokens[sentence.last - 1];
	const state: ParseState = {
		document,
		clauses: [],
		current: null,
		free: [],
		outer: [],
		fronted: [],
		preposition: null,
		boundary: false,
		comma: false,
		conjunction: false,
		subordinator: null,
		relative: null,
		lastNoun: null,
		gaps: new Map(),
		nominal: new Map(),
		awaited: new Map(),
		question: lastToken?.lower === "?" || document.tokens[sentence.last - 2]?.lower === "?",
	};
	const pieces = state.question ? chunks : inPlainOrder(document, chunks, sentence.first);
	pieces.forEach((chunk, i) => {
		if (chunk.kind === "noun") takeNoun(state, chunk.phrase);
		else if (chunk.kind === "verb") takeVerb(state, chunk.group, pieces, i);
		else takeMark(state, chunk);
	});
	return state;
}

/** Last stage of the clauses: what only shows once all of them are there. */
export function finishClauses(state: ParseState): Clause[] {
	strand(state);
	addToObject(state);
	invertSpeech(state);
	shareArguments(state);
	markSupposedAway(state.clauses, state.document.tokens);
	return state.clauses;
}

/** "thanked Oman, which had helped, as well as Qatar": whoever is added at the end goes with the object before the aside. */
function addToObject({ document: { tokens }, free, current }: ParseState): void {
	const [added] = free;
	if (!added || free.length > 1 || !current || tokens[added.first - 1]?.lower !== "as") return;
	if (tokens[added.first - 2]?.lower !== "well" || current.link !== "relative") return;
	let host: Clause | null = current;
	while (host?.link === "relative") host = host.parent;
	const object = host?.objects.at(-1);
	if (!host || !object || object.last > current.verb.first) return;
	const members = [...(object.members ?? [object]), ...(added.members ?? [added])];
	host.objects[host.objects.length - 1] = nounPhrase(object.first, added.last, object.head, members);
}

/** "Under a deal brokered by Oman, Iran freed": what opens the sentence goes with its verb, not with what is said of the deal. */
function takeFronted(state: ParseState, clause: Clause): void {
	const described =
		clause.link === "relative" && state.fronted.some(({ object }) => object === clause.subject);
	if (described) return;
	clause.prepositions.push(...state.fronted);
	state.fronted = [];
}

/** "the country it is at war with": a preposition with nothing behind it goes with the antecedent of its clause. */
function strand(state: ParseState): void {
	const { preposition, current, gaps } = state;
	if (!preposition || !current) return;
	let clause: Clause | null = current;
	while (clause && !gaps.has(clause)) clause = clause.parent;
	const antecedent = clause && gaps.get(clause);
	if (!clause || !antecedent || clause.objects.at(-1) !== antecedent) return;
	clause.objects.pop();
	gaps.delete(clause);
	current.prepositions.push({
		preposition: preposition.word,
		at: preposition.at,
		object: antecedent,
		after: undefined,
	});
}

function takeMark(state: ParseState, chunk: Exclude<Chunk, { kind: "noun" | "verb" }>): void {
	if (chunk.kind === "comma" || chunk.kind === "break") strand(state);
	switch (chunk.kind) {
		case "preposition":
			state.preposition = { word: chunk.word, at: chunk.at };
			return;
		case "conjunction":
			if (state.current && namesObject(state, state.current)) state.free = [];
			state.conjunction = true;
			state.boundary = true;
			return;
		case "relative":
			state.relative = openedRelative(state, chunk);
			state.preposition = null;
			state.outer.push(state.free);
			state.free = [];
			state.boundary = true;
			return;
		case "subordinator":
			if (chunk.word === "that") closeAside(state, chunk.at);
			state.subordinator = chunk.word;
			// "asked on whether Chad would leave"
			state.preposition = null;
			if (chunk.word !== "that" || state.free.length === 0 || holdsContent(state))
				state.outer.push(state.free);
			state.free = [];
			state.boundary = true;
			state.conjunction = false;
			return;
		case "adjective":
			// "dismissed as baseless a report": no noun is judged so, but the object that follows.
			if (state.preposition?.word === "as") state.preposition = null;
			if (!state.boundary && state.current) takeAdjective(state.document, state.current, chunk.at);
			return;
		case "break":
			state.current = null;
			state.free = [];
			state.outer = [];
			state.relative = null;
			state.boundary = true;
			return;
		default:
			state.boundary = true;
			state.comma = true;
			state.preposition = null;
	}
}

/** "The claim that Chad had left was": what the noun holds comes before its verb. */
function holdsContent({ free, document: { tokens } }: ParseState): boolean {
	const noun = tokens[free.at(-1)?.head ?? -1];
	return noun !== undefined && isContentNoun(noun);
}

/** "denied reports, first carried by a daily, that it had": what the reports say hangs on the denial. */
function closeAside(state: ParseState, at: number): void {
	const { current, document } = state;
	if (current?.link !== "relative" || document.tokens[at - 1]?.lower !== ",") return;
	const opened = document.tokens[current.verb.first - 1]?.lower;
	const noun = current.subject?.last ?? at;
	const behindComma = opened === "," || document.tokens[noun]?.lower === ",";
	if (behindComma && noun <= current.verb.first) state.current = current.parent;
}

function takeAdjective(document: Document, clause: Clause, at: number): void {
	clause.adjectives.push(at);
	const word = document.tokens[at]?.lower;
	if (word) clause.predicative ??= word;
}

function takeNoun(state: ParseState, phrase: NounPhrase): void {
	const { preposition, current } = state;
	state.preposition = null;
	if (phrase.time && !preposition) return;
	if (current && isThere(state, phrase)) return;
	if (preposition) {
		attach(state, { preposition: preposition.word, at: preposition.at, object: phrase, after: undefined });
		if (!phrase.time) state.lastNoun = phrase;
		return;
	}
	if (current && !state.boundary && state.free.length === 0) current.objects.push(phrase);
	else if (current && isLateObject(state, current, phrase)) {
		current.objects.push(phrase);
		state.boundary = false;
	} else state.free.push(besideOuter(state, phrase) ?? phrase);
	state.lastNoun = phrase;
	state.conjunction = state.conjunction && state.free.length === 0;
}

/** "summoned the envoy, Lu Shaye, over his remarks, and Chad": the name only says who the object before it is. */
function namesObject({ free, document: { tokens } }: ParseState, { objects }: Clause): boolean {
	const [name] = free;
	const last = objects.at(-1);
	if (!name || !last || free.length > 1 || tokens[name.last]?.lower !== ",") return false;
	return last.last === name.first - 1 && tokens[last.last]?.lower === "," && name.members === undefined;
}

/** "killed, in a raid on Beirut, the leader of": the object behind what commas set off right behind its verb. */
function isLateObject(state: ParseState, { verb, objects }: Clause, { first }: NounPhrase): boolean {
	const { tokens } = state.document;
	if (state.free.length > 0 || state.conjunction || state.subordinator || state.relative) return false;
	if (objects.length > 0 || verb.passive || verb.form !== "finite" || COMPLEMENT_VERBS.has(verb.lemma))
		return false;
	const [opens, closes] = [tokens[verb.last]?.lower, tokens[first - 1]?.lower];
	if (!(opens === "," && closes === ",") && !(opens === "(" && closes === ")")) return false;
	// "Qatar hosted, and Egypt chaired, the talks": nothing stands between, but both lack their object.
	const before = state.clauses.at(-2);
	const lacks = before && before.objects.length === 0 && tokens[before.verb.last]?.lower === ",";
	return first - 1 > verb.last || lacks === true;
}

/** "A, which supports B, and C": with a comma before "and", C does with A what is still to be said. */
function besideOuter(state: ParseState, phrase: NounPhrase): NounPhrase | null {
	const waiting = state.outer.at(-1);
	const [host] = waiting ?? [];
	const goesOn =
		state.conjunction && state.comma && state.current?.link === "relative" && state.free.length === 0;
	if (!goesOn || !host || waiting?.length !== 1 || state.clauses.some(({ link }) => link !== "relative"))
		return null;
	state.outer.pop();
	return nounPhrase(host.first, phrase.last, phrase.head, [
		...(host.members ?? [host]),
		...(phrase.members ?? [phrase]),
	]);
}

function isThere(state: ParseState, phrase: NounPhrase): boolean {
	return phrase.last === phrase.first + 1 && state.document.tokens[phrase.first]?.lower === "there";
}

function attach(state: ParseState, phrase: PrepositionalPhrase): void {
	const host = state.lastNoun;
	if (host) phrase.after = host;
	const deed = phrase.preposition === "of" && host ? deedBefore(state, host, phrase.object) : undefined;
	if (deed) {
		deed.prepositions.push(phrase);
		return;
	}
	if ((phrase.preposition === "of" || phrase.preposition === "including") && host) {
		(host.members?.at(-1) ?? host).prepositions.push(phrase);
		// "states of West Africa, including Togo"
		const whole = state.free.at(-1) ?? state.current?.objects.at(-1);
		if (phrase.preposition === "including" && whole && whole !== host && isPartOf(host, whole))
			whole.prepositions.push(phrase);
		return;
	}
	// "with A, its premier, and with B": after a conjunction the phrase goes on with the verb's own.
	if (state.conjunction && state.current && !state.subordinator && !state.relative) {
		let clause: Clause | null = state.current;
		const isTwin = (other: PrepositionalPhrase) => other.preposition === phrase.preposition;
		// "flew to Doha, where he met Sheikh Tamim, and on to Moscow"
		const climbs = ({ link, marker }: Clause) => link === "relative" || marker === "where";
		while (clause && climbs(clause) && !clause.prepositions.some(isTwin)) clause = clause.parent;
		if (clause?.prepositions.some(isTwin)) {
			clause.prepositions.push(phrase);
			return;
		}
	}
	// "are armed, the army says, by Oman": who says so is set in between.
	const armed = phrase.preposition === "by" && state.comma ? state.clauses.at(-2) : undefined;
	if (armed?.verb.passive && isBareSaying(state.current) && !armed.prepositions.some(isAgent)) {
		armed.prepositions.push(phrase);
		return;
	}
	const pending = state.free.at(-1);
	if (pending && isBesideObject(state, pending, phrase.at)) state.current?.prepositions.push(phrase);
	if (pending && !(state.relative && state.free.length === 0)) pending.prepositions.push(phrase);
	else if (state.current && !(state.boundary && state.subordinator)) {
		state.current.prepositions.push(phrase);
		if (host && !state.boundary) host.prepositions.push(phrase);
		// "a ceremony held by Japan": whose it is, for whatever is done to it.
		const { verb, subject, link } = state.current;
		const authored = link === "relative" && AUTHORING.has(verb.lemma);
		const made = verb.form === "participle" && !ANSWERED.test(verb.lemma);
		if (phrase.preposition === "by" && verb.passive && (made || authored)) subject?.prepositions.push(phrase);
	} else state.fronted.push(phrase);
}

/** "the rejection by Israel of the plan": the noun whose doer stands between it and what it is done to. */
function deedBefore(state: ParseState, doer: NounPhrase, { first }: NounPhrase): NounPhrase | undefined {
	const { tokens } = state.document;
	const deed = state.free.at(-1) ?? state.current?.objects.at(-1);
	const by = deed?.prepositions.at(-1);
	if (by?.preposition !== "by" || by.object !== doer || tokens[doer.head]?.pos !== "PROPN") return undefined;
	return tokens[first]?.pos === "DET" ? deed : undefined;
}

/** What others do about a thing that is none of theirs: "a resolution opposed by Chad". */
const ANSWERED =
	/^(?:oppose|support|back|reject|condemn|criticize|criticise|welcome|denounce|endorse|block|veto|boycott|resist|praise|dispute|deny)$/;

function isAgent({ preposition }: PrepositionalPhrase): boolean {
	return preposition === "by";
}

/** "the army says": somebody says, and nothing else. */
function isBareSaying(clause: Clause | null): boolean {
	if (!clause || !/^(?:say|claim|allege|insist|believe|argue|add)$/.test(clause.verb.lemma)) return false;
	return clause.subject !== null && clause.objects.length === 0 && clause.prepositions.length === 0;
}

/** "states of West Africa": whether a phrase hangs on another. */
function isPartOf(part: NounPhrase, { prepositions }: NounPhrase): boolean {
	return prepositions.some(({ object }) => object === part);
}

/**
 * "handed a letter from his president, Mariela Otoya, to the envoy": what follows a name that commas enclose behind the
 * description of its bearer goes with the verb as well.
 */
function isBesideObject({ document, current }: ParseState, name: NounPhrase, at: number): boolean {
	const { tokens } = document;
	const enclosed =
		tokens[name.first - 1]?.lower === "," && tokens[at - 1]?.lower === "," && name.last === at - 1;
	return (
		enclosed &&
		current?.verb.form === "finite" &&
		tokens[name.head]?.pos === "PROPN" &&
		tokens[name.first - 2]?.pos === "NOUN"
	);
}

function takeVerb(state: ParseState, group: VerbGroup, chunks: Chunk[], i: number): void {
	const clause: Clause = {
		index: state.clauses.length,
		verb: group,
		subject: null,
		objects: [],
		prepositions: [],
		adjectives: [],
		predicative: undefined,
		parent: state.current,
		link: "main",
		marker: undefined,
		question: state.question,
		supposedAway: false,
	};
	if (group.form === "infinitive") linkInfinitive(state, clause);
	else if (group.form === "gerund" || isForgone(state, group)) linkGerund(state, clause);
	else if (isReduced(state, group, chunks, i) || isFrontedParticiple(state, group, chunks, i))
		linkReduced(state, clause);
	else {
		if (continuesPassive(state, group, chunks[i + 1])) clause.verb = changedVerb(group, { passive: true });
		linkFinite(state, clause);
	}
	const { subject } = clause;
	const none = clause.marker === NONE_OF_WHOM || isNobody(state.document, subject, group.first);
	// "Neither Oman nor Chad was willing to talk": denied once, by the verb above.
	const above = group.form !== "finite" && (clause.parent === null || clause.parent.verb.negated);
	if (none && !above && !clause.verb.negated) clause.verb = changedVerb(clause.verb, { negated: true });
	takeFronted(state, clause);
	state.clauses.push(clause);
	state.current = clause;
	state.free = [];
	state.boundary = false;
	state.conjunction = false;
	// "said that in order for ties to return, Turkey must": the infinitive only comes before what is said.
	const pending = state.subordinator === "that" && group.form === "infinitive";
	if (!pending) state.subordinator = null;
	state.relative = null;
	state.preposition = null;
	state.lastNoun = null;
	state.comma = false;
}

/** "Rather than condemn Israel", "trade with it than be armed by it": what is not done instead. */
function isForgone(state: ParseState, group: VerbGroup): boolean {
	const { preposition, document } = state;
	if (preposition?.word !== "rather than") return false;
	return isBare(state, group) || document.tokens[group.first]?.lower === "be";
}

/** `"...", said Putin`: a verb of saying without subject takes the name behind it. */
function invertSpeech(state: ParseState): void {
	for (const clause of state.clauses) {
		if (clause.subject || clause.verb.form !== "finite") continue;
		if (
			clause.objects.length === 0 ||
			!/^(?:say|add|tell|note|warn|write|insist|argue|explain|reply|retort|declare|complain|recall|conclude|joke)$/.test(
				clause.verb.lemma,
			)
		)
			continue;
		clause.subject = clause.objects.shift() as NounPhrase;
	}
}

/** Read by the types of links that pass modality down; kept here so that the list stands with the parser. */
export const DEPENDENT_LINKS: ReadonlySet<ClauseLink> = new Set(["complement", "infinitive", "gerund"]);
