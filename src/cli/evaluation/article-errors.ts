import type { GoldRelation } from "./gold.ts";
import { nameOfEnd, type Prediction, sameSentence, sentenceKey } from "./predictions.ts";
import { bestPrediction, dateRight, fits, membersFor, modalityFits, ploverFits } from "./relations.ts";
import type { ScoredArticle } from "./score.ts";

/** What is wrong with one relation. */
export interface RelationError {
	kind: "missed" | "false alarm" | "class" | "modality" | "date";
	sentence: string;
	/** The annotated relation; absent for a false alarm. */
	gold?: string;
	/** What was predicted: instead, or without any reason. */
	predicted: string[];
}

/** All that went wrong in one article. */
export interface ArticleErrors {
	article: string;
	missedActors: string[];
	extraActors: string[];
	traps: string[];
	relations: RelationError[];
}

function describeGold(article: ScoredArticle, gold: GoldRelation): string {
	const { source, target, type, plover, stance, modality, date, negated, also } = gold;
	const name = (id: string) => nameOfEnd(id, article.gold, article.graph);
	const others = (also ?? []).map(([a, b]) => `${name(a)} > ${name(b)}`);
	const more = others.length > 0 ? ` (or ${others.join(", ")})` : "";
	const standing = negated ? `${modality}, negated` : modality;
	return `${name(source)} > ${name(target)}${more}: ${type}, ${plover ?? "structural"}, ${stance}, ${standing}${date ? `, ${date}` : ""}`;
}

function describePrediction(
	article: ScoredArticle,
	{ source, target, plover, modality, members }: Prediction,
): string {
	const name = (id: string) => nameOfEnd(id, article.gold, article.graph);
	const parts = [
		...new Set(
			members.map(
				({ type, stance, date, rule }) => `${type}, ${stance}${date ? `, ${date}` : ""} by ${rule}`,
			),
		),
	];
	return `${name(source)} > ${name(target)}: ${plover ?? "structural"}, ${modality}; ${parts.join("; ")}`;
}

/** Predictions from the sentence, or of the pair wherever they come from. */
function instead(article: ScoredArticle, gold: GoldRelation): string[] {
	const near = article.predictions.filter(
		(one) =>
			fits("pair", gold, one, "alternatives") ||
			one.members.some((member) => sameSentence(member.sentence, gold.sentence)),
	);
	return near.map((one) => describePrediction(article, one));
}

function errorsOfGold(article: ScoredArticle, gold: GoldRelation): RelationError[] {
	const describe = (kind: RelationError["kind"], predicted: string[]): RelationError => ({
		kind,
		sentence: gold.sentence,
		gold: describeGold(article, gold),
		predicted,
	});
	const found = article.predictions.some((one) => fits("directionStance", gold, one, "alternatives"));
	if (!found) return gold.core ? [describe("missed", instead(article, gold))] : [];
	const best = bestPrediction(gold, article.predictions, "alternatives");
	if (!best) return [];
	const shown = [describePrediction(article, { ...best, members: membersFor(gold, best) })];
	const errors: RelationError[] = [];
	if (!ploverFits(gold, best, "alternatives")) errors.push(describe("class", shown));
	if (!modalityFits(gold, best, "alternatives")) errors.push(describe("modality", shown));
	if (gold.date !== null && !dateRight(gold, best)) errors.push(describe("date", shown));
	return errors;
}

/** Every miss and false alarm of an article at the level of pair, direction and stance, and what else is wrong. */
export function errorsOf(stem: string, article: ScoredArticle): ArticleErrors {
	const { gold, graph, goldOf, predictions } = article;
	const found = new Set(goldOf.values());
	const alarms = predictions
		.filter(
			(one) => !gold.relations.some((relation) => fits("directionStance", relation, one, "alternatives")),
		)
		.map((one): RelationError => {
			const sentence = one.members[0]?.sentence ?? "";
			return { kind: "false alarm", sentence, predicted: [describePrediction(article, one)] };
		});
	return {
		article: stem,
		missedActors: gold.actors
			.filter((actor) => actor.core && !found.has(actor.id))
			.map((actor) => actor.names[0] ?? actor.id),
		extraActors: graph.nodes.filter((node) => !goldOf.get(node.key)).map((node) => node.attributes.label),
		traps: article.trapsHit.map(({ source, target, sentence }) => {
			const name = (id: string) => nameOfEnd(id, gold, graph);
			return `${name(source)} and ${name(target)}: ${sentence}`;
		}),
		relations: inTextOrder(article, [
			...gold.relations.flatMap((one) => errorsOfGold(article, one)),
			...alarms,
		]),
	};
}

/** By where the sentence stands in the article; unknown ones last. */
function inTextOrder(article: ScoredArticle, errors: RelationError[]): RelationError[] {
	const text = sentenceKey(article.graph.attributes.articles[0]?.text ?? "");
	const place = (error: RelationError) => {
		const at = text.indexOf(sentenceKey(error.sentence));
		return at < 0 ? text.length : at;
	};
	return errors
		.map((error) => ({ error, at: place(error) }))
		.sort((a, b) => a.at - b.at)
		.map(({ error }) => error);
}

function lines(error: RelationError): string[] {
	const gold = error.gold === undefined ? [] : [`      annotated  ${error.gold}`];
	const predicted = error.predicted.length > 0 ? error.predicted : ["nothing"];
	return [`    ${error.kind}`, ...gold, ...predicted.map((one) => `      found      ${one}`)];
}

/** The errors of an article for a terminal, sentence by sentence. */
export function errorsAsText(errors: ArticleErrors): string {
	const out = [errors.article];
	const list = (name: string, values: string[]) => {
		if (values.length > 0) out.push(`  ${name}: ${values.join("; ")}`);
	};
	list("actors missed", errors.missedActors);
	list("actors not annotated", errors.extraActors);
	for (const trap of errors.traps) out.push(`  trap hit: ${trap}`);
	let sentence = "";
	for (const error of errors.relations) {
		if (error.sentence !== sentence) out.push("", `  "${error.sentence}"`);
		sentence = error.sentence;
		out.push(...lines(error));
	}
	return out.join("\n");
}
