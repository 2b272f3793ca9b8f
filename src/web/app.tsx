import { useComputedColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useReducer } from "react";
import { ANSWERS } from "./answers/client.ts";
import { SETTINGS } from "./explain/settings.ts";
import { DropZone } from "./import/drop-zone.tsx";
import { showError } from "./import/messages.tsx";
import { ReadingProgress } from "./import/reading-progress.tsx";
import { loadServedGraph } from "./import/served-graph.ts";
import { StartScreen } from "./import/start-screen.tsx";
import { useImport } from "./import/use-import.tsx";
import { indexGraph } from "./state/graph-index.ts";
import { PageContext } from "./state/page-context.tsx";
import { INITIAL_STATE, reducePage } from "./state/page-state.ts";
import { Workspace } from "./workspace.tsx";

const ImportDialog = lazy(() => import("./import/import-dialog.tsx"));
const ReplaceDialog = lazy(() => import("./import/replace-dialog.tsx"));

/** The page: the open graph or the start screen, and the ways for articles and graphs to come in. */
export function App() {
	const [state, dispatch] = useReducer(reducePage, INITIAL_STATE);
	const [dialogOpen, dialog] = useDisclosure(false);
	const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
	const { graph, revision, phase } = state;
	const importing = useImport(graph, dispatch);

	useEffect(() => {
		loadServedGraph().then(
			(served) => dispatch(served ? { type: "opened", graph: served } : { type: "found nothing to open" }),
			(error) => {
				dispatch({ type: "found nothing to open" });
				showError(error);
			},
		);
	}, []);

	// Before any part of the page asks about the graph, which they do after they are drawn.
	useLayoutEffect(() => {
		if (graph) ANSWERS.open(graph);
	}, [graph]);

	const page = useMemo(
		() => (graph ? { graph, index: indexGraph(graph), revision } : null),
		[graph, revision],
	);
	const context = useMemo(
		() => (page ? { state, dispatch, graph: page.graph, index: page.index } : null),
		[state, page],
	);

	return (
		<>
			{context && (
				<PageContext value={context}>
					<Workspace scheme={scheme} onAdd={dialog.open} />
				</PageContext>
			)}
			{phase === "empty" && (
				<StartScreen onSources={(sources) => void importing.take(sources)} onPaste={dialog.open} />
			)}
			<DropZone onSources={(sources) => void importing.take(sources)} />
			{importing.reading && <ReadingProgress reading={importing.reading} onCancel={importing.cancel} />}
			<SETTINGS.Place />
			<Suspense fallback={null}>
				{dialogOpen && (
					<ImportDialog opened onClose={dialog.close} onSources={(sources) => void importing.take(sources)} />
				)}
				{importing.replacement && (
					<ReplaceDialog replacement={importing.replacement} onDecide={importing.decide} />
				)}
			</Suspense>
		</>
	);
}
