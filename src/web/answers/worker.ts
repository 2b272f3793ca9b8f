import { Answerer } from "./jobs.ts";
import type { FromAnswerer, ToAnswerer } from "./messages.ts";

/** The worker that keeps the open graph and answers questions about it. */
const scope = self as unknown as {
	name: string;
	onmessage: (event: MessageEvent<ToAnswerer>) => void;
	postMessage(message: FromAnswerer | "alive"): void;
};

const answerer = new Answerer();

scope.onmessage = ({ data }) => {
	const reply = answerer.take(data);
	if (reply) scope.postMessage(reply);
};

// The lock is held for as long as the worker lives: who gets it after the worker knows that it has ended, however it did.
void navigator.locks?.request(scope.name, () => {
	scope.postMessage("alive");
	return new Promise(() => {});
});
