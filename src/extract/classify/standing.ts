import type { Modality, PloverClass, RelationType } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { Document } from "../document.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import { logical } from "../frames/slots.ts";
import { operatorOf } from "../standing/modality.ts";
import type { Draft } from "../statements/draft.ts";
import { SOURCE } from "./phrases.ts";

/** What stands between two phrases of a sentence that are given. */
export interface Classification {
	/** RelationType id. */
	type: string;
	/** Class of the whole, with what its standing makes of it: a refused meeting is a rejection. */
	plover: PloverClass | null;
	modality: Modality;
	/** Id of the rule that fired; "words" when the words of the sentence outweigh the rules or none fits. */
	rule: string;
	/** True when a rule found both phrases on its sides, and no other phrase had to stand for one of them. */
	bothNamed?: boolean;
	/** For "words", the features that speak most for the class: "cue AID governs", "word: peacekeeper". */
	because?: string[];
}

/** Verbs that bring to an end what they govern. */
const ENDING = new Set(
	"stop end cease halt quit suspend freeze discontinue withdraw drop lift revoke terminate scrap break".split(
		" ",
	),
);

/** The type that stands for a class when only the class is known, as of "refused" or of words without a rule. */
const BARE_TYPE: Record<PloverClass, string> = {
	AGREE: "agreesTo",
	CONSULT: "negotiatedWith",
	SUPPORT: "backs",
	COOPERATE: "cooperates",
	AID: "aids",
	YIELD: "yields",
	REQUEST: "demands",
	ACCUSE: "criticizes",
	REJECT: "rejects",
	THREATEN: "threatens",
	PROTEST: "protests",
	SANCTION: "suspendsCooperation",
	MOBILIZE: "mobilizesAgainst",
	COERCE: "coerces",
	ASSAULT: "attacks",
};

/** The relation type that stands for a class when only the class is known. */
export function typeOfClass(plover: PloverClass): string {
	return BARE_TYPE[plover];
}

/**
 * What PLOVER calls an act of a stance that is not simply done: cooperation to come is AGREE, material hostility to
 * come THREATEN, cooperation refused REJECT, hostility refrained from YIELD; asking for cooperation is REQUEST, asking
 * for hostile acts against somebody ACCUSE. Null leaves the act's own class.
 */
const STANDING: Record<Modality, { cooperative: PloverClass | null; hostile: PloverClass | null }> = {
	asserted: { cooperative: null, hostile: null },
	alleged: { cooperative: null, hostile: null },
	planned: { cooperative: "AGREE", hostile: "THREATEN" },
	conditional: { cooperative: "AGREE", hostile: "THREATEN" },
	denied: { cooperative: "REJECT", hostile: "YIELD" },
	demanded: { cooperative: "REQUEST", hostile: "ACCUSE" },
};

/** What an operator makes of an act that no rule knows: to agree to anything is to agree. */
const UNKNOWN_ACT: Record<string, PloverClass> = {
	promise: "AGREE",
	refuse: "REJECT",
	fail: "REJECT",
	reject: "REJECT",
	threaten: "THREATEN",
	request: "REQUEST",
	demand: "REQUEST",
	"demand-for": "REQUEST",
};

/** The clause that a draft was read from: its verb's, or the one that governs its noun. */
function clauseOf(draft: Draft, clauses: Clause[]): Clause | null {
	const [first] = draft.words;
	const own = clauses.find((clause) => clause.verb.first === first);
	if (own) return own;
	const before = clauses.filter((clause) => clause.verb.first <= first);
	return before.sort((a, b) => b.verb.first - a.verb.first)[0] ?? null;
}

/** Whether the verb above an act, or above the noun that names it, ends it. */
function isEnded(draft: Draft, clauses: Clause[]): boolean {
	const clause = clauseOf(draft, clauses);
	if (!clause) return false;
	const isNoun = clause.verb.first !== draft.words[0];
	const governor = isNoun
		? clause
		: clause.link === "gerund" || clause.link === "infinitive"
			? clause.parent
			: null;
	return governor !== null && !governor.verb.negated && ENDING.has(governor.verb.lemma);
}

/** Classes that are words already: announced beforehand they are no less said. */
const VERBAL = new Set<PloverClass>(["AGREE", "THREATEN", "REJECT", "ACCUSE", "REQUEST"]);

/** The class of an act of the given stance under its modality and under a verb that ends it. */
function standingClass(
	own: PloverClass,
	stance: "cooperative" | "hostile",
	modality: Modality,
	ended: boolean,
) {
	if (ended && modality === "asserted") return stance === "cooperative" ? "SANCTION" : "YIELD";
	if (VERBAL.has(own) && modality !== "denied") return own;
	return STANDING[modality][stance] ?? own;
}

/** The draft's class, with what its modality and the verb above it make of it. */
export function standingOf(
	draft: Draft,
	clauses: Clause[],
	types: Map<string, RelationType>,
): Classification {
	const type = types.get(draft.type);
	const { modality, rule } = draft;
	const own = type?.plover ?? null;
	if (!type || own === null || type.stance === "neutral")
		return { type: draft.type, plover: own, modality, rule };
	const plover = standingClass(own, type.stance, modality, isEnded(draft, clauses));
	const changed = plover !== own ? BARE_TYPE[plover] : undefined;
	return { type: changed ?? draft.type, plover, modality, rule };
}

const READY = new Set("ready willing prepared committed set poised eager".split(" "));

/** "is willing to": between the verb "be" and an infinitive that it governs. */
function isReady(clause: Clause, clauses: Clause[], document: Document): boolean {
	if (clause.verb.lemma !== "be" || clause.verb.negated) return false;
	const child = clauses.find((other) => other.parent === clause && other.verb.first > clause.verb.head);
	if (!child) return false;
	const between = document.tokens.slice(clause.verb.head + 1, child.verb.first + 1);
	return between.some((token) => READY.has(token.lower));
}

/** What an operator above an unknown act of the source says by itself. */
export function operatorAlone(
	document: Document,
	clauses: Clause[],
	reader: ArgumentReader,
	book: RuleBook,
): Classification | null {
	for (const clause of clauses) {
		const subject = logical(clause).subject;
		const actors = subject && (reader.head(subject) ?? reader.owner(subject))?.actors;
		if (!actors?.includes(SOURCE)) continue;
		const { negated, modal } = clause.verb;
		const operator = operatorOf(clause, book);
		const plover = isReady(clause, clauses, document)
			? "AGREE"
			: negated && modal === "will"
				? "REJECT"
				: operator && UNKNOWN_ACT[operator.id];
		const type = plover && BARE_TYPE[plover];
		if (!plover || !type) continue;
		const modality =
			plover === "AGREE" ? "planned" : (operator?.modality ?? (negated ? "denied" : "asserted"));
		return { type, plover, modality, rule: `operator-${operator?.id ?? plover.toLowerCase()}` };
	}
	return null;
}
