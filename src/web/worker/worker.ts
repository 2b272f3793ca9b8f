import type { Answers, WorkerMessage, WorkerRequest } from "./messages.ts";
import { failed } from "./plain-error.ts";

/** The worker that reads: loads the language model when the first request comes that needs it, and works away from the page. */
const scope = self as unknown as {
	onmessage: (event: MessageEvent<WorkerRequest>) => void;
	postMessage(message: WorkerMessage<keyof Answers>): void;
};

scope.onmessage = async ({ data }) => {
	try {
		scope.postMessage({ type: "result", result: await answer(data) });
	} catch (error) {
		scope.postMessage(failed(error));
	}
};

async function answer(request: WorkerRequest): Promise<Answers[keyof Answers]> {
	const jobs = await import("./jobs.ts");
	if (request.task === "count") return jobs.countOwn(request.own);
	const { default: model } = await import("wink-eng-lite-web-model");
	if (request.task === "explain")
		return jobs.explainPlace(request.article, request.place, request.own, model);
	const onProgress = (done: number) => scope.postMessage({ type: "progress", done });
	return jobs.extractArticles(request.articles, model, onProgress, request.own);
}
