/** Compares by UTF-16 code units: the same everywhere, whatever the language of the machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Longest first, then by `byText`: the order in which rival labels of one actor win. */
export function byLength(a: string, b: string): number {
	return b.length - a.length || byText(a, b);
}
