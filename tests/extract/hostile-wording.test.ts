import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

describe("what comes about between two, told behind the verb", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["A rift has opened between Egypt and Qatar.", ["EGY opposes QAT asserted", "QAT opposes EGY asserted"]],
		["Talks have resumed between Iran and France.", ["IRN negotiatedWith FRA asserted"]],
		["A door has opened between Egypt and Qatar.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a noun with what it is of", () => {
	const both = (type: string) => [`TCD ${type} TZA asserted`, `TZA ${type} TCD asserted`];
	const cases: [sentence: string, relations: string[]][] = [
		["A war of words broke out between Chad and Tanzania.", both("criticizes")],
		["A trade war broke out between Chad and Tanzania.", both("sanctions")],
		["The exchange of fire between Chad and Tanzania went on.", both("fights")],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a no that belongs to the wording", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Chad paid no heed to Mali's warnings.", ["TCD rejects MLI asserted"]],
		["Chad did not mince words about Mali.", ["TCD criticizes MLI asserted"]],
		["Chad has no time for Mali's argument.", ["TCD rejects MLI asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("verbs that look like nouns", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Ecuadorian police burst into the Mexican embassy.", ["ECU attacks MEX asserted"]],
		["Iraq disputes Kuwait's hold on the channel.", ["IRQ opposes KWT asserted"]],
		["Greek coastguards shot at a Turkish freighter.", ["GRC attacks TUR asserted"]],
		["Rwandan troops pushed into Goma, Congo said.", ["RWA attacks COD alleged"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("hostile words in another sense", () => {
	const cases = [
		"Kenya struck a deal to hire nurses.",
		"Iran struck a chord inside Pakistan.",
		"Rwanda declared war on malaria.",
		"Finland captured Sweden's imagination.",
		"Ugandan tourists poured into Kenya.",
		"Turkey took out insurance on its Syrian trucks.",
		"Norway set a Russian novel on its school list.",
		"Chad garrisons the larger part of its army.",
	];
	test.each(cases)("%s", (sentence) => {
		expect(told(sentence)).toEqual([]);
	});
});

describe("what somebody says of another's conduct", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Poland said that Russia was sowing chaos.", ["POL accuses RUS asserted"]],
		['"Russia is sowing chaos," Poland said.', ["POL accuses RUS asserted"]],
		["Egypt said Ethiopia was in breach of the treaty.", ["EGY accuses ETH asserted"]],
		["Turkey said Israel's raid was illegal.", ["TUR criticizes ISR asserted"]],
		["Kenya said Uganda had not violated the treaty.", []],
		["Kenya said Uganda had violated no treaty.", []],
		["Kenya said Uganda wanted war.", ["KEN accuses UGA asserted"]],
		["Kenya said Uganda wanted the war to end.", []],
		["Kenya said Uganda wanted the war ended.", []],
		["Ghana said that it had broken its promise.", []],
		["Chad left the pact, to Mali's annoyance.", ["MLI criticizes TCD asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});
