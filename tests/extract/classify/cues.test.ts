import { describe, expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { compileCues, compileLexicon, findCues } from "../../../src/extract/classify/cues.ts";
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

describe("the lexicon", () => {
	const lexicon = {
		groups: { SEND: "send deploy", TROOPS: "soldier tank" },
		entries: [
			{ id: "mobilize-forces", plover: "MOBILIZE", why: "Forces moved", cues: ["SEND .. TROOPS", "to arm"] },
			{ id: "request-demand", plover: "REQUEST", why: "Asking", cues: ["urge <t> to"] },
		],
	};
	const book = compileLexicon(lexicon, { COERCE: ["arrest"] });

	test("a group stands for each of its words, and plain cues are found beside it", () => {
		expect(found("Oslo deployed forty old tanks and arrested Ann.", book)).toEqual([
			"MOBILIZE: SEND .. TROOPS",
			"COERCE: arrest",
		]);
	});

	test("a gap does not reach across another verb or into another clause", () => {
		expect(found("Oslo sent bread which soldiers ate.", book)).toEqual([]);
		expect(found("Oslo sent bread before tanks came.", book)).toEqual([]);
	});

	test("after a leading to the first word must be a verb", () => {
		expect(found("The arms are old.", book)).toEqual([]);
		expect(found("Oslo armed villagers.", book)).toEqual(["MOBILIZE: to arm"]);
	});

	test("a given phrase is one word, however long it is", () => {
		const { tokens } = tag(sentenceArticle("Oslo urged the very old king of Bergen and his men to leave."));
		const king = [{ sign: "<t>" as const, first: 2, last: 11 }];
		expect(findCues(tokens, book, king).map(({ cue }) => cue)).toEqual(["urge <t> to"]);
		expect(findCues(tokens, book)).toEqual([]);
	});

	test("a passive clause is read in the order of an active one too", () => {
		const { tokens } = tag(sentenceArticle("Tanks were deployed by Oslo."));
		expect(findCues(tokens, book)).toEqual([]);
		const [hit] = findCues(tokens, book, [], [[2, 0, 3, 4]]);
		expect(hit).toMatchObject({ cue: "SEND .. TROOPS", first: 0, last: 2 });
	});
});

test("our lexicon names classes and groups that there are, and gives a reason for every entry", () => {
	const { groups, entries } = CLASS_KNOWLEDGE.lexicon;
	const words = entries.flatMap(({ cues }) => cues.flatMap((cue) => cue.split(/[ /]/)));
	const named = words.filter((word) => /^[A-Z]{2,}$/.test(word));
	expect(named.filter((name) => groups[name] === undefined)).toEqual([]);
	for (const { id, plover, why } of entries) {
		expect(PLOVER_CLASSES as readonly string[]).toContain(plover);
		expect(id.startsWith(`${plover.toLowerCase()}-`), id).toBe(true);
		expect(why, id).not.toBe("");
	}
	expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});
