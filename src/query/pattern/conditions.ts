import { type EdgeAttributes, MODALITIES } from "../../model/index.ts";
import { relationTest } from "../filter.ts";
import { relationsAsOf } from "../time/index.ts";
import {
	actorMeant,
	articleMeant,
	checkedAt,
	type Dictionary,
	dateMeant,
	didYouMean,
	isName,
	mistake,
	numberMeant,
	publisherMeant,
} from "./look-up.ts";
import type { Comparison, TimeCondition, Written } from "./syntax.ts";
import { isModality, wordsLike } from "./vocabulary.ts";

/** Whether a relation fits. */
export type RelationTest = (attributes: EdgeAttributes) => boolean;

/** What can be asked of a relation. */
export const RELATION_PROPERTIES = ["modality", "confidence", "evidence", "publisher", "article"] as const;
/** What can be asked of an actor. */
export const ACTOR_PROPERTIES = ["affiliation"] as const;

/**
 * A time as a test: a relation fits a window if it can have held at some time within, and a day if it held then, or
 * had happened by then and was not undone. A relation without any date fits neither.
 * @throws PatternError for a malformed date, or a window that ends before it begins
 */
export function timeTest(words: Dictionary, condition: TimeCondition): RelationTest {
	const from = condition.from ? dateMeant(words, condition.from) : undefined;
	const until = condition.until ? dateMeant(words, condition.until) : undefined;
	if (condition.asOf && until !== undefined) {
		const { view, taxonomy } = words;
		const held = new Set(relationsAsOf(view, taxonomy, until).map(({ attributes }) => attributes));
		return (attributes) => held.has(attributes);
	}
	return checkedAt(words, condition, () =>
		relationTest({
			modalities: MODALITIES,
			...(from !== undefined && { from }),
			...(until !== undefined && { until }),
		}),
	);
}

/**
 * A comparison of a relation's property as a test.
 * @throws PatternError for an unknown property, a sign that does not go with it, or a value it cannot have
 */
export function relationComparison(
	words: Dictionary,
	property: Written,
	{ sign, values }: Comparison,
): RelationTest {
	switch (property.text) {
		case "modality": {
			const wanted = new Set<string>(values.map((value) => modalityMeant(words, value)));
			return agrees(words, sign, ({ modality }) => wanted.has(modality));
		}
		case "publisher": {
			const wanted = new Set(values.map((value) => publisherMeant(words, value)));
			const articles = words.view.articles().filter(({ publisher }) => wanted.has(publisher ?? ""));
			return agrees(words, sign, restsOn(new Set(articles.map(({ id }) => id))));
		}
		case "article": {
			const wanted = new Set(values.map((value) => articleMeant(words, value)));
			return agrees(words, sign, restsOn(wanted));
		}
		case "confidence":
			for (const value of values) {
				if (numberMeant(words, value) > 1) throw mistake(words, value, "Confidence lies between 0 and 1.");
			}
			return measures(words, sign, values, ({ confidence }) => confidence);
		case "evidence":
			return measures(words, sign, values, ({ evidence }) => evidence.length);
		default:
			throw unknownProperty(words, property, RELATION_PROPERTIES);
	}
}

/** What is said elsewhere in a pattern, and where. */
const SAID_ELSEWHERE: Record<string, string> = {
	stance: "Stances stand in the brackets: -[hostile]->.",
	type: "Types stand in the brackets: -[backs]->.",
	class: "Classes stand in the brackets: -[SANCTION]->.",
	kind: "Kinds stand after the variable: (x:country).",
};

/** A word after a dot, or before a sign, that is no property. */
export function unknownProperty(words: Dictionary, property: Written, all: readonly string[]): Error {
	const list = `There ${all.length === 1 ? "is" : "are"} ${all.join(", ")}.`;
	const hint = SAID_ELSEWHERE[property.text] ?? didYouMean(wordsLike(property.text, all), list);
	return mistake(words, property, `"${property.text}" cannot be asked of ${whose(all)}.`, hint);
}

function whose(properties: readonly string[]): string {
	return properties === ACTOR_PROPERTIES ? "an actor" : "a relation";
}

function modalityMeant(words: Dictionary, value: Written): string {
	if (isModality(value.text)) return value.text;
	const hint = didYouMean(wordsLike(value.text, MODALITIES), `There are ${MODALITIES.join(", ")}.`);
	throw mistake(words, value, `There is no modality "${value.text}".`, hint);
}

function restsOn(articles: ReadonlySet<string>): RelationTest {
	return ({ evidence }) => evidence.some(({ article }) => articles.has(article));
}

/** True for `=`, false for `<>`; nothing else goes with words. */
export function isEqual(words: Dictionary, sign: Written): boolean {
	if (sign.text === "=") return true;
	if (sign.text === "<>") return false;
	throw mistake(words, sign, `Words cannot be compared with ${sign.text}.`, "Use = or <>.");
}

function agrees(words: Dictionary, sign: Written, test: RelationTest): RelationTest {
	return isEqual(words, sign) ? test : (attributes) => !test(attributes);
}

function measures(
	words: Dictionary,
	sign: Written,
	values: readonly Written[],
	measure: (attributes: EdgeAttributes) => number,
): RelationTest {
	const [value, second] = values as [Written, ...Written[]];
	if (second) throw mistake(words, second, "A number is compared with one number.");
	const wanted = numberMeant(words, value);
	const tests: Record<string, RelationTest> = {
		"=": (attributes) => measure(attributes) === wanted,
		"<>": (attributes) => measure(attributes) !== wanted,
		"<": (attributes) => measure(attributes) < wanted,
		"<=": (attributes) => measure(attributes) <= wanted,
		">": (attributes) => measure(attributes) > wanted,
		">=": (attributes) => measure(attributes) >= wanted,
	};
	return tests[sign.text] as RelationTest;
}

/** Ids of the actors in a list of names; a variable among them is returned apart. */
export function actorsMeant(
	words: Dictionary,
	values: readonly Written[],
): { ids: ReadonlySet<string>; variables: Written[] } {
	const names = values.filter(isName);
	return {
		ids: new Set(names.map((name) => actorMeant(words, name))),
		variables: values.filter((value) => !isName(value)),
	};
}
