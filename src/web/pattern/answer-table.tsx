import { Button, Group } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { subgraphOf } from "../../graph/index.ts";
import type { KnowledgeGraph } from "../../model/index.ts";
import type { PatternAnswer, PatternRow } from "../../query/pattern/index.ts";
import { saveFile } from "../export/save-file.ts";
import { ActorMark } from "../panels/actor-mark.tsx";
import panels from "../panels/panels.module.css";
import { counted, labelOf } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
import type { PatternQuestion } from "../state/page-state.ts";
import classes from "./answer-table.module.css";
import { RowSentences, rowInWords } from "./row-sentences.tsx";

interface AnswerTableProps {
	question: PatternQuestion;
	answer: PatternAnswer;
	/** What there is to say beside the rows. */
	note: string | null;
}

/** Of many rows, so many are listed at first. */
const ROWS_SHOWN = 50;

/** What fits a pattern as a table; a click on a row lights it alone and shows its sentences. */
export function AnswerTable({ question, answer, note }: AnswerTableProps) {
	const { dispatch } = usePage();
	const { columns, rows, subgraph } = answer;
	const [all, setAll] = useState(false);
	// The open row is listed even after a step back to a long table.
	const shown = all || (question.row ?? 0) >= ROWS_SHOWN ? rows : rows.slice(0, ROWS_SHOWN);
	const choose = (row: number) =>
		dispatch({ type: "asked", question: { ...question, row: question.row === row ? null : row } });
	return (
		<section aria-label="What fits">
			{rows.length > 0 && (
				<p className={classes.summary} aria-live="polite">
					{counted(rows.length, "row")} · {counted(subgraph.actors.length, "actor")} ·{" "}
					{counted(subgraph.relations.length, "relation")}
				</p>
			)}
			{note && (
				<p className={panels.quiet} role="status">
					{note}
				</p>
			)}
			{rows.length > 0 && (
				<div className={classes.scroll}>
					<table className={classes.table} style={{ "--columns": columns.length } as React.CSSProperties}>
						{columns.length > 0 && (
							<thead>
								<tr>
									{columns.map((name) => (
										<th key={name} scope="col">
											{name}
										</th>
									))}
								</tr>
							</thead>
						)}
						{shown.map((row, position) => (
							<Row
								// biome-ignore lint/suspicious/noArrayIndexKey: rows are in a fixed order and have no other name
								key={position}
								row={row}
								open={question.row === position}
								onToggle={() => choose(position)}
							/>
						))}
					</table>
				</div>
			)}
			<Group gap={8} mt={12}>
				{shown.length < rows.length && (
					<Button variant="default" size="xs" onClick={() => setAll(true)}>
						Show {counted(rows.length - shown.length, "more row")}
					</Button>
				)}
				{subgraph.relations.length > 0 && <SavePart part={subgraph} />}
			</Group>
		</section>
	);
}

interface RowProps {
	row: PatternRow;
	open: boolean;
	onToggle(): void;
}

function Row({ row, open, onToggle }: RowProps) {
	const width = Math.max(1, row.actors.length);
	const first = row.actors[0];
	return (
		<tbody className={classes.row} data-open={open || undefined}>
			<tr onClick={onToggle}>
				<td>
					<button type="button" className={classes.opener} aria-expanded={open} onKeyDown={moveAmongRows}>
						{first === undefined ? <RowInWords row={row} /> : <ActorCell actor={first} />}
						{width === 1 && <Over row={row} />}
						{row.ways > 1 && width === 1 && <Ways row={row} />}
						{width === 1 && <Chevron open={open} />}
					</button>
				</td>
				{row.actors.slice(1).map((actor, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: columns are in a fixed order; an actor may fill two
					<td key={i}>
						<span className={classes.last}>
							<ActorCell actor={actor} />
							{i === width - 2 && <Over row={row} />}
							{i === width - 2 && row.ways > 1 && <Ways row={row} />}
							{i === width - 2 && <Chevron open={open} />}
						</span>
					</td>
				))}
			</tr>
			{open && (
				<tr className={classes.sentences}>
					<td colSpan={width}>
						<RowSentences row={row} />
					</td>
				</tr>
			)}
		</tbody>
	);
}

function ActorCell({ actor }: { actor: string }) {
	const { graph } = usePage();
	return (
		<span className={classes.actor}>
			<ActorMark actor={graph.getNodeAttributes(actor)} size={20} />
			<span className={classes.name}>{labelOf(graph, actor)}</span>
		</span>
	);
}

/** A row of a pattern without variables is told by its relations. */
function RowInWords({ row }: { row: PatternRow }) {
	const { index } = usePage();
	return <span className={classes.words}>{rowInWords(index.view, row)}</span>;
}

/** The actors that a step of several relations passes, which have no column and tell its rows apart. */
function Over({ row }: { row: PatternRow }) {
	const { graph } = usePage();
	const between = row.hops.flatMap(({ step, to }, i) => (row.hops[i + 1]?.step === step ? [to] : []));
	if (between.length === 0) return null;
	return <span className={classes.over}>over {between.map((id) => labelOf(graph, id)).join(", ")}</span>;
}

function Ways({ row }: { row: PatternRow }) {
	return <span className={classes.ways}>{counted(row.ways, "way")}</span>;
}

function Chevron({ open }: { open: boolean }) {
	return <IconChevronDown size={14} className={classes.chevron} data-open={open || undefined} />;
}

/** Up and down move from row to row, as in a list. */
function moveAmongRows(event: KeyboardEvent<HTMLButtonElement>): void {
	const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
	if (step === 0) return;
	event.preventDefault();
	const table = event.currentTarget.closest("table");
	const openers = [...(table?.querySelectorAll<HTMLElement>(`.${classes.opener}`) ?? [])];
	openers[openers.indexOf(event.currentTarget) + step]?.focus();
}

function SavePart({ part }: { part: PatternAnswer["subgraph"] }) {
	const { graph } = usePage();
	return (
		<Button
			variant="default"
			size="xs"
			leftSection={<IconDownload size={15} />}
			onClick={() => void savePart(graph, part)}
		>
			Save this part
		</Button>
	);
}

async function savePart(
	graph: KnowledgeGraph,
	{ actors, relations }: PatternAnswer["subgraph"],
): Promise<void> {
	const { exportGraph } = await import("../export/export-graph.ts");
	const { name, blob } = exportGraph(subgraphOf(graph, actors, relations), "json");
	saveFile(name.replace(/\.json$/, "-part.json"), blob);
}
