import { ActionIcon, Button, CopyButton, Tooltip } from "@mantine/core";
import { IconArrowsUpDown, IconCheck, IconCopy } from "@tabler/icons-react";
import { Fragment } from "react";
import {
	bestEvidence,
	describePath,
	type Hop,
	type Path,
	type Relation,
	relationInWords,
} from "../../query/index.ts";
import { ActorMark } from "../panels/actor-mark.tsx";
import { QuoteWords } from "../panels/evidence-quote.tsx";
import { PanelFrame } from "../panels/panel-frame.tsx";
import panels from "../panels/panels.module.css";
import { ModalityBadge, RelationFacts } from "../panels/relation-line.tsx";
import { counted, labelOf, seenFrom } from "../panels/wording.ts";
import { ActorCombobox } from "../search/actor-combobox.tsx";
import { SHOW_ALL } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import type { PathQuestion } from "../state/page-state.ts";
import type { PathAnswer, Relaxation } from "./path-answer.ts";
import classes from "./path-panel.module.css";

interface PathPanelProps {
	question: PathQuestion;
	/** Null while an end is open. */
	answer: PathAnswer | null;
}

/** How two actors are connected: the two ends to choose, then each step with the sentence behind it. */
export function PathPanel({ question, answer }: PathPanelProps) {
	const { dispatch, index } = usePage();
	const { from, to } = question;
	const ask = (ends: Partial<PathQuestion>) =>
		dispatch({ type: "asked", question: { ...question, ...ends } });
	return (
		<PanelFrame
			name="Path between two actors"
			header={<h2 className={panels.title}>Path between two actors</h2>}
		>
			<div className={classes.ends}>
				<div className={classes.fields}>
					<ActorCombobox
						name="From actor"
						chosen={from}
						onChoose={(actor) => ask({ from: actor })}
						inputProps={{ placeholder: "From …", autoFocus: from === null }}
					/>
					<ActorCombobox
						name="To actor"
						chosen={to}
						onChoose={(actor) => ask({ to: actor })}
						inputProps={{ placeholder: "To …", autoFocus: from !== null && to === null }}
					/>
				</div>
				<Tooltip label="Swap the ends">
					<ActionIcon aria-label="Swap the ends" size="lg" onClick={() => ask({ from: to, to: from })}>
						<IconArrowsUpDown size={17} />
					</ActionIcon>
				</Tooltip>
			</div>
			{!answer && <p className={panels.quiet}>Choose both ends here, or click an actor in the picture.</p>}
			{answer?.path && <PathSteps path={answer.path} />}
			{answer && !answer.path && from && to && <NoPath from={from} to={to} relax={answer.relax} />}
			{answer?.path && answer.path.hops.length > 0 && (
				<CopyButton value={pathText(describePath(index.view, answer.path))}>
					{({ copied, copy }) => (
						<Button
							variant="default"
							size="xs"
							mt={16}
							leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
							onClick={copy}
						>
							{copied ? "Copied" : "Copy as text"}
						</Button>
					)}
				</CopyButton>
			)}
		</PanelFrame>
	);
}

/** The steps of a path as numbered lines, ready for a brief. */
function pathText(steps: readonly string[]): string {
	return steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
}

function PathSteps({ path }: { path: Path }) {
	if (path.hops.length === 0) return <p className={panels.quiet}>Both ends are the same actor.</p>;
	const between = path.actors.length - 2;
	return (
		<>
			<p className={classes.summary} aria-live="polite">
				{between === 0
					? "Directly connected"
					: `${counted(path.hops.length, "step")} over ${counted(between, "actor")}`}
			</p>
			<ol className={classes.steps} aria-label="Steps of the path">
				{path.hops.map((hop) => (
					<Fragment key={hop.from}>
						<Stop actor={hop.from} />
						<Step hop={hop} />
					</Fragment>
				))}
				<Stop actor={path.actors.at(-1) as string} />
			</ol>
		</>
	);
}

function Stop({ actor }: { actor: string }) {
	const { graph, dispatch } = usePage();
	const attributes = graph.getNodeAttributes(actor);
	return (
		<li className={classes.stop}>
			<ActorMark actor={attributes} size={28} />
			<button
				type="button"
				className={classes.actor}
				onClick={() => dispatch({ type: "followed", view: { kind: "actor", id: actor } })}
			>
				{attributes.label}
			</button>
		</li>
	);
}

function Step({ hop }: { hop: Hop }) {
	const relations = hop.relations.map((relation) => seenFrom(hop.from, relation));
	const [first, ...others] = relations as [Relation, ...Relation[]];
	return (
		<li
			className={classes.step}
			style={{ "--stroke": `var(--stance-${first.attributes.stance})` } as React.CSSProperties}
			data-modality={first.attributes.modality}
		>
			<StepRelation relation={first} withQuote />
			{others.length > 0 && (
				<details className={classes.others}>
					<summary>{counted(others.length, "more relation")} between the two</summary>
					{others.map((relation) => (
						<StepRelation key={relation.id} relation={relation} />
					))}
				</details>
			)}
		</li>
	);
}

function StepRelation({ relation, withQuote = false }: { relation: Relation; withQuote?: boolean }) {
	const { index, dispatch } = usePage();
	const { id, source, target, attributes } = relation;
	const evidence = bestEvidence(attributes);
	return (
		<button
			type="button"
			className={classes.relation}
			onClick={() => dispatch({ type: "followed", view: { kind: "relations", source, target, edge: id } })}
		>
			<span className={classes.sentence}>
				{relationInWords(index.view, relation)} <ModalityBadge edge={attributes} />
			</span>
			{withQuote && evidence && (
				<q className={classes.quote}>
					<QuoteWords evidence={evidence} />
				</q>
			)}
			<RelationFacts edge={attributes} />
		</button>
	);
}

function NoPath({ from, to, relax }: { from: string; to: string; relax: Relaxation }) {
	const { graph, dispatch } = usePage();
	const names = `${labelOf(graph, from)} and ${labelOf(graph, to)}`;
	const reasons: Record<Relaxation, string> = {
		filters: `With the filters as they are, nothing connects ${names}. Without them there is a path.`,
		denied: `Only denied reports would connect ${names}, and what is denied never counts as a path.`,
		none: `Nothing in these articles connects ${names}. Another article may.`,
	};
	return (
		<div role="status">
			<p className={panels.quiet}>{reasons[relax]}</p>
			{relax === "filters" && (
				<Button
					variant="default"
					size="xs"
					mt={10}
					onClick={() => dispatch({ type: "filtered", filters: SHOW_ALL })}
				>
					Show everything
				</Button>
			)}
		</div>
	);
}
