import { describe, expect, test } from "vitest";
import { mentions } from "../actors/reading.ts";

/** What the pronouns and words for several of a text stand for, in order, as `words=actors`. */
function meant(text: string): string[] {
	return mentions(text).flatMap((line) => {
		const found = /^\s*(.+?) -> (.+) pronoun /.exec(line);
		return found ? [`${found[1]}=${found[2]?.replaceAll("person:", "")}`] : [];
	});
}

describe("the parties to a matter", () => {
	const cases: [string, string, string][] = [
		[
			"only neighbours lie beside each other",
			"Bolivia and France signed a pact. Chile accused Bolivia of theft. The two neighbours broke off relations.",
			"The two neighbours=CHL + BOL",
		],
		[
			"whoever only mediates is none of the two",
			"Peru recalled its envoy from Colombia. Brazil carried messages between the two neighbours.",
			"the two neighbours=PER + COL",
		],
		[
			"the subject may be one of them where nobody else is",
			"Mali accused Niger of theft after the worst incident between the two neighbours.",
			"the two neighbours=MLI + NER",
		],
		[
			"those whom somebody thanks are no parties",
			"Australia accused Iran of spying. Wellington thanked Qatar and Oman. The two governments fell silent.",
			"The two governments=AUS + IRN",
		],
		[
			"a neither-phrase means both",
			"Chad sued Niger in May. Neither capital would say why.",
			"Neither capital=TCD + NER",
		],
		[
			"what lies between two states is theirs",
			"Mali accused Niger of sending soldiers across their common frontier.",
			"their=MLI + NER",
		],
	];
	test.each(cases)("%s", (_, text, expected) => {
		expect(meant(text)).toContain(expected);
	});

	test("a group counted before is meant by its number", () => {
		expect(meant("Havana sent three Cuban agents abroad. Cuba denied that the three were spying.")).toContain(
			"the three=group:cuban-agents",
		);
	});

	test("a pair whose names follow needs no other", () => {
		expect(
			meant("Estonia sued Belarus. The pair, Ivan Petrov and Kofi Boateng, were in court.").join(),
		).not.toContain("EST");
	});
});

describe("who a pronoun cannot mean", () => {
	test.each([
		// The subject of a clause with a conjunction that may be a preposition, too.
		["Canada taxed steel days after the United States doubled levies on its partner.", "its=USA"],
		// Whoever demands something wants it of another.
		[
			"Volker Perthes stayed away after Omar Hamdan wrote a letter demanding that he be replaced.",
			"he=volker-perthes",
		],
		// To whom something is given that is his own.
		["Josefa Iloilo met the judges and gave Frank Baini his job back.", "his=frank-baini"],
		// What a pronoun has shown of somebody stays known.
		[
			"Irma Choco met Byron Escobedo. Byron Escobedo lost because he lied. Irma Choco disowned him. She left.",
			"She=irma-choco",
		],
		// The speaker is named behind the quotation.
		[
			'Salome Zurab said she would stay. Irakli Kob mocked her. "She has four weeks," he told reporters.',
			"She=salome-zurab",
		],
	])("%s", (text, expected) => {
		expect(meant(text)).toContain(expected);
	});
});
