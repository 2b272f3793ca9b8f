import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useId } from "react";
import type { Part } from "../../query/pattern/index.ts";
import type { Mistake } from "../answers/answer-pattern.ts";
import { CompletionList, optionId } from "./completion-list.tsx";
import classes from "./pattern-editor.module.css";
import { stanceOf } from "./stance-of.ts";
import { usePatternEditor } from "./use-pattern-editor.ts";

interface PatternEditorProps {
	initial: string;
	/** What was wrong when it was run. */
	mistake: Mistake | null;
	/** Whether the field gives up the focus when it is run. */
	leaveOnRun: boolean;
	onRun(text: string): void;
	onEditing(editing: boolean): void;
}

/** A field for a pattern: coloured as it is read, completed as it is typed, mistakes underlined where they are. */
export function PatternEditor({ initial, mistake: ran, leaveOnRun, onRun, onEditing }: PatternEditorProps) {
	const editor = usePatternEditor(initial, ran, (text) => {
		if (leaveOnRun) editor.input.current?.blur();
		onRun(text);
	});
	const { text, offer, parts, mistake } = editor;
	const id = useId();
	const active = offer && offer.active >= 0 ? optionId(id, offer.active) : undefined;
	return (
		<>
			<div className={classes.editor}>
				<div className={classes.field} data-wrong={mistake ? true : undefined}>
					<div className={classes.text}>
						<pre className={classes.paint} aria-hidden="true">
							<Painted text={text} parts={parts} mistake={mistake} />{" "}
						</pre>
						<textarea
							ref={editor.input}
							className={classes.input}
							aria-label="Pattern"
							role="combobox"
							aria-autocomplete="list"
							aria-expanded={offer !== null}
							aria-controls={`${id}-list`}
							aria-activedescendant={active}
							aria-invalid={mistake !== null}
							aria-describedby={`${id}-message`}
							placeholder="(Russia)-[backs]->(x)"
							rows={1}
							value={text}
							spellCheck={false}
							autoCapitalize="off"
							autoComplete="off"
							autoCorrect="off"
							enterKeyHint="search"
							// biome-ignore lint/a11y/noAutofocus: who opens the query wants to type it
							autoFocus={initial === ""}
							onChange={({ currentTarget }) =>
								editor.change(currentTarget.value, currentTarget.selectionStart)
							}
							onKeyDown={editor.keyDown}
							onFocus={() => onEditing(true)}
							onBlur={() => {
								editor.close();
								onEditing(false);
							}}
						/>
					</div>
					<Tooltip label="Find (Enter)">
						<ActionIcon
							aria-label="Find"
							variant="filled"
							color="iris"
							className={classes.run}
							disabled={text.trim() === ""}
							onClick={editor.run}
						>
							<IconPlayerPlayFilled size={13} />
						</ActionIcon>
					</Tooltip>
				</div>
				{offer && <CompletionList id={id} offer={offer} onTake={editor.take} />}
			</div>
			<p id={`${id}-message`} className={classes.message} role="status">
				{mistake && (
					<>
						<span className={classes.wrong}>{mistake.message}</span> {mistake.hint}
					</>
				)}
			</p>
		</>
	);
}

/** The text in the colours of what it says; it lies under the field, whose own letters are not seen. */
function Painted({
	text,
	parts,
	mistake,
}: {
	text: string;
	parts: readonly Part[];
	mistake: Mistake | null;
}) {
	const pieces = piecesOf(text, parts, mistake);
	return pieces.map(({ start, end, role, wrong }) => {
		const piece = text.slice(start, end);
		const stance = role === "label" ? stanceOf(piece) : undefined;
		const style = stance ? ({ "--label": `var(--stance-${stance})` } as React.CSSProperties) : undefined;
		return (
			<span key={start} data-role={role} data-wrong={wrong || undefined} style={style}>
				{piece === "" ? " " : piece}
			</span>
		);
	});
}

interface Piece {
	start: number;
	end: number;
	role?: Part["role"];
	wrong: boolean;
}

/** The text cut where a part or the mistake begins or ends; a mistake at the end gets an empty piece of its own. */
function piecesOf(text: string, parts: readonly Part[], mistake: Mistake | null): Piece[] {
	const cuts = new Set([0, text.length]);
	for (const { start, end } of parts) cuts.add(start).add(end);
	if (mistake) cuts.add(mistake.start).add(mistake.end);
	const sorted = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
	const pieces = sorted.slice(1).map((end, i): Piece => {
		const start = sorted[i] as number;
		const part = parts.find((each) => each.start <= start && end <= each.end);
		const wrong = mistake !== null && mistake.start <= start && end <= mistake.end;
		return { start, end, ...(part && { role: part.role }), wrong };
	});
	const atEnd = mistake?.unfinished && mistake.start === text.length;
	return atEnd ? [...pieces, { start: text.length, end: text.length, wrong: true }] : pieces;
}
