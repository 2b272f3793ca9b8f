import { describe, expect, test } from "vitest";
import { meant } from "../actors/meant.ts";

type Case = [text: string, words: string, expected: string[]];

describe("whoever the text has just told to have done what the noun says", () => {
	const cases: Case[] = [
		["Qatar hosted talks with Hamas. Israel thanked the mediator.", "the mediator", ["QAT actor"]],
		["A truce brokered by Oman held. The go-between was thanked.", "The go-between", ["OMN actor"]],
		["Peru sued Chile in The Hague. The defendant called it absurd.", "The defendant", ["CHL actor"]],
		["Peru sued Chile in The Hague. Judges heard the plaintiff.", "the plaintiff", ["PER actor"]],
		["Iraq invaded Kuwait. The aggressor was condemned.", "The aggressor", ["IRQ actor"]],
		["Kuwait was invaded by Iraq. The aggressor was condemned.", "The aggressor", ["IRQ actor"]],
		["Chad accused Sudan of theft. Sudan said that its accuser lied.", "its accuser", ["TCD actor"]],
		["Egypt met Ethiopia in Oslo. The hosts urged calm.", "The hosts", ["NOR actor"]],
		["Norway funds schools in Malawi. The donor conference failed.", "The donor", []],
		["Japan gave a warning to Kenya. The donor met Oman.", "The donor", []],
		["Russia struck a deal with Chad. The aggressor was condemned.", "The aggressor", []],
		["Russia held talks with Chad. The captors were condemned.", "The captors", []],
		["Qatar hosted talks. The mediator from Ghana left.", "The mediator", []],
		["Qatar hosted talks. Chad praised the mediator, Kenya, for its work.", "the mediator", []],
		["Qatar refused to mediate. The mediator left.", "The mediator", []],
		["Norway sent observers to Mali. The observers left.", "The observers", ["NOR actor"]],
		["Norway sent soldiers to Mali. The observers left.", "The observers", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("the same noun again", () => {
	const cases: Case[] = [
		["Chadian troops entered Sudan. Rebels shelled the troops.", "the troops", ["TCD actor"]],
		["A Cuban delegation came. The delegation met Peru.", "The delegation", ["CUB actor"]],
		["Two Iranian diplomats came. Peru expelled the diplomats.", "the diplomats", ["IRN actor"]],
		["Chadian troops entered Sudan. Peru praised the soldiers of Mali.", "the soldiers", []],
		["Chadian troops entered Sudan. Peru praised the other troops.", "the other troops", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("the other one of two", () => {
	const cases: Case[] = [
		[
			"Donald Trump rang Cyril Ramaphosa. The billionaire blamed Israel, and the former union leader denied it.",
			"the former union leader",
			["cyril-ramaphosa actor"],
		],
		[
			"Emmanuel Macron rang Friedrich Merz. The ex-banker praised Chad.",
			"The ex-banker",
			["emmanuel-macron actor"],
		],
		["Abiy Ahmed spoke. The Nobel laureate blamed Eritrea.", "The Nobel laureate", ["abiy-ahmed actor"]],
		[
			"French President Emmanuel Macron rang German Chancellor Friedrich Merz. He thanked him; his interlocutor refused.",
			"his interlocutor",
			["friedrich-merz actor"],
		],
		[
			"Keir Starmer came with Friedrich Merz. Chad thanked them both.",
			"them",
			["keir-starmer + friedrich-merz actor"],
		],
		["Chad asked the Houthis to stop. They refused.", "They", ["houthis actor"]],
		["Hakan Fidan asked Iraq to ban the PKK. They agreed.", "They", ["IRQ actor"]],
		["Russia bombed Odesa. Ukraine struck one of its ports.", "its", ["RUS modifier"]],
		["Kenya hosted rebels. Sudan banned its tea.", "its", ["KEN modifier"]],
		["Kenya hosted rebels. Sudan banned its citizens from travel.", "its", ["SDN modifier"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("what sets a state apart", () => {
	const cases: Case[] = [
		[
			"Niger met Nigeria. Africa's most populous nation left.",
			"Africa's most populous nation",
			["NGA actor"],
		],
		[
			"The world's second-largest economy accused Japan.",
			"The world's second-largest economy",
			["CHN actor"],
		],
		["Sweden met Turkey. The alliance's newest member left.", "The alliance's newest member", ["SWE actor"]],
		[
			"Egypt left. Chad praised the Arab world's biggest economy.",
			"the Arab world's biggest economy",
			["SAU actor"],
		],
		["Chad left. Africa's biggest airline went bust.", "Africa's biggest airline", []],
		["Chad left. Asia's richest man stayed.", "Asia's richest man", []],
		["Peru met Egypt. The region's biggest economy, Chile, left.", "The region's biggest economy", []],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});

describe("of whom a quotation is said", () => {
	test("they and it are the one behind 'of'", () => {
		expect(meant('"They attacked us," Iran\'s president said of Israel.', "They")).toEqual(["ISR actor"]);
		expect(meant('"It lied," Mali\'s president said of Algeria.', "It")).toEqual(["DZA actor"]);
	});
	test("the North keeps its adjective", () => {
		expect(meant("South Korea met Japan. It accused the nuclear-armed North.", "North")).toEqual([
			"PRK actor",
		]);
	});
});

describe("whom a pronoun cannot mean, or means", () => {
	const cases: Case[] = [
		[
			"Vladimir Putin met Xi Jinping. The Chinese leader was told to trust him.",
			"him",
			["vladimir-putin actor"],
		],
		["Vladimir Putin met Xi Jinping. Xi Jinping refused to praise him.", "him", ["vladimir-putin actor"]],
		["Macron met Ann Li. Macron, who wants him out, left.", "him", []],
		["Hezbollah, made up of men whom Chad jailed, praised its ally.", "its", ["hezbollah modifier"]],
		[
			"Taiwan met Chad. Djibouti, which wants Kenya's cargo to go on using its docks, left.",
			"its",
			["DJI modifier"],
		],
		["Kim Jong Un met Xi Jinping. The North Korean left.", "The North Korean", ["kim-jong-un actor"]],
		[
			"Lindsey Graham visited Kyiv. The Republican promised tanks.",
			"The Republican",
			["lindsey-graham actor"],
		],
		[
			"French President Emmanuel Macron met German Chancellor Friedrich Merz in Paris. The guest left.",
			"The guest",
			["friedrich-merz actor"],
		],
		["Rwanda accused Belgium. Chad thanked the former coloniser.", "the former coloniser", ["BEL actor"]],
		["Ethiopia's premier accused Egypt of theft.", "Ethiopia's premier", ["ethiopian-premier actor"]],
		["Huawei sued Sweden. The Chinese firm won.", "The Chinese firm", ["huawei actor"]],
		["In Lima the opposition urged the government to act.", "the government", ["PER actor"]],
		["The boats are a gift from Norway. Chad thanked the donors.", "the donors", ["NOR actor"]],
	];
	test.each(cases)("%s / %s", (text, words, expected) => {
		expect(meant(text, words)).toEqual(expected);
	});
});
