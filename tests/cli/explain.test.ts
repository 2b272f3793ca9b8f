import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Explanation } from "../../src/extract/explain/index.ts";
import { entente } from "./program.ts";

let folder = "";

const SERENADE = { id: "serenade", verbs: ["serenade"], type: "praises", target: ["object"] };

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-explain-"));
	const write = (name: string, content: unknown) =>
		writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
	write("good.json", { verbs: [{ ...SERENADE, match: "Iran serenaded Oman." }] });
	write("failing.json", { verbs: [{ ...SERENADE, not: "Iran serenaded Oman." }] });
	write("broken.json", { verbs: [{ ...SERENADE, type: "hugs" }] });
	write("actors.json", [{ name: "Amber League", kind: "organization" }]);
	write(
		"article.txt",
		"A song for the league\n\nIran serenaded the Amber League. Nobody else sang on that day.",
	);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("explain tells in words, or as JSON, why a sentence is read as it is", () => {
	const sentence = "Syria accused Turkey of backing Hamas on Monday.";
	const told = entente(folder, ["explain", sentence, "--date", "2024-07-25"]);
	expect(told.status).toBe(0);
	expect(told.stdout).toContain("Turkey backs Hamas (alleged).");
	const data = entente(folder, ["explain", "-", "--json"], sentence);
	const explanation: Explanation = JSON.parse(data.stdout);
	expect(explanation.sentences.map(({ text }) => text)).toEqual([sentence]);
	expect(explanation.published).toBeNull();
});

test("explain says what is wrong with its options", () => {
	expect(entente(folder, ["explain"])).toMatchObject({ status: 2, stdout: "" });
	const dated = entente(folder, ["explain", "Iran slept.", "--date", "yesterday"]);
	expect(dated.status).toBe(2);
	expect(dated.stderr).toContain('"yesterday" is no date.');
	expect(entente(folder, ["explain", "Iran slept.", "--check", "good.json"]).status).toBe(2);
});

test("explain --check runs the sentences of own rules", () => {
	const good = entente(folder, ["explain", "--check", "good.json"]);
	expect(good).toMatchObject({ status: 0, stdout: "good.json: 1 rule, 1 sentence, all as wanted.\n" });
	const failing = entente(folder, ["explain", "--check", "failing.json"]);
	expect(failing.status).toBe(1);
	expect(failing.stdout).toContain(
		"serenade should not match “Iran serenaded Oman.”, but it matches all the same.",
	);
});

test("own rules and actors count in build, and are named when they are at fault", () => {
	const args = [
		"build",
		"article.txt",
		"-o",
		"graph.json",
		"--rules",
		"good.json",
		"--actors",
		"actors.json",
	];
	expect(entente(folder, args).status).toBe(0);
	const { edges } = JSON.parse(readFileSync(join(folder, "graph.json"), "utf8"));
	expect(edges).toMatchObject([
		{ source: "country:IRN", target: "organization:amber-league", attributes: { type: "praises" } },
	]);
	const broken = entente(folder, ["build", "article.txt", "-o", "graph.json", "--rules", "broken.json"]);
	expect(broken.status).toBe(1);
	expect(broken.stderr).toContain('broken.json: Rule "serenade": there is no relation type "hugs".');
	expect(entente(folder, ["serve", "--no-open", "--rules", "good.json"]).status).toBe(2);
});
