import type { Token } from "../document.ts";
import { AUTHORING } from "./authors.ts";
import type { Chunk } from "./chunks.ts";
import { complementPeer, continuedInfinitive, finitePeer, isBare, isNextStep } from "./clause-peers.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isParticiple } from "./inflection.ts";
import { type ParseState, popOuter } from "./parse-state.ts";
import { NAMING } from "./shared-arguments.ts";
import { type Clause, changedVerb, type NounPhrase, type VerbGroup } from "./structure.ts";

/** A finite verb: its subject may stand before it, be shared by "and", or wait further out. */
export function linkFinite(state: ParseState, clause: Clause): void {
	if (state.relative) {
		linkRelative(state, clause);
		return;
	}
	resumeNominal(state, clause);
	const matrix = state.current;
	if (isApposed(state, clause)) state.free = [];
	if (state.free.length > 0) {
		clause.subject = interrupted(state, clause) ?? subjectAmong(state, clause);
		clause.link =
			state.subordinator === "that"
				? "complement"
				: state.subordinator
					? "subordinate"
					: matrix
						? "coordinate"
						: "main";
		if (state.subordinator) clause.marker = state.subordinator;
		if (matrix && clause.link === "complement") matrix.verb = inSense(matrix, clause.verb, state);
		if (isAsked(state, matrix)) clause.question = true;
		if (clause.link === "coordinate") beside(state, clause, matrix);
		else if (clause.link === "complement" && state.conjunction)
			clause.parent = complementPeer(matrix)?.parent ?? matrix;
		else if (clause.link === "complement" && matrix?.link === "infinitive" && state.comma)
			clause.parent = matrix.parent;
		return;
	}
	if (state.conjunction && matrix) {
		continueBehind(state, clause, matrix);
		return;
	}
	if (matrix && resumesAntecedent(state, clause, matrix)) return;
	const content = matrix && closesContent(state, matrix, clause);
	const closes = matrix && (closesRelative(state, matrix, clause) || content);
	if (matrix && !state.boundary && matrix.objects.length > 0 && !closes) {
		const subject = matrix.objects.pop() as NounPhrase;
		moveBehind(matrix, subject);
		clause.subject = subject;
		clause.link = "complement";
		if (matrix.objects.length === 0) matrix.verb = ofFact(matrix.verb, clause.verb);
		return;
	}
	if (matrix && resumesReduced(state, clause, matrix)) return;
	if (resumesSaid(state, clause)) return;
	const waiting = popOuter(state);
	if (waiting) {
		clause.subject = waiting;
		clause.parent = null;
		clause.link = "main";
		const { lemma, passive } = clause.verb;
		if (content && JUDGED.test(lemma) && (passive || lemma === "be")) content.parent = clause;
	} else if (matrix && state.boundary && !state.subordinator && !behindQuote(state, clause))
		continueApart(state, clause, matrix);
}

/** "and stop", "and accused": a verb behind a conjunction, without a subject of its own, goes on with one before it. */
function continueBehind(state: ParseState, clause: Clause, matrix: Clause): void {
	const infinitive = continuedInfinitive(state, matrix, clause.verb);
	if (infinitive) {
		clause.verb = changedVerb(clause.verb, { form: "infinitive" });
		clause.subject = infinitive.subject;
		clause.parent = infinitive.parent;
		clause.link = "infinitive";
		return;
	}
	const peer = finitePeer(matrix, clause.verb, state);
	// "would have to withdraw its troops and stop": the modal holds for both.
	if (peer.verb.modal && isBare(state, clause.verb))
		clause.verb = changedVerb(clause.verb, { modal: peer.verb.modal });
	clause.subject = peer.subject;
	clause.parent = peer.parent;
	clause.link = peer.link === "main" ? "coordinate" : peer.link;
	if (peer.marker) clause.marker = peer.marker;
}

/** "accused Chad of spying, expelled its envoy": goes on with the finite verb. */
function continueApart(state: ParseState, clause: Clause, matrix: Clause): void {
	let finite: Clause | null = matrix;
	while (finite && finite.verb.form !== "finite") finite = finite.parent;
	if (!finite) return;
	const peer = finite.parent && isNextStep(state, finite, clause) ? finite.parent : finite;
	clause.subject = peer.link === "relative" ? null : peer.subject;
	clause.parent = peer.parent;
	clause.link = "coordinate";
}

/**
 * "the ban that Chad imposed was lifted", "said the rebels that Chad armed had left": what the relative clause is about
 * does what comes next, and is no longer what the clause above has for its object.
 */
function resumesAntecedent(state: ParseState, clause: Clause, matrix: Clause): boolean {
	const antecedent = state.gaps.get(matrix);
	if (!antecedent || state.boundary || matrix.objects.at(-1) !== antecedent) return false;
	const above = matrix.parent;
	clause.subject = antecedent;
	if (above?.objects.at(-1) === antecedent) {
		above.objects.pop();
		moveBehind(above, antecedent);
		clause.parent = above;
		clause.link = "complement";
		return true;
	}
	if (!state.outer.at(-1)?.includes(antecedent)) return false;
	popOuter(state);
	clause.parent = null;
	clause.link = "main";
	return true;
}

/** "said two men suspected of spying had been deported": the verb is that of whom a participle behind "said" describes. */
function resumesReduced({ boundary }: ParseState, clause: Clause, matrix: Clause): boolean {
	if (boundary || clause.verb.form !== "finite") return false;
	let inner: Clause | null = matrix;
	while (inner && inner.link !== "relative") inner = inner.parent;
	const saying = inner?.parent;
	const said = saying?.objects.at(-1);
	if (!inner || !saying || !said || inner.subject !== said || inner.marker !== undefined) return false;
	if (saying.verb.form !== "finite" || !COMPLEMENT_VERBS.has(saying.verb.lemma)) return false;
	saying.objects.pop();
	moveBehind(saying, said);
	clause.subject = said;
	clause.parent = saying;
	clause.link = "complement";
	return true;
}

/** Who is called by a name does what is told of that name: "officers who styled themselves the Command toppled". */
const STYLING = new Set("style call name dub term".split(" "));

/** "The man who insulted Turkey has apologised": the verb is that of whom the relative clause describes. */
function closesRelative(state: ParseState, matrix: Clause, { verb }: Clause): boolean {
	if (verb.form !== "finite" || COMPLEMENT_VERBS.has(matrix.verb.lemma) || STYLING.has(matrix.verb.lemma))
		return false;
	if (!state.outer.some((free) => free.length > 0)) return false;
	let inner: Clause | null = matrix;
	while (inner && inner.link !== "relative" && inner.verb.form !== "finite") inner = inner.parent;
	return inner?.link === "relative" && !state.gaps.has(inner);
}

/** "The claim that Chad had armed Mali was denied": the verb is that of the noun whose content the clause before tells. */
function closesContent({ outer }: ParseState, matrix: Clause, { verb }: Clause): Clause | null {
	if (verb.form !== "finite" || COMPLEMENT_VERBS.has(matrix.verb.lemma)) return null;
	let inner: Clause = matrix;
	while (inner.parent) inner = inner.parent;
	const tells = inner.marker === "that" && inner.link === "complement";
	return tells && outer.some((free) => free.length > 0) ? inner : null;
}

/** How it stands with what a report says: "was denied", "is false". */
const JUDGED = /^(?:be|deny|dismiss|reject|refute|rebut|confirm|dispute|contest|rubbish|ridicule|doubt)$/;

const QUESTIONS = new Set(["whether", "if", "why", "how", "what", "where", "when"]);

/** "asked whether he would meet them": what is asked is not stated. */
function isAsked({ subordinator, document }: ParseState, matrix: Clause | null): boolean {
	if (!matrix || !subordinator || !QUESTIONS.has(subordinator)) return false;
	if (!/^(?:ask|wonder|inquire|question)$/.test(matrix.verb.lemma)) return false;
	// "asked for help when Chad attacked": a time, not a question.
	return document.tokens[matrix.verb.last]?.lower === subordinator || matrix.objects.length > 0;
}

/** "said Cuba, along with Chile, would", "said Iran, which backs them, had": what commas set off follows the subject of what is said. */
function resumesSaid({ current, subordinator, conjunction, document }: ParseState, clause: Clause): boolean {
	if (subordinator || conjunction || document.tokens[clause.verb.first - 1]?.lower !== ",") return false;
	let saying = current;
	let inner: Clause | null = null;
	while (saying?.link === "relative") {
		inner = saying;
		saying = saying.parent;
	}
	const said = saying?.objects.at(-1);
	if (!saying || !said || saying.verb.form !== "finite" || !COMPLEMENT_VERBS.has(saying.verb.lemma))
		return false;
	if (document.tokens[said.last]?.lower !== "," || said.first < saying.verb.last) return false;
	if (inner && inner.subject !== said) return false;
	saying.objects.pop();
	// "along with Chile" goes with whom it stands behind.
	said.prepositions.push(...saying.prepositions.filter(({ at }) => at > said.first));
	moveBehind(saying, said);
	clause.subject = said;
	clause.parent = saying;
	clause.link = "complement";
	return true;
}

/** Verbs that with "that" ask for something, whatever they say without it. */
const REQUESTING = new Set(["ask", "request", "recommend"]);

/** "insists that it was bombed" only says so, "insists that it be bombed" demands it; "asked that they stay" requests it. */
function inSense({ verb, objects }: Clause, said: VerbGroup, state: ParseState): VerbGroup {
	if (REQUESTING.has(verb.lemma) && !verb.passive) return changedVerb(verb, { lemma: "request" });
	if (verb.lemma === "warn" && objects.length === 0) return ofFact(verb, said);
	if (verb.lemma !== "insist" || said.modal || isBare(state, said)) return verb;
	return isBe(state, said) ? verb : changedVerb(verb, { lemma: "maintain" });
}

/** "warned that Kenya was arming them" tells what goes on; "warned that it would arm them" announces what may come. */
function ofFact(verb: VerbGroup, said: VerbGroup): VerbGroup {
	if (verb.lemma !== "warn" || verb.passive || said.modal || said.form !== "finite") return verb;
	return said.past && said.first < said.head ? changedVerb(verb, { lemma: "say" }) : verb;
}

/** "that it be sold" */
function isBe({ document }: ParseState, { first }: VerbGroup): boolean {
	return document.tokens[first]?.lower === "be";
}

/** "was arrested and deported by", "has been trained, armed": a participle that goes on with a passive before it. */
export function continuesPassive(state: ParseState, verb: VerbGroup, after: Chunk | undefined): boolean {
	const { current, document } = state;
	if (
		!current?.verb.passive ||
		!state.boundary ||
		state.free.length > 0 ||
		state.relative ||
		state.subordinator
	)
		return false;
	// "Talks, hosted by Georgia, ended": behind the comma that closes a participle, its host has the next verb.
	if (current.link === "relative" && !state.conjunction && state.outer.some((free) => free.length > 0))
		return false;
	const token = document.tokens[verb.head];
	if (verb.passive || verb.modal || verb.first !== verb.head || token?.pos === "AUX") return false;
	return isParticiple(token?.lower ?? "") && !(after?.kind === "noun" && !after.phrase.time);
}

/** `"...," said Putin`, `"...", said Putin`: its subject comes behind it. */
function behindQuote({ document: { tokens } }: ParseState, { verb: { first } }: Clause): boolean {
	return (
		tokens[first - 1]?.lower === '"' || (tokens[first - 1]?.lower === "," && tokens[first - 2]?.lower === '"')
	);
}

/** "ECOWAS, chaired by the president, Bola Tinubu, gave": what commas enclose is not the subject. */
function interrupted(state: ParseState, clause: Clause): NounPhrase | null {
	const last = state.free.at(-1);
	const closed = state.document.tokens[clause.verb.first - 1]?.lower === ",";
	if (!last || !closed || state.subordinator || state.conjunction || state.current?.link !== "relative")
		return null;
	// "a move that Norway criticised and Finland, after a pause, followed"
	if (state.document.tokens[last.first - 1]?.pos === "CCONJ") return null;
	return popOuter(state);
}

/** "summoned the envoy, Jane Smith, and accused": the name between commas only says who the object before it is. */
function isApposed(
	{ free, current, conjunction, document: { tokens } }: ParseState,
	{ verb }: Clause,
): boolean {
	const [apposed] = free;
	if (!apposed || free.length > 1 || !current || !conjunction) return false;
	if (!/^(?:and|but|then)$/.test(tokens[verb.first - 1]?.lower ?? "")) return false;
	if (tokens[apposed.first - 1]?.lower !== "," || tokens[apposed.last]?.lower !== ",") return false;
	const last = current.prepositions.at(-1)?.object ?? current.objects.at(-1);
	return last?.last === apposed.first - 1 || current.objects.at(-1)?.last === apposed.first - 1;
}

/** "Britain's decision to recognise Palestine angered Israel": the verb is that of the noun before the infinitive. */
function resumeNominal(state: ParseState, clause: Clause): void {
	// "Chad's decision to leave the bloc, which Mali leads, angered Niger": behind the comma that closes what is set off.
	const closed = state.comma && !state.conjunction && !state.subordinator;
	if (state.free.length > 0 || (state.boundary && !closed)) return;
	let inner = state.current;
	while (inner && !state.nominal.has(inner)) inner = inner.parent;
	const opened = inner?.verb.first;
	const awaited = inner && state.awaited.get(inner);
	const waits = (free: NounPhrase[]) => free === awaited || free.some(({ last }) => last === opened);
	if (!inner || !state.outer.some(waits)) return;
	// What is described between the noun and its verb waits no longer.
	while (!waits(state.outer.at(-1) ?? [])) state.outer.pop();
	const noun = popOuter(state);
	if (!noun) return;
	state.current = state.nominal.get(inner) ?? null;
	state.nominal.delete(inner);
	state.free = [noun];
	clause.parent = state.current;
}

/** ", but officials denied" stands by itself; "said A left and B stayed" has two complements. */
function beside(state: ParseState, clause: Clause, matrix: Clause | null): void {
	const peer = state.comma || !state.conjunction ? null : complementPeer(matrix);
	clause.parent = peer?.parent ?? null;
	if (peer) clause.link = "complement";
}

function linkRelative(state: ParseState, clause: Clause): void {
	const { antecedent, word, preposition } = state.relative as NonNullable<ParseState["relative"]>;
	clause.link = "relative";
	clause.marker = word;
	if (state.free.length > 0 && word !== "whose") {
		clause.subject = state.free[0] as NounPhrase;
		if (!preposition) {
			clause.objects.push(antecedent);
			state.gaps.set(clause, antecedent);
			// "the text that Britain had drafted" is a text by Britain.
			if (AUTHORING.has(clause.verb.lemma))
				antecedent.prepositions.push({
					preposition: "by",
					at: clause.subject.first,
					object: clause.subject,
					after: undefined,
				});
		} else
			clause.prepositions.push({
				preposition: preposition.word,
				at: preposition.at,
				object: antecedent,
				after: undefined,
			});
		return;
	}
	clause.subject =
		word === "whose" ? (state.free[0] ?? antecedent) : agreeing(state, antecedent, clause.verb);
	const [owned, ...others] = state.free;
	const doer = others.at(-1);
	if (word === "whose" && owned) owned.possessor = antecedent;
	// "whose soldiers the junta wants gone": two phrases, and the second does it to the first.
	if (word === "whose" && owned && doer?.last === clause.verb.first) {
		clause.subject = doer;
		clause.objects.push(owned);
		state.gaps.set(clause, owned);
	}
}

/** "Exxon and Guyana, which has let it drill": a verb for one goes with the last of several. */
function agreeing({ document }: ParseState, antecedent: NounPhrase, { first }: VerbGroup): NounPhrase {
	const last = antecedent.members?.at(-1);
	return last && /^(?:is|has|was|does)$/.test(document.tokens[first]?.lower ?? "") ? last : antecedent;
}

/** Among phrases before a verb the first is the subject; later ones stand in apposition to it. */
function subjectAmong(state: ParseState, clause: Clause): NounPhrase {
	const { free } = state;
	const last = free.at(-1) as NounPhrase;
	const first = free[0] as NounPhrase;
	// "one of them, Ned Smith, has sued": the name says which one.
	const { tokens } = state.document;
	// "An act of piracy, its ministry called the raid": no comma closes what would say who the first is.
	if (free.length === 2 && last.last === clause.verb.first && NAMING.has(clause.verb.lemma)) {
		clause.objects.push(first);
		return last;
	}
	if (tokens[first.head]?.lower === "one" && free[1] && tokens[free[1].head]?.pos === "PROPN") return free[1];
	return describes(tokens, first, last, clause.verb) ? last : first;
}

/** "A longtime ally of Iran, Oman condemned": no comma closes what the first would be said to be. */
function describes(tokens: Token[], first: NounPhrase, last: NounPhrase, verb: VerbGroup): boolean {
	if (last.last !== verb.first || tokens[last.first - 1]?.lower !== ",") return false;
	// "After a visit to its neighbour, Oman, Iran's president accused": the name belongs to the words before its comma.
	if (tokens[first.head]?.pos === "PROPN" && tokens[first.first - 1]?.lower !== ",") return false;
	// "the two armies, at war since 2023, both blamed", "the relief chief, who appealed"
	return tokens[last.head]?.pos !== "PRON" && !QUANTIFIERS.has(tokens[last.first]?.lower ?? "");
}

const QUANTIFIERS = new Set("both each all neither none either".split(" "));

/** Phrases behind an object that became a subject go with it: "said the meeting between A and B had ...". */
function moveBehind(matrix: Clause, subject: NounPhrase): void {
	matrix.prepositions = matrix.prepositions.filter((phrase) => phrase.at < subject.first);
}
