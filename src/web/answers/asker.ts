import { EntenteError, type KnowledgeGraph } from "../../model/index.ts";
import { errorOf } from "../worker/plain-error.ts";
import { partsOf } from "./graph-parts.ts";
import type { Asked, Change, FromAnswerer, QuestionKind, Questions, ToAnswerer } from "./messages.ts";

/** A line to somebody who keeps a graph and answers. */
export interface Line {
	send(message: ToAnswerer): void;
	/** Ends whatever is at the other end at once. */
	end(): void;
}

/** Opens a line; `onEnd` is called when the other end is gone without having been asked to go. */
export type OpenLine = (onReply: (reply: FromAnswerer) => void, onEnd: () => void) => Line;

/** A question that has no reply yet. */
interface Pending {
	asked: Asked;
	settle(reply: FromAnswerer): void;
	fail(error: Error): void;
	/** Nobody waits for the answer any more. */
	isDropped: boolean;
	/** It was being answered when an answerer ended. */
	hasFailed: boolean;
	sentAt: number;
}

/** Milliseconds for which a question that nobody waits for may keep others waiting. */
const PATIENCE = 4000;

/**
 * The page's side of the line that `messages.ts` describes: gives the answerer the graph when it is first needed or
 * the page has a moment, tells it of every change, and puts one question after the other. A question that is given up
 * before its turn is never sent; one that is given up while it is being answered gives way to the next when it is
 * done, or after a while with its answerer, in whose place a new one comes. An answerer that ends by itself is
 * replaced too, and asked again what it was being asked.
 */
export class Asker {
	private graph: KnowledgeGraph | null = null;
	private line: Line | null = null;
	/** What the answerer has of the graph. */
	private given: "nothing" | "parts" | "all" = "nothing";
	/** Counts the times that the graph was begun to be sent. */
	private sendings = 0;
	private numbers = 0;
	private current: Pending | null = null;
	private waiting: Pending[] = [];
	private readonly openLine: OpenLine;
	private readonly onRestart: () => void;

	/** @param onRestart called when an answerer ended by itself, and another takes its place */
	constructor(openLine: OpenLine, onRestart: () => void) {
		this.openLine = openLine;
		this.onRestart = onRestart;
	}

	/** From now on this graph is asked about. It is sent when the page has a moment, at the latest with a question. */
	open(graph: KnowledgeGraph): void {
		this.graph = graph;
		this.given = "nothing";
		this.sendings++;
		whenIdle(() => {
			if (this.graph === graph && this.given === "nothing") void this.give(graph);
		});
	}

	/** The graph was changed in place, in this way. */
	tell(change: Change): void {
		if (this.given === "all") this.line?.send(change);
		// Of a graph that changes while it is being sent, the parts do not fit together.
		else if (this.given === "parts" && this.graph) void this.give(this.graph);
	}

	/**
	 * Asks about the open graph.
	 * @param signal gives the question up; the promise then rejects with the signal's reason
	 * @throws EntenteError for a mistake in the question, and `search-stopped` when answering it fails twice
	 */
	ask<Kind extends QuestionKind>(
		kind: Kind,
		question: Questions[Kind]["question"],
		signal: AbortSignal,
	): Promise<Questions[Kind]["answer"]> {
		return new Promise((resolve, reject) => {
			signal.throwIfAborted();
			const pending: Pending = {
				asked: { ask: kind, number: ++this.numbers, question } as Asked,
				settle: (reply) => {
					if (reply.type === "answer") resolve(reply.answer as Questions[Kind]["answer"]);
					else reject(errorOf(reply));
				},
				fail: reject,
				isDropped: false,
				hasFailed: false,
				sentAt: 0,
			};
			signal.addEventListener("abort", () => {
				pending.isDropped = true;
				this.waiting = this.waiting.filter((other) => other !== pending);
				reject(signal.reason);
				this.hurry();
			});
			this.waiting.push(pending);
			this.next();
			this.hurry();
		});
	}

	/** Puts the next question, if none is being answered. */
	private next(): void {
		if (this.current || this.waiting.length === 0 || !this.graph) return;
		if (this.given === "nothing") {
			// Comes back here when all is sent.
			void this.give(this.graph);
			return;
		}
		if (this.given === "parts") return;
		const pending = this.waiting.shift() as Pending;
		pending.sentAt = performance.now();
		this.current = pending;
		this.line?.send(pending.asked);
	}

	/** Sends the graph in parts, between which the page goes on with what it has to do. */
	private async give(graph: KnowledgeGraph): Promise<void> {
		const sending = ++this.sendings;
		this.given = "parts";
		this.line ??= this.openLine(
			(reply) => this.receive(reply),
			() => this.replace(),
		);
		for (const part of partsOf(graph)) {
			this.line.send({ change: "part", part: part.part });
			if (part.isLast) break;
			await pause();
			if (sending !== this.sendings || !this.line) return;
		}
		this.given = "all";
		this.next();
	}

	private receive(reply: FromAnswerer): void {
		if (reply.number !== this.current?.asked.number) return;
		this.current.settle(reply);
		this.current = null;
		this.next();
	}

	/** Sees to it that a question nobody waits for does not keep others waiting for long. */
	private hurry(): void {
		const { current } = this;
		if (!current?.isDropped || this.waiting.length === 0) return;
		const left = PATIENCE - (performance.now() - current.sentAt);
		setTimeout(
			() => {
				if (this.current !== current || this.waiting.length === 0) return;
				this.line?.end();
				this.forget();
				this.next();
			},
			Math.max(0, left),
		);
	}

	/** The answerer ended: the next question, or the one it was answering, brings another. */
	private replace(): void {
		const { current } = this;
		this.forget();
		if (current?.hasFailed) current.fail(stopped());
		else {
			if (current && !current.isDropped) {
				current.hasFailed = true;
				this.waiting.unshift(current);
			}
			this.onRestart();
		}
		this.next();
	}

	private forget(): void {
		this.line = null;
		this.given = "nothing";
		this.current = null;
		this.sendings++;
	}
}

function stopped(): EntenteError {
	return new EntenteError("search-stopped", "The search stopped twice before it had an answer.", {
		hint: "Ask for less: name an actor, or make a condition. If it goes on, reload the page.",
	});
}

/** Lets the page do what it has to do. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

function whenIdle(work: () => void): void {
	if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2000 });
	else setTimeout(work, 300);
}
