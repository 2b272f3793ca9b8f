import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente, PROGRAM } from "./program.ts";
import { smallGraph } from "./small-graph.ts";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-graph-"));
	writeFileSync(join(folder, "graph.json"), smallGraph());
	writeFileSync(join(folder, "broken.json"), smallGraph().slice(0, 40));
	writeFileSync(join(folder, "other.json"), '{"name": "a package"}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MET =
	'Norway met Sweden (2024-05-03). "Norway met Sweden in Oslo on 3 May 2024." - The Fjord, 2024-05-05';
const BACKS = 'Sweden backs Denmark (undated in the text). "Sweden backs Denmark." - The Fjord, 2024-05-05';

describe("paths", () => {
	test("tells every hop as a sentence with its date and quote", () => {
		const told = entente(folder, ["paths", "graph.json", "Norway", "DNK"]);
		const sentence = "Norway met Sweden (2024-05-03), which backs Denmark.";
		expect(told).toEqual({ status: 0, stdout: `${sentence}\n   - ${MET}\n   - ${BACKS}\n`, stderr: "" });
	});

	test("finds an actor by any of its names, whatever the case", () => {
		const told = entente(folder, ["paths", "graph.json", "kingdom of norway", "SWEDEN"]);
		expect([told.status, told.stdout]).toEqual([0, `Norway met Sweden (2024-05-03).\n   - ${MET}\n`]);
	});

	test("gives the same as data", () => {
		const { status, stdout } = entente(folder, ["paths", "graph.json", "Norway", "Denmark", "--json"]);
		const path = JSON.parse(stdout);
		expect(status).toBe(0);
		expect(path.actors.map(({ label }: { label: string }) => label)).toEqual(["Norway", "Sweden", "Denmark"]);
		expect(path.hops[0].relations[0]).toMatchObject({
			type: "met",
			modality: "asserted",
			start: "2024-05-03",
		});
		expect(path.sentences).toEqual([MET, BACKS]);
		expect(path.paths).toHaveLength(1);
	});

	test("gives the same as Markdown", () => {
		const { stdout } = entente(folder, ["paths", "graph.json", "Norway", "Denmark", "--markdown"]);
		expect(stdout.split("\n").slice(0, 3)).toEqual([
			"### 1. Norway → Sweden → Denmark",
			"",
			"Norway met Sweden (2024-05-03), which backs Denmark.",
		]);
		expect(stdout).toContain(
			"- **Sweden backs Denmark** (undated in the text): “Sweden backs Denmark.” – The Fjord",
		);
	});

	test("finds several paths, and those between sets", () => {
		const { stdout } = entente(folder, [
			"paths",
			"graph.json",
			"Norway; Iceland",
			"DNK",
			"-k",
			"5",
			"--json",
		]);
		expect(JSON.parse(stdout).paths.map(({ length }: { length: number }) => length)).toEqual([2]);
		const { status } = entente(folder, ["paths", "graph.json", "Norway", "Denmark", "--avoid", "Sweden"]);
		expect(status).toBe(1);
	});

	test("tells how things stood on a day", () => {
		const asked = ["paths", "graph.json", "Norway", "Sweden", "--as-of"];
		expect(entente(folder, [...asked, "2024-05-04"]).status).toBe(0);
		expect(entente(folder, [...asked, "2024-05-02"]).status).toBe(1);
		expect(entente(folder, [...asked, "2024", "--from", "2023"]).status).toBe(2);
	});

	test("keeps to the order of time", () => {
		const first = entente(folder, ["paths", "graph.json", "Norway", "Sweden", "--earliest-arrival"]);
		expect(first.stdout).toContain("- on 2024-05-03: Norway met Sweden");
		const asked = ["paths", "graph.json", "Norway", "Denmark", "--order", "later"];
		expect(entente(folder, asked).stderr).toContain("There is one if undated relations count");
		expect(entente(folder, [...asked, "--undated"]).status).toBe(0);
	});

	test("suggests the closest names for an unknown actor", () => {
		expect(entente(folder, ["paths", "graph.json", "Norwy", "Sweden"])).toEqual({
			status: 1,
			stdout: "",
			stderr: 'entente: There is no actor "Norwy" in this graph. Did you mean Norway?\n',
		});
	});

	test("a denied meeting connects nobody, unless denials are asked for", () => {
		const ends = ["graph.json", "Denmark", "Iceland"];
		expect(entente(folder, ["paths", ...ends])).toEqual({
			status: 1,
			stdout: "",
			stderr:
				"entente: No path of relations that count here connects Denmark and Iceland. There is one if denied relations count.\n",
		});
		const { status, stdout } = entente(folder, ["paths", ...ends, "--modality", "denied"]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^It is denied that Denmark met Iceland \(2024-05-04\)\./);
	});

	test.each([
		[["--types", "backs"]],
		[["--stance", "hostile"]],
		[["--max-hops", "1"]],
		[["--from", "2024-06"]],
		[["--until", "2023"]],
	])("keeps to its options: %s", (options) => {
		const { status, stderr } = entente(folder, ["paths", "graph.json", "Norway", "Denmark", ...options]);
		expect(status).toBe(1);
		expect(stderr).toContain("No path of relations that count here connects Norway and Denmark.");
	});

	test.each([
		[["--modality", "sure"], '"sure" is none of: asserted, denied'],
		[["--types", "hugged"], '"hugged" is none of: '],
		[["--max-hops", "0"], "It must be a whole number from 1 to 1000."],
		[["--from", "tomorrow"], '"tomorrow" is not a date.'],
		[["--frm", "2023"], "unknown option '--frm'"],
	])("wrong usage is exit code 2: %s", (options, message) => {
		const { status, stdout, stderr } = entente(folder, [
			"paths",
			"graph.json",
			"Norway",
			"Sweden",
			...options,
		]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain(message);
	});
});

describe("stats", () => {
	test("counts, as text and as data", () => {
		const { status, stdout } = entente(folder, ["stats", "graph.json"]);
		expect(status).toBe(0);
		expect(stdout).toContain("relations  3 (dated 2024-05-03 to 2024-05-04; 1 without a date)\n");
		expect(stdout).toContain("Asserted relations by type\n  backs  1\n  met    1\n");
		const counts = JSON.parse(entente(folder, ["stats", "-", "--json"], smallGraph()).stdout);
		expect(counts).toMatchObject({ title: "Nordic talks", actors: { total: 4 }, articles: { total: 1 } });
	});

	test.each([
		["gone.json", /^entente: gone\.json: There is no such file or folder\. .+\n$/],
		["broken.json", /^entente: broken\.json, line \d+, column \d+: This is not valid JSON: .+\n$/],
		["other.json", /^entente: other\.json: This JSON is not a graph: .+\n$/],
	])("says what is wrong with %s", (file, message) => {
		const { status, stdout, stderr } = entente(folder, ["stats", file]);
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(message);
	});
});

describe("export", () => {
	test("writes two tables for CSV", () => {
		expect(entente(folder, ["export", "graph.json", "-o", "out.csv"])).toEqual({
			status: 0,
			stdout: "",
			stderr: "Wrote out.nodes.csv and out.edges.csv.\n",
		});
		expect(readFileSync(join(folder, "out.nodes.csv"), "utf8").trim().split(/\r?\n/)).toHaveLength(5);
		expect(readFileSync(join(folder, "out.edges.csv"), "utf8").trim().split(/\r?\n/)).toHaveLength(4);
	});

	test("to JSON gives the graph back, byte for byte", () => {
		expect(entente(folder, ["export", "-", "-o", "-"], smallGraph()).stdout).toBe(smallGraph());
	});

	test.each([
		[["-o", "out.docx"], 'entente: out.docx: ".docx" is no format that can be written.'],
		[["-o", "out"], "entente: out: The file's ending says no format."],
		[["-o", "out.json", "--format", "docx"], 'entente: "docx" is no format that can be written.'],
		[["-o", "-", "--format", "csv"], "entente: CSV makes two tables"],
		[[], "entente: required option '-o, --output <file>' not specified"],
	])("an unknown format is wrong usage: %s", (options, message) => {
		const { status, stderr } = entente(folder, ["export", "graph.json", ...options]);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});

describe("the program", () => {
	test("tells its version and helps, with an example for every command", () => {
		const { version } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(entente(folder, ["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
		for (const command of ["build", "paths", "query", "export", "stats", "serve"]) {
			const { status, stdout } = entente(folder, ["help", command]);
			expect(status).toBe(0);
			expect(stdout).toContain(`Example:\n  entente ${command} `);
		}
	});

	test("without a command, or with an unknown one, is wrong usage", () => {
		expect(entente(folder, []).status).toBe(2);
		const { status, stderr } = entente(folder, ["statz"]);
		expect(status).toBe(2);
		expect(stderr).toContain("Did you mean stats?");
	});

	test("a reader that has seen enough is no error", async () => {
		const child = spawn(process.execPath, [PROGRAM, "export", "graph.json", "-o", "-"], { cwd: folder });
		child.stdout.destroy();
		let stderr = "";
		child.stderr.on("data", (chunk) => {
			stderr += chunk;
		});
		const status = await new Promise((resolve) => child.on("close", resolve));
		expect([status, stderr]).toEqual([0, ""]);
	});
});
