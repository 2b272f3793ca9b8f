import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "core",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/e2e/**", "tests/cli/**"],
					// Thousands of random cases take long on a busy machine; none of them is judged by its time.
					testTimeout: 90_000,
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
