import { byText } from "../../graph/index.ts";
import { earliest, latest, type RelationType } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";
import { beginningOf, dayOf, isUndated, toldOn } from "./dates.ts";

/** What happened in a stretch of time. Every relation is in one list at most. */
export interface EventsInWindow {
	/** Asserted events that lie wholly within it, in time. */
	events: Relation[];
	/** Asserted events that may lie within it: their dates are coarser than the window. */
	possible: Relation[];
	/** Reported, planned, conditional, demanded or denied: they never count as having happened. */
	notCounted: Relation[];
	/** Asserted events without a date, which no window can hold or leave out. */
	undated: Relation[];
}

/**
 * The events between two dates; what goes on for long (backing, membership) is a state and none of these.
 * @param from first PartialDate, null for no limit
 * @param until last PartialDate, null for no limit
 * @throws EntenteError `bad-option` for what is no date
 */
export function eventsBetween(
	view: GraphView,
	types: readonly RelationType[],
	from: string | null,
	until: string | null,
): EventsInWindow {
	if (from !== null) dayOf(from);
	const first = from === null ? "" : earliest(from);
	const last = until === null ? "9999-12-31" : dayOf(until);
	const standing = new Set(types.filter((type) => type.standing).map(({ id }) => id));
	const found: EventsInWindow = { events: [], possible: [], notCounted: [], undated: [] };
	for (const relation of view.relations()) {
		const { attributes } = relation;
		const isAsserted = attributes.modality === "asserted";
		if (standing.has(attributes.type)) continue;
		if (isUndated(attributes)) {
			if (isAsserted) found.undated.push(relation);
			else if (first === "" && (toldOn(view, relation)?.first ?? "") <= last) found.notCounted.push(relation);
			continue;
		}
		const start = attributes.start === null ? "" : earliest(attributes.start);
		const end = latest((attributes.end ?? attributes.start) as string);
		const isWithin = start >= first && end <= last;
		if (!isWithin && (start > last || end < first)) continue;
		if (!isAsserted) found.notCounted.push(relation);
		else (isWithin ? found.events : found.possible).push(relation);
	}
	for (const list of [found.events, found.possible, found.notCounted]) list.sort(inTime);
	return found;
}

function inTime(a: Relation, b: Relation): number {
	const day = ({ attributes }: Relation) => {
		const begins = beginningOf(attributes);
		return begins?.first ?? begins?.last ?? "9999";
	};
	return byText(day(a), day(b)) || byText(a.id, b.id);
}
