import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import model from "wink-eng-lite-web-model";
import { evaluatePaths } from "../../src/cli/evaluation/evaluate.ts";
import { answerPlv, type PlvRow, quadOf, readPlv, scorePlv } from "../../src/cli/evaluation/plv.ts";
import { plvErrors } from "../../src/cli/evaluation/plv-errors.ts";
import { errorsIn, reportAsText } from "../../src/cli/evaluation/print.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-plv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(...rows: string[]): string {
	return writtenTo("rows.tsv", ...rows);
}

function writtenTo(name: string, ...rows: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, ["id\tmarked_sentence\tgold_penta\tgold_root", ...rows, ""].join("\n"));
	return path;
}

describe("reading", () => {
	test("marks become offsets, wherever they stand", () => {
		const [row] = readPlv(written("1\tThe <t>envoy of Fiji</t> was met by <s>Chad </s>.\t1\tCONSULT"));
		expect(row?.sentence).toBe("The envoy of Fiji was met by Chad .");
		expect(row?.sentence.slice(...(row?.source ?? [0, 0]))).toBe("Chad");
		expect(row?.sentence.slice(...(row?.target ?? [0, 0]))).toBe("envoy of Fiji");
	});

	test("a target may be missing, and a row's own quad class counts", () => {
		const [row] = readPlv(written("1\t<s>Chad</s> refused.\t4\tREJECT"));
		expect(row).toMatchObject({ line: 1, target: null, gold: "REJECT", goldQuad: "material conflict" });
	});

	test("another table is refused", () => {
		const path = join(folder, "other.tsv");
		writeFileSync(path, "a\tb\n1\t2\n");
		expect(() => readPlv(path)).toThrow(/marked sentences/);
	});
});

describe("scoring", () => {
	const row = (line: number, gold: string): PlvRow => ({
		line,
		sentence: "A helped B.",
		source: [0, 1],
		target: [9, 10],
		gold,
		goldQuad: quadOf(gold) ?? "verbal cooperation",
	});
	const rows = [row(1, "AID"), row(2, "AID"), row(3, "SUPPORT"), row(4, "COERCE")];
	const given = ["AID", "YIELD", null, "SUPPORT"];
	let at = 0;
	const answers = answerPlv(rows, () => {
		const plover = given[at++] ?? null;
		return plover === null
			? null
			: { type: "x", plover: plover as "AID", modality: "asserted", rule: `rule-${plover}` };
	});

	test("an abstention is a miss, absent classes do not count", () => {
		const scores = scorePlv(answers);
		expect(scores.perClass.AID).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, gold: 2, predicted: 1 });
		expect(scores.abstained).toBe(1);
		expect(scores.macroF1).toBeCloseTo(2 / 9, 10);
		// Material cooperation 1; verbal cooperation and material conflict 0.
		expect(scores.macroF1Quad).toBeCloseTo(1 / 3, 10);
	});

	test("errors come by class, with the sides marked again", () => {
		expect(plvErrors(answers).map(({ gold, predicted, line }) => [gold, predicted, line])).toEqual([
			["SUPPORT", null, 3],
			["AID", "YIELD", 2],
			["COERCE", "SUPPORT", 4],
		]);
		expect(plvErrors(answers)[0]?.sentence).toBe("<s>A</s> helped <t>B</t>.");
	});
});

describe("errors of a table by path", () => {
	const rows = [1, 2, 3, 4].map((n) => `${n}\t<s>Chad</s> bombed <t>Niger</t> ${n} times.\t1\tAID`);
	const lines = (name: string) => {
		const report = evaluatePaths({ plv: writtenTo(name, ...rows) }, model);
		const errors = errorsIn(report, (heldOut) => !heldOut);
		return {
			listed: Object.values(errors.plv).flatMap((list) => list.map(({ line }) => line)),
			text: reportAsText(report, errors),
		};
	};

	test("all rows are listed", () => {
		expect(lines("other.tsv").listed).toEqual([1, 2, 3, 4]);
	});

	test("of the table whose odd rows are held out the even ones alone, and it is said", () => {
		const { listed, text } = lines("PLV_train.tsv");
		expect(listed).toEqual([2, 4]);
		expect(text).toContain("(rows of the development half only: the others are held out)");
	});
});
