import { describe, expect, it } from "vitest";
import { articleOf, extract } from "../reading.ts";

/** Every event of the paragraphs, as "source type target". */
function eventsOf(...paragraphs: string[]): string[] {
	const short = (id: string) => id.replace(/^[\w-]+:/, "");
	return extract({ ...articleOf(...paragraphs), title: "Test" })
		.statements.filter(({ evidence }) => !evidence.rule.startsWith("structure-"))
		.map(({ source, type, target }) => `${short(source)} ${type} ${short(target)}`);
}

describe("a deed that is paid back", () => {
	it("is done to whoever did the last hostile deed", () => {
		expect(eventsOf("Peru bombed Chile. Santiago retaliated on Friday.")).toContain("CHL attacks PER");
		expect(eventsOf("Peru expelled three Chilean diplomats. Santiago responded in kind.")).toContain(
			"CHL expelledDiplomats PER",
		);
		expect(eventsOf("Togo bombed Benin, and Benin struck back at once.")).toContain("BEN attacks TGO");
	});

	it("is what it is done with", () => {
		const events = eventsOf("Peru expelled three Chilean diplomats. Santiago retaliated with tariffs.");
		expect(events).toContain("CHL sanctions PER");
		expect(events).not.toContain("CHL expelledDiplomats PER");
	});

	it("is a threat while it is only vowed", () => {
		const events = eventsOf("Peru imposed tariffs on Chile. Santiago vowed to retaliate.");
		expect(events).toContain("CHL threatens PER");
		expect(events).not.toContain("CHL sanctions PER");
		expect(events).not.toContain("CHL promises PER");
	});

	it("is done to the country of whoever heads it", () => {
		const events = eventsOf(
			"President Gustavo Petro of Colombia expelled four Argentine diplomats. Buenos Aires retaliated.",
		);
		expect(events).toContain("ARG expelledDiplomats COL");
	});

	it("is nothing where nobody did anything hostile", () => {
		expect(eventsOf("Peru praised Chile. Santiago retaliated on Friday.")).toEqual(["PER praises CHL"]);
	});

	it("is not done again by whoever only speaks of doing it", () => {
		const events = eventsOf("Togo sent tanks to the border with Benin. In doing so Togo broke a treaty.");
		expect(events.filter((event) => event.includes("mobilizesAgainst"))).toEqual([
			"TGO mobilizesAgainst BEN",
		]);
		expect(eventsOf("Peru praised Chile. Bolivia did not follow suit.")).toEqual(["PER praises CHL"]);
	});

	it("is done by the other one who does the same", () => {
		expect(eventsOf("Togo sent tanks to the border with Benin. Benin did the same.")).toContain(
			"BEN mobilizesAgainst TGO",
		);
	});
});

describe("what goes on or is lifted", () => {
	it("has the sides of what was told before", () => {
		const events = eventsOf("The European Union imposed sanctions on Togo.", "The sanctions were renewed.");
		expect(events.filter((event) => event.endsWith("sanctions TGO"))).toHaveLength(2);
		expect(eventsOf("Peru blockaded Chile in May. The blockade was lifted in June.")).toContain(
			"PER easedSanctions CHL",
		);
	});

	it("is of both, where both did it", () => {
		const events = eventsOf("Peru and Chile held talks on Monday. The talks resumed on Friday.");
		expect(
			events.filter((event) => event === "CHL negotiatedWith PER" || event === "PER negotiatedWith CHL"),
		).toHaveLength(2);
	});

	it("is another meeting of those who met", () => {
		const events = eventsOf("Oman and Yemen met on Monday. A second round is planned for June.");
		expect(events).toContain("OMN agreesToMeet YEM");
	});

	it("is ties that are taken up again", () => {
		expect(eventsOf("Togo and Benin cut ties in 1998. Relations were restored in 2018.")).toContain(
			"TGO restoredTies BEN",
		);
	});

	it("is an answer by whomever the request was made to, or where it is given", () => {
		expect(eventsOf("Kenya asked Uganda for troops. The request was refused.")).toContain("UGA rejects KEN");
		expect(eventsOf("Oman accused Yemen of arming rebels. The charge was denied in Sanaa.")).toContain(
			"YEM rejects OMN",
		);
		expect(eventsOf("Oman praised Yemen. The offer was turned down by shareholders in Paris.")).toEqual([
			"OMN praises YEM",
		]);
	});

	it("is judged where somebody judges it", () => {
		const events = eventsOf(
			"Britain handed the islands to Mauritius. The move was criticised in Washington.",
		);
		expect(events).toContain("USA criticizes GBR");
		expect(eventsOf("Britain handed the islands to Mauritius. The move was criticised.")).toHaveLength(1);
	});

	it("is nothing where the noun means something else that was not told", () => {
		expect(eventsOf("Peru and Chile held talks. The truce was extended.")).toHaveLength(1);
	});

	it("is nothing where nothing of the kind was told", () => {
		expect(eventsOf("Peru praised Chile. The sanctions were renewed.")).toEqual(["PER praises CHL"]);
	});
});

describe("a noun that takes up what the sentence has just told", () => {
	it("stands for its doer, not for the place before it", () => {
		const events = eventsOf("Peru bombed a port in Chile, an attack that Bolivia called barbaric.");
		expect(events).toContain("BOL criticizes PER");
		expect(events).not.toContain("BOL criticizes CHL");
	});

	it("stands for whoever charged or asked", () => {
		expect(eventsOf("Togo accused Benin of theft, a charge that Benin rejected.")).toContain(
			"BEN rejects TGO",
		);
		expect(eventsOf("Kenya offered Uganda a loan, an offer that Uganda declined.")).toContain(
			"UGA rejects KEN",
		);
	});
});

describe("an answer without an object", () => {
	it("goes to whoever asked in the sentence before", () => {
		expect(eventsOf("Togo asked Benin for water. Benin said no.")).toContain("BEN rejects TGO");
		expect(eventsOf("Togo asked Benin to withdraw its troops. Benin complied.")).toContain("BEN yields TGO");
	});
});

describe("whoever does as others do", () => {
	it("does it to the same one", () => {
		const events = eventsOf(
			"Canada condemned Israel. Britain voiced outrage. Norway recalled its ambassador.",
		);
		expect(events).toEqual(expect.arrayContaining(["GBR criticizes ISR", "NOR recalledEnvoy ISR"]));
	});
});

describe("an arrest without a doer", () => {
	it("is made by the state where it happens", () => {
		expect(eventsOf("Ukrainian sailors have been held in Russia since March.")).toContain("RUS detains UKR");
		expect(eventsOf("The prime minister of Belize was invited to Tegucigalpa in 2022.").join()).toContain(
			"HND invited",
		);
	});
});

describe("what is asked for", () => {
	it("is asked of whoever did the deed that is to be undone", () => {
		const events = eventsOf("Poland imposed tariffs on Ukraine. Kyiv wants the tariffs lifted.");
		expect(events).toContain("UKR demands POL");
		expect(events).not.toContain("POL easedSanctions UKR");
	});

	it("is asked of the captor, where it is somebody's release", () => {
		const events = eventsOf("Washington demands the release of Evan Gershkovich, a reporter held by Russia.");
		expect(events).toContain("USA demands RUS");
		expect(events.filter((event) => event.startsWith("USA demands"))).toHaveLength(1);
	});

	it("is turned down by 'that' too", () => {
		expect(
			eventsOf(
				"Peru demanded an inquiry from Chile. The Chilean leader rejects that as interference.",
			).join(),
		).toMatch(/rejects PER/);
	});
});

describe("an attack or a taking whose side is only told of", () => {
	it("is on whoever the one that attacks is fighting", () => {
		const events = eventsOf("Russia invaded Ukraine in 2022. The Russian army occupied two towns on Sunday.");
		expect(events.join()).toMatch(/occupies UKR/);
	});

	it("is on nobody where a plan is attacked", () => {
		const events = eventsOf("France and Germany quarrelled. The French premier attacked the plan.");
		expect(events.join()).not.toMatch(/attacks/);
	});
});

describe("what becomes of a thing that an event was about", () => {
	it("is between the sides of that event", () => {
		const aid = "The European Union gave Chad 80 million euros last year.";
		expect(eventsOf(`${aid} Aid was suspended after the coup.`)).toContain(
			"european-union suspendsCooperation TCD",
		);
		const suspended = "Germany suspended aid to Mali in May.";
		expect(eventsOf(`${suspended} The payments were resumed in July.`)).toContain("DEU aids MLI");
		const closed = "Pakistan closed the border with Afghanistan on Friday.";
		expect(eventsOf(`${closed} The crossing reopened on Monday.`)).toContain("PAK yields AFG");
		const seized = "Iran seized a South Korean tanker in January.";
		expect(eventsOf(`${seized} The vessel was released three months later.`)).toContain("IRN released KOR");
	});

	it("is nothing where no such event was told of", () => {
		expect(eventsOf("Canada met Peru.", "Aid was suspended. The border reopened.")).toEqual(["CAN met PER"]);
	});

	it("is granted by whoever was asked", () => {
		const asked = "Zambia asked the International Monetary Fund for a loan.";
		expect(eventsOf(`${asked} The request was approved in June.`)).toContain(
			"international-monetary-fund yields ZMB",
		);
		expect(eventsOf("Egypt invited Ethiopia to a summit. The invitation was accepted.")).toContain(
			"ETH agreesTo EGY",
		);
	});
});

describe("whoever calls for calm", () => {
	it("asks it of the two who are at odds, or of the country in trouble", () => {
		const both = eventsOf("Rwanda accused Burundi of shelling a village. Kenya appealed for restraint.");
		expect(both).toEqual(expect.arrayContaining(["KEN appealsTo RWA", "KEN appealsTo BDI"]));
		for (const plea of ["urged calm", "urged all sides to show restraint", "called on all parties to stop"])
			expect(eventsOf(`Chad and Niger exchanged fire. China ${plea}.`)).toEqual(
				expect.arrayContaining(["CHN appealsTo TCD", "CHN appealsTo NER"]),
			);
		expect(eventsOf("China called for a truce between Chad and Niger.")).toEqual(
			expect.arrayContaining(["CHN appealsTo TCD", "CHN appealsTo NER"]),
		);
	});
});

describe("an amount of money", () => {
	it("is given, however it is written, and whenever", () => {
		for (const gift of ["$80m", "US$1.5bn in aid", "80 million euros last year", "200m euros a year"])
			expect(eventsOf(`France gave Mali ${gift}.`)).toEqual(["FRA aids MLI"]);
	});
});
