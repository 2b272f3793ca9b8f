import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
	"microsoft-edge",
	"microsoft-edge-stable",
	"msedge",
];

const MAC_APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
	"Google\\Chrome\\Application\\chrome.exe",
	"Microsoft\\Edge\\Application\\msedge.exe",
];

/** Every place where a Chromium, Chrome or Edge may lie on this machine, the person's own choice first. */
async function places() {
	const { ENTENTE_CHROMIUM, CHROME_PATH, PATH, HOME } = process.env;
	const chosen = [ENTENTE_CHROMIUM, CHROME_PATH].filter(Boolean);
	const ending = process.platform === "win32" ? ".exe" : "";
	const onPath = COMMANDS.flatMap((command) =>
		(PATH ?? "").split(delimiter).map((folder) => join(folder, command + ending)),
	);
	const onMac = ["/Applications", join(HOME ?? "/", "Applications")].flatMap((folder) =>
		MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
	);
	const onWindows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
		WINDOWS_PROGRAMS.map((program) => join(process.env[name] ?? "", program)),
	);
	const { chromium } = await import("@playwright/test");
	return [
		...chosen,
		...onPath,
		...(process.platform === "darwin" ? onMac : []),
		...(process.platform === "win32" ? onWindows : []),
		chromium.executablePath(),
	];
}

/**
 * True when the program really is a browser that starts here: some systems put a script in its place that
 * only advises to install one, and a downloaded one may lack libraries. On Windows asking would open a window.
 */
function starts(path) {
	if (!existsSync(path)) return false;
	if (process.platform === "win32") return true;
	const { status, stdout } = spawnSync(path, ["--version"], {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
		timeout: 30_000,
	});
	return status === 0 && /\d+\.\d+\.\d+/.test(stdout);
}

/** The path of a Chromium, Chrome or Edge that starts on this machine, or null. */
export async function findChromium() {
	return (await places()).find(starts) ?? null;
}

function succeeds(command, args) {
	return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** How to call a program as root: directly, by sudo when that asks for no password, or not at all (null). */
function asRoot() {
	if (process.getuid?.() === 0) return [];
	return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n"] : null;
}

/** The ways to get a Chromium, in the order in which they are tried. */
function installers() {
	const root = asRoot();
	const managers = [
		["apt-get", ["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]],
		["dnf", ["install", "-y", "-q", "chromium"]],
		["apk", ["add", "--no-cache", "chromium"]],
		["pacman", ["-Sy", "--noconfirm", "chromium"]],
	];
	const ways = [];
	if (root && process.platform === "linux")
		for (const [manager, ...steps] of managers)
			if (succeeds(manager, ["--version"]))
				ways.push({ name: manager, commands: steps.map((step) => [...root, manager, ...step]) });
	const playwright = [process.execPath, join("node_modules", "@playwright", "test", "cli.js"), "install"];
	// With the right to do so, Playwright also installs the system libraries its Chromium needs.
	const withLibraries = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : [];
	ways.push({
		name: "Playwright's installer",
		commands: [[...playwright, ...withLibraries, "chromium"]],
	});
	if (withLibraries.length > 0)
		ways.push({ name: "Playwright's installer alone", commands: [[...playwright, "chromium"]] });
	return ways;
}

/** The line of a long output that says what went wrong. */
function complaintIn(output) {
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	return (lines.find((line) => /^E: |\berror\b/i.test(line)) ?? lines.at(-1) ?? "no reason given").trim();
}

/** Runs one way's commands; returns why the failing one failed, or null. */
function runAll(commands) {
	for (const [program, ...args] of commands) {
		const { status, stdout, stderr, error } = spawnSync(program, args, {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			timeout: 15 * 60_000,
		});
		if (status !== 0) return complaintIn(error?.message ?? `${stdout}\n${stderr}`);
	}
	return null;
}

/**
 * The path of a Chromium, installed first where the machine has none: by its package manager, else by
 * Playwright. Throws an Error that says what was tried and what the person can do.
 */
export async function ensureChromium() {
	const found = await findChromium();
	if (found) return found;
	const tried = [];
	for (const { name, commands } of installers()) {
		console.error(`No Chromium here: installing one with ${name} ...`);
		const complaint = runAll(commands);
		const installed = await findChromium();
		if (installed) return installed;
		tried.push(`  ${name}: ${complaint ?? "it reported success, but no browser starts here."}`);
	}
	throw new Error(
		`The end-to-end tests need Chromium, Chrome or Edge, and none could be installed:\n${tried.join("\n")}\nInstall one, or set CHROME_PATH to it, and run npm test again.`,
	);
}
