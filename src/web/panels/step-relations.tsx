import { bestEvidence, type Relation, relationInWords } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import { QuoteWords } from "./evidence-quote.tsx";
import { ModalityBadge, RelationFacts } from "./relation-line.tsx";
import classes from "./step-relations.module.css";
import { counted } from "./wording.ts";

interface StepRelationsProps {
	/** Strongest first; nothing is shown where there is none. */
	relations: readonly Relation[];
	/** Which relations the others are: "between the two". */
	others: string;
}

/** What one step of a path or a pattern rests on: its strongest relation with its sentence, the others folded away. */
export function StepRelations({ relations, others: which }: StepRelationsProps) {
	const [first, ...others] = relations;
	if (!first) return null;
	return (
		<div className={classes.step} {...strokeOf(first)}>
			<StepRelation relation={first} withQuote />
			{others.length > 0 && (
				<details className={classes.others}>
					<summary>
						{counted(others.length, "more relation")} {which}
					</summary>
					{others.map((relation) => (
						<div key={relation.id} className={classes.other} {...strokeOf(relation)}>
							<StepRelation relation={relation} />
						</div>
					))}
				</details>
			)}
		</div>
	);
}

/** The line beside a relation: coloured by its stance, broken where it is not reported as fact. */
function strokeOf({ attributes: { stance, modality } }: Relation) {
	return {
		style: { "--stroke": `var(--stance-${stance})` } as React.CSSProperties,
		"data-modality": modality,
	};
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
