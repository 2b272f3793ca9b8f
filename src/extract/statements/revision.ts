import { isParticiple } from "../clauses/inflection.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorReading, Document, Sentence, Token } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import { nameOf } from "../standing/attribution.ts";
import { flatDenial, isCalledFalse } from "../standing/falsehoods.ts";
import type { PlacedStatement } from "./draft.ts";

/** A place where somebody denies what was reported before. */
export interface Denial {
	/** Position of the sentence in the document. */
	sentence: number;
	/** Offset of the denying verb. */
	offset: number;
	/** Who denies it, as the text names them. */
	speaker?: string;
	/** Who denies, as far as they are known. */
	by: string[];
	/** The text calls it a claim: "sent arms, a charge Kigali denies". */
	ofClaim: boolean;
	/** True when he denies having done what was told right before: "denies doing so". */
	ownDeed?: boolean;
}

const DENYING = new Set(["deny", "dismiss", "refute", "reject", "rebut"]);
const DENIED = new Set(
	"report story news article claim allegation rumor suggestion speculation suspicion accusation it this that which these them charge thing something".split(
		" ",
	),
);
const CLAIMS = new Set("report claim allegation rumor suggestion accusation charge".split(" "));

const DENIAL = /^(?:den[iy]|dismiss|refut|reject|rebut)/;

/** Whether a sentence has a word that may be a verb of denying. */
export function mayDeny({ tokens }: Document, { first, last }: Sentence): boolean {
	for (let i = first; i < last; i++) if (DENIAL.test(tokens[i]?.lower ?? "")) return true;
	return false;
}

/** "officials denied the report", "Tehran rejected the claims": a clause that denies earlier reports as a whole. */
export function readDenials(
	document: Document,
	clauses: Clause[],
	sentence: number,
	reader: ArgumentReader,
	reading: ActorReading,
): Denial[] {
	return clauses.flatMap((clause) => {
		const { verb } = clause;
		const outright = flatDenial(clause, document.tokens);
		if (outright) {
			const by = (outright.subject && reader.head(outright.subject)?.actors) ?? [];
			const speaker = outright.subject ? nameOf(document, outright.subject, reading) : undefined;
			const offset = document.tokens[verb.head]?.start ?? 0;
			return by.length > 0 ? [{ sentence, offset, by, ofClaim: false, ...(speaker && { speaker }) }] : [];
		}
		if (!(DENYING.has(verb.lemma) || isCalledFalse(clause, document.tokens)) || verb.negated) return [];
		const object = verb.passive ? clause.subject : clause.objects[0];
		const deed = object ? undefined : denied(clause, clauses, document);
		const token = object ? document.tokens[object.head] : deed;
		const named = token && (DENIED.has(token.lemma) || DENIED.has(token.lower));
		if (!named && !pointsBack(clause, document.tokens)) return [];
		// "rejected suggestions that it would leave": what is denied is told here, and not before.
		if (
			object &&
			clauses.some(
				(child) => child.parent === clause && child.link === "complement" && child.marker === "that",
			)
		)
			return [];
		if (verb.passive && !isParticiple(document.tokens[verb.head]?.lower ?? "")) return [];
		const denier = verb.passive ? agentOf(clause) : clause.subject;
		const by = (denier && reader.head(denier)?.actors) ?? [];
		const offset = document.tokens[verb.head]?.start ?? 0;
		const speaker = denier ? nameOf(document, denier, reading) : undefined;
		const ofClaim = token !== undefined && token !== null && CLAIMS.has(token.lemma);
		return [{ sentence, offset, by, ofClaim, ...(speaker && { speaker }), ...(deed && { ownDeed: true }) }];
	});
}

/** "which Kigali denies", "officials said, something Kigali denies": what it denies was told right before. */
function pointsBack({ link, marker, subject, objects }: Clause, tokens: Token[]): boolean {
	if (link === "relative") return marker === "which";
	return objects.length === 0 && /^(?:which|something)$/.test(tokens[(subject?.first ?? 0) - 1]?.lower ?? "");
}

function agentOf({ prepositions }: Clause): NounPhrase | null {
	return prepositions.find(({ preposition }) => preposition === "by")?.object ?? null;
}

/** "denies that it does so", "denied doing it", "denies that.": what stands for the deed told before. */
function denied(clause: Clause, clauses: Clause[], { tokens }: Document): Token | undefined {
	if (clause.verb.passive || clause.objects.length > 0) return undefined;
	const next = tokens[clause.verb.last];
	if (next?.lower === "that" && tokens[clause.verb.last + 1]?.pos === "PUNCT") return next;
	const deed = clauses.find(({ parent }) => parent === clause)?.verb;
	if (deed?.lemma !== "do") return undefined;
	const so = [tokens[deed.last], tokens[deed.last - 1]].find((one) =>
		/^(?:so|it|that|this)$/.test(one?.lower ?? ""),
	);
	return so && { ...so, lower: "it" };
}

/** Offices and memberships, which no report has to be true for. */
const STRUCTURAL: ReadonlySet<string> = new Set(
	"leads formerlyLed formerlyServed ministerOf officialOf envoyOf spokespersonOf memberOf partOf".split(" "),
);

/** How far back a denial without details reaches, in sentences. */
const REACH = 2;

/**
 * Turns reported statements into denied ones where the article goes on to say that the report was denied, and alleged
 * ones where whoever is charged denies it. Only what stands before the denial, in its sentence or the two before it, is
 * concerned.
 * @param partyOf whom an actor belongs to or speaks for; itself when nobody
 */
export function applyDenials(
	statements: PlacedStatement[],
	denials: Denial[],
	partyOf: (actor: string) => string,
): void {
	for (const denial of denials) {
		const parties = new Set(denial.by.map(partyOf));
		const deed = denial.ownDeed ? lastDeed(statements, denial, (actor) => parties.has(partyOf(actor))) : null;
		for (const placed of statements) {
			const { statement } = placed;
			// "Ann Otieno, a member of the council, denied the charge": she is one all the same.
			if (STRUCTURAL.has(statement.type)) continue;
			if (placed.sentence > denial.sentence || placed.sentence < denial.sentence - REACH) continue;
			const { modality } = statement;
			const ofSource = parties.has(partyOf(statement.source));
			const ofParty = ofSource || parties.has(partyOf(statement.target));
			// "said Oman would send troops, but Oman denied it".
			const promised = modality === "planned" && placed.sentence === denial.sentence;
			const charged =
				ofParty && (modality === "alleged" || (promised && statement.evidence.speaker !== undefined));
			// "France expelled them, Algiers said. Paris denied the report."
			const told =
				ofParty &&
				// Whoever is asked can turn that down, but not deny that it is asked.
				(modality === "asserted" || (modality === "demanded" && ofSource)) &&
				(statement.evidence.speaker === undefined
					? statement.evidence.words?.[0] === deed ||
						(denial.ofClaim && placed.sentence === denial.sentence && ofSource)
					: statement.evidence.speaker !== denial.speaker) &&
				placed.sentence >= denial.sentence - 1 &&
				ofSource !== parties.has(partyOf(statement.target));
			if (!placed.reported && !charged && !told) continue;
			const { words } = statement.evidence;
			if (placed.sentence === denial.sentence && words && words[1] > denial.offset) continue;
			const { evidence } = statement;
			statement.modality = "denied";
			// Whose report it was is told beside who denies it.
			if (evidence.reportedBy === undefined) evidence.reportedBy = evidence.speaker ?? "";
			if (denial.speaker) evidence.speaker = denial.speaker;
			else delete evidence.speaker;
		}
	}
}

/** Where the last deed of somebody is told before his denial, in the sentence of the denial or the one before; null for none. */
function lastDeed(
	statements: PlacedStatement[],
	{ sentence, offset }: Denial,
	isOwn: (actor: string) => boolean,
): number | null {
	let last: number | null = null;
	for (const { statement, sentence: at } of statements) {
		const start = statement.evidence.words?.[0];
		if (start === undefined || start >= offset || at > sentence || at < sentence - 1) continue;
		if (isOwn(statement.source) && (last === null || start > last)) last = start;
	}
	return last;
}
