import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { KnowledgeGraph } from "../model/index.ts";
import { componentsOf } from "./components.ts";
import { nodeSize } from "./node-size.ts";
import { type Point, packDiscs } from "./pack.ts";

export interface PlacementOptions {
	/** Rounds of the force layout; default by the size of the graph. */
	iterations?: number;
}

/** A connected part of the graph, simple and undirected, for the layout alone. */
type Sketch = UndirectedGraph<Point & { size: number }, { weight: number }>;

/** Mean distance of related actors, in the pixels of `nodeSize`. */
const EDGE_LENGTH = 110;
/** Free space around each disc and around each connected part. */
const NODE_GAP = 8;
const PART_GAP = 30;
const OVERLAP_ROUNDS = 100;
/** In larger parts discs may overlap: parting them would take minutes, and nobody sees single discs there. */
const MOST_PARTED = 3000;
/** How much of the picture's area there is for each disc's own. */
const ROOM_PER_DISC = 6;

/**
 * Sets `x` and `y` of every actor: related actors close together, no two discs on each other (up to 3,000 actors),
 * unconnected parts side by side. ForceAtlas2 (Jacomy et al. 2014) from places made of the actors' ids, so that the same graph gets
 * the same picture whatever the order in which it was built. Actors that have a place (other than 0, 0) start
 * from there, and newcomers beside their neighbours.
 */
export function placeActors(graph: KnowledgeGraph, options: PlacementOptions = {}): void {
	const iterations = options.iterations ?? (graph.order <= 300 ? 400 : graph.order <= 3000 ? 150 : 40);
	const sketches = componentsOf(graph).map((component) => {
		const sketch = sketchOf(graph, component);
		if (sketch.order > 1) layOut(sketch, iterations);
		return sketch;
	});
	const centres = sketches.map(middleOf);
	const radii = sketches.map((sketch, i) => radiusAround(sketch, centres[i] as Point) + PART_GAP / 2);
	const packed = packDiscs(radii);
	sketches.forEach((sketch, i) => {
		const from = centres[i] as Point;
		const to = packed[i] as Point;
		sketch.forEachNode((id, { x, y }) => {
			graph.mergeNodeAttributes(id, {
				x: toHundredths(x - from.x + to.x),
				y: toHundredths(y - from.y + to.y),
			});
		});
	});
}

/** Adding 0 turns -0 into 0. */
function toHundredths(value: number): number {
	return Math.round(value * 100) / 100 + 0;
}

function sketchOf(graph: KnowledgeGraph, component: readonly string[]): Sketch {
	const sketch: Sketch = new UndirectedGraph();
	for (const id of component) sketch.addNode(id, { ...startOf(graph, id), size: nodeSize(graph, id) });
	const weights = new Map<string, number>();
	const pairs: [key: string, source: string, target: string][] = [];
	for (const id of component) {
		graph.forEachEdge(id, (_edge, attributes, source, target) => {
			const other = source === id ? target : source;
			// Each pair once, seen from its first; this also leaves out loops.
			if (other <= id) return;
			const key = JSON.stringify([id, other]);
			if (!weights.has(key)) pairs.push([key, id, other]);
			weights.set(key, (weights.get(key) ?? 0) + attributes.evidence.length);
		});
	}
	pairs.sort((a, b) => (a[0] < b[0] ? -1 : 1));
	for (const [key, source, target] of pairs) {
		sketch.addEdgeWithKey(key, source, target, { weight: Math.sqrt(Math.max(1, weights.get(key) ?? 1)) });
	}
	return sketch;
}

function isPlaced(point: Point): boolean {
	return point.x !== 0 || point.y !== 0;
}

/** Where an actor starts: its own place, else beside its placed neighbours, else where its id throws it. */
function startOf(graph: KnowledgeGraph, id: string): Point {
	const { x, y } = graph.getNodeAttributes(id);
	if (isPlaced({ x, y })) return { x, y };
	const throwX = (hash(`${id} x`) / 0xffffffff - 0.5) * EDGE_LENGTH;
	const throwY = (hash(`${id} y`) / 0xffffffff - 0.5) * EDGE_LENGTH;
	const placed = graph
		.neighbors(id)
		.sort()
		.map((other) => graph.getNodeAttributes(other))
		.filter(isPlaced);
	const count = Math.max(1, placed.length);
	const spread = placed.length > 0 ? 0.5 : Math.sqrt(graph.order);
	return {
		x: placed.reduce((sum, node) => sum + node.x, 0) / count + throwX * spread,
		y: placed.reduce((sum, node) => sum + node.y, 0) / count + throwY * spread,
	};
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	// The low bits of FNV mix best; the last step spreads them over the whole word.
	value ^= value >>> 16;
	value = Math.imul(value, 0x85ebca6b);
	return (value ^ (value >>> 13)) >>> 0;
}

function layOut(sketch: Sketch, iterations: number): void {
	forceAtlas2.assign(sketch, {
		iterations,
		getEdgeWeight: "weight",
		settings: {
			...forceAtlas2.inferSettings(sketch.order),
			strongGravityMode: false,
			gravity: 1,
			scalingRatio: 10,
			edgeWeightInfluence: 0.5,
			barnesHutOptimize: sketch.order > 1000,
		},
	});
	spread(sketch);
	partCoincident(sketch);
	if (sketch.order > MOST_PARTED) return;
	noverlap.assign(sketch, { maxIterations: OVERLAP_ROUNDS, settings: { margin: NODE_GAP / 2, ratio: 1 } });
}

/** Spreads the sketch until related actors are the wanted distance apart on average, and all discs have room. */
function spread(sketch: Sketch): void {
	let total = 0;
	sketch.forEachEdge((_edge, _attributes, _source, _target, a, b) => {
		total += Math.hypot(a.x - b.x, a.y - b.y);
	});
	const points = sketch.mapNodes((_id, { x, y }) => ({ x, y }));
	const width = extent(points.map(({ x }) => x));
	const height = extent(points.map(({ y }) => y));
	// A chain of actors is nearly a line and has hardly any area; it counts as a strip.
	const area = Math.max(width * height, (Math.max(width, height) / 2) ** 2);
	const discs = sketch.reduceNodes((sum, _id, { size }) => sum + (2 * (size + NODE_GAP)) ** 2, 0);
	const byLength = total > 0 ? (EDGE_LENGTH * sketch.size) / total : 1;
	const byRoom = area > 0 ? Math.sqrt((ROOM_PER_DISC * discs) / area) : 1;
	const scale = sketch.order > 2 ? Math.max(byLength, byRoom) : byLength;
	sketch.updateEachNodeAttributes((_id, node) => ({ ...node, x: node.x * scale, y: node.y * scale }));
}

function extent(values: readonly number[]): number {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (const value of values) {
		least = Math.min(least, value);
		most = Math.max(most, value);
	}
	return most - least;
}

/** Moves actors off a spot that is taken: the overlap removal would throw dice for them. */
function partCoincident(sketch: Sketch): void {
	const taken = new Set<string>();
	sketch.updateEachNodeAttributes((_id, node) => {
		let { x } = node;
		while (taken.has(`${Math.fround(x)} ${Math.fround(node.y)}`)) x += 1;
		taken.add(`${Math.fround(x)} ${Math.fround(node.y)}`);
		return { ...node, x };
	});
}

function middleOf(sketch: Sketch): Point {
	let left = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	let top = Number.POSITIVE_INFINITY;
	let bottom = Number.NEGATIVE_INFINITY;
	sketch.forEachNode((_id, { x, y, size }) => {
		left = Math.min(left, x - size);
		right = Math.max(right, x + size);
		top = Math.min(top, y - size);
		bottom = Math.max(bottom, y + size);
	});
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function radiusAround(sketch: Sketch, centre: Point): number {
	let radius = 0;
	sketch.forEachNode((_id, { x, y, size }) => {
		radius = Math.max(radius, Math.hypot(x - centre.x, y - centre.y) + size);
	});
	return radius;
}
