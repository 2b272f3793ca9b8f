import * as v from "valibot";
import { EntenteError } from "../../model/index.ts";
import { readJsonFile } from "./files.ts";

/** What an annotation file must have to be scored against; fields that scoring does not use are left out. */

const pair = v.tuple([v.string(), v.string()]);

const actor = v.object({
	id: v.string(),
	names: v.pipe(v.array(v.string()), v.minLength(1)),
	kind: v.string(),
	iso3: v.nullish(v.string(), null),
	/** Any careful reader would name it. */
	core: v.optional(v.boolean(), true),
});

const relation = v.object({
	source: v.string(),
	target: v.string(),
	type: v.string(),
	/** Null for structural relations such as offices and memberships. */
	plover: v.nullish(v.string(), null),
	stance: v.string(),
	modality: v.string(),
	/** The text says that it did not happen or does not hold. */
	negated: v.optional(v.boolean(), false),
	symmetric: v.optional(v.boolean(), false),
	date: v.nullish(v.string(), null),
	sentence: v.string(),
	/** Other pairs of actors that would be right as well. */
	also: v.nullish(v.array(pair), []),
	core: v.optional(v.boolean(), true),
	ploverAlso: v.nullish(v.array(v.nullable(v.string())), []),
	stanceAlso: v.nullish(v.array(v.string()), []),
	modalityAlso: v.nullish(v.array(v.string()), []),
});

/** Two actors named together that have nothing to do with each other. */
const nonRelation = v.object({
	source: v.string(),
	target: v.string(),
	sentence: v.string(),
	why: v.optional(v.string(), ""),
});

const GoldSchema = v.object({
	article: v.string(),
	actors: v.array(actor),
	relations: v.array(relation),
	nonRelations: v.nullish(v.array(nonRelation), []),
});

/** The annotation of one article. */
export type Gold = v.InferOutput<typeof GoldSchema>;
export type GoldActor = Gold["actors"][number];
export type GoldRelation = Gold["relations"][number];
export type NonRelation = NonNullable<Gold["nonRelations"]>[number];

/** Checks parsed JSON. Throws EntenteError naming the first field that is not as an annotation has it. */
export function checkGold(value: unknown, name: string): Gold {
	const result = v.safeParse(GoldSchema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const where = issue.path?.map((step) => String(step.key)).join(".") ?? "";
	throw new EntenteError("file-unreadable", `This is not an annotation of an article: ${issue.message}.`, {
		where: where ? `${name}, ${where}` : name,
	});
}

/** Reads an annotation file. Throws EntenteError when it cannot be read or is not one. */
export function readGold(path: string): Gold {
	return checkGold(readJsonFile(path), path);
}
