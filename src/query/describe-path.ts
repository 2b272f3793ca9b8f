import type { ArticleRecord } from "../model/index.ts";
import type { Hop, Path } from "./paths/find-paths.ts";
import { bestEvidence, relationInWords, timeInWords } from "./sentence.ts";
import type { GraphView, Relation } from "./view.ts";

/** A relation told to a reader, in parts, so that a page can set each its own way. */
export interface DescribedRelation {
	/** "Turkey backs Syrian insurgents", without a full stop. */
	sentence: string;
	/** "2011", "since 2015-09", "undated in the text". */
	time: string;
	/** The sentence of the article, verbatim; null when the relation has no evidence. */
	quote: string | null;
	/** "Euronews, 2024-07-25". */
	source: string | null;
	/** The address of that article, where it has one. */
	url: string | null;
	/** How many more sentences say the same. */
	more: number;
}

/**
 * Tells a relation in words, with its surest evidence.
 * @param day a day on which it is told of: of something that happened often, the sentence of that day is taken
 */
export function describeRelation(
	view: GraphView,
	relation: Relation,
	day: string | null = null,
): DescribedRelation {
	const { attributes } = relation;
	const ofDay =
		attributes.dates && attributes.evidence.find((one) => view.article(one.article)?.published === day);
	const evidence = ofDay ?? bestEvidence(attributes);
	const article = evidence && view.article(evidence.article);
	return {
		sentence: relationInWords(view, relation),
		time: timeInWords(attributes),
		quote: evidence?.quote ?? null,
		source: evidence ? sourceInWords(article ?? undefined, evidence.article) : null,
		url: article?.url ?? null,
		more: Math.max(0, attributes.evidence.length - 1),
	};
}

/** Where and when an article appeared: "Euronews, 2024-07-25". */
export function sourceInWords(article: ArticleRecord | undefined, id: string): string {
	if (!article) return id;
	const name = article.publisher ?? (article.title || id);
	return article.published === null ? name : `${name}, ${article.published}`;
}

/**
 * One text per hop: its strongest relation as a sentence with date, quote and source, then its other relations as
 * sentences with their dates. Each sentence keeps its relation's own direction, whichever way the path walks it:
 * `Turkey backs Syrian insurgents (undated in the text). "Turkey-backed Syrian ..." - Euronews, 2024-07-25`
 */
export function describePath(view: GraphView, path: Path): string[] {
	return path.hops.map((hop) => describeHop(view, hop));
}

/** One hop of a path as text, as `describePath` tells it. */
export function describeHop(view: GraphView, hop: Hop): string {
	const [first, ...others] = hop.relations.map((relation) => describeRelation(view, relation, hop.day));
	if (!first) return "";
	const more =
		first.more === 0 ? "" : ` (and ${first.more} more ${first.more === 1 ? "sentence" : "sentences"})`;
	const quote = first.quote === null ? "" : ` "${first.quote}" - ${first.source}${more}`;
	const also = others.map(({ sentence, time }) => `${sentence} (${time})`).join("; ");
	return `${first.sentence} (${first.time}).${quote}${also === "" ? "" : ` Also: ${also}.`}`;
}
