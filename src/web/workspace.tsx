import { Modal } from "@mantine/core";
import { useDisclosure, useDocumentTitle, useMediaQuery } from "@mantine/hooks";
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Path } from "../query/index.ts";
import { EDITS } from "./edits/edits.ts";
import { ActorPanel } from "./panels/actor-panel.tsx";
import { ContradictionsPanel } from "./panels/contradictions-panel.tsx";
import { DayPanel } from "./panels/day-panel.tsx";
import { HelpText } from "./panels/help-text.tsx";
import { LegendPanel } from "./panels/legend-panel.tsx";
import { RelationPanel } from "./panels/relation-panel.tsx";
import { StageButtons } from "./panels/stage-buttons.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { PathPanel } from "./paths/path-panel.tsx";
import { type FoundPaths, usePaths } from "./paths/use-paths.ts";
import { type FoundPattern, litPart, usePattern } from "./pattern/use-pattern.ts";
import type { HighlightedPath, Insets, Scheme, Selection, StageControls } from "./stage/contract.ts";
import { GraphStage } from "./stage/graph-stage.tsx";
import { filterTest, showsAll } from "./state/filters.ts";
import { usePage } from "./state/page-context.tsx";
import { currentPattern, currentQuestion, currentView, stageClick, type View } from "./state/page-state.ts";

const PatternPanel = lazy(() => import("./pattern/pattern-panel.tsx"));

interface WorkspaceProps {
	scheme: Scheme;
	onAdd(): void;
}

/** How long new actors stay lit. */
const ARRIVALS_LIT = 5000;

/** An open graph: the stage over the whole window and the panels that float on it. */
export function Workspace({ scheme, onAdd }: WorkspaceProps) {
	const { state, dispatch, graph, index } = usePage();
	const narrow = useMediaQuery("(max-width: 820px)", false, { getInitialValueInEffect: false });
	const medium = useMediaQuery("(max-width: 1100px)", false, { getInitialValueInEffect: false });
	const [legendOpen, legend] = useDisclosure(!narrow);
	const [helpOpen, help] = useDisclosure(false);
	const clicked = useRef<Selection | null>(null);
	const [stage, setStage] = useState<StageControls | null>(null);
	const view = currentView(state);
	const paths = usePaths();
	const { answer } = paths;
	const path = answer?.paths[Math.min(currentQuestion(state)?.chosen ?? 0, answer.paths.length - 1)] ?? null;
	const pattern = usePattern();
	const part = useLitPart(pattern.result);
	const litPath = useLitPath(path);
	const lit = part ?? litPath;
	const visibleEdges = useMemo(
		() => (showsAll(state.filters) ? null : filterTest(state.filters, index.view)),
		[state.filters, index],
	);
	const hasPanel = view !== null;
	const insets = useMemo(
		() => coveredSides({ narrow, medium, panel: hasPanel, legend: legendOpen }),
		[narrow, medium, hasPanel, legendOpen],
	);

	useDocumentTitle(`${graph.getAttribute("title")} · Entente`);
	useEscape(() => dispatch({ type: "closed" }));
	useCamera({ stage, view, lit: part?.actors ?? path?.actors ?? null, clicked });

	const covered = {
		"--covered-right": narrow || !view ? "0px" : `${insets.right}px`,
		"--covered-bottom": narrow && view ? "50dvh" : "0px",
	} as React.CSSProperties;
	return (
		<div style={covered}>
			<TopBar
				narrow={narrow}
				stage={stage}
				onFocus={(actor) => stage?.focusActor(actor)}
				onAdd={onAdd}
				onHelp={help.open}
			/>
			<main aria-label="Graph">
				<GraphStage
					graph={graph}
					revision={state.revision}
					scheme={scheme}
					selection={view?.kind === "actor" || view?.kind === "relations" ? view : null}
					path={lit}
					visibleEdges={visibleEdges}
					insets={insets}
					onSelect={(selection) => {
						clicked.current = selection;
						dispatch(stageClick(state, selection));
					}}
					onReady={setStage}
				/>
			</main>
			{!(narrow && view) && <LegendPanel open={legendOpen} onToggle={legend.toggle} />}
			{stage && <StageButtons stage={stage} />}
			{view && <CurrentPanel view={view} paths={paths} pattern={pattern} stage={stage} />}
			<EDITS.Place />
			<Modal
				opened={helpOpen}
				onClose={help.close}
				title="Help"
				closeButtonProps={{ "aria-label": "Close help" }}
			>
				<HelpText />
			</Modal>
		</div>
	);
}

/** What Escape closes before it closes the panel. */
const OVERLAYS = "[role='dialog'], [role='menu'], [role='listbox']";

/** Calls back on Escape, unless something lies over the page that closes first. */
function useEscape(onEscape: () => void): void {
	const latest = useRef(onEscape);
	latest.current = onEscape;
	useEffect(() => {
		const pressed = (event: KeyboardEvent) => {
			const overlays = [...document.querySelectorAll(OVERLAYS)];
			if (event.key === "Escape" && !overlays.some((overlay) => overlay.checkVisibility())) latest.current();
		};
		// In the capture phase, before overlays hear of the key and are gone.
		window.addEventListener("keydown", pressed, { capture: true });
		return () => window.removeEventListener("keydown", pressed, { capture: true });
	}, []);
}

interface CameraTargets {
	stage: StageControls | null;
	view: View | null;
	/** The actors of the path or pattern that was asked for. */
	lit: readonly string[] | null;
	/** What was last clicked on the stage, where it is in sight already. */
	clicked: RefObject<Selection | null>;
}

/** Turns the stage to what was asked for elsewhere: a path, a relation opened from a panel, what a new article brought. */
function useCamera({ stage, view, lit, clicked }: CameraTargets): void {
	const { arrivals } = usePage().state;
	useEffect(() => {
		if (lit) stage?.focusPath([...lit]);
	}, [lit, stage]);
	useEffect(() => {
		if (lit || clicked.current === view) return;
		if (view?.kind === "relations") stage?.focusPath([view.source, view.target]);
	}, [view, lit, stage, clicked]);
	useEffect(() => {
		if (arrivals) stage?.fit();
	}, [arrivals, stage]);
}

interface CurrentPanelProps {
	view: View;
	paths: FoundPaths;
	pattern: FoundPattern;
	stage: StageControls | null;
}

/** The panel of the view on show; a key for each view, so that none inherits another's scroll position. */
function CurrentPanel({ view, paths, pattern, stage }: CurrentPanelProps) {
	if (view.kind === "path") return <PathPanel question={view} found={paths} />;
	if (view.kind === "pattern") {
		return (
			<Suspense fallback={null}>
				<PatternPanel question={view} found={pattern} />
			</Suspense>
		);
	}
	if (view.kind === "actor") {
		return <ActorPanel key={view.id} actor={view.id} onFocus={(actor) => stage?.focusActor(actor)} />;
	}
	if (view.kind === "day") return <DayPanel />;
	if (view.kind === "contradictions") return <ContradictionsPanel />;
	const { source, target, edge } = view;
	return <RelationPanel key={`${source} ${target} ${edge}`} source={source} target={target} edge={edge} />;
}

/** The part of the graph that fits the pattern on show or a step back. */
function useLitPart(found: FoundPattern["result"]): HighlightedPath | null {
	const { state } = usePage();
	const row = currentPattern(state)?.row ?? null;
	return useMemo(() => litPart(found, row), [found, row]);
}

/** What the stage shows strongly: the path that was asked for, else for a while what the last article brought. */
function useLitPath(path: Path | null): HighlightedPath | null {
	const { state, dispatch } = usePage();
	const { arrivals } = state;
	useEffect(() => {
		if (!arrivals) return;
		const timer = setTimeout(() => dispatch({ type: "arrivals seen" }), ARRIVALS_LIT);
		return () => clearTimeout(timer);
	}, [arrivals, dispatch]);
	return useMemo(() => {
		if (!path) return arrivals;
		const { actors, hops } = path;
		return { actors, edges: hops.flatMap((hop) => hop.relations.map(({ id }) => id)) };
	}, [path, arrivals]);
}

interface Layout {
	narrow: boolean;
	medium: boolean;
	panel: boolean;
	legend: boolean;
}

/** The pixels that panels cover at each side, as the style sheets lay them out. */
function coveredSides({ narrow, medium, panel, legend }: Layout): Insets {
	if (narrow) return { left: 12, right: 12, top: 70, bottom: panel ? window.innerHeight / 2 : 60 };
	const right = panel ? (medium ? 384 : 420) : 60;
	return { left: legend ? 232 : 24, right, top: 72, bottom: 24 };
}
