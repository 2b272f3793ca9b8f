import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { slug } from "../../src/extract/actors/gazetteer.ts";
import { addExtraction, createGraph } from "../../src/graph/index.ts";
import type { Actor, ArticleRecord, KnowledgeGraph, RelationType, Statement } from "../../src/model/index.ts";
import { readSource } from "../../src/read/index.ts";
import type { Gold } from "../articles/gold.ts";

const FOLDER = new URL("../../graph-data/articles/", import.meta.url);

function goldOf(name: string): Gold {
	return JSON.parse(readFileSync(new URL(`gold/${name}.json`, FOLDER), "utf8"));
}

function actorOf({ names, kind, iso3 }: Gold["actors"][number]): Actor {
	const [label, ...aliases] = names as [string, ...string[]];
	if (kind === "country" && iso3) return { id: `country:${iso3}`, label, kind, aliases, iso3 };
	const known = kind === "other" ? "group" : kind;
	return { id: `${known}:${slug(label)}`, label, kind: known, aliases };
}

/** The annotators' words for a relation as a type: they stand between two names as a label does. */
function typeOf({ type, plover, stance, symmetric }: Gold["relations"][number]): RelationType {
	return { id: `${type} (${plover})`, label: type, plover, cameo: null, stance, symmetric, intensity: 0 };
}

function statementsOf(
	gold: Gold,
	article: ArticleRecord,
	actorById: ReadonlyMap<string, Actor>,
): Statement[] {
	return gold.relations.flatMap((relation): Statement[] => {
		const { source, target, modality, date, sentence } = relation;
		const start = article.text.indexOf(sentence);
		const ends = [source, target].map((id) => actorById.get(id));
		if (start < 0 || !ends[0] || !ends[1]) return [];
		return [
			{
				source: ends[0].id,
				target: ends[1].id,
				type: typeOf(relation).id,
				modality,
				...{ start: date, end: date, precision: null, confidence: 0.9 },
				evidence: { article: article.id, start, end: start + sentence.length, quote: sentence, rule: "gold" },
			},
		];
	});
}

/** The graph of the articles for development as people have annotated them: what a perfect reader would find. */
export function corpusGraph(): KnowledgeGraph {
	const graph = createGraph("Corpus", "gold");
	const names = readdirSync(new URL("articles/", FOLDER))
		.filter((name) => /^\d*[13579]-/.test(name))
		.map((name) => name.replace(/\.md$/, ""));
	for (const name of names) {
		const text = readFileSync(new URL(`articles/${name}.md`, FOLDER), "utf8");
		const [article] = readSource(
			{ name: `${name}.md`, text },
			{ parseHtml: (html) => parseHTML(html).document },
		);
		if (!article) throw new Error(`${name} holds no article.`);
		const gold = goldOf(name);
		const actorById = new Map(gold.actors.map((actor) => [actor.id, actorOf(actor)]));
		const statements = statementsOf(gold, article, actorById);
		const types = [...new Map(gold.relations.map((one) => [typeOf(one).id, typeOf(one)])).values()];
		const mentions = [...actorById.values()].map(({ id }) => ({
			actor: id,
			start: 0,
			end: 1,
			form: "name" as const,
		}));
		addExtraction(graph, article, { actors: [...actorById.values()], mentions, statements }, types);
	}
	return graph;
}
