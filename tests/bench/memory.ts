import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MEGABYTE = 1024 * 1024;

/** What this thread has in use, in MB, once everything that it has not is collected; resident memory says only what was asked for. */
export function memoryInUse(): number {
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
	return process.memoryUsage().heapUsed / MEGABYTE;
}
