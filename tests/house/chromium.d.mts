/** The path of a Chromium, Chrome or Edge that starts on this machine, or null. */
export function findChromium(): Promise<string | null>;
