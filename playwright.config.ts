import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/house/chromium.mjs";

const PORT = 4391;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

const chromium = await findChromium();
if (!chromium)
	throw new Error("There is no Chromium, Chrome or Edge here. npm test installs one, or set CHROME_PATH.");

/** Chromium refuses to run as root with its sandbox on, as build machines do. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
	testDir: "tests/e2e",
	// The page computes and draws: two at a time on a small machine only make each other slow.
	workers: 1,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [["list"]],
	use: {
		baseURL: ADDRESS,
		viewport: { width: 1440, height: 900 },
		trace: "retain-on-failure",
		launchOptions: {
			executablePath: chromium,
			args: [
				...asRoot,
				// WebGL without a graphics card.
				"--use-angle=swiftshader",
				"--enable-unsafe-swiftshader",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
	webServer: {
		command: `node dist/cli/entente.js serve --no-open --port ${PORT}`,
		url: ADDRESS,
		timeout: 30_000,
		gracefulShutdown: { signal: "SIGINT", timeout: 5_000 },
	},
});
