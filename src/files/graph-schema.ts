import * as v from "valibot";
import { ACTOR_KINDS, MODALITIES, PLOVER_CLASSES, STANCES } from "../model/index.ts";

/**
 * The graph file contract as a schema. Every object may carry more attributes than the contract names; readers keep
 * them. What no schema can say (ends of edges exist, quotes match their texts) is checked in `readGraphJson`.
 */

const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const nonEmpty = v.pipe(v.string(), v.minLength(1));

const role = v.looseObject({
	title: v.string(),
	of: v.optional(v.string()),
	start: v.optional(partialDate),
	end: v.optional(partialDate),
});

const article = v.looseObject({
	id: nonEmpty,
	title: v.string(),
	publisher: v.nullable(v.string()),
	author: v.nullable(v.string()),
	url: v.nullable(v.string()),
	published: v.nullable(partialDate),
	text: v.string(),
});

const edit = v.looseObject({ id: v.string(), author: v.string(), time: v.string(), action: v.string() });

const evidence = v.looseObject({
	article: v.string(),
	start: offset,
	end: offset,
	quote: v.string(),
	words: v.optional(v.tuple([offset, offset])),
	speaker: v.optional(v.string()),
	rule: v.string(),
	confidence: v.optional(share),
});

const nodeAttributes = v.looseObject({
	label: v.string(),
	kind: v.picklist(ACTOR_KINDS),
	aliases: v.array(v.string()),
	iso3: v.optional(v.string()),
	wikidata: v.optional(v.string()),
	roles: v.optional(v.array(role)),
	affiliation: v.optional(v.string()),
	mentions: offset,
	x: v.number(),
	y: v.number(),
});

const edgeAttributes = v.looseObject({
	type: nonEmpty,
	label: v.string(),
	plover: v.nullable(v.picklist(PLOVER_CLASSES)),
	cameo: v.nullable(v.string()),
	stance: v.picklist(STANCES),
	modality: v.picklist(MODALITIES),
	symmetric: v.boolean(),
	start: v.nullable(partialDate),
	end: v.nullable(partialDate),
	precision: v.nullable(v.picklist(["year", "month", "day"])),
	confidence: share,
	evidence: v.pipe(v.array(evidence), v.minLength(1)),
});

/** The whole file. */
export const graphFileSchema = v.looseObject({
	options: v.looseObject({
		type: v.literal("directed"),
		multi: v.literal(true),
		allowSelfLoops: v.optional(v.boolean()),
	}),
	attributes: v.looseObject({
		entente: v.literal(1),
		title: v.string(),
		articles: v.array(article),
		knowledge: v.string(),
		edits: v.array(edit),
	}),
	nodes: v.array(v.looseObject({ key: nonEmpty, attributes: nodeAttributes })),
	edges: v.array(
		v.looseObject({ key: nonEmpty, source: nonEmpty, target: nonEmpty, attributes: edgeAttributes }),
	),
});

export type GraphFile = v.InferOutput<typeof graphFileSchema>;
