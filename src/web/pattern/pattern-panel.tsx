import { Anchor } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useAnswer } from "../answers/use-answer.ts";
import { Looking, NoAnswer } from "../panels/looking.tsx";
import { PanelFrame } from "../panels/panel-frame.tsx";
import panels from "../panels/panels.module.css";
import { SHOW_ALL, showsAll } from "../state/filters.ts";
import { usePage } from "../state/page-context.tsx";
import type { PatternQuestion } from "../state/page-state.ts";
import { AnswerTable } from "./answer-table.tsx";
import { PatternEditor } from "./pattern-editor.tsx";
import classes from "./pattern-panel.module.css";
import type { FoundPattern } from "./use-pattern.ts";

interface PatternPanelProps {
	question: PatternQuestion;
	found: FoundPattern;
}

/** Finds what fits a pattern: the pattern to type, then a table of what fits, each row with its sentences. */
export default function PatternPanel({ question, found }: PatternPanelProps) {
	const { state, dispatch } = usePage();
	const narrow = useMediaQuery("(max-width: 820px)", false, { getInitialValueInEffect: false });
	const [editing, setEditing] = useState(false);
	// What was wrong with one pattern says nothing of another, and the rows of one are not for long beside another.
	const isOwn = found.text === question.text;
	const result = isOwn || !found.isLate ? found.result : null;
	const run = (text: string) =>
		dispatch({ type: "asked", question: { kind: "pattern", text: text.trim(), row: null } });
	return (
		<PanelFrame name="Query" header={<h2 className={panels.title}>Query</h2>} wantsRoom={narrow && editing}>
			<PatternEditor
				initial={question.text}
				mistake={(isOwn && result?.mistake) || null}
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
			{found.isLate && <Looking />}
			{found.error && <NoAnswer error={found.error} />}
			{result?.answer && <AnswerTable question={question} answer={result.answer} note={result.note} />}
		</PanelFrame>
	);
}

/** Examples are asked for without saying more. */
const NO_QUESTION = {};

/** What may be asked, in words and as a pattern about the graph's own actors: a click asks it. */
function Examples({ onRun }: { onRun(text: string): void }) {
	const { answer: examples } = useAnswer("examples", NO_QUESTION);
	return (
		<section className={classes.examples} aria-label="Examples">
			<p className={classes.lead}>
				Draw what you look for: <b>names</b> begin with a capital, <em>variables</em> with a small letter.
			</p>
			{examples?.map(({ words, pattern }) => (
				<button key={pattern} type="button" className={classes.example} onClick={() => onRun(pattern)}>
					<span>{words}</span>
					<code>{pattern}</code>
				</button>
			))}
		</section>
	);
}
