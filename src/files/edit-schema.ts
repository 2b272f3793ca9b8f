import * as v from "valibot";
import { ACTOR_KINDS, MODALITIES } from "../model/index.ts";
import { nonEmpty, offset, partialDate } from "./plain-schemas.ts";

const place = { article: nonEmpty, start: offset };
const places = v.optional(v.array(v.looseObject(place)));
const names = v.optional(v.array(nonEmpty));
const time = { start: v.nullable(partialDate), end: v.nullable(partialDate) };
const kind = v.picklist(ACTOR_KINDS);
const modality = v.picklist(MODALITIES);

/** The parts of an edit of one kind beside those that every edit has. */
function action<Name extends string, Parts extends v.ObjectEntries>(name: Name, parts: Parts) {
	return v.looseObject({
		id: nonEmpty,
		author: v.string(),
		time: v.pipe(v.string(), v.isoTimestamp()),
		action: v.literal(name),
		...parts,
	});
}

/** One edit, as a graph file and a file of edits keep it. */
export const editSchema = v.variant("action", [
	action("mergeActors", { actor: nonEmpty, other: nonEmpty }),
	action("splitActor", {
		actor: nonEmpty,
		into: v.looseObject({ id: nonEmpty, label: nonEmpty, kind }),
		articles: names,
		evidence: places,
		aliases: names,
	}),
	action("renameActor", { actor: nonEmpty, label: nonEmpty }),
	action("changeKind", { actor: nonEmpty, kind }),
	action("addActor", { actor: nonEmpty, label: nonEmpty, kind, aliases: names }),
	action("removeActor", { actor: nonEmpty }),
	action("addRelation", {
		source: nonEmpty,
		target: nonEmpty,
		type: nonEmpty,
		modality,
		...time,
		evidence: v.optional(v.looseObject({ ...place, end: offset })),
		note: v.optional(v.string()),
	}),
	action("removeRelation", { relation: nonEmpty }),
	action("retypeRelation", { relation: nonEmpty, type: nonEmpty }),
	action("reverseRelation", { relation: nonEmpty }),
	action("redateRelation", { relation: nonEmpty, ...time }),
	action("changeModality", { relation: nonEmpty, modality }),
	action("confirmRelation", { relation: nonEmpty }),
	action("rejectRelation", { relation: nonEmpty, evidence: places }),
	action("note", { actor: v.optional(nonEmpty), relation: v.optional(nonEmpty), text: nonEmpty }),
]);
