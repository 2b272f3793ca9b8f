import model from "wink-eng-lite-web-model";
import { createGazetteer, readActors } from "../../../src/extract/actors/index.ts";
import type { ActorReading, Document } from "../../../src/extract/document.ts";
import { complete } from "../../../src/extract/stages.ts";
import { createTagger } from "../../../src/extract/tag.ts";
import { KNOWLEDGE } from "../../../src/knowledge-files.ts";

const tag = createTagger(model);
const gazetteer = createGazetteer(KNOWLEDGE.actors);

/** Reads text as an article of one paragraph per line, published on the given day. */
export function readText(
	text: string,
	published = "2024-07-25",
): { document: Document; reading: ActorReading } {
	let start = 0;
	const blocks = text.split("\n").map((line) => {
		const block = { start, end: start + line.length, role: "paragraph" as const };
		start = block.end + 1;
		return block;
	});
	const document = tag({
		id: "a",
		title: "",
		publisher: null,
		author: null,
		url: null,
		published,
		text,
		blocks,
	});
	return { document, reading: complete(readActors(document, gazetteer)) };
}

/** Every mention as `words -> actors form use`, indented where it is nested in another. */
export function mentions(text: string, published?: string): string[] {
	const { document, reading } = readText(text, published);
	return reading.mentions.map((mention) => {
		const start = document.tokens[mention.first]?.start;
		const end = document.tokens[mention.last - 1]?.end;
		const words = text.slice(start, end);
		const actors = mention.actors.map((id) => id.replace("country:", "")).join(" + ");
		return `${mention.within === undefined ? "" : "  "}${words} -> ${actors} ${mention.form} ${mention.use}`;
	});
}
