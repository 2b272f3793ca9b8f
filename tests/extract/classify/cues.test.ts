import { describe, expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { compileCues, findCues } from "../../../src/extract/classify/cues.ts";
import { sentenceArticle } from "../../../src/extract/sentence-article.ts";
import { createTagger } from "../../../src/extract/tag.ts";
import { CLASS_KNOWLEDGE } from "../../../src/knowledge-files.ts";
import { PLOVER_CLASSES } from "../../../src/model/index.ts";

const tag = createTagger(languageModel);
const own = compileCues(CLASS_KNOWLEDGE.cues);

const found = (sentence: string, book = own) =>
	findCues(tag(sentenceArticle(sentence)).tokens, book).map(({ plover, cue }) => `${plover}: ${cue}`);

describe("finding", () => {
	const book = compileCues({ COERCE: ["ban"], YIELD: ["lift .. ban", "set free"] });

	test("any form of a word is meant", () => {
		expect(found("Oslo banned the march.", book)).toEqual(["COERCE: ban"]);
	});

	test("a longer cue takes the place of those within it", () => {
		expect(found("Oslo lifted its ban on cod.", book)).toEqual(["YIELD: lift .. ban"]);
	});

	test("no more than three words fill a gap", () => {
		expect(found("Oslo lifted fishing and hunting and trade ban.", book)).toEqual(["COERCE: ban"]);
	});

	test("without a gap only articles, numbers, adjectives and adverbs may stand between", () => {
		expect(found("Oslo set them free.", book)).toEqual([]);
		expect(found("Oslo freed the very old prisoners.", compileCues({ YIELD: ["free prisoner"] }))).toEqual([
			"YIELD: free prisoner",
		]);
	});

	test("a particle may stand behind an object, and a slash parts what may stand in one place", () => {
		const parted = compileCues({ YIELD: ["give/hand back"] });
		expect(found("Oslo gave the ship back.", parted)).toEqual(["YIELD: give/hand back"]);
		expect(found("Oslo handed back the ship.", parted)).toEqual(["YIELD: give/hand back"]);
		expect(found("Oslo gave a ship, and Rome drew back.", parted)).toEqual([]);
	});

	test("the month of March is no protest", () => {
		expect(found("Oslo met on March 3.", compileCues({ PROTEST: ["march"] }))).toEqual([]);
	});
});

test("every cue belongs to a class and stands in it once", () => {
	expect(Object.keys(CLASS_KNOWLEDGE.cues).sort()).toEqual([...PLOVER_CLASSES].sort());
	for (const list of Object.values(CLASS_KNOWLEDGE.cues)) expect(new Set(list).size).toBe(list.length);
});

test.each([
	["Bakers walked off the job over pay.", "PROTEST: walk off job"],
	["The garrison stayed on high alert.", "MOBILIZE: on high alert"],
	["Norway cut off all aid.", "SANCTION: cut off .. aid"],
	["The dockers called off their strike.", "YIELD: call off .. strike"],
	["Gunmen used villagers as human shields.", "ASSAULT: as human shield"],
	["Oslo took in hundreds of refugees.", "AID: take in .. refugee"],
])("our own cues: %s", (sentence, expected) => {
	expect(found(sentence)).toContain(expected);
});
