import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository: two folders above this file. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const STAMP = join(ROOT, "node_modules", ".entente-installed");

/**
 * Throws an Error with a plain sentence when this Node is too old for the tools Entente is built with
 * (Vite and Rolldown need 20.19, or 22.12 and newer).
 */
export function checkNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
	if (fits) return;
	throw new Error(
		`Entente needs Node 20.19 or newer (in the 22 line 22.12 or newer); this is Node ${process.versions.node}. Get one from https://nodejs.org.`,
	);
}

/** Hash of the lock file: what must have been installed. */
function lockHash() {
	return createHash("sha256")
		.update(readFileSync(join(ROOT, "package-lock.json")))
		.digest("hex");
}

/**
 * True when what npm noted down in `node_modules` is what the lock file asks for, so that a person's own
 * `npm install` counts as well as ours. Optional packages may be absent: they belong to other platforms.
 */
function matchesLock() {
	const noted = join(ROOT, "node_modules", ".package-lock.json");
	if (!existsSync(noted)) return false;
	try {
		const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
		const present = JSON.parse(readFileSync(noted, "utf8")).packages;
		return Object.entries(wanted).every(
			([path, entry]) =>
				path === "" ||
				(present[path] ? present[path].version === entry.version : entry.optional || entry.devOptional),
		);
	} catch {
		return false;
	}
}

/** True when the packages of the lock file are in `node_modules`; reads files only, never the network. */
function isInstalled() {
	const hash = lockHash();
	if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return true;
	if (!matchesLock()) return false;
	writeFileSync(STAMP, hash);
	return true;
}

/** Runs npm, the very one that started us where there is one, and returns what it said and its exit code. */
function npm(args) {
	const options = { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
	const own = process.env.npm_execpath;
	if (own?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [own, ...args], options);
	// Windows can start `npm.cmd` only through a shell; the arguments are constants.
	return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * Installs the packages of the lock file unless they are there; says so in one line on stderr.
 * Throws an Error with npm's own words when that fails.
 */
export function ensureInstalled() {
	if (isInstalled()) return;
	console.error("Installing the packages Entente needs (once; about a minute) ...");
	const { status, stdout, stderr, error } = npm([
		"ci",
		"--include=dev",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	]);
	if (status !== 0) {
		// npm's help follows its reasons and would bury them.
		const said = `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`
			.trim()
			.split("\n")
			.slice(0, 8)
			.join("\n");
		throw new Error(
			`${said}\nThe packages could not be installed: is npm on the path, and the registry reachable?`,
		);
	}
	writeFileSync(STAMP, lockHash());
}
