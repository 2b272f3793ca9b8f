import { describe, expect, test } from "vitest";
import { mentions } from "./reading.ts";

describe("names from the gazetteer", () => {
	test("Syria's army welcomed the move, and Syria’s people did too.", () => {
		expect(mentions("Syria's army welcomed the move, and Syria’s people did too.")).toEqual([
			"Syria's army -> government-body:syrian-army description actor",
			"  Syria -> SYR name modifier",
			"Syria -> SYR name modifier",
		]);
	});
	test("The U.S. and the UN met.", () => {
		expect(mentions("The U.S. and the UN met.")).toEqual([
			"U.S. -> USA name actor",
			"UN -> organization:united-nations name actor",
		]);
	});
	test("The WHO warned IS fighters.", () => {
		expect(mentions("The WHO warned IS fighters.")).toEqual([
			"WHO -> organization:world-health-organization name actor",
			"IS fighters -> armed-group:islamic-state description actor",
			"  IS -> armed-group:islamic-state name modifier",
		]);
	});
	test("Norway paid US$2 million.", () => {
		expect(mentions("Norway paid US$2 million.")).toEqual(["Norway -> NOR name actor"]);
	});
	test("The Philippines and the Netherlands signed the accord in Manila.", () => {
		expect(mentions("The Philippines and the Netherlands signed the accord in Manila.")).toEqual([
			"Philippines -> PHL name actor",
			"Netherlands -> NLD name actor",
			"Manila -> PHL metonym place",
		]);
	});
	test("Israel Katz met Chad Ochieng in Georgia.", () => {
		expect(mentions("Israel Katz met Chad Ochieng in Georgia.")).toEqual([
			"Israel Katz -> person:israel-katz name actor",
			"Chad Ochieng -> person:chad-ochieng name actor",
			"Georgia -> GEO name place",
		]);
	});
	test("BRUSSELS.\nSouth Korea thanked Ghana.", () => {
		expect(mentions("BRUSSELS.\nSouth Korea thanked Ghana.")).toEqual([
			"South Korea -> KOR name actor",
			"Ghana -> GHA name actor",
		]);
	});
	test("South Korea invited North Korea. The North thanked the South's president.", () => {
		expect(mentions("South Korea invited North Korea. The North thanked the South's president.")).toEqual([
			"South Korea -> KOR name actor",
			"North Korea -> PRK name actor",
			"North -> PRK name actor",
			"the South's president -> person:south-korean-president description actor",
			"  South -> KOR name modifier",
		]);
	});
});

describe("nationalities", () => {
	test("Russian oil reached Turkey-backed militias.", () => {
		expect(mentions("Russian oil reached Turkey-backed militias.")).toEqual([
			"Russian -> RUS demonym modifier",
			"Turkey-backed militias -> armed-group:turkey-backed-militias description actor",
			"  Turkey -> TUR name modifier",
		]);
	});
	test("The Russians accused the Syrians.", () => {
		expect(mentions("The Russians accused the Syrians.")).toEqual([
			"Russians -> RUS demonym actor",
			"Syrians -> SYR demonym actor",
		]);
	});
	test("Turkish officials, the Syrian government and Russian authorities held talks.", () => {
		expect(mentions("Turkish officials, the Syrian government and Russian authorities held talks.")).toEqual([
			"Turkish officials -> TUR description actor",
			"  Turkish -> TUR demonym modifier",
			"the Syrian government -> SYR description actor",
			"  Syrian -> SYR demonym modifier",
			"Russian authorities -> RUS description actor",
			"  Russian -> RUS demonym modifier",
		]);
	});
	test("The Turkish, Syrian and Russian defence ministers met.", () => {
		expect(mentions("The Turkish, Syrian and Russian defence ministers met.")).toEqual([
			"The Turkish, Syrian and Russian defence ministers -> person:turkish-defence-minister + person:syrian-defence-minister + person:russian-defence-minister description actor",
			"  Turkish -> TUR demonym modifier",
			"  Syrian -> SYR demonym modifier",
			"  Russian -> RUS demonym modifier",
		]);
	});
	test("Talks between Turkish and Syrian officials failed.", () => {
		expect(mentions("Talks between Turkish and Syrian officials failed.")).toEqual([
			"Turkish and Syrian officials -> TUR + SYR description actor",
			"  Turkish -> TUR demonym modifier",
			"  Syrian -> SYR demonym modifier",
		]);
	});
	test("US-Russian talks and a Saudi-US initiative failed.", () => {
		expect(mentions("US-Russian talks and a Saudi-US initiative failed.")).toEqual([
			"US -> USA name modifier",
			"Russian -> RUS demonym modifier",
			"Saudi -> SAU demonym modifier",
			"US -> USA name modifier",
		]);
	});
	test("The Kremlin praised the Russian military.", () => {
		expect(mentions("The Kremlin praised the Russian military.")).toEqual([
			"Kremlin -> RUS metonym actor",
			"the Russian military -> RUS description actor",
			"  Russian -> RUS demonym modifier",
		]);
	});
	test("Three Turkish soldiers and a Spanish judge were freed.", () => {
		expect(mentions("Three Turkish soldiers and a Spanish judge were freed.")).toEqual([
			"Three Turkish soldiers -> TUR description actor",
			"  Turkish -> TUR demonym modifier",
			"a Spanish judge -> ESP description actor",
			"  Spanish -> ESP demonym modifier",
		]);
	});
});

describe("bodies of the state", () => {
	test("The Indian army and the Iranian foreign ministry agreed.", () => {
		expect(mentions("The Indian army and the Iranian foreign ministry agreed.")).toEqual([
			"Indian army -> government-body:indian-army name actor",
			"the Iranian foreign ministry -> IRN description actor",
			"  Iranian -> IRN demonym modifier",
		]);
	});
	test("Mexico's Supreme Court overruled the Mexican Senate.", () => {
		expect(mentions("Mexico's Supreme Court overruled the Mexican Senate.")).toEqual([
			"Mexico -> MEX name modifier",
			"Supreme Court -> government-body:mexican-supreme-court name actor",
			"Mexican Senate -> government-body:mexican-senate name actor",
			"  Mexican -> MEX demonym modifier",
		]);
	});
	test("Police stormed the Mexican embassy in Quito.", () => {
		expect(mentions("Police stormed the Mexican embassy in Quito.")).toEqual([
			"Police -> government-body:police description actor",
			"the Mexican embassy in Quito -> MEX description actor",
			"  Mexican -> MEX demonym modifier",
			"  Quito -> ECU metonym place",
		]);
	});
	test("The Gujarat government thanked the Obama administration.", () => {
		expect(mentions("The Gujarat government thanked the Obama administration.")).toEqual([
			"The Gujarat government -> government-body:gujarat-government description actor",
			"  Gujarat -> IND name place",
			"Obama administration -> USA metonym actor",
		]);
	});
	test("Al-Assad's government thanked the government of Peru.", () => {
		expect(mentions("Al-Assad's government thanked the government of Peru.")).toEqual([
			"Al-Assad's government -> SYR description actor",
			"  Al-Assad -> person:bashar-al-assad name modifier",
			"the government of Peru -> PER description actor",
			"  Peru -> PER name modifier",
		]);
	});
	test("Neither parliament has ratified the text.", () => {
		expect(mentions("Neither parliament has ratified the text.")).toEqual([]);
	});
});

describe("groups", () => {
	test("Syrian insurgent groups attacked. The insurgents fled.", () => {
		expect(mentions("Syrian insurgent groups attacked. The insurgents fled.")).toEqual([
			"Syrian insurgent groups -> armed-group:syrian-insurgents description actor",
			"  Syrian -> SYR demonym modifier",
			"The insurgents -> armed-group:syrian-insurgents description actor",
		]);
	});
	test("The government of Peru and opposition parties agreed.", () => {
		expect(mentions("The government of Peru and opposition parties agreed.")).toEqual([
			"The government of Peru -> PER description actor",
			"  Peru -> PER name modifier",
			"opposition parties -> group:opposition-parties description actor",
		]);
	});
	test("M23 rebels and Houthi fighters do not cooperate.", () => {
		expect(mentions("M23 rebels and Houthi fighters do not cooperate.")).toEqual([
			"M23 rebels -> armed-group:m23 name actor",
			"Houthi fighters -> armed-group:houthis description actor",
			"  Houthi -> armed-group:houthis demonym modifier",
		]);
	});
	test("Iran-backed militias fired at Israel.", () => {
		expect(mentions("Iran-backed militias fired at Israel.")).toEqual([
			"Iran-backed militias -> armed-group:iran-backed-militias description actor",
			"  Iran -> IRN name modifier",
			"Israel -> ISR name actor",
		]);
	});
	test("Ghana described them as terrorists.", () => {
		expect(mentions("Ghana described them as terrorists.")).toEqual(["Ghana -> GHA name actor"]);
	});
	test("Kurdish militants attacked Turkey.", () => {
		expect(mentions("Kurdish militants attacked Turkey.")).toEqual([
			"Kurdish militants -> armed-group:kurdish-militants description actor",
			"  Kurdish -> group:kurds demonym modifier",
			"Turkey -> TUR name actor",
		]);
	});
	test("The FARC signed. The guerrillas thanked Cuba.", () => {
		expect(mentions("The FARC signed. The guerrillas thanked Cuba.")).toEqual([
			"FARC -> armed-group:revolutionary-armed-forces-of-colombia name actor",
			"The guerrillas -> armed-group:revolutionary-armed-forces-of-colombia description actor",
			"Cuba -> CUB name actor",
		]);
	});
	test("The African Union, which groups many states, thanked Egypt.", () => {
		expect(mentions("The African Union, which groups many states, thanked Egypt.")).toEqual([
			"African Union -> organization:african-union name actor",
			"Egypt -> EGY name actor",
		]);
	});
});

describe("people and their titles", () => {
	test("Niger's junta leader Gen. Abdou Oumarou met Algeria's foreign minister.", () => {
		expect(mentions("Niger's junta leader Gen. Abdou Oumarou met Algeria's foreign minister.")).toEqual([
			"Niger's junta leader Gen. Abdou Oumarou -> person:abdou-oumarou name actor",
			"  Niger -> NER name modifier",
			"Algeria's foreign minister -> person:algerian-foreign-minister description actor",
			"  Algeria -> DZA name modifier",
		]);
	});
	test("Peru's deputy foreign minister, Ana Gervasi, said she would travel.", () => {
		expect(mentions("Peru's deputy foreign minister, Ana Gervasi, said she would travel.")).toEqual([
			"Peru's deputy foreign minister -> person:ana-gervasi description actor",
			"  Peru -> PER name modifier",
			"Ana Gervasi -> person:ana-gervasi name actor",
			"she -> person:ana-gervasi pronoun actor",
		]);
	});
	test("Marta Oliveira, the EU's trade chief, met Minister Jan Novotny.", () => {
		expect(mentions("Marta Oliveira, the EU's trade chief, met Minister Jan Novotny.")).toEqual([
			"Marta Oliveira -> person:marta-oliveira name actor",
			"the EU's trade chief -> person:marta-oliveira description actor",
			"  EU -> organization:european-union name modifier",
			"Minister Jan Novotny -> person:jan-novotny name actor",
		]);
	});
	test("Presidents Luis Pereira of Uruguay and Gabriel Soto of Chile met.", () => {
		expect(mentions("Presidents Luis Pereira of Uruguay and Gabriel Soto of Chile met.")).toEqual([
			"Presidents Luis Pereira of Uruguay -> person:luis-pereira name actor",
			"  Uruguay -> URY name modifier",
			"Gabriel Soto of Chile -> person:gabriel-soto name actor",
			"  Chile -> CHL name modifier",
		]);
	});
	test("Jan Novotny, speaker of the Czech parliament, spoke.", () => {
		expect(mentions("Jan Novotny, speaker of the Czech parliament, spoke.")).toEqual([
			"Jan Novotny -> person:jan-novotny name actor",
			"speaker of the Czech parliament -> person:jan-novotny description actor",
			"  the Czech parliament -> government-body:czech-parliament description modifier",
			"  Czech -> CZE demonym modifier",
		]);
	});
	test("Two Australian ministers, Penny Marsh and Richard Dunne, flew to Jakarta.", () => {
		expect(mentions("Two Australian ministers, Penny Marsh and Richard Dunne, flew to Jakarta.")).toEqual([
			"Australian -> AUS demonym modifier",
			"Penny Marsh -> person:penny-marsh name actor",
			"Richard Dunne -> person:richard-dunne name actor",
			"Jakarta -> IDN metonym place",
		]);
	});
	test("Former president Joao Alves and ex-minister Ana Costa met the president, Rui Prata.", () => {
		expect(
			mentions("Former president Joao Alves and ex-minister Ana Costa met the president, Rui Prata."),
		).toEqual([
			"Former president Joao Alves -> person:joao-alves name actor",
			"ex-minister Ana Costa -> person:ana-costa name actor",
			"the president -> person:rui-prata description actor",
			"Rui Prata -> person:rui-prata name actor",
		]);
	});
	test("Ahmed Karimi met Nadia Karimi. Mr Karimi praised Ms Karimi.", () => {
		expect(mentions("Ahmed Karimi met Nadia Karimi. Mr Karimi praised Ms Karimi.")).toEqual([
			"Ahmed Karimi -> person:ahmed-karimi name actor",
			"Nadia Karimi -> person:nadia-karimi name actor",
			"Mr Karimi -> person:ahmed-karimi name actor",
			"Ms Karimi -> person:nadia-karimi name actor",
		]);
	});
	test("The Ghanaian president spoke first. Kofi Danso, Ghana's president, later met Ama Boateng of Togo. Danso thanked Boateng.", () => {
		expect(
			mentions(
				"The Ghanaian president spoke first. Kofi Danso, Ghana's president, later met Ama Boateng of Togo. Danso thanked Boateng.",
			),
		).toEqual([
			"The Ghanaian president -> person:kofi-danso description actor",
			"  Ghanaian -> GHA demonym modifier",
			"Kofi Danso -> person:kofi-danso name actor",
			"Ghana's president -> person:kofi-danso description actor",
			"  Ghana -> GHA name modifier",
			"Ama Boateng of Togo -> person:ama-boateng name actor",
			"  Togo -> TGO name modifier",
			"Danso -> person:kofi-danso name actor",
			"Boateng -> person:ama-boateng name actor",
		]);
	});
	test("South Korean Foreign Minister Cho Min-jun met his Japanese counterpart, Takeshi Mori.", () => {
		expect(
			mentions("South Korean Foreign Minister Cho Min-jun met his Japanese counterpart, Takeshi Mori."),
		).toEqual([
			"South Korean Foreign Minister Cho Min-jun -> person:cho-min-jun name actor",
			"  South Korean -> KOR demonym modifier",
			"his Japanese counterpart -> person:takeshi-mori description actor",
			"  his -> person:cho-min-jun pronoun modifier",
			"  Japanese -> JPN demonym modifier",
			"Takeshi Mori -> person:takeshi-mori name actor",
		]);
	});
	test("Wang Bo and Jeremiah Tako, the foreign ministers of China and Fiji, signed.", () => {
		expect(mentions("Wang Bo and Jeremiah Tako, the foreign ministers of China and Fiji, signed.")).toEqual([
			"Wang Bo -> person:wang-bo name actor",
			"Jeremiah Tako -> person:jeremiah-tako name actor",
			"the foreign ministers of China and Fiji -> person:wang-bo + person:jeremiah-tako description actor",
			"  China -> CHN name modifier",
			"  Fiji -> FJI name modifier",
		]);
	});
	test("The Zambian finance minister met IMF officials.", () => {
		expect(mentions("The Zambian finance minister met IMF officials.")).toEqual([
			"The Zambian finance minister -> person:zambian-finance-minister description actor",
			"  Zambian -> ZMB demonym modifier",
			"IMF officials -> organization:international-monetary-fund description actor",
			"  IMF -> organization:international-monetary-fund name modifier",
		]);
	});
	test("Albert del Prado met Omar bin Rashid and Jean-Claude Petit.", () => {
		expect(mentions("Albert del Prado met Omar bin Rashid and Jean-Claude Petit.")).toEqual([
			"Albert del Prado -> person:albert-del-prado name actor",
			"Omar bin Rashid -> person:omar-bin-rashid name actor",
			"Jean-Claude Petit -> person:jean-claude-petit name actor",
		]);
	});
	test("Anna Lind, the United Nations' envoy for Myanmar, thanked the envoy to Syria.", () => {
		expect(mentions("Anna Lind, the United Nations' envoy for Myanmar, thanked the envoy to Syria.")).toEqual(
			[
				"Anna Lind -> person:anna-lind name actor",
				"the United Nations' envoy for Myanmar -> person:anna-lind description actor",
				"  United Nations -> organization:united-nations name modifier",
				"  Myanmar -> MMR name modifier",
				"Syria -> SYR name actor",
			],
		);
	});
	test("Rui Prata, who is the current chairman of OPEC, spoke.", () => {
		expect(mentions("Rui Prata, who is the current chairman of OPEC, spoke.")).toEqual([
			"Rui Prata -> person:rui-prata name actor",
			"the current chairman of OPEC -> person:rui-prata description actor",
			"  OPEC -> organization:opec name modifier",
		]);
	});
	test("Ghana thanked the new president.", () => {
		expect(mentions("Ghana thanked the new president.")).toEqual(["Ghana -> GHA name actor"]);
	});
	test("The Iranian foreign ministry's spokesman, Nader Karim, spoke.", () => {
		expect(mentions("The Iranian foreign ministry's spokesman, Nader Karim, spoke.")).toEqual([
			"The Iranian foreign ministry's spokesman -> person:nader-karim description actor",
			"  The Iranian foreign ministry -> IRN description modifier",
			"  Iranian -> IRN demonym modifier",
			"Nader Karim -> person:nader-karim name actor",
		]);
	});
	test("In return President Joao Alves thanked Chad.", () => {
		expect(mentions("In return President Joao Alves thanked Chad.")).toEqual([
			"President Joao Alves -> person:joao-alves name actor",
			"Chad -> TCD name actor",
		]);
	});
});

describe("seats of government", () => {
	test("Damascus describes Ankara as hostile, angering Tehran.", () => {
		expect(mentions("Damascus describes Ankara as hostile, angering Tehran.")).toEqual([
			"Damascus -> SYR metonym actor",
			"Ankara -> TUR metonym actor",
			"Tehran -> IRN metonym actor",
		]);
	});
	test("Officials met in Moscow and flew to Beijing after the Vienna talks.", () => {
		expect(mentions("Officials met in Moscow and flew to Beijing after the Vienna talks.")).toEqual([
			"Moscow -> RUS metonym place",
			"Beijing -> CHN metonym place",
			"Vienna -> AUT metonym place",
		]);
	});
	test("A meeting was held in Moscow, Russia, on Monday.", () => {
		expect(mentions("A meeting was held in Moscow, Russia, on Monday.")).toEqual([
			"Moscow -> RUS metonym place",
			"Russia -> RUS name place",
		]);
	});
	test("Washington's envoy put pressure on Tehran over ties with Ankara.", () => {
		expect(mentions("Washington's envoy put pressure on Tehran over ties with Ankara.")).toEqual([
			"Washington's envoy -> person:american-envoy description actor",
			"  Washington -> USA metonym modifier",
			"Tehran -> IRN metonym actor",
			"Ankara -> TUR metonym actor",
		]);
	});
	test("Talks were held at the Kremlin, the Kremlin said.", () => {
		expect(mentions("Talks were held at the Kremlin, the Kremlin said.")).toEqual([
			"Kremlin -> RUS metonym place",
			"Kremlin -> RUS metonym actor",
		]);
	});
	test("KAZAN, Russia - India thanked China.", () => {
		expect(mentions("KAZAN, Russia - India thanked China.")).toEqual([
			"KAZAN -> RUS name place",
			"Russia -> RUS name place",
			"India -> IND name actor",
			"China -> CHN name actor",
		]);
	});
	test("Troops from northern Syria crossed into Turkey.", () => {
		expect(mentions("Troops from northern Syria crossed into Turkey.")).toEqual([
			"Troops from northern Syria -> SYR description actor",
			"  Syria -> SYR name place",
			"Turkey -> TUR name place",
		]);
	});
});

describe("bodies in no list", () => {
	test("The National Grain Corporation (NGC) signed. The NGC denied a report.", () => {
		expect(mentions("The National Grain Corporation (NGC) signed. The NGC denied a report.")).toEqual([
			"National Grain Corporation (NGC) -> organization:national-grain-corporation name actor",
			"  NGC -> organization:national-grain-corporation name modifier",
			"NGC -> organization:national-grain-corporation name actor",
		]);
	});
	test("The Popular Unity Front, a militia in eastern Chad, attacked. The front killed soldiers.", () => {
		expect(
			mentions("The Popular Unity Front, a militia in eastern Chad, attacked. The front killed soldiers."),
		).toEqual([
			"Popular Unity Front -> armed-group:popular-unity-front name actor",
			"a militia in eastern Chad -> armed-group:popular-unity-front description actor",
			"  Chad -> TCD name place",
			"The front -> armed-group:popular-unity-front description actor",
		]);
	});
	test("The United States listed two companies: Al Bahar and Zentrix.", () => {
		expect(mentions("The United States listed two companies: Al Bahar and Zentrix.")).toEqual([
			"United States -> USA name actor",
			"Al Bahar -> organization:al-bahar name actor",
			"Zentrix -> organization:zentrix name actor",
		]);
	});
	test("Zentrix, a shipping company, sued Malta.", () => {
		expect(mentions("Zentrix, a shipping company, sued Malta.")).toEqual([
			"Zentrix -> organization:zentrix name actor",
			"a shipping company -> organization:zentrix description actor",
			"Malta -> MLT name actor",
		]);
	});
});
