import { describe, expect, test } from "vitest";
import { mentions } from "../actors/reading.ts";

/** What the pronouns of a text stand for, in order, as `word=actors`. */
function pronouns(text: string): string[] {
	return mentions(text).flatMap((line) => {
		const found = /^\s*(\S+) -> (.+) pronoun /.exec(line);
		return found ? [`${found[1]}=${found[2]?.replaceAll("person:", "")}`] : [];
	});
}

describe("who a pronoun means", () => {
	const cases: [string, string[]][] = [
		// An apposition describes somebody else than its possessor.
		[
			"Marta Oliveira praised the plan. Rui Prata, her finance minister, rejected it.",
			["her=marta-oliveira"],
		],
		["Ivan Petrov flew to Ghana. Kofi Boateng was his host.", ["his=ivan-petrov"]],
		// Nobody cuts ties with himself, nor expels his own envoy; but he may fly to his own capital.
		["Although Egypt once armed Sudan, it cut ties with Khartoum.", ["it=EGY"]],
		["Because Iran had bombed Iraq, it expelled Iran's envoy.", ["it=IRQ"]],
		["Iran praised Iraq. Its minister flew to Tehran.", ["Its=IRN"]],
		// Men posted abroad are their country's.
		["Kenya keeps 200 officers in Haiti. Gangs attacked them.", ["them=KEN"]],
		["Kenya flew 200 soldiers to Haiti. Gangs attacked them.", ["them=KEN"]],
		["Kenya trained 200 soldiers. Gangs attacked them.", []],
		// Only somebody is ready, and a matter is hard.
		["Iran said it was ready to meet Oman.", ["it=IRN"]],
		["Iran said that it was unwilling to meet Oman.", ["it=IRN"]],
		["Iran said it was hard to meet Oman.", []],
		// What is named inside a quotation is not who speaks.
		['"Kofi Boateng must resign," said Ivan Petrov, a lawmaker. He promised protests.', ["He=ivan-petrov"]],
		[
			'"The Kenyan side should keep its word," the Ethiopian foreign ministry demanded. Its spokesman gave no date.',
			["its=KEN", "Its=ETH"],
		],
		// The subject goes on over what stands between it and its verb.
		[
			"Ivan Petrov, who said he would never leave the country that had made him rich, flew out beside Kofi Boateng. He had ruled for ten years.",
			["he=ivan-petrov", "him=ivan-petrov", "He=ivan-petrov"],
		],
		// A condition is about the one who is threatened.
		["Russia threatened to bomb Georgia if it attacked.", ["it=GEO"]],
		// The possessor right before a preposition.
		["France has not joined the sanctions imposed on Russia over its invasion of Ukraine.", ["its=RUS"]],
		// A joined clause goes on with the first subject.
		[
			"The Arab League declared that Israel had broken the law, but it stopped short of a boycott.",
			["it=organization:arab-league"],
		],
		// A term or an order is carried out by the one who gets it.
		["Chad gives France ten days to remove its planes.", ["its=FRA"]],
		// Another subject in between starts anew.
		["Kenya closed its border because Uganda said it would not pay.", ["its=KEN", "it=UGA"]],
		// Somebody is rebuked; a deal is denied.
		["Iran barred the inspectors, for which Rafael Grossi rebuked it.", ["it=IRN"]],
		["Kenya drafted a plan. Uganda rejected it.", []],
		// The country of the person who speaks.
		["The United States wants the island. Greenland's premier insists it is not for sale.", ["it=GRL"]],
		// Ahead, to the subject behind a phrase or clause that opens the sentence.
		["Before his talks with Kofi Boateng, Ivan Petrov praised Ghana.", ["his=ivan-petrov"]],
		["Two days after she quit, Finance Minister Marta Oliveira blamed Chad.", ["she=marta-oliveira"]],
		["Despite its quarrel with Mali, Chad bought gas from Niger.", ["its=TCD"]],
		["Togo left in May. In its first reply, Benin recalled its envoy.", ["its=BEN", "its=BEN"]],
		["Ivan Petrov flew to Ghana on Monday. After his speech, Kofi Boateng applauded.", ["his=ivan-petrov"]],
		// Whoever does it does not do it to himself.
		["Ivan Petrov met Kofi Boateng. He urged him to stay.", ["He=ivan-petrov", "him=kofi-boateng"]],
		// What is bombed, expelled or taken sides with is another's.
		["Mali attacked at dawn. Chad bombed its bases in reply.", ["its=MLI"]],
		["Kenya said Ugandan jets bombed its port.", ["its=KEN"]],
		["Kenya accuses Uganda of shelling its towns.", ["its=KEN"]],
		["Togo denounced the deal. Benin took its side.", ["its=TGO"]],
		["Bulgaria recalled its ambassador.", ["its=BGR"]],
		// To whom something is given, or with whom ties are.
		["Chad recognised Kosovo. Albania sent it arms.", ["it=TCD"]],
		["Bolivia broke with Israel over Gaza. It restored relations with it.", ["It=BOL", "it=ISR"]],
		["France sent jets. Russia says Paris is at war with it.", ["it=RUS"]],
		// Nobody does it to himself, and only a country or body summons.
		["Marta Oliveira angered Chad. It summoned her ambassador.", ["It=TCD", "her=marta-oliveira"]],
		["The Wagner group's men left Mali. It had fought rebels.", []],
		[
			"Algeria recalled its envoy. He had praised Spain. It also froze trade with Spain.",
			["its=DZA", "It=DZA"],
		],
		// Two verbs of one subject.
		[
			"Ivan Petrov met Kofi Boateng. Marta Oliveira gave him a medal and signed a pact with him.",
			["him=ivan-petrov", "him=ivan-petrov"],
		],
		// Nor whom the subject speaks for.
		[
			"Lebanon's army is too weak to disarm Hezbollah. The militia's leader, Naim Qassem, threatened it.",
			["it=government-body:lebanese-army"],
		],
		["Kenya denies all. Sudan took it to the International Court of Justice.", ["it=KEN"]],
		// In a quotation "his" is not the speaker's.
		[
			'Ivan Petrov met Kofi Boateng. "I trust him," Petrov said. "I like his country."',
			["I=ivan-petrov", "him=kofi-boateng", "I=ivan-petrov", "his=kofi-boateng"],
		],
		// "And it" begins a clause.
		["Eritrea backed the Islamists, and it armed them.", ["it=ERI", "them=armed-group:islamists"]],
		["Nicaragua cut ties with Taiwan. Honduras followed. Both thanked China.", ["Both=NIC + HND"]],
		["Chad's president called Mali's president a tyrant. The latter laughed.", ["latter=malian-president"]],
		// An "it" of which nobody knows whose it is goes on.
		[
			"Whoever governs quit the club. In May it left the bank in which China sits. In June it gave Togo vaccine.",
			[],
		],
		// Whoever was asked or accused answers.
		["Kenya asked Uganda for troops. It refused.", ["It=UGA"]],
		["Kenya asked Uganda for troops. It offered money.", ["It=KEN"]],
		["Ivan Petrov invited Kofi Boateng to Paris. He accepted.", ["He=kofi-boateng"]],
		// What is bombed is neither the bomber's nor that of whoever is blamed beside him.
		[
			"Iraqi militias fired on a base. Chad blamed Iran and bombed their depots.",
			["their=armed-group:iraqi-militias"],
		],
		["Nauru left Taiwan. The tiny republic had left before. Taiwan accused it of greed.", ["it=NRU"]],
		// Who speaks, by other words than "said" or as a source.
		['"Chad attacked us first," Ivan Petrov warned.', ["us=ivan-petrov"]],
		['According to Ivan Petrov, "Chad is waging war on us".', ["us=ivan-petrov"]],
		// Those named before, each by itself or together.
		["Mali and Chad met. Both thanked Togo.", ["Both=MLI + TCD"]],
		["Mali and Chad met. Both accused Togo of theft.", ["Both=MLI + TCD"]],
		["Mali and Chad met. Neither recognises Togo.", ["Neither=MLI + TCD"]],
		["Mali and Chad met. Each side had a map.", []],
		// A people is several where somebody is rebuked, and not where something is carried.
		["The Kenyans stayed away. Uganda accused them of theft.", ["them=KEN"]],
		// Whoever the relative pronoun stands for does it, and not to himself; an owner may be meant too.
		["Belarus let migrants through to Poland, which accused it of war.", ["it=BLR"]],
		["Turkey blocked Sweden's bid, accusing it of theft.", ["it=SWE"]],
		["Togo met Mali and Chad. It thanked both for coming.", ["It=TGO", "both=MLI + TCD"]],
		["Mali and Chad quarrelled; the former accuses the latter of theft.", ["former=MLI", "latter=TCD"]],
		["Mali met the former president of Chad.", []],
		// Nobody is meant.
		["Chad left. It was Kenya, at the other end of Africa, that stayed.", []],
		["Norway has been at it since 2000.", []],
		["Sri Lanka spoke to Norway about it.", []],
		["Ivan Petrov obtained six promises from Kofi Boateng and carried them home.", []],
	];
	test.each(cases)("%s", (text, expected) => {
		expect(pronouns(text)).toEqual(expected);
	});
});
