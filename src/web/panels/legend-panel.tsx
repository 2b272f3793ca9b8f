import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowsDiff, IconChevronDown, IconChevronUp, IconFilterOff } from "@tabler/icons-react";
import {
	ACTOR_KINDS,
	type EdgeAttributes,
	MODALITIES,
	type Modality,
	STANCES,
	type Stance,
} from "../../model/index.ts";
import { edgeAppearance } from "../../picture/index.ts";
import { type Filters, SHOW_ALL, showsAll, toggled } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import { KindMark } from "./actor-mark.tsx";
import { DateFilters } from "./date-filters.tsx";
import classes from "./legend-panel.module.css";
import { KIND_WORDS, MODALITY_WORDS, STANCE_WORDS } from "./wording.ts";

interface LegendPanelProps {
	open: boolean;
	onToggle(): void;
}

/** What the picture means and what of it is shown, in one: every line style is also its own switch. */
export function LegendPanel({ open, onToggle }: LegendPanelProps) {
	const { state, dispatch } = usePage();
	const { filters } = state;
	return (
		<section className={classes.panel} aria-label="Legend and filters" data-open={open || undefined}>
			<header className={classes.header}>
				<button type="button" className={classes.title} aria-expanded={open} onClick={onToggle}>
					Legend{!showsAll(filters) && <span className={classes.dot} title="Some relations are hidden" />}
					{open ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
				</button>
				{!showsAll(filters) && (
					<Tooltip label="Show everything">
						<ActionIcon
							size="sm"
							aria-label="Show everything"
							onClick={() => dispatch({ type: "filtered", filters: SHOW_ALL })}
						>
							<IconFilterOff size={15} />
						</ActionIcon>
					</Tooltip>
				)}
			</header>
			{open && (
				<div className={classes.body}>
					<StanceSwitches />
					<ModalitySwitches />
					<Dates />
					<Contradictions />
					<Kinds />
				</div>
			)}
		</section>
	);
}

function useFilters(): [Filters, (change: Partial<Filters>) => void] {
	const { state, dispatch } = usePage();
	return [
		state.filters,
		(change) => dispatch({ type: "filtered", filters: { ...state.filters, ...change } }),
	];
}

function StanceSwitches() {
	const { index } = usePage();
	const [filters, change] = useFilters();
	const counts = index.statistics.relations.byStance;
	return (
		<fieldset className={classes.group}>
			<legend>Relations</legend>
			{STANCES.map((stance) => (
				<Switch
					key={stance}
					label={STANCE_WORDS[stance]}
					count={counts[stance] ?? 0}
					pressed={filters.stances.includes(stance)}
					onPress={() => change({ stances: toggled(STANCES, filters.stances, stance) })}
					sample={<LineSample stance={stance} modality="asserted" />}
				/>
			))}
		</fieldset>
	);
}

/** One row for every modality in the graph; a graph of plain reports needs none. */
function ModalitySwitches() {
	const { index } = usePage();
	const [filters, change] = useFilters();
	const counts = index.statistics.relations.byModality;
	const present = MODALITIES.filter((modality) => counts[modality]);
	if (present.length < 2) return null;
	return (
		<fieldset className={classes.group}>
			<legend>Certainty</legend>
			{present.map((modality) => (
				<Switch
					key={modality}
					label={MODALITY_WORDS[modality].badge}
					hint={MODALITY_WORDS[modality].meaning}
					count={counts[modality] ?? 0}
					pressed={filters.modalities.includes(modality)}
					onPress={() => change({ modalities: toggled(MODALITIES, filters.modalities, modality) })}
					sample={<LineSample stance="neutral" modality={modality} />}
				/>
			))}
		</fieldset>
	);
}

interface SwitchProps {
	label: string;
	hint?: string;
	count: number;
	pressed: boolean;
	onPress(): void;
	sample: React.ReactNode;
}

function Switch({ label, hint, count, pressed, onPress, sample }: SwitchProps) {
	return (
		<button type="button" className={classes.row} aria-pressed={pressed} title={hint} onClick={onPress}>
			<span className={classes.sample}>{sample}</span>
			<span className={classes.label}>{label}</span>
			<span className={classes.count}>{count.toLocaleString("en-GB")}</span>
		</button>
	);
}

const DASHES = { solid: undefined, dashed: "5 3.5", dotted: "1.5 3.5" };

/** A line as the stage draws it. */
function LineSample({ stance, modality }: { stance: Stance; modality: Modality }) {
	const { dash, opacity } = edgeAppearance({ stance, modality, evidence: [] as unknown } as EdgeAttributes);
	return (
		<svg width="26" height="8" aria-hidden="true">
			<line
				x1="1"
				x2="25"
				y1="4"
				y2="4"
				stroke={`var(--stance-${stance})`}
				strokeWidth="2.5"
				strokeDasharray={DASHES[dash]}
				opacity={opacity}
			/>
		</svg>
	);
}

function Kinds() {
	const { index } = usePage();
	const counts = index.statistics.actors.byKind;
	return (
		<section className={classes.group} aria-label="Kinds of actor">
			<h3 className={classes.heading}>Actors</h3>
			<ul className={classes.kinds}>
				{ACTOR_KINDS.filter((kind) => counts[kind]).map((kind) => {
					const { one, many } = KIND_WORDS[kind];
					return (
						<li key={kind} className={classes.kind}>
							<span className={classes.sample}>
								<KindMark kind={kind} />
							</span>
							<span className={classes.label}>{counts[kind] === 1 ? one : many}</span>
							<span className={classes.count}>{counts[kind]?.toLocaleString("en-GB")}</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function Dates() {
	const { index } = usePage();
	const [filters, change] = useFilters();
	const { undated } = index.statistics.relations;
	return (
		<DateFilters filters={filters} change={change}>
			{undated > 0 && (
				<Switch
					label="Without a date"
					count={undated}
					pressed={filters.undated}
					onPress={() => change({ undated: !filters.undated })}
					sample={<span className={classes.undated}>?</span>}
				/>
			)}
		</DateFilters>
	);
}

/** How much in the graph does not go together; opens the list. */
function Contradictions() {
	const { state, dispatch, index } = usePage();
	const count = index.contradictions.length;
	if (count === 0) return null;
	const isOpen = state.views.at(-1)?.kind === "contradictions";
	return (
		<section className={classes.group} aria-label="What does not go together">
			<button
				type="button"
				className={classes.row}
				data-opens
				aria-expanded={isOpen}
				onClick={() =>
					dispatch(isOpen ? { type: "closed" } : { type: "chose", view: { kind: "contradictions" } })
				}
			>
				<span className={classes.sample}>
					<IconArrowsDiff size={15} />
				</span>
				<span className={classes.label}>Contradictions</span>
				<span className={classes.count}>{count.toLocaleString("en-GB")}</span>
			</button>
		</section>
	);
}
