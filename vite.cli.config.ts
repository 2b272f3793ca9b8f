import { defineConfig } from "vite";

/** The command-line program, one file with its data inside; packages from npm stay outside. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: "src/cli/entente.ts",
		outDir: "dist/cli",
		emptyOutDir: true,
		target: "node20",
	},
});
