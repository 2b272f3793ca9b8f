import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type Dispatch, useCallback, useRef, useState } from "react";
import type { Article, KnowledgeGraph } from "../../model/index.ts";
import { ANSWERS } from "../answers/client.ts";
import { counted } from "../panels/wording.ts";
import type { PageAction } from "../state/page-state.ts";
import { readInWorker } from "../worker/client.ts";
import { showError } from "./messages.tsx";
import type { RawSource } from "./raw-source.ts";

/** A reading under way. */
export interface Reading {
	/** What is being read, as a person calls it. */
	what: string;
	done: number;
	total: number;
}

/** A graph file that waits for a person's word before it replaces the open graph. */
export interface Replacement {
	name: string;
	graph: KnowledgeGraph;
}

export interface Importing {
	reading: Reading | null;
	replacement: Replacement | null;
	/** Reads whatever was dropped, chosen or pasted. */
	take(sources: readonly RawSource[]): Promise<void>;
	cancel(): void;
	/** The person's answer to a replacement. */
	decide(replace: boolean): void;
}

/** Brings articles and graph files into the page; an error leaves what is open as it was. */
export function useImport(graph: KnowledgeGraph | null, dispatch: Dispatch<PageAction>): Importing {
	const [reading, setReading] = useState<Reading | null>(null);
	const [replacement, setReplacement] = useState<Replacement | null>(null);
	const abort = useRef<AbortController | null>(null);

	const open = useCallback(
		(opened: Replacement, before: KnowledgeGraph | null) => {
			dispatch({ type: "opened", graph: opened.graph });
			if (before) offerUndo(`Opened ${opened.name}.`, () => dispatch({ type: "opened", graph: before }));
		},
		[dispatch],
	);

	const readArticles = async (articles: Article[]) => {
		const controller = new AbortController();
		abort.current = controller;
		const what = articles.length === 1 ? (articles[0]?.title ?? "") : counted(articles.length, "article");
		setReading({ what, done: 0, total: articles.length });
		try {
			const progress = (done: number) => setReading({ what, done, total: articles.length });
			const [result, { growGraph }] = await Promise.all([
				readInWorker(articles, progress, controller.signal),
				import("./grow-graph.ts"),
			]);
			const growth = growGraph(graph, articles, result);
			if (graph) {
				ANSWERS.tell({ change: "articles", articles, result });
				dispatch({ type: "grew", arrivals: growth.arrivals });
			} else dispatch({ type: "opened", graph: growth.graph });
			announce(what, growth, dispatch);
		} catch (error) {
			if (!controller.signal.aborted) throw error;
		} finally {
			abort.current = null;
			setReading(null);
		}
	};

	const take = async (sources: readonly RawSource[]) => {
		if (sources.length === 0 || abort.current) return;
		try {
			const { readSources } = await import("./read-sources.ts");
			const { articles, graphs, errors } = readSources(sources);
			errors.forEach(showError);
			const opened = graphs[0];
			if (opened && graph) setReplacement(opened);
			else if (opened) open(opened, null);
			const fresh = withoutKnown(graph, articles);
			if (fresh.length > 0) await readArticles(fresh);
		} catch (error) {
			showError(error);
		}
	};

	return {
		reading,
		replacement,
		take,
		cancel: () => abort.current?.abort(),
		decide: (replace) => {
			if (replace && replacement) open(replacement, graph);
			setReplacement(null);
		},
	};
}

/** The articles that the graph does not hold yet; says which it does. */
function withoutKnown(graph: KnowledgeGraph | null, articles: readonly Article[]): Article[] {
	const known = new Set(graph?.getAttribute("articles").map(({ id }) => id));
	for (const { id, title } of articles) {
		if (known.has(id)) {
			notifications.show({
				title: "Already here",
				message: `“${title}” is in this graph, so nothing changed.`,
			});
		}
	}
	return articles.filter(({ id }) => !known.has(id));
}

interface Summary {
	arrivals: { actors: string[]; edges: string[] };
	before: KnowledgeGraph | null;
}

function announce(what: string, { arrivals, before }: Summary, dispatch: Dispatch<PageAction>): void {
	const { actors, edges } = arrivals;
	const added = `${counted(actors.length, "new actor")}, ${counted(edges.length, "new relation")} from “${what}”.`;
	if (actors.length + edges.length === 0) {
		notifications.show({
			title: "Read",
			message: `“${what}” says nothing new between actors. (Entente reads English news reports.)`,
		});
	} else if (before) {
		offerUndo(added, () => dispatch({ type: "opened", graph: before }));
	} else {
		notifications.show({ title: "Read", message: added, color: "teal" });
	}
}

function offerUndo(message: string, undo: () => void): void {
	const id = notifications.show({
		autoClose: 12000,
		color: "teal",
		message: (
			<Group justify="space-between" wrap="nowrap" gap="sm">
				<Text inherit>{message}</Text>
				<Button
					variant="default"
					size="compact-sm"
					style={{ flexShrink: 0 }}
					onClick={() => {
						notifications.hide(id);
						undo();
					}}
				>
					Undo
				</Button>
			</Group>
		),
	});
}
