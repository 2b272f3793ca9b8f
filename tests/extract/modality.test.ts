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
