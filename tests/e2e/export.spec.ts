import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { GraphFile } from "../../src/model/index.ts";
import { expect, openPage, test } from "./page.ts";

async function exported(page: import("@playwright/test").Page, entry: RegExp): Promise<[string, Buffer]> {
	await page.getByRole("button", { name: "Export" }).click();
	const download = page.waitForEvent("download");
	await page.getByRole("menuitem", { name: entry }).click();
	const file = await download;
	return [file.suggestedFilename(), await readFile(await file.path())];
}

/** How often each element occurs in a document that must be well-formed. */
function elementCounts(xml: string): Map<string, number> {
	const counts = new Map<string, number>();
	const parser = new SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
	parser.write(xml).close();
	return counts;
}

test("the graph file that is saved is the graph that is open", async ({ page }) => {
	const graph = await openPage(page);
	const [name, bytes] = await exported(page, /Graph file/);
	expect(name).toMatch(/^[a-z0-9-]+\.json$/);
	const saved = JSON.parse(bytes.toString("utf8")) as GraphFile;
	expect(saved.nodes.map(({ key }) => key).sort()).toEqual(graph.nodes.map(({ key }) => key).sort());
	expect(saved.edges.map(({ key }) => key).sort()).toEqual(graph.edges.map(({ key }) => key).sort());
	expect(saved.attributes.title).toBe(graph.title);
});

for (const [format, entry, ending] of [
	["GEXF", /^GEXF/, /\.gexf$/],
	["GraphML", /^GraphML/, /\.graphml$/],
] as const) {
	test(`${format} holds every actor and relation`, async ({ page }) => {
		const graph = await openPage(page);
		const [name, bytes] = await exported(page, entry);
		expect(name).toMatch(ending);
		const counts = elementCounts(bytes.toString("utf8"));
		expect(counts.get("node")).toBe(graph.nodes.length);
		expect(counts.get("edge")).toBe(graph.edges.length);
	});
}

test("the tables come as a ZIP of two", async ({ page }) => {
	await openPage(page);
	const [name, bytes] = await exported(page, /^CSV/);
	expect(name).toMatch(/-csv\.zip$/);
	const tables = Object.keys(unzipSync(new Uint8Array(bytes)));
	expect(tables.filter((table) => table.endsWith("-nodes.csv"))).toHaveLength(1);
	expect(tables.filter((table) => table.endsWith("-edges.csv"))).toHaveLength(1);
});

test("the picture is a PNG of some size", async ({ page }) => {
	await openPage(page);
	const [name, bytes] = await exported(page, /^Picture/);
	expect(name).toMatch(/\.png$/);
	expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
	expect(bytes.length).toBeGreaterThan(5000);
});
