import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Completion, Completions } from "../../query/pattern/index.ts";
import { usePage } from "../state/page-context.tsx";
import type { Mistake } from "./pattern-language.ts";
import { useLanguage } from "./use-language.ts";

/** How long after the last key a pattern is looked through for mistakes. */
const PAUSE = 500;

/** Completions on offer, and which of them Enter would take; -1 for none. */
interface Offer extends Completions {
	active: number;
}

/**
 * What is typed, what may be typed next, and what is wrong with it.
 * @param ran The mistake in the text as it was last run.
 */
export function usePatternEditor(initial: string, ran: Mistake | null, onRun: (text: string) => void) {
	const { index } = usePage();
	const language = useLanguage(true);
	const input = useRef<HTMLTextAreaElement>(null);
	const [text, setText] = useState(initial);
	const [offer, setOffer] = useState<Offer | null>(null);
	const [cursor, setCursor] = useState<number | null>(null);
	const typed = useTypingMistake(text, text.trim() !== initial);

	// A pattern that was run from elsewhere, such as an example, takes the place of what is typed.
	useEffect(() => setText(initial), [initial]);

	// A chosen completion moves the cursor behind it, once the text is there.
	useEffect(() => {
		if (cursor === null) return;
		input.current?.setSelectionRange(cursor, cursor);
		setCursor(null);
	}, [cursor]);

	const offerAt = (value: string, at: number, asked: boolean) => {
		const found = language?.completions(index.view, value, at);
		setOffer(found && isWorthShowing(found, asked) ? { ...found, active: firstActive(found) } : null);
	};
	const change = (value: string, at: number) => {
		setText(value);
		offerAt(value, at, false);
	};
	const take = (option: Completion) => {
		if (!offer) return;
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
		const handled = offer ? offerKey(event, offer, { take, setOffer }) : false;
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
		parts: language?.parts(text) ?? [],
		mistake: text.trim() === initial ? ran : typed,
		change,
		keyDown,
		run,
		take,
		close: () => setOffer(null),
	};
}

/** Looks a text through for mistakes when nothing has been typed for a moment. */
function useTypingMistake(text: string, wanted: boolean): Mistake | null {
	const { index } = usePage();
	const language = useLanguage(true);
	const [mistake, setMistake] = useState<Mistake | null>(null);
	useEffect(() => {
		setMistake(null);
		if (!wanted || text.trim() === "" || !language) return;
		const timer = setTimeout(() => {
			const found = language.mistakeIn(index.view, text);
			// Whoever has not come to the end, or not of the last word, is not told so.
			setMistake(found && !found.unfinished && found.end < text.trimEnd().length ? found : null);
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [text, wanted, language, index]);
	return mistake;
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
