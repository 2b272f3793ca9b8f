import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
	version?: string;
	optionalDependencies?: Record<string, string>;
}

test("the lock file knows the parts for every platform, so that npm ci works on all of them", () => {
	const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
		packages: Record<string, LockedPackage>;
	};
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
		),
	);
	expect(missing).toEqual([]);
});
