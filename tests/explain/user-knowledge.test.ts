import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import { checkOwnRules, sentenceArticle } from "../../src/extract/explain/index.ts";
import { createExtractor } from "../../src/extract/index.ts";
import { addOwnKnowledge, type OwnFiles } from "../../src/extract/user-knowledge.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import { EntenteError } from "../../src/model/index.ts";

const file = (name: string, content: unknown) => ({
	name,
	text: typeof content === "string" ? content : JSON.stringify(content),
});
const rulesFile = (content: unknown) => ({ rules: file("mine.json", content) });
const actorsFile = (content: unknown) => ({ actors: file("people.json", content) });

/** The statements of a sentence read with a person's own knowledge, as "source type target by rule". */
function read(text: string, own: OwnFiles): string[] {
	const { knowledge } = addOwnKnowledge(KNOWLEDGE, own);
	return createExtractor(
		knowledge,
		model,
	)(sentenceArticle(text, "2024-07-25")).statements.map(
		({ source, type, target, evidence }) => `${source} ${type} ${target} by ${evidence.rule}`,
	);
}

function errorOf(own: OwnFiles): string {
	try {
		addOwnKnowledge(KNOWLEDGE, own);
	} catch (error) {
		if (error instanceof EntenteError) return `${error.code}: ${error.where}: ${error.message}`;
		throw error;
	}
	return "no error";
}

const SERENADE = { id: "serenade", verbs: ["serenade"], type: "praises", target: ["object"] };

describe("own rules", () => {
	it("are read like ours", () => {
		expect(read("Iran serenaded Oman.", {})).toEqual([]);
		expect(read("Iran serenaded Oman.", rulesFile({ verbs: [SERENADE] }))).toEqual([
			"country:IRN praises country:OMN by serenade",
		]);
	});

	it("win against a rule of ours that is as specific", () => {
		const mine = { id: "my-attack", verbs: ["attack"], type: "criticizes" };
		expect(read("Iran attacked Oman.", rulesFile({ verbs: [mine] }))).toEqual([
			"country:IRN criticizes country:OMN by my-attack",
		]);
	});

	it("take the place of ours with the same id", () => {
		const { knowledge } = addOwnKnowledge(KNOWLEDGE, rulesFile({ verbs: [{ ...SERENADE, id: "meet" }] }));
		expect(knowledge.rules.verbs).toHaveLength(KNOWLEDGE.rules.verbs.length);
		expect(knowledge.rules.verbs.find(({ id }) => id === "meet")?.verbs).toEqual(["serenade"]);
	});

	it("come in all five lists, and may use our classes of words", () => {
		const own = rulesFile({
			nouns: [{ id: "my-feud", nouns: ["feud"], type: "opposes", source: ["owner"], target: ["with"] }],
			compounds: [{ id: "my-guided", words: ["guided"], type: "leads" }],
			sequels: [
				{
					id: "my-umbrella",
					nouns: ["umbrella"],
					passive: ["return"],
					after: ["met"],
					by: "doer",
					type: "yields",
				},
			],
			operators: [{ id: "my-dream", verbs: ["dream"], modality: "planned" }],
			verbs: [
				{ id: "my-juggle", verbs: ["juggle"], object: ["@TALKS"], type: "mediates", target: ["between"] },
			],
		});
		expect(read("Iran's feud with Oman was long.", own)).toEqual([
			"country:IRN opposes country:OMN by my-feud",
		]);
		expect(read("Iran-guided Hezbollah slept.", own)).toContain(
			"country:IRN leads armed-group:hezbollah by my-guided",
		);
		expect(read("Iran met Oman. The umbrella was returned.", own)).toContain(
			"country:IRN yields country:OMN by my-umbrella",
		);
		const { rules } = addOwnKnowledge(KNOWLEDGE, own);
		expect(Object.values(rules).map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
	});

	it("are named in the version of the knowledge, alike for alike files", () => {
		const version = (own: OwnFiles) => addOwnKnowledge(KNOWLEDGE, own).knowledge.version;
		const first = version(rulesFile({ verbs: [SERENADE] }));
		expect(first).toMatch(new RegExp(`^${KNOWLEDGE.version}\\+own-[0-9a-f]{8}$`));
		expect(version(rulesFile({ verbs: [SERENADE] }))).toBe(first);
		expect(version(rulesFile({ verbs: [] }))).not.toBe(first);
		expect(version({})).toBe(KNOWLEDGE.version);
	});

	it("name the file, the rule and what is wrong", () => {
		expect(errorOf(rulesFile("{ verbs"))).toMatch(/^broken-json: mine\.json: This is not valid JSON/);
		expect(errorOf(rulesFile([]))).toBe("bad-knowledge: mine.json: The file: it must be an object.");
		expect(errorOf(rulesFile({ verb: [] }))).toBe(
			'bad-knowledge: mine.json: The file: there is no list "verb".',
		);
		expect(errorOf(rulesFile({ verbs: {} }))).toBe(
			'bad-knowledge: mine.json: The file: "verbs" must be a list.',
		);
		expect(errorOf(rulesFile({ verbs: [{ ...SERENADE, objct: ["song"] }] }))).toBe(
			'bad-knowledge: mine.json: Rule "serenade": there is no field "objct".',
		);
		expect(errorOf(rulesFile({ verbs: [SERENADE, { verbs: ["hum"], type: "praises" }] }))).toBe(
			'bad-knowledge: mine.json: Rule 2 of "verbs": "id" is missing.',
		);
		expect(errorOf(rulesFile({ verbs: [{ ...SERENADE, type: "hugs" }] }))).toBe(
			'bad-knowledge: mine.json: Rule "serenade": there is no relation type "hugs".',
		);
		expect(errorOf(rulesFile({ verbs: [{ ...SERENADE, object: ["@HATS"] }] }))).toBe(
			'bad-knowledge: mine.json: Rule "serenade": there is no class of words "@HATS".',
		);
		expect(
			errorOf(rulesFile({ verbs: [SERENADE], nouns: [{ id: "serenade", nouns: ["x"], type: "met" }] })),
		).toBe('bad-knowledge: mine.json: Rule "serenade": another rule has the same id.');
	});
});

describe("own actors", () => {
	const LEAGUE = { name: "Amber League", kind: "organization", aliases: ["AMBL"] };

	it("are found in texts, whatever their kind", () => {
		const own = actorsFile([
			LEAGUE,
			{ iso3: "XRU", name: "Ruritania", demonyms: ["Ruritanian"], capitals: ["Strelsau"] },
			{ name: "Rudolf Rassendyll", roles: [["president", "XRU", "2020", null]] },
		]);
		expect(read("Strelsau criticized the Amber League.", own)).toEqual([
			expect.stringMatching(/^country:XRU criticizes organization:amber-league by /),
		]);
		expect(read("AMBL praised Rudolf Rassendyll.", own)).toEqual([
			expect.stringMatching(/^organization:amber-league praises person:rudolf-rassendyll by /),
		]);
		expect(addOwnKnowledge(KNOWLEDGE, own).actors).toBe(3);
	});

	it("take the place of ours with the same id", () => {
		const own = actorsFile([{ iso3: "IRN", name: "Persia", demonyms: ["Persian"], capitals: ["Tehran"] }]);
		const { knowledge } = addOwnKnowledge(KNOWLEDGE, own);
		expect(knowledge.actors.countries).toHaveLength(KNOWLEDGE.actors.countries.length);
		expect(read("Persia attacked Oman.", own)).toEqual([
			expect.stringMatching(/^country:IRN attacks country:OMN/),
		]);
	});

	it("name the file, the entry and what is wrong", () => {
		expect(errorOf(actorsFile({}))).toBe("bad-knowledge: people.json: The file: it must be a list.");
		expect(errorOf(actorsFile([LEAGUE, { ...LEAGUE, name: "" }]))).toMatch(
			/^bad-knowledge: people\.json: Actor 2: "name": must not be empty\.$/,
		);
		expect(errorOf(actorsFile([{ ...LEAGUE, kind: "club" }]))).toMatch(
			/Actor "Amber League": "kind": must be /,
		);
		expect(errorOf(actorsFile([{ ...LEAGUE, country: "ZZZ" }]))).toMatch(
			/there is no country or body "ZZZ"\.$/,
		);
		expect(errorOf(actorsFile([LEAGUE, LEAGUE]))).toMatch(
			/Actor "organization:amber-league": it is in the list twice\.$/,
		);
		expect(errorOf(actorsFile([{ ...LEAGUE, id: "league" }]))).toMatch(
			/"id" must begin with "organization:"\.$/,
		);
		expect(errorOf(actorsFile([{ name: "A B", roles: [["king", "IRN", "24 July", null]] }]))).toMatch(
			/Actor "A B": "roles\.0\.2": must be a date such as 2024/,
		);
		expect(errorOf(actorsFile(["Iran"]))).toMatch(/Actor 1: it must be an object\.$/);
	});
});

describe("checkOwnRules", () => {
	const check = (...verbs: unknown[]) => {
		const own = addOwnKnowledge(KNOWLEDGE, rulesFile({ verbs }));
		return checkOwnRules(own.rules, own.knowledge, model);
	};

	it("runs the sentences that rules carry", () => {
		const checks = check(
			{ ...SERENADE, match: "Iran serenaded Oman.", not: "Iran serenaded tourists." },
			{ ...SERENADE, id: "without-sentences" },
		);
		expect(checks.map(({ rule, wanted, passed }) => [rule, wanted, passed])).toEqual([
			["serenade", true, true],
			["serenade", false, true],
		]);
	});

	it("says why one fails", () => {
		const match = "Iran serenaded tourists.";
		expect(check({ ...SERENADE, match, not: "Iran serenaded Oman." })).toEqual([
			{
				rule: "serenade",
				sentence: match,
				wanted: true,
				passed: false,
				why: "it finds no actor it is done to (it looks at the object)",
			},
			{
				rule: "serenade",
				sentence: "Iran serenaded Oman.",
				wanted: false,
				passed: false,
				why: "it matches all the same",
			},
		]);
	});

	it("takes an operator to match where it governs a clause", () => {
		const operators = [
			{ id: "dream", verbs: ["dream"], modality: "planned", match: "Iran dreams of peace." },
		];
		const own = addOwnKnowledge(KNOWLEDGE, rulesFile({ operators }));
		expect(checkOwnRules(own.rules, own.knowledge, model)).toMatchObject([{ rule: "dream", passed: true }]);
	});
});
