import { isValid as isRegisteredCountry } from "i18n-iso-countries";
import * as v from "valibot";
import { ACTOR_KINDS, isPartialDate, MODALITIES, PLOVER_CLASSES, STANCES } from "../../src/model/index.ts";

/** How the annotations in `graph-data/articles/gold` are built; unknown fields are mistakes. */

const partialDate = v.pipe(v.string(), v.check(isPartialDate, "not YYYY, YYYY-MM or YYYY-MM-DD"));
const calendarDay = v.pipe(partialDate, v.length(10));
const name = v.pipe(v.string(), v.minLength(1), v.trim());
const pair = v.tuple([name, name]);

/** `other` stands for somebody the text leaves unnamed, which is no kind of actor in a graph. */
const actor = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
	names: v.pipe(v.array(name), v.minLength(1)),
	kind: v.picklist([...ACTOR_KINDS, "other"]),
	iso3: v.nullable(
		v.pipe(
			v.string(),
			// Kosovo has no code of its own in ISO 3166; XKX is the one in common use.
			v.check((code) => /^[A-Z]{3}$/.test(code) && (code === "XKX" || isRegisteredCountry(code))),
		),
	),
	memberOf: v.nullable(name),
	core: v.optional(v.boolean()),
});

const relation = v.strictObject({
	n: v.pipe(v.number(), v.integer(), v.minValue(1)),
	source: name,
	target: name,
	type: name,
	plover: v.nullable(v.picklist(PLOVER_CLASSES)),
	stance: v.picklist(STANCES),
	modality: v.picklist(MODALITIES),
	negated: v.boolean(),
	symmetric: v.boolean(),
	date: v.nullable(partialDate),
	sentence: v.pipe(v.string(), v.minLength(1)),
	also: v.array(pair),
	core: v.boolean(),
	ploverAlso: v.optional(v.array(v.picklist(PLOVER_CLASSES))),
	stanceAlso: v.optional(v.array(v.picklist(STANCES))),
	modalityAlso: v.optional(v.array(v.picklist(MODALITIES))),
});

const nonRelation = v.strictObject({ source: name, target: name, sentence: v.string(), why: name });

export const Gold = v.strictObject({
	article: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.md$/)),
	date: calendarDay,
	actors: v.pipe(v.array(actor), v.minLength(2)),
	relations: v.pipe(v.array(relation), v.minLength(1)),
	nonRelations: v.array(nonRelation),
});
export type Gold = v.InferOutput<typeof Gold>;
export type GoldRelation = Gold["relations"][number];

/** The fields that open an article. YAML leaves the date a text, since only a timestamp tag would make it one. */
export const FrontMatter = v.strictObject({
	title: name,
	date: calendarDay,
	publisher: name,
	source: v.optional(name),
});

export const Split = v.strictObject({
	development: v.array(name),
	"held-out": v.array(name),
});
