import { isPast } from "./inflection.ts";
import type { ParseState } from "./parse-state.ts";
import type { Clause, VerbGroup } from "./structure.ts";

/** "to fight rebels and reclaim control", "to stop the war and fully withdraw": a bare verb after "and" goes on with the infinitive before it. */
export function continuedInfinitive(state: ParseState, matrix: Clause, verb: VerbGroup): Clause | null {
	for (let k = verb.first; k < verb.head; k++)
		if (!/^(?:ADV|PART)$/.test(state.document.tokens[k]?.pos ?? "")) return null;
	if (!isBare(state, verb)) return null;
	let clause: Clause | null = matrix;
	while (clause && clause.verb.form !== "infinitive" && !clause.verb.modal)
		clause = clause.verb.form === "gerund" ? clause.parent : null;
	return clause?.verb.form === "infinitive" ? clause : null;
}

/** Past and base look alike in these. */
const ALIKE = /^(?:cut|put|set|hit|let|shut|quit|beat|cast|split)$/;

/** Whether a verb stands without auxiliary and ending, as behind "to" or a modal. */
export function isBare(state: ParseState, verb: VerbGroup): boolean {
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
export function finitePeer(from: Clause, verb: VerbGroup, state: ParseState): Clause {
	const { comma, document } = state;
	// "had received, let alone requested, arms"
	if (document.tokens[verb.first - 1]?.lower === "alone") return from;
	let peer: Clause = from;
	while (
		peer.parent &&
		(peer.verb.form !== "finite" ||
			(peer.link === "relative" && (comma || (!verb.modal && peer.verb.past !== verb.past))) ||
			(comma && (isToldInRelative(peer) || isConceded(peer))) ||
			backToSpeech(peer, peer.parent, verb, comma) ||
			(ADDRESSING.has(verb.lemma) && isOfThings(peer, state)))
	)
		peer = peer.parent;
	return peer;
}

/** Nouns of those who may accuse and urge. */
const PEOPLE =
	/(?:er|or|ist|man|men|ian|ant|ent|ier|eer)s?$|^(?:army|armies|party|parties|junta|side|sides|country|countries|group|groups|state|states|nation|nations|chief|chiefs|king|queen|people|police|official|officials|rebel|rebels|militia|troops|ally|allies|envoy|envoys|premier|general|generals|diplomat|diplomats|bloc|union|alliance|court|council|ministry|agency|body|coalition|mission|delegation|team|two|three|both|regime|monarch|prince|pope|critic|critics|family|families|protesters|activists|voice|voices|house|palace|capital|neighbou?rs?|administration|opposition|leadership|commission|committee|organisation|organization|company|firm|navy|forces?)$/;

const MANY = /^(?:millions|thousands|hundreds|tens|dozens)$/;

/** "said the mines were old and accused", "said the talks had failed and blamed": things accuse nobody, nor do millions who are somehow. */
function isOfThings({ link, verb, subject }: Clause, { document: { tokens } }: ParseState): boolean {
	if (link !== "complement" || !subject || subject.possessor || subject.members) return false;
	const noun = tokens[subject.head];
	if (
		verb.lemma === "be" &&
		(tokens[subject.first]?.pos === "NUM" || MANY.test(tokens[subject.first]?.lower ?? ""))
	)
		return true;
	if (noun?.pos !== "NOUN") return false;
	return (verb.lemma === "be" && noun.lower !== noun.lemma) || !PEOPLE.test(noun.lower);
}

/** "denies it, though the UN puts it at 4,000, and accuses": what is conceded ends with its comma. */
function isConceded({ link, marker }: Clause): boolean {
	return link === "subordinate" && marker !== undefined && /^(?:al)?though|^while$|^whereas$/.test(marker);
}

/** "the money that they say he stole, but have not asked": what is said inside a relative clause ends with it. */
function isToldInRelative({ link, parent }: Clause): boolean {
	return link === "complement" && parent?.link === "relative";
}

/** What is hardly told by another's mouth: "said that Kenya had closed its border and urged Uganda". */
const CHARGING =
	/^(?:accuse|urge|condemn|blame|vow|thank|praise|criticize|criticise|warn|demand|denounce|appeal|promise|pledge)$/;

/** "said Russia had apologised, but insisted": a plain past behind what had happened goes on with the saying. */
function backToSpeech(peer: Clause, speech: Clause, verb: VerbGroup, comma: boolean): boolean {
	// "denies that his army is there, and accuses"
	const present = comma && !speech.verb.past && !verb.past && !verb.modal && ADDRESSING.has(verb.lemma);
	if (present && peer.link === "complement") return true;
	if (peer.link !== "complement" || !speech.verb.past || !verb.past || verb.modal || verb.pluperfect)
		return false;
	// "held that the land belongs to Belize, and ordered", "said that the deal was dead, and accused".
	if (comma && (!(peer.verb.past || peer.verb.modal) || ADDRESSING.has(verb.lemma))) return true;
	if (CHARGING.test(verb.lemma) && (peer.verb.pluperfect || peer.verb.lemma === "be")) return true;
	return peer.verb.pluperfect ? comma : peer.verb.modal === "would" || peer.verb.modal === "will";
}

/** "warned that gas was cheap, then rang Lavrov": what somebody does next is not part of what they said. */
export function isNextStep({ document }: ParseState, matrix: Clause, { verb }: Clause): boolean {
	const word =
		document.tokens[verb.first]?.lower === "then" || document.tokens[verb.first - 1]?.lower === "then";
	return (
		word && matrix.link === "complement" && matrix.parent?.verb.past === true && verb.past && !verb.modal
	);
}

/** The clause that says what somebody said, which a clause stands in or is; null when there is none. */
export function complementPeer(from: Clause | null): Clause | null {
	let peer = from;
	while (peer && peer.link !== "complement") peer = peer.parent;
	return peer;
}
