import { earliest, latest, type Stance } from "../../src/model/index.ts";
import { type GraphView, type PathOptions, pathIndexOf, type Relation } from "../../src/query/index.ts";
import { hopCost, isStructural } from "../../src/query/paths/restriction.ts";

/** A path found by trying everything: its actors, and what the answer should say of it. */
export interface TriedPath {
	actors: string[];
	length: number;
	/** In whole millionths. */
	cost: number;
}

/** What a hop can be walked as: with which relations, of which sign. */
interface Walk {
	relations: Relation[];
	stance: Stance | null;
}

const LAST_DAY: Record<string, number> = {};

/** The meaning of the filter, said a second time and in another way. */
function counts({ attributes }: Relation, options: PathOptions, view: GraphView): boolean {
	const { type, stance, plover, modality, start, end, dates, confidence, evidence } = attributes;
	const articles = evidence.filter(({ article }) => {
		const publisher = view.article(article)?.publisher ?? null;
		const isNamed = !options.articles || options.articles.includes(article);
		return isNamed && (!options.publishers || (publisher !== null && options.publishers.includes(publisher)));
	});
	const from = options.from === undefined ? "0000" : earliest(options.from);
	const until = options.until === undefined ? "9999" : latest(options.until);
	const isAsked = options.from !== undefined || options.until !== undefined;
	const spans = dates ? dates.map((date) => [date, date] as const) : [[start, end] as const];
	const isInTime =
		!isAsked ||
		(start === null && end === null
			? options.undated === "keep"
			: spans.some(([a, b]) => (a === null || earliest(a) <= until) && (b === null || latest(b) >= from)));
	return (
		(options.modalities ?? ["asserted"]).includes(modality) &&
		(!options.types || options.types.includes(type)) &&
		(!options.stances || options.stances.includes(stance)) &&
		(!options.classes || (plover !== null && options.classes.includes(plover))) &&
		confidence >= (options.minConfidence ?? 0) &&
		(options.articles || options.publishers
			? articles.length >= Math.max(1, options.minEvidence ?? 1)
			: evidence.length >= (options.minEvidence ?? 0)) &&
		(options.structure !== "out" || !isStructural(attributes)) &&
		isInTime
	);
}

function mayGo({ source, attributes }: Relation, from: string, direction: PathOptions["direction"]): boolean {
	if (direction === "directed") return source === from;
	if (direction === "forward") return attributes.symmetric || source === from;
	if (direction === "backward") return attributes.symmetric || source !== from;
	return true;
}

/** Every simple path that the options let pass, best first. */
export function allPaths(
	view: GraphView,
	from: string,
	to: string,
	options: PathOptions,
	longest: number,
): TriedPath[] {
	const { newestDay } = pathIndexOf(view);
	const found = new Map<string, TriedPath>();
	const hopRelations = (here: string, next: string) =>
		view
			.relations()
			.filter(
				({ source, target }) => (source === here && target === next) || (source === next && target === here),
			)
			.filter((relation) => counts(relation, options, view) && mayGo(relation, here, options.direction));
	const mayPass = (actor: string) =>
		(options.through?.includes(actor) ||
			!options.between ||
			options.between.includes(view.actor(actor)?.kind ?? "country")) &&
		!options.avoid?.includes(actor);
	const waysOf = (relations: Relation[], hop: number): Walk[] => {
		const signed = (stance: Stance) => ({
			stance,
			relations: relations.filter(({ attributes }) => attributes.stance === stance),
		});
		const ways: Walk[] = options.steps
			? [signed(options.steps[hop] as Stance)]
			: options.balance
				? [signed("cooperative"), signed("hostile")]
				: [{ relations, stance: null }];
		return ways.filter((way) => way.relations.length > 0);
	};
	const walk = (actors: string[], walked: Walk[], length: number) => {
		const here = actors.at(-1) as string;
		if (here === to) {
			const hostile = walked.filter(({ stance }) => stance === "hostile").length;
			const isBalanced = !options.balance || hostile % 2 === (options.balance === "friend" ? 0 : 1);
			const isWhole = !options.steps || walked.length === options.steps.length;
			const goesThrough = (options.through ?? []).every((actor) => actors.includes(actor));
			const isInOrder = !options.order || inOrder(walked, options);
			if (!isBalanced || !isWhole || !goesThrough || !isInOrder) return;
			const cost = walked.reduce(
				(sum, { relations }) =>
					sum +
					hopCost(
						relations.map(({ attributes }) => attributes),
						newestDay,
					),
				0,
			);
			const key = actors.join(" ");
			const known = found.get(key);
			if (!known || cost < known.cost) found.set(key, { actors, length, cost });
			return;
		}
		if (options.steps && walked.length >= options.steps.length) return;
		for (const next of view.actors()) {
			if (actors.includes(next) || (next !== to && !mayPass(next))) continue;
			const relations = hopRelations(here, next);
			if (relations.length === 0) continue;
			const isFree =
				options.structure === "free" && relations.some(({ attributes }) => isStructural(attributes));
			const reached = length + (isFree ? 0 : 1);
			if (reached > longest) continue;
			for (const way of waysOf(relations, walked.length)) walk([...actors, next], [...walked, way], reached);
		}
	};
	if (from !== to) walk([from], [], 0);
	return [...found.values()].sort(
		(a, b) => a.length - b.length || a.cost - b.cost || compare(a.actors, b.actors),
	);
}

/** Element by element, then by length. */
function compare(a: readonly string[], b: readonly string[]): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		if (a[i] !== b[i]) return (a[i] as string) < (b[i] as string) ? -1 : 1;
	}
	return a.length - b.length;
}

const DAY = 86_400_000;

function dayOf(date: string): number {
	LAST_DAY[date] ??= Date.parse(date) / DAY;
	return LAST_DAY[date];
}

/**
 * The definition of order: there are days, one for each hop, each no earlier than the one before, on which a relation
 * of the hop can have held; or, for certain, such days can be found whatever the days of the events were. Tried on the
 * few days at which anything can begin or end.
 */
function inOrder(walked: readonly { relations: readonly Relation[] }[], options: PathOptions): boolean {
	const hops = options.order === "earlier" ? [...walked].reverse() : walked;
	const first = options.from === undefined ? -1e9 : dayOf(earliest(options.from));
	const last = options.until === undefined ? 1e9 : dayOf(latest(options.until));
	return firstEnd(hops, options, first, first, last) !== null;
}

/** The first day on which the hops can have been walked in order, from a day on; null when they cannot. */
export function firstEnd(
	hops: readonly { relations: readonly Relation[] }[],
	options: PathOptions,
	begin: number,
	first: number,
	last: number,
): number | null {
	const [hop, ...rest] = hops;
	if (!hop) return begin;
	let best: number | null = null;
	for (const relation of hop.relations) {
		for (const after of endsOf(relation, options, begin, first, last)) {
			const end = firstEnd(rest, options, after, first, last);
			if (end !== null && (best === null || end < best)) best = end;
		}
	}
	return best;
}

/** The days on which somebody who is there on day `begin` may be done with a relation. */
function endsOf(
	{ attributes }: Relation,
	options: PathOptions,
	begin: number,
	first: number,
	last: number,
): number[] {
	const { start, end, dates } = attributes;
	const isCertain = options.certainty === "certain";
	if (start === null && end === null) return options.undated === "keep" && !isCertain ? [begin] : [];
	const spans = dates ? dates.map((date) => [date, date] as const) : [[start, end] as const];
	return spans.flatMap(([a, b]) => {
		const firstOfStart = a === null ? -1e9 : dayOf(earliest(a));
		const lastOfStart = a === null ? -1e9 : dayOf(latest(a));
		const firstOfEnd = b === null ? 1e9 : dayOf(earliest(b));
		const lastOfEnd = b === null ? 1e9 : dayOf(latest(b));
		const days = (low: number, high: number) => {
			const day = Math.max(begin, low, first);
			return day <= Math.min(high, last) ? [day] : [];
		};
		if (!isCertain) return days(firstOfStart, lastOfEnd);
		const isEvent = a === b || (a !== null && b !== null && lastOfStart > firstOfEnd);
		// Whatever its day was, it was after all that came before and is over by its last.
		if (isEvent) {
			const [low, high] = [firstOfStart, lastOfEnd];
			if (low === high) return days(low, high);
			return begin <= low && low >= first && high <= last ? [high] : [];
		}
		return days(a === null ? firstOfEnd : lastOfStart, firstOfEnd);
	});
}
