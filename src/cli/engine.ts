import { setFlagsFromString } from "node:v8";

/** From this version of V8 on (Node 22), calls are counted before a function is optimized; before, bytes run. */
const COUNTS_CALLS = 12;

/**
 * Settings of the JavaScript engine for the reader, which is some three thousand small functions, each used now and
 * then, rather than a few hot loops. With V8's own settings a third of a long run's processor time goes into
 * optimizing them, most of it into inlining large functions into each other again and again.
 * `npm run bench -- --only reading` shows what the settings bring.
 * @param version of V8: "11.3.244"; one that lacks a setting complains on stderr
 */
function settingsFor(version: string): string[] {
	return [
		// Bytes of bytecode up to which a function is inlined (V8: 460).
		"--max-inlined-bytecode-size=80",
		// How much is run of a function before it is optimized (V8: 66 kB of bytecode, or 3,000 calls).
		Number.parseInt(version, 10) < COUNTS_CALLS
			? "--interrupt-budget=190000"
			: "--invocation-count-for-turbofan=10000",
	];
}

/** Sets the engine up for reading, in this thread and all that it starts. */
export function tuneEngine(): void {
	for (const setting of settingsFor(process.versions.v8)) setFlagsFromString(setting);
}

/** What a reading thread may use: with a larger young generation, little is copied that is soon forgotten. */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 192 };
