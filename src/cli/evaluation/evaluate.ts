import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Calibration } from "../../extract/calibration.ts";
import { type Classifier, createClassifier, createSidesReader } from "../../extract/classify.ts";
import type { Knowledge } from "../../extract/index.ts";
import { CLASS_KNOWLEDGE, KNOWLEDGE } from "../../knowledge-files.ts";
import type { ClassSample } from "./fit-classes.ts";
import { type ImpliedSample, impliedSamples } from "./implied-samples.ts";
import { readCalibration } from "./keep.ts";
import { type PlvRow, readPlv } from "./plv.ts";
import { measureRe3d } from "./re3d.ts";
import { createGraphReader } from "./read-articles.ts";
import { type ArticleSet, measureArticles, measurePlv, type PlvSet, type Report } from "./report.ts";
import {
	type AnnotatedArticle,
	readAnnotatedFolder,
	readOwnArticles,
	readSeed,
	repositoryRoot,
	sharedFolder,
} from "./sources.ts";

/** The public table half of which nobody is to look into. */
const PLV_FILE = "PLV_train.tsv";
/** Lines with an even index are for writing rules, the others for judging. */
const DEVELOPMENT_HALF = 0;
const HELD_OUT_HALF = 1;

/** Sets to measure, by path. */
export interface PathOptions {
	articles?: string;
	plv?: string;
	re3d?: string;
}

/** What was measured on our own texts and the public sets, and which sets are not here. */
export interface OwnReport {
	report: Report;
	absent: string[];
}

/** The knowledge without its calibration: confidences are measured, and fitted, as the rules give them. */
function uncalibrated(knowledge: Knowledge): Knowledge {
	const { calibration: _, ...rest } = knowledge as Knowledge & { calibration?: Calibration };
	return rest;
}

/** Measures the sets that the options name. Throws EntenteError when one cannot be read. */
export function evaluatePaths({ articles, plv, re3d }: PathOptions, languageModel: unknown): Report {
	const knowledge = uncalibrated(KNOWLEDGE);
	const report: Report = { articles: [], plv: [], re3d: null };
	if (articles !== undefined) {
		const read = createGraphReader(knowledge, languageModel);
		const root = repositoryRoot();
		const calibration = root === null ? null : readCalibration(root);
		const set = measureArticles(articles, readAnnotatedFolder(articles), read, calibration, false);
		if (set) report.articles.push(set);
	}
	if (plv !== undefined)
		report.plv.push(measureTable(plv, createClassifier(knowledge, languageModel, CLASS_KNOWLEDGE)));
	if (re3d !== undefined) report.re3d = measureRe3d(re3d, knowledge, languageModel);
	return report;
}

/** Measures our own articles and, where they are, the seed article and the public sets. */
export function evaluateOwn(root: string, languageModel: unknown): OwnReport {
	const knowledge = uncalibrated(KNOWLEDGE);
	const read = createGraphReader(knowledge, languageModel);
	const calibration = readCalibration(root);
	const measured = (name: string, set: AnnotatedArticle[], heldOut: boolean): ArticleSet[] => {
		const result = measureArticles(name, set, read, calibration, heldOut);
		return result ? [result] : [];
	};
	const own = readOwnArticles(root);
	const data = sharedFolder(root);
	const seed = data === null ? null : readSeed(data);
	const plvFile = data && join(data, "plv", PLV_FILE);
	const re3dFolder = data && join(data, "re3d");
	const absent: string[] = [];
	const present = (path: string | null, name: string): path is string => {
		const found = path !== null && existsSync(path);
		if (!found) absent.push(name);
		return found;
	};
	if (!seed) absent.push("the seed article");
	return {
		report: {
			articles: [
				...measured("development", own.development, false),
				...measured("held-out", own.heldOut, true),
				...measured("seed", seed ? [seed] : [], false),
			],
			plv: present(plvFile, "PLV") ? measureHalves(readPlv(plvFile), knowledge, languageModel) : [],
			re3d: present(re3dFolder, "re3d") ? measureRe3d(re3dFolder, knowledge, languageModel) : null,
		},
		absent,
	};
}

/** A table by path. Of the one half of which is held out, only the development rows are ever listed. */
function measureTable(path: string, classify: Classifier): PlvSet {
	const set = measurePlv(path, readPlv(path), classify, false);
	return basename(path) === PLV_FILE ? { ...set, unlisted: ({ line }) => line % 2 === HELD_OUT_HALF } : set;
}

const halfOf = (rows: PlvRow[], rest: number): PlvRow[] => rows.filter(({ line }) => line % 2 === rest);

/**
 * What marked sentences show, for fitting the weights of features: those of PLV's development half and every row of
 * further tables; null when PLV is not here.
 */
export function classSamples(root: string, tables: string[], languageModel: unknown): ClassSample[] | null {
	const data = sharedFolder(root);
	const path = data && join(data, "plv", PLV_FILE);
	if (path === null || !existsSync(path)) return null;
	const read = createSidesReader(KNOWLEDGE, languageModel, CLASS_KNOWLEDGE);
	const rows = [...halfOf(readPlv(path), DEVELOPMENT_HALF), ...tables.flatMap(readPlv)];
	return rows.map(({ sentence, source, target, gold }) => {
		const features = read(sentence, source, target)?.features ?? [];
		return { features, gold };
	});
}

/** Every unnamed side in the development articles and in those of further annotated folders, for fitting. */
export function unnamedSides(root: string, folders: string[], languageModel: unknown): ImpliedSample[] {
	const articles = [...readOwnArticles(root).development, ...folders.flatMap(readAnnotatedFolder)];
	return impliedSamples(articles, KNOWLEDGE, languageModel);
}

/** Both halves of the public table. */
function measureHalves(rows: PlvRow[], knowledge: Knowledge, languageModel: unknown): PlvSet[] {
	const classify = createClassifier(knowledge, languageModel, CLASS_KNOWLEDGE);
	const half = (rest: number) => halfOf(rows, rest);
	return [
		measurePlv("PLV development", half(DEVELOPMENT_HALF), classify, false),
		measurePlv("PLV held-out", half(HELD_OUT_HALF), classify, true),
	];
}
