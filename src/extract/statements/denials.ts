import { isParticiple } from "../clauses/inflection.ts";
import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorReading, Document, Sentence, Token } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import { nameOf } from "../standing/attribution.ts";
import { flatDenial, isCalledFalse } from "../standing/falsehoods.ts";

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
	return clauses.flatMap((clause): Denial[] => {
		const { tokens } = document;
		const outright = flatDenial(clause, tokens);
		const back = outright ? null : denialOf(clause, clauses, tokens);
		if (!outright && !back) return [];
		const denier = outright ? outright.subject : clause.verb.passive ? agentOf(clause) : clause.subject;
		const by = (denier && reader.head(denier)?.actors) ?? [];
		if (outright && by.length === 0) return [];
		const offset = tokens[clause.verb.head]?.start ?? 0;
		const speaker = denier ? nameOf(document, denier, reading) : undefined;
		return [{ sentence, offset, by, ofClaim: false, ...back, ...(speaker && { speaker }) }];
	});
}

/** What is said of the thing that a clause denies; null where it denies nothing that was told before. */
function denialOf(
	clause: Clause,
	clauses: Clause[],
	tokens: Token[],
): Pick<Denial, "ofClaim" | "ownDeed"> | null {
	const { verb } = clause;
	if (!(DENYING.has(verb.lemma) || isCalledFalse(clause, tokens)) || verb.negated) return null;
	if (verb.passive && !isParticiple(tokens[verb.head]?.lower ?? "")) return null;
	const object = verb.passive ? clause.subject : clause.objects[0];
	const deed = object ? undefined : denied(clause, clauses, tokens);
	const token = object ? tokens[object.head] : deed;
	const named = token && (DENIED.has(token.lemma) || DENIED.has(token.lower));
	if (!named && !pointsBack(clause, clauses, tokens)) return null;
	// "rejected suggestions that it would leave": what is denied is told here, and not before.
	if (
		object &&
		clauses.some(
			({ parent, link, marker }) => parent === clause && link === "complement" && marker === "that",
		)
	)
		return null;
	return { ofClaim: token !== undefined && CLAIMS.has(token.lemma), ...(deed && { ownDeed: true }) };
}

/** "which Kigali denies", "officials said, something Kigali denies": what it denies was told right before. */
function pointsBack(clause: Clause, clauses: Clause[], tokens: Token[]): boolean {
	const { link, marker, subject, objects } = clause;
	// "a hill, which Eritrea denies having occupied": that is what it denies.
	if (clauses.some(({ parent, verb }) => parent === clause && verb.first === clause.verb.last)) return false;
	if (link === "relative") return marker === "which";
	return objects.length === 0 && /^(?:which|something)$/.test(tokens[(subject?.first ?? 0) - 1]?.lower ?? "");
}

function agentOf({ prepositions }: Clause): NounPhrase | null {
	return prepositions.find(({ preposition }) => preposition === "by")?.object ?? null;
}

/** "denies that it does so", "denied doing it", "denies that.": what stands for the deed told before. */
function denied(clause: Clause, clauses: Clause[], tokens: Token[]): Token | undefined {
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
