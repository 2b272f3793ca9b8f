import model from "wink-eng-lite-web-model";
import { chunk } from "../../src/extract/clauses/chunks.ts";
import { readClauses } from "../../src/extract/clauses/clauses.ts";
import type { Clause, NounPhrase } from "../../src/extract/clauses/structure.ts";
import type { Document } from "../../src/extract/document.ts";
import { compileRules } from "../../src/extract/frames/rule-book.ts";
import { createExtractor } from "../../src/extract/index.ts";
import { createTagger } from "../../src/extract/tag.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import type { Article } from "../../src/model/index.ts";

const book = compileRules(KNOWLEDGE.rules);
export const tag = createTagger(model);
export const extract = createExtractor(KNOWLEDGE, model);

/** An article whose paragraphs are the given texts, published on 25 July 2024, a Thursday. */
export function articleOf(...paragraphs: string[]): Article {
	const text = paragraphs.join("\n\n");
	let start = 0;
	const blocks = paragraphs.map((paragraph) => {
		const block = { start, end: start + paragraph.length, role: "paragraph" as const };
		start = block.end + 2;
		return block;
	});
	return {
		id: "test",
		title: "Test",
		publisher: null,
		author: null,
		url: null,
		published: "2024-07-25",
		text,
		blocks,
	};
}

export function documentOf(...paragraphs: string[]): Document {
	return tag(articleOf(...paragraphs));
}

function words(document: Document, phrase: NounPhrase | null): string {
	if (!phrase) return "-";
	if (phrase.members) return phrase.members.map((member) => words(document, member)).join(" + ");
	return document.tokens
		.slice(phrase.first, phrase.last)
		.map((token) => token.text)
		.join(" ");
}

function inWords(document: Document, clause: Clause): string {
	const { verb, link, marker } = clause;
	const head = [
		verb.negated ? "not" : "",
		verb.modal ?? "",
		verb.lemma,
		verb.particle ?? "",
		verb.passive ? "(passive)" : "",
	];
	const objects = clause.objects.map((object) => words(document, object)).join(" | ");
	const phrases = clause.prepositions.map(
		(phrase) => `${phrase.preposition} ${words(document, phrase.object)}`,
	);
	const place = clause.parent ? `${link}^${clause.parent.index}` : link;
	return [
		`${place}${marker ? `:${marker}` : ""}`,
		words(document, clause.subject),
		head.filter(Boolean).join(" "),
		objects || "-",
		phrases.join("; ") || "-",
	].join(" / ");
}

/** The clauses of a sentence, each as "link / subject / verb / objects / prepositional phrases". */
export function clausesOf(sentence: string): string[] {
	const document = documentOf(sentence);
	return document.sentences.flatMap((one) =>
		readClauses(document, one, chunk(document, one, [], book.lexicon)).map((clause) =>
			inWords(document, clause),
		),
	);
}

/** The statements of an article, each as "source type target modality start..end". */
export function statementsOf(...paragraphs: string[]): string[] {
	return extract(articleOf(...paragraphs))
		.statements.filter((statement) => !statement.evidence.rule.startsWith("structure-"))
		.map((statement) => {
			const { source, type, target, modality, start, end } = statement;
			const time =
				start === null && end === null ? "" : start === end ? ` ${start}` : ` ${start ?? ""}..${end ?? ""}`;
			return `${source} ${type} ${target} ${modality}${time}`;
		})
		.sort();
}

/** The same without their time and with countries by their codes alone: "OMN mediates IRN asserted". */
export function told(...paragraphs: string[]): string[] {
	return statementsOf(...paragraphs)
		.map((statement) => statement.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""))
		.sort();
}

/** All that an article tells, in its order and by labels: "Chad criticizes Sudan". */
export function toldIn(...paragraphs: string[]): string[] {
	const { actors, statements } = extract(articleOf(...paragraphs));
	const label = new Map(actors.map((actor) => [actor.id, actor.label]));
	return statements.map(({ source, type, target }) => `${label.get(source)} ${type} ${label.get(target)}`);
}
