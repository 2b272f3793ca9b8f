import { byText } from "../graph/index.ts";
import { KEY_ORDER, type Thing, toOrderedJson } from "./key-order.ts";

/** A type of value that both GEXF and GraphML know by the same name. */
export type ColumnType = "string" | "boolean" | "double" | "long";

/** One attribute as a typed column, for formats that declare their attributes first. */
export interface Column {
	name: string;
	type: ColumnType;
	/** The value of a record as text; null where the record has none. */
	textOf(record: object): string | null;
}

/**
 * The columns that hold every attribute of the records, those of the contract first. A column is numeric or boolean
 * if all its values are, and text if all are text; lists, records and mixed values are written as JSON. Absent
 * values and nulls are left out.
 */
export function columnsOf(
	records: readonly object[],
	thing: Thing,
	without: readonly string[] = [],
): Column[] {
	const types = new Map<string, ColumnType | "json">();
	for (const record of records) {
		for (const [name, value] of Object.entries(record)) {
			if (value === null || value === undefined || without.includes(name)) continue;
			const type = typeOf(value);
			types.set(name, unite(types.get(name) ?? type, type));
		}
	}
	const known: readonly string[] = KEY_ORDER[thing];
	const rank = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
	return [...types]
		.sort(([a], [b]) => rank(a) - rank(b) || byText(a, b))
		.map(([name, type]) => columnOf(name, type));
}

function typeOf(value: unknown): ColumnType | "json" {
	if (typeof value === "boolean") return "boolean";
	if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
	return typeof value === "string" ? "string" : "json";
}

function unite(a: ColumnType | "json", b: ColumnType | "json"): ColumnType | "json" {
	if (a === b) return a;
	const bothNumbers = (a === "long" || a === "double") && (b === "long" || b === "double");
	return bothNumbers ? "double" : "json";
}

/** Columns whose numbers may be fractions, whatever they happen to be in one graph. */
const FRACTIONS = ["confidence", "x", "y"];

function columnOf(name: string, type: ColumnType | "json"): Column {
	const asJson = type === "json";
	const declared = asJson ? "string" : type === "long" && FRACTIONS.includes(name) ? "double" : type;
	return {
		name,
		type: declared,
		textOf(record) {
			const value = (record as Record<string, unknown>)[name];
			if (value === null || value === undefined) return null;
			if (!asJson) return String(value);
			return toOrderedJson(value, insideOf(name));
		},
	};
}

/** What the lists and records of an attribute are. */
const INSIDE: Record<string, Thing> = {
	roles: "role",
	own: "own",
	members: "member",
	evidence: "evidence",
	articles: "article",
	notes: "note",
};

function insideOf(name: string): Thing | null {
	return INSIDE[name] ?? null;
}
