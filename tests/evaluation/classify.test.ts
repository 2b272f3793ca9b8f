import { expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { createClassifier } from "../../src/extract/classify.ts";
import { CLASS_KNOWLEDGE, KNOWLEDGE } from "../../src/knowledge-files.ts";

const classify = createClassifier(KNOWLEDGE, languageModel, CLASS_KNOWLEDGE);

/** Classifies a sentence in which the sides stand as [source] and {target}. */
function classOf(marked: string): string | null {
	const sentence = marked.replace(/[[\]{}]/g, "");
	const before = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, "").length;
	const target = marked.includes("{") ? ([before("{"), before("}")] as const) : null;
	return classify(sentence, [before("["), before("]")], target)?.plover ?? null;
}

test.each([
	["[The union's lawyers] accused {the mayor of Lyon, a former judge who} of fraud.", "ACCUSE"],
	["{The senator} was detained by [border guards] on Friday.", "COERCE"],
	["[Norway] sent food aid to {villages that had been flooded}.", "AID"],
])("the sides need be no known actors: %s", (marked, expected) => {
	expect(classOf(marked)).toBe(expected);
});

test.each([
	["[Norway] agreed to lift sanctions on {Chad}.", "AGREE"],
	["[Norway] refused to meet {envoys from Chad}.", "REJECT"],
	["[Norway] threatened to attack {Chad}.", "THREATEN"],
	["[Norway] stopped bombing {Chad}.", "YIELD"],
	["[The court] has agreed to repaint the walls of {the town hall}.", "AGREE"],
])("how an act stands makes another class of it: %s", (marked, expected) => {
	expect(classOf(marked)).toBe(expected);
});

test("nothing is said where no rule fits", () => {
	expect(classOf("[The baker] sliced bread near {the station}.")).toBeNull();
});

test("a target may be missing", () => {
	expect(classOf("[Thousands of students] rallied against the government.")).toBe("PROTEST");
});
