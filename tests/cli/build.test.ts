import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entente } from "./program.ts";

const REPORT = "By The Fjord\n\n2024-05-05\n\nNorway sanctioned Belarus on 3 May 2024.\n";
const PAGE = `<!doctype html><html><head><title>Sweden backs Denmark</title>
<meta property="article:published_time" content="2024-05-06"></head><body><article>
<h1>Sweden backs Denmark</h1>
<p>Sweden backs Denmark, the government in Stockholm said on Monday after a long day of talks in the capital.</p>
<p>The two neighbours had spoken about fishing rights in the strait between them for most of the past year.</p>
</article></body></html>`;

let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-build-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
	mkdirSync(join(folder, name, ".."), { recursive: true });
	writeFileSync(join(folder, name), content);
}

const get = (name: string) => readFileSync(join(folder, name), "utf8");

describe("build", () => {
	test("reads an article into a graph that paths can be asked of", () => {
		put("report.txt", REPORT);
		const built = entente(folder, ["build", "report.txt", "-o", "graph.json", "--title", "Spring"]);
		expect(built).toEqual({
			status: 0,
			stdout: "",
			stderr: expect.stringMatching(
				/^Read 1 of 1: .*\nWrote graph\.json: 1 article, 2 actors, 1 relation\.\n$/,
			),
		});
		expect(JSON.parse(get("graph.json")).attributes.title).toBe("Spring");
		const { status, stdout } = entente(folder, ["paths", "graph.json", "Norway", "Belarus"]);
		expect(status).toBe(0);
		expect(stdout).toContain('"Norway sanctioned Belarus on 3 May 2024."');
	});

	test("says so when a text in another language tells of nothing", () => {
		put("خبر.txt", "التقى الرئيس الروسي نظيره السوري في موسكو يوم الأربعاء.");
		const built = entente(folder, ["build", "خبر.txt", "-o", "graph.json"]);
		expect(built.status).toBe(0);
		expect(built.stderr).toContain("0 actors, 0 relations.\nNo sentence told of a relation.");
	});

	test("searches folders, however deep, and reads every file once", () => {
		put("in/a.txt", REPORT);
		put("in/deep/er/page.html", PAGE);
		put("in/deep/table.csv", "a,b\n1,2\n");
		put("in/.hidden/secret.txt", REPORT);
		const { status, stdout } = entente(folder, ["build", "in", "in/a.txt", "-o", "g.json", "--json"]);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ files: ["g.json"], articles: 2, unreadable: 0 });
	});

	test("gives the same bytes whatever the order, from standard input to standard output", () => {
		put("a.txt", REPORT);
		put("b.html", PAGE);
		const first = entente(folder, ["build", "a.txt", "b.html", "-o", "-"]);
		const second = entente(folder, ["build", "b.html", "-", "-o", "-"], REPORT);
		expect(first.status).toBe(0);
		expect(JSON.parse(first.stdout).nodes.length).toBeGreaterThan(2);
		expect(second.stdout).toBe(first.stdout);
	});

	test.each([
		["gexf", /^<\?xml.*\n<gexf /],
		["graphml", /^<\?xml.*\n<graphml /],
	])("writes %s by the file's ending", (ending, opening) => {
		put("report.txt", REPORT);
		expect(entente(folder, ["build", "report.txt", "-o", `graph.${ending}`]).status).toBe(0);
		expect(get(`graph.${ending}`)).toMatch(opening);
	});

	test("names a file it cannot read, writes the others and says so with exit code 1", () => {
		put("good.txt", REPORT);
		put("empty.txt", "");
		put("scan.txt", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n");
		const files = ["good.txt", "empty.txt", "scan.txt", "gone.txt"];
		const { status, stderr } = entente(folder, ["build", ...files, "-o", "graph.json"]);
		expect(status).toBe(1);
		expect(stderr).toContain("entente: empty.txt: The file is empty.");
		expect(stderr).toContain("entente: scan.txt: This is a PDF");
		expect(stderr).toContain("entente: gone.txt: There is no such file or folder.");
		expect(stderr).toContain("Wrote graph.json: 1 article, 2 actors, 1 relation; 3 files could not be read.");
		expect(JSON.parse(get("graph.json")).attributes.articles).toHaveLength(1);
	});

	test.each([
		["a missing file", null, /^entente: input\.txt: There is no such file or folder\. .+\n$/],
		["an empty file", "", /^entente: input\.txt: The file is empty\. .+\n$/],
		["blank lines", " \n\n", /^entente: input\.txt: The file is empty\. .+\n$/],
		["a PDF by another name", "%PDF-1.4\n1 0 obj\n", /^entente: input\.txt: This is a PDF.+\n$/],
		[
			"a page without an article",
			'<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>',
			/^entente: input\.txt: The page holds no article that can be read\. .+\n$/,
		],
	])("says in one sentence what is wrong with %s, and writes nothing", (_, content, message) => {
		if (content !== null) put("input.txt", content);
		put("graph.json", "what was there before");
		const { status, stdout, stderr } = entente(folder, ["build", "input.txt", "-o", "graph.json"]);
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(message);
		expect(get("graph.json")).toBe("what was there before");
	});

	test("a folder without articles is a mistake", () => {
		mkdirSync(join(folder, "in"));
		const { status, stderr } = entente(folder, ["build", "in", "-o", "graph.json"]);
		expect(status).toBe(1);
		expect(stderr).toMatch(/^entente: in: This folder holds no articles\. .+\n$/);
	});
});

describe("what was there stays until the new file is whole", () => {
	test("an output folder that does not exist", () => {
		put("report.txt", REPORT);
		const { status, stderr } = entente(folder, ["build", "report.txt", "-o", "no/graph.json"]);
		expect(status).toBe(1);
		expect(stderr).toContain(
			`entente: ${join("no", "graph.json")}: This file cannot be written: its folder does not exist.\n`,
		);
	});

	test("one of two tables cannot be written", () => {
		put("report.txt", REPORT);
		put("graph.nodes.csv", "before");
		mkdirSync(join(folder, "graph.edges.csv"));
		const { status, stderr } = entente(folder, ["build", "report.txt", "-o", "graph.csv"]);
		expect(status).toBe(1);
		expect(stderr).toContain("graph.edges.csv: This file cannot be written: it is a folder.");
		expect(get("graph.nodes.csv")).toBe("before");
		expect(readdirSync(folder).sort()).toEqual(["graph.edges.csv", "graph.nodes.csv", "report.txt"]);
	});
});
