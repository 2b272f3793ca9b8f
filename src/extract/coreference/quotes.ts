import { addMention, type Reading } from "../actors/reading.ts";
import type { ActorMention, Document, Sentence, Token } from "../document.ts";

const SPEAKER = new Set(["i", "me", "my", "we", "our", "us"]);
const LISTENER = new Set(["you", "your"]);
/** Words for whom a quotation speaks of: for somebody, and for a state or body. */
const OF_PERSON = new Set(["he", "him", "his"]);
const OF_OTHERS = new Set(["they", "them", "their", "it", "its"]);
const POSSESSIVE = new Set(["my", "our", "your", "their", "his", "its"]);
const SAYING = new Set(
	"say tell add reply answer declare write insist announce warn argue claim stress explain state continue vow retort note remark conclude reiterate tweet complain admit".split(
		" ",
	),
);

interface Speech {
	speaker?: ActorMention;
	listener?: ActorMention;
	/** Of whom it is said: "said of Israel". */
	about?: ActorMention;
}

/** The tokens of a document that stand inside quotation marks; a mark left open ends with its paragraph. */
export function insideQuotes({ tokens, sentences }: Pick<Document, "tokens" | "sentences">): Set<number> {
	const inside = new Set<number>();
	let open = false;
	let block = -1;
	for (const sentence of sentences) {
		if (sentence.block !== block) open = false;
		block = sentence.block;
		for (let i = sentence.first; i < sentence.last; i++) {
			if (tokens[i]?.lower === '"') open = !open;
			else if (open) inside.add(i);
		}
	}
	return inside;
}

/** "According to Poland's minister, "...": a source instead of a verb. */
function isSource({ scan: { tokens } }: Reading, i: number, inside: Set<number>): boolean {
	return tokens[i]?.lower === "according" && tokens[i + 1]?.lower === "to" && !inside.has(i);
}

/** Who says something to whom outside the quotation marks of a sentence: "Putin told Erdogan". */
function speechIn(reading: Reading, sentence: Sentence, inside: Set<number>): Speech | undefined {
	const { tokens } = reading.scan;
	const says = (i: number) => {
		const { pos, lemma } = tokens[i] as Token;
		return pos === "VERB" && SAYING.has(lemma) && !inside.has(i);
	};
	let first = sentence.first;
	while (first < sentence.last && !says(first) && !isSource(reading, first, inside)) first++;
	if (first === sentence.last) return undefined;
	const outside = reading.mentions
		.filter(
			(mention) =>
				mention.first >= sentence.first && mention.last <= sentence.last && !inside.has(mention.first),
		)
		.filter((mention) => mention.use === "actor" && mention.actors.length === 1)
		.sort((a, b) => a.first - b.first);
	for (let i = first; i < sentence.last; i++) {
		if (isSource(reading, i, inside)) {
			const source = outside.find((mention) => mention.first > i && mention.first - i < 5);
			if (source) return { speaker: source };
		}
		if (!says(i)) continue;
		const token = tokens[i] as Token;
		const before = outside.filter((mention) => mention.last <= i && i - mention.last < 4).at(-1);
		const after = outside.find((mention) => mention.first > i && mention.first - i < 4);
		const speech: Speech = {};
		const speaker = before ?? (token.lemma === "tell" ? undefined : after);
		if (speaker) speech.speaker = speaker;
		const told = token.lemma === "tell" || tokens[i + 1]?.lower === "to";
		if (before && after && told) speech.listener = after;
		const about = tokens[i + 1]?.lower === "of" ? i + 1 : tokens[i + 2]?.lower === "of" ? i + 2 : -1;
		const matter = about < 0 ? undefined : outside.find(({ first }) => first > about && first - about < 3);
		if (matter) speech.about = matter;
		if (speaker) return speech;
	}
	return undefined;
}

function meantBy(
	{ roster }: Reading,
	word: string,
	{ speaker, listener, about }: Speech,
): ActorMention | undefined {
	if (SPEAKER.has(word)) return speaker;
	if (LISTENER.has(word)) return listener;
	if (!about || !(OF_PERSON.has(word) || OF_OTHERS.has(word))) return undefined;
	const isPerson = roster.actors.get(about.actors[0] ?? "")?.kind === "person";
	return (isPerson ? OF_PERSON : OF_OTHERS).has(word) ? about : undefined;
}

/** @param before the speech that the paragraph before left open: "Philip Hammond said:" */
function readParagraph(
	reading: Reading,
	sentences: Sentence[],
	before: Speech | undefined,
): Speech | undefined {
	const { tokens } = reading.scan;
	const inside = reading.quoted;
	if (!before && !sentences.some((sentence) => isTold(reading, sentence))) return undefined;
	let speech = before;
	let told = before !== undefined;
	for (const sentence of sentences) {
		const begun = speechIn(reading, sentence, inside);
		if (begun) told = false;
		speech = begun ?? speech;
		if (!speech) continue;
		for (let i = sentence.first; i < sentence.last; i++) {
			const word = (tokens[i] as Token).lower;
			// "Philip Hammond said: I am appalled": a statement without marks runs to the end of its paragraph.
			if (word === ":" && SAYING.has(tokens[i - 1]?.lemma ?? "")) told = true;
			if (!(told || inside.has(i)) || (tokens[i] as Token).text === "US") continue;
			const meant = meantBy(reading, word, speech);
			if (!meant || (meant === speech.about && reading.mentions.some(({ first }) => first === i))) continue;
			const use = POSSESSIVE.has(word) ? "modifier" : "actor";
			const why =
				meant === speech.speaker
					? "the speaker of the quotation"
					: meant === speech.about
						? "of whom the quotation is said"
						: "the listener of the quotation";
			addMention(
				reading,
				{ actors: meant.actors, first: i, last: i + 1, head: i, form: "pronoun", use, why },
				sentence,
			);
		}
	}
	return told ? speech : undefined;
}

/** Whether a sentence is quoted, in part at least, or begins a statement without marks: "Hammond said: I". */
function isTold({ scan: { tokens }, quoted }: Reading, { first, last }: Sentence): boolean {
	for (let i = first; i < last; i++)
		if (quoted.has(i) || (tokens[i]?.lower === ":" && SAYING.has(tokens[i - 1]?.lemma ?? ""))) return true;
	return false;
}

/** Resolves "I", "we" and "you" inside quotation marks where the text plainly says who speaks to whom. */
export function readQuotes(reading: Reading): void {
	const { tokens } = reading.scan;
	const isStatement = (i: number) => tokens[i]?.lower === ":" && SAYING.has(tokens[i - 1]?.lemma ?? "");
	if (reading.quoted.size === 0 && !tokens.some((_, i) => isStatement(i))) return;
	let paragraph: Sentence[] = [];
	let open: Speech | undefined;
	for (const sentence of reading.scan.document.sentences) {
		if (paragraph[0] && paragraph[0].block !== sentence.block) {
			open = readParagraph(reading, paragraph, open);
			paragraph = [];
		}
		paragraph.push(sentence);
	}
	if (paragraph.length > 0) readParagraph(reading, paragraph, open);
}
