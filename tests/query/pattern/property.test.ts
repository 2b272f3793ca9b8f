import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import type { Modality } from "../../../src/model/index.ts";
import { type GraphView, type Relation, viewOf } from "../../../src/query/index.ts";
import { matchPattern } from "../../../src/query/pattern/index.ts";
import { smallMultigraph } from "../brute-force.ts";

interface Link {
	from: string;
	to: string;
	types: string[];
	arrow: "->" | "<-" | "-";
	least: number;
	most: number;
	modality: Modality | null;
}

/** A small pattern in parts, from which both its text and a naive search are made. */
interface Small {
	links: Link[];
	differ: [string, string] | null;
	absent: Link | null;
}

const NODES = ["a", "b", "c", "N0", "N1"];

const link: fc.Arbitrary<Link> = fc
	.record({
		from: fc.constantFrom(...NODES),
		to: fc.constantFrom(...NODES),
		types: fc.uniqueArray(fc.constantFrom("met", "backs", "cutTies", "leads"), { maxLength: 2 }),
		arrow: fc.constantFrom("->" as const, "<-" as const, "-" as const),
		least: fc.constantFrom(1, 1, 1, 2),
		more: fc.constantFrom(0, 0, 0, 1, 2),
		modality: fc.constantFrom(null, null, "denied" as const, "planned" as const),
	})
	.map(({ more, ...rest }) => ({ ...rest, most: rest.least + more }));

const small: fc.Arbitrary<Small> = fc
	.record({
		links: fc.array(link, { minLength: 1, maxLength: 3 }),
		differ: fc.option(fc.constantFrom<[string, string]>(["a", "b"], ["b", "c"])),
		absent: fc.option(link, { freq: 3 }),
	})
	.filter(({ links, differ }) =>
		(differ ?? []).every((name) => links.some(({ from, to }) => [from, to].includes(name))),
	);

function linkText({ from, to, types, arrow, least, most, modality }: Link): string {
	const hops = most > 1 ? `*${least}..${most}` : "";
	const where = modality ? ` where modality = ${modality}` : "";
	const inside = `[${types.join("|")}${hops}${where}]`;
	return `(${from})${arrow === "<-" ? "<-" : "-"}${inside}${arrow === "->" ? "->" : "-"}(${to})`;
}

function textOf({ links, differ, absent }: Small): string {
	const conditions = [
		...(differ ? [differ.join(" <> ")] : []),
		...(absent ? [`not ${linkText(absent)}`] : []),
	];
	const where = conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "";
	return links.map(linkText).join(", ") + where;
}

/** Relations that a link can rest on between two actors, one hop in its own direction. */
function fitting(view: GraphView, link: Link, here: string, there: string): Relation[] {
	return view.relations().filter(({ source, target, attributes }) => {
		if (link.types.length > 0 && !link.types.includes(attributes.type)) return false;
		if (attributes.modality !== (link.modality ?? "asserted")) return false;
		const along = source === here && target === there;
		const against = source === there && target === here;
		if (link.arrow === "-" || attributes.symmetric) return along || against;
		return link.arrow === "->" ? along : against;
	});
}

type Walk = { actors: string[]; edges: string[] };

/** Every walk of a link from an actor, relation by relation, no relation twice. */
function walksFrom(view: GraphView, link: Link, from: string, used: ReadonlySet<string>): Walk[] {
	let level: Walk[] = [{ actors: [from], edges: [] }];
	const found: Walk[] = [];
	for (let hops = 1; hops <= link.most; hops++) {
		level = level.flatMap(({ actors, edges }) =>
			view.actors().flatMap((next) =>
				fitting(view, link, actors.at(-1) as string, next)
					.filter(({ id }) => !used.has(id) && !edges.includes(id))
					.map(({ id }) => ({ actors: [...actors, next], edges: [...edges, id] })),
			),
		);
		if (hops >= link.least) found.push(...level);
	}
	return found;
}

interface State {
	bound: Map<string, string>;
	used: Set<string>;
	walks: string[][];
}

function idOf(node: string, bound: ReadonlyMap<string, string>): string | undefined {
	return node.startsWith("N") ? node.toLowerCase() : bound.get(node);
}

/** Extends a way of filling the links before by every way of filling this one. */
function extend(view: GraphView, state: State, link: Link): State[] {
	const known = idOf(link.from, state.bound);
	return (known === undefined ? view.actors() : [known]).flatMap((start) => {
		const bound = new Map(state.bound);
		if (!link.from.startsWith("N")) bound.set(link.from, start);
		return walksFrom(view, link, start, state.used).flatMap(({ actors, edges }) => {
			const end = actors.at(-1) as string;
			const wanted = idOf(link.to, bound);
			if (wanted !== undefined && wanted !== end) return [];
			const all = new Map(bound);
			if (!link.to.startsWith("N")) all.set(link.to, end);
			return [{ bound: all, used: new Set([...state.used, ...edges]), walks: [...state.walks, actors] }];
		});
	});
}

/** Patterns that fit in more ways take too long to try relation by relation. */
const MOST_STATES = 300;

/** All rows as texts: what each variable is, and the actors along each link. */
function naive(view: GraphView, { links, differ, absent }: Small): string[] | null {
	let states: State[] = [{ bound: new Map(), used: new Set(), walks: [] }];
	for (const each of links) {
		states = states.flatMap((state) => extend(view, state, each));
		if (states.length > MOST_STATES) return null;
	}
	const kept = states.filter(({ bound }) => {
		if (differ && idOf(differ[0], bound) === idOf(differ[1], bound)) return false;
		return !absent || extend(view, { bound, used: new Set(), walks: [] }, absent).length === 0;
	});
	const rows = kept.map(({ bound, walks }) => {
		const variables = [...bound].sort().map(([name, id]) => `${name}=${id}`);
		return [...variables, ...walks.map((walk) => walk.join(">"))].join(" ");
	});
	return [...new Set(rows)].sort();
}

/** The hops of an answer's row as the walks of its links, each as it was written. */
function rowText(view: GraphView, { links }: Small, columns: string[], row: AnswerRow): string {
	const variables = columns.map((name, i) => `${name}=${row.actors[i]}`).sort();
	const walks = links.map((each, step) => {
		const hops = row.hops.filter((hop) => hop.step === step);
		// The hops of a link written with <- stand in the direction of the arrow.
		const ends = hops.map(({ from, to }) => [from, to] as const);
		if (each.arrow === "<-") ends.reverse();
		const [near, far] = each.arrow === "<-" ? ([1, 0] as const) : ([0, 1] as const);
		const actors = [ends[0]?.[near] as string, ...ends.map((pair) => pair[far])];
		expect(ends.map((pair) => pair[near])).toEqual(actors.slice(0, -1));
		checkRelations(view, each, hops);
		return actors.join(">");
	});
	return [...variables, ...walks].join(" ");
}

type AnswerRow = ReturnType<typeof matchPattern>["rows"][number];

/** A hop lists all relations that fit it, and nothing else. */
function checkRelations(view: GraphView, link: Link, hops: AnswerRow["hops"]): void {
	for (const { from, to, relations } of hops) {
		const [here, there] = link.arrow === "<-" ? [to, from] : [from, to];
		const expected = fitting(view, link, here, there).map(({ id }) => id);
		expect(relations.map(({ id }) => id).sort()).toEqual(expected.sort());
	}
}

describe("matchPattern", () => {
	it("finds what trying everything finds, relation by relation", () => {
		fc.assert(
			fc.property(smallMultigraph, small, (graph, pattern) => {
				const view = viewOf(graph);
				fc.pre(view.actor("n1") !== undefined);
				const expected = naive(view, pattern);
				fc.pre(expected !== null);
				const answer = matchPattern(view, textOf(pattern), { types: RELATION_TYPES, limit: 20_000 });
				expect(answer.cut).toBeNull();
				const rows = answer.rows.map((row) => rowText(view, pattern, answer.columns, row));
				expect(rows.sort()).toEqual(expected);
			}),
			{ numRuns: 400 },
		);
	}, 60_000);
});
