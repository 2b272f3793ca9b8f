import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente } from "./program.ts";
import { smallGraph } from "./small-graph.ts";

let folder = "";

const BY = { author: "Ada", time: "2026-11-22T10:03:00Z" };
const MERGE = { id: "m1", ...BY, action: "mergeActors", actor: "country:NOR", other: "country:ISL" };
const CONFIRM = {
	id: "c1",
	...BY,
	action: "confirmRelation",
	relation: "country:SWE>country:DNK:backs:asserted",
};
const LOST = { id: "l1", ...BY, action: "removeActor", actor: "country:FIN" };

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-edits-"));
	writeFileSync(join(folder, "graph.json"), smallGraph());
	writeFileSync(join(folder, "edits.json"), JSON.stringify([MERGE, CONFIRM]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
	return entente(folder, ["edits", ...args]);
}

describe("edits", () => {
	test("are applied, listed, printed as data, taken back to the same bytes", () => {
		expect(run("graph.json").stdout).toBe("This graph has no edits.\n");
		expect(run("graph.json", "--apply", "edits.json", "-o", "corrected.json")).toEqual({
			status: 0,
			stdout: "",
			stderr: "Wrote corrected.json with 2 edits.\n",
		});
		expect(run("corrected.json").stdout).toBe(
			"2026-11-22 10:03  Ada  Merged Iceland into Norway.  [m1]\n" +
				'2026-11-22 10:03  Ada  Confirmed "Sweden backs Denmark".  [c1]\n',
		);
		expect(JSON.parse(run("corrected.json", "--json").stdout)).toEqual([MERGE, CONFIRM]);
		expect(run("corrected.json", "--without", "m1", "-o", "one.json").status).toBe(0);
		expect(run("one.json", "--undo", "5", "-o", "none.json").status).toBe(0);
		expect(readFileSync(join(folder, "none.json"), "utf8")).toBe(smallGraph());
	});

	test("that find no target are told, kept and not applied", () => {
		writeFileSync(join(folder, "lost.json"), JSON.stringify([LOST, CONFIRM]));
		expect(run("graph.json", "--apply", "lost.json", "-o", "lost-graph.json")).toEqual({
			status: 1,
			stdout: "",
			stderr:
				"Wrote lost-graph.json with 1 edit.\n" +
				'entente: The edit "l1" (removeActor) was not applied: there is no actor "country:FIN" in the graph.\n',
		});
		const { status, stdout } = run("lost-graph.json");
		expect(status).toBe(0);
		expect(stdout).toContain(
			'Removed country:FIN. Not applied: there is no actor "country:FIN" in the graph.  [l1]',
		);
	});

	test("correct what is built", () => {
		writeFileSync(
			join(folder, "news.md"),
			"---\ntitle: Talks\ndate: 2026-11-20\n---\nNorway backs Sweden. Norway condemned Denmark on Thursday.\n",
		);
		const rename = { id: "r1", ...BY, action: "renameActor", actor: "country:NOR", label: "Norge" };
		writeFileSync(join(folder, "rename.json"), JSON.stringify([rename]));
		const { status } = entente(folder, ["build", "news.md", "--edits", "rename.json", "-o", "built.json"]);
		expect(status).toBe(0);
		const built = JSON.parse(readFileSync(join(folder, "built.json"), "utf8"));
		expect(built.nodes.find(({ key }: { key: string }) => key === "country:NOR").attributes.label).toBe(
			"Norge",
		);
		expect(built.attributes.edits).toEqual([rename]);
	});

	test("need an output, known ids and a sound file", () => {
		const stderr = (...args: string[]) => {
			const { status, stderr: told } = run(...args);
			return [status, told];
		};
		expect(stderr("graph.json", "--undo", "1")).toEqual([
			2,
			"entente: Changing a graph's edits makes another graph. Say with -o where to write it.\n",
		]);
		expect(stderr("graph.json", "--without", "zz", "-o", "x.json")).toEqual([
			2,
			'entente: The graph has no edit "zz". `entente edits GRAPH` lists them with their ids.\n',
		]);
		const files: [text: string, told: string][] = [
			["", "bad.json: The file is empty."],
			[
				"[{]",
				'bad.json, line 1, column 3: This is not valid JSON: unexpected "]". Repair the file at that place.',
			],
			[
				'{"name": 1}',
				"bad.json: This is neither a list of edits nor a graph with edits. `entente edits GRAPH --json` prints a list of edits.",
			],
			[
				JSON.stringify([MERGE, { ...CONFIRM, relation: 7 }]),
				"bad.json, edit 2: This is no valid edit: relation is 7, not string.",
			],
			[JSON.stringify([MERGE, MERGE]), 'bad.json, edit 2: The id "m1" is taken by an edit before it.'],
			[
				JSON.stringify([{ ...MERGE, action: "mergeActor" }]),
				'bad.json, edit 1: This is no valid edit: action is "mergeActor", not',
			],
		];
		for (const [text, told] of files) {
			writeFileSync(join(folder, "bad.json"), text);
			const [status, message] = stderr("graph.json", "--apply", "bad.json", "-o", "x.json");
			expect(status).toBe(1);
			expect(message).toContain(`entente: ${told}`);
		}
	});
});
