import type { Command } from "commander";
import { EntenteError } from "../../model/index.ts";
import {
	classSamples,
	evaluateOwn,
	evaluatePaths,
	type PathOptions,
	unnamedSides,
} from "../evaluation/evaluate.ts";
import {
	checkScores,
	recordScores,
	writeCalibration,
	writeClassWeights,
	writeImpliedWeights,
} from "../evaluation/keep.ts";
import { errorsIn, reportAsJson, reportAsText } from "../evaluation/print.ts";
import { repositoryRoot } from "../evaluation/sources.ts";

interface EvalOptions extends PathOptions {
	json?: true;
	errors?: true;
	errorsHeldOut?: true;
	check?: true;
	record?: true;
	calibrate?: true;
	fitClasses?: true | string[];
	fitImplied?: string[] | true;
}

const SPOILS =
	"Whoever has read errors of held-out texts can no longer measure with them: they are spoilt for judging.";

/** The options that speak of our own articles make no sense with a set by path. */
function refuseOwnOptions(options: EvalOptions): void {
	const own = (["check", "record", "calibrate", "fitClasses", "fitImplied", "errorsHeldOut"] as const).find(
		(name) => options[name],
	);
	if (own === undefined) return;
	const typed = own.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	throw new EntenteError("bad-option", `--${typed} is about Entente's own texts and takes no set by path.`);
}

async function evaluate(options: EvalOptions): Promise<void> {
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const { articles, plv, re3d } = options;
	if (articles !== undefined || plv !== undefined || re3d !== undefined) {
		refuseOwnOptions(options);
		const report = evaluatePaths(options, languageModel);
		const errors = options.errors ? errorsIn(report, () => true) : null;
		console.log(options.json ? reportAsJson(report, errors) : reportAsText(report, errors));
		return;
	}
	const root = repositoryRoot();
	if (root === null)
		throw new EntenteError("file-missing", "Entente's own annotated articles are not here.", {
			hint: "Run this in the repository, or name a set with --articles, --plv or --re3d.",
		});
	if (options.fitClasses) {
		console.log(fitWeights(root, options.fitClasses === true ? [] : options.fitClasses, languageModel));
		return;
	}
	if (options.fitImplied) {
		const folders = options.fitImplied === true ? [] : options.fitImplied;
		console.log(writeImpliedWeights(root, unnamedSides(root, folders, languageModel)));
		return;
	}
	if (options.errorsHeldOut) console.error(SPOILS);
	const { report, absent } = evaluateOwn(root, languageModel);
	for (const name of absent) console.error(`Not measured, because it is not here: ${name}.`);
	const wanted = (heldOut: boolean) => (heldOut ? options.errorsHeldOut === true : options.errors === true);
	const errors = options.errors || options.errorsHeldOut ? errorsIn(report, wanted) : null;
	console.log(options.json ? reportAsJson(report, errors) : reportAsText(report, errors));
	if (options.calibrate) console.error(writeCalibration(root, report));
	if (options.record) console.error(recordScores(root, report));
	if (options.check && !checkScores(root, report, (line) => console.error(line))) process.exitCode = 1;
}

function fitWeights(root: string, tables: string[], languageModel: unknown): string {
	const samples = classSamples(root, tables, languageModel);
	if (samples) return writeClassWeights(root, samples);
	throw new EntenteError("file-missing", "The marked sentences to fit on are not here.", {
		hint: "They are data/plv/PLV_train.tsv in ../shared, or in the folder that ENTENTE_SHARED names.",
	});
}

/** `entente eval`: how accurate the reading of articles is, measured on annotated texts. */
export function addEvalCommand(program: Command): void {
	program
		.command("eval")
		.description("measure the reading on annotated texts")
		.option("--articles <folder>", "score another set: FOLDER/articles/*.md with FOLDER/gold/*.json")
		.option("--plv <file>", "score a table of sentences with marked source and target (tab-separated)")
		.option("--re3d <folder>", "recall on documents with annotated entities and relations")
		.option("--json", "print the scores as one JSON object")
		.option("--errors", "list every miss and false alarm of the development texts")
		.option("--errors-held-out", "list those of the held-out texts too, which spoils them for judging")
		.option("--check", "fail when a score is more than a point below the recorded one")
		.option("--record", "write the scores down as the recorded ones")
		.option("--calibrate", "fit the calibration of confidences anew on the development articles")
		.option(
			"--fit-classes [tables...]",
			"fit the weights behind PLOVER's classes anew, on the development half of PLV and further tables of marked sentences",
		)
		.option(
			"--fit-implied [folders...]",
			"fit the weights for sides that a clause leaves unnamed anew, on the development articles and further annotated folders",
		)
		.addHelpText(
			"after",
			"\nExample:\n  entente eval --check\n\n" +
				"Without a set by path it scores Entente's own articles, the half that rules were written on and the half\n" +
				"that nobody looked into apart, and the public sets in ../shared (or ENTENTE_SHARED) where they are.",
		)
		.action(evaluate);
}
