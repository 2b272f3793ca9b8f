import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

function each(cases: [sentence: string, relations: string[]][]): void {
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
}

describe("a phrase without marks between an auxiliary and its verb", () => {
	each([
		["Algeria has at various times condemned Morocco.", ["DZA criticizes MAR asserted"]],
		["Kenya has more than once bombed Somalia.", ["KEN attacks SOM asserted"]],
		["Morocco had in May been condemned by Algeria.", ["DZA criticizes MAR asserted"]],
		["Turkey was last week accused by Greece of spying.", ["GRC accuses TUR asserted"]],
		["Chad has for years armed Sudan.", ["TCD arms SDN asserted"]],
		["Kenya could at some point recognise Armenia.", ["KEN recognizes ARM conditional"]],
		["Greece had never before been condemned by Turkey.", ["TUR criticizes GRC asserted"]],
		// What describes soldiers is nothing that anybody has done to them.
		["Russia has in its ranks trained soldiers from Syria.", []],
	]);
});

describe("how a sentence opens", () => {
	each([
		["Furious at the verdict, Kenya condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Wary of a war, Oman praised Qatar.", ["OMN praises QAT asserted"]],
		["Late on Sunday Kenya bombed Somalia.", ["KEN attacks SOM asserted"]],
		["Worse, Kenya condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Since the vote Kenya has condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Two diplomats said that in May Kenya condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Keen to arm Mali, Chad condemned Niger.", ["TCD arms MLI planned", "TCD criticizes NER asserted"]],
		["Unable to arm Mali, Chad condemned Niger.", ["TCD arms MLI denied", "TCD criticizes NER asserted"]],
	]);
});

describe("what fills a noun that waits for its verb", () => {
	each([
		["The news that Turkey condemned Greece surprised diplomats.", ["TUR criticizes GRC asserted"]],
		["The fact that Iran had armed Chad angered Mali.", ["IRN arms TCD asserted"]],
		["Reports that Turkey had bombed Greece alarmed diplomats.", ["TUR attacks GRC alleged"]],
		["The idea that Iran bombed Oman is absurd.", ["IRN attacks OMN denied"]],
		["There is no doubt that Kenya has bombed Somalia.", ["KEN attacks SOM asserted"]],
		["There was doubt that Kenya had bombed Somalia.", ["KEN attacks SOM conditional"]],
		["Nobody doubts that Kenya bombed Somalia.", ["KEN attacks SOM asserted"]],
	]);
});

describe("who does what a clause says of others", () => {
	each([
		["Turkey is one of the countries that condemned Greece.", ["TUR criticizes GRC asserted"]],
		["Kenya joined the countries that have condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["The states bombed by Kenya include Somalia.", ["KEN attacks SOM asserted"]],
		["Several states, Kenya among them, have condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Countries like Kenya have condemned Somalia.", ["KEN criticizes SOM asserted"]],
		["Morocco is a country Algeria condemned.", ["DZA criticizes MAR asserted"]],
		["Greece is among the countries Turkey has condemned.", ["TUR criticizes GRC asserted"]],
		["Somalia, whose government Kenya condemned in May, is poor.", ["KEN criticizes SOM asserted"]],
		["Greece found itself condemned by Turkey.", ["TUR criticizes GRC asserted"]],
		["Morocco got condemned by Algeria.", ["DZA criticizes MAR asserted"]],
		["Also condemned by Algeria was Morocco.", ["DZA criticizes MAR asserted"]],
		["Kenya felt obliged to condemn Somalia.", ["KEN criticizes SOM asserted"]],
		["Markets fell, for Turkey had condemned Greece.", ["TUR criticizes GRC asserted"]],
		["Kenya wasted no time condemning Somalia.", ["KEN criticizes SOM asserted"]],
		["Kenya was busy condemning Somalia.", ["KEN criticizes SOM asserted"]],
	]);
});

describe("verb forms that look like adjectives or nouns", () => {
	each([
		["Algeria began cutting ties with Morocco.", ["DZA cutTies MAR asserted"]],
		["Having cut ties with Somalia, Kenya waited.", ["KEN cutTies SOM asserted"]],
		["Kenya admitted imposing sanctions on Somalia.", ["KEN sanctions SOM asserted"]],
		["Turkey spent the week bombing Greece.", ["TUR attacks GRC asserted"]],
		["Israel began bombing raids on Syria.", ["ISR attacks SYR asserted"]],
	]);
});
