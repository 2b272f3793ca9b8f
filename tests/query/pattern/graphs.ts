import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { addExtraction, createGraph } from "../../../src/graph/index.ts";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import type { Actor, ArticleRecord, KnowledgeGraph, Statement } from "../../../src/model/index.ts";
import { plainName } from "../../../src/query/index.ts";
import { Gold } from "../../articles/gold.ts";
import {
	ASSAD,
	articleOf,
	ERDOGAN,
	graphOf,
	INSURGENTS,
	IRAN,
	type ReadArticle,
	RUSSIA,
	type Said,
	SYRIA,
	TURKEY,
} from "../../graph/fixtures.ts";

const UNITED_STATES: Actor = {
	id: "country:USA",
	label: "United States",
	kind: "country",
	aliases: ["Washington", "US"],
	iso3: "USA",
};
const WAGNER: Actor = {
	id: "armed-group:wagner-group",
	label: "Wagner Group",
	kind: "armed-group",
	aliases: ["Wagner"],
	affiliation: "country:RUS",
};
const LEAGUE: Actor = {
	id: "organization:arab-league",
	label: "Arab League",
	kind: "organization",
	aliases: [],
};
const TURKISH_PRESIDENT: Actor = { ...ERDOGAN, affiliation: "country:TUR" };

function said(sentence: string, source: Actor, type: string, target: Actor, more: Partial<Said> = {}): Said {
	return { sentence, source, type, target, ...more };
}

function publishedBy(publisher: string, title: string, { article, extraction }: ReadArticle): ReadArticle {
	return { article: { ...article, publisher, title }, extraction };
}

/** Eighteen sentences of two newspapers about who stands where in Syria. */
export function crisis(): KnowledgeGraph {
	return graphOf([
		publishedBy(
			"Wire",
			"Talks in Moscow",
			articleOf("a1", "2024-07-25", [
				said("Russia has backed Syria since September 2015.", RUSSIA, "backs", SYRIA, {
					time: ["2015-09", null],
					confidence: 0.9,
				}),
				said("Turkey backs Syrian insurgents.", TURKEY, "backs", INSURGENTS),
				said("Turkey and Syria cut ties in 2011.", TURKEY, "cutTies", SYRIA, { time: "2011" }),
				said("Officials denied that the two will meet.", TURKISH_PRESIDENT, "met", ASSAD, {
					modality: "denied",
					time: "2024-08",
				}),
				said("Mr Assad leads Syria.", ASSAD, "leads", SYRIA),
				said("Mr Erdoğan leads Turkey.", TURKISH_PRESIDENT, "leads", TURKEY),
				said("Russia met Turkey on Wednesday.", RUSSIA, "met", TURKEY, { time: "2024-07-24" }),
				said("Turkey wants to restore ties next year.", TURKEY, "restoredTies", SYRIA, {
					modality: "planned",
					time: "2025",
				}),
				said("Wagner fights for Syria.", WAGNER, "fightsFor", SYRIA, { confidence: 0.6 }),
			]),
		),
		publishedBy(
			"Gazette",
			"Who backs whom",
			articleOf("a2", "2024-08-01", [
				said("Insurgents have fought Syria since 2011.", INSURGENTS, "fights", SYRIA, {
					time: ["2011", null],
				}),
				said("Moscow stands by Damascus.", RUSSIA, "backs", SYRIA, { time: ["2015-09", null] }),
				said("Iran is said to arm the rebels.", IRAN, "arms", INSURGENTS, {
					modality: "alleged",
					confidence: 0.4,
				}),
				said("Washington put sanctions on Syria in December 2019.", UNITED_STATES, "sanctions", SYRIA, {
					time: "2019-12",
				}),
				said("It put sanctions on Russia in 2022.", UNITED_STATES, "sanctions", RUSSIA, { time: "2022" }),
				said("Iran backed Syria from 2012 to 2024.", IRAN, "backs", SYRIA, { time: ["2012", "2024"] }),
				said("Turkey opposed Syria in 2012.", TURKEY, "opposes", SYRIA, { time: "2012" }),
				said("Syria is a member of the Arab League again.", SYRIA, "memberOf", LEAGUE, {
					time: ["2023-05", null],
				}),
				said("The United States criticised Turkey.", UNITED_STATES, "criticizes", TURKEY, {
					confidence: 0.7,
				}),
			]),
		),
	]);
}

const ARTICLES = join(import.meta.dirname, "../../../graph-data/articles");

/**
 * The graph of what annotators found in the odd-numbered articles of the corpus. It stays the same however the
 * reading gets better, and what it holds can be looked up in the articles.
 */
export function annotatedCorpus(): KnowledgeGraph {
	const graph = createGraph("Annotated articles", "test");
	const { development } = JSON.parse(readFileSync(join(ARTICLES, "split.json"), "utf8")) as {
		development: string[];
	};
	for (const stem of development) {
		const number = Number.parseInt(stem, 10);
		if (number % 2 === 1 && number < 66) addAnnotated(graph, stem);
	}
	return graph;
}

function addAnnotated(graph: KnowledgeGraph, stem: string): void {
	const gold = v.parse(Gold, JSON.parse(readFileSync(join(ARTICLES, "gold", `${stem}.json`), "utf8")));
	const file = readFileSync(join(ARTICLES, "articles", `${stem}.md`), "utf8");
	const article: ArticleRecord = {
		id: stem,
		title: /^title: "?(.*?)"?$/m.exec(file)?.[1] ?? stem,
		publisher: /^publisher: "?(.*?)"?$/m.exec(file)?.[1] ?? null,
		author: null,
		url: null,
		published: gold.date,
		text: file,
	};
	const ids = new Map(gold.actors.map((actor) => [actor.id, idOf(actor)]));
	const actors = gold.actors.map((actor): Actor => {
		const [label = actor.id, ...aliases] = actor.names;
		const affiliation = actor.memberOf === null ? undefined : ids.get(actor.memberOf);
		return {
			id: idOf(actor),
			label,
			kind: actor.kind === "other" ? "group" : actor.kind,
			aliases: aliases.sort(),
			...(actor.iso3 !== null && { iso3: actor.iso3 }),
			...(affiliation !== undefined && { affiliation }),
		};
	});
	const statements = gold.relations.map((relation): Statement => {
		const start = file.indexOf(relation.sentence);
		return {
			source: ids.get(relation.source) ?? relation.source,
			target: ids.get(relation.target) ?? relation.target,
			type: typeOf(relation),
			modality: relation.modality,
			start: relation.date,
			end: relation.date,
			precision: null,
			confidence: 1,
			evidence: {
				article: stem,
				start,
				end: start + relation.sentence.length,
				quote: relation.sentence,
				rule: "annotation",
			},
		};
	});
	addExtraction(graph, article, { actors, mentions: [], statements }, RELATION_TYPES);
}

/** Our types for what the annotators call ties of membership and office; every other office is an official's. */
const STRUCTURE: Record<string, string> = {
	leads: "leads",
	"member of": "memberOf",
	"part of": "partOf",
	"minister of": "ministerOf",
	"foreign minister of": "ministerOf",
	"envoy of": "envoyOf",
	"spokesman of": "spokespersonOf",
	"former leader of": "formerlyLed",
};

/** The annotators' own word where it is a type, else the first type of the same class and symmetry. */
function typeOf({ type, plover, symmetric }: Gold["relations"][number]): string {
	if (plover === null) return STRUCTURE[type] ?? "officialOf";
	const ofClass = RELATION_TYPES.filter((each) => each.plover === plover);
	const found =
		ofClass.find(({ id }) => id === type) ??
		ofClass.find((each) => each.symmetric === symmetric) ??
		ofClass[0];
	if (!found) throw new Error(`No type is like ${type}.`);
	return found.id;
}

/** Articles name their actors anew each; the same name of the same kind is the same actor. */
function idOf({ names, id, kind, iso3 }: Gold["actors"][number]): string {
	if (kind === "country" && iso3 !== null) return `country:${iso3}`;
	return `${kind}:${plainName(names[0] ?? id).replaceAll(" ", "-")}`;
}
