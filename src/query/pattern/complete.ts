import type { IToken } from "chevrotain";
import { MODALITIES, PLOVER_CLASSES, STANCES } from "../../model/index.ts";
import { plainName } from "../find-actor.ts";
import type { GraphView } from "../view.ts";
import { ACTOR_PROPERTIES, RELATION_PROPERTIES } from "./conditions.ts";
import { asWritten, fitOf, type KnownActor, knownActors } from "./names.ts";
import { type Continuation, continuations } from "./parse.ts";
import * as t from "./tokens.ts";
import { ANY, type TypeWord, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Something that can be written at a place of a pattern. */
export interface Completion {
	kind:
		| "actor"
		| "variable"
		| "type"
		| "class"
		| "stance"
		| "kind"
		| "property"
		| "value"
		| "keyword"
		| "sign";
	/** What to put in the place of what is typed. */
	text: string;
	/** What it is called in a list. */
	label: string;
	/** One or two words more: what a type reads like, or the name by which an actor was found. */
	detail?: string;
	/** Id of the actor. */
	actor?: string;
	/** Number of the graph's relations or actors that it stands for. */
	count?: number;
}

/** What can be written at a cursor: each takes the place of the text from `start` to `end`. */
export interface Completions {
	start: number;
	end: number;
	/** What is typed of it already. */
	typed: string;
	options: Completion[];
}

interface Site {
	view: GraphView;
	vocabulary: Vocabulary;
	/** All of the pattern, also what follows the cursor. */
	tokens: readonly IToken[];
	/** What stands before the word at the cursor. */
	before: readonly IToken[];
}

/** Most completions listed. */
const MOST_OPTIONS = 40;
const MOST_ACTORS = 12;
const NO_TYPES: readonly TypeWord[] = [];

/**
 * What can be written at a place of a pattern, best first: the graph's own actors, relation types and kinds, the
 * pattern's variables, and the words and signs of the language that the grammar allows there.
 * @param cursor offset into the text
 */
export function completePattern(
	view: GraphView,
	text: string,
	cursor: number,
	types: readonly TypeWord[] = NO_TYPES,
): Completions {
	const tokens = t.tokensOf(text);
	const upToCursor = t.tokensOf(text.slice(0, cursor));
	const last = upToCursor.at(-1);
	const word = last && isBegun(last, cursor) ? last : null;
	const before = word ? upToCursor.slice(0, -1) : upToCursor;
	const typed = word ? word.image.replace(/^["'“„‘]/, "") : "";
	const site: Site = { view, vocabulary: vocabularyOf(view, types), tokens, before };
	const quoted = word?.tokenType === t.UnfinishedText;
	const all = continuations([...before])
		.flatMap((place) => optionsAt(site, place, typed))
		.filter((option) => !quoted || isText(option))
		.map((option) =>
			quoted && !/^["“]/.test(option.text) ? { ...option, text: `"${option.text}"` } : option,
		);
	const unique = [...new Map(all.map((option) => [`${option.kind} ${option.text}`, option])).values()];
	return {
		start: word?.startOffset ?? cursor,
		end: endOfWord(tokens, word, cursor),
		typed,
		options: unique.slice(0, MOST_OPTIONS),
	};
}

/** True for a word, or a name whose quotation mark is open, that ends at the cursor. */
function isBegun(token: IToken, cursor: number): boolean {
	const isWord = token.tokenType === t.Word || t.KEYWORDS.includes(token.tokenType);
	return token.tokenType === t.UnfinishedText || (isWord && t.endOf(token) === cursor);
}

/** Where the word at the cursor ends in the whole text, so that its rest is replaced too. */
function endOfWord(tokens: readonly IToken[], word: IToken | null, cursor: number): number {
	const whole = word && tokens.find(({ startOffset }) => startOffset === word.startOffset);
	return whole && whole.tokenType !== t.UnfinishedText ? Math.max(cursor, t.endOf(whole)) : cursor;
}

function isText({ kind }: Completion): boolean {
	return kind === "actor" || kind === "value";
}

/** What can stand in one place of the grammar, of what begins as it is typed. */
function optionsAt(site: Site, { token, rules }: Continuation, typed: string): Completion[] {
	const rule = rules.at(-1) as string;
	if (token === t.Word) return beginningWith(typed, wordsAt(site, rule, typed));
	if (t.KEYWORDS.includes(token)) return beginningWith(typed, keywordOptions(token.name));
	if (typed !== "") return [];
	return signsAt(site, token.name, rule);
}

function beginningWith(typed: string, options: readonly Completion[]): Completion[] {
	const plain = typed.toLowerCase();
	// Actors and values have been chosen by more than their beginning.
	return options.filter(({ kind, label, detail }) => {
		if (kind === "actor" || kind === "value") return true;
		return label.toLowerCase().startsWith(plain) || ` ${detail ?? ""}`.toLowerCase().includes(` ${plain}`);
	});
}

function wordsAt(site: Site, rule: string, typed: string): Completion[] {
	switch (rule) {
		case "actorName":
			return [...variableOptions(variablesOf(site)), ...actorOptions(site.view, typed)];
		case "kindName":
			return kindOptions(site.vocabulary);
		case "labels":
			return labelOptions(site.vocabulary);
		case "subject":
			return [...propertyOptions(RELATION_PROPERTIES), ...variableOptions(allVariables(site))];
		case "property":
			return propertyOptions(
				isRelation(site, site.before.at(-2)?.image) ? RELATION_PROPERTIES : ACTOR_PROPERTIES,
			);
		case "value":
			return valueOptions(site, typed);
		case "returned":
			return variableOptions(variablesOf(site));
		default:
			return [];
	}
}

/** The variables of actors: words with a small letter after a parenthesis, but not one that ends at the cursor. */
function variablesOf({ tokens, before }: Site): string[] {
	const at = before.length;
	const names = tokens.flatMap((token, i) => {
		const opens = tokens[i - 1]?.tokenType === t.LeftParen;
		return i !== at && opens && token.tokenType === t.Word && /^\p{Ll}/u.test(token.image)
			? [token.image]
			: [];
	});
	return [...new Set(names)];
}

/** The names of relations: words after a bracket with a colon behind. */
function relationsOf({ tokens }: Site): string[] {
	return tokens.flatMap((token, i) => {
		const opens = tokens[i - 1]?.tokenType === t.LeftBracket;
		return opens && tokens[i + 1]?.tokenType === t.Colon && token.tokenType === t.Word ? [token.image] : [];
	});
}

function allVariables(site: Site): string[] {
	return [...variablesOf(site), ...relationsOf(site)];
}

function isRelation(site: Site, word: string | undefined): boolean {
	return word !== undefined && relationsOf(site).includes(word);
}

function variableOptions(names: readonly string[]): Completion[] {
	return names.map((name) => ({ kind: "variable", text: name, label: name }));
}

function propertyOptions(names: readonly string[]): Completion[] {
	return names.map((name) => ({ kind: "property", text: name, label: name }));
}

function keywordOptions(name: string): Completion[] {
	const word = name.toLowerCase();
	if (word === "match") return [];
	const text = word === "as" ? "as of" : word;
	return [{ kind: "keyword", text, label: text }];
}

function actorOptions(view: GraphView, typed: string): Completion[] {
	const plain = plainName(typed);
	const hits: { actor: KnownActor; rank: number; alias?: string }[] = [];
	for (const actor of knownActors(view)) {
		const fit = fitOf(actor, plain);
		if (fit) hits.push({ actor, ...fit });
	}
	return hits
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST_ACTORS)
		.map(({ actor, alias }) => ({
			kind: "actor",
			text: asWritten(actor.name),
			label: actor.label,
			actor: actor.id,
			count: actor.relations,
			...(alias !== undefined && { detail: alias }),
		}));
}

function kindOptions({ kinds }: Vocabulary): Completion[] {
	return [...kinds].map(([kind, count]) => ({ kind: "kind", text: kind, label: kind, count }));
}

/** Stances, then types that the graph has, the most frequent first; then classes; then what the graph lacks. */
function labelOptions({ types }: Vocabulary): Completion[] {
	const sorted = [...types.values()].sort((a, b) => b.count - a.count);
	const option = ({ id, label, count }: (typeof sorted)[number]): Completion => {
		return { kind: "type", text: id, label: id, detail: label, count };
	};
	const counted = (test: (type: TypeWord) => boolean) =>
		sorted.filter(test).reduce((sum, { count }) => sum + count, 0);
	const stances = STANCES.map((word): Completion => {
		return { kind: "stance", text: word, label: word, count: counted(({ stance }) => stance === word) };
	});
	const classes = PLOVER_CLASSES.map((word): Completion => {
		return { kind: "class", text: word, label: word, count: counted(({ plover }) => plover === word) };
	});
	return [
		...stances,
		...sorted.filter(({ count }) => count > 0).map(option),
		...classes.filter(({ count }) => count !== 0),
		{ kind: "keyword", text: ANY, label: ANY },
		...sorted.filter(({ count }) => count === 0).map(option),
		...classes.filter(({ count }) => count === 0),
	];
}

/** What the property before the sign can be compared with. */
function valueOptions(site: Site, typed: string): Completion[] {
	const sign = site.before.findLastIndex(({ tokenType }) => tokenType === t.ComparisonSign);
	const property = site.before[sign - 1]?.image ?? "";
	const ofVariable = site.before[sign - 2]?.tokenType === t.Dot;
	if (property === "modality") return values(MODALITIES, typed);
	if (property === "publisher") return values(site.vocabulary.publishers, typed);
	if (property === "article") {
		return values(
			site.view.articles().map(({ title, id }) => title || id),
			typed,
		);
	}
	if (property === "affiliation") return actorOptions(site.view, typed);
	const variables = variablesOf(site);
	if (ofVariable || !variables.includes(property)) return [];
	const others = variables.filter((name) => name !== property && name.startsWith(typed));
	return [...variableOptions(others), ...actorOptions(site.view, typed)];
}

function values(all: readonly string[], typed: string): Completion[] {
	const plain = plainName(typed);
	const fitting = all.filter((value) => ` ${plainName(value)}`.includes(` ${plain}`));
	return fitting.map((value) => {
		const isWord = MODALITIES.some((modality) => modality === value);
		return { kind: "value", text: isWord ? value : asWritten(value), label: value };
	});
}

/** Signs that are tedious to type on a phone; the others go without saying. */
function signsAt({ before }: Site, token: string, rule: string): Completion[] {
	const sign = (text: string): Completion => ({ kind: "sign", text, label: text });
	if (rule === "relation") {
		const opens = before.at(-1)?.tokenType === t.RightParen;
		if (opens) return token === "LeftArrow" ? [sign("<-[")] : token === "Dash" ? [sign("-[")] : [];
		return token === "RightArrow" ? [sign("->(")] : token === "Dash" ? [sign("-(")] : [];
	}
	if (token === "LeftParen") return [sign("(")];
	if (token === "RightParen") return [sign(")")];
	if (token === "RightBracket") return closesLeft(before) ? [sign("]-(")] : [sign("]->("), sign("]-(")];
	if (token === "ComparisonSign") return ["=", "<>", ">=", "<="].map(sign);
	return [];
}

function closesLeft(before: readonly IToken[]): boolean {
	const bracket = before.findLastIndex(({ tokenType }) => tokenType === t.LeftBracket);
	return before[bracket - 1]?.tokenType === t.LeftArrow;
}
