import { ActionIcon, Button, CopyButton, Tooltip } from "@mantine/core";
import { IconArrowsUpDown, IconCheck, IconCopy, IconRouteOff } from "@tabler/icons-react";
import { Fragment } from "react";
import { describePath, type Path, pathsAsMarkdown } from "../../query/index.ts";
import type { Missing } from "../answers/answer-paths.ts";
import { ActorMark } from "../panels/actor-mark.tsx";
import { Looking, NoAnswer } from "../panels/looking.tsx";
import { PanelFrame } from "../panels/panel-frame.tsx";
import panels from "../panels/panels.module.css";
import { StepRelations } from "../panels/step-relations.tsx";
import { counted, inverseOf, labelOf, seenFrom } from "../panels/wording.ts";
import { ActorCombobox } from "../search/actor-combobox.tsx";
import { SHOW_ALL } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import type { PathQuestion } from "../state/page-state.ts";
import { PLAIN_CHOICES } from "./path-choices.ts";
import { PathOptions } from "./path-options.tsx";
import classes from "./path-panel.module.css";
import type { FoundPaths } from "./use-paths.ts";

interface PathPanelProps {
	question: PathQuestion;
	found: FoundPaths;
}

/** How two actors are connected: the two ends to choose, then each step with the sentence behind it. */
export function PathPanel({ question, found }: PathPanelProps) {
	const { dispatch, index } = usePage();
	const { from, to, choices = PLAIN_CHOICES } = question;
	const ask = (ends: Partial<PathQuestion>) =>
		dispatch({ type: "asked", question: { ...question, chosen: 0, ...ends } });
	// An answer to the question before is not for long beside the one asked now.
	const answer = found.isLate ? null : found.answer;
	const paths = answer?.paths ?? [];
	const chosen = Math.min(question.chosen ?? 0, Math.max(paths.length - 1, 0));
	const path = paths[chosen];
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
			{from !== null && to !== null && (
				<PathOptions choices={choices} onChange={(changed) => ask({ choices: changed })} />
			)}
			{(from === null || to === null) && (
				<p className={panels.quiet}>Choose both ends here, or click an actor in the picture.</p>
			)}
			{found.isLate && <Looking />}
			{found.error && <NoAnswer error={found.error} />}
			{answer && from !== null && from === to && (
				<p className={panels.quiet}>Both ends are the same actor.</p>
			)}
			{paths.length > 1 && <Answers paths={paths} chosen={chosen} onChoose={(one) => ask({ chosen: one })} />}
			{path && (
				<PathSteps
					path={path}
					onAvoid={(actor) => ask({ choices: { ...choices, avoid: [...choices.avoid, actor] } })}
				/>
			)}
			{answer?.missing && from && to && <NoPath from={from} to={to} missing={answer.missing} />}
			{path && (
				<div className={classes.copies}>
					<CopyAs name="Copy as text" text={pathText(describePath(index.view, path))} />
					<CopyAs name="Copy all as Markdown" text={pathsAsMarkdown(index.view, paths, inverseOf)} />
				</div>
			)}
		</PanelFrame>
	);
}

/** The steps of a path as numbered lines, ready for a brief. */
function pathText(steps: readonly string[]): string {
	return steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
}

function CopyAs({ name, text }: { name: string; text: string }) {
	return (
		<CopyButton value={text}>
			{({ copied, copy }) => (
				<Button
					variant="default"
					size="xs"
					leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
					onClick={copy}
				>
					{copied ? "Copied" : name}
				</Button>
			)}
		</CopyButton>
	);
}

/** "2 steps over 1 actor". */
function lengthWords(path: Path): string {
	const between = path.actors.length - 2;
	return between === 0
		? "Directly connected"
		: `${counted(path.hops.length, "step")} over ${counted(between, "actor")}`;
}

interface AnswersProps {
	paths: readonly Path[];
	chosen: number;
	onChoose(chosen: number): void;
}

/** The ways there are, best first: whom each goes over, and which is looked at below. */
function Answers({ paths, chosen, onChoose }: AnswersProps) {
	const { graph } = usePage();
	return (
		<ol className={classes.answers} aria-label="Ways, best first">
			{paths.map((path, i) => (
				<li key={path.actors.join(" ")}>
					<button
						type="button"
						className={classes.answer}
						aria-current={i === chosen || undefined}
						onClick={() => onChoose(i)}
					>
						<span className={classes.number}>{i + 1}</span>
						<span className={classes.over}>
							{path.actors.length === 2
								? "directly"
								: `over ${path.actors
										.slice(1, -1)
										.map((actor) => labelOf(graph, actor))
										.join(", ")}`}
						</span>
						<span className={classes.strokes} aria-hidden="true">
							{path.hops.map(({ from, relations }) => (
								<span key={from} style={{ background: `var(--stance-${relations[0]?.attributes.stance})` }} />
							))}
						</span>
					</button>
				</li>
			))}
		</ol>
	);
}

function PathSteps({ path, onAvoid }: { path: Path; onAvoid(actor: string): void }) {
	const last = path.actors.length - 1;
	return (
		<>
			<p className={classes.summary} aria-live="polite">
				{lengthWords(path)}
			</p>
			<ol className={classes.steps} aria-label="Steps of the path">
				{path.hops.map((hop, i) => (
					<Fragment key={hop.from}>
						<Stop actor={hop.from} {...(i > 0 && { onAvoid })} />
						<li className={classes.step}>
							<StepRelations
								relations={hop.relations.map((relation) => seenFrom(hop.from, relation))}
								others="between the two"
							/>
						</li>
					</Fragment>
				))}
				<Stop actor={path.actors[last] as string} />
			</ol>
		</>
	);
}

function Stop({ actor, onAvoid }: { actor: string; onAvoid?(actor: string): void }) {
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
			{onAvoid && (
				<Tooltip label={`Find ways that avoid ${attributes.label}`}>
					<ActionIcon
						size="sm"
						className={classes.avoid}
						aria-label={`Avoid ${attributes.label}`}
						onClick={() => onAvoid(actor)}
					>
						<IconRouteOff size={15} />
					</ActionIcon>
				</Tooltip>
			)}
		</li>
	);
}

function NoPath({ from, to, missing }: { from: string; to: string; missing: Missing }) {
	const { graph, dispatch } = usePage();
	const names = `${labelOf(graph, from)} and ${labelOf(graph, to)}`;
	const reasons: Record<Missing["why"], string> = {
		filters: `With the filters as they are, nothing connects ${names}. Without them there is a path.`,
		choices: `No path that counts connects ${names}. ${missing.help}`,
		denied: `Only denied reports would connect ${names}, and what is denied never counts as a path.`,
		none: `Nothing in these articles connects ${names}. Another article may.`,
	};
	return (
		<div role="status">
			<p className={panels.quiet}>{reasons[missing.why]}</p>
			{missing.why === "filters" && (
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
