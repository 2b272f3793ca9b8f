import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

type Case = [sentence: string, relations: string[]];

describe("what somebody is said to have to do", () => {
	const cases: Case[] = [
		["Chad must pay, Niger said.", ["NER demands TCD demanded"]],
		['"Chad must pay," Niger said.', ["NER demands TCD demanded"]],
		['"Chad has to pay," Niger told reporters.', ["NER demands TCD demanded"]],
		["Niger said it was time for Chad to pay.", ["NER demands TCD demanded"]],
		["Niger said it was up to Chad to pay.", ["NER demands TCD demanded"]],
		["Chad should grow by a tenth, Niger said.", []],
		["Chad must never be allowed to win, Niger said.", []],
		['"Chad must act," Chad said.', []],
		["Prices in Chad must fall, Niger said.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what somebody is told is to come", () => {
	const cases: Case[] = [
		["Niger said that Chad would pay a heavy price.", ["NER threatens TCD asserted"]],
		["Niger said that Chad would regret it.", ["NER threatens TCD asserted"]],
		["Niger said that Chad had paid a heavy price.", []],
		["Niger said that Chad would pay the bill.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("plurals that look like verbs", () => {
	const cases: Case[] = [
		["Chad dismissed Niger's accusations as lies.", ["TCD rejects NER asserted"]],
		["Chad called Niger's accusations baseless.", ["TCD rejects NER asserted"]],
		["Chad called Niger's raids illegal.", ["TCD criticizes NER asserted"]],
		["Chad has faced calls from Niger to pay.", ["NER demands TCD demanded"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a country's own standing, told by itself", () => {
	const cases: Case[] = [
		["Chad said it was grateful to Niger.", ["TCD praises NER asserted"]],
		["Chad said it was opposed to Niger's entry.", ["TCD opposes NER asserted"]],
		["Chad is close to a deal with Niger.", ["TCD agreesTo NER planned"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what a 'not' makes of a verb", () => {
	const cases: Case[] = [
		["Chad does not trust Niger.", ["TCD criticizes NER asserted"]],
		["Chad trusts Niger.", ["TCD backs NER asserted"]],
		["Chad did not rule out military action against Niger.", ["TCD threatens NER asserted"]],
		["Chad does not accept Niger's ruling.", ["TCD rejects NER asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("goods, works and people of a country", () => {
	const cases: Case[] = [
		["Chad buys Nigerien electricity.", ["NER supplies TCD asserted"]],
		["Chad buys cheap electricity.", []],
		["Chad called its ambassador in Niger home for consultations.", ["TCD recalledEnvoy NER asserted"]],
		["Chad recalled its envoy in solidarity with Niger.", ["TCD backs NER asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what stands behind a noun that names a deed", () => {
	const cases: Case[] = [
		["Chad's expulsion of three Nigerien diplomats was noted.", ["TCD expelledDiplomats NER asserted"]],
		["Chad's recall of its ambassador to Niger was noted.", ["TCD recalledEnvoy NER asserted"]],
		["Chad's closure of its border with Niger was noted.", ["TCD blockades NER asserted"]],
		["Chad's purchases of Nigerien oil grew.", ["NER supplies TCD asserted"]],
		["Chad's purchases of cheap oil grew.", []],
		["Chadian meddling in Niger's election was proven.", ["TCD coerces NER asserted"]],
		["Chad's recall of faulty cars began.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});
