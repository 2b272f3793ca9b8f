import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A repository of our own with one package that lies beside it, so that npm needs no network. */
let repository = "";
const inRepository = (...path: string[]) => join(repository, ...path);

function writeJson(path: string, value: unknown): void {
	writeFileSync(inRepository(path), JSON.stringify(value));
}

function writeLock(version: string): void {
	writeJson("package-lock.json", {
		name: "repository",
		lockfileVersion: 3,
		requires: true,
		packages: {
			"": { name: "repository", dependencies: { near: "file:near" } },
			near: { version },
			"node_modules/near": { resolved: "near", link: true },
		},
	});
}

beforeAll(() => {
	repository = mkdtempSync(join(tmpdir(), "entente-install-"));
	for (const folder of ["near", "src/cli"]) mkdirSync(inRepository(folder), { recursive: true });
	cpSync("src/cli/install.mjs", inRepository("src", "cli", "install.mjs"));
	writeJson("package.json", { name: "repository", dependencies: { near: "file:near" } });
	writeJson("near/package.json", { name: "near", version: "1.0.0" });
	writeLock("1.0.0");
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** Runs `ensureInstalled` in the repository; `npm: false` where it must do without. */
function install(options: { npm: boolean }): { status: number | null; stderr: string } {
	const script = 'import("./src/cli/install.mjs").then(({ ensureInstalled }) => ensureInstalled())';
	const env = { ...process.env };
	if (!options.npm) env.PATH = "";
	delete env.npm_execpath;
	const { status, stderr } = spawnSync(process.execPath, ["--eval", script], {
		cwd: repository,
		encoding: "utf8",
		env,
	});
	return { status, stderr };
}

test("installs what is missing, once, and then needs no npm", () => {
	expect(install({ npm: true })).toEqual({
		status: 0,
		stderr: "Installing the packages Entente needs (once; about a minute) ...\n",
	});
	expect(existsSync(inRepository("node_modules", "near", "package.json"))).toBe(true);
	expect(install({ npm: false })).toEqual({ status: 0, stderr: "" });
}, 60_000);

test("takes a person's own installation for done", () => {
	rmSync(inRepository("node_modules", ".entente-installed"));
	expect(install({ npm: false })).toEqual({ status: 0, stderr: "" });
	expect(existsSync(inRepository("node_modules", ".entente-installed"))).toBe(true);
});

test("installs again when the lock file asks for something else, and says so when it cannot", () => {
	writeLock("2.0.0");
	const { status, stderr } = install({ npm: false });
	expect(status).toBe(1);
	expect(stderr).toContain("Installing the packages Entente needs");
	expect(stderr).toContain("The packages could not be installed");
});
