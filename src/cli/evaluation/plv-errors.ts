import { PLOVER_CLASSES } from "../../model/index.ts";
import type { PlvAnswer } from "./plv.ts";

/** A row whose class was missed, with the sides marked again. */
export interface PlvError {
	line: number;
	gold: string;
	predicted: string | null;
	rule: string | null;
	sentence: string;
}

function marked({ row }: PlvAnswer): string {
	const marks: [at: number, mark: string][] = [
		[row.source[0], "<s>"],
		[row.source[1], "</s>"],
	];
	if (row.target) marks.push([row.target[0], "<t>"], [row.target[1], "</t>"]);
	let text = row.sentence;
	for (const [at, mark] of marks.sort((a, b) => b[0] - a[0]))
		text = text.slice(0, at) + mark + text.slice(at);
	return text;
}

/** The rows that were missed, by class and then by what was said instead. */
export function plvErrors(answers: PlvAnswer[]): PlvError[] {
	const classes: readonly (string | null)[] = PLOVER_CLASSES;
	const order = (name: string | null) => classes.indexOf(name);
	return answers
		.filter(({ row, predicted }) => row.gold !== predicted)
		.map((answer) => ({
			line: answer.row.line,
			gold: answer.row.gold,
			predicted: answer.predicted,
			rule: answer.rule,
			sentence: marked(answer),
		}))
		.sort(
			(a, b) => order(a.gold) - order(b.gold) || order(a.predicted) - order(b.predicted) || a.line - b.line,
		);
}

/** The missed rows for a terminal, under a heading for each class. */
export function plvErrorsAsText(errors: PlvError[]): string {
	const out: string[] = [];
	let gold = "";
	for (const error of errors) {
		if (error.gold !== gold) out.push(...(gold ? [""] : []), error.gold);
		gold = error.gold;
		out.push(
			`  ${error.predicted ?? "no answer"}${error.rule ? ` by ${error.rule}` : ""}, line ${error.line}: ${error.sentence}`,
		);
	}
	return out.join("\n");
}
