import { useMemo } from "react";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import {
	asOf,
	byInterest,
	type PairState,
	type Relation,
	relationInWords,
	stateInWords,
} from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./day-panel.module.css";
import { PanelFrame } from "./panel-frame.tsx";
import panels from "./panels.module.css";
import { ModalityBadge } from "./relation-line.tsx";
import { counted, dateWords, intervalWords } from "./wording.ts";

/** How things stood on the day that the filters name; on the last day told of where they name none. */
export function DayPanel() {
	const { state, index } = usePage();
	const day = state.filters.asOf ?? index.statistics.dates.last ?? "9999";
	const found = useMemo(() => asOf(index.view, RELATION_TYPES, day), [index, day]);
	const isDated = ({ value, certainty }: PairState) => value !== null && certainty !== "undated";
	const undated = found.states.filter(({ certainty }) => certainty === "undated");
	return (
		<PanelFrame
			name={`As of ${dateWords(day)}`}
			header={
				<>
					<h2 className={panels.title}>As of {dateWords(day)}</h2>
					<p className={panels.subtitle}>
						{counted(found.events.total, "event")} up to that day · {found.undated} without a date
					</p>
				</>
			}
		>
			<States heading="How it stood" states={found.states.filter(isDated)} />
			<States heading="Told without a date" states={undated} />
			<States heading="Talks and signals" states={found.states.filter(({ value }) => value === null)} />
			<NotCounted relations={found.notCounted} />
			{found.events.byType.length > 0 && (
				<section className={panels.group}>
					<h3 className={panels.groupHeading}>Had happened by then</h3>
					<ul className={classes.counts}>
						{found.events.byType.map(({ type, label, count }) => (
							<li key={type}>
								<span>{label}</span> <span className={panels.count}>{count}</span>
							</li>
						))}
					</ul>
				</section>
			)}
			{found.states.length + found.events.total + found.notCounted.length === 0 && (
				<p className={panels.quiet}>The articles date nothing up to that day.</p>
			)}
		</PanelFrame>
	);
}

function States({ heading, states }: { heading: string; states: PairState[] }) {
	if (states.length === 0) return null;
	return (
		<section className={panels.group}>
			<h3 className={panels.groupHeading}>
				{heading} <span className={panels.count}>{states.length}</span>
			</h3>
			{[...states].sort(byInterest).map((state) => (
				<StateLine key={`${state.name} ${state.source} ${state.target} ${state.value}`} state={state} />
			))}
		</section>
	);
}

const CERTAINTY: Record<PairState["certainty"], string | null> = {
	certain: null,
	possible: "perhaps: the date is too coarse to tell",
	"last-known": "as last told",
	undated: null,
};

function StateLine({ state }: { state: PairState }) {
	const { index, dispatch } = usePage();
	const { time, certainty, beside, relations } = state;
	const facts = [
		intervalWords(time),
		CERTAINTY[certainty],
		...beside.map((one) => [one.value, timesOf(one.relations)].filter(Boolean).join(" ")),
	];
	// The state of two countries may rest on what their presidents do: the panel of the first relation shows it.
	const first = relations[0] ?? beside[0]?.relations[0];
	const open = () => {
		if (!first) return;
		const view = { kind: "relations" as const, source: first.source, target: first.target, edge: first.id };
		dispatch({ type: "followed", view });
	};
	return (
		<button type="button" className={classes.line} onClick={open}>
			<span className={classes.words}>{stateInWords(index.view, state)}</span>
			<span className={classes.facts}>{facts.filter(Boolean).join(" · ")}</span>
		</button>
	);
}

function timesOf(relations: readonly Relation[]): string {
	const times = relations.map(({ attributes }) => intervalWords(attributes) ?? "undated");
	return [...new Set(times)].join(", ");
}

/** What was planned, only reported, or denied, and has happened nowhere in the counts. */
function NotCounted({ relations }: { relations: Relation[] }) {
	const { index, dispatch } = usePage();
	if (relations.length === 0) return null;
	return (
		<section className={panels.group}>
			<h3 className={panels.groupHeading}>
				Planned, reported or denied: counted nowhere <span className={panels.count}>{relations.length}</span>
			</h3>
			{relations.map((relation) => {
				const { id, source, target, attributes } = relation;
				const reporter = attributes.evidence.find(({ reportedBy }) => reportedBy)?.reportedBy;
				const facts = [intervalWords(attributes) ?? "undated", reporter && `reported by ${small(reporter)}`];
				return (
					<button
						key={id}
						type="button"
						className={classes.line}
						onClick={() =>
							dispatch({ type: "followed", view: { kind: "relations", source, target, edge: id } })
						}
					>
						<span className={classes.words}>
							{relationInWords(index.view, relation)} <ModalityBadge edge={attributes} />
						</span>
						<span className={classes.facts}>{facts.filter(Boolean).join(" · ")}</span>
					</button>
				);
			})}
		</section>
	);
}

function small(words: string): string {
	return words.replace(/^(?:The|A|An) /, (word) => word.toLowerCase());
}
