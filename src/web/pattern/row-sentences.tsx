import { type GraphView, relationInWords } from "../../query/index.ts";
import type { PatternRow } from "../../query/pattern/index.ts";
import { StepRelations } from "../panels/step-relations.tsx";
import { seenFrom } from "../panels/wording.ts";
import classes from "./row-sentences.module.css";

/** The relations of a row as sentences; those between two actors come in one piece, the strongest first. */
export function rowInWords(view: GraphView, { hops }: PatternRow): string {
	const sentences = hops.flatMap(({ from, relations }) => {
		const [first] = relations;
		return first ? [relationInWords(view, seenFrom(from, first))] : [];
	});
	return sentences.join("; ");
}

/** What a row rests on: for each step of the pattern its relations, the strongest with its sentence. */
export function RowSentences({ row }: { row: PatternRow }) {
	const steps = row.hops.map(({ from, to, relations }) => ({
		from,
		to,
		relations: relations.map((relation) => seenFrom(from, relation)),
	}));
	if (steps.length === 0) return <p className={classes.none}>The pattern asks for no relation.</p>;
	return (
		<ol className={classes.steps}>
			{steps.map(({ from, to, relations }, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: steps are in a fixed order; two may join the same actors
				<li key={`${i} ${from} ${to}`} className={classes.step}>
					<StepRelations relations={relations} others="fitting this step" />
				</li>
			))}
		</ol>
	);
}
