import type { Edit, KnowledgeGraph } from "../../model/index.ts";
import type { PathChoices } from "../paths/path-choices.ts";
import type { HighlightedPath, Selection } from "../stage/contract.ts";
import { type Filters, SHOW_ALL } from "./filters.ts";

/** A way being asked for: either end may still be open. */
export interface PathQuestion {
	kind: "path";
	from: string | null;
	to: string | null;
	/** Conditions on the path; the plain ones where absent. */
	choices?: PathChoices;
	/** Which of the answers is looked at, counted from 0; the best where absent. */
	chosen?: number;
}

/** How things stood on the day that the filters name, and what in the graph does not go together. */
export type Overview = { kind: "day" } | { kind: "contradictions" };

/** A pattern being looked for. */
export interface PatternQuestion {
	kind: "pattern";
	/** As it was last run; empty before. */
	text: string;
	/** The row that is lit alone; null lights all. */
	row: number | null;
}

/** What the side panel can show. */
export type View = Selection | PathQuestion | PatternQuestion | Overview;

/** Everything the page remembers. What can be worked out from it is worked out, never stored. */
export interface PageState {
	phase: "loading" | "empty" | "open";
	graph: KnowledgeGraph | null;
	/** Counts up whenever `graph` changed in place. */
	revision: number;
	/** Edits that were undone and can be done again, the last undone first. */
	undone: readonly Edit[];
	/** The panel's history: the last one is shown, the ones before it are a step back each. */
	views: readonly View[];
	filters: Filters;
	/** What the last article added, lit until the person moves on. */
	arrivals: HighlightedPath | null;
}

export type PageAction =
	| { type: "opened"; graph: KnowledgeGraph }
	| { type: "found nothing to open" }
	| { type: "grew"; arrivals: HighlightedPath }
	/** The graph's edits were changed; `view` follows each view to where it now is, null where it is gone. */
	| { type: "edited"; undone: readonly Edit[]; follow: (view: View) => View | null }
	| { type: "arrivals seen" }
	/** Shows a view afresh, forgetting the way to it. */
	| { type: "chose"; view: View }
	/** Shows a view on top of the present one, which stays a step back away. */
	| { type: "followed"; view: View }
	/** Replaces the present view by another state of the same. */
	| { type: "asked"; question: PathQuestion | PatternQuestion }
	| { type: "went back" }
	| { type: "closed" }
	| { type: "filtered"; filters: Filters };

export const INITIAL_STATE: PageState = {
	phase: "loading",
	graph: null,
	revision: 0,
	undone: [],
	views: [],
	filters: SHOW_ALL,
	arrivals: null,
};

/** The view on show, if any. */
export function currentView(state: PageState): View | null {
	return state.views.at(-1) ?? null;
}

/** The question on show, or the one that the present view was reached from. */
function lastQuestion(state: PageState): PathQuestion | PatternQuestion | null {
	const question = state.views.findLast(({ kind }) => kind === "path" || kind === "pattern");
	return question?.kind === "path" || question?.kind === "pattern" ? question : null;
}

/** The path question on show, or the one that the present view was reached from. */
export function currentQuestion(state: PageState): PathQuestion | null {
	const question = lastQuestion(state);
	return question?.kind === "path" ? question : null;
}

/** The pattern on show, or the one that the present view was reached from. */
export function currentPattern(state: PageState): PatternQuestion | null {
	const question = lastQuestion(state);
	return question?.kind === "pattern" ? question : null;
}

/** The state after an action; the only place where the page's state changes. */
export function reducePage(state: PageState, action: PageAction): PageState {
	switch (action.type) {
		case "opened":
			return {
				...INITIAL_STATE,
				phase: "open",
				graph: action.graph,
				revision: state.revision + 1,
				filters: SHOW_ALL,
			};
		case "found nothing to open":
			return { ...INITIAL_STATE, phase: "empty" };
		case "grew":
			return { ...state, revision: state.revision + 1, views: [], undone: [], arrivals: action.arrivals };
		case "edited":
			return {
				...state,
				revision: state.revision + 1,
				undone: action.undone,
				views: state.views.flatMap((view) => action.follow(view) ?? []),
				arrivals: null,
			};
		case "arrivals seen":
			return state.arrivals ? { ...state, arrivals: null } : state;
		case "chose":
			return { ...state, views: [action.view], arrivals: null };
		case "followed":
			return { ...state, views: [...state.views, action.view], arrivals: null };
		case "asked":
			return { ...state, views: [...state.views.slice(0, -1), action.question], arrivals: null };
		case "went back":
			return { ...state, views: state.views.slice(0, -1) };
		case "closed":
			return { ...state, views: [], arrivals: null };
		case "filtered":
			return { ...state, filters: action.filters };
	}
}

/** What a click on the stage means: it completes an open path question, else it shows what was clicked. */
export function stageClick(state: PageState, selection: Selection | null): PageAction {
	const view = currentView(state);
	if (!selection) return { type: "closed" };
	if (view?.kind === "path" && selection.kind === "actor") {
		if (view.from === null) return { type: "asked", question: { ...view, from: selection.id } };
		if (view.to === null && view.from !== selection.id)
			return { type: "asked", question: { ...view, to: selection.id } };
	}
	return lastQuestion(state) ? { type: "followed", view: selection } : { type: "chose", view: selection };
}
