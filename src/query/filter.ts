import { byText } from "../graph/index.ts";
import {
	type EdgeAttributes,
	EntenteError,
	earliest,
	type Interval,
	isPartialDate,
	latest,
	MODALITIES,
	type Modality,
	type PloverClass,
	type Stance,
} from "../model/index.ts";
import type { Relation } from "./view.ts";

/** Which relations count. Whatever is left out does not restrict. */
export interface RelationFilter {
	/** RelationType ids. */
	types?: readonly string[];
	/** PLOVER classes. */
	classes?: readonly PloverClass[];
	stances?: readonly Stance[];
	/** Default: all but `denied`, because a denied relation never counts as holding. */
	modalities?: readonly Modality[];
	/** First and last PartialDate of a window; a relation counts if it can have held at some time within. */
	from?: string;
	until?: string;
	/** What happens to relations without any date when a window is given. Default: `drop`. */
	undated?: "drop" | "keep";
	/** Ids of articles: only what they say counts, also for `minEvidence`. */
	articles?: readonly string[];
	/** Least number of sentences behind a relation, and least confidence in it. */
	minEvidence?: number;
	minConfidence?: number;
}

/**
 * How relations may be walked. `any`: both ways; `forward`: each in its type's own direction, which for symmetric types
 * is both; `backward`: each against it; `directed`: every one from its source to its target, as it is stored.
 */
export type Direction = "any" | "forward" | "backward" | "directed";

/** All modalities that count unless asked otherwise. */
export const COUNTED_MODALITIES: readonly Modality[] = MODALITIES.filter((modality) => modality !== "denied");

/**
 * The filter as a function over edge attributes, for queries and for hiding edges in a picture.
 * @throws EntenteError `bad-option` for a window that is not two PartialDates in order
 */
export function relationTest(filter: RelationFilter): (attributes: EdgeAttributes) => boolean {
	const { from, until, undated = "drop" } = filter;
	checkWindow(from, until);
	const types = filter.types && new Set(filter.types);
	const stances = filter.stances && new Set(filter.stances);
	const classes = filter.classes && new Set<PloverClass | null>(filter.classes);
	const modalities = new Set(filter.modalities ?? COUNTED_MODALITIES);
	const isToldEnough = evidenceTest(filter);
	const first = from === undefined ? "" : earliest(from);
	const last = until === undefined ? "9999-12-31" : latest(until);
	const hasWindow = from !== undefined || until !== undefined;
	return (attributes) => {
		if (!modalities.has(attributes.modality)) return false;
		if (types && !types.has(attributes.type)) return false;
		if (stances && !stances.has(attributes.stance)) return false;
		if (classes && !classes.has(attributes.plover)) return false;
		if (isToldEnough && !isToldEnough(attributes)) return false;
		if (!hasWindow) return true;
		if (attributes.start === null && attributes.end === null) return undated === "keep";
		if (attributes.dates)
			return attributes.dates.some((date) => earliest(date) <= last && latest(date) >= first);
		return canOverlap(attributes, first, last);
	};
}

/** The part of a filter that looks at what is behind a relation; null where it asks for nothing. */
function evidenceTest(filter: RelationFilter): ((attributes: EdgeAttributes) => boolean) | null {
	const { minEvidence = 0, minConfidence = 0 } = filter;
	const articles = filter.articles && new Set(filter.articles);
	if (!articles && minEvidence <= 0 && minConfidence <= 0) return null;
	return ({ confidence, evidence }) => {
		if (confidence < minConfidence) return false;
		if (!articles) return evidence.length >= minEvidence;
		return evidence.filter(({ article }) => articles.has(article)).length >= Math.max(1, minEvidence);
	};
}

/** An open end reaches as far as is asked; a partial date reaches over all days that it can mean. */
function canOverlap({ start, end }: Interval, first: string, last: string): boolean {
	return (start === null || earliest(start) <= last) && (end === null || latest(end) >= first);
}

/** Throws EntenteError `bad-option` for a window that is not two PartialDates in order. */
export function checkWindow(from: string | undefined, until: string | undefined): void {
	for (const date of [from, until]) {
		if (date === undefined || isPartialDate(date)) continue;
		throw new EntenteError("bad-option", `"${date}" is not a date.`, {
			hint: "Write a year, a month or a day: 2011, 2023-03 or 2024-07-24.",
		});
	}
	if (from !== undefined && until !== undefined && earliest(from) > latest(until)) {
		throw new EntenteError("bad-option", `The window ends (${until}) before it begins (${from}).`);
	}
}

/** The actor at the other end of a relation, or null if it may not be walked from this one. */
export function otherEnd(relation: Relation, actor: string, direction: Direction): string | null {
	const isSource = relation.source === actor;
	const other = isSource ? relation.target : relation.source;
	if (direction === "any" || (relation.attributes.symmetric && direction !== "directed")) return other;
	return isSource === (direction !== "backward") ? other : null;
}

/**
 * Strongest first: asserted before all else (and denied last), then by the number of sentences behind it, then by
 * confidence, then by key.
 */
export function byStrength(a: Relation, b: Relation): number {
	return (
		modalityRank(a.attributes.modality) - modalityRank(b.attributes.modality) ||
		b.attributes.evidence.length - a.attributes.evidence.length ||
		b.attributes.confidence - a.attributes.confidence ||
		byText(a.id, b.id)
	);
}

function modalityRank(modality: Modality): number {
	return modality === "asserted" ? 0 : modality === "denied" ? 2 : 1;
}
