import { useMemo } from "react";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { historiesBetween, type StateHistory, stateName } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./state-history.module.css";
import { intervalWords } from "./wording.ts";

/** How the states between two actors came about: "unknown, cut 2011, talks 2023"; nothing where none is told. */
export function StateHistories({ source, target }: { source: string; target: string }) {
	const { index } = usePage();
	const histories = useMemo(
		() => historiesBetween(index.view, RELATION_TYPES, source, target),
		[index, source, target],
	);
	if (histories.length === 0) return null;
	return (
		<section className={classes.histories} aria-label="How it came about">
			{histories.map((history) => (
				<History key={`${history.name} ${history.source} ${history.target}`} history={history} />
			))}
		</section>
	);
}

function History({ history: { name, steps, undated } }: { history: StateHistory }) {
	return (
		<div>
			<h3 className={classes.name}>{stateName(name)}</h3>
			<ol className={classes.steps}>
				<li className={classes.start}>unknown</li>
				{steps.map(({ value, time }) => (
					<li key={`${value} ${time.start} ${time.end}`}>
						<strong>{value}</strong> {intervalWords(time)}
					</li>
				))}
			</ol>
			{undated.length > 0 && (
				<p className={classes.undated}>Told without a date: {undated.map(({ value }) => value).join(", ")}</p>
			)}
		</div>
	);
}
