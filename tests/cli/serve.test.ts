import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entente, PROGRAM } from "./program.ts";
import { smallGraph } from "./small-graph.ts";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-serve-"));
	writeFileSync(join(folder, "graph.json"), smallGraph());
	writeFileSync(join(folder, "report.txt"), "2024-05-05\n\nNorway sanctioned Belarus on 3 May 2024.\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server on a free port and waits until it has printed its address. */
async function serve(args: string[]): Promise<{ child: ChildProcess; address: string; said: () => string }> {
	const child = spawn(process.execPath, [PROGRAM, "serve", "--no-open", "--port", "0", ...args], {
		cwd: folder,
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk) => {
			output += chunk;
		});
	while (!/http:\S+/.test(output) && child.exitCode === null)
		await Promise.race([once(child.stdout, "data"), once(child, "close")]);
	return { child, address: /http:\S+/.exec(output)?.[0] ?? "", said: () => output };
}

async function stop(child: ChildProcess): Promise<unknown> {
	child.kill("SIGINT");
	const [status] = await once(child, "close");
	return status;
}

test("serves the page with a graph, tells the address, and stops on Ctrl-C", async () => {
	const { child, address, said } = await serve(["graph.json"]);
	expect(said()).toMatch(
		/^Nordic talks: 4 actors, 3 relations\nhttp:\/\/127\.0\.0\.1:\d+\/ {2}\(Ctrl-C to stop\)\n$/,
	);
	expect(await (await fetch(new URL("graph.json", address))).text()).toBe(smallGraph());
	const page = await (await fetch(address)).text();
	expect(page).toContain("<title>");
	const [script] = /assets\/[^"]+\.js/.exec(page) ?? [""];
	expect((await fetch(new URL(script, address))).headers.get("cache-control")).toContain("immutable");
	expect(await stop(child)).toBe(0);
});

test("reads articles into a graph and serves that", async () => {
	const { child, address } = await serve(["report.txt"]);
	const graph = await (await fetch(new URL("graph.json", address))).json();
	expect(graph.attributes.articles).toHaveLength(1);
	expect(graph.edges).toHaveLength(1);
	expect(await stop(child)).toBe(0);
});

test("shows a sample when nothing is named", async () => {
	const { child, address } = await serve([]);
	const graph = await (await fetch(new URL("graph.json", address))).json();
	expect(graph.nodes.length).toBeGreaterThan(2);
	expect(await stop(child)).toBe(0);
});

test("shows one graph at a time", () => {
	const { status, stderr } = entente(folder, ["serve", "graph.json", "report.txt", "--no-open"]);
	expect(status).toBe(2);
	expect(stderr).toMatch(/^entente: One graph file is shown at a time, and without articles\. .+\n$/);
});

test("says what is wrong with what it was given", () => {
	const { status, stderr } = entente(folder, ["serve", "gone.json", "--no-open"]);
	expect([status, stderr]).toEqual([
		1,
		"entente: gone.json: There is no such file or folder. Check the spelling.\n",
	]);
});
