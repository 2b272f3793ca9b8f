import type { EdgeAttributes, Modality, Stance } from "../../model/index.ts";

/** A relation as the stage reads it from the graph. */
export interface Relation {
	key: string;
	source: string;
	target: string;
	attributes: EdgeAttributes;
}

/** One drawn line: a relation, or several that say alike. */
export interface Line {
	/** Key of its strongest relation. */
	key: string;
	source: string;
	target: string;
	/** The strongest relation; its looks and words are the line's. */
	lead: EdgeAttributes;
	/** Keys of all relations in the line, the strongest first. */
	relations: string[];
	/** How many sentences stand behind it. */
	evidence: number;
	/** Place among the lines of its pair, centred on 0: -1, 0, 1 or -0.5, 0.5. Positive is left of the line's own direction. */
	place: number;
}

/** More relations than this between one pair are drawn as bundles. */
export const MOST_LINES = 6;

const STANCE_ORDER: Record<Stance, number> = { cooperative: 0, neutral: 1, hostile: 2 };
const MODALITY_ORDER: Record<Modality, number> = {
	asserted: 0,
	alleged: 1,
	planned: 2,
	conditional: 3,
	demanded: 4,
	denied: 5,
};

/** The lines of a whole graph: every pair's relations, bundled where there are many, spread apart. */
export function drawnLines(relations: Iterable<Relation>): Line[] {
	const pairs = new Map<string, Relation[]>();
	for (const relation of relations) {
		const [first, second] = inOrder(relation.source, relation.target);
		const pair = `${first}\n${second}`;
		const known = pairs.get(pair);
		if (known) known.push(relation);
		else pairs.set(pair, [relation]);
	}
	return [...pairs.values()].flatMap((pair) =>
		spread(pair.length > MOST_LINES ? bundle(pair) : pair.map(single)),
	);
}

function inOrder(a: string, b: string): [string, string] {
	return a < b ? [a, b] : [b, a];
}

function single(relation: Relation): Line {
	const { key, source, target, attributes } = relation;
	const evidence = attributes.evidence.length;
	return { key, source, target, lead: attributes, relations: [key], evidence, place: 0 };
}

/** One line per direction, stance and modality; beyond the limit the weakest join the nearest line that stays. */
function bundle(pair: Relation[]): Line[] {
	const groups = new Map<string, Relation[]>();
	for (const relation of pair) {
		const { stance, modality, symmetric } = relation.attributes;
		const direction = symmetric ? "both" : relation.source;
		const group = `${direction}\n${stance}\n${modality}`;
		groups.set(group, [...(groups.get(group) ?? []), relation]);
	}
	const lines = [...groups.values()]
		.map(join)
		.sort((a, b) => b.evidence - a.evidence || compare(a.key, b.key));
	const kept = lines.slice(0, MOST_LINES);
	for (const line of lines.slice(MOST_LINES)) {
		const host = kept.find((one) => one.lead.stance === line.lead.stance) ?? kept[0];
		if (!host) continue;
		host.relations.push(...line.relations);
		host.evidence += line.evidence;
	}
	return kept;
}

function join(group: Relation[]): Line {
	const sorted = [...group].sort(
		(a, b) => b.attributes.evidence.length - a.attributes.evidence.length || compare(a.key, b.key),
	);
	const [strongest] = sorted as [Relation];
	const evidence = sorted.reduce((sum, relation) => sum + relation.attributes.evidence.length, 0);
	return { ...single(strongest), relations: sorted.map((relation) => relation.key), evidence };
}

/** Orders the lines of a pair so that like lies beside like, and gives each its place. */
function spread(lines: Line[]): Line[] {
	const sorted = [...lines].sort(
		(a, b) =>
			STANCE_ORDER[a.lead.stance] - STANCE_ORDER[b.lead.stance] ||
			MODALITY_ORDER[a.lead.modality] - MODALITY_ORDER[b.lead.modality] ||
			compare(a.key, b.key),
	);
	return sorted.map((line, index) => {
		const place = index - (sorted.length - 1) / 2;
		// Left of the pair's own direction is right of a line that runs against it.
		const [first] = inOrder(line.source, line.target);
		return { ...line, place: place === 0 ? 0 : line.source === first ? place : -place };
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
