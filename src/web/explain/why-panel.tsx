import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Section, sentenceInSections } from "../../extract/explain/in-words.ts";
import type { ArticleRecord, Evidence } from "../../model/index.ts";
import type { Relation } from "../../query/index.ts";
import { explainInWorker } from "../worker/client.ts";
import classes from "./why-panel.module.css";

interface WhyPanelProps {
	relation: Relation;
	evidence: Evidence;
	article: ArticleRecord;
}

/** A sentence's reading explained, or how far the explaining is. */
type State =
	| { step: "waiting" }
	| { step: "failed"; message: string }
	| { step: "explained"; sections: Section[]; confirms: boolean };

/** Why a sentence was read as it was: who is named, who does what to whom, which rules competed, what follows. */
export default function WhyPanel({ relation, evidence, article }: WhyPanelProps) {
	const state = useExplanation(relation, evidence, article);
	if (state.step === "waiting")
		return (
			<p className={classes.waiting} role="status">
				<Loader size={12} /> Loading the language model and reading the article again …
			</p>
		);
	if (state.step === "failed")
		return (
			<p className={classes.failed} role="alert">
				The sentence could not be explained. {state.message}
			</p>
		);
	return (
		<div className={classes.explanation}>
			{!state.confirms && (
				<p className={classes.differs}>
					With the rules and actors of this page, the sentence does not say this any more: the graph was made
					with others, or corrected by a person.
				</p>
			)}
			{state.sections.map(({ title, items }) => (
				<section key={title}>
					<h5>{title}</h5>
					<ul>
						{items.map(({ text, more }) => (
							<li key={text}>
								{text}
								{more.map((line) => (
									<span key={line} className={classes.more}>
										{line}
									</span>
								))}
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

function useExplanation(relation: Relation, evidence: Evidence, article: ArticleRecord): State {
	const [state, setState] = useState<State>({ step: "waiting" });
	const { start, end } = evidence;
	const { source, target } = relation;
	const { type } = relation.attributes;
	useEffect(() => {
		const controller = new AbortController();
		setState({ step: "waiting" });
		explainInWorker(article, { start, end }, controller.signal).then(
			({ sentences }) =>
				setState({
					step: "explained",
					sections: sentences.flatMap(sentenceInSections),
					confirms: sentences.some(({ statements }) =>
						statements.some(
							({ statement }) =>
								statement.type === type &&
								[source, target].includes(statement.source) &&
								[source, target].includes(statement.target),
						),
					),
				}),
			(error) => {
				if (controller.signal.aborted) return;
				setState({ step: "failed", message: error instanceof Error ? error.message : String(error) });
			},
		);
		return () => controller.abort();
	}, [article, start, end, source, target, type]);
	return state;
}
