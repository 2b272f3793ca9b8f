import {
	type EdgeAttributes,
	type Evidence,
	type Modality,
	precisionOf,
	type RelationType,
	type Statement,
} from "../model/index.ts";
import { byText } from "./order.ts";

/** What two statements must share to be one relation; a symmetric type has the smaller actor id as source. */
export interface RelationIdentity {
	source: string;
	target: string;
	type: string;
	modality: Modality;
	start: string | null;
	end: string | null;
}

/** The relation a statement speaks of. */
export function identityOf(
	statement: Pick<Statement, "source" | "target" | "modality" | "start" | "end">,
	type: RelationType,
): RelationIdentity {
	const { source, target, modality, start, end } = statement;
	const swapped = type.symmetric && byText(target, source) < 0;
	return {
		source: swapped ? target : source,
		target: swapped ? source : target,
		type: type.id,
		modality,
		start,
		end,
	};
}

/**
 * The key of the edge, stable and readable: `country:RUS>country:SYR:backs:asserted`, and `:start/end` after it
 * when dated (`:2011/2011`, `:2015-09/` for "since September 2015").
 */
export function relationKey(identity: RelationIdentity): string {
	const { source, target, type, modality, start, end } = identity;
	const time = start === null && end === null ? "" : `:${start ?? ""}/${end ?? ""}`;
	return `${source}>${target}:${type}:${modality}${time}`;
}

/** Attributes of an edge that has no evidence yet. */
export function emptyRelation(identity: RelationIdentity, type: RelationType): EdgeAttributes {
	const finest = identity.start ?? identity.end;
	return {
		type: type.id,
		label: type.label,
		plover: type.plover,
		cameo: type.cameo,
		stance: type.stance,
		modality: identity.modality,
		symmetric: type.symmetric,
		start: identity.start,
		end: identity.end,
		precision: finest === null ? null : precisionOf(finest),
		confidence: 0,
		evidence: [],
	};
}

/** What an evidence without a confidence of its own counts for: no better than a coin. */
const UNKNOWN_CONFIDENCE = 0.5;

/**
 * Confidence that at least one of the statements behind an edge is right, taken as independent of each other
 * (noisy-or; Pearl 1988, section 4.3): `1 - (1 - c1)(1 - c2)...`, rounded to 3 decimals. Repeats of one sentence
 * count once, because evidence is kept once per sentence.
 */
export function noisyOr(evidence: readonly Evidence[]): number {
	let allWrong = 1;
	for (const { confidence } of evidence) allWrong *= 1 - (confidence ?? UNKNOWN_CONFIDENCE);
	return Math.round((1 - allWrong) * 1000) / 1000;
}

/** By article id, then by place. */
function byPlace(a: Evidence, b: Evidence): number {
	return (
		byText(a.article, b.article) ||
		a.start - b.start ||
		a.end - b.end ||
		byText(a.speaker ?? "", b.speaker ?? "")
	);
}

/** Which of two readings of the same sentence is kept: the surer one, then the first by rule and words. */
function byWorth(a: Evidence, b: Evidence): number {
	return (
		(b.confidence ?? UNKNOWN_CONFIDENCE) - (a.confidence ?? UNKNOWN_CONFIDENCE) ||
		byText(a.rule, b.rule) ||
		byText(JSON.stringify(a.words ?? []), JSON.stringify(b.words ?? []))
	);
}

/**
 * The evidence of an edge in order, once per sentence and speaker.
 * @param known what the edge has already, made by this function
 */
export function mergeEvidence(known: readonly Evidence[], added: readonly Evidence[]): Evidence[] {
	const articles = new Set(added.map(({ article }) => article));
	// A sentence of another article is none of these: most of what an edge has needs no closer look.
	const apart = known.filter(({ article }) => !articles.has(article));
	const kept = new Map<string, Evidence>();
	for (const item of [...known, ...added]) {
		if (!articles.has(item.article)) continue;
		const place = JSON.stringify([item.article, item.start, item.end, item.speaker ?? null]);
		const rival = kept.get(place);
		if (!rival || byWorth(item, rival) < 0) kept.set(place, item);
	}
	return [...apart, ...kept.values()].sort(byPlace);
}
