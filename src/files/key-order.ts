import { byText } from "../graph/index.ts";

/** The order in which the contract lists the parts of each thing in a graph file. */
export const KEY_ORDER = {
	graph: ["entente", "title", "articles", "knowledge", "edits", "unedited"],
	article: ["id", "title", "publisher", "author", "url", "published", "text"],
	node: [
		"label",
		"kind",
		"aliases",
		"iso3",
		"wikidata",
		"roles",
		"affiliation",
		"listed",
		"own",
		"members",
		"mentions",
		"x",
		"y",
		"notes",
	],
	own: ["aliases", "roles", "affiliation"],
	member: [
		"article",
		"id",
		"mentions",
		"reason",
		"unnamed",
		"label",
		"kind",
		"aliases",
		"roles",
		"affiliation",
	],
	edge: [
		"type",
		"label",
		"plover",
		"cameo",
		"stance",
		"modality",
		"symmetric",
		"start",
		"end",
		"precision",
		"confidence",
		"evidence",
		"review",
		"notes",
	],
	role: ["title", "of", "start", "end"],
	evidence: [
		"article",
		"start",
		"end",
		"quote",
		"words",
		"ends",
		"speaker",
		"reportedBy",
		"rule",
		"confidence",
	],
	edit: ["id", "author", "time", "action"],
	note: ["author", "time", "text"],
} as const;

export type Thing = keyof typeof KEY_ORDER;

/** Which things the lists inside a thing hold. */
const INSIDE: Partial<Record<Thing, Record<string, Thing>>> = {
	graph: { articles: "article", edits: "edit" },
	node: { roles: "role", own: "own", members: "member", notes: "note" },
	own: { roles: "role" },
	member: { roles: "role" },
	edge: { evidence: "evidence", notes: "note" },
};

/** The keys of a record: those of the contract in its order, then any others sorted. Absent values are left out. */
export function orderedKeys(record: object, thing: Thing | null): string[] {
	const values = record as Record<string, unknown>;
	const present = Object.keys(values).filter((key) => values[key] !== undefined);
	const known: readonly string[] = thing === null ? [] : KEY_ORDER[thing];
	const others = present.filter((key) => !known.includes(key)).sort(byText);
	return [...known.filter((key) => present.includes(key)), ...others];
}

/** One line of JSON with the keys of every record in fixed order. */
export function toOrderedJson(value: unknown, thing: Thing | null = null): string {
	if (Array.isArray(value)) return `[${value.map((item) => toOrderedJson(item ?? null, thing)).join(",")}]`;
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	const inside = (thing && INSIDE[thing]) ?? {};
	const parts = orderedKeys(value, thing).map((key) => {
		const part = (value as Record<string, unknown>)[key];
		return `${JSON.stringify(key)}:${toOrderedJson(part, inside[key] ?? null)}`;
	});
	return `{${parts.join(",")}}`;
}
