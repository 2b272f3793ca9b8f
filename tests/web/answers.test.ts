import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { createGraph } from "../../src/graph/index.ts";
import { type EntenteError, type KnowledgeGraph, MODALITIES } from "../../src/model/index.ts";
import { viewOf } from "../../src/query/index.ts";
import { readSource } from "../../src/read/index.ts";
import { answerPaths } from "../../src/web/answers/answer-paths.ts";
import { answerPattern } from "../../src/web/answers/answer-pattern.ts";
import { Asker, type OpenLine } from "../../src/web/answers/asker.ts";
import { resolvePaths, resolvePattern } from "../../src/web/answers/by-key.ts";
import { partsOf } from "../../src/web/answers/graph-parts.ts";
import { Answerer } from "../../src/web/answers/jobs.ts";
import type { FromAnswerer, ToAnswerer } from "../../src/web/answers/messages.ts";
import { shownViews } from "../../src/web/answers/shown-views.ts";
import { changeEdits } from "../../src/web/edits/change-edits.ts";
import { growGraph } from "../../src/web/import/grow-graph.ts";
import { SHOW_ALL } from "../../src/web/state/filters.ts";
import { extractArticles } from "../../src/web/worker/jobs.ts";
import { randomEdit } from "../graph/random-edit.ts";
import { smallGraph } from "./small-graph.ts";

const ALL_MODALITIES = `(x)-[any where modality in (${MODALITIES.join(", ")})]->(y)`;
const PATTERN = "(x)-[any]->(y)";
const signal = () => new AbortController().signal;

/** Answerers at the other end of message channels: everything between them and the page is cloned, as in a worker. */
function channels() {
	const open: { end: () => void; isOver: () => boolean }[] = [];
	const received: ToAnswerer[] = [];
	let restarts = 0;
	/** Called with each message before it is answered; true ends the answerer. */
	let dies: (message: ToAnswerer) => boolean = () => false;
	const openLine: OpenLine = (onReply, onEnd) => {
		const { port1, port2 } = new MessageChannel();
		const answerer = new Answerer();
		let isOver = false;
		const end = () => {
			isOver = true;
			port1.close();
		};
		port1.onmessage = ({ data }: MessageEvent<FromAnswerer>) => onReply(data);
		port2.onmessage = ({ data }: MessageEvent<ToAnswerer>) => {
			if (isOver) return;
			received.push(data);
			if (dies(data)) {
				end();
				onEnd();
				return;
			}
			const reply = answerer.take(data);
			if (reply) port2.postMessage(reply);
		};
		open.push({ end, isOver: () => isOver });
		return { send: (message) => port1.postMessage(message), end };
	};
	const asker = new Asker(openLine, () => restarts++);
	return {
		asker,
		received,
		opened: () => open.length,
		restarts: () => restarts,
		dieOn: (when: (message: ToAnswerer) => boolean) => {
			dies = when;
		},
		close: () => {
			for (const line of open) line.end();
		},
	};
}

const running: ReturnType<typeof channels>[] = [];

/** An asker of a graph. */
function asking(graph: KnowledgeGraph) {
	const made = channels();
	running.push(made);
	made.asker.open(graph);
	return made;
}

afterEach(() => {
	for (const made of running.splice(0)) made.close();
});

/** A graph of which every two neighbours in a row of countries met. */
function longGraph(size: number): KnowledgeGraph {
	const graph = createGraph("A row", "test");
	const small = smallGraph();
	for (let i = 0; i < size; i++)
		graph.addNode(`group:${i}`, { label: `Group ${i}`, kind: "group", aliases: [], mentions: 1, x: 0, y: 0 });
	for (let i = 1; i < size; i++)
		graph.addEdgeWithKey(`met ${i}`, `group:${i - 1}`, `group:${i}`, small.getEdgeAttributes("met"));
	return graph;
}

/** What the page would find in its own graph, as it would show it. */
function foundHere(graph: KnowledgeGraph, text: string) {
	return answerPattern(viewOf(graph), text);
}

describe("asking about the open graph", () => {
	it("finds what a search in the page's own graph finds, with the page's own relations", async () => {
		const graph = smallGraph();
		const { asker } = asking(graph);
		const question = { from: "country:CHL", to: "country:PER", filters: SHOW_ALL };
		const paths = await asker.ask("paths", question, signal());
		expect(resolvePaths(graph, paths)).toEqual(answerPaths(shownViews(viewOf(graph)), question));
		const pattern = await asker.ask("pattern", { text: PATTERN, filters: SHOW_ALL }, signal());
		expect(resolvePattern(graph, pattern)).toEqual(foundHere(graph, PATTERN));
		expect(resolvePattern(graph, pattern)?.answer?.rows[0]?.hops[0]?.relations[0]?.attributes).toBe(
			graph.getEdgeAttributes("accuses"),
		);
		expect(await asker.ask("mistake", { text: "(x)-[mett]-(y)" }, signal())).toMatchObject({
			start: 5,
			end: 9,
		});
		const completions = await asker.ask("completions", { text: "(Chi", cursor: 4 }, signal());
		expect(completions.options[0]?.text).toBe("Chile");
	});

	it("sends the graph once, in parts, and no question carries it", async () => {
		const graph = longGraph(4500);
		const { asker, received } = asking(graph);
		for (const to of ["group:3", "group:30"]) {
			const question = { from: "group:0", to, filters: SHOW_ALL };
			const found = await asker.ask("paths", question, signal());
			expect(found.paths[0]?.hops).toHaveLength(Number(to.slice(6)));
		}
		const parts = received.filter((message) => "change" in message);
		expect(parts).toHaveLength(5);
		const asked = received.filter((message) => "ask" in message);
		expect(asked).toHaveLength(2);
		expect(JSON.stringify(asked).length).toBeLessThan(1000);
	});

	it("takes a graph apart into parts that make it up again", () => {
		const graph = longGraph(2100);
		const parts = [...partsOf(graph)];
		expect(parts.map(({ isLast }) => isLast)).toEqual([false, false, true]);
		expect(parts.flatMap(({ part }) => part.nodes.map(({ key }) => key))).toEqual(graph.nodes());
		expect(parts.flatMap(({ part }) => part.edges.map(({ key }) => key))).toEqual(graph.edges());
		expect([...partsOf(createGraph("None", "test"))]).toHaveLength(1);
	});

	it("tells the person's mistakes as such", async () => {
		const { asker } = asking(smallGraph());
		const question = { from: "country:CHL", to: "country:XXX", filters: SHOW_ALL };
		await expect(asker.ask("paths", question, signal())).rejects.toMatchObject({
			name: "EntenteError",
			code: "unknown-actor",
		} satisfies Partial<EntenteError>);
	});
});

describe("a graph that changes", () => {
	it("is asked as it is after any edits, whatever was undone", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(50), { minLength: 4, maxLength: 4 })), {
					maxLength: 8,
				}),
				async (steps) => {
					const graph = smallGraph();
					const { asker, close } = asking(graph);
					await asker.ask("examples", {}, signal());
					for (const [isUndone, numbers] of steps) {
						const edits = graph.getAttribute("edits");
						const wanted = isUndone
							? edits.slice(0, -1)
							: [...edits, randomEdit(graph, `e${edits.length}`, numbers)];
						changeEdits(graph, wanted);
						asker.tell({ change: "edits", edits: wanted });
					}
					const found = await asker.ask("pattern", { text: ALL_MODALITIES, filters: SHOW_ALL }, signal());
					expect(resolvePattern(graph, found)).toEqual(foundHere(graph, ALL_MODALITIES));
					close();
				},
			),
			{ numRuns: 60 },
		);
	});

	it("grows by articles on both sides alike", async () => {
		const [article] = readSource(
			{
				name: "note.txt",
				text: "Chile accused Bolivia of spying on Monday. Japan gave military aid to Peru last year.",
			},
			{
				parseHtml: () => {
					throw new Error("There is no page here.");
				},
			},
		);
		if (!article) throw new Error("The text holds no article.");
		const graph = smallGraph();
		const { asker, received } = asking(graph);
		await asker.ask("examples", {}, signal());
		const result = extractArticles([article], languageModel, () => undefined);
		growGraph(graph, [article], result);
		asker.tell({ change: "articles", articles: [article], result });
		const found = await asker.ask("pattern", { text: PATTERN, filters: SHOW_ALL }, signal());
		expect(resolvePattern(graph, found)).toEqual(foundHere(graph, PATTERN));
		expect(found.answer?.rows.length).toBeGreaterThan(2);
		expect(received.filter((message) => "change" in message && message.change === "part")).toHaveLength(1);
	});

	it("is sent anew when it changes while it is being sent", async () => {
		const graph = longGraph(4500);
		const { asker } = asking(graph);
		const question = { from: "group:0", to: "group:40", filters: SHOW_ALL };
		const answer = asker.ask("paths", question, signal());
		const wanted = [
			{
				id: "e",
				author: "Ada",
				time: "2026-11-22T10:00:00Z",
				action: "removeActor" as const,
				actor: "group:7",
			},
		];
		changeEdits(graph, wanted);
		asker.tell({ change: "edits", edits: wanted });
		expect(await answer).toEqual({ paths: [], missing: { why: "none", help: "" } });
	});

	it("makes an answer none that names what is gone", async () => {
		const graph = smallGraph();
		const { asker } = asking(graph);
		const question = { from: "country:CHL", to: "country:PER", filters: SHOW_ALL };
		const paths = await asker.ask("paths", question, signal());
		const pattern = await asker.ask("pattern", { text: PATTERN, filters: SHOW_ALL }, signal());
		graph.dropEdge("met");
		expect(resolvePaths(graph, paths)).toBeNull();
		expect(resolvePattern(graph, pattern)).toBeNull();
	});
});

describe("questions that overtake one another", () => {
	it("drops those that are given up before their turn", async () => {
		const { asker, received } = asking(smallGraph());
		const given = new AbortController();
		const text = (name: string) => ({ text: `(${name})-[any]->(y)`, filters: SHOW_ALL });
		const first = asker.ask("pattern", text("Chile"), signal());
		const second = asker.ask("pattern", text("Peru"), given.signal);
		const third = asker.ask("pattern", text("Bolivia"), signal());
		given.abort(new Error("given up"));
		await expect(second).rejects.toThrow("given up");
		expect((await first).answer?.columns).toEqual(["y"]);
		await third;
		expect(
			received.flatMap((message) =>
				"ask" in message && message.ask === "pattern" ? [message.question.text] : [],
			),
		).toEqual(["(Chile)-[any]->(y)", "(Bolivia)-[any]->(y)"]);
	});

	it("gives up one that is being answered, and answers the next", async () => {
		const { asker } = asking(smallGraph());
		await asker.ask("examples", {}, signal());
		const given = new AbortController();
		const first = asker.ask("examples", {}, given.signal);
		given.abort(new Error("given up"));
		await expect(first).rejects.toThrow("given up");
		expect(await asker.ask("mistake", { text: PATTERN }, signal())).toBeNull();
	});
});

describe("an answerer that ends", () => {
	it("is replaced, gets the graph as it is now, and is asked again", async () => {
		const graph = smallGraph();
		const made = asking(graph);
		await made.asker.ask("examples", {}, signal());
		graph.dropEdge("met");
		let deaths = 0;
		made.dieOn((message) => "ask" in message && deaths++ === 0);
		const found = await made.asker.ask("pattern", { text: PATTERN, filters: SHOW_ALL }, signal());
		expect(found.answer?.subgraph.relations).toEqual(["accuses"]);
		expect([made.opened(), made.restarts()]).toEqual([2, 1]);
	});

	it("is not asked a third time what it ended twice at", async () => {
		const made = asking(smallGraph());
		made.dieOn((message) => "ask" in message && message.ask === "pattern");
		const asked = made.asker.ask("pattern", { text: PATTERN, filters: SHOW_ALL }, signal());
		await expect(asked).rejects.toMatchObject({ name: "EntenteError", code: "search-stopped" });
		expect((await made.asker.ask("examples", {}, signal())).length).toBeGreaterThan(0);
	});
});
