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
	const { clauses, words, abstention } = sentence;
	const sections: Section[] = [
		{ title: "Who is named", items: mentionItems(sentence.mentions) },
		{ title: "Words taken otherwise than they look", items: words.filter(isOdd).map(wordItem) },
		{
			title: "Who does what to whom",
			items: clauses.map((clause) => clauseItem(clause, clauses)),
		},
		{
			title: "What follows",
			items: abstention
				? [{ text: "Nothing: Entente abstains.", more: abstentionWords(abstention) }]
				: sentence.statements.map(statementItem),
		},
	];
	return sections.filter(({ items }) => items.length > 0);
}

/** An explanation as lines of plain text, headings flush left and what belongs to them indented. */
export function explanationInWords(explanation: Explanation): string[] {
	if (explanation.sentences.length === 0) return ["There is no sentence to explain."];
	return explanation.sentences.flatMap((sentence, i) => [
		...(i > 0 ? [""] : []),
		sentence.text,
		...sentenceInSections(sentence).flatMap(({ title, items }) => [
			"",
			title,
			...items.flatMap(({ text, more }) => [`  ${text}`, ...more.map((line) => `     ${line}`)]),
		]),
	]);
}

/** Reasons of the gazetteer and of the reading of names, as a reader would put them. */
const REASONS: Record<string, string> = {
	"name in the gazetteer": "known by this name",
	"demonym in the gazetteer": "by the nationality",
	"people in the gazetteer": "its people, who stand for it",
	"capital in the gazetteer": "its capital, which stands for the government where it acts",
	"metonym in the gazetteer": "a seat or house that stands for it where it acts",
	"leader in the gazetteer": "a listed leader",
	name: "a name of a person",
	"name with title": "a name with an office beside it",
};

const KIND_WORDS: Partial<Record<ActorName["kind"], string>> = {
	country: "country",
	person: "person",
	organization: "organisation",
	"government-body": "body of a government",
	"armed-group": "armed group",
	group: "group of people",
	media: "news outlet",
};

function mentionItems(mentions: ExplainedMention[]): Item[] {
	const inside = (one: ExplainedMention) =>
		mentions.some((other) => other !== one && other.start <= one.start && one.end <= other.end);
	return mentions.filter((one) => !inside(one)).map((one) => ({ text: mentionWords(one), more: [] }));
}

function mentionWords({ text, actors, use, why }: ExplainedMention): string {
	const reason = REASONS[why] ?? why;
	const [only] = actors;
	const kind = only && actors.length === 1 && only.label !== text ? `, ${KIND_WORDS[only.kind]}` : "";
	const who = actors.length === 1 && only?.label === text ? KIND_WORDS[only.kind] : namesOf(actors);
	if (use === "place")
		return `${quoted(text)} is only a place here (${namesOf(actors)}): it takes no part in what happens.`;
	const part = use === "modifier" ? " It only qualifies another word." : "";
	return `${quoted(text)}: ${who}${kind}; ${reason}.${part}`;
}

function isOdd({ takenFor }: ExplainedWord): boolean {
	return takenFor !== "time";
}

function wordItem({ text, takenFor }: ExplainedWord): Item {
	const said =
		takenFor === "name of nobody who acts" ? "a name, but of nobody who acts here" : `read as a ${takenFor}`;
	return { text: `${quoted(text)}: ${said}.`, more: [] };
}

/** What an asserted statement needs no words for. */
const PLAIN = "Stated as fact: nothing in the sentence weakens it.";

function statementItem(explained: ExplainedStatement): Item {
	const { statement, source, target, label, rule } = explained;
	const standing = statement.modality === "asserted" ? "" : ` (${statement.modality})`;
	return {
		text: `${source.label} ${label} ${target.label}${standing}.`,
		more: [
			modalityWords(explained),
			timeWords(explained),
			...speakerWords(explained),
			`Rule ${rule.id}${rule.why ? `: ${sentenceOf(rule.why)}` : "."} Confidence ${statement.confidence.toFixed(2)}.`,
		],
	};
}

function modalityWords({ statement: { modality }, modality: reasons, clause }: ExplainedStatement): string {
	if (reasons.length === 0) return modality === "asserted" && clause !== null ? PLAIN : "Stated as fact.";
	const said = listed(reasons.map(reasonWords), "; then");
	return `${modality.charAt(0).toUpperCase()}${modality.slice(1)}${
		modality === "asserted" ? " in the end" : ""
	}, because ${said}.`;
}

function reasonWords({ words, says, why }: ModalityReason): string {
	return words === null ? why : `of ${quoted(words)}, which makes it ${says} (${why})`;
}

function timeWords({ statement: { start, end }, time }: ExplainedStatement): string {
	if (start === null && end === null) return "Undated: the text gives it no time.";
	const when =
		start === end ? start : start === null ? `until ${end}` : end === null ? `since ${start}` : `${start} to ${end}`;
	if (time.words !== null) return `Dated ${when} by ${quoted(time.words)}.`;
	return time.ofStory ? `Dated ${when}, the day the report is about.` : `Dated ${when} by what stands before.`;
}

function speakerWords({ speaker }: ExplainedStatement): string[] {
	if (!speaker) return [];
	return [`Claimed by ${quoted(speaker.name)}${speaker.words ? `, who ${quoted(speaker.words)} so` : ""}.`];
}
