/** One number, beside the same of another program where there is one. */
export interface Measure {
	name: string;
	unit: string;
	ours: number;
	peer: number | null;
	peerName: string | null;
	/** Ours divided by the peer's. */
	ratio: number | null;
}

/** Some measures that are taken together. */
export interface Benchmark {
	name: string;
	run(): Promise<Measure[]>;
}

/** A measure with three significant digits, and its ratio to the peer's. */
export function measure(
	name: string,
	unit: string,
	ours: number,
	peer?: [name: string, value: number],
): Measure {
	return {
		name,
		unit,
		ours: rounded(ours),
		peer: peer ? rounded(peer[1]) : null,
		peerName: peer ? peer[0] : null,
		ratio: peer ? rounded(ours / peer[1]) : null,
	};
}

function rounded(value: number): number {
	return Number(value.toPrecision(value >= 1000 ? 4 : 3));
}

/** Prints measures as a table with the numbers flush right. */
export function printTable(title: string, measures: readonly Measure[]): void {
	const rows = [
		["", "ours", "", "peer", "ratio", ""],
		...measures.map(({ name, unit, ours, peer, peerName, ratio }) => [
			name,
			String(ours),
			unit,
			String(peer ?? ""),
			String(ratio ?? ""),
			peerName ?? "",
		]),
	];
	const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const numeric = new Set([1, 3, 4]);
	console.log(`\n${title}`);
	for (const row of rows) {
		const cells = row.map((cell, i) =>
			numeric.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
		);
		console.log(cells.join("  ").trimEnd());
	}
}
