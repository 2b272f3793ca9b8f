import type { Document } from "../document.ts";
import { authorOf } from "./authors.ts";
import { both, controller, OBJECT_CONTROL } from "./control.ts";
import { endsBehind, feltBy, isDecided, isRank, isTelling, meantBy } from "./noun-infinitives.ts";
import type { ParseState } from "./parse-state.ts";
import { type Clause, changedVerb, type NounPhrase } from "./structure.ts";

/** Gerund directly after these is done by the object: "accused Iran of arming", "stopped ships from sailing". */
const OBJECT_CONTROL_PREPOSITIONS = new Set(["of", "from", "for", "with", "against"]);
const OBJECT_CONTROL_VERBS = new Set(
	`accuse suspect blame hold condemn criticize denounce charge convict stop prevent bar keep ban deter discourage thank praise
prohibit block dissuade warn caution slam rebuke fault chide sanction punish indict reproach scold castigate lambaste
mock berate upbraid commend applaud hail laud congratulate forgive pardon jail imprison arrest detain fine sentence sue
expel deport blacklist penalize blast fire sack suspend`.split(/\s+/),
);

/** An infinitive: who does it, and what it hangs on. */
export function linkInfinitive(state: ParseState, clause: Clause): void {
	const matrix = state.current;
	clause.link = "infinitive";
	if (state.relative) clause.link = "relative";
	const pending = state.free.at(-1);
	const apart = !state.subordinator || pending?.possessor !== undefined;
	const closes = pending && pending.last === clause.verb.first;
	// "Efforts by Egypt to reach a truce have stalled"
	const efforts = pending && endsBehind(pending, clause.verb.first) && isTelling(pending, state);
	if (pending && (closes || efforts) && apart) {
		linkToNoun(state, clause, pending);
		return;
	}
	if (!matrix) {
		clause.subject = state.free[0] ?? null;
		// "In a bid to persuade Chad, Mali"
		const aim = state.fronted.at(-1)?.object;
		clause.verb =
			aim?.last === clause.verb.first ? meantBy(clause.verb, aim, state) : feltBy(clause.verb, state);
		return;
	}
	if (state.conjunction && matrix.verb.form === "infinitive") {
		clause.parent = matrix.parent;
		clause.subject = matrix.subject;
		clause.link = matrix.link;
		return;
	}
	const host = hostBehindAside(state, matrix, clause);
	if (host) {
		clause.parent = host;
		clause.subject = (OBJECT_CONTROL.has(host.verb.lemma) && host.objects.at(-1)) || host.subject;
		return;
	}
	const named = state.lastNoun;
	if (named?.last === clause.verb.first && state.document.tokens[named.first - 1]?.lower === "for")
		clause.subject = named;
	else if (state.free.length > 0) {
		clause.subject = state.free[0] as NounPhrase;
		// "Egypt, never slow to take offence, sent": the subject goes on waiting for its own verb.
		if (state.comma) state.outer.push(state.free);
	} else {
		clause.subject =
			addressed(state, matrix) ?? controller(state, matrix, clause.verb.first) ?? matrix.subject;
		const phrase = matrix.prepositions.at(-1)?.object;
		const object = phrase?.last === clause.verb.first ? phrase : matrix.objects.at(-1);
		const whole = matrix.objects.at(-1);
		// "became the first secretary of state in decades to visit Fiji", "has a plan of its own to visit"
		if (whole && endsBehind(whole, clause.verb.first) && isTelling(whole, state))
			clause.verb = meantBy(clause.verb, whole, state, withParticle(matrix.verb, state.document));
		else if (object?.last === clause.verb.first && isDecided(object, matrix.verb, state)) {
			clause.link = "relative";
			clause.verb = changedVerb(clause.verb, { past: true });
		} else if (object?.last === clause.verb.first)
			clause.verb = meantBy(clause.verb, object, state, withParticle(matrix.verb, state.document));
		else if (matrix.verb.lemma === "be" && isRank(state, clause.verb.first - 1))
			clause.verb = changedVerb(clause.verb, { past: true });
	}
}

function withParticle({ lemma, particle, last }: Clause["verb"], { tokens }: Document): string {
	if (particle) return `${lemma} ${particle}`;
	const next = tokens[last]?.lower ?? "";
	return /^(?:back|away|down|off)$/.test(next) ? `${lemma} ${next}` : lemma;
}

/** With these a relative clause may as well tell what is done to its antecedent: "the group that Israel wants to destroy". */
const WANTING = new Set(
	"want expect like love need prefer prepare mean intend use pay wait count ready".split(" "),
);

/** "the Houthis, whom Oman persuaded to stop": what the relative clause is about does what the infinitive says. */
function addressed({ gaps }: ParseState, { verb, objects, link }: Clause): NounPhrase | null {
	if (link !== "relative" || verb.passive || WANTING.has(verb.lemma) || !OBJECT_CONTROL.has(verb.lemma))
		return null;
	const [whom, other] = objects;
	for (const antecedent of gaps.values()) if (antecedent === whom && other === undefined) return whom;
	return null;
}

/** "urged Iran, which arms Hezbollah, to leave", "urged Iran, its ally, to leave": the clause that goes on behind the second comma. */
function hostBehindAside(
	{ document: { tokens }, free }: ParseState,
	matrix: Clause,
	{ verb }: Clause,
): Clause | null {
	if (tokens[verb.first - 1]?.lower !== ",") return null;
	let host: Clause | null = matrix;
	while (host?.link === "relative") host = host.parent;
	const object = host?.objects.at(-1);
	if (!host || !object || tokens[object.last]?.lower !== ",") return null;
	const [apposed] = free;
	const goesOn =
		host === matrix ? free.length === 1 && apposed?.first === object.last + 1 : free.length === 0;
	return goesOn && !host.verb.passive ? host : null;
}

/** "Britain's decision to recognise Palestine angered": the infinitive of a noun that still waits for its own verb. */
function linkToNoun(state: ParseState, clause: Clause, noun: NounPhrase): void {
	const by = noun.prepositions.find(({ preposition }) => preposition === "by" || preposition === "of");
	clause.subject = noun.possessor ?? (isTelling(noun, state) ? by?.object : undefined) ?? noun;
	clause.parent = null;
	clause.verb = meantBy(clause.verb, noun, state);
	state.awaited.set(clause, state.free);
	state.outer.push(state.free);
	state.nominal.set(clause, state.current);
}

/** Nouns of what may come: "the possibility of Iran leaving", "the prospect of talks". */
const PROSPECTS = new Set(
	"prospect possibility risk likelihood danger chance threat fear hope idea probability eventuality scenario notion event".split(
		" ",
	),
);

/** Whether "of" right before a position follows a noun of what may come. */
export function isProspect(document: Document, at: number): boolean {
	const { tokens } = document;
	return tokens[at - 1]?.lower === "of" && PROSPECTS.has(tokens[at - 2]?.lemma ?? "");
}

/** Whether a clause relates to a noun, or is what such a clause says: "which it says is biased". */
function describes({ link, parent }: Clause): boolean {
	return link === "relative" || (link === "complement" && parent?.link === "relative");
}

/** A gerund, behind a verb, a preposition or a comma. */
export function linkGerund(state: ParseState, clause: Clause): void {
	let matrix = state.current;
	clause.link = "gerund";
	// "accused Chad, with which it has no ties, of holding": behind what relates to a noun the verb goes on.
	if (state.preposition && state.document.tokens[state.preposition.at - 1]?.lower === ",") {
		while (matrix?.parent && describes(matrix)) matrix = matrix.parent;
		clause.parent = matrix;
	}
	const named = state.lastNoun;
	const opens = !state.preposition && named?.last === clause.verb.first ? named.first : clause.verb.first;
	if (isProspect(state.document, opens)) clause.verb = changedVerb(clause.verb, { modal: "may" });
	// "refused to talk to them, calling it a farce": behind a comma the gerund goes with the refusal.
	const attendant = state.comma && !state.conjunction && !state.preposition && !state.subordinator;
	while (attendant && matrix?.parent && isPassedOver(matrix)) matrix = matrix.parent;
	if (attendant) clause.parent = matrix;
	if (state.preposition) clause.marker = state.preposition.word;
	else if (state.subordinator) clause.marker = state.subordinator;
	// "Merkel, meeting Medvedev, calls": the subject goes on waiting for its own verb.
	if (state.free.length > 0 && state.comma) state.outer.push(state.free);
	if (linkAbsolute(state, clause, matrix)) return;
	if (!matrix) {
		clause.subject = state.free[0] ?? null;
		// "Rebels fighting Assad asked Turkey for help": the subject waits for its own verb.
		if (clause.subject && !state.comma && !state.preposition) {
			state.outer.push(state.free);
			clause.link = "relative";
		} else awaitVerb(state, clause);
		return;
	}
	if (linkReducedGerund(state, clause, matrix)) return;
	if (state.conjunction && matrix.verb.form === "gerund") {
		clause.parent = matrix.parent;
		clause.link = matrix.link;
		clause.subject = matrix.subject;
		if (matrix.marker) clause.marker = matrix.marker;
		return;
	}
	linkGoverned(state, clause, matrix);
}

/** "Talks between A and B on ending the war collapsed": the noun waits for its own verb. */
function awaitVerb(
	{ free, preposition, comma, outer, nominal, awaited, document }: ParseState,
	clause: Clause,
): void {
	const [noun] = free;
	if (
		!noun ||
		free.length > 1 ||
		comma ||
		!/^(?:on|over|about|for|of|towards|toward)$/.test(preposition?.word ?? "")
	)
		return;
	const head = document.tokens[noun.head];
	if (head?.pos !== "NOUN" && !DEALINGS.test(head?.lower ?? "")) return;
	outer.push(free);
	nominal.set(clause, null);
	awaited.set(clause, free);
}

/** Capitals at the head of a sentence make names of these. */
const DEALINGS = /^(?:talks|negotiations|discussions|agreements?|deals?|plans|efforts)$/;

/** "with Kigali blaming": a gerund whose own subject stands before it. */
function linkAbsolute(state: ParseState, clause: Clause, matrix: Clause | null): boolean {
	const absolute = absoluteSubject(state, clause);
	if (!absolute) return false;
	clause.subject = absolute;
	clause.marker = undefined;
	// "accused Congo of lying, with Kigali blaming": behind a comma it goes with the finite verb.
	const apart = state.document.tokens[absolute.first - 2]?.lower === ",";
	while (apart && clause.parent?.parent && clause.parent.verb.form !== "finite")
		clause.parent = clause.parent.parent;
	// "met, with Oman mediating": the phrase is no longer the verb's own.
	if (matrix) matrix.prepositions = matrix.prepositions.filter(({ object }) => object !== absolute);
	return true;
}

/** "tore up a deal that Oman had brokered, accusing Chad": what had been done before is gone along with by nothing. */
function isPassedOver({ link, verb, objects, parent }: Clause): boolean {
	// "the agreement that Oman had brokered": it is the agreement that was brokered.
	const of = link === "complement" && objects.length === 0 && parent !== null && parent.objects.length > 0;
	return link === "infinitive" || ((link === "relative" || of) && verb.pluperfect);
}

const SPENT = /^(?:time|trouble|difficulty|qualms|years|months|weeks|days|hours)$/;

/** "a ship carrying grain", "crowds in Turkey denouncing France": a gerund right behind whom it tells of. */
function linkReducedGerund(state: ParseState, clause: Clause, matrix: Clause): boolean {
	const { lastNoun } = state;
	if (state.boundary || state.preposition || lastNoun?.last !== clause.verb.first) return false;
	// "wasted no time accusing Chad", "had trouble arming them": done by whoever spends the time.
	if (SPENT.test(state.document.tokens[lastNoun.head]?.lower ?? "") && lastNoun === matrix.objects.at(-1))
		return false;
	const present = presentAt(state, matrix, lastNoun);
	clause.subject = authorOf(state, matrix, present ?? lastNoun) ?? present ?? lastNoun;
	clause.link = present || lastNoun === matrix.objects.at(-1) ? "gerund" : "relative";
	return true;
}

/** "accused Iran of arming", "joined Britain in condemning": who of those in the clause above does it. */
function linkGoverned(state: ParseState, clause: Clause, matrix: Clause): void {
	const into = clause.marker === "into" && !matrix.verb.passive ? matrix.objects[0] : undefined;
	const byObject =
		clause.marker !== undefined &&
		(OBJECT_CONTROL_PREPOSITIONS.has(clause.marker) ||
			(clause.marker === "with" && matrix.verb.lemma === "charge")) &&
		OBJECT_CONTROL_VERBS.has(matrix.verb.lemma) &&
		(matrix.objects[0] ?? null);
	const company = joined(matrix, clause.marker);
	const part = partOf(state, matrix, clause.marker);
	if (part && isUndone(state, matrix)) clause.verb = changedVerb(clause.verb, { modal: "may" });
	if (company) clause.subject = company;
	// "talked Netanyahu into accepting"
	else if (into) clause.subject = into;
	else if (part) clause.subject = part;
	else if (matrix.verb.passive && OBJECT_CONTROL_VERBS.has(matrix.verb.lemma))
		clause.subject = matrix.subject;
	else clause.subject = byObject || (state.free.length > 0 ? (state.free[0] as NounPhrase) : matrix.subject);
}

const PARTS = new Set(
	`role part hand involvement participation complicity success failure delay stance position interest help assistance leadership
record persistence reluctance slowness haste behaviour behavior conduct effort efforts cooperation courage restraint skill
generosity boldness experience tardiness`.split(/\s+/),
);

/** "praised Oman's role in freeing them", "resents France's habit of bombing Mali": whose the role or habit is does it. */
function partOf(
	{ document }: ParseState,
	{ verb, subject, objects, prepositions }: Clause,
	marker: string | undefined,
): NounPhrase | null {
	const { tokens } = document;
	const last = prepositions.at(-1);
	// "thanked Oman for its role in freeing them"
	if (
		marker === "in" &&
		last?.preposition === "for" &&
		PARTS.has(tokens[last.object.head]?.lemma ?? "") &&
		/^(?:its|his|her|their)$/.test(tokens[last.object.first]?.lower ?? "")
	)
		return verb.passive ? subject : (objects.at(-1) ?? null);
	const noun = objects.at(-1);
	if (!noun?.possessor || (marker !== "in" && marker !== "of")) return null;
	if (marker === "of") return OBJECT_CONTROL_VERBS.has(verb.lemma) ? null : noun.possessor;
	return PARTS.has(tokens[noun.head]?.lemma ?? "") ? noun.possessor : null;
}

const UNDONE = new Set("interest delay failure reluctance slowness tardiness".split(" "));

/** "Fiji's interest in joining", "Chad's delay in recognising Kosovo": it has not come to that. */
function isUndone({ document }: ParseState, { objects }: Clause): boolean {
	return UNDONE.has(document.tokens[objects.at(-1)?.head ?? -1]?.lemma ?? "");
}

/** "Crowds gathered in Turkey denouncing France": those who were there did it, and not the place. */
function presentAt({ document }: ParseState, matrix: Clause, place: NounPhrase): NounPhrase | null {
	const last = matrix.prepositions.at(-1);
	if (last?.object !== place || !/^(?:in|at|near|outside)$/.test(last.preposition)) return null;
	if (document.tokens[place.head]?.pos !== "PROPN" || place.possessor) return null;
	return matrix.objects.at(-1) ?? matrix.subject;
}

/** "joined Britain in condemning", "was joined by Britain in condemning", "followed it in condemning": both do it. */
function joined(
	{ verb, subject, objects, prepositions, marker: matrix }: Clause,
	marker: string | undefined,
): NounPhrase | null {
	if (!(verb.lemma === "join" || verb.lemma === "follow") || marker !== "in" || !subject) return null;
	// "instead of joining Britain in condemning": Britain has condemned.
	if (/^(?:instead of|rather than|without)$/.test(matrix ?? "")) return null;
	const other = verb.passive
		? prepositions.find(({ preposition }) => preposition === "by")?.object
		: objects[0];
	return other ? both(subject, other) : null;
}

/** "with Russia backing Armenia": the phrase behind "with" does what the gerund says. */
function absoluteSubject(state: ParseState, clause: Clause): NounPhrase | null {
	const named = state.lastNoun;
	if (!named || state.preposition || named.last !== clause.verb.first) return null;
	return /^(?:with|amid)$/.test(state.document.tokens[named.first - 1]?.lower ?? "") ? named : null;
}
