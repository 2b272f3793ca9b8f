import { expect, test } from "vitest";
import { errorsAsText, errorsOf } from "../../src/cli/evaluation/article-errors.ts";
import { scoreArticle } from "../../src/cli/evaluation/score.ts";
import { sentences, smallGold, smallGraph } from "./articles.ts";

test("misses and false alarms stand under their sentence, with what was found instead", () => {
	const graph = smallGraph(
		[
			["NOR", "Norway"],
			["TCD", "Chad"],
			["FJI", "Fiji"],
		],
		[{ source: "TCD", target: "NOR", quote: sentences.accusation }],
	);
	const errors = errorsOf("small", scoreArticle(smallGold(), graph));
	expect(errors.missedActors).toEqual(["Peru"]);
	expect(errors.extraActors).toEqual(["Fiji"]);
	expect(errors.relations.map(({ kind, sentence }) => [kind, sentence])).toEqual([
		["missed", sentences.accusation],
		["missed", sentences.treaty],
		["false alarm", sentences.accusation],
	]);
	const text = errorsAsText(errors);
	expect(text).toContain("annotated  Norway > Chad: accuses, ACCUSE, hostile, asserted, 2024-03");
	expect(text).toContain("found      Chad > Norway: ACCUSE, asserted; accuses, hostile by accuse");
});
