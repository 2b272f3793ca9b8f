import type { PatternAnswer } from "./answer.ts";

/** What a reader has to be told of an answer beside its rows: that there are none, or more; null for nothing. */
export function noteOn({ rows, found, cut, unlessAsserted }: PatternAnswer): string | null {
	if (cut === "search") {
		return `There is more than can be searched for: ${counted(rows.length)} of those found so far. Name an actor, or add a condition.`;
	}
	if (cut === "limit") {
		return `The first ${counted(rows.length)} of ${found.toLocaleString("en-GB")}.`;
	}
	if (rows.length > 0) return null;
	const nothing = "Nothing in this graph fits the pattern.";
	if (unlessAsserted === 0) return nothing;
	return `${nothing} ${counted(unlessAsserted)} would, if what is alleged, planned, demanded or conditional counted: where modality <> denied.`;
}

function counted(rows: number): string {
	return rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
}
