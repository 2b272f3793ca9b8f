import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "core",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/e2e/**", "tests/cli/**"],
				},
			},
			{
				test: {
					name: "cli",
					include: ["tests/cli/**/*.test.ts"],
					// These tests run the built program.
					globalSetup: "tests/cli/build-first.ts",
					testTimeout: 60_000,
				},
			},
		],
	},
});
