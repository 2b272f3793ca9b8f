import type { Gap, ImpliedFeature, Resolution } from "../../extract/implied.ts";
import { createExtractor, type Knowledge } from "../../extract/index.ts";
import type { Actor, RelationType } from "../../model/index.ts";
import { mapActors } from "./actor-map.ts";
import type { Gold, GoldRelation } from "./gold.ts";
import { sameSentence } from "./predictions.ts";
import { readArticleFile } from "./read-articles.ts";
import type { AnnotatedArticle } from "./sources.ts";

/** A side that a clause leaves unnamed, who came into question, and who the annotation has there. */
export interface ImpliedSample {
	article: string;
	sentence: string;
	rule: string;
	/** Kind of predicate; empty where the doer is missing. */
	kind: string;
	filler: string;
	noun: string | null;
	/** Labels of the named side. */
	known: string[];
	candidates: { label: string; features: [ImpliedFeature, number][]; right: boolean }[];
}

/** Reads annotated articles and keeps every unnamed side that was searched for. */
export function impliedSamples(
	articles: AnnotatedArticle[],
	knowledge: Knowledge,
	languageModel: unknown,
): ImpliedSample[] {
	const extract = createExtractor(knowledge, languageModel);
	const types = new Map(knowledge.relationTypes.map((type) => [type.id, type]));
	const kinds = new Map(
		Object.entries(knowledge.implied.kinds).flatMap(([kind, list]) =>
			list.map((type) => [type, kind] as const),
		),
	);
	return articles.flatMap(({ stem, path, gold }) => {
		const searched: { gap: Gap; resolution: Resolution; sentence: string }[] = [];
		let sentence = "";
		const { actors } = extract(readArticleFile(path), {
			sentence: ({ document, sentence: { start, end } }) => {
				sentence = document.article.text.slice(start, end);
			},
			gap: (gap, resolution) => searched.push({ gap, resolution, sentence }),
			noun: () => {},
			draft: () => {},
		});
		const names = new Map(actors.map(({ id, label }) => [id, label]));
		const goldOf = goldActors(gold, actors);
		return searched.map(({ gap, resolution, sentence }): ImpliedSample => {
			const right = rightSides(gold, gap, sentence, goldOf, types);
			return {
				article: stem,
				sentence,
				rule: gap.rule.id,
				kind: gap.missing === "source" ? "" : (kinds.get(gap.rule.type) ?? ""),
				filler: gap.filler,
				noun: gap.noun,
				known: gap.known.actors.map((id) => names.get(id) ?? id),
				candidates: resolution.ranked.map(({ actor, features }) => ({
					label: names.get(actor) ?? actor,
					features: [...features],
					right: right.has(goldOf.get(actor) ?? ""),
				})),
			};
		});
	});
}

function goldActors(gold: Gold, actors: Actor[]): Map<string, string | null> {
	return mapActors(
		gold,
		actors.map(({ id, label, aliases, kind, iso3 }) => ({ id, label, aliases, kind, iso3: iso3 ?? null })),
	).goldOf;
}

/**
 * Whom the annotation has on the unnamed side: in the same sentence and spirit, else of the same class anywhere in the
 * article, for an annotation gives a relation once.
 */
function rightSides(
	gold: Gold,
	{ known, missing, rule }: Gap,
	sentence: string,
	goldOf: Map<string, string | null>,
	types: Map<string, RelationType>,
): Set<string> {
	const type = types.get(rule.type);
	const mine = new Set(known.actors.map((actor) => goldOf.get(actor)));
	const sidesIn = (relations: GoldRelation[]): Set<string> => {
		const found = new Set<string>();
		for (const { source, target, also, symmetric } of relations)
			for (const [from, to] of [[source, target] as [string, string], ...(also ?? [])]) {
				const [here, there] = missing === "target" ? [from, to] : [to, from];
				if (mine.has(here)) found.add(there);
				if (symmetric && mine.has(there)) found.add(here);
			}
		return found;
	};
	const inSpirit = gold.relations.filter(
		({ stance, stanceAlso, negated }) =>
			!negated && (stance === type?.stance || stanceAlso?.includes(type?.stance ?? "")),
	);
	const here = sidesIn(inSpirit.filter((one) => sameSentence(one.sentence, sentence)));
	if (here.size > 0) return here;
	return sidesIn(
		inSpirit.filter(
			({ plover, ploverAlso }) => plover === type?.plover || ploverAlso?.includes(type?.plover ?? null),
		),
	);
}
