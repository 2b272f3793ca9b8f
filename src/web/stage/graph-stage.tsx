import { type CSSProperties, type JSX, type KeyboardEvent, useEffect, useRef } from "react";
import type { StageProbe, StageProps } from "./contract.ts";
import classes from "./graph-stage.module.css";
import { keyAction } from "./keyboard.ts";
import { PALETTES } from "./palette.ts";
import { StageView } from "./stage-view.ts";

/**
 * The relation graph, filling its parent. Built on sigma directly: one imperative object lives in one
 * effect, so a React binding for sigma would only add a second owner of the same renderer.
 */
export function GraphStage(props: StageProps): JSX.Element {
	const stage = useRef<(HTMLElement & { stage?: StageProbe }) | null>(null);
	const canvas = useRef<HTMLDivElement>(null);
	const view = useRef<StageView | null>(null);
	const latest = useRef(props);
	latest.current = props;
	const { graph, scheme } = props;
	const { ground, accent } = PALETTES[scheme];

	// Another graph is another picture; everything else changes the picture there is.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the view takes the other props by its update
	useEffect(() => {
		if (!canvas.current || !stage.current) return;
		const created = new StageView(canvas.current, forwarding(latest));
		view.current = created;
		stage.current.stage = created.probe;
		return () => {
			view.current = null;
			created.kill();
		};
	}, [graph]);

	useEffect(() => {
		view.current?.update({ ...forwarding(latest), ...propsOnly(props) });
	});

	return (
		<section
			ref={stage}
			data-testid="stage"
			aria-label="Relation graph. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens an actor."
			// biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is panned and zoomed by keys
			tabIndex={0}
			onKeyDown={(event) => pressed(event, view.current, latest.current)}
			className={classes.stage}
			style={{ background: ground, "--stage-accent": accent } as CSSProperties}
		>
			<div ref={canvas} className={classes.canvas} role="img" aria-label={summaryOf(props)} />
		</section>
	);
}

/** Handlers are looked up when they are called, so that a new function is no reason to redraw. */
function forwarding(latest: { readonly current: StageProps }): StageProps {
	return {
		...latest.current,
		onSelect: (selection) => latest.current.onSelect(selection),
		onHover: (actor) => latest.current.onHover?.(actor),
		onReady: (controls) => latest.current.onReady?.(controls),
	};
}

function propsOnly({ onSelect: _select, onHover: _hover, onReady: _ready, ...rest }: StageProps) {
	return rest;
}

function summaryOf({ graph }: StageProps): string {
	const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
	return `Graph of ${count(graph.order, "actor", "actors")} and ${count(graph.size, "relation", "relations")}`;
}

function pressed(event: KeyboardEvent, view: StageView | null, props: StageProps): void {
	if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
	const action = keyAction(event.key, {
		...view.controls,
		pan: (dx, dy) => view.pan(dx, dy),
		open: () => {
			const actor = view.nextActor();
			if (actor) props.onSelect({ kind: "actor", id: actor });
		},
	});
	if (!action) return;
	event.preventDefault();
	action();
}
