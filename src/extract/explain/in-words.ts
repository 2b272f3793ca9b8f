import { abstentionWords, clauseItem } from "./clauses-in-words.ts";
import type {
	ActorName,
	ExplainedMention,
	ExplainedSentence,
	ExplainedStatement,
	ExplainedWord,
	Explanation,
	ModalityReason,
} from "./explanation.ts";
import { listed, namesOf, quoted, sentenceOf } from "./phrasing.ts";

/** A point of an explanation, with what there is to say about it. */
export interface Item {
	text: string;
	more: string[];
}

/** A part of an explanation under a heading. */
export interface Section {
	title: string;
	items: Item[];
}

/** One sentence's explanation for a reader: who is named, who does what to whom, and what follows. */
export function sentenceInSections(sentence: ExplainedSentence): Section[] {
	const { clauses, words } = sentence;
	const sections: Section[] = [
		{ title: "Who is named", items: mentionItems(sentence) },
		{ title: "Words taken otherwise than they look", items: words.filter(isOdd).map(wordItem) },
		{
			title: "Who does what to whom",
			items: clauses.map((clause) => clauseItem(clause, clauses)),
		},
		{
			title: "What follows",
			items: [...statementItems(sentence.statements), ...abstentionItems(sentence)],
		},
	];
	return sections.filter(({ items }) => items.length > 0);
}

function abstentionItems({ abstention, statements }: ExplainedSentence): Item[] {
	if (!abstention) return [];
	const text = statements.length > 0 ? "Of what happens, nothing" : "Nothing";
	return [{ text: `${text}: Entente abstains.`, more: abstentionWords(abstention) }];
}

/**
 * An explanation as lines of plain text, headings flush left and what belongs to them indented.
 * @param columns longer lines are broken between words, and go on further in; without it, none are
 */
export function explanationInWords(explanation: Explanation, columns = Number.POSITIVE_INFINITY): string[] {
	if (explanation.sentences.length === 0) return ["There is no sentence to explain."];
	return explanation.sentences.flatMap((sentence, i) => [
		...(i > 0 ? [""] : []),
		...broken(sentence.text, 0, 0, columns),
		...sentenceInSections(sentence).flatMap(({ title, items }) => [
			"",
			title,
			...items.flatMap(({ text, more }) => [
				...broken(text, 2, 5, columns),
				...more.flatMap((line) => broken(line, 5, 7, columns)),
			]),
		]),
	]);
}

/** A line broken between words. @param first, then indents of its first line and of the others */
function broken(text: string, first: number, then: number, columns: number): string[] {
	const lines: string[] = [];
	let line = " ".repeat(first);
	let empty = true;
	for (const word of text.split(" ")) {
		if (!empty && line.length + 1 + word.length > columns) {
			lines.push(line);
			line = " ".repeat(then);
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line];
}

/** Reasons of the gazetteer and of the reading of names, as a reader would put them. */
const REASONS: Record<string, string> = {
	"name in the gazetteer": "known by this name",
	"place in the gazetteer": "a town or province there",
	"demonym in the gazetteer": "by nationality",
	"people in the gazetteer": "its people, who stand for it",
	"capital in the gazetteer": "its capital, which stands for the government where it acts",
	"metonym in the gazetteer": "a seat or house that stands for it where it acts",
	"leader in the gazetteer": "a listed leader",
	"group described": "described without a name",
	"group described before": "described before",
	"named group": "a group with a name",
	name: "recognised by name",
	"name with title": "recognised by name and office",
};

const KIND_WORDS: Record<ActorName["kind"], string> = {
	country: "a country",
	person: "a person",
	organization: "an organisation",
	"government-body": "a body of a government",
	"armed-group": "an armed group",
	group: "a group of people",
	media: "a news outlet",
};

function mentionItems({ mentions, statements }: ExplainedSentence): Item[] {
	const events = statements.filter(({ clause }) => clause !== null);
	const linked = new Set(events.flatMap(({ source, target }) => [source.id, target.id]));
	const inside = (one: ExplainedMention) =>
		mentions.some((other) => other !== one && other.start <= one.start && one.end <= other.end);
	return mentions.filter((one) => !inside(one)).map((one) => ({ text: mentionWords(one, linked), more: [] }));
}

/** @param linked actors of whom the sentence tells an event */
function mentionWords({ text, actors, use, why }: ExplainedMention, linked: ReadonlySet<string>): string {
	const [only] = actors;
	const isNamed = actors.length === 1 && only?.label.toLowerCase() === text.toLowerCase();
	if (use === "place") {
		const where = isNamed ? "" : ` in ${namesOf(actors)}`;
		return actors.some(({ id }) => linked.has(id))
			? `${quoted(text)} stands as a place${where} here, which a rule may take for its country.`
			: `${quoted(text)} is only a place${where} here: it takes no part in what happens.`;
	}
	const kind = only && actors.length === 1 ? KIND_WORDS[only.kind] : null;
	const who = isNamed ? kind : [namesOf(actors), kind].filter((part) => part !== null).join(", ");
	const part = use === "modifier" ? " It only qualifies another word." : "";
	return `${quoted(text)} ${actors.length > 1 ? "stands for" : "is"} ${who}: ${REASONS[why] ?? why}.${part}`;
}

function isOdd({ takenFor }: ExplainedWord): boolean {
	return takenFor !== "time";
}

function wordItem({ text, takenFor }: ExplainedWord): Item {
	const said =
		takenFor === "name of nobody who acts"
			? "looks like a name, but nothing says who or what it is"
			: `read as a ${takenFor}`;
	return { text: `${quoted(text)}: ${said}.`, more: [] };
}

/** Statements of which the same is to be said stand together. */
function statementItems(statements: ExplainedStatement[]): Item[] {
	const items: Item[] = [];
	for (const explained of statements) {
		const { statement, source, target, label } = explained;
		const standing = statement.modality === "asserted" ? "" : ` (${statement.modality})`;
		const text = `${source.label} ${label} ${target.label}${standing}.`;
		const more = statementLines(explained);
		const last = items.at(-1);
		if (last && last.more.join() === more.join()) last.text += ` ${text}`;
		else items.push({ text, more });
	}
	return items;
}

function statementLines(explained: ExplainedStatement): string[] {
	const { statement, rule, clause, modality, doubts, speaker } = explained;
	const time = timeWords(explained);
	const doubted = doubts.length > 0 ? `, not higher because ${listed(doubts)}` : "";
	const confidence = `confidence ${statement.confidence.toFixed(2)}${doubted}.`;
	// What a title says stands outside all clauses, and its rule has not been told of yet.
	if (clause === null)
		return [`By rule ${rule.id}, ${confidence}${rule.why ? ` ${sentenceOf(rule.why)}` : ""}`];
	const told = speaker
		? `Told as fact by ${quoted(speaker.name)}${spokenWith(speaker)}; ${time}`
		: `Stated as fact; ${time}`;
	const standing =
		modality.length === 0 ? [told] : [modalityWords(explained), capital(time), ...speakerWords(explained)];
	return [...standing, `By rule ${rule.id} in clause ${clause}, ${confidence}`];
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function modalityWords({ statement: { modality }, modality: reasons }: ExplainedStatement): string {
	const [only, second] = reasons;
	if (only && !second)
		return `${capital(modality)}${only.words === null ? "" : ` because of ${quoted(only.words)}`}: ${only.why}.`;
	return `${capital(modality)}: ${reasons.map(reasonWords).join(", then ")}.`;
}

function reasonWords({ words, says, why }: ModalityReason): string {
	return words === null ? why : `${quoted(words)} makes it ${says} (${why})`;
}

function timeWords({ statement: { start, end }, time }: ExplainedStatement): string {
	if (start === null && end === null)
		return time.words === null
			? "undated, for the text gives it no time."
			: `undated, for ${quoted(time.words)} needs the day of publication.`;
	const when =
		start === end
			? start
			: start === null
				? `until ${end}`
				: end === null
					? `since ${start}`
					: `${start} to ${end}`;
	if (time.words !== null) return `dated ${when} by ${quoted(time.words)}.`;
	return time.ofStory
		? `dated ${when}, the day the report is about.`
		: `dated ${when} by what stands before.`;
}

function speakerWords({ speaker }: ExplainedStatement): string[] {
	if (!speaker) return [];
	return [`The speaker is ${quoted(speaker.name)}${spokenWith(speaker)}.`];
}

function spokenWith({ words }: NonNullable<ExplainedStatement["speaker"]>): string {
	return words ? `, by ${quoted(words)}` : "";
}
