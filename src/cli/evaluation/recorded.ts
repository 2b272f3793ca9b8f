import { EntenteError } from "../../model/index.ts";
import { readJsonFile } from "./files.ts";
import type { Report } from "./report.ts";
import type { ArticleScores } from "./score.ts";

/** Scores by name, from 0 to 1, higher is better. */
export type RecordedScores = Record<string, number>;

/** How far a score may fall below the recorded one: one point of a hundred. */
const TOLERANCE = 0.01;

function articleScores(set: string, scores: ArticleScores): RecordedScores {
	const { actors, withAlternatives: relations, traps, negations } = scores;
	const values: Record<string, number> = {
		"actors F1": actors.f1,
		"pair F1": relations.pair.f1,
		"direction and stance precision": relations.directionStance.precision,
		"direction and stance recall": relations.directionStance.recall,
		"direction and stance F1": relations.directionStance.f1,
		"direction and class F1": relations.directionPlover.f1,
		modality: relations.modalityAccuracy,
		"modality not asserted": relations.modalityAccuracyNotAsserted,
		dates: relations.dateAccuracy,
		"traps avoided": traps.all === 0 ? 1 : 1 - traps.hit / traps.all,
		"negations kept": negations.all === 0 ? 1 : 1 - negations.asserted / negations.all,
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${set}: ${name}`, value]));
}

/** The scores of a report that are recorded, rounded to four decimals. */
export function scoresToRecord(report: Report): RecordedScores {
	const found: RecordedScores = {};
	for (const { name, scores } of report.articles) Object.assign(found, articleScores(name, scores));
	for (const { name, scores } of report.plv) {
		found[`${name}: macro-F1`] = scores.macroF1;
		found[`${name}: macro-F1 of quads`] = scores.macroF1Quad;
	}
	if (report.re3d) found["re3d: recall"] = report.re3d.scores.all.recall;
	return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, Number(value.toFixed(4))]));
}

/** A score that is too far below the recorded one. */
export interface Fall {
	name: string;
	recorded: number;
	now: number;
}

export interface Comparison {
	falls: Fall[];
	/** Recorded scores of sets that are not here. */
	notMeasured: string[];
}

/** Compares scores with recorded ones. */
export function compareScores(recorded: RecordedScores, now: RecordedScores): Comparison {
	const falls: Fall[] = [];
	const notMeasured: string[] = [];
	for (const [name, before] of Object.entries(recorded)) {
		const value = now[name];
		if (value === undefined) notMeasured.push(name);
		else if (value < before - TOLERANCE - 1e-9) falls.push({ name, recorded: before, now: value });
	}
	return { falls, notMeasured };
}

/** Reads the recorded scores. Throws EntenteError when the file is missing or holds anything but numbers. */
export function readRecorded(path: string): RecordedScores {
	const value = readJsonFile(path);
	const isRecord = typeof value === "object" && value !== null && Object.values(value).every(Number.isFinite);
	if (!isRecord)
		throw new EntenteError("file-unreadable", "These are no recorded scores.", {
			where: path,
			hint: "Write them anew with entente eval --record.",
		});
	return value as RecordedScores;
}
