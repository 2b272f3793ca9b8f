import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorOf, failureOf } from "../../src/cli/threads/failure.ts";
import { threadsFor } from "../../src/cli/threads/read-into-graph.ts";
import { createThreadPool } from "../../src/cli/threads/thread-pool.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import { EntenteError } from "../../src/model/index.ts";
import { entente } from "./program.ts";

const COUNTRIES = "Norway Peru Japan Ghana Malta Chad Oman Nepal Cuba Togo Laos Fiji".split(" ");

let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-threads-"));
	COUNTRIES.forEach((country, i) => {
		const other = COUNTRIES[(i + 5) % COUNTRIES.length];
		const text = `${country} and its partners\n\n2024-05-${String(12 + i)}\n\n${country} condemned ${other} on Monday. The two countries had signed a trade agreement in 2019.\n`;
		writeFileSync(join(folder, `${i}.txt`), text);
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = COUNTRIES.map((_, i) => `${i}.txt`);

describe("entente build --threads", () => {
	test("gives the same bytes with one, two and four threads", () => {
		const [one, two, four] = [1, 2, 4].map((threads) =>
			entente(folder, ["build", ...FILES, "-o", "-", "--threads", String(threads)]),
		);
		expect(JSON.parse(one?.stdout ?? "").attributes.articles).toHaveLength(COUNTRIES.length);
		expect([two?.stdout === one?.stdout, four?.stdout === one?.stdout]).toEqual([true, true]);
		expect([two?.stderr, four?.stderr]).toEqual([one?.stderr, one?.stderr]);
	});

	test("tells the same of a file that a thread cannot read, and reads standard input", () => {
		writeFileSync(join(folder, "empty.txt"), "");
		const input = "Norway thanked Peru on Friday for its help in the talks.\n";
		const [one, two] = ["1", "2"].map((threads) =>
			entente(folder, ["build", "-", "empty.txt", "0.txt", "-o", "-", "--threads", threads], input),
		);
		expect(two).toEqual(one);
		expect(two?.status).toBe(1);
		expect(two?.stderr).toMatch(/entente: empty\.txt: The file is empty\. .+\n/);
		expect(JSON.parse(two?.stdout ?? "").attributes.articles).toHaveLength(2);
	});

	test("wants a whole number", () => {
		const { status, stderr } = entente(folder, ["build", "0.txt", "-o", "-", "--threads", "none"]);
		expect([status, stderr]).toEqual([2, expect.stringContaining("whole number")]);
	});
});

test("few articles are read without threads, and no more threads than asked for", () => {
	expect([threadsFor(1), threadsFor(15), threadsFor(15, 4), threadsFor(3, 4)]).toEqual([1, 1, 4, 3]);
	expect(threadsFor(16)).toBeLessThanOrEqual(2);
});

test("an error keeps its code, place and hint on its way between threads", () => {
	const error = new EntenteError("not-text", "This is a PDF.", { where: "a.txt", hint: "Open its text." });
	const told = errorOf(structuredClone(failureOf(error, "elsewhere")));
	expect(told).toBeInstanceOf(EntenteError);
	expect([told.code, told.toText()]).toEqual(["not-text", "a.txt: This is a PDF. Open its text."]);
	expect(errorOf(failureOf(new RangeError("too deep"), "b.txt")).toText()).toBe(
		"b.txt: Entente failed on this article: too deep. This is a defect in Entente; the other articles are read.",
	);
});

test("a file that stops its thread is the only one that is lost", async () => {
	const program = join(folder, "fragile.mjs");
	writeFileSync(
		program,
		`import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id, items }) => {
	if (items.includes("deadly")) process.exit(1);
	parentPort.postMessage({ id, outcomes: items.map((value) => ({ value })) });
});
`,
	);
	const pool = createThreadPool(2, KNOWLEDGE, { program: pathToFileURL(resolve(program)) });
	const outcomes = await Promise.all([pool.open(["a", "deadly", "b"]), pool.open(["c"])]);
	await pool.close();
	expect(outcomes.flat()).toEqual([
		{ value: "a" },
		{ failure: expect.objectContaining({ code: "file-unreadable", where: "deadly" }) },
		{ value: "b" },
		{ value: "c" },
	]);
});
