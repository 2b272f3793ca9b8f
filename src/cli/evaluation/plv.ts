import type { Classification, Classifier, Span } from "../../extract/classify.ts";
import { EntenteError, PLOVER_CLASSES, type PloverClass } from "../../model/index.ts";
import { readTextFile } from "./files.ts";

/** One row: a sentence with its two sides marked, and the class that annotators gave the event. */
export interface PlvRow {
	/** Line index in the file; the heading is line 0. */
	line: number;
	sentence: string;
	source: Span;
	/** Null where the event is aimed at nobody in the sentence. */
	target: Span | null;
	gold: string;
	/** 1 to 4: verbal cooperation, material cooperation, verbal conflict, material conflict. */
	goldQuad: Quad;
}

/** PLOVER's four quad classes, numbered from 1 as the data's `gold_penta` column does. */
export const QUADS = [
	"verbal cooperation",
	"material cooperation",
	"verbal conflict",
	"material conflict",
] as const;
export type Quad = (typeof QUADS)[number];

/**
 * The classes of each quad, as `gold_root` and `gold_penta` go together in the data. Single rows differ there (a
 * material rejection, say): what a row is, its own `gold_penta` says; what an answer is, this table.
 */
export const QUAD_CLASSES: Record<Quad, PloverClass[]> = {
	"verbal cooperation": ["AGREE", "CONSULT", "SUPPORT"],
	"material cooperation": ["COOPERATE", "AID", "YIELD"],
	"verbal conflict": ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
	"material conflict": ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
};

/** The quad class that a PLOVER class belongs to; null for none. */
export function quadOf(plover: string | null): Quad | null {
	return QUADS.find((quad) => QUAD_CLASSES[quad].some((known) => known === plover)) ?? null;
}

interface Marked {
	sentence: string;
	source: Span | null;
	target: Span | null;
}

/** Takes the marks out and tells where the first of each kind stood. */
function unmark(marked: string): Marked {
	const spans: { s: Span | null; t: Span | null } = { s: null, t: null };
	const open: { s: number; t: number } = { s: -1, t: -1 };
	let sentence = "";
	for (const piece of marked.split(/(<\/?[st]>)/)) {
		const mark = /^<(\/?)([st])>$/.exec(piece);
		if (!mark) {
			sentence += piece;
			continue;
		}
		const name = mark[2] as "s" | "t";
		if (!mark[1]) open[name] = sentence.length;
		else if (open[name] >= 0) spans[name] ??= [open[name], sentence.trimEnd().length];
	}
	return { sentence, source: spans.s, target: spans.t };
}

/** Reads the rows of a file with a heading; columns are found by name. Throws EntenteError for another kind of file. */
export function readPlv(path: string): PlvRow[] {
	const lines = readTextFile(path).split(/\r?\n/);
	const heading = (lines[0] ?? "").split("\t");
	const column = (name: string) => heading.indexOf(name);
	const [marked, root, penta] = [column("marked_sentence"), column("gold_root"), column("gold_penta")];
	if (marked < 0 || root < 0)
		throw new EntenteError("file-unreadable", "This is no table of marked sentences.", {
			where: path,
			hint: "Its heading must name the columns marked_sentence and gold_root.",
		});
	return lines.flatMap((text, line) => {
		if (line === 0 || text.trim() === "") return [];
		const cells = text.split("\t");
		const gold = (cells[root] ?? "").trim().toUpperCase();
		const { sentence, source, target } = unmark(cells[marked] ?? "");
		const numbered = QUADS[Number(cells[penta] ?? "") - 1];
		const goldQuad = numbered ?? quadOf(gold);
		if (!goldQuad)
			throw new EntenteError("file-unreadable", `"${gold}" is no class of PLOVER.`, {
				where: `${path}, line ${line + 1}`,
			});
		// Without a marked source nobody can be said to act; the whole sentence's first words stand in.
		return [{ line, sentence, source: source ?? [0, 1], target, gold, goldQuad }];
	});
}

/** A row with what was made of it. */
export interface PlvAnswer {
	row: PlvRow;
	predicted: string | null;
	rule: string | null;
}

/** The rule of an answer, with what the words were that stood in for one. */
function ruleOf({ rule, because }: Classification): string {
	return because ? `${rule} (${because.join("; ")})` : rule;
}

/** Classifies every row. */
export function answerPlv(rows: PlvRow[], classify: Classifier): PlvAnswer[] {
	return rows.map((row) => {
		const answer = classify(row.sentence, row.source, row.target);
		return { row, predicted: answer?.plover ?? null, rule: answer && ruleOf(answer) };
	});
}

export interface ClassScore {
	precision: number;
	recall: number;
	f1: number;
	/** Rows of the class. */
	gold: number;
	predicted: number;
}

/** What `--json` prints for such a table. */
export interface PlvScores {
	macroF1: number;
	macroF1Quad: number;
	perClass: Record<string, ClassScore>;
	abstained: number;
}

function classScores(pairs: [gold: string, predicted: string | null][], classes: readonly string[]) {
	return classes.map((name): [string, ClassScore] => {
		const gold = pairs.filter((pair) => pair[0] === name).length;
		const predicted = pairs.filter((pair) => pair[1] === name).length;
		const right = pairs.filter((pair) => pair[0] === name && pair[1] === name).length;
		const precision = predicted === 0 ? 0 : right / predicted;
		const recall = gold === 0 ? 0 : right / gold;
		const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
		return [name, { precision, recall, f1, gold, predicted }];
	});
}

/** The mean over the classes that have rows. */
function macro(scores: [string, ClassScore][]): number {
	const present = scores.filter(([, score]) => score.gold > 0);
	return present.length === 0 ? 0 : present.reduce((sum, [, { f1 }]) => sum + f1, 0) / present.length;
}

/** Macro-averaged F1 over the classes and over the quad classes; a row without an answer is a miss. */
export function scorePlv(answers: PlvAnswer[]): PlvScores {
	const classes = classScores(
		answers.map(({ row, predicted }) => [row.gold, predicted]),
		PLOVER_CLASSES,
	);
	const quads = classScores(
		answers.map(({ row, predicted }) => [row.goldQuad, quadOf(predicted)]),
		QUADS,
	);
	return {
		macroF1: macro(classes),
		macroF1Quad: macro(quads),
		perClass: Object.fromEntries(classes),
		abstained: answers.filter(({ predicted }) => predicted === null).length,
	};
}
