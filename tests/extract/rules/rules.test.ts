import { describe, expect, it } from "vitest";
import { checkRules } from "../../../src/extract/frames/rules-schema.ts";
import { KNOWLEDGE, RELATION_TYPES } from "../../../src/knowledge-files.ts";
import { EntenteError } from "../../../src/model/index.ts";
import { articleOf, extract } from "../reading.ts";

/** Ids of the rules that fire on a text of one paragraph. */
function rulesFor(text: string): Set<string> {
	const { statements } = extract(articleOf(text));
	return new Set(statements.map((statement) => statement.evidence.rule));
}

const { verbs, nouns, compounds, sequels } = KNOWLEDGE.rules;

describe("every rule shows what it does", () => {
	for (const { id, match, not } of [...verbs, ...nouns, ...compounds, ...sequels]) {
		it(`${id}: ${match}`, () => {
			expect([...rulesFor(match)]).toContain(id);
			expect([...rulesFor(not)]).not.toContain(id);
		});
	}
});

describe("checkRules", () => {
	const rule = {
		id: "greet",
		verbs: ["greet"],
		type: "met",
		why: "To greet.",
		match: "A met B.",
		not: "A left.",
	};
	const messageOf = (rules: unknown): string => {
		try {
			checkRules(rules, RELATION_TYPES);
		} catch (error) {
			if (error instanceof EntenteError && error.code === "bad-knowledge") return error.message;
			throw error;
		}
		return "";
	};

	it("accepts our own rules", () => {
		expect(checkRules(KNOWLEDGE.rules, RELATION_TYPES).verbs).toHaveLength(verbs.length);
	});

	it("accepts a file with one list", () => {
		expect(checkRules({ verbs: [rule] }, RELATION_TYPES).verbs[0]?.id).toBe("greet");
	});

	it("names the rule and what is wrong with it", () => {
		expect(messageOf(null)).toBe("Rule file: it holds no rules.");
		expect(messageOf({ verbs: [{ ...rule, type: "hugs" }] })).toBe(
			'Rule "greet": there is no relation type "hugs".',
		);
		expect(messageOf({ verbs: [{ ...rule, object: ["@HATS"] }] })).toBe(
			'Rule "greet": there is no class of words "@HATS".',
		);
		expect(messageOf({ verbs: [rule, rule] })).toBe('Rule "greet": another rule has the same id.');
		expect(messageOf({ verbs: [{ ...rule, verbs: [] }] })).toBe(
			'Rule "greet": "verbs": must list at least one word.',
		);
		expect(messageOf({ nouns: [{ why: "?" }] })).toMatch(/^Rule 1 of the nouns: /);
	});
});

describe("rules that take no unnamed side", () => {
	const { kinds, agentless, never } = KNOWLEDGE.implied;

	it("exist, would take one otherwise, and are named once", () => {
		const completed = new Set([...Object.values(kinds).flat(), ...agentless]);
		const types = new Map(verbs.map(({ id, type }) => [id, type]));
		expect(never.filter((id) => !completed.has(types.get(id) ?? ""))).toEqual([]);
		expect(new Set(never).size).toBe(never.length);
	});
});
