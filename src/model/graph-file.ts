import type { AbstractGraph } from "graphology-types";
import type { ActorKind, ActorMember, Role } from "./actor.ts";
import type { ArticleRecord } from "./article.ts";
import type { Edit, Note } from "./edit.ts";
import type { Modality, PloverClass, Stance } from "./relation-type.ts";
import type { Evidence, Interval } from "./statement.ts";

export interface NodeAttributes {
	label: string;
	kind: ActorKind;
	aliases: string[];
	iso3?: string;
	wikidata?: string;
	roles?: Role[];
	affiliation?: string;
	/** True for an actor of the gazetteers: its id means the same in every article. */
	listed?: true;
	/** What the gazetteers say of a listed actor, kept apart where members that they do not list have joined it. */
	own?: Pick<NodeAttributes, "aliases" | "roles" | "affiliation">;
	/** The articles that speak of it, each with what it knows; in order of article id, then id. */
	members?: ActorMember[];
	/** In how many places the articles name, describe or point to the actor. */
	mentions: number;
	x: number;
	y: number;
	/** Remarks of persons. */
	notes?: Note[];
}

export interface EdgeAttributes extends Interval {
	/** RelationType id and its properties, repeated so that a reader needs no taxonomy. */
	type: string;
	label: string;
	plover: PloverClass | null;
	cameo: string | null;
	stance: Stance;
	symmetric: boolean;
	modality: Modality;
	confidence: number;
	/**
	 * The PartialDates at which it happened, sorted, where it happened more than once; `start` and `end` are then the
	 * first and the last of them. Relations out of event tables have it.
	 */
	dates?: string[];
	/** Mean conflict or cooperation of its events, from -10 to 10 on Goldstein's scale; out of event tables. */
	intensity?: number;
	/** At least one, sorted by article id and offset. */
	evidence: Evidence[];
	/** A person has checked the relation against its sentences. */
	review?: "confirmed";
	/** Remarks of persons. */
	notes?: Note[];
}

/** The machine's result where edits have changed it: what stood there before, null where nothing did. */
export interface Unedited {
	nodes: Record<string, NodeAttributes | null>;
	edges: Record<string, { source: string; target: string; attributes: EdgeAttributes } | null>;
	/** Ids of the articles that edits have added: the words of persons. */
	articles: string[];
}

export interface GraphAttributes {
	/** Version of the contract. */
	entente: 1;
	title: string;
	articles: ArticleRecord[];
	/** Version of the knowledge (taxonomy, rules, gazetteers) the graph was made with. */
	knowledge: string;
	/** Persons' corrections, oldest first; nodes and edges are as they leave them. */
	edits: Edit[];
	/** What takes the edits back; absent without any. */
	unedited?: Unedited;
}

/** The knowledge graph in memory: a graphology directed multigraph under the contract. */
export type KnowledgeGraph = AbstractGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** The graph file: graphology's serialized form of a KnowledgeGraph. */
export interface GraphFile {
	options: { type: "directed"; multi: true; allowSelfLoops: boolean };
	attributes: GraphAttributes;
	nodes: { key: string; attributes: NodeAttributes }[];
	edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[];
}
