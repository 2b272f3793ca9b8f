import { countryOf, type Reading } from "../actors/reading.ts";
import { DEMANDING } from "../demanding.ts";
import type { ActorMention, Sentence, Token } from "../document.ts";
import { GIVING } from "../giving.ts";
import { latest, type Remembered } from "./memory.ts";

/** Says of a remembered mention whether a pronoun cannot mean it. */
export type Test = (past: Remembered) => boolean;

export const POSSESSIVE: ReadonlySet<string> = new Set(["his", "her", "its", "their"]);
/** "as was his American counterpart": the subject stands behind, and "his" points to the one before. */
const INVERTING = new Set(["as", "so", "nor", "neither", "than"]);
/** Verbs whose object is somebody and not a deal or a report. */
const ACTS_ON_SOMEBODY = new Set(
	"hit strike defeat crush confront arrest detain jail imprison lock free release deport torture accuse blame rebuke reproach implore beseech exhort coerce compel shun shield rescue compensate notify inform assure remind reassure oust drag lobby advise supply equip bankroll consult thwart deter punish sue criticise criticize condemn threaten warn urge invite invade occupy attack bomb bombard help assist aid arm fund defend protect recognise recognize punish isolate expel suspend exclude contain surround encircle besiege blockade ask tell press pressure persuade force oblige allow thank praise congratulate fight topple overthrow desert abandon ditch forsake jilt betray court woo snub flatter appease placate antagonise antagonize anger infuriate enrage provoke alarm reward reimburse bribe fine join outlaw host mock ridicule insult belittle humiliate embarrass trust distrust fear hate resent revere despise nudge pester cajole coax implicate exonerate subsidise subsidize bail vilify chide chastise castigate excoriate lambast laud hail".split(
		" ",
	),
);

/** The mentions read so far that begin at a token or behind it, the latest first. */
export function mentionsSoFar({ mentions }: Reading, first: number): ActorMention[] {
	const found: ActorMention[] = [];
	// They are added in the order of the text but for titles and names, which stand close together.
	for (let i = mentions.length - 1; i >= 0; i--) {
		const mention = mentions[i] as ActorMention;
		if (mention.last < first - 20) break;
		if (mention.first >= first) found.push(mention);
	}
	return found;
}

/** What a relative pronoun at a token stands for: the mention right before it, or before its comma. */
export function relativeHead(reading: Reading, pronoun: number): ActorMention | undefined {
	const end = reading.scan.tokens[pronoun - 1]?.lower === "," ? pronoun - 1 : pronoun;
	return mentionsSoFar(reading, end - 14).find((mention) => mention.last === end);
}

/** Where the clause around an object begins at the latest. */
const NEXT_CLAUSE = /^(?:that|who|which|whom|;|until|after|before|when|while|as|because|if|since|where)$/;

/** Verbs whose infinitive tells what their own subject does: "refused to meet him". */
const OWN_DEED = new Set(
	"want refuse decline hope agree fail try seek plan offer promise vow threaten manage continue begin start attempt prefer decide fly travel go come rush arrive intend pledge".split(
		" ",
	),
);

/** The subject of the verb right before an object pronoun is somebody else. */
export function excludesSubject(reading: Reading, i: number, sentence: Sentence): Test {
	const { tokens, hits } = reading.scan;
	const word = (tokens[i] as Token).lower;
	// "met her Sudanese counterpart"
	const owns = hits[i + 1]?.entry.role === "demonym";
	const object =
		word === "him" ||
		word === "them" ||
		(word === "her" && !owns && tokens[i + 1]?.pos !== "NOUN" && tokens[i + 1]?.pos !== "ADJ");
	if (!object) return () => false;
	let from = i - 1;
	const subjects = new Set<string>();
	let infinitive = false;
	for (let verbs = 0; from > sentence.first; from--) {
		const token = tokens[from] as Token;
		// "the premier, who wants him out": whoever stands before the relative pronoun.
		if (token.lower === "who" || token.lower === "which")
			for (const id of relativeHead(reading, from)?.actors ?? []) subjects.add(id);
		// "Fidan, who telephoned him, urged him": whoever stands before the clause between commas.
		const opener = opensBefore(tokens, from, sentence.first);
		if (opener > 0) {
			for (const id of relativeHead(reading, opener)?.actors ?? []) subjects.add(id);
			break;
		}
		if (token.pos === "SCONJ" || NEXT_CLAUSE.test(token.lower)) break;
		// "Al-Shabaab, needless to say, has threatened them"
		if (token.lower === "say" && tokens[from - 2]?.lower === "needless") continue;
		// "gave him a salute and signed five agreements with him": the verbs share their subject.
		const before = tokens[from - 1]?.pos;
		// "and India thanked her" has a subject of its own.
		const own = before === "PROPN" || before === "NOUN" || before === "PRON";
		const shares = before === "CCONJ" || (!own && tokens[from - 2]?.pos === "CCONJ");
		// "Georgia's consul was allowed to see him"
		// "hit back, calling him a liar": what goes along with it has the same subject.
		const along = token.lower.endsWith("ing") && tokens[from - 1]?.lower === ",";
		const controls = along || (infinitive && (tokens[from - 1]?.lemma === "be" || OWN_DEED.has(token.lemma)));
		// "Militias supported by Tehran have attacked them": a participle begins no clause of its own.
		const reduced = token.lower.endsWith("ed") && tokens[from + 1]?.lower === "by";
		if (token.pos === "VERB" && !shares && !controls && !reduced && ++verbs > 1) break;
		if (token.pos === "VERB") infinitive = tokens[from - 1]?.lower === "to";
	}
	for (let k = reading.memory.past.length - 1; k >= 0; k--) {
		const past = reading.memory.past[k] as Remembered;
		if (past.head < from) break;
		if (past.subject && past.head < i) for (const id of past.actors) subjects.add(id);
	}
	return (past) => past.actors.every((id) => subjects.has(id));
}

/** Where the relative clause opens that a comma before a verb closes; -1 for any other token. */
function opensBefore(tokens: Token[], comma: number, first: number): number {
	if (tokens[comma]?.lower !== "," || !/^(?:VERB|AUX)$/.test(tokens[comma + 1]?.pos ?? "")) return -1;
	for (let k = comma - 1; k > first + 1; k--)
		if (/^(?:who|which)$/.test(tokens[k]?.lower ?? "")) return tokens[k - 1]?.lower === "," ? k : -1;
	return -1;
}

/** In '"..., " he said', whoever is named inside the quotation marks is not the speaker. */
export function quotedBefore(reading: Reading, i: number): Test {
	if (reading.quoted.has(i)) return () => false;
	return (past) => past.sentence === reading.index && reading.quoted.has(past.head);
}

/** "Ann Li, her minister" and "Ann Li was her host": the possessor is somebody else than the one described. */
export function describedOne(reading: Reading, i: number, sentence: Sentence): Test {
	const { tokens } = reading.scan;
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "")) return () => false;
	const before = tokens[i - 1];
	if (before?.lower === ",") {
		const named = mentionsSoFar(reading, sentence.first).find((mention) => mention.last === i - 1);
		if (named) return (past) => past.actors.length === 1 && named.actors.includes(past.actors[0] as string);
	}
	const nested = tokens[i + 2]?.lower === "'s";
	// "Tripoli said the waters were its own"
	if (tokens[i + 1]?.lower === "own") return () => false;
	if (before?.lemma === "be" && !nested && !INVERTING.has(tokens[i - 2]?.lower ?? "")) {
		const subject = latest(reading.memory, i, reading.index, 0, (past) => past.subject);
		if (subject) return (past) => past.actors[0] === subject.actors[0];
	}
	return () => false;
}

const ACTS_ON_SOMETHING = new Set(
	"deny reject sign welcome say call describe read make take mean know do see find lift drop break keep deserve regret dismiss claim confirm".split(
		" ",
	),
);

/** Whether the pronoun at a token is the object of a verb that says little of whom: "denied it". */
export function isThingDone({ scan: { tokens } }: Reading, i: number): boolean {
	return ACTS_ON_SOMETHING.has(tokens[i - 1]?.lemma ?? "");
}

const BETWEEN_STATES =
	/^(?:ties|relations|sanctions|war|talks|negotiations|pact|agreement|treaty|alliance|embargo|blockade|contacts|dialogue|cooperation|fighting|hostilities|dealings|accusations)$/;

function startsNoun(token: Token | undefined): boolean {
	if (!token) return false;
	return (
		/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(token.pos) || /^(?:its|his|their|her|more|some)$/.test(token.lower)
	);
}

/** Whether the pronoun at a token is the object of a verb that takes somebody for its object. */
export function isActedOn({ scan: { tokens } }: Reading, i: number): boolean {
	const verb = tokens[i - 1];
	// "sent it arms", "denied it a visa": to whom, as what follows is given.
	if (GIVING.has(verb?.lemma ?? "") && startsNoun(tokens[i + 1])) return true;
	// "took it to court"
	if (
		/^(?:take|bring|drag|haul)$/.test(verb?.lemma ?? "") &&
		/^(?:to|before)$/.test(tokens[i + 1]?.lower ?? "")
	)
		return /^(?:court|arbitration|justice|tribunal|international|hague)$/.test(
			tokens[tokens[i + 2]?.lower === "the" ? i + 3 : i + 2]?.lower ?? "",
		);
	// "vowed to retaliate against it"
	if (verb?.lower === "against") return tokens[i - 2]?.pos === "VERB" || tokens[i - 2]?.pos === "NOUN";
	// "its ties with it", "the sanctions on it"
	if (verb?.pos === "ADP" && BETWEEN_STATES.test(tokens[i - 2]?.lower ?? "")) return true;
	// The tagger takes "accused" for a noun behind a number or an adjective.
	return verb?.lower === "accused" || (verb?.pos === "VERB" && ACTS_ON_SOMEBODY.has(verb.lemma));
}

const NOBODY = /^(?:years|months|weeks|days|hours|minutes|times|talks|ties|relations|plans|differences)$/;

/** Whether a plural noun that is no actor stands between two tokens: "obtains principles and carries them". */
export function pluralNounBetween(reading: Reading, from: number, to: number): boolean {
	const { tokens } = reading.scan;
	const mentions = mentionsSoFar(reading, from);
	for (let i = from + 1; i < to; i++) {
		const { pos, lower } = tokens[i] as Token;
		if (pos !== "NOUN" || !/(?:[^s]s|men|people)$/.test(lower) || NOBODY.test(lower)) continue;
		if (!mentions.some((mention) => mention.first <= i && mention.last > i)) return true;
	}
	return false;
}

/** "wrote to the UN demanding that he be replaced": who demands wants it of another. */
export function notWhoDemands(reading: Reading, i: number): Test {
	const { tokens } = reading.scan;
	if (tokens[i - 1]?.lower !== "that" || !DEMANDING.test(tokens[i - 2]?.lower ?? "")) return () => false;
	const verb = tokens[i + 1];
	// "insisted that he had" is told, "demanded that he leave" asked for.
	if (!/^(?:be|not)$/.test(verb?.lower ?? "") && !(verb?.pos === "VERB" && verb.lower === verb.lemma))
		return () => false;
	const subject = latest(reading.memory, i - 2, reading.index, 0, (past) => past.subject);
	return subject ? (past) => past.actors[0] === subject.actors[0] : () => false;
}

/** "Kigali, with which it shut its border", "a rival whom he accused": not what the relative pronoun stands for. */
export function notTheHead(reading: Reading, i: number): Test {
	const { tokens } = reading.scan;
	if (!/^(?:which|whom)$/.test(tokens[i - 1]?.lower ?? "")) return () => false;
	let at = i - 1;
	while (tokens[at - 1]?.pos === "ADP") at--;
	const head = relativeHead(reading, at);
	return head
		? (past) => past.actors.length === 1 && head.actors.includes(past.actors[0] as string)
		: () => false;
}

const PEER =
	/^(?:counterparts?|colleagues?|opposite|hosts?|guests?|peers?|homologue|neighbou?rs?|all(?:y|ies)|rivals?|visitors?|interlocutors?|foes?|enem(?:y|ies))$/;

/** "his Russian colleague": he is no Russian. */
export function ofAnotherCountry(reading: Reading, i: number): Test {
	const { tokens, hits } = reading.scan;
	if (!POSSESSIVE.has(tokens[i]?.lower ?? "")) return () => false;
	const hit = hits[i + 1];
	if (hit?.entry.role !== "demonym" || hit.first !== i + 1) return () => false;
	let at = hit.last;
	while (tokens[at]?.pos === "ADJ" && !PEER.test(tokens[at]?.lower ?? "")) at++;
	if (!PEER.test(tokens[at]?.lower ?? "")) return () => false;
	const nation = hit.entry.actor;
	return (past) => past.actors.length === 1 && countryOf(reading, past.actors[0] as string) === nation;
}

const SIDES_WITH =
	/^(?:arming|backing|supporting|funding|helping|aiding|training|equipping|sheltering|bankrolling)$/;
const NEXT_TO = /^(?:neighbou?r|rival|enemy|foe|adversary|opponent)s?$/;

/** "accused France of arming its neighbour": the accuser's, for whom else should it matter. */
export function isOfAccuser({ scan: { tokens } }: Reading, i: number): boolean {
	const noun = tokens[i + 1]?.pos === "ADJ" ? i + 2 : i + 1;
	if (!NEXT_TO.test(tokens[noun]?.lower ?? "") || !SIDES_WITH.test(tokens[i - 1]?.lower ?? "")) return false;
	if (tokens[i - 2]?.lower !== "of") return false;
	let verb = i - 3;
	while (verb > i - 9 && tokens[verb]?.pos !== "VERB") verb--;
	return /^(?:accuse|suspect)$/.test(tokens[verb]?.lemma ?? "");
}
