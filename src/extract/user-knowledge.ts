import * as v from "valibot";
import { EntenteError, isPartialDate } from "../model/index.ts";
import { articleId } from "../read/identity.ts";
import { countryId, slug } from "./actors/gazetteer.ts";
import type { Rules } from "./frames/rules.ts";
import { checkReferences, RULE_SHAPES } from "./frames/rules-schema.ts";
import type { ActorKnowledge, BodyEntry, CountryEntry, Knowledge, LeaderEntry } from "./knowledge.ts";

/** A file of a person's own rules or actors, as text. */
export interface KnowledgeFile {
	name: string;
	text: string;
}

/** What a person adds to the knowledge that Entente comes with. */
export interface OwnFiles {
	rules?: KnowledgeFile | undefined;
	actors?: KnowledgeFile | undefined;
}

/** A person's own rules; lists that the file leaves out are empty. */
export type OwnRules = Pick<Rules, "verbs" | "nouns" | "compounds" | "sequels" | "operators">;

/** The knowledge with a person's own entries in it. */
export interface OwnKnowledge {
	knowledge: Knowledge;
	rules: OwnRules;
	/** How many actors the person added or replaced. */
	actors: number;
}

const NO_RULES: OwnRules = { verbs: [], nouns: [], compounds: [], sequels: [], operators: [] };

/**
 * Adds a person's own rules and actors to the knowledge. Own entries come first: an own rule wins against one of ours
 * that is as specific, and an own rule or actor with an id of ours takes its place. The version names the files'
 * content, so that a graph tells what it was made with.
 * @throws EntenteError `broken-json` or `bad-knowledge`, naming the file, the entry and what is wrong
 */
export function addOwnKnowledge(knowledge: Knowledge, { rules, actors }: OwnFiles): OwnKnowledge {
	if (!rules && !actors) return { knowledge, rules: NO_RULES, actors: 0 };
	const ownActors = actors ? readOwnActors(actors, knowledge.actors) : null;
	const ownRules = rules ? readOwnRules(rules, knowledge) : NO_RULES;
	const content = `${rules?.text ?? ""}\n${actors?.text ?? ""}`;
	return {
		knowledge: {
			...knowledge,
			version: `${knowledge.version}+${articleId("own", content)}`,
			actors: ownActors ? withActors(knowledge.actors, ownActors) : knowledge.actors,
			rules: withRules(knowledge.rules, ownRules),
		},
		rules: ownRules,
		actors: ownActors ? ownActors.countries.length + ownActors.bodies.length + ownActors.leaders.length : 0,
	};
}

function parseJson({ name, text }: KnowledgeFile): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new EntenteError("broken-json", `This is not valid JSON: ${reason}.`, { where: name });
	}
}

function bad(file: KnowledgeFile, entry: string, problem: string, hint: string): EntenteError {
	return new EntenteError("bad-knowledge", `${entry}: ${problem}.`, { where: file.name, hint });
}

/** What is wrong with an entry, in one phrase. */
function problemOf(issue: v.BaseIssue<unknown>): string {
	const path = v.getDotPath(issue);
	const field = path ? `"${path}"` : "it";
	if (issue.expected === "never") return `there is no field ${field}`;
	if (issue.received === "undefined") return `${field} is missing`;
	return issue.type === "strict_object" || issue.type === "array"
		? `${field} must be ${issue.type === "array" ? "a list" : "an object"}`
		: `${field}: ${issue.message}`;
}

function entryName(noun: string, entry: unknown, position: number, key = "id"): string {
	const id = (entry as Record<string, unknown> | null)?.[key];
	return typeof id === "string" && id !== "" ? `${noun} "${id}"` : `${noun} ${position + 1}`;
}

const text = v.pipe(v.string("must be a text"), v.minLength(1, "must not be empty"));

/** Of a person's own rule the reason and the sentences that it must match, or must not, may be left out. */
const maybe = v.optional(v.string("must be a text"), "");
const FREE = { why: v.optional(text, "A rule of your own."), match: maybe, not: maybe };

const OWN_RULES = {
	verbs: v.strictObject({ ...RULE_SHAPES.verbs.entries, ...FREE }),
	nouns: v.strictObject({ ...RULE_SHAPES.nouns.entries, ...FREE }),
	compounds: v.strictObject({ ...RULE_SHAPES.compounds.entries, ...FREE }),
	sequels: v.strictObject({ ...RULE_SHAPES.sequels.entries, ...FREE }),
	operators: v.strictObject({ ...RULE_SHAPES.operators.entries, ...FREE }),
} as const;

const LISTS = Object.keys(OWN_RULES) as (keyof OwnRules)[];
const RULES_HINT = `A rules file is an object with lists of rules: ${LISTS.join(", ")}. Those in graph-data/rules show the fields.`;

function readOwnRules(file: KnowledgeFile, knowledge: Knowledge): OwnRules {
	const given = parseJson(file);
	if (typeof given !== "object" || given === null || Array.isArray(given))
		throw bad(file, "The file", "it must be an object", RULES_HINT);
	const unknown = Object.keys(given).find((key) => !LISTS.some((list) => list === key));
	if (unknown !== undefined) throw bad(file, "The file", `there is no list "${unknown}"`, RULES_HINT);
	const own = { ...NO_RULES };
	const seen = new Set<string>();
	for (const list of LISTS) {
		const entries: unknown = (given as Record<string, unknown>)[list] ?? [];
		if (!Array.isArray(entries)) throw bad(file, "The file", `"${list}" must be a list`, RULES_HINT);
		const read = entries.map((entry, position) => readRule(file, list, entry, position, knowledge));
		for (const { id } of read) {
			if (seen.has(id)) throw bad(file, `Rule "${id}"`, "another rule has the same id", RULES_HINT);
			seen.add(id);
		}
		Object.assign(own, { [list]: read });
	}
	return own;
}

function readRule(
	file: KnowledgeFile,
	list: keyof OwnRules,
	entry: unknown,
	position: number,
	knowledge: Knowledge,
): { id: string } {
	const result = v.safeParse(OWN_RULES[list] as v.GenericSchema<unknown, { id: string }>, entry);
	if (!result.success) {
		const name = entryName("Rule", entry, position);
		const place = name.includes('"') ? name : `${name} of "${list}"`;
		throw bad(file, place, problemOf(result.issues[0]), RULES_HINT);
	}
	try {
		checkReferences(result.output, knowledge.rules, new Set(knowledge.relationTypes.map(({ id }) => id)));
	} catch (error) {
		if (!(error instanceof EntenteError)) throw error;
		throw new EntenteError(error.code, error.message, { where: file.name, hint: RULES_HINT });
	}
	return result.output;
}

function withRules(ours: Rules, own: OwnRules): Rules {
	const rest = <Rule extends { id: string }>(mine: Rule[], given: Rule[]) =>
		given.filter(({ id }) => !mine.some((rule) => rule.id === id));
	return {
		...ours,
		verbs: [...own.verbs, ...rest(own.verbs, ours.verbs)],
		nouns: [...own.nouns, ...rest(own.nouns, ours.nouns)],
		sequels: [...own.sequels, ...rest(own.sequels, ours.sequels)],
		// These are looked up by their words, where the last of a list counts.
		compounds: [...rest(own.compounds, ours.compounds), ...own.compounds],
		operators: [...rest(own.operators, ours.operators), ...own.operators],
	};
}

const names = v.optional(v.array(text, "must be a list"), []);
const iso3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be a code of three capitals, as in ISO 3166"));
const date = v.nullable(
	v.pipe(v.string(), v.check(isPartialDate, "must be a date such as 2024, 2024-07 or 2024-07-25")),
);

const COUNTRY = v.strictObject({
	iso3,
	name: text,
	aliases: names,
	demonyms: names,
	capitals: names,
	metonyms: names,
});
const BODY = v.strictObject({
	id: v.optional(text),
	name: text,
	kind: v.picklist(
		["organization", "armed-group", "government-body", "media", "group"],
		"must be organization, armed-group, government-body, media or group",
	),
	aliases: names,
	metonyms: v.optional(v.array(text)),
	demonyms: v.optional(v.array(text)),
	country: v.optional(iso3),
});
const LEADER = v.strictObject({
	id: v.optional(v.pipe(text, v.startsWith("person:", 'must begin with "person:"'))),
	name: text,
	aliases: names,
	gender: v.optional(v.picklist(["f", "m"], 'must be "f" or "m"')),
	roles: v.optional(v.array(v.strictTuple([text, text, date, date], "must be [title, of, start, end]")), []),
});

type OwnActors = Pick<ActorKnowledge, "countries" | "bodies" | "leaders">;

const ACTORS_HINT =
	"An actors file is a list of countries (iso3, name), bodies (name, kind) and persons (name, roles). Those in graph-data/actors show the fields.";

function readOwnActors(file: KnowledgeFile, ours: ActorKnowledge): OwnActors {
	const given = parseJson(file);
	if (!Array.isArray(given)) throw bad(file, "The file", "it must be a list", ACTORS_HINT);
	const own: OwnActors = { countries: [], bodies: [], leaders: [] };
	given.forEach((entry, position) => {
		readActor(file, entry, position, own);
	});
	checkOwners(file, own, ours);
	return own;
}

function readActor(file: KnowledgeFile, entry: unknown, position: number, own: OwnActors): void {
	const fields = typeof entry === "object" && entry !== null ? entry : {};
	const name =
		"id" in fields ? entryName("Actor", entry, position) : entryName("Actor", entry, position, "name");
	const read = <S extends v.GenericSchema>(schema: S): v.InferOutput<S> => {
		const result = v.safeParse(schema, entry);
		if (!result.success) throw bad(file, name, problemOf(result.issues[0]), ACTORS_HINT);
		return result.output;
	};
	if ("iso3" in fields) own.countries.push(read(COUNTRY) as CountryEntry);
	else if ("kind" in fields) {
		const body = read(BODY);
		const id = body.id ?? `${body.kind}:${slug(body.name)}`;
		if (!id.startsWith(`${body.kind}:`))
			throw bad(file, name, `"id" must begin with "${body.kind}:"`, ACTORS_HINT);
		own.bodies.push({ ...body, id } as BodyEntry);
	} else {
		const leader = read(LEADER);
		own.leaders.push({ ...leader, id: leader.id ?? `person:${slug(leader.name)}` } as LeaderEntry);
	}
}

/** Countries and bodies that entries belong to must be known, and no two entries may be one actor. */
function checkOwners(file: KnowledgeFile, own: OwnActors, ours: ActorKnowledge): void {
	const codes = new Set([...own.countries, ...ours.countries].map((country) => country.iso3));
	const bodies = new Set([...own.bodies, ...ours.bodies].map(({ id }) => id));
	const seen = new Set<string>();
	const entries = [
		...own.countries.map(({ iso3 }) => ({ id: countryId(iso3), of: [] as string[] })),
		...own.bodies.map(({ id, country }) => ({ id, of: country === undefined ? [] : [country] })),
		...own.leaders.map(({ id, roles }) => ({ id, of: roles.map(([, of]) => of) })),
	];
	for (const { id, of } of entries) {
		if (seen.has(id)) throw bad(file, `Actor "${id}"`, "it is in the list twice", ACTORS_HINT);
		seen.add(id);
		const lost = of.find((owner) => !codes.has(owner) && !bodies.has(owner));
		if (lost !== undefined)
			throw bad(file, `Actor "${id}"`, `there is no country or body "${lost}"`, ACTORS_HINT);
	}
}

function withActors(ours: ActorKnowledge, own: OwnActors): ActorKnowledge {
	const first = <Entry>(mine: Entry[], given: Entry[], key: (entry: Entry) => string) => {
		const replaced = new Set(mine.map(key));
		return [...mine, ...given.filter((entry) => !replaced.has(key(entry)))];
	};
	return {
		...ours,
		countries: first(own.countries, ours.countries, ({ iso3 }) => iso3),
		bodies: first(own.bodies, ours.bodies, ({ id }) => id),
		leaders: first(own.leaders, ours.leaders, ({ id }) => id),
	};
}
