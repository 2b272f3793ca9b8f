import { describe, expect, test } from "vitest";
import { told } from "./reading.ts";

describe("who does what an infinitive says", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["France convened the council to condemn Iran.", ["FRA criticizes IRN planned"]],
		["Iran closed the strait to back Oman.", ["IRN backs OMN planned"]],
		["Chad urged Niger to condemn Iran.", ["NER criticizes IRN demanded", "TCD appealsTo NER demanded"]],
		[
			"Chad helped Niger to attack Sudan.",
			["NER attacks SDN asserted", "TCD aids NER asserted", "TCD fights SDN asserted"],
		],
		["Chad rejected a call to attack Sudan.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
	test("whoever visits, phones or writes to somebody does so for a purpose of his own", () => {
		expect(told("Chad's president flew to Niger to thank Togo.")).toContain(
			"person:chadian-president praises TGO asserted",
		);
		expect(told("Chad phoned Niger to back Togo.")).not.toContain("NER backs TGO planned");
	});
});

describe("what goes on behind a clause that relates to a noun", () => {
	test("a preposition with its -ing form", () => {
		expect(told("Mali accused Chad, with which Niger has no ties, of arming Togo.")).toContain(
			"TCD arms TGO alleged",
		);
	});
});

describe("who shares a verb with whom", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"Serbia buys its gas from Russia, its weapons from China and its jets from France.",
			["CHN supplies SRB asserted", "FRA supplies SRB asserted", "RUS supplies SRB asserted"],
		],
		[
			"Chad asked Iran to condemn Iraq and Niger to back Mali.",
			[
				"IRN criticizes IRQ demanded",
				"NER backs MLI demanded",
				"TCD demands IRN demanded",
				"TCD demands NER demanded",
			],
		],
		[
			"Oman asked Qatar to urge Iran and Iraq to back Mali.",
			[
				"IRN backs MLI demanded",
				"IRQ backs MLI demanded",
				"OMN demands QAT demanded",
				"QAT appealsTo IRN demanded",
				"QAT appealsTo IRQ demanded",
			],
		],
		[
			"Sweden joined NATO after Russia, despite every warning, attacked Ukraine.",
			["RUS attacks UKR asserted"],
		],
		[
			"Djibouti condemned Mali and Egypt, never slow to act, sent arms to Somalia.",
			["DJI criticizes MLI asserted", "EGY arms SOM asserted"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence).filter((one) => !one.includes("memberOf"))).toEqual(relations);
	});
});

test("what is said inside a relative clause ends with its comma", () => {
	const read = told(
		"Syria demanded that Russia return the money that they say Assad stole, but has not asked Iran to leave.",
	);
	expect(read).toContain("SYR demands IRN denied");
	expect(read.some((one) => one.includes("assad"))).toBe(false);
});

describe("what goes on behind an aside", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"France urged Iran, which arms Hezbollah, to back Iraq.",
			["FRA appealsTo IRN demanded", "IRN arms hezbollah asserted", "IRN backs IRQ demanded"],
		],
		[
			"France urged Iran, backed by Russia, to condemn Iraq.",
			["FRA appealsTo IRN demanded", "IRN criticizes IRQ demanded", "RUS backs IRN asserted"],
		],
		[
			"Egypt persuaded neither Iran nor Iraq to back Oman.",
			[
				"EGY appealsTo IRN denied",
				"EGY appealsTo IRQ denied",
				"IRN backs OMN denied",
				"IRQ backs OMN denied",
			],
		],
		[
			"Mali denies that it has armed Chad, though Niger condemns it, and accuses Togo.",
			[
				"MLI accuses TGO asserted",
				"MLI arms TCD denied",
				"MLI rejects NER asserted",
				"NER criticizes MLI asserted",
			],
		],
		[
			"Chad, like Mali and Niger, refused to recognise Togo.",
			["MLI rejects TGO asserted", "NER rejects TGO asserted", "TCD rejects TGO asserted"],
		],
		[
			"Chad thanked Oman, without whom two families would still wait, as well as Qatar.",
			["TCD praises OMN asserted", "TCD praises QAT asserted"],
		],
		[
			"Mali denies that Iran, let alone Russia, has armed Chad.",
			["IRN arms TCD denied", "RUS arms TCD denied"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence).map((one) => one.replace("armed-group:", ""))).toEqual(relations);
	});
});
