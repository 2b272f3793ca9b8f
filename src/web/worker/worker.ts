import type { ReadingRequest, WorkerMessage } from "./messages.ts";

/** The worker: loads the language model when the first request comes, and reads articles away from the page. */
const scope = self as unknown as {
	onmessage: (event: MessageEvent<ReadingRequest>) => void;
	postMessage(message: WorkerMessage): void;
};

scope.onmessage = async ({ data }) => {
	try {
		const [jobs, model] = await Promise.all([import("./jobs.ts"), import("wink-eng-lite-web-model")]);
		const result = jobs.extractArticles(data.articles, model.default, (done) =>
			scope.postMessage({ type: "progress", done }),
		);
		scope.postMessage({ type: "result", result });
	} catch (error) {
		scope.postMessage({ type: "failure", message: error instanceof Error ? error.message : String(error) });
	}
};
