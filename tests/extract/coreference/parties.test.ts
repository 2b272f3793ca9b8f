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

	test("'both' before two adverbs is nobody", () => {
		expect(meant("Mali and Chad met. Togo was hit both economically and politically.").join()).not.toContain(
			"both",
		);
	});

	test("two of whom one leads the sentence before are people", () => {
		const text =
			"Antony Blinken met Elizabeth Truss. He praised Kenya. It was late. Talks went on. Blinken spoke of Chad and the Ukrainian army. The two discussed Ireland.";
		expect(meant(text)).toContain("The two=antony-blinken + liz-truss");
	});

	test("a pair whose names follow needs no other", () => {
		expect(
			meant("Estonia sued Belarus. The pair, Ivan Petrov and Kofi Boateng, were in court.").join(),
		).not.toContain("EST");
	});
});

describe("guests, hosts and counterparts", () => {
	test.each([
		["To Lam received Hun Manet in Hanoi. The visitor asked for help.", "The visitor", "hun-manet"],
		["Bola Tinubu flew to Tokyo. Shigeru Ishiba welcomed him. The host offered help.", "The host", "ishiba"],
		[
			"Mali accused Chad of theft. The Senegalese foreign minister, Awa Diagne, telephoned both of her counterparts.",
			"her counterparts",
			"MLI",
		],
		["John Magufuli died in March, when his successor, Samia Suluhu Hassan, sued.", "his successor", "samia"],
		["A pact binds the two Koreas.", "the two Koreas", "PRK"],
		[
			"The International Court of Justice met. The 15 judges were unanimous.",
			"The 15 judges",
			"court-of-justice",
		],
		["Brice Oligui won the vote. The general had ousted Ali Bongo.", "The general", "brice-oligui"],
		[
			"Bakhtiyor Saidov, the Uzbek foreign minister, met Ivan Petrov. The Uzbek asked for water.",
			"The Uzbek",
			"saidov",
		],
		["Guatemala sued Peru. The Central American country lost.", "The Central American country", "GTM"],
	])("%s", (text, phrase, id) => {
		expect(mentions(text).some((line) => line.includes(phrase) && line.includes(id))).toBe(true);
	});
});

describe("a body described again", () => {
	test.each([
		["The Houthis seized a ship. The Iran-backed movement freed it.", "The Iran-backed movement", "houthis"],
		["The World Food Programme halved rations. The UN agency blamed donors.", "The UN agency", "world-food"],
		["Chad thanked the United Nations. The world body has left Abeche.", "The world body", "united-nations"],
		["Chad quit the African Union because the body had backed Niger.", "the body", "african-union"],
	])("%s", (text, phrase, id) => {
		expect(mentions(text).some((line) => line.includes(phrase) && line.includes(id))).toBe(true);
	});

	test("a body that was found is no organisation", () => {
		expect(mentions("Chad quit the African Union. The body was found in a well.").join()).not.toContain(
			"body",
		);
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
		// What a relative pronoun stands for is no subject of its clause.
		["Burundi says that Rwanda, with which it shares a lake, bought rifles.", "it=BDI"],
		// A colleague of another nation.
		[
			"Ivan Petrov, the Russian envoy, met Zal Khan, the US envoy. His Russian colleague left.",
			"His=zal-khan",
		],
		// Somebody's rivals act on just him.
		["Chad expelled two Togolese diplomats. Its rivals in the east accused it of theft.", "it=TCD"],
		// An enemy that one mocks is one's own.
		["Kofi Boateng lost. In Baku, President Ilham Aliyev mocked his enemy.", "his=ilham-aliyev"],
		// Whom one wants gone is another.
		["Charles Taylor stayed. George Bush demanded his departure.", "his=charles-taylor"],
		// Nobody intrudes on what is his own, and what a relative clause owns is its head's.
		["Greece complained. Kyriakos Mitsotakis said that Turkey had sent ships into its waters.", "its=GRC"],
		["The World Food Programme blamed the United States, which cut its contribution.", "its=USA"],
		["Islam Karimov met Vladimir Putin, who accepted his version.", "his=islam-karimov"],
		[
			"The Houthis seized eleven workers. Oman demanded that it free them. Oman left.",
			"it=armed-group:houthis",
		],
		["Ukraine struck a depot. Russia shelled Kharkiv. Both sides prayed.", "Both sides=RUS + UKR"],
		["Emmanuel Macron invited Keir Starmer. Each faces trouble.", "Each=emmanuel-macron + keir-starmer"],
		// Whoever stands before "who" says it of himself, and whoever is thanked has done it.
		["Donald Trump called Volodymyr Zelensky, who said he had been told.", "he=volodymyr-zelenskyy"],
		[
			"Ivan Petrov met Kofi Boateng. Kofi Boateng thanked him for the gift that he had sent.",
			"he=ivan-petrov",
		],
		["Senegal demanded that France close its base.", "its=FRA"],
		["Armenia froze its dues. The Moscow-led alliance had failed to help it.", "it=ARM"],
		["The envoy spoke with Ishaq Dar and with Amir Muttaqi. Both agreed.", "Both=ishaq-dar + amir-muttaqi"],
		// A short opening stands before "they", and a date between the subject and its verb.
		["South Sudan will pay Sudan. In April they almost went to war.", "they=SSD + SDN"],
		["Envoys from Togo came. After days in Beijing, Mali and Chad said they would meet.", "they=MLI + TCD"],
		["Togo sued Benin. Kazakhstan today opened its embassy.", "its=KAZ"],
		["Felix Tshi refused to talk to the M23, calling it a puppet.", "it=armed-group:m23"],
		["Sarah Karki won. She promised a vote, and India congratulated her.", "her=sarah-karki"],
		[
			"Sudan sued Chad at the United Nations, which said in May that it had no say.",
			"it=organization:united-nations",
		],
		["Bolivia lost a war that Chile fought against Bolivia and its ally Peru.", "its=BOL"],
	])("%s", (text, expected) => {
		expect(meant(text)).toContain(expected);
	});

	test.each([
		["a herder without a name said it", "Ivan Petrov left. A herder said he had seen fighters."],
		[
			"a spokesman opened the sentence before",
			"Ivan Petrov left. A spokesman for the ministry said little. He wept.",
		],
		["it is a deed", "Eritrea quit the bloc. It is the second such walkout."],
		["it is a text", "Eritrea drafted an accord. It was signed in May."],
		["it is what was said", "Chad, which disputes the debt, called it blackmail."],
		["those counted are things", "Turkey flew drones to Chad. It sold Niger three of them."],
	])("nobody where %s", (_, text) => {
		expect(meant(text).filter((one) => /^(?:he|He|it|It was|them)=/.test(one))).toEqual([]);
	});
});
