import { byText } from "../../graph/index.ts";
import { earliest, type Interval, latest, type RelationType, type Role } from "../../model/index.ts";
import type { GraphView, Relation } from "../view.ts";
import { actsFor } from "./acting.ts";
import { beginningOf, type DayRange, isUndated, toldOn } from "./dates.ts";

/** One relation as a step in the state between two actors. */
export interface StateChange {
	/** "diplomaticRelations", "alliance". */
	name: string;
	/** "cut", "allied". */
	value: string;
	/** It stands beside the value that holds and does not end it. */
	isBeside: boolean;
	/** It tells of something that goes on, not of something that began. */
	isStanding: boolean;
	source: string;
	target: string;
	relation: Relation;
	/** The relation's own dates; for an office told without any, those that the gazetteer has for it. */
	time: Pick<Interval, "start" | "end">;
	/** Null for an undated one. */
	begins: DayRange | null;
}

/** States of persons and members; all others are between the countries that somebody acts for. */
const OF_ITS_ACTORS = new Set(["office", "membership"]);

/**
 * All steps in states that the graph tells of. Only what is asserted changes a state; a plan counts where it is a
 * signal itself, and a plan to restore ties is one. What is denied or only alleged changes nothing.
 */
export function stateChanges(view: GraphView, types: readonly RelationType[]): StateChange[] {
	const typeById = new Map(types.map((type) => [type.id, type]));
	const mutual = new Set(
		types.filter(({ symmetric, state }) => symmetric && state).map(({ state }) => state?.name),
	);
	return view.relations().flatMap((relation): StateChange[] => {
		const state = stateOf(relation, typeById);
		if (!state) return [];
		const { source, target } = relation;
		const day = beginningOf(relation.attributes)?.last ?? toldOn(view, relation)?.last ?? null;
		const acting = (id: string) => (OF_ITS_ACTORS.has(state.name) ? id : actsFor(view, id, day));
		const ends = [acting(source), acting(target)] as [string, string];
		if (ends[0] === ends[1]) return [];
		if (mutual.has(state.name)) ends.sort(byText);
		const { type, start, end } = relation.attributes;
		const office =
			state.name === "office" && isUndated(relation.attributes) ? officeOn(view, relation, day) : null;
		const time = office ? { start: office.start ?? null, end: office.end ?? null } : { start, end };
		return [
			{
				name: state.name,
				value: office?.title ?? state.value,
				isBeside: state.beside === true,
				isStanding: typeById.get(type)?.standing === true,
				source: ends[0],
				target: ends[1],
				relation,
				time,
				begins: beginningOf({ ...time, precision: null }),
			},
		];
	});
}

/** The dated office of a person that articles of a day mean by saying that he leads a country or is its minister. */
function officeOn(view: GraphView, { source, target }: Relation, day: string | null): Role | null {
	if (day === null) return null;
	const held = view.actor(source)?.roles?.filter(({ of, start, end }) => {
		if (of !== target || (start === undefined && end === undefined)) return false;
		return (start === undefined || earliest(start) <= day) && (end === undefined || latest(end) >= day);
	});
	return held?.[0] ?? null;
}

function stateOf(
	{ attributes: { type: id, modality } }: Relation,
	types: ReadonlyMap<string, RelationType>,
): RelationType["state"] {
	const type = types.get(id);
	if (modality === "asserted") return type?.state;
	if (modality !== "planned" && modality !== "conditional") return undefined;
	const planned = type?.state?.beside ? type : types.get(type?.planned ?? "");
	return planned?.state?.beside ? planned.state : undefined;
}

/** The steps of each state of each pair, by name and actors; in time, undated ones last. */
export function byState(changes: readonly StateChange[]): StateChange[][] {
	const groups = new Map<string, StateChange[]>();
	for (const change of changes) {
		const key = JSON.stringify([change.name, change.source, change.target]);
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	return [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => group.sort(inTime));
}

function inTime(a: StateChange, b: StateChange): number {
	const days = ({ begins }: StateChange) =>
		[begins?.first ?? begins?.last ?? "9999", begins?.last ?? "9999"] as const;
	const [one, other] = [days(a), days(b)];
	return byText(one[0], other[0]) || byText(one[1], other[1]) || byText(a.relation.id, b.relation.id);
}
