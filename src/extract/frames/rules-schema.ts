import * as v from "valibot";
import { ACTOR_KINDS, EntenteError, MODALITIES, type RelationType } from "../../model/index.ts";
import type { Rules } from "./rules.ts";

const text = v.pipe(v.string(), v.minLength(1, "must not be empty"));
const words = v.pipe(v.array(text), v.minLength(1, "must list at least one word"));
const slots = v.pipe(v.array(text), v.minLength(1, "must list at least one slot"));
const kinds = v.pipe(v.array(v.picklist(ACTOR_KINDS)), v.minLength(1, "must list at least one kind"));
const sentence = v.pipe(text, v.endsWith(".", "must be a sentence that ends with a full stop"));

const told = { id: text, why: text, match: sentence, not: sentence };
const sides = {
	type: text,
	source: v.optional(slots),
	target: v.optional(slots),
	mutual: v.optional(v.literal(true)),
};

const VERB_RULE = v.strictObject({
	...told,
	...sides,
	verbs: words,
	object: v.optional(words),
	where: v.optional(v.record(text, words)),
	subject: v.optional(words),
	adjective: v.optional(words),
	alone: v.optional(v.literal(true)),
	complement: v.optional(v.picklist(["infinitive", "complement", "gerund"])),
	others: v.optional(v.literal(true)),
	governs: v.optional(words),
	sourceKinds: v.optional(kinds),
	targetKinds: v.optional(kinds),
	unless: v.optional(words),
	own: v.optional(v.literal(true)),
	negated: v.optional(v.literal(true)),
	passive: v.optional(v.literal(true)),
	several: v.optional(v.literal(true)),
	besides: v.optional(v.literal(true)),
	between: v.optional(text),
	modality: v.optional(v.picklist(MODALITIES)),
});

const NOUN_RULE = v.strictObject({
	...told,
	...sides,
	nouns: words,
	adjunct: v.optional(v.literal(true)),
	where: v.optional(v.record(text, words)),
	sourceKinds: v.optional(kinds),
	targetKinds: v.optional(kinds),
	qualified: v.optional(words),
	unless: v.optional(words),
});

const COMPOUND_RULE = v.strictObject({ ...told, words, type: text });

const SEQUEL_RULE = v.strictObject({
	...told,
	nouns: words,
	verbs: v.optional(words),
	passive: v.optional(words),
	state: v.optional(words),
	unless: v.optional(words),
	after: words,
	by: v.picklist(["doer", "undergoer", "both", "answer"]),
	type: text,
	bare: v.optional(v.literal(true)),
	abroad: v.optional(v.literal(true)),
	negated: v.optional(v.literal(true)),
	modality: v.optional(v.picklist(MODALITIES)),
});

const OPERATOR_RULE = v.strictObject({
	id: text,
	why: text,
	verbs: words,
	adjective: v.optional(words),
	modality: v.nullable(v.picklist(MODALITIES)),
	negated: v.optional(v.picklist(MODALITIES)),
	done: v.optional(v.literal(true)),
	presupposes: v.optional(v.literal(true)),
	type: v.optional(text),
	hostile: v.optional(text),
	friendly: v.optional(text),
	preposition: v.optional(text),
	speech: v.optional(v.literal(true)),
});

/** The shape of a rule of each list. */
export const RULE_SHAPES = {
	verbs: VERB_RULE,
	nouns: NOUN_RULE,
	compounds: COMPOUND_RULE,
	sequels: SEQUEL_RULE,
	operators: OPERATOR_RULE,
} as const;

const CLASSES = v.record(text, words);

/** The parts of a rule that speak of other parts of the knowledge. */
interface Referring {
	id: string;
	[field: string]: unknown;
}

const WORD_FIELDS = ["object", "subject", "adjective", "unless", "nouns"];
const TYPE_FIELDS = ["type", "between", "hostile", "friendly"];

function fail(rule: string, problem: string): never {
	throw new EntenteError("bad-knowledge", `Rule ${rule}: ${problem}.`, {
		hint: "Compare it with the rules in graph-data/rules: every field is described in src/extract/frames/rules.ts.",
	});
}

/** Parses one value and says in one phrase what is wrong with it. */
function parse<S extends v.GenericSchema>(schema: S, value: unknown, name: string): v.InferOutput<S> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	return fail(name, path ? `"${path}": ${issue.message}` : issue.message);
}

function nameOf(list: string, rule: unknown, position: number): string {
	const id = (rule as { id?: unknown } | null)?.id;
	return typeof id === "string" && id !== "" ? `"${id}"` : `${position + 1} of the ${list}`;
}

function wordsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value as string[];
	return value && typeof value === "object" ? Object.values(value as Record<string, string[]>).flat() : [];
}

/** Throws EntenteError when a rule speaks of a type of relation or a class of words that there is not. */
export function checkReferences(rule: Referring, rules: Rules, types: ReadonlySet<string>): void {
	for (const field of TYPE_FIELDS) {
		const type = rule[field];
		if (typeof type === "string" && !types.has(type))
			fail(`"${rule.id}"`, `there is no relation type "${type}"`);
	}
	const nouns = [...WORD_FIELDS, "where"].flatMap((field) => wordsOf(rule[field]));
	checkClasses(`"${rule.id}"`, nouns, rules.nounClasses);
	checkClasses(`"${rule.id}"`, wordsOf(rule.verbs), rules.verbClasses);
}

function checkClasses(name: string, list: string[], classes: Record<string, string[]>): void {
	for (const word of list)
		if (word.startsWith("@") && !(word.slice(1) in classes))
			fail(name, `there is no class of words "${word}"`);
}

/**
 * Checks rules that a person has written or changed: fields, types, classes of words, and that no two share an id.
 * @param rules as parsed from JSON; lists and classes that are left out are empty
 * @returns the same rules
 * @throws EntenteError `bad-knowledge` that names the rule and the field
 */
export function checkRules(rules: unknown, relationTypes: readonly RelationType[]): Rules {
	if (typeof rules !== "object" || rules === null) fail("file", "it holds no rules");
	const given = rules as Record<string, unknown>;
	const checked: Rules = {
		verbClasses: parse(CLASSES, given.verbClasses ?? {}, "file, verbClasses"),
		nounClasses: parse(CLASSES, given.nounClasses ?? {}, "file, nounClasses"),
		verbs: readList(given, "verbs") as Rules["verbs"],
		nouns: readList(given, "nouns") as Rules["nouns"],
		compounds: readList(given, "compounds") as Rules["compounds"],
		sequels: readList(given, "sequels") as Rules["sequels"],
		operators: readList(given, "operators") as Rules["operators"],
	};
	const types = new Set(relationTypes.map((type) => type.id));
	for (const words of Object.values(checked.nounClasses))
		checkClasses("file, nounClasses", words, checked.nounClasses);
	for (const words of Object.values(checked.verbClasses))
		checkClasses("file, verbClasses", words, checked.verbClasses);
	const seen = new Set<string>();
	for (const rule of [...checked.verbs, ...checked.nouns, ...checked.compounds, ...checked.sequels]) {
		if (seen.has(rule.id)) fail(`"${rule.id}"`, "another rule has the same id");
		seen.add(rule.id);
		checkReferences(rule as unknown as Referring, checked, types);
	}
	for (const rule of checked.operators) checkReferences(rule as unknown as Referring, checked, types);
	return checked;
}

function readList(given: Record<string, unknown>, list: keyof typeof RULE_SHAPES): unknown[] {
	const rules = given[list] ?? [];
	if (!Array.isArray(rules)) fail("file", `"${list}" must be a list`);
	return rules.map((rule, position) =>
		parse(RULE_SHAPES[list] as v.GenericSchema, rule, nameOf(list, rule, position)),
	);
}
