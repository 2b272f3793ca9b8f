import type { OpenLine } from "./asker.ts";
import type { FromAnswerer } from "./messages.ts";

/** Opens a line to a new worker of the page, and sees when the worker ends. */
export const openWorker: OpenLine = (onReply, onEnd) => {
	// A name that no other window of this page has.
	const name = `entente-answers-${performance.timeOrigin}-${Math.random()}`;
	const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
	const watch = new AbortController();
	const end = () => {
		watch.abort();
		worker.onmessage = null;
		worker.onerror = null;
		worker.terminate();
	};
	const endedByItself = () => {
		if (watch.signal.aborted) return;
		end();
		onEnd();
	};
	worker.onerror = (event) => {
		event.preventDefault();
		endedByItself();
	};
	worker.onmessage = ({ data }: MessageEvent<FromAnswerer | "alive">) => {
		if (data === "alive") whenFree(name, watch.signal, endedByItself);
		else onReply(data);
	};
	return { send: (message) => worker.postMessage(message), end };
};

/** Waits until the lock that the worker holds is free. No event tells of a worker that ran out of memory. */
function whenFree(lock: string, signal: AbortSignal, onFree: () => void): void {
	navigator.locks.request(lock, { signal }, onFree).catch(() => {
		// The line was ended on purpose, and nobody waits any more.
	});
}
