import { parentPort } from "node:worker_threads";
import languageModel from "wink-eng-lite-web-model";
import winkNLP, { type Model } from "wink-nlp";
import type { Article } from "../../src/model/index.ts";

/** A thread in which wink-nlp alone goes over the paragraphs of articles: sentences, words, parts of speech. */
const nlp = winkNLP(languageModel as unknown as Model, ["sbd", "pos"]);
const { its } = nlp;

function tag({ text, blocks }: Article): void {
	for (const { role, start, end } of blocks) {
		if (role !== "paragraph") continue;
		const tokens = nlp.readDoc(text.slice(start, end)).tokens();
		tokens.out(its.value);
		tokens.out(its.pos);
	}
}

parentPort?.on("message", (articles: Article[]) => {
	articles.forEach(tag);
	parentPort?.postMessage(null);
});
