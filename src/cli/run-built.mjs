import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { checkNode, ensureInstalled, ROOT } from "./install.mjs";

/**
 * Starts the command line with `args`, after installing what is missing and building those of `products`
 * whose sources changed. npm runs scripts in the repository; file names count from where the person
 * typed the command.
 */
export async function runBuilt(args, products) {
	try {
		checkNode();
		ensureInstalled();
		ensureBuilt(products);
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
	const typedIn = process.env.INIT_CWD;
	if (typedIn && existsSync(typedIn) && relative(process.cwd(), ROOT) === "") process.chdir(typedIn);
	const program = join(ROOT, "dist", "cli", "entente.js");
	process.argv = [process.execPath, program, ...args];
	await import(pathToFileURL(program).href);
}
