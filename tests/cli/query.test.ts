import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente } from "./program.ts";
import { smallGraph } from "./small-graph.ts";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-query-"));
	writeFileSync(join(folder, "graph.json"), smallGraph());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const query = (...rest: string[]) => entente(folder, ["query", "graph.json", ...rest]);

const ROWS = `x       y
Norway  Denmark
  Norway met Sweden (2024-05-03). "Norway met Sweden in Oslo on 3 May 2024." - The Fjord, 2024-05-05
  Sweden backs Denmark (undated in the text). "Sweden backs Denmark." - The Fjord, 2024-05-05
`;

describe("query", () => {
	test("prints a table with the sentences behind each row", () => {
		expect(query("(x)-[met]-(Sweden)-[backs]->(y)")).toEqual({ status: 0, stdout: ROWS, stderr: "" });
	});

	test("gives the same as data", () => {
		const { status, stdout } = query("(x)-[met]-(Sweden)-[r:backs]->(y)", "--json");
		const answer = JSON.parse(stdout);
		expect(status).toBe(0);
		expect(answer).toMatchObject({ columns: ["x", "y"], found: 1, cut: null, note: null });
		expect(answer.rows[0].actors).toEqual({
			x: { id: "country:NOR", label: "Norway" },
			y: { id: "country:DNK", label: "Denmark" },
		});
		expect(answer.rows[0].hops[1]).toMatchObject({ variable: "r", from: "country:SWE", to: "country:DNK" });
		expect(answer.rows[0].hops[1].relations[0].evidence[0].quote).toBe("Sweden backs Denmark.");
		expect(answer.subgraph.actors).toEqual(["country:DNK", "country:NOR", "country:SWE"]);
	});

	test("writes the part of the graph that fits", () => {
		const { status, stderr } = query("(x)-[met]-(y)", "-o", "part.json");
		expect([status, stderr]).toEqual([0, "Wrote part.json.\n"]);
		const part = JSON.parse(readFileSync(join(folder, "part.json"), "utf8"));
		expect(part.nodes.map(({ key }: { key: string }) => key)).toEqual(["country:NOR", "country:SWE"]);
		const piped = query("(x)-[met]-(y)", "-o", "-").stdout;
		expect(piped).toBe(readFileSync(join(folder, "part.json"), "utf8"));
		expect(entente(folder, ["stats", "-"], piped).stdout).toContain("relations  1 ");
	});

	test("says on the side what is left out, and that nothing fits", () => {
		const one = query("(x)", "--limit", "1");
		expect([one.status, one.stdout, one.stderr]).toEqual([0, "x\nDenmark\n", "The first 1 row of 4.\n"]);
		expect(query("(x)-[met]-(Iceland)")).toEqual({
			status: 0,
			stdout: "",
			stderr: "Nothing in this graph fits the pattern.\n",
		});
	});

	test("marks the characters that are wrong", () => {
		expect(query("(Norway)-[mett]->(x)")).toEqual({
			status: 2,
			stdout: "",
			stderr: `  (Norway)-[mett]->(x)
            ^^^^
entente: column 11: There is no relation type "mett". Did you mean met?
`,
		});
		const { status, stderr } = query("(x),\n\t(Norwy)");
		expect(status).toBe(1);
		expect(stderr).toContain("  \t(Norwy)\n  \t ^^^^^\nentente: line 2, column 3: There is no actor");
	});

	test.each([
		[["(x)", "--limit", "0"], "It must be a whole number from 1"],
		[["(x)", "-o", "part.docx"], '".docx" is no format'],
		[[], "missing required argument 'pattern'"],
	])("wrong usage is exit code 2: %s", (options, message) => {
		const { status, stderr } = query(...options);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});
