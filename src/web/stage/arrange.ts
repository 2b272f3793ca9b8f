import type { Point } from "./contract.ts";

/** A node to be given its place: how far it reaches from its centre to each side, label included, in pixels. */
export interface Body extends Point {
	id: string;
	radius: number;
	/** Half the width it needs, and the height it needs below its disc. */
	halfWidth: number;
	below: number;
	/** Where a person has put it; it stays there. */
	pin: Point | null;
}

export interface Area {
	width: number;
	height: number;
}

/** A layout is stretched along one side of the area by at most this factor against the other. */
const GREATEST_STRETCH = 2.2;
/** Few actors do not spread over the whole window: room for one of them, in pixels a side. */
const ROOM = 240;
/** Rounds of pushing for a graph of up to that many actors. */
const ROUNDS = [
	{ upTo: 120, rounds: 160 },
	{ upTo: 400, rounds: 60 },
	{ upTo: Number.POSITIVE_INFINITY, rounds: 12 },
];
/** Keeping lines clear of strangers costs actors times lines a round. */
const CLEAR_LINES_UP_TO = 90;
/** From so many actors on, only those that lie beside each other are looked at as pairs. */
const SWEEP_FROM = 400;
/** Pixels between two bodies, and between a body and a line that has nothing to do with it. */
const CLEARANCE = 10;
const LINE_CLEARANCE = 9;

/**
 * Turns a force layout into a picture for an area of the screen: its longer axis along the area's longer
 * side, filling it, then pushed apart until neither discs nor labels overlap and no line runs under a
 * stranger's disc. Screen pixels, y growing downwards, centred on 0. Pure and deterministic.
 */
export function arrange(
	bodies: readonly Body[],
	links: readonly [string, string][],
	area: Area,
): Map<string, Point> {
	if (bodies.length === 0) return new Map();
	const placed = withinBudget(bodies, area);
	turn(placed, area);
	fill(placed, area);
	for (const body of placed) if (body.pin) Object.assign(body, body.pin);
	const index = new Map(placed.map((body, at) => [body.id, at]));
	const lines = links.flatMap(([a, b]) => {
		const first = index.get(a);
		const second = index.get(b);
		return first === undefined || second === undefined ? [] : ([[first, second]] as [number, number][]);
	});
	const rounds = ROUNDS.find(({ upTo }) => placed.length <= upTo)?.rounds ?? 12;
	const clearing = placed.length <= CLEAR_LINES_UP_TO ? rounds * 0.8 : 0;
	for (let round = 0; round < rounds; round++) {
		const moved = separate(placed) + (round < clearing ? clearLines(placed, lines) : 0);
		keepInside(placed, area);
		if (moved < 0.5) break;
	}
	return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}

/** Names are kept clear while they and their discs take no more than this part of the area. */
const BUDGET = 0.42;

/** The bodies, of which only so many keep room for their names as the area has, the largest first. */
function withinBudget(bodies: readonly Body[], area: Area): Body[] {
	let left = BUDGET * area.width * area.height;
	const named = new Set<string>();
	for (const { id, radius, halfWidth, below } of [...bodies].sort((a, b) => b.radius - a.radius)) {
		left -= (2 * halfWidth + CLEARANCE) * (2 * radius + below + CLEARANCE);
		if (left >= 0) named.add(id);
	}
	return bodies.map((body) =>
		named.has(body.id) ? { ...body } : { ...body, halfWidth: body.radius, below: 0 },
	);
}

/** Turns the bodies about their centre so that they spread most along the longer side of the area. */
function turn(bodies: Body[], area: Area): void {
	const centre = centreOf(bodies);
	let xx = 0;
	let yy = 0;
	let xy = 0;
	for (const body of bodies) {
		const dx = body.x - centre.x;
		const dy = body.y - centre.y;
		xx += dx * dx;
		yy += dy * dy;
		xy += dx * dy;
	}
	const axis = 0.5 * Math.atan2(2 * xy, xx - yy);
	const wanted = area.width >= area.height ? 0 : Math.PI / 2;
	let angle = wanted - axis;
	// Of the two ways round, the smaller turn.
	if (angle > Math.PI / 2) angle -= Math.PI;
	if (angle < -Math.PI / 2) angle += Math.PI;
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	for (const body of bodies) {
		const dx = body.x - centre.x;
		const dy = body.y - centre.y;
		body.x = centre.x + dx * cos - dy * sin;
		body.y = centre.y + dx * sin + dy * cos;
	}
}

function centreOf(bodies: readonly Point[]): Point {
	const sum = bodies.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
	return { x: sum.x / bodies.length, y: sum.y / bodies.length };
}

/** Scales and moves the bodies so that they fill the area. */
function fill(bodies: Body[], area: Area): void {
	const xs = bodies.map((body) => body.x);
	const ys = bodies.map((body) => body.y);
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const most = ROOM * Math.sqrt(bodies.length);
	const widest = Math.max(...bodies.map((body) => body.halfWidth));
	const tallest = Math.max(...bodies.map((body) => body.radius * 2 + body.below));
	let scaleX = Math.max(80, Math.min(most, area.width - 2 * widest)) / (right - left || 1);
	let scaleY = Math.max(80, Math.min(most, area.height - tallest)) / (bottom - top || 1);
	scaleX = Math.min(scaleX, scaleY * GREATEST_STRETCH);
	scaleY = Math.min(scaleY, scaleX * GREATEST_STRETCH);
	for (const body of bodies) {
		body.x = (body.x - (left + right) / 2) * scaleX;
		body.y = (body.y - (top + bottom) / 2) * scaleY;
	}
}

/** Pushes overlapping bodies apart; returns how far in all. */
function separate(bodies: readonly Body[]): number {
	if (bodies.length > SWEEP_FROM) return separateInSweep(bodies);
	let moved = 0;
	for (let i = 0; i < bodies.length; i++) {
		for (let j = i + 1; j < bodies.length; j++) moved += part(bodies[i] as Body, bodies[j] as Body);
	}
	return moved;
}

/**
 * The same for many: each body meets only those whose left edges lie within its width. Edges are those before the
 * round; who comes near during it is met in the next.
 */
function separateInSweep(bodies: readonly Body[]): number {
	const sorted = bodies
		.map((body) => ({ body, left: body.x - body.halfWidth, right: body.x + body.halfWidth + CLEARANCE }))
		.sort((a, b) => a.left - b.left);
	let moved = 0;
	for (let i = 0; i < sorted.length; i++) {
		const { body, right } = sorted[i] as (typeof sorted)[number];
		for (let j = i + 1; j < sorted.length; j++) {
			const other = sorted[j] as (typeof sorted)[number];
			if (other.left >= right) break;
			moved += part(body, other.body);
		}
	}
	return moved;
}

/** Pushes two bodies apart along the axis on which they overlap least, if they overlap; returns how far. */
function part(a: Body, b: Body): number {
	const overX = a.halfWidth + b.halfWidth + CLEARANCE - Math.abs(b.x - a.x);
	if (overX <= 0) return 0;
	const upper = a.y <= b.y ? a : b;
	const lower = upper === a ? b : a;
	const overY = upper.radius + upper.below + lower.radius + CLEARANCE - (lower.y - upper.y);
	if (overY <= 0) return 0;
	if (overX < overY) push(a, b, "x", b.x >= a.x ? overX : -overX);
	else push(upper, lower, "y", overY);
	return Math.min(overX, overY);
}

function push(a: Body, b: Body, axis: "x" | "y", distance: number): void {
	const step = distance * 0.5;
	if (!a.pin) a[axis] -= b.pin ? 2 * step : step;
	if (!b.pin) b[axis] += a.pin ? 2 * step : step;
}

/** Moves bodies, discs first and names too, off the straight lines between others; returns how far in all. */
function clearLines(bodies: Body[], lines: readonly [number, number][]): number {
	let moved = 0;
	for (const [from, to] of lines) {
		const a = bodies[from] as Body;
		const b = bodies[to] as Body;
		for (let at = 0; at < bodies.length; at++) {
			const body = bodies[at] as Body;
			if (at === from || at === to || body.pin) continue;
			moved += clearLine(body, a, b);
		}
	}
	return moved;
}

/** Moves a body aside until neither its disc nor the middle of its name is too near a line. */
function clearLine(body: Body, a: Point, b: Point): number {
	const dx = b.x - a.x;
	const dy = b.y - a.y;
	const length = Math.hypot(dx, dy) || 1;
	const along = ((body.x - a.x) * dx + (body.y - a.y) * dy) / (length * length);
	if (along <= 0.04 || along >= 0.96) return 0;
	// Disc and name go to the side that the disc is on, else one would undo what the other does.
	const side = dx * (body.y - a.y) - dy * (body.x - a.x) >= 0 ? 1 : -1;
	const normal = { x: (-dy / length) * side, y: (dx / length) * side };
	const disc = (body.x - a.x) * normal.x + (body.y - a.y) * normal.y;
	const name = disc + (body.radius + body.below / 2) * normal.y;
	const missing = Math.max(body.radius + LINE_CLEARANCE - disc, body.below > 0 ? body.below / 2 - name : 0);
	if (missing <= 0) return 0;
	body.x += normal.x * missing * 0.4;
	body.y += normal.y * missing * 0.4;
	return missing;
}

function keepInside(bodies: Body[], area: Area): void {
	for (const body of bodies) {
		if (body.pin) continue;
		const reachX = Math.max(0, area.width / 2 - body.halfWidth);
		body.x = Math.max(-reachX, Math.min(reachX, body.x));
		const top = -area.height / 2 + body.radius;
		const bottom = area.height / 2 - body.radius - body.below;
		body.y = Math.max(top, Math.min(Math.max(top, bottom), body.y));
	}
}
