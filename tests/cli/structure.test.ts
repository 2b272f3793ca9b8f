import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente } from "./program.ts";

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-structure-"));
	writeFileSync(
		join(folder, "news.md"),
		"---\ntitle: Gulf: three views\ndate: 2024-03-05\npublisher: The Fjord\n---\n" +
			"Iran backs Qatar. Oman is allied with Iran. Qatar attacked Oman on Monday.\n",
	);
	entente(folder, ["build", "news.md", "-o", "graph.json"]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("triads", () => {
	test("are told with the sentences that they rest on", () => {
		const { status, stdout } = entente(folder, ["triads", "graph.json"]);
		expect(status).toBe(0);
		expect(stdout).toBe(
			[
				"Triads: 0 balanced, 1 unbalanced.",
				"",
				"1. Oman and Qatar are both close to Iran, but at odds with each other (unbalanced, 0.24).",
				'   Qatar attacked Oman (2024-03-04). "Qatar attacked Oman on Monday." - The Fjord, 2024-03-05',
				'   Iran backs Qatar (undated in the text). "Iran backs Qatar." - The Fjord, 2024-03-05',
				'   Iran is allied with Oman (undated in the text). "Oman is allied with Iran." - The Fjord, 2024-03-05',
				"",
			].join("\n"),
		);
		const { triads } = JSON.parse(entente(folder, ["triads", "graph.json", "--json"]).stdout);
		expect(triads[0].pairs[0].actors.map(({ label }: { label: string }) => label)).toEqual(["Oman", "Qatar"]);
	});

	test("can be asked for by actor, kind and window", () => {
		const first = (...args: string[]) =>
			entente(folder, ["triads", "graph.json", ...args]).stdout.split("\n")[0];
		expect(first("--actor", "Iran")).toBe("Triads: 0 balanced, 1 unbalanced.");
		expect(first("--from", "2025")).toBe("Triads: 0 balanced, 0 unbalanced.");
		expect(entente(folder, ["triads", "graph.json", "--from", "soon"])).toMatchObject({
			status: 2,
			stderr: 'entente: "soon" is not a date. Write a year, a month or a day: 2011, 2023-03 or 2024-07-24.\n',
		});
	});
});

test("structure tells blocs, likely mediators and central actors", () => {
	const { status, stdout } = entente(folder, ["structure", "graph.json"]);
	expect(status).toBe(0);
	expect(stdout).toContain("Bloc 1: Iran, Oman, Qatar\n   holds together: ");
	expect(stdout).toContain("Oman and Qatar are at odds: Qatar attacked Oman (2024-03-04).");
	expect(stdout).toContain("   Iran could mediate (0.");
	expect(stdout).toMatch(
		/Central actors +friends +rivals +PageRank +betweenness\nOman +1 +1 +0.389 +0.000\n/,
	);
});
