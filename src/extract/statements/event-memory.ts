import type { PloverClass, RelationType, Statement } from "../../model/index.ts";
import type { PlacedStatement } from "./draft.ts";

/** Which side of an earlier event a noun for it stands for: its doer, or all who took part. */
type Side = "doer" | "parties";

const HOSTILE_ACTS: PloverClass[] = ["ASSAULT", "COERCE", "MOBILIZE", "SANCTION"];
const JOINT_ACTS: PloverClass[] = ["SUPPORT", "CONSULT", "AGREE", "COOPERATE", "YIELD"];

/** Nouns that point back at an event told before: "criticised the raid", "welcomed the deal". */
const NOUNS: [nouns: string, classes: PloverClass[], side: Side][] = [
	[
		"raid attack strike airstrike bombing bombardment invasion offensive assault killing operation shelling incursion aggression coup putsch",
		["ASSAULT", "COERCE", "MOBILIZE"],
		"doer",
	],
	[
		"deal agreement accord pact treaty announcement news rapprochement summit meeting talk visit breakthrough truce ceasefire normalization declaration reconciliation",
		JOINT_ACTS,
		"parties",
	],
	["sanction embargo measure restriction blockade ban tariff", ["SANCTION", "COERCE"], "doer"],
	["ruling verdict award judgment sentence", ["ACCUSE", "COERCE", "SANCTION", "SUPPORT"], "doer"],
	["suspension expulsion recall decision move step", [...HOSTILE_ACTS, "YIELD"], "doer"],
	["demand request call appeal ultimatum condition deadline", ["REQUEST", "THREATEN"], "doer"],
	["charge accusation allegation claim criticism remark comment complaint", ["ACCUSE"], "doer"],
	["offer invitation proposal plan initiative", ["AGREE", "CONSULT", "AID"], "doer"],
	["threat warning", ["THREATEN"], "doer"],
	["apology", ["YIELD"], "doer"],
];

const MEANINGS = new Map(
	NOUNS.flatMap(([nouns, classes, side]) => nouns.split(" ").map((noun) => [noun, { classes: new Set(classes), side }] as const)),
);

/** How many sentences back an event can be pointed at. */
const REACH = 6;

/** Recalls the events of the sentences before. */
export interface EventMemory {
	/** Actors of the latest event that the noun can mean, or none. */
	recall(noun: string): string[];
	/** Who last asked or invited the given actors, or anybody, for something; none when nobody did. */
	asker(asked: string[]): string[];
	/** The latest event's statements, for "so did Chile". */
	latest(): Statement[];
}

/**
 * @param placed all statements so far, in the order of the text
 * @param sentence position of the sentence that asks
 */
export function eventMemory(placed: PlacedStatement[], sentence: number, types: Map<string, RelationType>): EventMemory {
	const recent = placed.filter((one) => one.sentence >= sentence - REACH && one.sentence < sentence && types.get(one.statement.type)?.plover);
	const classOf = (statement: Statement) => types.get(statement.type)?.plover as PloverClass;
	const together = (statement: Statement) =>
		recent.map((one) => one.statement).filter((other) => other.evidence.start === statement.evidence.start && other.type === statement.type);
	return {
		recall(noun) {
			const meaning = MEANINGS.get(noun);
			if (!meaning) return [];
			const found = recent.findLast((one) => meaning.classes.has(classOf(one.statement)));
			if (!found) return [];
			const event = together(found.statement);
			const actors = event.flatMap((one) => (meaning.side === "doer" ? [one.source] : [one.source, one.target]));
			return [...new Set(actors)];
		},
		asker(asked) {
			const requests = recent.filter((one) => ["REQUEST", "AGREE", "THREATEN"].includes(classOf(one.statement)) && one.sentence >= sentence - 2);
			const mine = requests.findLast((one) => asked.includes(one.statement.target)) ?? requests.at(-1);
			return mine ? [mine.statement.source] : [];
		},
		latest() {
			const last = recent.at(-1);
			return last && last.sentence >= sentence - 2 ? together(last.statement) : [];
		},
	};
}
