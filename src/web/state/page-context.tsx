import { createContext, type Dispatch, use } from "react";
import type { KnowledgeGraph } from "../../model/index.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { PageAction, PageState } from "./page-state.ts";

/** What every part of an open page can read, and the one way to change it. */
export interface Page {
	state: PageState;
	dispatch: Dispatch<PageAction>;
	/** The open graph and what is worked out from it. */
	graph: KnowledgeGraph;
	index: GraphIndex;
}

export const PageContext = createContext<Page | null>(null);

/** The open page; only for parts that are shown while a graph is open. */
export function usePage(): Page {
	const page = use(PageContext);
	if (!page) throw new Error("This part of the page needs an open graph.");
	return page;
}
