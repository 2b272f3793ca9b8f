import { text } from "node:stream/consumers";
import type { Command } from "commander";
import {
	checkOwnRules,
	createExplainer,
	explanationInWords,
	inOrdinarySpelling,
	type RuleCheck,
	sentenceArticle,
} from "../../extract/explain/index.ts";
import { EntenteError, isPartialDate } from "../../model/index.ts";
import { addOwnKnowledgeOptions, type OwnKnowledgeOptions, readOwnKnowledge } from "../own-knowledge.ts";

interface ExplainOptions extends OwnKnowledgeOptions {
	date?: string;
	check?: string;
	json?: true;
}

/** Width of a line in a terminal that is not narrow. */
const COLUMNS = 100;

async function explain(sentence: string | undefined, options: ExplainOptions): Promise<void> {
	if (options.check !== undefined) return check(options.check, sentence, options);
	if (sentence === undefined)
		throw new EntenteError("bad-option", "There is no sentence to explain.", {
			hint: 'Give it in quotation marks, or - for standard input: entente explain "Iran denied it."',
		});
	if (options.date !== undefined && !isPartialDate(options.date)) throw notADate(options.date);
	const { knowledge } = await readOwnKnowledge(options);
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const asked = (sentence === "-" ? await text(process.stdin) : sentence).replace(/\s+/g, " ").trim();
	const plain = inOrdinarySpelling(asked, knowledge);
	const explanation = createExplainer(knowledge, languageModel)(sentenceArticle(plain, options.date ?? null));
	if (options.json) {
		console.log(JSON.stringify(explanation, null, 2));
		return;
	}
	if (plain !== asked)
		console.log("Every word begins with a capital, so this is read in ordinary spelling:\n");
	console.log(explanationInWords(explanation, COLUMNS).join("\n"));
}

function notADate(date: string): EntenteError {
	return new EntenteError("bad-option", `"${date}" is no date.`, {
		hint: "Write it as 2024-07-25; a month or a year alone will do too.",
	});
}

/** Runs the sentences that the rules of a file carry, and fails when one does not do what it is there for. */
async function check(file: string, sentence: string | undefined, options: ExplainOptions): Promise<void> {
	if (sentence !== undefined || options.rules !== undefined)
		throw new EntenteError("bad-option", "--check runs the sentences of one rules file.", {
			hint: "Leave out the sentence and --rules; --actors may stay.",
		});
	const own = await readOwnKnowledge({ ...options, rules: file });
	const { default: languageModel } = await import("wink-eng-lite-web-model");
	const checks = checkOwnRules(own.rules, own.knowledge, languageModel);
	const failed = checks.filter(({ passed }) => !passed);
	const rules = Object.values(own.rules).reduce((sum, list) => sum + list.length, 0);
	if (options.json) console.log(JSON.stringify({ rules, checks }, null, 2));
	else {
		for (const one of failed) console.log(checkInWords(one));
		console.log(
			`${file}: ${rules} ${rules === 1 ? "rule" : "rules"}, ` +
				`${checks.length} ${checks.length === 1 ? "sentence" : "sentences"}, ` +
				`${failed.length === 0 ? "all as wanted" : `${failed.length} not as wanted`}.`,
		);
	}
	if (failed.length > 0) process.exitCode = 1;
}

function checkInWords({ rule, sentence, wanted, why }: RuleCheck): string {
	return `${rule} should ${wanted ? "" : "not "}match “${sentence}”, but ${why}.`;
}

/** `entente explain`: why a sentence is read as it is. */
export function addExplainCommand(program: Command): void {
	addOwnKnowledgeOptions(
		program
			.command("explain")
			.description("tell why a sentence is read as it is, or why nothing is made of it")
			.argument("[sentence]", "a sentence or two in quotation marks, or - for standard input")
			.option("--date <date>", "day of publication, from which “on Wednesday” is worked out"),
	)
		.option("--check <file>", "run the match and not sentences of your own rules instead")
		.option("--json", "print the explanation, or the checks, as JSON")
		.addHelpText(
			"after",
			'\nExample:\n  entente explain "Syria accused Turkey of backing rebels." --date 2024-07-25\n' +
				"  entente explain --check mine.json",
		)
		.action(explain);
}
