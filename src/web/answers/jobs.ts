import { createGraph, setEdits } from "../../graph/index.ts";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import type { KnowledgeGraph } from "../../model/index.ts";
import { type GraphView, viewOf } from "../../query/index.ts";
import { addArticles } from "../import/add-articles.ts";
import { failed } from "../worker/plain-error.ts";
import { answerPaths } from "./answer-paths.ts";
import { answerPattern, completionsFor, mistakeIn } from "./answer-pattern.ts";
import { byKey } from "./by-key.ts";
import { examplesFor } from "./examples.ts";
import type { Asked, Change, FromAnswerer, GraphPart, Questions, ToAnswerer } from "./messages.ts";
import { type ShownViews, shownViews } from "./shown-views.ts";

/** A graph as it is now, with what searches have built on it. */
interface Shown {
	view: GraphView;
	views: ShownViews;
}

/** Keeps a graph and answers questions about it, as `messages.ts` lays down. */
export class Answerer {
	private graph: KnowledgeGraph = createGraph("", "");
	/** Built when something is asked, thrown away when the graph changes. */
	private shown: Shown | null = null;

	/**
	 * Takes a message in.
	 * @returns the reply to a question; null for a change
	 * @throws whatever a change throws that cannot be made; a question's errors are its reply
	 */
	take(message: ToAnswerer): FromAnswerer | null {
		if ("change" in message) {
			this.make(message);
			return null;
		}
		const { number } = message;
		try {
			return { number, type: "answer", answer: this.answer(message) };
		} catch (error) {
			return { number, ...failed(error) };
		}
	}

	private make(change: Change): void {
		this.shown = null;
		switch (change.change) {
			case "part":
				this.add(change.part);
				break;
			case "edits":
				setEdits(this.graph, change.edits, RELATION_TYPES);
				break;
			case "articles":
				addArticles(this.graph, change.articles, change.result);
				break;
		}
	}

	private add({ attributes, nodes, edges }: GraphPart): void {
		if (attributes) {
			this.graph = createGraph(attributes.title, attributes.knowledge);
			this.graph.replaceAttributes(attributes);
		}
		for (const { key, attributes: actor } of nodes) this.graph.addNode(key, actor);
		for (const { key, source, target, attributes: relation } of edges) {
			this.graph.addEdgeWithKey(key, source, target, relation);
		}
	}

	private answer(asked: Asked): Questions[Asked["ask"]]["answer"] {
		const { view, views } = this.now();
		switch (asked.ask) {
			case "paths": {
				const { paths, missing } = answerPaths(views, asked.question);
				return { paths: paths.map((path) => ({ ...path, hops: path.hops.map(byKey) })), missing };
			}
			case "pattern": {
				const { text, filters } = asked.question;
				const result = answerPattern(views(filters), text);
				if (!result.answer) return result;
				const rows = result.answer.rows.map((row) => ({ ...row, hops: row.hops.map(byKey) }));
				return { ...result, answer: { ...result.answer, rows } };
			}
			case "mistake":
				return mistakeIn(view, asked.question.text);
			case "completions":
				return completionsFor(view, asked.question.text, asked.question.cursor);
			case "examples":
				return examplesFor(view);
		}
	}

	private now(): Shown {
		if (!this.shown) {
			const view = viewOf(this.graph);
			this.shown = { view, views: shownViews(view) };
		}
		return this.shown;
	}
}
