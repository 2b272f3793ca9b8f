import { type ArticleErrors, errorsAsText, errorsOf } from "./article-errors.ts";
import { QUAD_CLASSES } from "./plv.ts";
import { type PlvError, plvErrors, plvErrorsAsText } from "./plv-errors.ts";
import { type Re3dMiss, re3dErrorsAsText } from "./re3d.ts";
import type { ArticleSet, PlvSet, Report } from "./report.ts";
import { articleTable, plvTable, re3dTable, reliabilityTable } from "./tables.ts";

/** The errors of the sets that were asked for, by name of the set. */
export interface ReportErrors {
	articles: Record<string, ArticleErrors[]>;
	plv: Record<string, PlvError[]>;
	re3d: Re3dMiss[];
}

/** Lists the errors of the sets that are wanted, told by whether they are held out. */
export function errorsIn(report: Report, wanted: (heldOut: boolean) => boolean): ReportErrors {
	const chosen = <Set extends { heldOut: boolean }>(sets: Set[]) => sets.filter((set) => wanted(set.heldOut));
	return {
		articles: Object.fromEntries(
			chosen(report.articles).map(({ name, scored }) => [
				name,
				scored.map(({ stem, result }) => errorsOf(stem, result)),
			]),
		),
		plv: Object.fromEntries(
			chosen(report.plv).map(({ name, answers, unlisted }) => [
				name,
				plvErrors(answers.filter(({ row }) => !unlisted?.(row))),
			]),
		),
		re3d: wanted(false) ? (report.re3d?.missed ?? []) : [],
	};
}

function articlesAsJson({ articles, scores, reliability }: ArticleSet): object {
	return { articles, ...scores, reliability };
}

const byName = <Set extends { name: string }>(sets: Set[], value: (set: Set) => object): object =>
	Object.fromEntries(sets.map((set) => [set.name, value(set)]));

/**
 * One JSON object. A single table of marked sentences gives its scores alone, so that a program finds `macroF1` at
 * the top; everything else is named.
 */
export function reportAsJson(report: Report, errors: ReportErrors | null): string {
	const { articles, plv, re3d } = report;
	const [only] = plv;
	if (only && plv.length === 1 && articles.length === 0 && re3d === null && errors === null)
		return JSON.stringify(only.scores, null, 2);
	const value = {
		...(articles.length > 0 && { articles: byName(articles, articlesAsJson) }),
		...(plv.length > 0 && { plv: byName(plv, ({ rows, scores }: PlvSet) => ({ rows, ...scores })) }),
		...(re3d && { re3d: re3d.scores }),
		...(errors && { errors }),
	};
	return JSON.stringify(value, null, 2);
}

function quadNote(): string {
	const groups = Object.entries(QUAD_CLASSES).map(([quad, classes]) => `${quad}: ${classes.join(" ")}`);
	return `Quad classes: ${groups.join("; ")}. The weights of words were fitted on the development half of PLV.`;
}

/** Says so where only a part of a table's errors is listed. */
function partNote({ plv }: Report, name: string): string {
	const held = plv.find((set) => set.name === name)?.unlisted;
	return held ? " (rows of the development half only: the others are held out)" : "";
}

/** Tables for a terminal, and the lists of errors below them. */
export function reportAsText(report: Report, errors: ReportErrors | null): string {
	const { articles, plv, re3d } = report;
	const parts: string[] = [];
	if (articles.length > 0) {
		parts.push(articleTable(articles));
		parts.push(...articles.filter((set) => set.articles > 1).map(reliabilityTable));
	}
	parts.push(...plv.map(plvTable));
	if (plv.length > 0) parts.push(quadNote());
	if (re3d) parts.push(re3dTable(re3d.scores));
	if (errors) {
		for (const [name, list] of Object.entries(errors.articles))
			parts.push(`Errors, ${name}`, ...list.map(errorsAsText));
		for (const [name, list] of Object.entries(errors.plv))
			parts.push(`Errors, ${name}${partNote(report, name)}`, plvErrorsAsText(list));
		if (errors.re3d.length > 0) parts.push("Errors, re3d", re3dErrorsAsText(errors.re3d));
	}
	return parts.join("\n\n");
}
