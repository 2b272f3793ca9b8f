import { describe, expect, test } from "vitest";
import { mentions } from "../actors/reading.ts";

describe("pronouns", () => {
	test("While Russia fights in Ukraine, it has kept its bases in Syria.", () => {
		expect(mentions("While Russia fights in Ukraine, it has kept its bases in Syria.")).toEqual([
			"Russia -> RUS name actor",
			"Ukraine -> UKR name place",
			"it -> RUS pronoun actor",
			"its -> RUS pronoun modifier",
			"Syria -> SYR name place",
		]);
	});
	test("France and Germany agreed a plan. They signed in Paris, and both praised Poland.", () => {
		expect(
			mentions("France and Germany agreed a plan. They signed in Paris, and both praised Poland."),
		).toEqual([
			"France -> FRA name actor",
			"Germany -> DEU name actor",
			"They -> FRA + DEU pronoun actor",
			"Paris -> FRA metonym place",
			"both -> FRA + DEU pronoun actor",
			"Poland -> POL name actor",
		]);
	});
	test("Ahmed Karimi met Nadia Karimi. He praised her.", () => {
		expect(mentions("Ahmed Karimi met Nadia Karimi. He praised her.")).toEqual([
			"Ahmed Karimi -> person:ahmed-karimi name actor",
			"Nadia Karimi -> person:nadia-karimi name actor",
			"He -> person:ahmed-karimi pronoun actor",
			"her -> person:nadia-karimi pronoun actor",
		]);
	});
	test("Kenya's president said his country would help.", () => {
		expect(mentions("Kenya's president said his country would help.")).toEqual([
			"Kenya's president -> person:kenyan-president description actor",
			"  Kenya -> KEN name modifier",
			"his country -> KEN description actor",
			"  his -> person:kenyan-president pronoun modifier",
		]);
	});
	test("It is clear that Kenya agreed.", () => {
		expect(mentions("It is clear that Kenya agreed.")).toEqual(["Kenya -> KEN name actor"]);
	});
	test("Turkish officials denied the report, saying it was false.", () => {
		expect(mentions("Turkish officials denied the report, saying it was false.")).toEqual([
			"Turkish officials -> TUR description actor",
			"  Turkish -> TUR demonym modifier",
		]);
	});
	test("Marta Oliveira told Ana Costa she was late.", () => {
		expect(mentions("Marta Oliveira told Ana Costa she was late.")).toEqual([
			"Marta Oliveira -> person:marta-oliveira name actor",
			"Ana Costa -> person:ana-costa name actor",
			"she -> person:marta-oliveira pronoun actor",
		]);
	});
	test("Joao Alves said Rui Prata had called him.", () => {
		expect(mentions("Joao Alves said Rui Prata had called him.")).toEqual([
			"Joao Alves -> person:joao-alves name actor",
			"Rui Prata -> person:rui-prata name actor",
			"him -> person:joao-alves pronoun actor",
		]);
	});
	test("The court ordered Kenya to open its border.", () => {
		expect(mentions("The court ordered Kenya to open its border.")).toEqual([
			"The court -> organization:court description actor",
			"Kenya -> KEN name actor",
			"its -> KEN pronoun modifier",
		]);
	});
	test('"He lied about Rui Prata," he said.', () => {
		expect(mentions('"He lied about Rui Prata," he said.')).toEqual([
			"Rui Prata -> person:rui-prata name actor",
		]);
	});
	test("Ana Costa met Rui Prata. She thanked him.", () => {
		expect(mentions("Ana Costa met Rui Prata. She thanked him.")).toEqual([
			"Ana Costa -> person:ana-costa name actor",
			"Rui Prata -> person:rui-prata name actor",
			"She -> person:ana-costa pronoun actor",
			"him -> person:rui-prata pronoun actor",
		]);
	});
});

describe("pairs", () => {
	test("Armenia and Azerbaijan signed a deal. Both sides thanked Georgia.", () => {
		expect(mentions("Armenia and Azerbaijan signed a deal. Both sides thanked Georgia.")).toEqual([
			"Armenia -> ARM name actor",
			"Azerbaijan -> AZE name actor",
			"Both sides -> ARM + AZE pronoun actor",
			"Georgia -> GEO name actor",
		]);
	});
	test("Joao Alves told Rui Prata he was worried, but neither leader gave details on their talks.", () => {
		expect(
			mentions("Joao Alves told Rui Prata he was worried, but neither leader gave details on their talks."),
		).toEqual([
			"Joao Alves -> person:joao-alves name actor",
			"Rui Prata -> person:rui-prata name actor",
			"he -> person:joao-alves pronoun actor",
			"neither leader -> person:joao-alves + person:rui-prata pronoun actor",
			"their -> person:joao-alves + person:rui-prata pronoun modifier",
		]);
	});
	test("The Hungarian foreign minister, Peter Balog, met his Slovak counterpart. The two ministers agreed.", () => {
		expect(
			mentions(
				"The Hungarian foreign minister, Peter Balog, met his Slovak counterpart. The two ministers agreed.",
			),
		).toEqual([
			"The Hungarian foreign minister -> person:peter-balog description actor",
			"  Hungarian -> HUN demonym modifier",
			"Peter Balog -> person:peter-balog name actor",
			"his Slovak counterpart -> person:slovak-foreign-minister description actor",
			"  his -> person:peter-balog pronoun modifier",
			"  Slovak -> SVK demonym modifier",
			"The two ministers -> person:peter-balog + person:slovak-foreign-minister pronoun actor",
		]);
	});
	test("Ghana welcomed both sides.", () => {
		expect(mentions("Ghana welcomed both sides.")).toEqual(["Ghana -> GHA name actor"]);
	});
	test("Ghana and Togo met. Russia urged the two neighbours to agree.", () => {
		expect(mentions("Ghana and Togo met. Russia urged the two neighbours to agree.")).toEqual([
			"Ghana -> GHA name actor",
			"Togo -> TGO name actor",
			"Russia -> RUS name actor",
			"the two neighbours -> GHA + TGO pronoun actor",
		]);
	});
	test("The two leaders are no army chief where presidents are named.", () => {
		expect(
			mentions(
				"President Marta Oliveira of Togo met President Ana Costa of Ghana. Ivan Petrov, the Togolese army chief, applauded President Costa. The two leaders left.",
			).filter((line) => line.startsWith("The two leaders")),
		).toEqual(["The two leaders -> person:marta-oliveira + person:ana-costa pronoun actor"]);
	});
	test("Both sides are not those of a matter long left.", () => {
		const filler = "The weather was fine. ".repeat(30);
		const lines = mentions(`Ghana and Togo met. ${filler}Both sides left.`);
		expect(lines.filter((line) => line.startsWith("Both"))).toEqual([]);
	});
	test("Marta Oliveira met Ana Costa. The two have agreed.", () => {
		expect(mentions("Marta Oliveira met Ana Costa. The two have agreed.")).toEqual([
			"Marta Oliveira -> person:marta-oliveira name actor",
			"Ana Costa -> person:ana-costa name actor",
			"The two -> person:marta-oliveira + person:ana-costa pronoun actor",
		]);
	});
	test("The presidents of Ghana and Togo met their Beninese counterpart.", () => {
		expect(mentions("The presidents of Ghana and Togo met their Beninese counterpart.")).toEqual([
			"The presidents of Ghana and Togo -> person:ghanaian-president + person:togolese-president description actor",
			"  Ghana -> GHA name modifier",
			"  Togo -> TGO name modifier",
			"their Beninese counterpart -> person:beninese-president description actor",
			"  their -> person:ghanaian-president + person:togolese-president pronoun modifier",
			"  Beninese -> BEN demonym modifier",
		]);
	});
});

describe("quotations", () => {
	test('"I am grateful to you," Joao Alves told Rui Prata.', () => {
		expect(mentions('"I am grateful to you," Joao Alves told Rui Prata.')).toEqual([
			"I -> person:joao-alves pronoun actor",
			"you -> person:rui-prata pronoun actor",
			"Joao Alves -> person:joao-alves name actor",
			"Rui Prata -> person:rui-prata name actor",
		]);
	});
	test('"We will see," said Joao Alves.', () => {
		expect(mentions('"We will see," said Joao Alves.')).toEqual([
			"We -> person:joao-alves pronoun actor",
			"Joao Alves -> person:joao-alves name actor",
		]);
	});
	test("A statement behind a colon needs no marks.", () => {
		const spoken = ["Joao Alves -> person:joao-alves name actor", "I -> person:joao-alves pronoun actor"];
		expect(mentions("Joao Alves said: I am grateful.")).toEqual(spoken);
		expect(mentions("Joao Alves said I am grateful.")).toEqual([spoken[0]]);
	});
	test('"We will see."', () => {
		expect(mentions('"We will see."')).toEqual([]);
	});
});

describe("descriptions", () => {
	test("Gen. Abdou Oumarou met Joao Alves, the prime minister. The general thanked the prime minister.", () => {
		expect(
			mentions(
				"Gen. Abdou Oumarou met Joao Alves, the prime minister. The general thanked the prime minister.",
			),
		).toEqual([
			"Gen. Abdou Oumarou -> person:abdou-oumarou name actor",
			"Joao Alves -> person:joao-alves name actor",
			"the prime minister -> person:joao-alves description actor",
			"The general -> person:abdou-oumarou description actor",
			"the prime minister -> person:joao-alves description actor",
		]);
	});
	test("Marta Oliveira, president of Brazil, met Olav Dahl. The Brazilian leader thanked the Norwegian prime minister.", () => {
		expect(
			mentions(
				"Marta Oliveira, president of Brazil, met Olav Dahl. The Brazilian leader thanked the Norwegian prime minister.",
			),
		).toEqual([
			"Marta Oliveira -> person:marta-oliveira name actor",
			"president of Brazil -> person:marta-oliveira description actor",
			"  Brazil -> BRA name modifier",
			"Olav Dahl -> person:olav-dahl name actor",
			"The Brazilian leader -> person:marta-oliveira description actor",
			"  Brazilian -> BRA demonym modifier",
			"the Norwegian prime minister -> person:olav-dahl description actor",
			"  Norwegian -> NOR demonym modifier",
		]);
	});
	test("The country's foreign minister resigned.", () => {
		expect(mentions("The country's foreign minister resigned.")).toEqual([]);
	});
	test("Former president Joao Alves spoke. The president was silent.", () => {
		expect(mentions("Former president Joao Alves spoke. The president was silent.")).toEqual([
			"Former president Joao Alves -> person:joao-alves name actor",
		]);
	});
	test("Peru sued Chile. The government also froze accounts.", () => {
		expect(mentions("Peru sued Chile. The government also froze accounts.")).toEqual([
			"Peru -> PER name actor",
			"Chile -> CHL name actor",
			"The government -> PER description actor",
		]);
	});
});
