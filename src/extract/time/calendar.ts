/** Days as whole numbers since 1970-01-01, so that date arithmetic is plain arithmetic. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** `YYYY-MM-DD` (coarser dates: their last day) to a Day. */
export function toDay(date: string): Day {
	const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
	const last = day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
	return Date.UTC(year, (month ?? 12) - 1, last) / MILLISECONDS;
}

/** Day to `YYYY-MM-DD`. */
export function fromDay(day: Day): string {
	return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** `YYYY-MM` that lies `months` after the month of a date. */
export function shiftMonth(date: string, months: number): string {
	const [year, month] = date.split("-").map(Number) as [number, number];
	const count = year * 12 + (month - 1) + months;
	return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
