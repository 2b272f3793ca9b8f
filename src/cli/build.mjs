import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.mjs";

/** What is built, from what, and how one tells that it is there. */
const TARGETS = {
	web: {
		label: "the page",
		product: "dist/web/index.html",
		inputs: ["src", "graph-data", "public", "vite.config.ts", "tsconfig.json", "package-lock.json"],
		config: "vite.config.ts",
	},
	cli: {
		label: "the command line",
		product: "dist/cli/entente.js",
		inputs: ["src", "graph-data", "vite.cli.config.ts", "tsconfig.json", "package-lock.json"],
		config: "vite.cli.config.ts",
	},
};

/** Folders that neither product holds: a change there needs no build. */
const NOT_BUILT = {
	web: [join("src", "cli"), join("graph-data", "samples"), join("graph-data", "articles")],
	cli: [join("src", "web"), join("graph-data", "samples"), join("graph-data", "articles")],
};

/** All files under `path` (itself, when it is a file), relative to the repository, in a fixed order. */
function filesUnder(path, without) {
	const full = join(ROOT, path);
	if (without.includes(path) || !existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesUnder(join(path, name), without));
}

/** Hash over the names and contents of everything a product is made from. */
function fingerprint(target) {
	const hash = createHash("sha256");
	for (const input of TARGETS[target].inputs)
		for (const file of filesUnder(input, NOT_BUILT[target]))
			hash
				.update(`${file}\0`)
				.update(readFileSync(join(ROOT, file)))
				.update("\0");
	return hash.digest("hex");
}

/** Where the fingerprint of the last build of a product lies: beside its folder, which the build empties. */
function stampOf(target) {
	return join(ROOT, "dist", `.${target}-built-from`);
}

function isFresh(target, print) {
	const stamp = stampOf(target);
	return (
		existsSync(stamp) &&
		existsSync(join(ROOT, TARGETS[target].product)) &&
		readFileSync(stamp, "utf8") === print
	);
}

/**
 * Builds the products whose sources changed since the last build, in one line
 * each on stderr. Throws an Error with the bundler's words when one cannot be built.
 */
export function ensureBuilt(targets) {
	for (const target of targets) {
		const print = fingerprint(target);
		if (isFresh(target, print)) continue;
		console.error(`Building ${TARGETS[target].label} ...`);
		const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[vite, "build", "--config", TARGETS[target].config, "--logLevel", "error"],
			{
				cwd: ROOT,
				encoding: "utf8",
				stdio: ["ignore", "pipe", "pipe"],
				// Built from a test run, React would come in its larger and slower form for development.
				env: { ...process.env, NODE_ENV: "production" },
			},
		);
		if (status !== 0)
			throw new Error(`${stdout ?? ""}${stderr ?? ""}\nBuilding ${TARGETS[target].label} failed.`);
		mkdirSync(join(ROOT, "dist"), { recursive: true });
		writeFileSync(stampOf(target), print);
	}
}
