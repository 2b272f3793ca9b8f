import type { ArticleRecord } from "../model/index.ts";
import { plainName } from "./find-actor.ts";
import type { GraphView, Relation } from "./view.ts";

/** How much stands behind a relation. */
export interface Support {
	sentences: number;
	articles: number;
	/** Names of publishers; articles without one are not counted. */
	publishers: number;
	/** Sources that do not repeat each other; see `supportIn`. */
	independent: number;
}

/** Sentences shorter than this say too little to show that one text was copied from another. */
const TELLING_LENGTH = 40;
/** Share of the shorter article's sentences that stand word for word in the other. */
const COPIED_SHARE = 0.5;

/**
 * Makes the counter of a graph's sources. Two articles are one source when they have the same publisher (or both none),
 * when at least half of the longer sentences of the shorter one stand word for word in the other, as with one agency's
 * report in two papers, or when they give the relation the very same sentence. `independent` counts what is left:
 * sources that are connected by none of these, not even over a third, so that it errs on the low side.
 */
export function supportIn(view: GraphView): (relation: Relation) => Support {
	const sentences = new Map<string, Set<string>>();
	const sentencesOf = (article: ArticleRecord): Set<string> => {
		const known = sentences.get(article.id) ?? tellingSentences(article.text);
		sentences.set(article.id, known);
		return known;
	};
	const repeats = (a: ArticleRecord, b: ArticleRecord): boolean =>
		publisherOf(a) === publisherOf(b) || isCopied(sentencesOf(a), sentencesOf(b));
	return ({ attributes: { evidence } }) => {
		const quotes = new Map<string, Set<string>>();
		for (const { article, quote } of evidence)
			quotes.set(article, (quotes.get(article) ?? new Set()).add(plainName(quote)));
		const articles = [...quotes.keys()]
			.map((id) => view.article(id))
			.filter((article) => article !== undefined);
		const publishers = new Set(articles.map(publisherOf).filter((name) => name !== ""));
		const independent = groups(
			articles,
			(a, b) => repeats(a, b) || shares(quotes.get(a.id) as Set<string>, quotes.get(b.id) as Set<string>),
		);
		return { sentences: evidence.length, articles: quotes.size, publishers: publishers.size, independent };
	};
}

function publisherOf({ publisher }: ArticleRecord): string {
	return publisher === null ? "" : plainName(publisher).replace(/^the /, "");
}

function tellingSentences(text: string): Set<string> {
	const sentences = text.split(/(?<=[.!?]["”’]?)\s+/u).map(plainName);
	return new Set(sentences.filter(({ length }) => length >= TELLING_LENGTH));
}

function isCopied(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const sentence of small) if (large.has(sentence)) shared++;
	return shared > 0 && shared >= small.size * COPIED_SHARE;
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const item of a) if (b.has(item)) return true;
	return false;
}

/** How many groups remain when things that belong together, directly or over others, are put together. */
function groups<Thing>(things: readonly Thing[], belong: (a: Thing, b: Thing) => boolean): number {
	const left = new Set(things);
	let count = 0;
	for (const thing of things) {
		if (!left.delete(thing)) continue;
		count++;
		const reached = [thing];
		for (const one of reached) {
			for (const other of left) {
				if (!belong(one, other)) continue;
				left.delete(other);
				reached.push(other);
			}
		}
	}
	return count;
}
