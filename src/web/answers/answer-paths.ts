import type { Modality } from "../../model/index.ts";
import {
	COUNTED_MODALITIES,
	findPaths,
	type GraphView,
	type Path,
	type RankedPathOptions,
	relaxationInWords,
	relaxations,
} from "../../query/index.ts";
import { type PathChoices, PLAIN_CHOICES } from "../paths/path-choices.ts";
import { type Filters, queryFilter, SHOW_ALL } from "../state/filters.ts";
import type { ShownViews } from "./shown-views.ts";

/** How two actors are connected among what the filters show. */
export interface PathsQuestion {
	from: string;
	to: string;
	filters: Filters;
	/** The plain ones where absent. */
	choices?: PathChoices | undefined;
}

/** Paths, best first; without any, what would have to be given up for there to be one. */
export type PathAnswer = { paths: readonly Path[]; missing: Missing | null };

/** Why there is no path: the filters hide it, the choices exclude it, only denied reports would make one, or nothing. */
export interface Missing {
	why: "filters" | "choices" | "denied" | "none";
	/** "There is one if planned relations count."; empty where the reason says all. */
	help: string;
}

/** How many ways are shown at most. */
const WAYS = 5;

/**
 * The best paths among the relations that are shown. Denied ones never count, for they say that something is not so;
 * of the others only those that are reported as fact, unless the choices say otherwise.
 */
export function answerPaths(
	shown: ShownViews,
	{ from, to, filters, choices = PLAIN_CHOICES }: PathsQuestion,
): PathAnswer {
	// As of a day, the graph as it is drawn; else all of it, which the query filters itself.
	const ask = (some: Filters, chosen: PathChoices) =>
		pathsFor(shown(some.asOf === null ? SHOW_ALL : some), from, to, some, chosen);
	const paths = ask(filters, choices);
	if (paths.length > 0 || from === to) return { paths, missing: null };
	if (ask(SHOW_ALL, choices).length > 0) return { paths, missing: { why: "filters", help: "" } };
	const help = relaxations(shown(SHOW_ALL), from, to, optionsFor(SHOW_ALL, choices));
	const denies = help.some(({ condition }) => condition.startsWith("denied"));
	const why = help.length === 0 ? "none" : denies ? "denied" : "choices";
	return { paths, missing: { why, help: why === "choices" ? relaxationInWords(help) : "" } };
}

function pathsFor(
	view: GraphView,
	from: string,
	to: string,
	filters: Filters,
	choices: PathChoices,
): readonly Path[] {
	const options = optionsFor(filters, choices);
	return options.modalities?.length === 0 ? [] : findPaths(view, from, to, options);
}

function optionsFor(filters: Filters, { along, type, order, plans, avoid }: PathChoices): RankedPathOptions {
	const counted: readonly Modality[] = plans ? COUNTED_MODALITIES : ["asserted"];
	const shown = queryFilter({ ...filters, asOf: null });
	return {
		...shown,
		modalities: filters.modalities.filter((each) => counted.includes(each)),
		...{ k: WAYS, diverse: true },
		...(along === "friend" || along === "foe" ? { balance: along } : {}),
		...(along === "cooperative" || along === "hostile" || along === "neutral"
			? { stances: filters.stances.filter((one) => one === along) }
			: {}),
		...(type === null ? {} : { types: [type] }),
		...(order === "any" ? {} : { order }),
		...(avoid.length > 0 && { avoid }),
	};
}
