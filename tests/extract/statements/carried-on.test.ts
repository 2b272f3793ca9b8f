import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";

/** What a text tells after its first sentence, as "CHN aids NPL asserted". */
function toldLater(text: string): string[] {
	const article = articleOf(text);
	const opening = article.text.indexOf(". ");
	const short = (id: string) => id.replace(/^[\w-]+:/, "");
	return extract(article)
		.statements.filter(({ evidence }) => evidence.start > opening && !evidence.rule.startsWith("structure-"))
		.map(({ source, target, type, modality }) => `${short(source)} ${type} ${short(target)} ${modality}`)
		.sort();
}

function reads(cases: readonly (readonly [text: string, statements: string[]])[]): void {
	for (const [text, statements] of cases) it(text, () => expect(toldLater(text)).toEqual(statements));
}

describe("help without a word of to whom", () => {
	reads([
		["An earthquake struck Nepal on Sunday. India flew in tents and medicine.", ["IND aids NPL asserted"]],
		[
			"Trucks for Nepal waited in Peru days after a quake in Nepal. A Cuban field hospital is due on Friday.",
			["CUB aids NPL planned"],
		],
		[
			"Cholera has killed forty people in Zambia. A medical team from Cuba arrived.",
			["CUB aids ZMB asserted"],
		],
		["Floods hit Pakistan and India. China sent tents and blankets.", []],
		[
			"A storm hit France. Ukraine asked Poland for arms. Germany promised tanks.",
			["UKR appealsTo POL demanded"],
		],
		["Chad met Mali. Cuba sent tents and blankets.", []],
	]);
});

describe("what is to be done with what was told before", () => {
	reads([
		["France keeps 1,500 soldiers in Chad. Chad wants them gone by June.", ["TCD demands FRA demanded"]],
		["France keeps 1,500 soldiers in Chad. Chad wants them better trained.", []],
		["Washington imposed tariffs on Brazil. Brasilia wants them scrapped.", ["BRA demands USA demanded"]],
		["Turkey has jailed an Israeli reporter. Israel wants him back home.", ["ISR demands TUR demanded"]],
		["Turkey has jailed an Israeli reporter. Israel wants the man freed.", ["ISR demands TUR demanded"]],
		["Turkey has jailed an Israeli reporter. Israel does not want him back.", []],
	]);
});

describe("captives of whom only some are counted, or whom nobody is said to free", () => {
	reads([
		["Iran arrested five Swiss hikers. Two were let go in June.", ["IRN released CHE asserted"]],
		["Iran arrested five Swiss hikers. Two of them were allowed to leave.", ["IRN released CHE asserted"]],
		["Iran arrested five Swiss hikers. Two were injured.", []],
		["Iran arrested five Swiss hikers. It freed three in June.", ["IRN released CHE asserted"]],
		["Iran sent Switzerland five trucks. It freed three in June.", []],
		[
			"Turkey jailed Andrew Brunson. Brunson was released on Monday.",
			["TUR released andrew-brunson asserted"],
		],
		["Turkey met Andrew Brunson. Brunson was released on Monday.", []],
		["Turkey jailed Andrew Brunson. Peru will see to it that Brunson is released.", []],
		["Turkey jailed Andrew Brunson. Peru will talk when Brunson has been released.", []],
	]);
});

describe("the same done by another at another time", () => {
	reads([
		[
			"Mali broke off relations with Ukraine. Niger did the same two days later.",
			["NER cutTies UKR asserted"],
		],
		["Mali broke off relations with Ukraine. Niger did likewise on Tuesday.", ["NER cutTies UKR asserted"]],
		["Mali broke off relations with Ukraine. Niger did not do the same.", []],
		["Mali broke off relations with Ukraine. Niger did the same with a bank.", []],
	]);
});

describe("third parties and go-betweens who name nobody", () => {
	reads([
		["Israel bombed Qatar. Turkey recalled its ambassador.", ["TUR recalledEnvoy ISR asserted"]],
		["Colombia bombed Ecuador. Nicaragua broke off ties on Thursday.", ["NIC cutTies COL asserted"]],
		[
			"Thailand and Cambodia shelled each other. Malaysia proposed a ceasefire.",
			["MYS mediates KHM asserted", "MYS mediates THA asserted"],
		],
		["Thailand shelled Cambodia. Thailand proposed a ceasefire.", ["THA agreesToMeet KHM asserted"]],
		["Thailand and Cambodia shelled each other. Malaysia proposed a tax.", []],
		["Poland expelled a Russian diplomat. Moscow promised an answer.", ["RUS threatens POL asserted"]],
		["Kosovo asked Serbia for data. Belgrade promised an answer.", []],
		[
			"Oman and Iran agreed to restore relations. Kuwait called it a good development.",
			["KWT praises IRN asserted", "KWT praises OMN asserted"],
		],
	]);
});

describe("what is said to be untrue", () => {
	const modality = (text: string) =>
		extract(articleOf(text))
			.statements.filter(({ type }) => type === "supplies")
			.map((statement) => statement.modality);
	it.each([
		["Ukraine says Iran sold Russia drones. Iran says it has done no such thing.", ["denied"]],
		["Ukraine says Iran sold Russia drones. Iran insists that this is untrue.", ["denied"]],
		["Ukraine says Iran sold Russia drones. Iran says the price was not high.", ["asserted"]],
		["Ukraine says Iran sold Russia drones. Iran says it has done nothing else.", ["asserted"]],
	])("%s", (text, expected) => expect(modality(text)).toEqual(expected));
});
