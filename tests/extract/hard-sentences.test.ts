import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** Each relation with how it stands, without its time, in the alphabet's order. */
function told(sentence: string): string[] {
	return statementsOf(sentence)
		.map((statement) => statement.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""))
		.filter((statement) => !/ (?:leads|ministerOf|envoyOf|memberOf) /.test(statement))
		.sort();
}

type Case = [sentence: string, relations: string[]];

describe("denials undone and suppositions", () => {
	const cases: Case[] = [
		["Pakistan did not deny that it had shelled Iran.", ["PAK attacks IRN alleged"]],
		["Pakistan could not deny that it had shelled Iran.", ["PAK attacks IRN asserted"]],
		["Pakistan denied that it had shelled Iran.", ["PAK attacks IRN denied", "PAK rejects IRN asserted"]],
		["Iran accused Israel of theft. Israel did not deny the charge.", ["IRN accuses ISR asserted"]],
		["Chad would have bombed Niger.", ["TCD attacks NER conditional"]],
		["Chad would bomb Niger.", ["TCD attacks NER planned"]],
		[
			"Had Oman not backed Chad, Libya would have bombed Niger.",
			["LBY attacks NER conditional", "OMN backs TCD asserted"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("warnings and threats", () => {
	const cases: Case[] = [
		["Russia warned Armenia that Azerbaijan was waiting.", ["RUS told ARM asserted"]],
		["Russia warned Armenia that it would wait.", ["RUS threatens ARM asserted"]],
		["Russia warned Armenia that Moscow would wait.", ["RUS threatens ARM asserted"]],
		["Baku was preparing an attack on Armenia.", ["AZE attacks ARM planned"]],
		["Baku was preparing a reception for Armenia.", []],
		[
			"Hungary threatened to veto the EU's sanctions against Russia.",
			["HUN backs RUS conditional", "HUN threatens organization:european-union asserted"],
		],
		[
			"Chad threatened to aid Mali unless Niger paid.",
			["TCD aids MLI conditional", "TCD threatens NER asserted"],
		],
		["Iran threatened to bomb Oman.", ["IRN attacks OMN conditional", "IRN threatens OMN asserted"]],
		["Iran considered the attack on Lebanon a crime.", []],
		["Iran considered an attack on Lebanon.", ["IRN threatens LBN asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("offices and relatives", () => {
	const cases: Case[] = [
		[
			"Ethiopia was accused on Tuesday by Eritrea of arming Tigrayan militias.",
			["ERI accuses ETH asserted", "ETH arms armed-group:tigray-peoples-liberation-front alleged"],
		],
		[
			"Kenya recalled its ambassador from Khartoum, Uganda its consul, and Chad expelled the Sudanese attaché.",
			[
				"KEN recalledEnvoy SDN asserted",
				"TCD expelledDiplomats SDN asserted",
				"UGA recalledEnvoy SDN asserted",
			],
		],
		["An ambassador to Libya who backs Chad slept.", []],
		[
			"Downing Street said the prime minister had telephoned Putin.",
			["person:british-prime-minister phoned person:vladimir-putin asserted"],
		],
		[
			"The prime minister telephoned Putin, Downing Street said.",
			["person:british-prime-minister phoned person:vladimir-putin asserted"],
		],
		["Macron said the prime minister had telephoned Putin.", []],
		["Iran said the president had condemned Israel.", ["person:iranian-president criticizes ISR asserted"]],
		[
			'"We will never recognise it," Serbia\'s president said of Kosovo.',
			["person:serbian-president rejects XKK asserted"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});
