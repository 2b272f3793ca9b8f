import type { Role } from "../../model/index.ts";
import { earliest, latest } from "../../model/index.ts";
import type { GraphView } from "../view.ts";

/** Whether an office was held on a day; one without dates is held as long as the text does not call it former. */
function holdsOn({ title, start, end }: Role, day: string | null): boolean {
	if (/^(?:former|ex)\b|opposition|rebel|exiled/i.test(title)) return false;
	if (day === null) return end === undefined;
	return (start === undefined || earliest(start) <= day) && (end === undefined || latest(end) >= day);
}

/**
 * The country that an actor acts for on a day: a country for itself, a government body for its own, a person for the
 * one where an office is held that day. Everybody else acts for nobody but themselves.
 * @param day YYYY-MM-DD, null where no day is known; then offices without an end count
 * @returns the id of the country, or of the actor itself
 */
export function actsFor(view: GraphView, id: string, day: string | null): string {
	const actor = view.actor(id);
	if (!actor) return id;
	const isCountry = (of: string | undefined): of is string =>
		of !== undefined && view.actor(of)?.kind === "country";
	if (actor.kind === "government-body") return isCountry(actor.affiliation) ? actor.affiliation : id;
	if (actor.kind !== "person") return id;
	for (const role of actor.roles ?? []) {
		if (!holdsOn(role, day)) continue;
		const of = isCountry(role.of) ? role.of : view.actor(role.of ?? "")?.affiliation;
		if (isCountry(of)) return of;
	}
	return id;
}
