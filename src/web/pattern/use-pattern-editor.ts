import { type KeyboardEvent, startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { Completion, Completions, Part } from "../../query/pattern/index.ts";
import type { Mistake } from "../answers/answer-pattern.ts";
import { ANSWERS } from "../answers/client.ts";
import { useAnswer } from "../answers/use-answer.ts";
import { showError } from "../import/messages.tsx";

/** How long after the last key a pattern is looked through for mistakes. */
const PAUSE = 500;

/** Completions on offer, the text they are for, and which of them Enter would take; -1 for none. */
interface Offer extends Completions {
	text: string;
	active: number;
}

/**
 * What is typed, what may be typed next, and what is wrong with it.
 * @param ran The mistake in the text as it was last run.
 */
export function usePatternEditor(initial: string, ran: Mistake | null, onRun: (text: string) => void) {
	const input = useRef<HTMLTextAreaElement>(null);
	const [text, setText] = useState(initial);
	const [cursor, setCursor] = useState<number | null>(null);
	const { offer, isCurrent, setOffer, offerAt } = useOffer(text);
	const parts = useParts(text);
	const typed = useTypingMistake(text, text.trim() !== initial);

	// A pattern that was run from elsewhere, such as an example, takes the place of what is typed.
	useEffect(() => setText(initial), [initial]);

	// A chosen completion moves the cursor behind it, once the text is there.
	useEffect(() => {
		if (cursor === null) return;
		input.current?.setSelectionRange(cursor, cursor);
		setCursor(null);
	}, [cursor]);

	const change = (value: string, at: number) => {
		setText(value);
		offerAt(value, at, false);
	};
	const take = (option: Completion) => {
		if (!offer || !isCurrent) return;
		const value = text.slice(0, offer.start) + option.text + text.slice(offer.end);
		const at = offer.start + option.text.length;
		setText(value);
		setCursor(at);
		input.current?.focus();
		// A bracket that was opened asks for what goes into it.
		if (option.kind === "sign") offerAt(value, at, false);
		else setOffer(null);
	};
	const run = () => {
		setOffer(null);
		onRun(text);
	};
	const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		const handled = offer && isCurrent ? offerKey(event, offer, { take, setOffer }) : false;
		if (handled) {
			event.preventDefault();
			event.stopPropagation();
		} else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
			event.preventDefault();
			run();
		} else if (event.key === " " && event.ctrlKey) {
			event.preventDefault();
			offerAt(text, event.currentTarget.selectionStart, true);
		}
	};
	return {
		input,
		text,
		offer,
		parts,
		mistake: text.trim() === initial ? ran : typed,
		change,
		keyDown,
		run,
		take,
		close: () => setOffer(null),
	};
}

/** How long completions for what was typed before stay while the next are looked for. */
const OUTDATED = 150;

/** What can be written at the cursor; of several requests in a row the last counts. */
function useOffer(text: string) {
	const [offer, setOffer] = useState<Offer | null>(null);
	const request = useRef<AbortController | null>(null);
	const drop = () => {
		request.current?.abort();
		request.current = null;
	};
	useEffect(() => () => request.current?.abort(), []);
	const offerAt = (value: string, at: number, asked: boolean) => {
		drop();
		const controller = new AbortController();
		request.current = controller;
		const timer = setTimeout(() => setOffer(null), OUTDATED);
		ANSWERS.ask("completions", { text: value, cursor: at }, controller.signal)
			.then(
				// Keys come first: the list that is drawn is that for the last of them.
				(found) => startTransition(() => setOffer(offerOf(found, value, asked))),
				// Without completions one can still type; what is wrong is told when the pattern is run.
				() => undefined,
			)
			.finally(() => clearTimeout(timer));
	};
	const change = (to: Offer | null) => {
		drop();
		setOffer(to);
	};
	// What is on offer for another text would be written over the wrong letters.
	return { offer, isCurrent: offer?.text === text, setOffer: change, offerAt };
}

type PartsOf = (text: string) => Part[];

/** The words and signs of a text, once the code that tells them apart is there. */
function useParts(text: string): Part[] {
	const [partsOf, setPartsOf] = useState<PartsOf | null>(null);
	useEffect(() => {
		import("./paint.ts").then((paint) => setPartsOf(() => paint.partsOf), showError);
	}, []);
	return useMemo(() => partsOf?.(text) ?? [], [partsOf, text]);
}

/** Looks a text through for mistakes when nothing has been typed for a moment. */
function useTypingMistake(text: string, wanted: boolean): Mistake | null {
	const [question, setQuestion] = useState<{ text: string } | null>(null);
	useEffect(() => {
		if (!wanted || text.trim() === "") return;
		const timer = setTimeout(() => setQuestion({ text }), PAUSE);
		return () => clearTimeout(timer);
	}, [text, wanted]);
	const { answer: found, question: looked } = useAnswer("mistake", question);
	// Whoever has not come to the end, or not of the last word, is not told so.
	return wanted && looked?.text === text && found && !found.unfinished && found.end < text.trimEnd().length
		? found
		: null;
}

/** What is shown of completions for a text; null for nothing. */
function offerOf(found: Completions, text: string, asked: boolean): Offer | null {
	return isWorthShowing(found, asked) ? { ...found, text, active: firstActive(found) } : null;
}

/** Signs and keywords alone are no reason to open a list that nobody has asked for. */
function isWorthShowing({ typed, options }: Completions, asked: boolean): boolean {
	if (options.length === 0) return false;
	if (asked) return true;
	if (typed !== "") return options.length > 1 || options[0]?.text !== typed;
	return options.some(({ kind }) => kind !== "sign" && kind !== "keyword");
}

/** What is typed in full already, and what is not begun, is left as it is by Enter. */
function firstActive({ typed, options }: Completions): number {
	return typed === "" || options.some(({ text }) => text === typed) ? -1 : 0;
}

interface OfferActions {
	take(option: Completion): void;
	setOffer(offer: Offer | null): void;
}

/** What a key does while completions are on offer; false where it does what it always does. */
function offerKey(event: KeyboardEvent, offer: Offer, { take, setOffer }: OfferActions): boolean {
	const { options, active } = offer;
	const move = (to: number) => setOffer({ ...offer, active: (to + options.length) % options.length });
	const chosen = options[active];
	switch (event.key) {
		case "ArrowDown":
			move(active + 1);
			return true;
		case "ArrowUp":
			move(active < 0 ? options.length - 1 : active - 1);
			return true;
		case "Escape":
			setOffer(null);
			return true;
		case "Tab":
			if (event.shiftKey) return false;
			take(chosen ?? (options[0] as Completion));
			return true;
		case "Enter":
			if (!chosen || event.shiftKey) return false;
			take(chosen);
			return true;
		default:
			return false;
	}
}
