import { distance } from "fastest-levenshtein";
import { EntenteError, isPartialDate, type KnowledgeGraph, type RelationType } from "../../model/index.ts";
import { createActorNames } from "./actor-names.ts";
import { createEventGraph } from "./event-graph.ts";
import type { CameoEvent, EventKnowledge } from "./event-knowledge.ts";
import { EVENT_READERS, type EventReader, type EventRow } from "./reader.ts";

/** What an event table held. */
export interface ImportedEvents {
	graph: KnowledgeGraph;
	/** Rows that became evidence. */
	events: number;
	/** Rows whose source and target are the same actor: they say nothing between two. */
	loops: number;
	/** Kinds of event that the knowledge does not list, with the number of rows left out for them. */
	unknown: { event: string; rows: number; line: number; closest: string }[];
}

/** An event table on its way in, piece by piece. */
export interface EventImport {
	/** Takes the next piece of the text, cut anywhere. Throws EntenteError `bad-table` with the line at fault. */
	push(text: string): void;
	/** Ends the table. Throws EntenteError `file-empty` or `bad-table`. */
	finish(title: string): ImportedEvents;
}

export interface ImportOptions {
	/** What to call the table in messages. */
	name: string;
	/** Id of an EVENT_READERS entry; by default the header decides. */
	as?: string;
	knowledge: EventKnowledge;
	relationTypes: readonly RelationType[];
	/** Version of the knowledge, which the graph keeps. */
	version: string;
}

/**
 * Starts reading a table of events: a header and one event a line, cells apart by tabs, no quoting. Rows are read
 * as they come, so that a table never has to be in memory as a whole text.
 */
export function startEventImport(options: ImportOptions): EventImport {
	const { name, knowledge, relationTypes, version } = options;
	const typeById = new Map(relationTypes.map((type) => [type.id, type]));
	const eventByText = eventsByText(knowledge.events);
	const actorOf = createActorNames(knowledge);
	const maker = createEventGraph();
	const unknown = new Map<string, ImportedEvents["unknown"][number]>();
	let reader: OpenReader | null = null;
	let line = 0;
	let rest = "";
	let events = 0;
	let loops = 0;
	const take = (raw: string) => {
		line++;
		const row = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
		if (row.trim() === "") return;
		const cells = row.split("\t");
		if (!reader) {
			reader = openReader(cells, options);
			return;
		}
		const parsed = readRow(reader, cells, `${name}, line ${line}`);
		const event = eventByText.get(parsed.event.toLowerCase());
		if (!event) {
			noteUnknown(unknown, parsed.event, line, knowledge.events);
			return;
		}
		const [source, target] = [actorOf(parsed.source), actorOf(parsed.target)];
		if (source.id === target.id) {
			loops++;
			return;
		}
		const type = typeById.get(event.type) as RelationType;
		const rule = `${reader.kind.id}:${event.code}`;
		maker.add({ date: parsed.date, source, target, type, rule, intensity: event.intensity, row });
		events++;
	};
	return {
		push(text) {
			const lines = (rest + text).split("\n");
			rest = lines.pop() as string;
			for (const raw of lines) take(raw);
		},
		finish(title) {
			if (rest !== "") take(rest);
			if (!reader) throw new EntenteError("file-empty", "The file is empty.", { where: name });
			const graph = maker.finish(title, version, reader.kind.publisher);
			return { graph, events, loops, unknown: [...unknown.values()] };
		},
	};
}

/** A table's kind, the number of its columns, and how its rows are read. */
interface OpenReader {
	kind: EventReader;
	columns: number;
	read(cells: readonly string[]): EventRow;
}

function eventsByText(events: readonly CameoEvent[]): Map<string, CameoEvent> {
	const byText = new Map<string, CameoEvent>();
	for (const event of events)
		for (const name of [event.text, event.code, ...(event.aliases ?? [])])
			byText.set(name.toLowerCase(), event);
	return byText;
}

function openReader(header: readonly string[], { name, as }: ImportOptions): OpenReader {
	const kinds = EVENT_READERS.filter(({ id }) => as === undefined || id === as);
	for (const kind of kinds) {
		const read = kind.open(header);
		if (read) return { kind, columns: header.length, read };
	}
	const wanted = kinds.map(({ id, columns }) => `${id} (${columns})`).join(" or ");
	throw new EntenteError("bad-table", "The first line does not name the columns of an event table.", {
		where: `${name}, line 1`,
		hint: `It must be a header with tabs between the names, as in ${wanted}.`,
	});
}

function readRow(reader: OpenReader, cells: readonly string[], where: string): EventRow {
	if (cells.length !== reader.columns) {
		const found = `${cells.length} ${cells.length === 1 ? "column" : "columns"}`;
		throw new EntenteError("bad-table", `This row has ${found}; the header has ${reader.columns}.`, {
			where,
			hint: "Cells stand apart by single tabs, without quotes.",
		});
	}
	const row = reader.read(cells);
	if (!isPartialDate(row.date)) {
		const message = `"${row.date}" is not a date.`;
		throw new EntenteError("bad-table", message, { where, hint: "Dates look like 2014-07-24." });
	}
	if (row.source === "" || row.target === "" || row.event === "")
		throw new EntenteError("bad-table", "This row names no source, no event or no target.", { where });
	return row;
}

function noteUnknown(
	unknown: Map<string, ImportedEvents["unknown"][number]>,
	event: string,
	line: number,
	events: readonly CameoEvent[],
): void {
	const known = unknown.get(event);
	if (known) {
		known.rows++;
		return;
	}
	const wanted = event.toLowerCase();
	const differences = events.map(({ text }) => distance(wanted, text.toLowerCase()));
	const closest = events[differences.indexOf(Math.min(...differences))] as CameoEvent;
	unknown.set(event, { event, rows: 1, line, closest: closest.text });
}
