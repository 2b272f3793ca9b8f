import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import { viewOf } from "../../../src/query/index.ts";
import { completePattern, matchPattern, PatternError, partsOf } from "../../../src/query/pattern/index.ts";
import { crisis } from "./graphs.ts";

const view = viewOf(crisis());

/** Texts out of the pieces that patterns are made of, in any order, and texts of any characters. */
const text = fc.oneof(
	fc
		.array(
			fc.constantFrom(
				...[
					"(",
					")",
					"[",
					"]",
					"-",
					"->",
					"<-",
					":",
					"|",
					"*",
					"..",
					".",
					",",
					"=",
					"<>",
					">=",
					"<",
					'"',
					"'",
					" ",
				],
				...[
					"Russia",
					"x",
					"y",
					"r",
					"backs",
					"hostile",
					"SANCTION",
					"any",
					"country",
					"denied",
					"2023",
					"1",
					"0.5",
				],
				...["where ", "and ", "not ", "since ", "from ", "until ", "as of ", "return ", "limit ", "match "],
				...[
					"(Russia)",
					"(x)",
					"(y:country)",
					"-[backs]->",
					"-[r:any*1..2]-",
					"modality",
					"confidence",
					"x.affiliation",
				],
			),
			{ maxLength: 14 },
		)
		.map((pieces) => pieces.join("")),
	fc.string({ unit: "grapheme", maxLength: 30 }),
);

describe("whatever is typed", () => {
	it("is answered, or told what is wrong within the text", () => {
		fc.assert(
			fc.property(text, (pattern) => {
				try {
					matchPattern(view, pattern, { types: RELATION_TYPES });
				} catch (error) {
					expect(error).toBeInstanceOf(PatternError);
					const { span, message, where } = error as PatternError;
					expect(span.start).toBeGreaterThanOrEqual(0);
					expect(span.end).toBeGreaterThanOrEqual(span.start);
					expect(span.end).toBeLessThanOrEqual(pattern.length);
					expect(where).toMatch(/^(?:line \d+, )?column \d+$/);
					expect(message).not.toMatch(/undefined|null|\[object/);
				}
			}),
			{ numRuns: 2000 },
		);
	}, 60_000);

	it("is coloured without loss, and completed at any place by what belongs there", () => {
		fc.assert(
			fc.property(text, fc.nat(), (pattern, place) => {
				const covered = partsOf(pattern).map(({ start, end }) => pattern.slice(start, end));
				expect(covered.join("").replace(/\s/g, "")).toBe(pattern.replace(/\s/g, ""));
				const cursor = place % (pattern.length + 1);
				const { start, end, options } = completePattern(view, pattern, cursor, RELATION_TYPES);
				expect(start).toBeLessThanOrEqual(cursor);
				expect(end).toBeGreaterThanOrEqual(cursor);
				for (const option of options) expect(option.text).not.toBe("");
			}),
			{ numRuns: 1000 },
		);
	}, 60_000);
});
