import { addExtraction, createGraph, type ExtractedArticle } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor, ArticleRecord, KnowledgeGraph, Modality, Statement } from "../../src/model/index.ts";

/** An article with what was read out of it. */
export interface ReadArticle {
	article: ArticleRecord;
	extraction: ExtractedArticle;
}

export const RUSSIA: Actor = {
	id: "country:RUS",
	label: "Russia",
	kind: "country",
	aliases: ["Moscow"],
	iso3: "RUS",
};
export const SYRIA: Actor = {
	id: "country:SYR",
	label: "Syria",
	kind: "country",
	aliases: ["Damascus", "Syrian Arab Republic"],
	iso3: "SYR",
};
export const TURKEY: Actor = {
	id: "country:TUR",
	label: "Turkey",
	kind: "country",
	aliases: ["Ankara", "Türkiye"],
	iso3: "TUR",
};
export const IRAN: Actor = { id: "country:IRN", label: "Iran", kind: "country", aliases: [], iso3: "IRN" };
export const ASSAD: Actor = {
	id: "person:bashar-al-assad",
	label: "Bashar al-Assad",
	kind: "person",
	aliases: ["al-Assad"],
	roles: [{ title: "President", of: "country:SYR" }],
	affiliation: "country:SYR",
};
export const ERDOGAN: Actor = {
	id: "person:recep-tayyip-erdogan",
	label: "Recep Tayyip Erdoğan",
	kind: "person",
	aliases: [],
	roles: [{ title: "President", of: "country:TUR", start: "2014-08" }],
};
export const INSURGENTS: Actor = {
	id: "armed-group:syrian-insurgents",
	label: "Syrian insurgents",
	kind: "armed-group",
	aliases: ["insurgent groups"],
};

/** One sentence of a made-up article and the relation it states. */
export interface Said {
	sentence: string;
	source: Actor;
	type: string;
	target: Actor;
	modality?: Modality;
	/** A PartialDate for a point in time, or start and end. */
	time?: string | [start: string | null, end: string | null];
	speaker?: string;
	confidence?: number;
}

/** An article that consists of these sentences; every actor of a statement is named once in it. */
export function articleOf(id: string, published: string | null, said: readonly Said[]): ReadArticle {
	const text = said.map(({ sentence }) => sentence).join(" ");
	let at = 0;
	const statements = said.map((item): Statement => {
		const start = at;
		at += item.sentence.length + 1;
		return statementOf(id, item, start);
	});
	const actors = [...new Set(said.flatMap(({ source, target }) => [source, target]))];
	const mentions = actors.map((actor, i) => ({
		actor: actor.id,
		start: i,
		end: i + 1,
		form: "name" as const,
	}));
	const article = { id, title: `Article ${id}`, publisher: "Wire", author: null, url: null, published, text };
	return { article, extraction: { actors, mentions, statements } };
}

function statementOf(article: string, said: Said, offset: number): Statement {
	const { time, speaker } = said;
	const [start, end] = time === undefined ? [null, null] : typeof time === "string" ? [time, time] : time;
	return {
		source: said.source.id,
		target: said.target.id,
		type: said.type,
		modality: said.modality ?? "asserted",
		start,
		end,
		precision: null,
		confidence: said.confidence ?? 0.8,
		evidence: {
			article,
			start: offset,
			end: offset + said.sentence.length,
			quote: said.sentence,
			rule: `test.${said.type}`,
			...(speaker === undefined ? {} : { speaker }),
		},
	};
}

/** A graph of articles, added in the order given. */
export function graphOf(articles: readonly ReadArticle[]): KnowledgeGraph {
	const graph = createGraph("Test", "2026.11");
	for (const { article, extraction } of articles) addExtraction(graph, article, extraction, RELATION_TYPES);
	return graph;
}

/** The diplomacy of a few sentences, in two articles. */
export function smallGraph(): KnowledgeGraph {
	return graphOf([
		articleOf("a1", "2024-07-25", [
			{
				sentence: "Russia backs Syria.",
				source: RUSSIA,
				type: "backs",
				target: SYRIA,
				time: ["2015-09", null],
			},
			{ sentence: "Turkey backs the insurgents.", source: TURKEY, type: "backs", target: INSURGENTS },
			{
				sentence: "Turkey and Syria cut ties in 2011.",
				source: TURKEY,
				type: "cutTies",
				target: SYRIA,
				time: "2011",
			},
			{
				sentence: "Officials denied that the two will meet.",
				source: ERDOGAN,
				type: "met",
				target: ASSAD,
				modality: "denied",
				time: "2024-08",
				speaker: "Turkish officials",
			},
		]),
		articleOf("a2", "2024-07-26", [
			{ sentence: "Mr. Assad leads Syria.", source: ASSAD, type: "leads", target: SYRIA },
			{ sentence: "Insurgents fight Syria.", source: INSURGENTS, type: "fights", target: SYRIA },
			{
				sentence: "Moscow stands by Damascus.",
				source: RUSSIA,
				type: "backs",
				target: SYRIA,
				time: ["2015-09", null],
			},
			{
				sentence: "Iran is said to arm the rebels.",
				source: IRAN,
				type: "arms",
				target: INSURGENTS,
				modality: "alleged",
			},
		]),
	]);
}
