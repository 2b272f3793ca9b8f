import { defineConfig } from "vite";

/** The command-line program and its reading threads, with their data inside; packages from npm stay outside. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: true,
		rollupOptions: { input: ["src/cli/entente.ts", "src/cli/threads/reading-thread.ts"] },
		outDir: "dist/cli",
		emptyOutDir: true,
		target: "node20",
	},
});
