import type { Evidence, EvidencePlace } from "../../model/index.ts";
import { type Relation, relationInWords } from "../../query/index.ts";
import { Notes } from "../edits/notes.tsx";
import { RelationActions } from "../edits/relation-actions.tsx";
import { useEditor } from "../edits/use-editor.tsx";
import { WhyButton } from "../explain/why-button.tsx";
import { relationsBetween } from "../state/graph-index.ts";
import { usePage } from "../state/page-context.tsx";
import { ActorMark } from "./actor-mark.tsx";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import panels from "./panels.module.css";
import { ConfirmedMark, ModalityBadge } from "./relation-line.tsx";
import classes from "./relation-panel.module.css";
import { StateHistories } from "./state-history.tsx";
import { counted, intervalWords, labelOf, MODALITY_WORDS, STANCE_WORDS, seenFrom } from "./wording.ts";

interface RelationPanelProps {
	source: string;
	target: string;
	/** The relation that was clicked; it comes first. */
	edge?: string | undefined;
}

/** All that is said between two actors, each with the sentences behind it. */
export function RelationPanel({ source, target, edge }: RelationPanelProps) {
	const { graph, index } = usePage();
	const relations = chosenFirst(relationsBetween(index.view, source, target), edge);
	const names = `${labelOf(graph, source)} and ${labelOf(graph, target)}`;
	return (
		<PanelFrame
			name={`Relations of ${names}`}
			header={
				<div className={classes.pair}>
					<h2 className={panels.title}>
						<ActorLink actor={source} /> <span className={classes.and}>and</span> <ActorLink actor={target} />
					</h2>
					<p className={panels.subtitle}>{counted(relations.length, "relation")}</p>
				</div>
			}
		>
			<StateHistories source={source} target={target} />
			{relations.map((relation, position) => (
				<RelationCard key={relation.id} relation={relation} from={source} opened={position === 0} />
			))}
		</PanelFrame>
	);
}

function chosenFirst(relations: Relation[], chosen: string | undefined): Relation[] {
	return [...relations.filter(({ id }) => id === chosen), ...relations.filter(({ id }) => id !== chosen)];
}

function ActorLink({ actor }: { actor: string }) {
	const { graph, dispatch } = usePage();
	if (!graph.hasNode(actor)) return <>{actor}</>;
	const attributes = graph.getNodeAttributes(actor);
	return (
		<button
			type="button"
			className={classes.actor}
			onClick={() => dispatch({ type: "followed", view: { kind: "actor", id: actor } })}
		>
			<ActorMark actor={attributes} />
			{attributes.label}
		</button>
	);
}

interface RelationCardProps {
	/** As the graph has it. */
	relation: Relation;
	/** The actor from whose side it is told. */
	from: string;
	/** Its first sentence shows the article from the start. */
	opened: boolean;
}

function RelationCard({ relation: kept, from, opened }: RelationCardProps) {
	const { index } = usePage();
	const { edit } = useEditor();
	const relation = seenFrom(from, kept);
	const { attributes } = relation;
	const sentence = relationInWords(index.view, relation);
	return (
		<article className={classes.card} aria-label={sentence}>
			<header className={classes.cardHead}>
				<h3 className={classes.sentence}>
					<span
						className={classes.stroke}
						data-modality={attributes.modality}
						style={{ "--stroke": `var(--stance-${attributes.stance})` } as React.CSSProperties}
					/>
					<span>
						{sentence} <ModalityBadge edge={attributes} /> <ConfirmedMark edge={attributes} />
					</span>
				</h3>
				<RelationActions relation={kept} sentence={sentence} />
			</header>
			<RelationSummary relation={relation} />
			<Notes notes={attributes.notes} />
			{attributes.evidence.map((evidence, position) => (
				<EvidenceQuote
					key={`${evidence.article}:${evidence.start}:${evidence.rule}`}
					relation={relation}
					evidence={evidence}
					opened={opened && position === 0}
					onReject={
						attributes.evidence.length > 1
							? () => edit({ action: "rejectRelation", relation: kept.id, evidence: [placeOf(evidence)] })
							: null
					}
				/>
			))}
			<WhyThisEdge relation={relation} />
		</article>
	);
}

function placeOf({ article, start }: Evidence): EvidencePlace {
	return { article, start };
}

const PRECISION_WORDS = { day: "known to the day", month: "known to the month", year: "known to the year" };

function RelationSummary({ relation }: { relation: Relation }) {
	const { index } = usePage();
	const { attributes } = relation;
	const { articles, independent } = index.support(relation);
	const { stance, symmetric, modality, precision } = attributes;
	const when = intervalWords(attributes);
	const parts = [
		when && precision ? `${when} (${PRECISION_WORDS[precision]})` : (when ?? "No date in the text"),
		STANCE_WORDS[stance].toLowerCase(),
		symmetric ? "holds both ways" : null,
		articles > 1 ? `${counted(articles, "article")}, ${counted(independent, "independent source")}` : null,
	];
	return (
		<p className={classes.summary}>
			{parts.filter(Boolean).join(" · ")}
			{modality !== "asserted" && (
				<span className={classes.modality}>{MODALITY_WORDS[modality].meaning}</span>
			)}
		</p>
	);
}

function WhyThisEdge({ relation }: { relation: Relation }) {
	const { id, attributes } = relation;
	const { evidence, confidence, plover, cameo, type } = attributes;
	const rules = [...new Set(evidence.map(({ rule }) => rule))];
	return (
		<details className={classes.why}>
			<summary>Why this edge</summary>
			<dl className={panels.facts}>
				<dt>{rules.length === 1 ? "Rule" : "Rules"}</dt>
				<dd>{rules.join(", ")}</dd>
				<dt>Trust</dt>
				<dd>{Math.round(confidence * 100)} % (how often statements of this kind turned out right)</dd>
				<dt>Type</dt>
				<dd>
					{type}
					{plover && ` · PLOVER ${plover}`}
					{cameo && ` · CAMEO ${cameo}`}
				</dd>
				<dt>Key</dt>
				<dd>{id}</dd>
			</dl>
			<WhyButton relation={relation} />
		</details>
	);
}
