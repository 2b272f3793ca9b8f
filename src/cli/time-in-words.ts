import {
	type AsOf,
	byInterest,
	type EventsInWindow,
	type GraphView,
	type PairState,
	type Relation,
	relationInWords,
	stateInWords,
	timeInWords,
} from "../query/index.ts";

/** Lines of a list that a terminal shows before it only counts the rest. */
const MOST_LINES = 40;

/** A relation as data: its own attributes, its key and its ends. */
function relationAsData(view: GraphView, relation: Relation): object {
	const { id, source, target, attributes } = relation;
	return { id, source, target, sentence: relationInWords(view, relation), ...attributes };
}

function told(view: GraphView, relation: Relation): string {
	return `${relationInWords(view, relation)} (${timeInWords(relation.attributes)})`;
}

/** A heading and its lines; nothing for no lines. */
function section(heading: string, lines: readonly string[]): string[] {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, MOST_LINES).map((line) => `  ${line}`);
	const more = lines.length - shown.length;
	return ["", heading, ...shown, ...(more > 0 ? [`  and ${more} more (--json has all)`] : [])];
}

const CERTAINTY: Record<PairState["certainty"], string> = {
	certain: "",
	possible: ", perhaps: the date is too coarse to tell",
	"last-known": ", as last told",
	undated: "",
};

/** "Syria and Turkey: diplomatic relations cut (2011); signals (undated in the text)". */
function stateLine(view: GraphView, state: PairState): string {
	const times = (relations: readonly Relation[]) =>
		[...new Set(relations.map(({ attributes }) => timeInWords(attributes)))].join(", ");
	const time = ` (${timeInWords({ ...state.time, precision: null })}${CERTAINTY[state.certainty]})`;
	const beside = state.beside.map((one) => `; ${one.value} (${times(one.relations)})`).join("");
	return `${stateInWords(view, state)}${state.value === null ? "" : time}${beside}`;
}

/** The picture as of a day, for a terminal. */
export function asOfAsText(view: GraphView, title: string, found: AsOf): string {
	const all = [...found.states].sort(byInterest);
	const states = all.filter(({ value, certainty }) => value !== null && certainty !== "undated");
	const undated = all.filter(({ certainty }) => certainty === "undated");
	const beside = all.filter(({ value }) => value === null);
	const counts = found.events.byType.map(({ label, count }) => `${label}: ${count}`);
	return [
		title,
		`as of ${found.day}`,
		...section(
			"States",
			states.map((state) => stateLine(view, state)),
		),
		...section(
			"States told without a date",
			undated.map((state) => stateLine(view, state)),
		),
		...section(
			"Talks and signals where no state is known",
			beside.map((state) => stateLine(view, state)),
		),
		...section(`Events up to that day (${found.events.total} with a date)`, counts),
		...section(
			"Events that may have happened by then: their dates are too coarse to tell",
			found.possible.map((relation) => told(view, relation)),
		),
		...section(
			"Planned, only reported or denied, and counted nowhere above",
			found.notCounted.map((relation) => notCountedInWords(view, relation)),
		),
		"",
		`${found.undated} ${found.undated === 1 ? "relation has" : "relations have"} no date, and no place in time.`,
	].join("\n");
}

/** A relation that does not count, with whose report it denies. */
function notCountedInWords(view: GraphView, relation: Relation): string {
	const reporters = relation.attributes.evidence.map(({ reportedBy }) => reportedBy);
	const reporter = reporters.find((words) => words !== undefined);
	if (reporter === undefined) return `${relation.attributes.modality}: ${told(view, relation)}`;
	const by = reporter === "" ? "" : ` by ${reporter.replace(/^(?:The|A|An) /, (word) => word.toLowerCase())}`;
	return `reported${by} and denied: ${told(view, relation)}`;
}

/** The same as data. */
export function asOfAsData(view: GraphView, found: AsOf): object {
	const relations = (list: readonly Relation[]) => list.map((relation) => relationAsData(view, relation));
	return {
		asOf: found.day,
		states: found.states.map(({ relations: list, beside, ...state }) => ({
			...state,
			relations: relations(list),
			beside: beside.map((one) => ({ value: one.value, relations: relations(one.relations) })),
		})),
		events: found.events,
		possible: relations(found.possible),
		notCounted: relations(found.notCounted),
		undated: found.undated,
	};
}

interface Window {
	from: string | null;
	until: string | null;
}

/** The events of a stretch of time, for a terminal. */
export function windowAsText(
	view: GraphView,
	title: string,
	{ from, until }: Window,
	found: EventsInWindow,
): string {
	const words = from === null ? `until ${until}` : until === null ? `from ${from} on` : `${from} to ${until}`;
	const list = (relations: readonly Relation[]) => relations.map((relation) => told(view, relation));
	return [
		title,
		`events ${words}`,
		...section(`Happened (${found.events.length})`, list(found.events)),
		...section("May have happened then: their dates are too coarse to tell", list(found.possible)),
		...section(
			"Planned, only reported or denied, and counted nowhere",
			found.notCounted.map((relation) => notCountedInWords(view, relation)),
		),
		"",
		`${found.undated.length} ${found.undated.length === 1 ? "event has" : "events have"} no date, and no place in time.`,
	].join("\n");
}

/** The same as data; of undated events only how many there are. */
export function windowAsData(view: GraphView, window: Window, found: EventsInWindow): object {
	const relations = (list: readonly Relation[]) => list.map((relation) => relationAsData(view, relation));
	return {
		...window,
		events: relations(found.events),
		possible: relations(found.possible),
		notCounted: relations(found.notCounted),
		undated: found.undated.length,
	};
}
