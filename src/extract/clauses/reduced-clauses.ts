import type { Chunk } from "./chunks.ts";
import { isParticiple } from "./inflection.ts";
import type { ParseState } from "./parse-state.ts";
import { type Clause, changedVerb, type NounPhrase, type VerbGroup } from "./structure.ts";

const NOMINATIVE = new Set("he she they we i who".split(" "));

/** "Backed by Russia, Haftar attacked": a participle that opens its sentence is done to the subject that follows. */
export function isFrontedParticiple(
	state: ParseState,
	group: VerbGroup,
	chunks: Chunk[],
	i: number,
): boolean {
	if (
		state.clauses.length > 0 ||
		state.free.length > 0 ||
		state.relative ||
		state.document.tokens[group.head]?.pos === "AUX"
	)
		return false;
	const { lower } = state.document.tokens[group.head] as { lower: string };
	if (group.passive || group.modal || group.first !== group.head || !isParticiple(lower)) return false;
	const after = chunks[i + 1]?.kind;
	return (
		after === "preposition" ||
		after === "comma" ||
		(after === "verb" && chunks.slice(i + 1).some((chunk) => chunk.kind === "comma"))
	);
}

/** Verbs without a passive: whoever "stood by Iraq" was not stood. */
export const WITHOUT_PASSIVE: ReadonlySet<string> = new Set(
	"stand abide go come live arrive sit lie fall remain stay confer talk speak".split(" "),
);

/** "a video published by the Kremlin", "sanctions imposed on Iran were lifted": a participle without its auxiliary. */
export function isReduced(state: ParseState, group: VerbGroup, chunks: Chunk[], i: number): boolean {
	const { lower } = state.document.tokens[group.head] as { lower: string };
	if (group.passive || group.modal || group.last - group.first > 2 || !isParticiple(lower)) return false;
	if (WITHOUT_PASSIVE.has(group.lemma)) return false;
	if (group.first === group.head && isPredicate(state, group)) return true;
	for (let k = group.first; k <= group.head; k++) if (state.document.tokens[k]?.pos === "AUX") return false;
	if (group.form === "participle") return !goesOn(state);
	if (NOMINATIVE.has(state.document.tokens[group.first - 1]?.lower ?? "")) return false;
	const before = chunks[i - 1];
	const after = chunks[i + 1];
	if (before?.kind === "comma" && (isEnclosed(state, chunks, i) || isAddedOn(state, group, after)))
		return true;
	if (opensDoer(chunks, i + 1)) return before?.kind === "noun" || before?.kind === "comma";
	if (before?.kind !== "noun") return false;
	if (isDatedDeed(chunks, i, group)) return true;
	if (isApposedThing(state, after)) return true;
	const isObject = state.current !== null && !state.boundary && state.free.length === 0;
	const takesObject = after?.kind === "noun" && !after.phrase.time;
	if (isObject && isAwaited(state, chunks, i)) return false;
	if (isObject) return !takesObject && !isSaidOf(state, chunks, i);
	return !takesObject && finiteFollows(chunks, i) && state.free.length > 0 && !state.relative;
}

/** "talks on ending the war collapsed": the only verb that is left for the talks. */
function isAwaited({ current, awaited }: ParseState, chunks: Chunk[], i: number): boolean {
	if (!current || !awaited.has(current)) return false;
	for (let k = i + 1; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "break") break;
		if (chunk.kind === "verb" && chunk.group.form === "finite") return false;
	}
	return true;
}

/** Verbs whose object is what is said, and nobody. */
const SAYING = new Set("say insist argue think hope add claim believe fear".split(" "));
/** Verbs whose object may be a thing, but hardly somebody called by a name. */
const TELLING = new Set(
	"confirm announce report reveal note allege acknowledge admit complain declare".split(" "),
);

/** "said Iran negotiated with France": right behind a verb of saying, with no other verb to follow, it is what is said. */
function isSaidOf({ current, document: { tokens } }: ParseState, chunks: Chunk[], i: number): boolean {
	if (!current || current.verb.passive || current.objects.length !== 1) return false;
	const { verb, objects } = current;
	const [said] = objects as [NounPhrase];
	if (said.first !== verb.last || tokens[said.first - 1]?.lower === ",") return false;
	const named = tokens[said.head]?.pos === "PROPN" || tokens[said.head]?.pos === "PRON";
	if (!SAYING.has(verb.lemma) && !(TELLING.has(verb.lemma) && named)) return false;
	for (let k = i + 1; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "verb" && chunk.group.form === "finite") return false;
		if (chunk.kind !== "noun" && chunk.kind !== "preposition" && chunk.kind !== "adjective") return true;
	}
	return true;
}

/** "by Chad", and not "responded by leaving". */
function opensDoer(chunks: Chunk[], at: number): boolean {
	const by = chunks[at];
	const next = chunks[at + 1];
	return (
		by?.kind === "preposition" && by.word === "by" && !(next?.kind === "verb" && next.group.form === "gerund")
	);
}

/** "a treaty signed in 1994 by A and B": when, and then the doer. */
function isDatedDeed(chunks: Chunk[], i: number, { lemma }: VerbGroup): boolean {
	const [first, second] = [chunks[i + 1], chunks[i + 2]];
	if (!DONE_TO.has(lemma)) return false;
	if (first?.kind === "noun") return first.phrase.time && opensDoer(chunks, i + 2);
	return (
		first?.kind === "preposition" && second?.kind === "noun" && second.phrase.time && opensDoer(chunks, i + 3)
	);
}

/** ", a body founded in 1963,": a phrase with "a" behind a comma, of which the participle tells what was done to it. */
function isApposedThing(
	{ current, free, document: { tokens } }: ParseState,
	after: Chunk | undefined,
): boolean {
	const [thing] = free;
	if (!current || free.length !== 1 || !thing || after?.kind !== "preposition") return false;
	return tokens[thing.first - 1]?.lower === "," && /^an?$/.test(tokens[thing.first]?.lower ?? "");
}

/** "Trump, asked whether he would, said": between commas behind a name that has its verb behind the second. */
function isEnclosed(state: ParseState, chunks: Chunk[], i: number): boolean {
	const host = chunks[i - 2];
	const after = chunks[i + 1];
	if (host?.kind !== "noun" || state.subordinator || state.relative) return false;
	if (after?.kind !== "preposition" && after?.kind !== "subordinator") return false;
	const end = chunks.findIndex((chunk, k) => k > i && chunk.kind === "comma");
	const verb = chunks[end + 1];
	// "denied reports, published on Monday, that it had"
	if (state.current?.objects.at(-1) === host.phrase)
		return end > i && verb?.kind === "subordinator" && verb.word === "that";
	if (state.free.at(-1) !== host.phrase) return false;
	return (
		end > i && verb?.kind === "verb" && verb.group.form === "finite" && chunks[end + 2]?.kind !== "comma"
	);
}

/** What is done to ties, texts and measures, and to nobody. */
const TIES_UP = new Set(
	"cut sever sign impose announce broker reach adopt draft suspend lift unveil conclude ratify agree negotiate launch".split(
		" ",
	),
);

/** Verbs that somebody does to something: without it behind them they tell what was done to what stands before. */
const DONE_TO = new Set([
	...TIES_UP,
	...`arrest jail imprison detain kidnap seize capture build establish close accuse charge convict sentence expel oust topple depose
exile appoint publish release kill wound bomb fund finance arm sponsor freeze`.split(/\s+/),
]);

/** "ties with America, cut in 2008,", "the envoy, arrested last week": a comma, and nothing that it could be done to. */
function isAddedOn(state: ParseState, { lemma }: VerbGroup, after: Chunk | undefined): boolean {
	if (!state.current || !state.lastNoun || state.free.length > 0 || state.conjunction) return false;
	if (state.subordinator || state.relative || !DONE_TO.has(lemma)) return false;
	if (after?.kind === "noun") return after.phrase.time;
	return after?.kind === "preposition" || after?.kind === "comma";
}

/** "has shut out X and taken Y": behind "and", a participle goes on with a perfect or passive before it. */
function goesOn(state: ParseState): boolean {
	const { current, conjunction, free, document } = state;
	if (!conjunction || !current || free.length > 0) return false;
	const { first, head } = current.verb;
	return document.tokens
		.slice(first, head)
		.some((token) => /^(?:has|have|had|is|are|was|were|been)$/.test(token.lower));
}

/** Another finite verb comes with no subject of its own, so this one cannot be the main verb. */
function finiteFollows(chunks: Chunk[], i: number): boolean {
	for (let k = i + 1; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (
			chunk.kind === "comma" ||
			chunk.kind === "conjunction" ||
			chunk.kind === "subordinator" ||
			chunk.kind === "relative" ||
			chunk.kind === "break"
		)
			return false;
		if (chunk.kind === "verb" && chunk.group.form === "finite") {
			const governor = chunks[k - 2];
			// "The firm accused of helping Iran sued": the object of a verb that is not finite waits for none.
			const governed = governor?.kind === "verb" && governor.group.form !== "finite";
			return chunks[k - 1]?.kind === "noun" && (governed || governor?.kind === "preposition");
		}
	}
	return false;
}

/** What somebody has others do to somebody: "had the envoy summoned". Who "had soldiers killed" lost them. */
const ORDERED = new Set(
	"summon call arrest detain jail imprison expel deport release free recall withdraw evict dismiss fire sack extradite remove hand send bring".split(
		" ",
	),
);

/** "had the envoy summoned", "got the deal annulled": done by whoever has it done. */
function isCausative({ current, boundary, lastNoun }: ParseState, { lemma }: VerbGroup): boolean {
	if (!current || boundary || current.verb.passive || !ORDERED.has(lemma)) return false;
	return (
		/^(?:have|get)$/.test(current.verb.lemma) && lastNoun !== null && current.objects.at(-1) === lastNoun
	);
}

const FEELING = /^(?:feel|stand|seem|look|appear|grow|become|remain)$/;

/** "felt obliged to leave", "stands accused of arming them": the participle right behind says how its subject stands. */
function isPredicate({ current, boundary }: ParseState, group: VerbGroup): boolean {
	if (!current || boundary || current.verb.passive || current.objects.length > 0) return false;
	return current.verb.last === group.first && group.form !== "gerund" && FEELING.test(current.verb.lemma);
}

/** A participle that stands for a passive relative clause. */
export function linkReduced(state: ParseState, clause: Clause): void {
	if (isPredicate(state, clause.verb)) {
		clause.link = "complement";
		clause.verb = changedVerb(clause.verb, { passive: true });
		clause.subject = state.current?.subject ?? null;
		return;
	}
	if (isCausative(state, clause.verb)) {
		clause.link = "infinitive";
		clause.verb = changedVerb(clause.verb, { form: "infinitive" });
		clause.subject = state.current?.subject ?? null;
		clause.objects.push(state.current?.objects.pop() as NounPhrase);
		return;
	}
	clause.link = "relative";
	clause.verb = changedVerb(clause.verb, { passive: true, form: "participle" });
	// "Under a treaty signed by both, the rivers are shared": nothing but the phrase stands before it.
	const behindPhrase = state.lastNoun?.last === clause.verb.first;
	clause.subject =
		state.clauses.length > 0 || state.free.length > 0 || behindPhrase
			? describedBy(state, clause.verb)
			: null;
	if (isOneself(state, clause.subject)) clause.subject = state.current?.subject ?? clause.subject;
	state.outer.push(state.free);
}

/** "found itself accused by Chad", "saw themselves sidelined": done to whoever finds it so. */
function isOneself({ document, boundary }: ParseState, phrase: NounPhrase | null): boolean {
	if (!phrase || boundary) return false;
	return /^(?:it|him|her|them|my|our)sel(?:f|ves)$/.test(document.tokens[phrase.head]?.lower ?? "");
}

/** What is led, held or mediated. */
const GATHERINGS =
	/^(?:talks?|consultations?|negotiations?|meetings?|summit|summits|conference|conferences|discussions|mission|operation|effort|efforts|initiative|coalition|campaign|exercise|exercises|drills|mediation|delegation|process|forum|round|session|raid|convoy)$/;
const LED = new Set(
	"lead chair host mediate broker convene sponsor organize organise hold head oversee launch stage".split(
		" ",
	),
);

/** "talks in Rimbo, Sweden, led by the envoy", "a conference in Rome hosted by Italy": no place is led, but what goes on there. */
function ledThere(
	{ lastNoun, current, free, fronted, document: { tokens } }: ParseState,
	lemma: string,
): NounPhrase | null {
	if (!lastNoun || !current || !LED.has(lemma) || tokens[lastNoun.head]?.pos !== "PROPN") return null;
	const phrases = [
		...current.objects,
		...[...current.prepositions, ...fronted].map(({ object }) => object),
		current.subject,
		...free,
	];
	const all = phrases.flatMap((phrase) =>
		phrase ? [phrase, ...phrase.prepositions.map(({ object }) => object)] : [],
	);
	return (
		all.findLast(
			(phrase) => phrase.last <= lastNoun.first && GATHERINGS.test(tokens[phrase.head]?.lower ?? ""),
		) ?? null
	);
}

/** "ties with America, cut in 2008": a comma ends the whole phrase, and ties are what is cut. */
function describedBy(state: ParseState, { first, lemma }: VerbGroup): NounPhrase | null {
	const { lastNoun, current, document, free } = state;
	const led = ledThere(state, lemma);
	if (led) return led;
	const object = current?.objects.at(-1);
	if (!object || free.length > 0 || document.tokens[first - 1]?.lower !== "," || !TIES_UP.has(lemma))
		return lastNoun;
	return object.prepositions.some((phrase) => phrase.object === lastNoun) ? object : lastNoun;
}
