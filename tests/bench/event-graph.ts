import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startEventImport } from "../../src/files/events/index.ts";
import { EVENT_KNOWLEDGE, KNOWLEDGE } from "../../src/knowledge-files.ts";
import type { KnowledgeGraph } from "../../src/model/index.ts";

/** ICEWS 2005-15, where it lies beside the project; the benchmarks are run from the project's folder. */
const ICEWS = fileURLToPath(new URL("../shared/data/events/icews0515.tsv", `file://${process.cwd()}/`));

const ACTORS = 10_488;
const EVENTS = 461_329;
const PAIRS = 85_376;
const DAYS = 4017;

/** Numbers from 0 up to 1, the same in every run: Park and Miller's generator (1988). */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** A table of as many events between as many pairs of actors, of which a few take part in most. */
function* randomTable(): Generator<string> {
	const random = randomNumbers(7);
	const events = EVENT_KNOWLEDGE.events;
	const skewed = (count: number) => Math.floor(count * random() ** 4);
	const pairs = Array.from({ length: PAIRS }, () => [skewed(ACTORS), Math.floor(ACTORS * random())]);
	yield "date\tsource\trelation\ttarget\n";
	for (let i = 0; i < EVENTS; i++) {
		const day = new Date(Date.UTC(2005, 0, 1 + Math.floor((i * DAYS) / EVENTS))).toISOString().slice(0, 10);
		const [one, other] = pairs[skewed(PAIRS)] as [number, number];
		yield `${day}\tActor ${one}\t${events[skewed(events.length)]?.text}\tActor ${other}\n`;
	}
}

/** A graph of half a million events: ICEWS 2005-15 where it is at hand, else a random one of its size. */
export function eventGraph(): { name: string; graph: KnowledgeGraph } {
	const name = existsSync(ICEWS) ? "ICEWS 2005-15" : "random events";
	const { relationTypes, version } = KNOWLEDGE;
	const table = startEventImport({ name, knowledge: EVENT_KNOWLEDGE, relationTypes, version });
	for (const piece of existsSync(ICEWS) ? [readFileSync(ICEWS, "utf8")] : randomTable()) table.push(piece);
	return { name, graph: table.finish(name).graph };
}
