import { existsSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Calibration } from "../../extract/calibration.ts";
import type { ImpliedModel } from "../../extract/implied.ts";
import { EntenteError } from "../../model/index.ts";
import { writeFiles } from "../output.ts";
import { readJsonFile } from "./files.ts";
import { type ClassSample, fitClasses } from "./fit-classes.ts";
import { crossValidate, fitImplied } from "./fit-implied.ts";
import type { ImpliedSample } from "./implied-samples.ts";
import { compareScores, readRecorded, scoresToRecord } from "./recorded.ts";
import { fitCalibration, samplesOf } from "./reliability.ts";
import type { Report } from "./report.ts";

/** What is kept of one run for the next: the recorded scores, and the calibration that readers of articles use. */

const recordedFile = (root: string): string => join(root, "graph-data", "evaluation", "recorded.json");
const calibrationFile = (root: string): string => join(root, "graph-data", "evaluation", "calibration.json");

const CalibrationSchema = v.object({
	points: v.array(v.tuple([v.number(), v.number()])),
	families: v.record(v.string(), v.number()),
	modalities: v.record(v.string(), v.number()),
});

/** The calibration that is kept; null when there is none yet. Throws EntenteError when the file is damaged. */
export function readCalibration(root: string): Calibration | null {
	const path = calibrationFile(root);
	if (!existsSync(path)) return null;
	const result = v.safeParse(CalibrationSchema, readJsonFile(path));
	if (result.success) return result.output;
	throw new EntenteError("file-unreadable", "This is no calibration.", {
		where: path,
		hint: "Fit it anew with entente eval --calibrate.",
	});
}

/** Fits the calibration on the development articles and writes it; returns what to tell. */
export function writeCalibration(root: string, report: Report): string {
	const development = report.articles.filter(({ name }) => name === "development");
	const samples = samplesOf(development.flatMap(({ scored }) => scored.map(({ result }) => result)));
	const path = calibrationFile(root);
	const { points, families, modalities } = fitCalibration(samples);
	const lines = [
		`\t"points": [\n${points.map((point) => `\t\t[${point.join(", ")}]`).join(",\n")}\n\t]`,
		`\t"families": ${JSON.stringify(families)}`,
		`\t"modalities": ${JSON.stringify(modalities)}`,
	];
	writeFiles([{ path, text: `{\n${lines.join(",\n")}\n}\n` }]);
	return `Fitted ${path} on ${samples.length} statements of the development articles.`;
}

/** Fits the weights of words on sentences with given classes and writes them; returns what to tell. */
export function writeClassWeights(root: string, samples: ClassSample[]): string {
	const path = join(root, "graph-data", "rules", "class-weights.json");
	const { rule, looseRule, features } = fitClasses(samples);
	const rows = Object.entries(features).map(
		([name, weights]) => `\t\t${JSON.stringify(name)}: ${JSON.stringify(weights)}`,
	);
	const trust = `\t"rule": ${rule},\n\t"looseRule": ${looseRule}`;
	writeFiles([{ path, text: `{\n${trust},\n\t"features": {\n${rows.join(",\n")}\n\t}\n}\n` }]);
	return `Fitted ${path}: ${rows.length} features of ${samples.length} sentences.`;
}

/** Fits the weights for unnamed sides, writes them into the model and returns what to tell. */
export function writeImpliedWeights(root: string, samples: ImpliedSample[]): string {
	const path = join(root, "graph-data", "rules", "implied.json");
	const before = readJsonFile(path) as ImpliedModel;
	const articles = new Set(samples.map(({ article }) => article)).size;
	const { searched, filled, right } = crossValidate(samples, before);
	const unseen = `Cross-validated by article, ${right} of ${filled} sides that were filled in were right.`;
	const fitted = `Conditional logit over the candidates of each unnamed side and nobody, by maximum posterior with normal priors: entente eval --fit-implied, on ${searched} clauses of ${articles} annotated articles in which a rule fits but for one side; right is who the annotation has there in the same spirit, nobody where it has none. ${unseen}`;
	const model: ImpliedModel = { ...before, fitted, ...fitImplied(samples) };
	writeFiles([{ path, text: `${JSON.stringify(model, null, "\t")}\n` }]);
	return `Fitted ${path} on ${searched} unnamed sides of ${articles} articles. ${unseen}`;
}

/** Writes the scores down; those of sets that are not here are kept as they were. Returns what to tell. */
export function recordScores(root: string, report: Report): string {
	const path = recordedFile(root);
	const before = existsSync(path) ? readRecorded(path) : {};
	const scores = { ...before, ...scoresToRecord(report) };
	writeFiles([{ path, text: `${JSON.stringify(scores, null, "\t")}\n` }]);
	return `Recorded ${Object.keys(scores).length} scores in ${path}.`;
}

/** Compares with the recorded scores and tells what fell; false when anything did. */
export function checkScores(root: string, report: Report, tell: (line: string) => void): boolean {
	const { falls, notMeasured } = compareScores(readRecorded(recordedFile(root)), scoresToRecord(report));
	for (const { name, recorded, now } of falls)
		tell(`Fell by more than one point: ${name}, recorded ${recorded.toFixed(4)}, now ${now.toFixed(4)}.`);
	const kept = falls.length === 0 ? "No score fell by more than one point below the recorded one" : null;
	const unmeasured =
		notMeasured.length > 0 ? `; ${notMeasured.length} recorded scores were not measured` : "";
	if (kept) tell(`${kept}${unmeasured}.`);
	return falls.length === 0;
}
