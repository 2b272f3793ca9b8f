import { describe, expect, test } from "vitest";
import { type Attention, emphasisOf, type Links } from "../../../src/web/stage/emphasis.ts";
import { Fades } from "../../../src/web/stage/fades.ts";
import { keyAction } from "../../../src/web/stage/keyboard.ts";

const LINES = [
	{ key: "ab1", source: "a", target: "b", relations: ["ab1", "ab2"] },
	{ key: "ba", source: "b", target: "a", relations: ["ba"] },
	{ key: "bc", source: "b", target: "c", relations: ["bc"] },
	{ key: "cd", source: "c", target: "d", relations: ["cd"] },
];
const links: Links = {
	lines: LINES,
	linesOf: (actor) => LINES.filter(({ source, target }) => source === actor || target === actor),
};
const nothing: Attention = { hoveredActor: null, hoveredLine: null, selection: null, path: null };
const set = (...members: string[]) => new Set(members);

describe("what stands out", () => {
	test("nothing, and nothing is dimmed, while nobody looks", () => {
		expect(emphasisOf(nothing, links)).toEqual({
			lit: null,
			marked: set(),
			cased: set(),
			broad: set(),
			labelled: set(),
		});
	});

	test("the neighbourhood of the actor under the pointer", () => {
		const { lit, labelled, marked } = emphasisOf({ ...nothing, hoveredActor: "c" }, links);
		expect(lit).toEqual({ actors: set("c", "b", "d"), lines: set("bc", "cd") });
		expect(labelled).toEqual(set("bc", "cd"));
		expect(marked).toEqual(set());
	});

	test("a line under the pointer, without dimming the rest", () => {
		const { lit, broad, labelled } = emphasisOf({ ...nothing, hoveredLine: "bc" }, links);
		expect(lit).toBeNull();
		expect([broad, labelled]).toEqual([set("bc"), set("bc")]);
	});

	test("what was asked for, set off as long as it is not so much that it runs together", () => {
		const few = emphasisOf({ ...nothing, path: { actors: ["a", "b"], edges: ["ab2"] } }, links);
		expect([few.marked, few.broad, few.labelled]).toEqual([set("a", "b"), set("ab1"), set("ab1")]);
		const others = Array.from({ length: 60 }, (_, i) => `elsewhere${i}`);
		const many = emphasisOf({ ...nothing, path: { actors: ["a", "b"], edges: ["ab2", ...others] } }, links);
		expect(many.lit).toEqual({ actors: set("a", "b"), lines: set("ab1") });
		expect([many.marked, many.broad, many.labelled]).toEqual([set(), set(), set()]);
	});

	test("all lines of a chosen pair, and the line that holds the chosen relation", () => {
		const selection = { kind: "relations", source: "b", target: "a", edge: "ab2" } as const;
		const { lit, marked, cased } = emphasisOf({ ...nothing, selection }, links);
		expect(lit).toEqual({ actors: set("a", "b"), lines: set("ab1", "ba") });
		expect([marked, cased]).toEqual([set("a", "b"), set("ab1")]);
	});

	test("a way keeps its marks while the pointer lights something else", () => {
		const path = { actors: ["a", "b", "c"], edges: ["ab2", "bc"] };
		const { lit, marked, cased, labelled } = emphasisOf({ ...nothing, path, hoveredActor: "d" }, links);
		expect(lit?.actors).toEqual(set("a", "b", "c", "d"));
		expect(marked).toEqual(set("a", "b", "c"));
		expect(cased).toEqual(set("ab1", "bc"));
		expect(labelled).toEqual(set("cd"));
	});
});

test("fades glide to their targets, from 0 where something is new", () => {
	const fades = new Fades();
	fades.aim(new Map([["a", 1]]));
	expect(fades.value("a")).toBe(0);
	fades.move(0.5);
	expect(fades.value("a")).toBe(0.5);
	fades.aim(new Map([["a", 0.1]]));
	fades.move(0.5);
	expect(fades.value("a")).toBeCloseTo(0.3);
	fades.move(1);
	expect(fades.value("a")).toBeCloseTo(0.1);
	fades.aim(new Map());
	expect(fades.value("a")).toBe(0);
});

test("keys pan, zoom, show all and open; others are left alone", () => {
	const done: string[] = [];
	const note = (what: string) => () => void done.push(what);
	const actions = {
		pan: (dx: number, dy: number) => void done.push(`pan ${Math.sign(dx)} ${Math.sign(dy)}`),
		zoomIn: note("in"),
		zoomOut: note("out"),
		fit: note("fit"),
		open: note("open"),
	};
	for (const key of ["ArrowLeft", "ArrowDown", "+", "=", "-", "0", "Enter", "Tab", "a"])
		keyAction(key, actions)?.();
	expect(done).toEqual(["pan -1 0", "pan 0 1", "in", "in", "out", "fit", "open"]);
});
