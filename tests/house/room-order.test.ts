import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The order in which the rooms build on each other: each may import those before it, none after. */
const CORE = ["model", "read", "extract", "graph", "query", "picture", "files"];
const FRONTS = ["cli", "web"];
const BIOME = resolve("node_modules/@biomejs/biome/bin/biome");

let folder = "";
/** Names of the files in which Biome found a forbidden import. */
let flagged: string[] = [];

/** One file per import, so that each verdict stands alone: `src/read/imports-graph.ts`. */
function fileFor(room: string, imported: string): string {
	return join("src", room, `imports-${imported.replaceAll(/[^a-z]/g, "-")}.ts`);
}

function writeImport(room: string, imported: string, specifier: string): void {
	mkdirSync(join(folder, "src", room), { recursive: true });
	writeFileSync(
		join(folder, fileFor(room, imported)),
		`import * as it from "${specifier}";\n\nexport const used = it;\n`,
	);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-rooms-"));
	const config = JSON.parse(readFileSync("biome.json", "utf8"));
	// The scratch folder is no repository; and only the order of rooms is asked about.
	delete config.vcs;
	delete config.$schema;
	writeFileSync(join(folder, "biome.json"), JSON.stringify(config));
	for (const room of [...CORE, ...FRONTS]) {
		for (const other of [...CORE, ...FRONTS])
			if (other !== room) writeImport(room, other, `../${other}/index.ts`);
		writeImport(room, "node-fs", "node:fs");
		writeImport(room, "journey", "../journey.ts");
		writeImport(room, "knowledge-files", "../knowledge-files.ts");
	}
	const args = [BIOME, "lint", "--only=style/noRestrictedImports", "--max-diagnostics=none"];
	const { stdout, stderr } = spawnSync(process.execPath, [...args, "--reporter=json", "."], {
		cwd: folder,
		encoding: "utf8",
	});
	const report = JSON.parse(stdout || stderr) as { diagnostics: { location: { path: unknown } }[] };
	flagged = report.diagnostics.map((one) => JSON.stringify(one.location.path).replaceAll(/["\\]+/g, ""));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isFlagged = (room: string, imported: string) =>
	flagged.some((path) => path.endsWith(fileFor(room, imported).replaceAll("\\", "/")));

describe("the linter holds the order of the rooms", () => {
	test.each(CORE)("%s imports only the rooms before it", (room) => {
		const at = CORE.indexOf(room);
		const allowed = CORE.filter((other) => other !== room && !isFlagged(room, other));
		expect(allowed).toEqual(CORE.slice(0, at));
		for (const outside of [...FRONTS, "node-fs", "journey", "knowledge-files"])
			expect(isFlagged(room, outside), `${room} imports ${outside}`).toBe(true);
	});

	test("cli and web may use the core, and not each other", () => {
		for (const front of FRONTS) {
			for (const room of CORE) expect(isFlagged(front, room), `${front} imports ${room}`).toBe(false);
			expect(isFlagged(front, "journey")).toBe(false);
			expect(isFlagged(front, "knowledge-files")).toBe(false);
		}
		expect(isFlagged("cli", "web")).toBe(true);
		expect(isFlagged("web", "cli")).toBe(true);
		expect(isFlagged("web", "node-fs")).toBe(true);
		expect(isFlagged("cli", "node-fs")).toBe(false);
	});
});
