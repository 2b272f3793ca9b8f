import { setFlagsFromString } from "node:v8";

/**
 * Settings of the JavaScript engine for the reader, which is some three thousand small functions, each used now and
 * then, rather than a few hot loops. With V8's own settings a third of a long run's processor time goes into
 * optimizing them, most of it into inlining large functions into each other again and again.
 * `npm run bench -- --only reading` shows what the settings bring.
 */
const SETTINGS = [
	// Bytes of bytecode up to which a function is inlined (V8: 460).
	"--max-inlined-bytecode-size=150",
	// Bytes of bytecode run before a function is looked at for optimizing (V8: 66 kB).
	"--interrupt-budget=270000",
];

/** Sets the engine up for reading, in this thread and all that it starts. */
export function tuneEngine(): void {
	for (const setting of SETTINGS) setFlagsFromString(setting);
}

/** What a reading thread may use: with a larger young generation, little is copied that is soon forgotten. */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 64 };
