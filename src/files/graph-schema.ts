import * as v from "valibot";
import { ACTOR_KINDS, MODALITIES, PLOVER_CLASSES, STANCES } from "../model/index.ts";
import { editSchema } from "./edit-schema.ts";
import { nonEmpty, offset, partialDate } from "./plain-schemas.ts";

/**
 * The graph file contract as a schema. Every object may carry more attributes than the contract names; readers keep
 * them. What no schema can say (ends of edges exist, quotes match their texts) is checked in `readGraphJson`.
 */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

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

const evidence = v.looseObject({
	article: v.string(),
	start: offset,
	end: offset,
	quote: v.string(),
	words: v.optional(v.tuple([offset, offset])),
	ends: v.optional(v.tuple([nonEmpty, nonEmpty])),
	speaker: v.optional(v.string()),
	reportedBy: v.optional(v.string()),
	rule: v.string(),
	confidence: v.optional(share),
});

const notes = v.array(v.looseObject({ author: v.string(), time: v.string(), text: v.string() }));

const member = v.looseObject({
	article: v.string(),
	id: nonEmpty,
	mentions: offset,
	reason: v.optional(v.string()),
	unnamed: v.optional(v.literal(true)),
	label: v.optional(v.string()),
	kind: v.optional(v.picklist(ACTOR_KINDS)),
	aliases: v.optional(v.array(v.string())),
	roles: v.optional(v.array(role)),
	affiliation: v.optional(v.string()),
});

const own = v.looseObject({
	aliases: v.array(v.string()),
	roles: v.optional(v.array(role)),
	affiliation: v.optional(v.string()),
});

const nodeAttributes = v.looseObject({
	label: v.string(),
	kind: v.picklist(ACTOR_KINDS),
	aliases: v.array(v.string()),
	iso3: v.optional(v.string()),
	wikidata: v.optional(v.string()),
	roles: v.optional(v.array(role)),
	affiliation: v.optional(v.string()),
	listed: v.optional(v.literal(true)),
	own: v.optional(own),
	members: v.optional(v.array(member)),
	mentions: offset,
	x: v.number(),
	y: v.number(),
	notes: v.optional(notes),
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
	dates: v.optional(v.array(partialDate)),
	intensity: v.optional(v.pipe(v.number(), v.minValue(-10), v.maxValue(10))),
	evidence: v.pipe(v.array(evidence), v.minLength(1)),
	review: v.optional(v.literal("confirmed")),
	notes: v.optional(notes),
});

const unedited = v.looseObject({
	nodes: v.record(v.string(), v.nullable(nodeAttributes)),
	edges: v.record(
		v.string(),
		v.nullable(v.looseObject({ source: nonEmpty, target: nonEmpty, attributes: edgeAttributes })),
	),
	articles: v.array(v.string()),
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
		edits: v.array(editSchema),
		unedited: v.optional(unedited),
	}),
	nodes: v.array(v.looseObject({ key: nonEmpty, attributes: nodeAttributes })),
	edges: v.array(
		v.looseObject({ key: nonEmpty, source: nonEmpty, target: nonEmpty, attributes: edgeAttributes }),
	),
});

export type GraphFile = v.InferOutput<typeof graphFileSchema>;
