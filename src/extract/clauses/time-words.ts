import type { Token } from "../document.ts";

const TIME_WORDS = new Set(
	`january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday week weeks month months year years day days today
yesterday tomorrow tonight morning evening afternoon night weekend decade decades hour hours minute minutes
fortnight fortnights overnight midnight midday century centuries springs summers autumns winters weekends
spring summer autumn winter jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Feasts, which only a capital tells from a name for something else. */
const FEASTS = new Set(["Christmas", "Easter", "Ramadan", "Eve"]);

/** Whether a token is a day, month, year, decade or measure of time. */
export function isTime(token: Token | undefined): boolean {
	return (
		token !== undefined &&
		(TIME_WORDS.has(token.lower) ||
			FEASTS.has(token.text) ||
			/^(?:mid-)?(?:19|20)\d\d(?:0?s)?$/.test(token.lower))
	);
}

const SPANS = /^(?:minutes|hours|days|weeks|months|years|decades)$/;

/** "days after", "weeks before": a distance in time that nobody counts begins at a token. */
export function opensDistance(tokens: Token[], i: number): boolean {
	return (
		SPANS.test(tokens[i]?.lower ?? "") &&
		/^(?:after|before|later|earlier|ago)$/.test(tokens[i + 1]?.lower ?? "")
	);
}
