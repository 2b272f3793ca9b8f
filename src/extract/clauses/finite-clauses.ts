import type { Token } from "../document.ts";
import { AUTHORING } from "./authors.ts";
import type { Chunk } from "./chunks.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { isParticiple, isPast } from "./inflection.ts";
import { type ParseState, popOuter } from "./parse-state.ts";
import { NAMING } from "./shared-arguments.ts";
import type { Clause, NounPhrase, VerbGroup } from "./structure.ts";

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
		if (matrix && clause.link === "complement") matrix.verb = inSense(matrix.verb, clause.verb, state);
		if (isAsked(state, matrix)) clause.question = true;
		if (clause.link === "coordinate") beside(state, clause, matrix);
		else if (clause.link === "complement" && state.conjunction)
			clause.parent = complementPeer(matrix)?.parent ?? matrix;
		else if (clause.link === "complement" && matrix?.link === "infinitive" && state.comma)
			clause.parent = matrix.parent;
		return;
	}
	if (state.conjunction && matrix) {
		const infinitive = continuedInfinitive(state, matrix, clause.verb);
		if (infinitive) {
			clause.verb = { ...clause.verb, form: "infinitive" };
			clause.subject = infinitive.subject;
			clause.parent = infinitive.parent;
			clause.link = "infinitive";
			return;
		}
		const peer = finitePeer(matrix, clause.verb, state.comma);
		// "would have to withdraw its troops and stop": the modal holds for both.
		if (peer.verb.modal && isBare(state, clause.verb))
			clause.verb = { ...clause.verb, modal: peer.verb.modal };
		clause.subject = peer.subject;
		clause.parent = peer.parent;
		clause.link = peer.link === "main" ? "coordinate" : peer.link;
		if (peer.marker) clause.marker = peer.marker;
		return;
	}
	if (matrix && resumesAntecedent(state, clause, matrix)) return;
	if (matrix && !state.boundary && matrix.objects.length > 0 && !closesRelative(state, matrix, clause)) {
		const subject = matrix.objects.pop() as NounPhrase;
		moveBehind(matrix, subject);
		clause.subject = subject;
		clause.link = "complement";
		return;
	}
	if (resumesSaid(state, clause)) return;
	const waiting = popOuter(state);
	if (waiting) {
		clause.subject = waiting;
		clause.parent = null;
		clause.link = "main";
	} else if (matrix && state.boundary && !state.subordinator && !behindQuote(state, clause)) {
		// "accused Chad of spying, expelled its envoy": goes on with the finite verb.
		let finite: Clause | null = matrix;
		while (finite && finite.verb.form !== "finite") finite = finite.parent;
		if (!finite) return;
		const peer = finite.parent && isNextStep(state, finite, clause) ? finite.parent : finite;
		clause.subject = peer.link === "relative" ? null : peer.subject;
		clause.parent = peer.parent;
		clause.link = "coordinate";
	}
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
function inSense(verb: VerbGroup, said: VerbGroup, state: ParseState): VerbGroup {
	if (REQUESTING.has(verb.lemma) && !verb.passive) return { ...verb, lemma: "request" };
	if (verb.lemma !== "insist" || said.modal || isBare(state, said)) return verb;
	return isBe(state, said) ? verb : { ...verb, lemma: "maintain" };
}

/** "that it be sold" */
function isBe({ document }: ParseState, { first }: VerbGroup): boolean {
	return document.tokens[first]?.lower === "be";
}

/** "warned that gas was cheap, then rang Lavrov": what somebody does next is not part of what they said. */
function isNextStep({ document }: ParseState, matrix: Clause, { verb }: Clause): boolean {
	const word =
		document.tokens[verb.first]?.lower === "then" || document.tokens[verb.first - 1]?.lower === "then";
	return (
		word && matrix.link === "complement" && matrix.parent?.verb.past === true && verb.past && !verb.modal
	);
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
	const token = document.tokens[verb.head];
	if (verb.passive || verb.modal || verb.first !== verb.head || token?.pos === "AUX") return false;
	return isParticiple(token?.lower ?? "") && !(after?.kind === "noun" && !after.phrase.time);
}

/** `"...," said Putin`: its subject comes behind it. */
function behindQuote(state: ParseState, clause: Clause): boolean {
	return state.document.tokens[clause.verb.first - 1]?.lower === '"';
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
	if (state.free.length > 0 || state.boundary) return;
	let inner = state.current;
	while (inner && !state.nominal.has(inner)) inner = inner.parent;
	const noun = inner && popOuter(state);
	if (!inner || !noun) return;
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

function complementPeer(from: Clause | null): Clause | null {
	let peer = from;
	while (peer && peer.link !== "complement") peer = peer.parent;
	return peer;
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
	if (
		tokens[first.head]?.pos === "PROPN" ||
		last.last !== verb.first ||
		tokens[last.first - 1]?.lower !== ","
	)
		return false;
	// "the two armies, at war since 2023, both blamed", "the relief chief, who appealed"
	return tokens[last.head]?.pos !== "PRON" && !QUANTIFIERS.has(tokens[last.first]?.lower ?? "");
}

const QUANTIFIERS = new Set("both each all neither none either".split(" "));

/** "to fight rebels and reclaim control": a bare verb after "and" goes on with the infinitive before it. */
function continuedInfinitive(state: ParseState, matrix: Clause, verb: VerbGroup): Clause | null {
	if (verb.first !== verb.head || !isBare(state, verb)) return null;
	let clause: Clause | null = matrix;
	while (clause && clause.verb.form !== "infinitive" && !clause.verb.modal)
		clause = clause.verb.form === "gerund" ? clause.parent : null;
	return clause?.verb.form === "infinitive" ? clause : null;
}

/** Past and base look alike in these. */
const ALIKE = /^(?:cut|put|set|hit|let|shut|quit|beat|cast|split)$/;

function isBare(state: ParseState, verb: VerbGroup): boolean {
	for (let k = verb.first; k < verb.head; k++) if (state.document.tokens[k]?.pos === "AUX") return false;
	const token = state.document.tokens[verb.head];
	if (!token || token.pos === "AUX") return false;
	return (
		ALIKE.test(token.lower) ||
		(!isPast(token.lower) && !token.lower.endsWith("s") && !token.lower.endsWith("ing"))
	);
}

/** What somebody who says something does besides, in the same breath. */
const ADDRESSING = new Set(
	"accuse urge order call warn ask demand promise thank praise criticize condemn threaten vow announce blame denounce appeal pledge offer propose summon invite welcome reject".split(
		" ",
	),
);

/** The finite clause that "and" continues: the nearest one whose verb is of the same kind. */
function finitePeer(from: Clause, verb: VerbGroup, comma: boolean): Clause {
	let peer: Clause = from;
	while (
		peer.parent &&
		(peer.verb.form !== "finite" ||
			(peer.link === "relative" && (comma || (!verb.modal && peer.verb.past !== verb.past))) ||
			(comma && (isToldInRelative(peer) || isConceded(peer))) ||
			backToSpeech(peer, peer.parent, verb, comma))
	)
		peer = peer.parent;
	return peer;
}

/** "denies it, though the UN puts it at 4,000, and accuses": what is conceded ends with its comma. */
function isConceded({ link, marker }: Clause): boolean {
	return link === "subordinate" && marker !== undefined && /^(?:al)?though|^while$|^whereas$/.test(marker);
}

/** "the money that they say he stole, but have not asked": what is said inside a relative clause ends with it. */
function isToldInRelative({ link, parent }: Clause): boolean {
	return link === "complement" && parent?.link === "relative";
}

/** "said Russia had apologised, but insisted": a plain past behind what had happened goes on with the saying. */
function backToSpeech(peer: Clause, speech: Clause, verb: VerbGroup, comma: boolean): boolean {
	// "denies that his army is there, and accuses"
	const present = comma && !speech.verb.past && !verb.past && !verb.modal && ADDRESSING.has(verb.lemma);
	if (present && peer.link === "complement") return true;
	if (peer.link !== "complement" || !speech.verb.past || !verb.past || verb.modal || verb.pluperfect)
		return false;
	// "held that the land belongs to Belize, and ordered", "said that the deal was dead, and accused".
	if (comma && (!(peer.verb.past || peer.verb.modal) || ADDRESSING.has(verb.lemma))) return true;
	return peer.verb.pluperfect ? comma : peer.verb.modal === "would" || peer.verb.modal === "will";
}

/** Phrases behind an object that became a subject go with it: "said the meeting between A and B had ...". */
function moveBehind(matrix: Clause, subject: NounPhrase): void {
	matrix.prepositions = matrix.prepositions.filter((phrase) => phrase.at < subject.first);
}
