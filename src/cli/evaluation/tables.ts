import { QUADS } from "./plv.ts";
import type { Re3dScores } from "./re3d.ts";
import type { Reliability } from "./reliability.ts";
import type { ArticleSet, PlvSet } from "./report.ts";
import type { ArticleScores } from "./score.ts";

/** Tables for a terminal: plain text, names flush left and numbers flush right. */

/** Columns as wide as their widest cell; the first is flush left. */
function table(heading: string[], rows: string[][]): string {
	const all = [heading, ...rows];
	const widths = heading.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? "").length)));
	return all
		.map((cells) =>
			cells
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

const share = (value: number): string => value.toFixed(3);
const of = (part: number, whole: number): string => `${part} of ${whole}`;

type Line = [name: string, value: (scores: ArticleScores) => string];

const LINES: Line[] = [
	["actors F1", ({ actors }) => share(actors.f1)],
	["  precision", ({ actors }) => share(actors.precision)],
	["  recall", ({ actors }) => share(actors.recall)],
	["pair F1", ({ withAlternatives }) => share(withAlternatives.pair.f1)],
	["  precision", ({ withAlternatives }) => share(withAlternatives.pair.precision)],
	["  recall", ({ withAlternatives }) => share(withAlternatives.pair.recall)],
	["pair + direction + stance F1", ({ withAlternatives }) => share(withAlternatives.directionStance.f1)],
	["  precision", ({ withAlternatives }) => share(withAlternatives.directionStance.precision)],
	["  recall", ({ withAlternatives }) => share(withAlternatives.directionStance.recall)],
	["  strict F1", ({ strict }) => share(strict.directionStance.f1)],
	["pair + direction + class F1", ({ withAlternatives }) => share(withAlternatives.directionPlover.f1)],
	["  precision", ({ withAlternatives }) => share(withAlternatives.directionPlover.precision)],
	["  recall", ({ withAlternatives }) => share(withAlternatives.directionPlover.recall)],
	["  strict F1", ({ strict }) => share(strict.directionPlover.f1)],
	["modality", ({ withAlternatives }) => share(withAlternatives.modalityAccuracy)],
	["  not asserted", ({ withAlternatives }) => share(withAlternatives.modalityAccuracyNotAsserted)],
	["dates", ({ withAlternatives }) => share(withAlternatives.dateAccuracy)],
	["traps hit", ({ traps }) => of(traps.hit, traps.all)],
	["negations stated as fact", ({ negations }) => of(negations.asserted, negations.all)],
];

/** The scores of sets of articles, one column each; documented alternatives count as right unless it says strict. */
export function articleTable(sets: ArticleSet[]): string {
	const heading = ["Articles", ...sets.map(({ name }) => name)];
	const counts = ["", ...sets.map(({ articles }) => `${articles} article${articles === 1 ? "" : "s"}`)];
	return table(heading, [
		counts,
		...LINES.map(([name, value]) => [name, ...sets.map(({ scores }) => value(scores))]),
	]);
}

function reliabilityCells({ bins }: Reliability): string[][] {
	return bins.map(({ statements, confidence, right }) => [
		String(statements),
		confidence === null ? "-" : confidence.toFixed(2),
		right === null ? "-" : right.toFixed(2),
	]);
}

/** How often statements of a confidence are right in pair, direction and stance. */
export function reliabilityTable(set: ArticleSet): string {
	const kinds = [
		["as extracted", set.reliability.raw] as const,
		...(set.reliability.calibrated ? [["calibrated", set.reliability.calibrated] as const] : []),
	];
	const heading = [`Confidence, ${set.name}`, ...kinds.flatMap(([name]) => [name, "mean", "right"])];
	const cells = kinds.map(([, reliability]) => reliabilityCells(reliability));
	const rows = set.reliability.raw.bins.map(({ from, to }, i) => [
		`${from.toFixed(2)} to ${to.toFixed(2)}`,
		...cells.flatMap((columns) => columns[i] ?? []),
	]);
	const errors = kinds.flatMap(([, { calibrationError }]) => ["", "", calibrationError.toFixed(3)]);
	return table(heading, [...rows, ["calibration error", ...errors]]);
}

/** Scores by class, with the quad classes named in the notes below. */
export function plvTable(set: PlvSet): string {
	const { scores } = set;
	const rows = Object.entries(scores.perClass).map(([name, one]) => [
		name,
		share(one.precision),
		share(one.recall),
		share(one.f1),
		String(one.gold),
		String(one.predicted),
	]);
	return [
		table([set.name, "precision", "recall", "F1", "rows", "given"], rows),
		`macro-F1 of ${rows.length} classes ${share(scores.macroF1)}, of ${QUADS.length} quad classes ${share(scores.macroF1Quad)}; ` +
			`no answer for ${of(scores.abstained, set.rows)} rows`,
	].join("\n");
}

/** Recall over named pairs, by type. */
export function re3dTable({ documents, types, all }: Re3dScores): string {
	const rows = [...types, all].map((row) => [
		row.label,
		String(row.pairs),
		String(row.found),
		share(row.recall),
		String(row.related),
	]);
	return table([`re3d, ${documents} documents`, "named pairs", "found", "recall", "related at all"], rows);
}
