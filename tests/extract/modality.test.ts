import { describe, expect, test } from "vitest";
import { statementsOf } from "./reading.ts";

/** What is said of how each relation stands, without its time. */
function standingOf(sentence: string): string[] {
	return statementsOf(sentence).map((statement) =>
		statement.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""),
	);
}

describe("conditions that open with their auxiliary", () => {
	const cases: [sentence: string, statements: string[]][] = [
		[
			"Should Iran strike Israel, Oman would sanction Iran.",
			["IRN attacks ISR conditional", "OMN sanctions IRN conditional"],
		],
		["Should Iran meet Israel, it would be news.", ["IRN agreesToMeet ISR conditional"]],
		[
			"Were Turkey to attack Syria, Oman would sanction Turkey.",
			["OMN sanctions TUR conditional", "TUR attacks SYR conditional"],
		],
		[
			"Had Iran met Israel, Oman would have praised Iran.",
			["IRN agreesToMeet ISR conditional", "OMN praises IRN conditional"],
		],
		[
			"Oman will sanction Iran should Iran attack Israel.",
			["IRN attacks ISR conditional", "OMN sanctions IRN conditional"],
		],
		[
			"Oman will sanction Iran if Iran attacks Israel.",
			["IRN attacks ISR conditional", "OMN sanctions IRN conditional"],
		],
	];
	test.each(cases)("%s", (sentence, statements) => {
		expect(standingOf(sentence)).toEqual(statements);
	});
	test("a question is no condition", () => {
		expect(standingOf("Should Iran attack Israel?")).toEqual([]);
	});
	test("a duty is no condition", () => {
		expect(standingOf("Turkey should sanction Syria.")).toEqual(["TUR sanctions SYR demanded"]);
	});
});

describe("what has not happened", () => {
	const cases: [sentence: string, statement: string][] = [
		["India has yet to invite Nepal.", "IND invited NPL denied"],
		["Iran has yet to meet Israel.", "IRN met ISR denied"],
		["Iran has to recognize Israel.", "IRN recognizes ISR demanded"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("verbs that say more when they are negated, and what they presuppose", () => {
	const cases: [sentence: string, statements: string[]][] = [
		["France did not rule out bombing Syria.", ["FRA attacks SYR conditional", "FRA rejects SYR denied"]],
		["France ruled out bombing Syria.", ["FRA attacks SYR denied", "FRA rejects SYR asserted"]],
		["Germany will not hesitate to sanction Belarus.", ["DEU sanctions BLR planned"]],
		["Germany did not hesitate to sanction Belarus.", ["DEU sanctions BLR asserted"]],
		["Poland hesitated to support Hungary.", ["POL backs HUN conditional"]],
		["China refrained from criticising Russia.", ["CHN criticizes RUS denied"]],
		["China stopped short of condemning Russia.", ["CHN criticizes RUS denied"]],
		["China fell short of condemning Russia.", ["CHN criticizes RUS denied"]],
		["Japan was unable to meet North Korea.", ["JPN met PRK denied"]],
		["Japan was able to meet North Korea.", ["JPN met PRK asserted"]],
		["Japan is unwilling to meet North Korea.", ["JPN met PRK denied"]],
		[
			"Turkey denied that it had stopped backing Syria.",
			["TUR backs SYR asserted", "TUR suspendsCooperation SYR denied"],
		],
		[
			"Turkey denied that it backed Iraq fighting Syria.",
			["IRQ fights SYR asserted", "TUR backs IRQ denied"],
		],
	];
	test.each(cases)("%s", (sentence, statements) => {
		expect(standingOf(sentence)).toEqual(statements);
	});
});

describe("infinitives behind a noun", () => {
	const cases: [sentence: string, statement: string][] = [
		["Kenya has no plans to attack Mali.", "KEN attacks MLI denied"],
		["Kenya dropped plans to attack Mali.", "KEN attacks MLI denied"],
		["Kenya reiterated its wish to resume dialogue with Mali.", "KEN agreesToMeet MLI planned"],
		["Kenya repeated its threat to attack Mali.", "KEN attacks MLI conditional"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("what the article does not vouch for", () => {
	const cases: [sentence: string, statement: string][] = [
		["Kenya allegedly attacked Mali.", "KEN attacks MLI alleged"],
		["Kenya has reportedly met Mali.", "KEN met MLI alleged"],
		["Kenya is said to have attacked Mali.", "KEN attacks MLI alleged"],
		["Kenya is believed to have met Mali.", "KEN met MLI alleged"],
		["Kenya faces accusations that it attacked Mali.", "KEN attacks MLI alleged"],
		["Kenya faces accusations of attacking Mali.", "KEN attacks MLI alleged"],
		["Ghana holds Kenya responsible for attacking Mali.", "KEN attacks MLI alleged"],
		["Kenya, according to Ghana, has attacked Mali.", "KEN attacks MLI alleged"],
		["Kenya, according to Ghana, has attacked Mali; Kenya denies it.", "KEN attacks MLI denied"],
		["Ghana said Kenya would send weapons to Mali, but Kenya denied it.", "KEN arms MLI denied"],
		["Ghana says the report shows that Kenya attacked Mali.", "KEN attacks MLI alleged"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("what others are to do or to leave", () => {
	const cases: [sentence: string, statement: string][] = [
		["Ghana urged Kenya not to attack Mali.", "KEN attacks MLI demanded"],
		["Kenya was told to withdraw from Mali.", "KEN withdrewFrom MLI demanded"],
		["Ghana tried to persuade Kenya to recognise Mali.", "KEN recognizes MLI demanded"],
		["Ghana will help Oman by sanctioning Mali.", "GHA sanctions MLI planned"],
		["Ghana helped Oman by sanctioning Mali.", "GHA sanctions MLI asserted"],
		["The treaty would allow Kenya to attack Mali.", "KEN attacks MLI conditional"],
		["Ghana teamed up with Kenya to attack Mali.", "KEN attacks MLI asserted"],
		["Oman praised Kenya's role in defeating Mali.", "KEN fights MLI asserted"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("what is only a prospect, and what is done by saying it", () => {
	const cases: [sentence: string, statements: string[]][] = [
		["Biden raised the possibility of Russia invading Ukraine.", ["RUS attacks UKR conditional"]],
		["Oman spoke of the danger of Iran sanctioning Iraq.", ["IRN sanctions IRQ conditional"]],
		[
			"Chad's parliament voted to condemn Spain.",
			["government-body:chadian-parliament criticizes ESP asserted"],
		],
		[
			"The African Union voted to suspend Niger.",
			["organization:african-union suspendsCooperation NER asserted"],
		],
		[
			"The African Union is to vote to suspend Niger.",
			["organization:african-union suspendsCooperation NER planned"],
		],
		["Italy is pleased to congratulate Spain.", ["ITA praises ESP asserted"]],
		["Italy said it would like to thank Spain.", ["ITA praises ESP asserted"]],
	];
	test.each(cases)("%s", (sentence, statements) => {
		expect(standingOf(sentence)).toEqual(statements);
	});
});

describe("good relations on a condition", () => {
	const cases: string[] = [
		"Kenya said ties could not be normal unless Mali withdrew its troops.",
		"If ties are to be normal again, Kenya told reporters, Mali must withdraw its troops.",
		"Kenya said that in order for relations to return to normal, Mali would have to withdraw its troops.",
	];
	test.each(cases)("%s", (sentence) => {
		expect(standingOf(sentence)).toContain("KEN seeksTies MLI conditional");
	});
	test("a plain report of good relations is none", () => {
		expect(standingOf("Kenya said ties were normal and Mali must withdraw its troops.")).not.toContain(
			"KEN seeksTies MLI conditional",
		);
	});
});

describe("visits to come", () => {
	const cases: [sentence: string, statement: string][] = [
		["Kenya's president will visit Ghana.", "agreesToVisit GHA planned"],
		["Kenya will host Ghana's president in May.", "KEN agreesToHost"],
		["Kenya plans to meet Ghana.", "KEN agreesToMeet GHA planned"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence).join("\n")).toContain(statement);
	});
});

describe("charges that are denied", () => {
	const cases: [text: string, statement: string][] = [
		["Sudan accused Chad of arming Mali, which Chad denied.", "TCD arms MLI denied"],
		["Sudan accused Chad of arming Mali. Chad denied it.", "TCD arms MLI denied"],
		["Sudan accused Chad of arming Mali. Chad's president dismissed the charge.", "TCD arms MLI denied"],
		["Sudan accused Chad of arming Mali. Ghana's president dismissed it.", "TCD arms MLI alleged"],
		["Sudan accused Chad of arming Mali.", "TCD arms MLI alleged"],
	];
	test.each(cases)("%s", (text, statement) => {
		expect(standingOf(text)).toContain(statement);
	});
});

describe("events that only a noun names", () => {
	const cases: [sentence: string, modality: string][] = [
		["The talks between Kenya and Ghana angered Mali.", "asserted"],
		["The planned talks between Kenya and Ghana angered Mali.", "planned"],
		["The upcoming talks between Kenya and Ghana angered Mali.", "planned"],
		["The possible talks between Kenya and Ghana angered Mali.", "conditional"],
		["The alleged talks between Kenya and Ghana angered Mali.", "alleged"],
		["The cancelled talks between Kenya and Ghana angered Mali.", "denied"],
	];
	test.each(cases)("%s", (sentence, modality) => {
		const talks = standingOf(sentence).find((statement) => /KEN.*GHA|GHA.*KEN/.test(statement));
		expect(talks?.split(" ").at(-1)).toBe(modality);
	});
});

describe("the present tense of what is to come", () => {
	const cases: [sentence: string, statement: string][] = [
		["Kenya meets Ghana next week.", "KEN agreesToMeet GHA planned"],
		["Kenya is meeting Ghana tomorrow.", "KEN agreesToMeet GHA planned"],
		["Kenya attacks Ghana.", "KEN attacks GHA asserted"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("an event that is said to come about or not", () => {
	const cases: [sentence: string, statement: string][] = [
		["Talks between Kenya and Ghana never took place.", "KEN negotiatedWith GHA denied"],
		["The talks between Kenya and Ghana did not happen.", "KEN negotiatedWith GHA denied"],
		["Talks between Kenya and Ghana will begin in June.", "KEN agreesToMeet GHA planned"],
		["Talks between Kenya and Ghana took place on Monday.", "KEN negotiatedWith GHA asserted"],
		["A deal between Kenya and Ghana fell through.", "KEN signedAgreement GHA denied"],
		["Kenya showed little support for Ghana.", "KEN backs GHA denied"],
		["Kenya showed great support for Ghana.", "KEN backs GHA asserted"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("what was nearly done, is not meant, is feared, or cannot be ruled out", () => {
	const cases: [sentence: string, statement: string][] = [
		["Kenya nearly sanctioned Ghana.", "KEN sanctions GHA denied"],
		["Kenya almost went to war with Ghana.", "KEN fights GHA denied"],
		["Kenya came close to attacking Ghana.", "KEN attacks GHA denied"],
		["Kenya nearly doubled its aid to Ghana.", "KEN aids GHA asserted"],
		["Kenya has no intention of recognising Ghana.", "KEN recognizes GHA denied"],
		["Kenya has every intention of attacking Ghana.", "KEN attacks GHA planned"],
		["Kenya refused to rule out attacking Ghana.", "KEN attacks GHA conditional"],
		["A Kenyan attack on Ghana cannot be ruled out.", "KEN attacks GHA conditional"],
		["There is no evidence that Kenya attacked Ghana.", "KEN attacks GHA conditional"],
		["There are fears that Kenya will attack Ghana.", "KEN attacks GHA conditional"],
		["Mali fears that Kenya has attacked Ghana.", "KEN attacks GHA conditional"],
		["Mali dissuaded Kenya from attacking Ghana.", "KEN attacks GHA denied"],
		["A ceasefire between Kenya and Ghana remains elusive.", "KEN agreedCeasefire GHA denied"],
		["A ceasefire between Kenya and Ghana is within reach.", "KEN agreedCeasefire GHA conditional"],
		["A meeting between Kenya and Ghana is no longer on the cards.", "KEN met GHA denied"],
		["The alliance between Kenya and Ghana remains in place.", "KEN alliedWith GHA asserted"],
		["Kenya was about to cut ties with Ghana.", "KEN cutTies GHA planned"],
		["Kenya must have attacked Ghana.", "KEN attacks GHA conditional"],
		["Kenya pretended to recognise Ghana.", "KEN recognizes GHA denied"],
		["Kenya is supposed to recognise Ghana by June.", "KEN recognizes GHA planned"],
		["If Kenya does not attack Ghana, Mali will praise it.", "KEN attacks GHA conditional"],
		["Mali urged Kenya to free the men and immediately recognise Ghana.", "KEN recognizes GHA demanded"],
		["Kenya came close to a deal with Ghana.", "KEN signedAgreement GHA denied"],
		["Mali failed to block Kenya's sanctions on Ghana.", "KEN sanctions GHA asserted"],
		["Mali threatened to block Kenya's sanctions on Ghana.", "KEN sanctions GHA planned"],
		["Kenya, reports suggest, has attacked Ghana.", "KEN attacks GHA alleged"],
		["Kenya has, it is said, attacked Ghana.", "KEN attacks GHA alleged"],
		[
			"Ghana said Kenya had expelled two of its diplomats. Kenya denied the report.",
			"KEN expelledDiplomats GHA denied",
		],
		["Kenya was on the verge of cutting ties with Ghana.", "KEN cutTies GHA planned"],
		["Kenya was one step away from attacking Ghana.", "KEN attacks GHA denied"],
		["Kenya is considering cutting ties with Ghana.", "KEN cutTies GHA planned"],
		["Kenya is weighing closing its border with Ghana.", "KEN blockades GHA planned"],
		["Kenya has suggested holding talks with Ghana.", "KEN agreesToMeet GHA planned"],
		["Kenya is rumoured to be arming Ghana.", "KEN arms GHA alleged"],
		["Kenya did not attack Ghana until Mali left.", "KEN attacks GHA asserted"],
		["Kenya did not attack Ghana until now.", "KEN attacks GHA denied"],
		["It was not until May that Kenya attacked Ghana.", "KEN attacks GHA asserted"],
		["Kenya's envoy was due in Ghana on Friday.", "KEN agreesToVisit GHA planned"],
	];
	test.each(cases)("%s", (sentence, statement) => {
		expect(standingOf(sentence)).toContain(statement);
	});
});

describe("what is planned and let go", () => {
	const told = (sentence: string) =>
		statementsOf(sentence).map((one) => one.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""));

	test.each([
		[
			"Japan considered recalling its ambassador from Seoul, but decided against it.",
			"JPN recalledEnvoy KOR denied",
		],
		["Spain is set to recognise Kosovo on Tuesday.", "ESP recognizes XKK planned"],
		["Qatar is trying to broker a truce between Israel and Iran.", "ISR agreedCeasefire IRN planned"],
		["Georgia is under pressure to impose sanctions on Russia.", "GEO sanctions RUS demanded"],
		[
			"Greece will lift its sanctions on Serbia if Bosnia changes its name.",
			"GRC easedSanctions SRB conditional",
		],
		["Azerbaijan denied planning an attack on Armenia.", "AZE attacks ARM denied"],
		["Azerbaijan was accused of planning an attack on Armenia.", "AZE attacks ARM alleged"],
		["India neither confirmed nor denied having bombed Pakistan.", "IND attacks PAK alleged"],
		["Britain dropped plans to sanction Georgia.", "GBR sanctions GEO denied"],
		["The UN demanded an end to Israel's blockade of Egypt.", "ISR blockades EGY asserted"],
	])("%s", (sentence, relation) => {
		expect(told(sentence)).toContain(relation);
	});

	test("a promise not to do something promises what is spared, and nothing else", () => {
		expect(told("Serbia promised never to recognise Kosovo.")).toEqual(["SRB rejects XKK asserted"]);
		expect(told("Iran denied attacking Oman's tankers.")).toEqual(["IRN attacks OMN denied"]);
	});

	test("who says that something has happened goes on to urge, and not whoever it has happened to", () => {
		expect(told("Blinken said Chad had left the talks and condemned Niger.")).toContain(
			"person:antony-blinken criticizes NER asserted",
		);
		expect(told("Haley said Iran was arming Yemen. Tehran denied doing so.")).toContain(
			"IRN arms YEM denied",
		);
	});
});

describe("what somebody is charged with by a noun", () => {
	const told = (sentence: string) =>
		statementsOf(sentence).map((one) => one.split(" ").slice(0, 4).join(" ").replaceAll("country:", ""));

	test("is alleged of whoever is charged", () => {
		expect(told("France blamed Iran for the attack on Iraq.")).toContain("IRN attacks IRQ alleged");
		expect(told("Iran was accused of a raid on Iraq.")).toEqual(["IRN attacks IRQ alleged"]);
		expect(told("Ukraine blamed Russia for the collapse of talks with Turkey.")).toEqual([
			"UKR accuses RUS asserted",
		]);
		expect(told("Iran was not blamed for the attack on Iraq.")).toEqual([]);
	});

	test("is denied where he says that he did no such thing", () => {
		expect(told("Rwanda met Congo on Friday and attacked Burundi. Kigali denies doing so.")).toEqual([
			"RWA attacks BDI denied",
			"RWA met COD asserted",
		]);
	});
});
