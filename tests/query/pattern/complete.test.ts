import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import { viewOf } from "../../../src/query/index.ts";
import { completePattern, matchPattern } from "../../../src/query/pattern/index.ts";
import { crisis } from "./graphs.ts";

const view = viewOf(crisis());

/** What is offered where the bar stands. */
function offered(marked: string): string[] {
	const cursor = marked.indexOf("‸");
	const text = marked.replace("‸", "");
	return completePattern(view, text, cursor, RELATION_TYPES).options.map((option) => option.text);
}

/** The pattern after choosing what is offered first. */
function chosen(marked: string): string {
	const cursor = marked.indexOf("‸");
	const text = marked.replace("‸", "");
	const { start, end, options } = completePattern(view, text, cursor, RELATION_TYPES);
	return text.slice(0, start) + options[0]?.text + text.slice(end);
}

describe("completePattern", () => {
	it.each([
		["‸", ["("]],
		["(Rus‸", ["Russia"]],
		["(rus‸", ["Russia"]],
		["(mosc‸", ["Russia"]],
		["(united‸", ['"United States"']],
		['("uni‸', ['"United States"']],
		['("Uni‸")-->(x)', ['"United States"']],
		["(assad‸", ['"Bashar al-Assad"']],
		["(x)-->(y), (‸", ["x", "y", "Syria", "Turkey", '"Syrian insurgents"', "Russia"]],
		["(x:‸", ["country", "person", "organization", "government-body", "armed-group", "group", "media"]],
		["(x:country|ar‸", ["armed-group"]],
		["(x)-[ba‸", ["backs", "basesTroopsIn"]],
		["(x)-[host‸", ["hostile", "hosted"]],
		["(x)-[SAN‸", ["sanctions", "SANCTION"]],
		["(x)-[sanctioned‸", []],
		["(x)-[ties‸", ["restoredTies", "cutTies", "seeksTies", "hasTies"]],
		["(x)-[met w‸", ["where"]],
		["(x)-[met‸]-(y)", ["met"]],
		["(x)-[met ‸", ["where", "]->(", "]-("]],
		["(x)<-[met ‸", ["where", "]-("]],
		["(x)‸", ["<-[", "-[", "where", "return", "limit"]],
		["(x)-[met]‸", ["->(", "-("]],
		[
			"(x)-[r:met]-(y) where ‸",
			[
				"not",
				"since",
				"from",
				"until",
				"as of",
				"modality",
				"confidence",
				"evidence",
				"publisher",
				"article",
				"x",
				"y",
				"r",
			],
		],
		["(x)-[r:met]-(y) where r.‸", ["modality", "confidence", "evidence", "publisher", "article"]],
		["(x)-[r:met]-(y) where x.‸", ["affiliation"]],
		["(x)--(y) where x.affiliation = tur‸", ["Turkey"]],
		["(x)--(y) where x <> ‸", ["y", "Syria", "Turkey", '"Syrian insurgents"']],
		["(x)--(y) where modality = de‸", ["denied", "demanded"]],
		["(x)--(y) where publisher = ‸", ["Gazette", "Wire"]],
		["(x)--(y) where article = who‸", ['"Who backs whom"']],
		["(x)--(y) re‸", ["return"]],
		["(x)--(y) return x, ‸", ["x", "y"]],
		["(x)--(y) where since ‸", []],
		["no pattern ‸", []],
	])("at %s offers %j", (marked, expected) => {
		const options = offered(marked);
		expect(options.slice(0, Math.max(expected.length, 1))).toEqual(expected);
	});

	it("puts the whole word at the cursor in the place of what was chosen", () => {
		expect(chosen("(Tur‸k)-[backs]->(x)")).toBe("(Turkey)-[backs]->(x)");
		expect(chosen("(x)-[cut‸]-(y)")).toBe("(x)-[cutTies]-(y)");
		expect(chosen('("Wagner‸ Gr")--(x)')).toBe('("Wagner Group")--(x)');
	});

	it("says how an actor was found, and how much there is of each", () => {
		const { options } = completePattern(view, "(washington", 11, RELATION_TYPES);
		expect(options[0]).toEqual({
			kind: "actor",
			text: '"United States"',
			label: "United States",
			actor: "country:USA",
			count: 3,
			detail: "Washington",
		});
		const [type] = completePattern(view, "(x)-[cut", 8, RELATION_TYPES).options;
		expect(type).toEqual({
			kind: "type",
			text: "cutTies",
			label: "cutTies",
			detail: "cut ties with",
			count: 1,
		});
	});

	it("offers no actor by a name that would not find it", () => {
		const actors = completePattern(view, "(", 1).options.filter(({ kind }) => kind === "actor");
		expect(actors).toHaveLength(10);
		for (const { text, actor } of actors) {
			const answer = matchPattern(view, `(${text}), (x) where x = ${text}`);
			expect(answer.rows.map(({ actors }) => actors)).toEqual([[actor]]);
		}
	});
});
