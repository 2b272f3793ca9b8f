import { describe, expect, test } from "vitest";
import { scoreArticle, scoresOf, sumCounts } from "../../src/cli/evaluation/score.ts";
import { ALL, type SmallEdge, sentences, smallGold, smallGraph } from "./articles.ts";

const accusation: SmallEdge = {
	source: "NOR",
	target: "TCD",
	quote: sentences.accusation,
	attributes: { start: "2024-03-05", end: "2024-03-05", precision: "day" },
};
const treaty: SmallEdge = {
	source: "PER",
	target: "TCD",
	quote: sentences.treaty,
	attributes: { type: "agreesTo", plover: "AGREE", stance: "cooperative", symmetric: true },
};

const scores = (edges: SmallEdge[], codes = ALL) =>
	scoresOf(scoreArticle(smallGold(), smallGraph(codes, edges)).counts);

describe("relations", () => {
	test("all core relations found give full recall, a finer date is right", () => {
		const found = scores([accusation, treaty]);
		expect(found.withAlternatives.directionStance).toMatchObject({ precision: 1, recall: 1, f1: 1 });
		expect(found.withAlternatives.dateAccuracy).toBe(1);
	});

	test("an alternative class and modality are right only with alternatives", () => {
		const found = scores([treaty]);
		expect(found.strict.directionPlover.correct).toBe(0);
		expect(found.withAlternatives.directionPlover.correct).toBe(1);
		expect(found.strict.modalityAccuracy).toBe(0);
		expect(found.withAlternatives.modalityAccuracyNotAsserted).toBe(1);
	});

	test("a reversed edge keeps the pair and loses the direction", () => {
		const found = scores([{ ...accusation, source: "TCD", target: "NOR" }]);
		expect(found.strict.pair).toMatchObject({ correct: 1, found: 1, core: 2 });
		expect(found.strict.directionStance.correct).toBe(0);
	});

	test("a negated relation is right when it is denied and is an error when stated as fact", () => {
		const visit = { type: "visited", plover: "CONSULT", stance: "cooperative" } as const;
		const edge: SmallEdge = { source: "PER", target: "NOR", quote: sentences.treaty, attributes: visit };
		expect(scores([edge]).negations).toEqual({ asserted: 1, all: 1 });
		const denied = scores([{ ...edge, attributes: { ...visit, modality: "denied" } }]);
		expect(denied.negations.asserted).toBe(0);
		expect(denied.strict.directionPlover).toMatchObject({ correct: 1, found: 0 });
	});

	test("a pair that must not be linked is a trap, in its own sentence when the pair is related elsewhere", () => {
		const link: SmallEdge = { source: "PER", target: "NOR", quote: sentences.trap };
		expect(scores([link]).traps).toEqual({ hit: 1, all: 1 });
		expect(scores([{ ...link, quote: sentences.accusation }]).traps.hit).toBe(0);
	});

	test("two edges of one class and modality are one prediction", () => {
		const again: SmallEdge = { ...accusation, attributes: { type: "criticizes" } };
		expect(scores([accusation, again]).strict.pair.predicted).toBe(1);
	});
});

describe("actors", () => {
	test("one that is not annotated costs precision, one not found costs recall", () => {
		const found = scores(
			[],
			[
				["NOR", "Norway"],
				["FJI", "Fiji"],
			],
		);
		expect(found.actors).toMatchObject({ correct: 1, predicted: 2, found: 1, core: 3 });
	});

	test("a body of a state beside its country counts neither way, a second node of the country is wrong", () => {
		const graph = smallGraph([...ALL, ["NO2", "Norwegian government"], ["NO3", "Kingdom of Norway"]], []);
		for (const node of graph.nodes) if (node.key.startsWith("NO")) node.attributes.iso3 = "NOR";
		const body = graph.nodes.find((node) => node.key === "NO2");
		if (body) body.attributes.kind = "government-body";
		expect(scoreArticle(smallGold(), graph).counts.actors).toMatchObject({ correct: 3, predicted: 4 });
	});
});

test("counts of articles add up to micro averages", () => {
	const counts = [
		scoreArticle(smallGold(), smallGraph(ALL, [accusation])).counts,
		scoreArticle(smallGold(), smallGraph(ALL, [])).counts,
	];
	const sum = sumCounts(counts);
	expect(sum?.relations.strict.pair).toEqual({ correct: 1, predicted: 1, found: 1, core: 4 });
	expect(sum && scoresOf(sum).strict.pair.recall).toBe(0.25);
	expect(sumCounts([])).toBeNull();
});
