/** One row of an event table: somebody did something to somebody on a day. */
export interface EventRow {
	/** PartialDate. */
	date: string;
	/** The actors as the table names them: "Citizen (India)", "Barack Obama". */
	source: string;
	target: string;
	/** The event as the table calls it: "Make a visit", or a CAMEO code. */
	event: string;
}

/** What a table of events is by its first line, and how its rows are read. */
export interface EventReader {
	/** What `--as` calls it. */
	id: string;
	/** Who made the events, for the sources under an answer: "ICEWS". */
	publisher: string;
	/** For the help: the columns that it needs. */
	columns: string;
	/**
	 * The reader of one table's rows.
	 * @param header the first line, cut at its tabs
	 * @returns null when the header is not that of such a table
	 */
	open(header: readonly string[]): ((cells: readonly string[]) => EventRow) | null;
}

/** ICEWS as four columns, the form in which it is shared for learning over graphs. */
const icews: EventReader = {
	id: "icews",
	publisher: "ICEWS",
	columns: "date, source, relation, target",
	open(header) {
		const names = header.map((name) => name.trim().toLowerCase());
		const [date, source, event, target] = ["date", "source", "relation", "target"].map((name) =>
			names.indexOf(name),
		) as [number, number, number, number];
		if (Math.min(date, source, event, target) < 0) return null;
		return (cells) => ({
			date: (cells[date] as string).trim(),
			source: (cells[source] as string).trim(),
			event: (cells[event] as string).trim(),
			target: (cells[target] as string).trim(),
		});
	},
};

/** All kinds of event table that can be read. A new kind is one more entry here. */
export const EVENT_READERS: readonly EventReader[] = [icews];
