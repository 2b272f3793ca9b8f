import { createGraph, emptyRelation, mergeActor, noisyOr, relationKey } from "../../graph/index.ts";
import type { Actor, ArticleRecord, Evidence, KnowledgeGraph, RelationType } from "../../model/index.ts";
import { articleId } from "../../read/identity.ts";

/** One event, understood. */
export interface TableEvent {
	/** PartialDate. */
	date: string;
	source: Actor;
	target: Actor;
	type: RelationType;
	/** Id of the kind of event, kept as the rule of its evidence: "icews:036". */
	rule: string;
	/** From -10 to 10 on Goldstein's scale. */
	intensity: number;
	/** The row as the table has it. */
	row: string;
}

/** The events of one day: they become one article, whose text is their rows. */
interface Day {
	date: string;
	rows: string[];
	/** Length of the text so far. */
	length: number;
}

/** What is known of a relation while events come in; its events as indices into the list of all. */
interface Draft {
	source: string;
	target: string;
	type: RelationType;
	events: number[];
	intensity: number;
}

/** Gathers events and makes a graph of them. */
export interface EventGraphMaker {
	add(event: TableEvent): void;
	/** To be called once, at the end. */
	finish(title: string, knowledge: string, publisher: string): KnowledgeGraph;
}

/**
 * Makes a graph of events under the contract. The rows of one day are an article, published on that day, and each
 * row is the quote of its event. Events of the same two actors and the same type are one relation: its `dates` are
 * the days, its evidence the rows, its `intensity` their mean. So half a million events stay some hundred thousand
 * edges, and nothing of when they happened is lost.
 */
export function createEventGraph(): EventGraphMaker {
	const days = new Map<string, Day>();
	const actors = new Map<string, { actor: Actor; mentions: number }>();
	const drafts = new Map<string, Draft>();
	const placed: { day: Day; start: number; end: number; rule: string }[] = [];
	const mention = (actor: Actor) => {
		const known = actors.get(actor.id);
		if (known) known.mentions++;
		else actors.set(actor.id, { actor, mentions: 1 });
	};
	return {
		add(event) {
			mention(event.source);
			mention(event.target);
			const day = days.get(event.date) ?? { date: event.date, rows: [], length: 0 };
			days.set(event.date, day);
			const start = day.length;
			day.rows.push(event.row);
			day.length += event.row.length + 1;
			const draft = draftOf(drafts, event);
			draft.events.push(placed.length);
			draft.intensity += event.intensity;
			placed.push({ day, start, end: start + event.row.length, rule: event.rule });
		},
		finish(title, knowledge, publisher) {
			const graph = createGraph(title, knowledge);
			const articles = new Map<Day, ArticleRecord>();
			for (const day of days.values()) articles.set(day, articleOf(day, publisher));
			const inOrder = [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
			graph.setAttribute("articles", inOrder);
			for (const [id, added] of actors) graph.addNode(id, mergeActor(undefined, added));
			for (const draft of drafts.values()) {
				const evidence = draft.events.map((event): Evidence => {
					const { day, start, end, rule } = placed[event] as (typeof placed)[number];
					const { id, text } = articles.get(day) as ArticleRecord;
					return { article: id, start, end, quote: text.slice(start, end), rule };
				});
				const dates = draft.events.map((event) => (placed[event] as (typeof placed)[number]).day.date);
				addRelation(graph, draft, evidence, dates);
			}
			return graph;
		},
	};
}

/** The relation that an event belongs to; a symmetric one has the smaller id first, as everywhere. */
function draftOf(drafts: Map<string, Draft>, { source, target, type }: TableEvent): Draft {
	const swapped = type.symmetric && target.id < source.id;
	const [first, second] = swapped ? [target.id, source.id] : [source.id, target.id];
	const key = `${first}\t${second}\t${type.id}`;
	let draft = drafts.get(key);
	if (!draft) {
		draft = { source: first, target: second, type, events: [], intensity: 0 };
		drafts.set(key, draft);
	}
	return draft;
}

function articleOf({ date, rows }: Day, publisher: string): ArticleRecord {
	const title = `${publisher} ${date}`;
	const text = `${rows.join("\n")}\n`;
	return { id: articleId(title, text), title, publisher, author: null, url: null, published: date, text };
}

function byPlace(a: Evidence, b: Evidence): number {
	return a.article === b.article ? a.start - b.start : a.article < b.article ? -1 : 1;
}

function addRelation(graph: KnowledgeGraph, draft: Draft, evidence: Evidence[], eventDates: string[]): void {
	const { source, target, type } = draft;
	const dates = [...new Set(eventDates)].sort();
	const start = dates[0] as string;
	const end = dates.at(-1) as string;
	const identity = { source, target, type: type.id, modality: "asserted", start, end } as const;
	graph.addEdgeWithKey(relationKey(identity), source, target, {
		...emptyRelation(identity, type),
		confidence: noisyOr(evidence),
		...(dates.length > 1 && { dates }),
		intensity: Math.round((100 * draft.intensity) / evidence.length) / 100,
		evidence: evidence.sort(byPlace),
	});
}
