import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";

/** What the last sentence of a text tells, as "Chad aids Mali asserted". */
function toldLast(text: string): string[] {
	const article = articleOf(text);
	const { actors, statements } = extract(article);
	const label = new Map(actors.map((actor) => [actor.id, actor.label]));
	const last = Math.max(...statements.map(({ evidence }) => evidence.start));
	return statements
		.filter(({ evidence }) => evidence.start === last && last > 10)
		.filter(({ evidence }) => article.text.indexOf(". ") < evidence.start)
		.map(
			({ source, target, type, modality }) => `${label.get(source)} ${type} ${label.get(target)} ${modality}`,
		)
		.sort();
}

describe("what becomes of a thing told of before", () => {
	const told: [text: string, statements: string[]][] = [
		[
			"Slovakia accused Hungary of spying. Two diplomats were sent home.",
			["Slovakia expelledDiplomats Hungary asserted"],
		],
		["Russia bombed Ukraine. The ambassador was recalled.", ["Ukraine recalledEnvoy Russia asserted"]],
		["Libya closed the border with Tunisia. It opened again on Monday.", ["Libya yields Tunisia asserted"]],
		["Egypt has asked Ethiopia for data. The plea fell on deaf ears.", ["Ethiopia rejects Egypt asserted"]],
		[
			"Israel and Hezbollah have exchanged fire since Sunday. The guns fell silent in Lebanon.",
			["Israel agreedCeasefire Hezbollah asserted"],
		],
		[
			"Malta and Libya are negotiating over gas. A treaty was signed in Tunisia.",
			["Malta signedAgreement Libya asserted"],
		],
		["Haiti asked Kenya for policemen. The answer was no.", ["Kenya rejects Haiti asserted"]],
		[
			"Peru sued Chile. Spain backed Morocco, whereupon Algeria withdrew its ambassador.",
			["Algeria recalledEnvoy Spain asserted", "Spain backs Morocco asserted"],
		],
		["Chad cut ties with Mali. The embassies reopened in May.", ["Chad restoredTies Mali asserted"]],
		[
			"Thailand and Cambodia both claim the temple. Fighting broke out on Thursday.",
			["Cambodia fights Thailand asserted", "Thailand fights Cambodia asserted"],
		],
	];
	for (const [text, statements] of told) it(text, () => expect(toldLast(text)).toEqual(statements));

	const untold = [
		"Slovakia accused Hungary of spying. Two diplomats were promoted.",
		"Turkey detained Peter Smith in March. The trial of a former mayor began on Monday.",
		"Kenya and Somalia quarrel over khat. A deal with Ethiopia was signed on Friday.",
		"Guinea arrested three gendarmes from Mali. The captain was taken ill.",
		"Egypt has asked Ethiopia for data. The answer lies in the rains.",
		"Thailand and Cambodia met Laos. Fighting broke out on Thursday.",
		"Thailand threatened Cambodia. Fighting continued in Sudan.",
		"Kenya and Somalia held talks. Trains stopped on Friday because of a storm.",
		"Germany promised Mali a loan. The money came from a tax on sugar.",
		"Egypt asked Sudan for help. The letter was left on a table.",
	];
	for (const text of untold) it(`nothing: ${text}`, () => expect(toldLast(text)).toEqual([]));
});

describe("a judgement without an object", () => {
	it("is passed on whoever did what was told right before", () => {
		expect(toldLast("Spain recognised Palestine. Israel was furious.")).toEqual([
			"Israel criticizes Spain asserted",
		]);
		expect(toldLast("Spain recognised Palestine. Ireland applauded.")).toEqual([
			"Ireland praises Spain asserted",
		]);
	});

	it("is on nobody told of where it says what of", () => {
		expect(toldLast("Spain recognised Palestine. Israel was angry about the price of milk.")).toEqual([]);
	});
});

describe("a short verdict in quotation marks", () => {
	const told: [text: string, statements: string[]][] = [
		[
			'Hungary sanctioned Georgia. "Shameful," said Irakli Kobakhidze.',
			["Irakli Kobakhidze criticizes Hungary asserted"],
		],
		[
			'Hungary sanctioned Georgia. "This is outrageous," Irakli Kobakhidze told reporters.',
			["Irakli Kobakhidze criticizes Hungary asserted"],
		],
		[
			'Turkey accused Sweden of theft. "Lies," said Ulf Kristersson.',
			["Ulf Kristersson rejects Turkey asserted"],
		],
		[
			'Spain recognised Palestine. "Late, but right," said Petr Pavel.',
			["Petr Pavel praises Spain asserted"],
		],
		['Spain recognised Palestine. "The weather is terrible," said Petr Pavel.', []],
		['Spain recognised Palestine. "We had no choice," said Petr Pavel.', []],
	];
	for (const [text, statements] of told) it(text, () => expect(toldLast(text)).toEqual(statements));
});
