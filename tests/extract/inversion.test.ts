import { describe, expect, test } from "vitest";
import { statementsOf, told } from "./reading.ts";

describe("an auxiliary before its subject", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"Egypt never attacked Chad, nor did Egypt bomb Libya.",
			["EGY attacks LBY denied", "EGY attacks TCD denied"],
		],
		[
			"Sudan never armed Chad, nor has Egypt threatened Libya.",
			["EGY threatens LBY denied", "SDN arms TCD denied"],
		],
		["Neither did Iran negotiate with Israel.", ["IRN negotiatedWith ISR denied"]],
		["Nor has Russia armed Chad.", ["RUS arms TCD denied"]],
		["Nor has Chad, a neighbour of Sudan, attacked Libya.", ["TCD attacks LBY denied"]],
		["Under no circumstances did Serbia back Kosovo.", ["SRB backs XKK denied"]],
		["Only then did Iran attack Iraq.", ["IRN attacks IRQ asserted"]],
		["Only after the raid did Iran attack Iraq.", ["IRN attacks IRQ asserted"]],
		["Not since 1979 has Iran attacked Iraq.", ["IRN attacks IRQ denied"]],
		["Not since 1979 had Iran so fiercely attacked Iraq.", ["IRN attacks IRQ asserted"]],
		["Not until Monday did Egypt recognise Kosovo.", ["EGY recognizes XKK asserted"]],
		[
			"No sooner had Russia attacked Ukraine than Poland condemned Belarus.",
			["POL criticizes BLR asserted", "RUS attacks UKR asserted"],
		],
		["Only Iran has condemned Iraq.", ["IRN criticizes IRQ asserted"]],
		[
			"Should Iran attack Iraq, Oman would condemn Iran.",
			["IRN attacks IRQ conditional", "OMN criticizes IRN conditional"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a predicate before its subject", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"Among those who condemned Israel were Turkey and Egypt.",
			["EGY criticizes ISR asserted", "TUR criticizes ISR asserted"],
		],
		["Backing Chad are Egypt and Russia.", ["EGY backs TCD asserted", "RUS backs TCD asserted"]],
		["Among the dead was an Iranian officer.", []],
		["Attacking Iraq was a mistake.", []],
		["Among those Egypt released was an Iranian spy.", ["EGY released IRN asserted"]],
		["The only country to recognise Kosovo was Chad.", ["TCD recognizes XKK asserted"]],
		["Among the first to condemn Israel was Ireland.", ["IRL criticizes ISR asserted"]],
		["One of the countries that France has asked for help is Kenya.", ["FRA appealsTo KEN demanded"]],
		["The first to arrive was a mistake.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what is set apart to be stressed", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["It was Algeria, not Morocco, that bombed Mali.", ["DZA attacks MLI asserted"]],
		["It was Algeria, rather than Morocco, which bombed Mali.", ["DZA attacks MLI asserted"]],
		["It was Algeria, and not Morocco, that bombed Mali.", ["DZA attacks MLI asserted"]],
		["It was not France but Russia that armed Chad.", ["RUS arms TCD asserted"]],
		["It was not Iran that attacked Iraq.", ["IRN attacks IRQ denied"]],
		["It is not Iran that Israel attacked.", ["ISR attacks IRN denied"]],
		["It was in Doha that Iran met Russia.", ["IRN met RUS asserted"]],
		["What Qatar did was bomb Iran.", ["QAT attacks IRN asserted"]],
		["What Iran is doing is arming the Houthis.", ["IRN arms armed-group:houthis asserted"]],
		["What Qatar did next was to expel the Iranian ambassador.", ["QAT expelledDiplomats IRN asserted"]],
		["What Hungary wants is for Ukraine to leave Moldova.", ["HUN demands UKR demanded"]],
		[
			"What angered Japan was Russia's raid on China.",
			["JPN criticizes RUS asserted", "RUS attacks CHN asserted"],
		],
		["What Iran wants is unclear.", []],
		["It is a group that Iran armed.", []],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("a saying in the middle of what is said", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			'"Russia," said Li Chenggang, the negotiator of China, "has attacked Poland."',
			["RUS attacks POL alleged", "person:li-chenggang accuses RUS asserted"],
		],
		[
			"Russia, Modi told reporters in Delhi, has attacked Poland.",
			["RUS attacks POL alleged", "person:narendra-modi accuses RUS asserted"],
		],
		['"Pakistan will respond", warned its minister, "in time".', []],
		[
			'"Rwanda has bombed Congo," said Modi, "and Chad has bombed Mali."',
			["RWA attacks COD alleged", "TCD attacks MLI alleged"],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("whom something is given to", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Chad sold Sudan's army 40 tanks.", ["TCD supplies government-body:sudanese-armed-forces asserted"]],
		["Turkey offered Pakistan help against India.", ["TUR promises PAK asserted"]],
		["China lent Laos $2bn.", ["CHN aids LAO asserted"]],
		[
			"Armed by Iran and financed by Chad, the Houthis attacked Israel.",
			[
				"IRN arms armed-group:houthis asserted",
				"TCD aids armed-group:houthis asserted",
				"armed-group:houthis attacks ISR asserted",
			],
		],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what commas set off from its verb", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"Oman said Cuba, along with Chile and Peru, would sanction Iran.",
			[
				"CHL sanctions IRN planned",
				"CUB sanctions IRN planned",
				"OMN accuses CHL asserted",
				"OMN accuses CUB asserted",
				"OMN accuses PER asserted",
				"PER sanctions IRN planned",
			],
		],
		[
			"Oman said Cuba, which backs Peru, had sanctioned Iran.",
			["CUB backs PER asserted", "CUB sanctions IRN asserted", "OMN accuses CUB asserted"],
		],
		[
			"Georgia condemned Iran, and Egypt, which Georgia once hoped to meet, sanctioned Chad.",
			["EGY sanctions TCD asserted", "GEO agreesToMeet EGY planned", "GEO criticizes IRN asserted"],
		],
		[
			"Brazil, as well as Chile and Peru, condemned Cuba.",
			["BRA criticizes CUB asserted", "CHL criticizes CUB asserted", "PER criticizes CUB asserted"],
		],
		[
			"After Saudi Arabia, the United Arab Emirates and Egypt condemned Qatar, Iran backed Qatar.",
			[
				"ARE criticizes QAT asserted",
				"EGY criticizes QAT asserted",
				"IRN backs QAT asserted",
				"SAU criticizes QAT asserted",
			],
		],
		[
			"Iran told visiting Iraqi Prime Minister Ali Hadi that it would back Oman.",
			["IRN backs OMN planned", "IRN told person:ali-hadi asserted"],
		],
		[
			"It was something neither Chad nor Niger would discuss with Sudan.",
			["NER rejects SDN asserted", "TCD rejects SDN asserted"],
		],
		["Neither Iran nor Israel was willing to meet Oman.", ["IRN met OMN denied", "ISR met OMN denied"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});

describe("what a verb goes on with", () => {
	const cases: [sentence: string, relations: string[]][] = [
		[
			"Kyiv accused Budapest of spying, expelled two Hungarian diplomats and closed its embassy.",
			[
				"UKR accuses HUN asserted",
				"UKR expelledDiplomats HUN asserted",
				"UKR suspendsCooperation HUN asserted",
			],
		],
		[
			"Chad sanctioned Iran and Iraq, none of which condemned Mali.",
			[
				"IRN criticizes MLI denied",
				"IRQ criticizes MLI denied",
				"TCD sanctions IRN asserted",
				"TCD sanctions IRQ asserted",
			],
		],
		["Iran vetoed the resolution, which was drafted by Algeria.", ["IRN rejects DZA asserted"]],
		["Ethiopia asked that Eritrea leave.", ["ETH demands ERI demanded"]],
		[
			"Chad requested that Sudan release its pilots.",
			["SDN released TCD demanded", "TCD demands SDN demanded"],
		],
		["Iran insists that Israel attacked Oman.", ["IRN accuses ISR asserted", "ISR attacks OMN alleged"]],
		["Ethiopia shelters more than a million people from Somalia.", ["ETH aids SOM asserted"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
	test("what was done before is told with its own time", () => {
		expect(statementsOf("Bolivia restored ties with Chile, cut in 1978, and condemned Peru.")).toEqual([
			"country:BOL criticizes country:PER asserted 2024-07-24..2024-07-25",
			"country:BOL restoredTies country:CHL asserted 2024-07-24..2024-07-25",
		]);
	});
});

describe("what stands between an auxiliary and its verb", () => {
	const cases: [sentence: string, relations: string[]][] = [
		["Israel did not, for now, recognise Kosovo.", ["ISR rejects XKK asserted"]],
		["Israel has (so far) not armed Ukraine.", ["ISR arms UKR denied"]],
		["Chad may, according to Sudan, attack Niger.", ["TCD attacks NER conditional"]],
		["Iran will, if Israel attacks, sanction Iraq.", ["IRN sanctions IRQ conditional"]],
		[
			"Turkey was, along with Qatar, condemned by Israel.",
			["ISR criticizes QAT asserted", "ISR criticizes TUR asserted"],
		],
		["Chad has, Sudan says, armed Niger.", ["TCD arms NER alleged"]],
		["Turkey is, in effect, a rival of Iran.", ["TUR opposes IRN asserted"]],
		[
			"Iran praised Iraq for resisting, as it put it, American pressure and condemned Oman.",
			["IRN criticizes OMN asserted", "IRN praises IRQ asserted", "USA coerces IRQ asserted"],
		],
		["Iran claimed to have shot down three Israeli jets.", ["IRN attacks ISR alleged"]],
	];
	test.each(cases)("%s", (sentence, relations) => {
		expect(told(sentence)).toEqual(relations);
	});
});
