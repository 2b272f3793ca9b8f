import { Anchor } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { PanelFrame } from "../panels/panel-frame.tsx";
import panels from "../panels/panels.module.css";
import { SHOW_ALL, showsAll } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import type { PatternQuestion } from "../state/page-state.ts";
import { AnswerTable } from "./answer-table.tsx";
import { examplesFor } from "./examples.ts";
import { PatternEditor } from "./pattern-editor.tsx";
import type { PatternResult } from "./pattern-language.ts";
import classes from "./pattern-panel.module.css";

interface PatternPanelProps {
	question: PatternQuestion;
	/** Null before anything was asked, and while it is being looked for. */
	result: PatternResult | null;
}

/** Finds what fits a pattern: the pattern to type, then a table of what fits, each row with its sentences. */
export default function PatternPanel({ question, result }: PatternPanelProps) {
	const { state, dispatch } = usePage();
	const narrow = useMediaQuery("(max-width: 820px)", false, { getInitialValueInEffect: false });
	const [editing, setEditing] = useState(false);
	const run = (text: string) =>
		dispatch({ type: "asked", question: { kind: "pattern", text: text.trim(), row: null } });
	return (
		<PanelFrame name="Query" header={<h2 className={panels.title}>Query</h2>} wantsRoom={narrow && editing}>
			<PatternEditor
				initial={question.text}
				mistake={result?.mistake ?? null}
				// On a phone, the keyboard makes room for what was found.
				leaveOnRun={narrow}
				onRun={run}
				onEditing={setEditing}
			/>
			{!showsAll(state.filters) && (
				<p className={panels.quiet}>
					Only what the filters show is searched.{" "}
					<Anchor
						component="button"
						type="button"
						inherit
						onClick={() => dispatch({ type: "filtered", filters: SHOW_ALL })}
					>
						Show everything
					</Anchor>
				</p>
			)}
			{question.text === "" && <Examples onRun={run} />}
			{result?.answer && <AnswerTable question={question} answer={result.answer} note={result.note} />}
		</PanelFrame>
	);
}

/** What may be asked, in words and as a pattern about the graph's own actors: a click asks it. */
function Examples({ onRun }: { onRun(text: string): void }) {
	const { index } = usePage();
	const [examples] = useState(() => examplesFor(index.view));
	return (
		<section className={classes.examples} aria-label="Examples">
			<p className={classes.lead}>
				Draw what you look for: <b>names</b> begin with a capital, <em>variables</em> with a small letter.
			</p>
			{examples.map(({ words, pattern }) => (
				<button key={pattern} type="button" className={classes.example} onClick={() => onRun(pattern)}>
					<span>{words}</span>
					<code>{pattern}</code>
				</button>
			))}
		</section>
	);
}
