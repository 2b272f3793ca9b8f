import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../src/cli/build.mjs";
import { checkNode, ensureInstalled, ROOT } from "../src/cli/install.mjs";

const reports = mkdtempSync(join(tmpdir(), "entente-tests-"));
const totals = { passed: 0, failed: 0 };
let chromium = "";

/** The program of an installed package, started by this Node whatever the shell. */
const program = (...path) => join(ROOT, "node_modules", ...path);
const TYPES = program("typescript", "bin", "tsc");
const BIOME = program("@biomejs", "biome", "bin", "biome");
const KNIP = program("knip", "bin", "knip.js");
const VITEST = program("vitest", "vitest.mjs");
const PLAYWRIGHT = program("@playwright", "test", "cli.js");

/** Runs a program to its end and returns what it said; throws an Error with all of it when it fails. */
function run(file, args, env = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [file, ...args], {
			cwd: ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...env },
		});
		const said = [];
		child.stdout.on("data", (chunk) => said.push(chunk));
		child.stderr.on("data", (chunk) => said.push(chunk));
		child.on("error", reject);
		child.on("close", (status) => {
			const text = Buffer.concat(said).toString().trim();
			if (status === 0) resolve(text);
			else reject(new Error(text));
		});
	});
}

/** Adds a test runner's counts to the totals; it may have ended before it could write its report. */
function count(report, countsOf) {
	if (!existsSync(report)) return;
	const { passed, failed } = countsOf(JSON.parse(readFileSync(report, "utf8")));
	totals.passed += passed;
	totals.failed += failed;
}

function install() {
	checkNode();
	ensureInstalled();
}

async function findBrowser() {
	// Asks Playwright where its own browser lies: readable only once the packages are there.
	const { ensureChromium } = await import("./house/chromium.mjs");
	chromium = await ensureChromium();
}

async function types() {
	await run(TYPES, ["-p", "tsconfig.json"]);
	await run(TYPES, ["-p", "tsconfig.core.json"]);
}

async function unit() {
	const report = join(reports, "unit.json");
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	try {
		await run(VITEST, ["run", ...reporters]);
	} finally {
		count(report, (one) => ({ passed: one.numPassedTests, failed: one.numFailedTests }));
	}
}

/** Shows how well articles are read, and fails when a score has fallen below the recorded one. */
async function accuracy() {
	console.log(await run(join(ROOT, "dist", "cli", "entente.js"), ["eval", "--check"]));
}

async function endToEnd() {
	const report = join(reports, "end-to-end.json");
	const env = { ENTENTE_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
	try {
		await run(PLAYWRIGHT, ["test", "--reporter=list,json"], env);
	} finally {
		count(report, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
	}
}

const STEPS = [
	["packages", install],
	["browser", findBrowser],
	["types", types],
	["lint", () => run(BIOME, ["check", "--error-on-warnings", "."])],
	["unused code", () => run(KNIP, [])],
	["unit tests", unit],
	["build", () => ensureBuilt(["web", "cli"])],
	["accuracy", accuracy],
	["end-to-end tests", endToEnd],
];

/** Does one step and says in one line how long it took; false when it failed, with what it said. */
async function succeeds(name, work) {
	const began = performance.now();
	const line = (verdict) => `${name}: ${verdict} (${((performance.now() - began) / 1000).toFixed(1)} s)`;
	try {
		await work();
		console.log(line("ok"));
		return true;
	} catch (error) {
		console.log(error.message);
		console.log(line("FAILED"));
		return false;
	}
}

let ok = true;
for (const [name, work] of STEPS) {
	ok = await succeeds(name, work);
	if (!ok) break;
}
rmSync(reports, { recursive: true, force: true });
// What fails before or beside the tests is a failure in the count all the same.
if (!ok && totals.failed === 0) totals.failed = 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = ok ? 0 : 1;
