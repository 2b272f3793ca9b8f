import { describe, expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { compileLexicon, findCues, type GivenPhrase } from "../../../src/extract/classify/cues.ts";
import { cuesOfRules } from "../../../src/extract/classify/rule-cues.ts";
import type { Rules, VerbRule } from "../../../src/extract/frames/rules.ts";
import { sentenceArticle } from "../../../src/extract/sentence-article.ts";
import { createTagger } from "../../../src/extract/tag.ts";
import { KNOWLEDGE } from "../../../src/knowledge-files.ts";

const types = new Map(KNOWLEDGE.relationTypes.map((type) => [type.id, type]));
const tag = createTagger(languageModel);
const told = { why: "To test.", match: "A.", not: "B." };

function cuesOf(rule: Partial<VerbRule>): string[] {
	const verbs = [{ id: "one", verbs: [], type: "aids", ...told, ...rule }];
	const rules: Rules = {
		verbClasses: { GIVE: ["give", "hand out"] },
		nounClasses: { AID: ["grain", "credit line"] },
		verbs,
		nouns: [],
		compounds: [],
		sequels: [],
		operators: [],
	};
	return cuesOfRules(rules, types).entries.flatMap(({ plover, cues }) =>
		cues.map((cue) => `${plover}: ${cue}`),
	);
}

describe("the words of a rule as cues", () => {
	test("a verb with its object, classes spelt out, phrases by themselves", () => {
		expect(cuesOf({ verbs: ["@GIVE", "ship"], object: ["@AID"] })).toEqual([
			"AID: give/ship .. grain",
			"AID: give/ship .. credit line",
			"AID: hand out .. grain",
			"AID: hand out .. credit line",
		]);
	});

	test("a verb with what a preposition holds, or with an adjective", () => {
		expect(cuesOf({ verbs: ["come"], where: { to: ["rescue"] } })).toEqual(["AID: come .. to .. rescue"]);
		expect(cuesOf({ verbs: ["be"], adjective: ["hostile"], type: "opposes" })).toEqual([
			"REJECT: be .. hostile",
		]);
	});

	test("a bare verb only with the target where the rule looks for it", () => {
		expect(cuesOf({ verbs: ["meet"], type: "met", target: ["object", "with", "object.of"] })).toEqual([
			"CONSULT: meet <t>",
			"CONSULT: meet with <t>",
		]);
	});

	test("nothing of what has no class or depends on who speaks or on another clause", () => {
		expect(cuesOf({ verbs: ["lead"], type: "leads" })).toEqual([]);
		expect(cuesOf({ verbs: ["lie"], type: "accuses", source: ["speaker"] })).toEqual([]);
		expect(cuesOf({ verbs: ["help"], complement: "infinitive" })).toEqual([]);
	});
});

test("our own rules are found in a sentence whose clause is not asked for", () => {
	const book = compileLexicon(cuesOfRules(KNOWLEDGE.rules, types), {});
	const { tokens } = tag(sentenceArticle("Oslo, wary of Bergen, slammed the door on talks."));
	const bergen: GivenPhrase[] = [{ sign: "<t>", first: 4, last: 5 }];
	const classes = new Set(findCues(tokens, book, bergen).map(({ plover }) => plover));
	expect(classes).toContain("REJECT");
});
