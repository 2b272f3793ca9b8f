/**
 * PartialDate: `2011`, `2023-03` or `2024-07-24`, never more precise than the text was.
 * Plain strings, so that they sort, compare and serialise as they are.
 */

const PATTERN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for a well-formed PartialDate (the day is checked against its month). */
export function isPartialDate(value: string): boolean {
	const match = PATTERN.exec(value);
	if (!match) return false;
	if (!match[3]) return true;
	const days = new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).getUTCDate();
	return Number(match[3]) <= days;
}

/** How fine a PartialDate is. */
export function precisionOf(date: string): "year" | "month" | "day" {
	return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The first day a PartialDate can mean, `YYYY-MM-DD`. */
export function earliest(date: string): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a PartialDate can mean, `YYYY-MM-DD`. */
export function latest(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length === 10) return date;
	const [year, month] = date.split("-").map(Number) as [number, number];
	return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
