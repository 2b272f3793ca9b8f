import { startTransition, useEffect, useState } from "react";
import { usePage } from "../state/page-context.tsx";
import { ANSWERS } from "./client.ts";
import type { QuestionKind, Questions } from "./messages.ts";

/** An answer, or what there is to say while there is none. */
export interface Answered<Kind extends QuestionKind> {
	/** To the question asked last, or while that is being looked for to the one before; null for none. */
	answer: Questions[Kind]["answer"] | null;
	/** The question that `answer` answers. */
	question: Questions[Kind]["question"] | null;
	/** The answer takes long enough to say so. */
	isLate: boolean;
	/** What went wrong with the question asked last. */
	error: Error | null;
}

const NOTHING = { answer: null, question: null, isLate: false, error: null };

/** Milliseconds before somebody who waits is told so. */
const LATE = 150;

/**
 * The answer to a question about the open graph, asked anew whenever the question or the graph is another.
 * @param question must stay the same object while it is the same question; null asks nothing
 */
export function useAnswer<Kind extends QuestionKind>(
	kind: Kind,
	question: Questions[Kind]["question"] | null,
): Answered<Kind> {
	const { index } = usePage();
	const [answered, setAnswered] = useState<Answered<Kind>>(NOTHING);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another index is another graph, of which the same is asked
	useEffect(() => {
		if (question === null) {
			setAnswered(NOTHING);
			return;
		}
		setAnswered((now) => (now.error ? NOTHING : now));
		const controller = new AbortController();
		const timer = setTimeout(() => setAnswered((now) => ({ ...now, isLate: true })), LATE);
		ANSWERS.ask(kind, question, controller.signal)
			.then(
				// Whatever a person does meanwhile comes before the drawing of what was found.
				(answer) => startTransition(() => setAnswered({ ...NOTHING, answer, question })),
				(error) => {
					if (!controller.signal.aborted) setAnswered({ ...NOTHING, error });
				},
			)
			.finally(() => clearTimeout(timer));
		return () => {
			controller.abort();
			clearTimeout(timer);
		};
	}, [kind, question, index]);
	return question === null ? NOTHING : answered;
}
