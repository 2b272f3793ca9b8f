import { RangeSlider, SegmentedControl, Slider } from "@mantine/core";
import { isPartialDate, latest } from "../../model/index.ts";
import type { Filters, Period } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./legend-panel.module.css";
import { counted, dateWords } from "./wording.ts";

interface DateFiltersProps {
	filters: Filters;
	change(change: Partial<Filters>): void;
	/** The switch for relations without a date. */
	children: React.ReactNode;
}

/** What of the time line is shown: a stretch of it, or how things stood on a day. */
export function DateFilters({ filters, change, children }: DateFiltersProps) {
	const { index } = usePage();
	const periods = index.timeLine;
	if (periods.length < 2) return null;
	const isDay = filters.asOf !== null;
	const last = latest((periods.at(-1) as Period).date);
	return (
		<fieldset className={classes.group}>
			<legend>Dates</legend>
			<SegmentedControl
				className={classes.mode}
				size="xs"
				fullWidth
				aria-label="What the dates choose"
				value={isDay ? "day" : "period"}
				data={[
					{ value: "period", label: "Period" },
					{ value: "day", label: "As of a day" },
				]}
				onChange={(mode) => change(mode === "day" ? { from: null, until: null, asOf: last } : { asOf: null })}
			/>
			{filters.asOf === null ? (
				<Window periods={periods} filters={filters} change={change} />
			) : (
				<AsOfDay periods={periods} day={filters.asOf} change={change} />
			)}
			{children}
		</fieldset>
	);
}

interface WindowProps {
	periods: Period[];
	filters: Filters;
	change(change: Partial<Filters>): void;
}

function Window({ periods, filters, change }: WindowProps) {
	const last = periods.length - 1;
	const first = filters.from === null ? 0 : periods.findIndex(({ date }) => date === filters.from);
	const end = filters.until === null ? last : periods.findIndex(({ date }) => date === filters.until);
	const dateAt = (position: number) => (periods[position] as Period).date;
	return (
		<>
			<Histogram periods={periods} first={first} last={end} />
			<RangeSlider
				className={classes.slider}
				size={3}
				thumbSize={13}
				min={0}
				max={last}
				minRange={0}
				step={1}
				value={[first, end]}
				label={(position) => dateWords(dateAt(position))}
				thumbFromLabel="First date shown"
				thumbToLabel="Last date shown"
				thumbValueText={(position) => dateWords(dateAt(position))}
				onChange={([from, until]) =>
					change({
						from: from === 0 ? null : dateAt(from),
						until: until === last ? null : dateAt(until),
					})
				}
			/>
			<div className={classes.ends}>
				<span>{dateWords(dateAt(first))}</span>
				<span>{dateWords(dateAt(end))}</span>
			</div>
		</>
	);
}

interface AsOfDayProps {
	periods: Period[];
	day: string;
	change(change: Partial<Filters>): void;
}

function AsOfDay({ periods, day, change }: AsOfDayProps) {
	const { state, dispatch } = usePage();
	const dateAt = (position: number) => (periods[position] as Period).date;
	const after = periods.findIndex(({ date }) => latest(date) >= day);
	const position = after < 0 ? periods.length - 1 : after;
	const isOpen = state.views.at(-1)?.kind === "day";
	return (
		<>
			<Histogram periods={periods} first={0} last={position} />
			<Slider
				className={classes.slider}
				size={3}
				thumbSize={13}
				min={0}
				max={periods.length - 1}
				step={1}
				value={position}
				label={(at) => dateWords(dateAt(at))}
				thumbLabel="As of"
				thumbValueText={(at) => dateWords(dateAt(at))}
				onChange={(at) => change({ asOf: latest(dateAt(at)) })}
			/>
			<div className={classes.day}>
				<input
					type="date"
					aria-label="Day"
					value={day}
					onChange={({ target }) => {
						if (isPartialDate(target.value)) change({ asOf: target.value });
					}}
				/>
				<button
					type="button"
					className={classes.link}
					aria-pressed={isOpen}
					onClick={() => dispatch(isOpen ? { type: "closed" } : { type: "chose", view: { kind: "day" } })}
				>
					How it stood
				</button>
			</div>
		</>
	);
}

/** How many relations begin in each period; those outside the range are pale. */
function Histogram({ periods, first, last }: { periods: Period[]; first: number; last: number }) {
	const most = Math.max(...periods.map(({ count }) => count));
	const total = periods.reduce((sum, { count }) => sum + count, 0);
	return (
		<div
			className={classes.histogram}
			role="img"
			aria-label={`${counted(total, "dated relation")} over time`}
		>
			{periods.map(({ date, count }, position) => (
				<span
					key={date}
					className={classes.bar}
					data-outside={position < first || position > last || undefined}
					style={{ height: `${count === 0 ? 0 : Math.max(9, (count / most) * 100)}%` }}
				/>
			))}
		</div>
	);
}
