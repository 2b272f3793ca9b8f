import { checkGold, type Gold } from "../../src/cli/evaluation/gold.ts";
import type { EdgeAttributes, GraphFile, NodeAttributes } from "../../src/model/index.ts";

const SENTENCE = "Norway accused Chad of spying on its embassy in Oslo last week.";
const OTHER = "Chad and Peru signed a treaty in Lima, which Norway welcomed on Monday.";
const TRAP = "Norway and Peru both sent observers to the games in Rome.";

/** Three actors, an accusation, a treaty with alternatives, a denied visit and a trap. */
export function smallGold(): Gold {
	const actor = (id: string, name: string, iso3: string) => ({ id, names: [name], kind: "country", iso3 });
	return checkGold(
		{
			article: "small.md",
			actors: [actor("nor", "Norway", "NOR"), actor("tcd", "Chad", "TCD"), actor("per", "Peru", "PER")],
			relations: [
				{
					source: "nor",
					target: "tcd",
					type: "accuses",
					plover: "ACCUSE",
					stance: "hostile",
					modality: "asserted",
					date: "2024-03",
					sentence: SENTENCE,
				},
				{
					source: "tcd",
					target: "per",
					type: "signed",
					plover: "SUPPORT",
					ploverAlso: ["AGREE"],
					stance: "cooperative",
					modality: "planned",
					modalityAlso: ["asserted"],
					symmetric: true,
					date: null,
					sentence: OTHER,
				},
				{
					source: "per",
					target: "nor",
					type: "visited",
					plover: "CONSULT",
					stance: "cooperative",
					modality: "asserted",
					negated: true,
					core: false,
					sentence: OTHER,
				},
			],
			nonRelations: [{ source: "nor", target: "per", sentence: TRAP, why: "named together" }],
		},
		"small.json",
	);
}

export const sentences = { accusation: SENTENCE, treaty: OTHER, trap: TRAP };

/** An edge of the graph; what is not given is as in an asserted accusation without a date. */
export interface SmallEdge {
	source: string;
	target: string;
	quote: string;
	attributes?: Partial<EdgeAttributes>;
	confidence?: number;
	rule?: string;
}

/** A graph file of countries, ids being their codes. */
export function smallGraph(codes: [iso3: string, label: string][], edges: SmallEdge[]): GraphFile {
	const node = (iso3: string, label: string): NodeAttributes => ({
		label,
		kind: "country",
		aliases: [],
		iso3,
		mentions: 1,
		x: 0,
		y: 0,
	});
	return {
		options: { type: "directed", multi: true, allowSelfLoops: false },
		attributes: { entente: 1, title: "Small", articles: [], knowledge: "test", edits: [] },
		nodes: codes.map(([iso3, label]) => ({ key: iso3, attributes: node(iso3, label) })),
		edges: edges.map(({ source, target, quote, attributes, confidence, rule }, i) => ({
			key: String(i),
			source,
			target,
			attributes: {
				type: "accuses",
				label: "accused",
				plover: "ACCUSE",
				cameo: "112",
				stance: "hostile",
				symmetric: false,
				modality: "asserted",
				confidence: 0.9,
				start: null,
				end: null,
				precision: null,
				...attributes,
				evidence: [
					{
						article: "a",
						start: 0,
						end: quote.length,
						quote,
						rule: rule ?? "accuse",
						confidence: confidence ?? 0.9,
					},
				],
			},
		})),
	};
}

/** The three countries of the small annotation. */
export const ALL: [string, string][] = [
	["NOR", "Norway"],
	["TCD", "Chad"],
	["PER", "Peru"],
];
