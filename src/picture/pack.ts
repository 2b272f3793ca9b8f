export interface Point {
	x: number;
	y: number;
}

/**
 * Places discs so that none overlaps another: the largest in the middle, the others around it on rings, each ring
 * filled before the next begins.
 *
 * Two neighbours on a ring of radius R whose half-angles are asin(r1 / R) and asin(r2 / R) do not overlap,
 * because the sine is concave up to a right angle.
 * @param radii of the discs, gap included
 * @returns the centre of each disc, in the order given
 */
export function packDiscs(radii: readonly number[]): Point[] {
	const radiusOf = (disc: number) => radii[disc] as number;
	const centres: Point[] = radii.map(() => ({ x: 0, y: 0 }));
	const order = radii.map((_, disc) => disc).sort((a, b) => radiusOf(b) - radiusOf(a) || a - b);
	let outer = order[0] === undefined ? 0 : radiusOf(order[0]);
	let next = 1;
	while (next < order.length) {
		const widest = radiusOf(order[next] as number);
		const ring = outer + widest;
		const members: { disc: number; width: number }[] = [];
		let used = 0;
		for (; next < order.length; next++) {
			const disc = order[next] as number;
			const width = 2 * Math.asin(radiusOf(disc) / ring);
			if (used > 0 && used + width > 2 * Math.PI) break;
			members.push({ disc, width });
			used += width;
		}
		const slack = Math.max(0, 2 * Math.PI - used) / members.length;
		let angle = 0;
		for (const { disc, width } of members) {
			const middle = angle + width / 2;
			centres[disc] = { x: ring * Math.cos(middle), y: ring * Math.sin(middle) };
			angle += width + slack;
		}
		outer = ring + widest;
	}
	return centres;
}
