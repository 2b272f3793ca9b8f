import { useEffect, useState } from "react";
import { showError } from "../import/messages.tsx";
import type { PatternLanguage } from "./pattern-language.ts";

/** The language, which is loaded when somebody first wants it; null before. */
export function useLanguage(wanted: boolean): PatternLanguage | null {
	const [language, setLanguage] = useState<PatternLanguage | null>(null);
	useEffect(() => {
		if (!wanted) return;
		let gone = false;
		import("./pattern-language.ts").then((loaded) => {
			if (!gone) setLanguage(loaded.PATTERN_LANGUAGE);
		}, showError);
		return () => {
			gone = true;
		};
	}, [wanted]);
	return language;
}
