import { EntenteError } from "../../model/index.ts";
import type { Answers, WorkerMessage, WorkerRequest } from "./messages.ts";

/** The worker: loads the language model when the first request comes that needs it, and works away from the page. */
const scope = self as unknown as {
	onmessage: (event: MessageEvent<WorkerRequest>) => void;
	postMessage(message: WorkerMessage<keyof Answers>): void;
};

scope.onmessage = async ({ data }) => {
	try {
		scope.postMessage({ type: "result", result: await answer(data) });
	} catch (error) {
		if (error instanceof EntenteError) {
			const { code, message, where, hint } = error;
			scope.postMessage({ type: "mistake", error: { code, message, where, hint } });
		} else
			scope.postMessage({
				type: "failure",
				message: error instanceof Error ? error.message : String(error),
			});
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
