import type { KnowledgeGraph } from "../../model/index.ts";
import { bestEvidence, type GraphView, type Relation, relationInWords } from "../../query/index.ts";
import type { PatternRow } from "../../query/pattern/index.ts";
import { QuoteWords } from "../panels/evidence-quote.tsx";
import { ModalityBadge, RelationFacts } from "../panels/relation-line.tsx";
import { counted, seenFrom } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
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
export function RowSentences({ row, graph }: { row: PatternRow; graph: KnowledgeGraph }) {
	const steps = row.hops.map(({ from, to, relations }) => ({
		from,
		to,
		relations: relations.filter(({ id }) => graph.hasEdge(id)).map((relation) => seenFrom(from, relation)),
	}));
	if (steps.length === 0) return <p className={classes.none}>The pattern asks for no relation.</p>;
	return (
		<ol className={classes.steps}>
			{steps.map(({ from, to, relations }, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: steps are in a fixed order; two may join the same actors
				<li key={`${i} ${from} ${to}`} className={classes.step}>
					<Step relations={relations} />
				</li>
			))}
		</ol>
	);
}

function Step({ relations }: { relations: readonly Relation[] }) {
	const [first, ...others] = relations;
	if (!first) return null;
	return (
		<>
			<StepRelation relation={first} withQuote />
			{others.length > 0 && (
				<details className={classes.others}>
					<summary>{counted(others.length, "more relation")} fitting this step</summary>
					{others.map((relation) => (
						<StepRelation key={relation.id} relation={relation} />
					))}
				</details>
			)}
		</>
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
			data-modality={attributes.modality}
			style={{ "--stroke": `var(--stance-${attributes.stance})` } as React.CSSProperties}
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
