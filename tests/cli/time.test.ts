import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entente } from "./program.ts";

const SAMPLE = join("graph-data", "samples", "july-2024.json");
const ROOT = join(import.meta.dirname, "../..");

const lines = (...args: string[]) => {
	const { status, stdout } = entente(ROOT, args);
	expect(status).toBe(0);
	return stdout.split("\n");
};

const data = (...args: string[]) => JSON.parse(entente(ROOT, [...args, "--json"]).stdout);

/** The state of relations between Turkey and Syria on a day. */
function ties(day: string): { value: string; certainty: string; beside: { value: string }[] }[] {
	const { states } = data("stats", SAMPLE, "--as-of", day);
	return states.filter(
		(state: { name: string; source: string; target: string }) =>
			state.name === "diplomaticRelations" &&
			state.source === "country:SYR" &&
			state.target === "country:TUR",
	);
}

describe("the sample as of a day", () => {
	test("has ties cut in 2012, and cut with signals of restoration in July 2024", () => {
		expect(ties("2012-01-01").map(({ value, certainty, beside }) => [value, certainty, beside])).toEqual([
			["cut", "certain", []],
		]);
		const [now] = ties("2024-07-25");
		expect([now?.value, now?.certainty]).toEqual(["cut", "certain"]);
		expect(now?.beside.map(({ value }) => value)).toContain("signals");
		const line = lines("stats", SAMPLE, "--as-of", "2024-07-25").find((one) =>
			one.includes("diplomatic relations cut"),
		);
		expect(line).toMatch(/^ {2}Syria and Turkey: diplomatic relations cut \(2011\).*; signals \(/);
	});

	test("has the meeting of August as reported and denied, and in no count of meetings", () => {
		const { events, notCounted } = data("stats", SAMPLE, "--as-of", "2024-09-01");
		const august = notCounted.filter(({ start }: { start: string | null }) => start === "2024-08");
		expect(august.map(({ modality }: { modality: string }) => modality)).toEqual(["denied"]);
		expect(lines("stats", SAMPLE, "--as-of", "2024-07-25").join("\n")).toContain(
			"reported by a Turkish newspaper and denied: ",
		);
		const dated = data("stats", SAMPLE, "--from", "2024-08", "--until", "2024-08");
		expect(dated.events).toEqual([]);
		const pair = ["person:bashar-al-assad", "person:recep-tayyip-erdogan"];
		const happened = data("stats", SAMPLE, "--until", "2024-12").events;
		// An invitation is told of between the two, and no meeting.
		expect(
			happened
				.filter(({ source, target }: { source: string; target: string }) =>
					pair.every((id) => [source, target].includes(id)),
				)
				.map(({ type }: { type: string }) => type),
		).toEqual(["invited"]);
		expect(events.total).toBe(data("stats", SAMPLE, "--until", "2024-09-01").events.length);
	});

	test("is refused for what is no day, and beside a window", () => {
		expect(entente(ROOT, ["stats", SAMPLE, "--as-of", "soon"]).stderr).toContain('"soon" is not a date.');
		const both = entente(ROOT, ["stats", SAMPLE, "--as-of", "2012", "--from", "2011"]);
		expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("Give one or the other.")]);
	});
});

describe("history", () => {
	test("tells how relations came to stand as they do", () => {
		const [first] = lines("history", SAMPLE, "Turkey", "Syria");
		expect(first).toMatch(/^Syria - Turkey, diplomatic relations: unknown → cut 2011 → /);
		const [history] = data("history", SAMPLE, "TUR", "SYR");
		expect(history.steps[0].relations[0].evidence[0].quote).toContain("severed ties in 2011");
		expect(lines("history", SAMPLE, "Turkey", "Ukraine")).toEqual([
			"The graph tells of no state between the two.",
			"",
		]);
	});
});

describe("contradictions", () => {
	test("are listed with the sentences of both sides", () => {
		const found = data("contradictions", SAMPLE);
		expect(found.map(({ kind }: { kind: string }) => kind)).toContain("denied");
		expect(found[0].sides[0][0].evidence[0].quote).toContain("A Turkish newspaper wrote last week");
		expect(lines("contradictions", SAMPLE).join("\n")).toMatch(
			/^Told and denied \(1\)\n\nA Turkish newspaper reported that .* \(2024-08\), and .* denied it\.\n {4}"A Turkish/,
		);
	});
});
