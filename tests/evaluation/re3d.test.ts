import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { measureRe3d } from "../../src/cli/evaluation/re3d.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-re3d-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "Norway condemned Chad on Monday.\nNorway met Chad in Oslo. The Minister met Peru.";

/** Relations and their two entities, by the names as they stand in the text. */
function write(relations: [type: string, source: string, target: string, confidence?: number][]): void {
	const place = (value: string, end: boolean) => {
		const begin = end ? TEXT.lastIndexOf(value) : TEXT.indexOf(value);
		return { begin, end: begin + value.length };
	};
	const records = relations.map(([type, source, target, confidence], i) => {
		const [from, to] = [place(source, false), place(target, true)];
		return {
			_id: String(i),
			documentId: "d",
			type,
			source,
			sourceBegin: from.begin,
			sourceEnd: from.end,
			target,
			targetBegin: to.begin,
			targetEnd: to.end,
			confidence: confidence ?? 1,
		};
	});
	const entities = records.flatMap(({ source, sourceBegin, sourceEnd, target, targetBegin, targetEnd }) => [
		{ documentId: "d", begin: sourceBegin, end: sourceEnd, type: "Organisation", value: source },
		{ documentId: "d", begin: targetBegin, end: targetEnd, type: "Organisation", value: target },
	]);
	const set = join(folder, "set");
	mkdirSync(set, { recursive: true });
	// One object on each line, as a database exports them.
	const lines = (values: object[]) => values.map((value) => JSON.stringify(value)).join("\n");
	writeFileSync(join(set, "documents.json"), lines([{ _id: "d", title: "Visits", text: TEXT }]));
	writeFileSync(join(set, "entities.json"), lines(entities));
	writeFileSync(join(set, "relations.json"), lines(records));
}

test("recall over named pairs, by type and direction", () => {
	write([
		["Dislikes", "Norway", "Chad"],
		["Dislikes", "Chad", "Norway"],
		["CommWith", "Chad", "Norway"],
		["CommWith", "Norway", "Chad"],
		["CommWith", "The Minister", "Peru"],
		["FightingAgainst", "Norway", "Chad", 0.2],
		["CoLocated", "Norway", "Chad"],
	]);
	const { scores, missed } = measureRe3d(folder, KNOWLEDGE, languageModel);
	const row = (label: string) => scores.types.find((one) => one.label === label);
	expect(scores.documents).toBe(1);
	// Dislike has a direction; contact has none, and the two ways are one pair. The Minister has no name.
	expect(row("dislikes")).toMatchObject({ pairs: 2, found: 1, related: 2 });
	expect(row("talked to")).toMatchObject({ pairs: 1, found: 1 });
	expect(row("fights")).toMatchObject({ pairs: 0, recall: 0 });
	expect(missed.map(({ source, target }) => [source, target])).toEqual([["Chad", "Norway"]]);
});

test("a folder without sets is refused", () => {
	const empty = mkdtempSync(join(folder, "empty-"));
	expect(() => measureRe3d(empty, KNOWLEDGE, languageModel)).toThrow(/no documents/);
});
