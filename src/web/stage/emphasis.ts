import type { HighlightedPath, Selection } from "./contract.ts";

/** What the emphasis needs to know of the picture. */
export interface Links {
	lines: Iterable<{ key: string; source: string; target: string; relations: readonly string[] }>;
	linesOf(actor: string): Iterable<{ key: string; source: string; target: string }>;
}

/** What the person looks at or has chosen. */
export interface Attention {
	hoveredActor: string | null;
	hoveredLine: string | null;
	selection: Selection | null;
	path: HighlightedPath | null;
}

/** What stands out. Without `lit` nothing is dimmed. */
export interface Emphasis {
	lit: { actors: Set<string>; lines: Set<string> } | null;
	/** Chosen actors, and those on the way: ringed. */
	marked: Set<string>;
	/** Lines with a band in the accent colour. */
	cased: Set<string>;
	/** Lines drawn broader. */
	broad: Set<string>;
	/** Lines whose words are shown. */
	labelled: Set<string>;
}

/**
 * What stands out for a given attention: an actor under the pointer lights its neighbourhood; else the way,
 * else what is chosen. A way and a choice keep their marks while the pointer wanders.
 */
export function emphasisOf(attention: Attention, links: Links): Emphasis {
	const emphasis: Emphasis = {
		lit: null,
		marked: new Set(),
		cased: new Set(),
		broad: new Set(),
		labelled: new Set(),
	};
	const { hoveredActor, hoveredLine, selection, path } = attention;
	if (path) showPath(emphasis, path, links, hoveredActor === null);
	else if (selection) showSelection(emphasis, selection, links, hoveredActor === null);
	if (hoveredActor !== null) lightNeighbours(emphasis, hoveredActor, links);
	if (hoveredLine !== null) {
		emphasis.broad.add(hoveredLine);
		emphasis.labelled.add(hoveredLine);
		emphasis.lit?.lines.add(hoveredLine);
	}
	return emphasis;
}

function litOf(emphasis: Emphasis): { actors: Set<string>; lines: Set<string> } {
	emphasis.lit ??= { actors: new Set(), lines: new Set() };
	return emphasis.lit;
}

function lightNeighbours(emphasis: Emphasis, actor: string, links: Links): void {
	const lit = litOf(emphasis);
	lit.actors.add(actor);
	for (const line of links.linesOf(actor)) {
		lit.actors.add(line.source).add(line.target);
		lit.lines.add(line.key);
		emphasis.labelled.add(line.key);
	}
}

/** More relations than these are lit as they are: set off, they would run into one another. */
const MOST_SET_OFF = 60;

function showPath(emphasis: Emphasis, path: HighlightedPath, links: Links, label: boolean): void {
	const lit = litOf(emphasis);
	const edges = new Set(path.edges);
	const isFew = edges.size <= MOST_SET_OFF;
	for (const actor of path.actors) {
		lit.actors.add(actor);
		if (isFew) emphasis.marked.add(actor);
	}
	for (const line of links.lines) {
		if (!line.relations.some((relation) => edges.has(relation))) continue;
		lit.lines.add(line.key);
		if (!isFew) continue;
		emphasis.cased.add(line.key);
		emphasis.broad.add(line.key);
		if (label) emphasis.labelled.add(line.key);
	}
}

function showSelection(emphasis: Emphasis, selection: Selection, links: Links, label: boolean): void {
	if (selection.kind === "actor") {
		emphasis.marked.add(selection.id);
		if (label) lightNeighbours(emphasis, selection.id, links);
		else litOf(emphasis).actors.add(selection.id);
		return;
	}
	const { source, target, edge } = selection;
	const lit = litOf(emphasis);
	for (const actor of [source, target]) {
		lit.actors.add(actor);
		emphasis.marked.add(actor);
	}
	for (const line of links.linesOf(source)) {
		if (line.source !== target && line.target !== target) continue;
		lit.lines.add(line.key);
		if (label) emphasis.labelled.add(line.key);
	}
	if (edge === undefined) return;
	for (const line of links.lines) {
		if (!line.relations.includes(edge)) continue;
		emphasis.cased.add(line.key);
		emphasis.broad.add(line.key);
	}
}
