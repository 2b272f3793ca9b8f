import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const PAGE = resolve("dist/web");
/** Gzipped bytes of JavaScript that may be loaded before the graph shows. */
const LIMIT = 350_000;

/** The scripts that a script cannot start without: its static imports, and theirs. */
function withImports(script: string, seen: Set<string>): Set<string> {
	if (seen.has(script)) return seen;
	seen.add(script);
	const code = readFileSync(join(PAGE, script), "utf8");
	for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
		withImports(join(script, "..", name as string), seen);
	return seen;
}

test("the page shows the graph after little JavaScript; the language model comes later", () => {
	const page = readFileSync(join(PAGE, "index.html"), "utf8");
	const scripts = new Set<string>();
	for (const [, name] of page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g))
		withImports(name as string, scripts);
	expect(scripts.size).toBeGreaterThan(0);
	const bytes = [...scripts].map((script) => gzipSync(readFileSync(join(PAGE, script))).length);
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
});

test("the page itself asks for nothing from elsewhere", () => {
	const page = readFileSync(join(PAGE, "index.html"), "utf8");
	expect(page.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
});
