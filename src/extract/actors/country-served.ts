import { countryOfDateline, countryOfHeading } from "../coreference/heading.ts";
import type { Remembered } from "../coreference/memory.ts";
import type { Sentence } from "../document.ts";
import type { Description } from "./description.ts";
import type { NameSpan, Scan } from "./names.ts";
import { institutionAt } from "./nouns.ts";
import { personFit } from "./offices.ts";
import { RELATIVE } from "./people.ts";
import { countryOf, type Reading } from "./reading.ts";
import type { Person } from "./roster.ts";
import {
	fellowsBehind,
	hasOffice,
	leaderBehind,
	OPPOSITION,
	othersIn,
	promising,
	sitsFor,
} from "./served-cues.ts";

/** Offices of a state, which need no country beside them where the text is about one. */
const OF_STATE =
	/(?:^|[ -])(?:minister|president|vice[- ]president|prime minister|premier|chancellor|attorney[- ]general|(?:army|military|air force|navy|police|security|intelligence|spy) (?:chief|commander|commissioner)|(?:general|defen[cs]e) staff|(?:chief|commander|commander-in-chief|head) of (?:the armed forces|police|the general staff|defen[cs]e|intelligence|the (?:army|navy|air force|police))|(?:government|military|army|navy|police|ministry|coast ?guard) spokes(?:man|woman|person)|(?:national )?security advis[eo]r|(?:cabinet|trade|home|interior|health|treasury|defen[cs]e|finance|agriculture|energy|permanent) secretary|chief justice|(?:chief|state|public) prosecutor|minister of (?:state|defen[cs]e|foreign affairs|the interior|justice)|secretary of state|foreign secretary|speaker|senator|lawmaker|legislator|king|queen|emir|sultan|crown prince|opposition (?:leader|chief))$/;
/** Those sent abroad: the country that they are in is not the one they serve. */
const SENT = /^(?:ambassador|high commissioner|envoy|consul|charge d'affaires|charge|nuncio|emissary)$/;

/** Whether an office is that of somebody sent abroad. */
export const isSent = ({ noun }: Pick<Description, "noun">): boolean => SENT.test(noun);

/** Words that tell how somebody holds an office, not which. */
const PROVISIONAL = /^(?:acting|interim|caretaker|new|current|incumbent)$/;

/** How much a country named in this sentence, the one before and the one before that speaks for itself. */
const NEARNESS = [3, 1.8, 0.9];
/** How much more the country that a text names most is likely than one that it names once. */
const SHARE = 3;
/** How much less a country counts that is named in another paragraph, or in what the person says. */
const OTHER = 0.6;
/** How many times a country counts whose capital stands before the article's first word. */
const DATELINE = 4;
/** By how much the likeliest country has to be ahead of the next. */
const AHEAD = 0.15;

/** Whether an office is one of a state or its envoy, said without whose it is. */
export function isOwnerless({
	noun,
	modifiers,
	former,
	owner,
	nations,
	ofNations,
	body,
	addressed,
}: Description): boolean {
	if (former || owner || body || nations.length > 0 || (ofNations.length > 0 && !addressed)) return false;
	// "Manila-based lawmaker Jane Doe": of where, and that alone.
	if (modifiers.some((word) => word.endsWith("-based"))) return false;
	if (SENT.test(noun))
		return modifiers.every((word) =>
			/^(?:special|new|newly|recently|appointed|named|acting|deputy|then|own|top)$/.test(word),
		);
	// "the chief minister of Kerala" governs a part of a country.
	if (noun === "minister" && modifiers.includes("chief")) return false;
	if (addressed || !OF_STATE.test([...modifiers, noun].join(" "))) return false;
	// "the vice president, X" of a firm and "the party president" are not a state's.
	return (
		noun !== "president" ||
		modifiers.every((word) =>
			/^(?:deputy|interim|acting|new|newly|recently|freshly|democratically|elected|re-elected|incumbent|transitional|transition|appointed|inaugurated|installed)$/.test(
				word,
			),
		)
	);
}

const HEADS =
	/^(?:head|chief|governor|speaker|president|chairman|chairwoman|chair|director|commander|spokes(?:man|woman|person))$/;

/** "the governor of the central bank", "the speaker of parliament": of an organ of a state that nobody names. */
export function headsOrgan(
	scan: Scan,
	{ noun, head, former, owner, nations, ofNations, body }: Description,
): boolean {
	if (!HEADS.test(noun) || former || owner || body || nations.length > 0 || ofNations.length > 0)
		return false;
	const { tokens } = scan;
	if (tokens[head + 1]?.lower !== "of") return false;
	const first = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
	for (let i = first; i < first + 3; i++) {
		const organ = institutionAt(scan, i);
		if (organ) return organ.first === first && !/^[a-z]/.test(tokens[i + 1]?.lower ?? ",");
	}
	return false;
}

/** The title of a state among those of a name that says nothing of whose it is. */
export function ownerlessTitle(scan: Scan, titles: Description[]): Description | undefined {
	return titles.find((title) => (isOwnerless(title) && !isOfPlace(scan, title)) || headsOrgan(scan, title));
}

/** "the deputy premier of Crimea": of a part of some country, whose it is or not. */
function isOfPlace({ tokens, names, hits }: Scan, { head }: Description): boolean {
	if (tokens[head + 1]?.lower !== "of") return false;
	const at = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
	return (names[at] ?? hits[at]) !== undefined;
}

/** How often a text names each country, its leaders and bodies included, and how often all of them. */
function counts(reading: Reading): { times: Map<string, number>; all: number } {
	const times = new Map<string, number>();
	let all = 0;
	const count = (id: string | undefined) => {
		if (id === undefined) return;
		times.set(id, (times.get(id) ?? 0) + 1);
		all++;
	};
	const { hits, tokens } = reading.scan;
	for (let i = 0; i < hits.length; i++) {
		const hit = hits[i];
		if (hit?.first !== i || hit.entry.role === "leader") continue;
		const id = countryOf(reading, hit.entry.actor);
		// "TALLINN, Oct 4 -": what the correspondent there calls "the minister" is most often the country's.
		const dateline = hit.entry.role === "capital" && /^\p{Lu}+$/u.test(tokens[i]?.text ?? "");
		for (let again = dateline ? DATELINE : 1; again > 0; again--) count(id);
	}
	for (const { kind, actors } of reading.memory.past)
		if (kind === "person") for (const id of actors) count(countryOf(reading, id));
	return { times, all };
}

/** Countries of whom somebody else is known to hold the same office. */
function taken(reading: Reading, person: Person, { noun, modifiers, names }: Description): Set<string> {
	const ids = new Set<string>();
	// "Ambassadors A in Paris and B in Rome" are of one country.
	const fellows = names.map(({ span }) => reading.named.get(span));
	const { words } = reading.roster.gazetteer;
	const asked = modifiers.filter((word) => !PROVISIONAL.test(word));
	for (const other of reading.roster.people) {
		if (other === person || !other.named || fellows.includes(other)) continue;
		// "former president Doe", whom the lists have in office still.
		if (other.offices.some((held) => held.former && !held.listed && held.noun === noun)) continue;
		for (const { former, of, ...office } of other.offices) {
			if (former || !of) continue;
			const held = { ...other, offices: [{ ...office, former, of }] };
			const same = [noun, noun === "minister" ? "secretary" : noun].some(
				(one) => personFit(held, { noun: one, modifiers: asked, of: undefined, former: false }, words) >= 2,
			);
			if (same) ids.add(of);
		}
	}
	return ids;
}

/** Where an envoy is: "in Washington", "to Qatar", "from Tegucigalpa" behind the title or the name. */
function postOf(reading: Reading, title: Description, span: NameSpan): string | undefined {
	const { tokens, hits } = reading.scan;
	for (const end of [title.head + 1, span.last]) {
		if (!/^(?:in|to|at)$/.test(tokens[end]?.lower ?? "")) continue;
		const hit = hits[end + 1] ?? (tokens[end + 1]?.lower === "the" ? hits[end + 2] : undefined);
		const id = hit && countryOf(reading, hit.entry.actor);
		if (id) return id;
	}
	return undefined;
}

const SENDS_AWAY =
	/^(?:expel|summon|deport|call|throw|order|banish|accept|receive|invite|convoke|host|accredit)$/;
const CALLS_HOME = /^(?:recall|withdraw|pull|send|dispatch|appoint|name|post)$/;

/** "Petro recalled his ambassador. The envoy, X,": of the country that has just called its own home. */
function calledHome({ scan: { tokens, document }, memory, index, roster }: Reading): string | undefined {
	const [from, to] = [document.sentences[Math.max(0, index - CALLED_REACH)], document.sentences[index - 1]];
	if (!from || !to) return undefined;
	for (let i = to.last - 1; i > from.first + 1; i--) {
		if (!SENT.test(tokens[i]?.lower ?? "") || !/^(?:its|his|her|their)$/.test(tokens[i - 1]?.lower ?? ""))
			continue;
		if (!CALLS_HOME.test(tokens[i - 2]?.lemma ?? "")) continue;
		const by = memory.past.findLast((past) => past.subject && past.head < i - 2 && past.actors.length === 1);
		const id = by?.actors[0] ?? "";
		return id.startsWith("country:") ? id : roster.actors.get(id)?.affiliation;
	}
	return undefined;
}

/** How many sentences back an envoy may have been called home. */
const CALLED_REACH = 4;

/** What is done with an envoy in the sentence: sent or called home by the subject, or turned away by it. */
function handling(
	reading: Reading,
	span: NameSpan,
	sentence: Sentence,
): { home: boolean; by?: string; from?: string } | undefined {
	const { tokens, hits } = reading.scan;
	let verb = -1;
	for (let i = sentence.first; i < sentence.last && (verb < 0 || i < span.first); i++) {
		const token = tokens[i];
		if (token?.pos === "VERB" && (SENDS_AWAY.test(token.lemma) || CALLS_HOME.test(token.lemma))) verb = i;
	}
	if (verb < 0) return undefined;
	const lemma = tokens[verb]?.lemma ?? "";
	const subject = reading.memory.past.findLast(
		(past) => past.sentence === reading.index && past.subject && past.actors.length === 1,
	);
	const by = subject && countryOf(reading, subject.actors[0] ?? "");
	const away = tokens[verb + 1]?.lower === "from" ? hits[verb + 2] : undefined;
	const from = away && countryOf(reading, away.entry.actor);
	let home = CALLS_HOME.test(lemma);
	for (let i = verb + 1; i < sentence.last; i++)
		if (/^(?:home|back)$/.test(tokens[i]?.lower ?? "")) home = true;
	return { home, ...(by ? { by } : {}), ...(from ? { from } : {}) };
}

/** "on behalf of Germany". */
function spokenFor(reading: Reading, from: number, sentence: Sentence): string | undefined {
	const { tokens, hits } = reading.scan;
	for (let i = from; i < sentence.last - 1; i++) {
		if (tokens[i]?.lower !== "behalf" || tokens[i + 1]?.lower !== "of") continue;
		const hit = hits[i + 2] ?? hits[i + 3];
		return hit && countryOf(reading, hit.entry.actor);
	}
	return undefined;
}

/** "denied that Russia had had anything to do with it": an envoy clears whom he serves. */
function clearedBy({ scan }: Reading, from: number, sentence: Sentence): string | undefined {
	const { tokens, hits } = scan;
	for (let i = from; i < sentence.last - 1; i++) {
		if (tokens[i]?.lemma !== "deny") continue;
		const hit = hits[tokens[i + 1]?.lower === "that" ? i + 2 : i + 1];
		const clears = hit && /^(?:VERB|AUX)$/.test(tokens[hit.last]?.pos ?? "");
		return clears && hit.entry.actor.startsWith("country:") ? hit.entry.actor : undefined;
	}
	return undefined;
}

/** The countries an envoy cannot be of, or the one that he must be of; undefined where the text says neither. */
function sentBy(
	reading: Reading,
	title: Description,
	span: NameSpan,
	sentence: Sentence,
): { sender?: string; not: string[] } | undefined {
	const behalf = spokenFor(reading, span.last, sentence) ?? clearedBy(reading, span.last, sentence);
	if (behalf) return { sender: behalf, not: [] };
	const called = title.determiner === "the" ? calledHome(reading) : undefined;
	if (called) return { sender: called, not: [] };
	const post = postOf(reading, title, span);
	const handled = handling(reading, span, sentence);
	const not = [post, handled?.from].filter((id) => id !== undefined);
	if (handled?.by && handled.home) return { sender: handled.by, not };
	if (handled?.by) return { not: [...not, handled.by] };
	return not.length > 0 ? { not } : undefined;
}

const UNITED_STATES = "country:USA";

/** "an assistant secretary of state", "the deputy secretary of state": the United States call theirs so. */
function isAmerican({ noun, modifiers }: Description): boolean {
	const below = modifiers.some((word) => /^(?:assistant|deputy|under)$/.test(word));
	return (
		below && (noun === "secretary of state" || (noun === "secretary" && modifiers.includes("assistant")))
	);
}

/** How much it counts that somebody in office says what a country will do. */
const OWN_PLANS = 2;
/** How much it counts against a country that the sentence sets it apart from the office holder. */
const OTHERS = -2.5;
/** How much it counts that the heading right above is about a country. */
const HEADING = 1.5;
/** How much it counts that the article is written from a country's capital. */
const HOME = 1.1;
/** How much it counts that the sentence speaks of others of that country beside the office holder. */
const FELLOWS = 3;

/**
 * The country that somebody serves whose title does not say it, where the text lets no doubt: "The oil minister, Puot
 * Kang Chol", "Prime Minister Usher", "Ambassador Feng Biao". It is the one spoken of in the sentence and just before,
 * the sooner if the text is about it most, and never one that somebody else serves in the same office.
 */
export function countryServed(
	reading: Reading,
	person: Person,
	title: Description,
	span: NameSpan,
	sentence: Sentence,
): string | undefined {
	// "its ally President Doe"
	if (RELATIVE.has(reading.scan.tokens[title.first - 1]?.lower ?? "")) return undefined;
	if (isAmerican(title))
		return reading.scan.hits.some((hit) => hit?.entry.actor === UNITED_STATES) ? UNITED_STATES : undefined;
	const seat = sitsFor(reading, title.noun, span.last);
	if (seat) return seat;
	const excluded = taken(reading, person, title);
	const envoy = SENT.test(title.noun);
	if (envoy) {
		const sent = sentBy(reading, title, span, sentence);
		if (!sent || (sent.sender && !sent.not.includes(sent.sender))) return sent?.sender;
		for (const id of sent.not) excluded.add(id);
	}
	const { times, all } = counts(reading);
	const scores = new Map([...times].map(([id, number]) => [id, (SHARE * number) / all]));
	const add = (id: string, weight: number) => scores.set(id, (scores.get(id) ?? 0) + weight);
	if (!envoy) for (const id of othersIn(reading, span, sentence)) add(id, OTHERS);
	for (const id of fellowsBehind(reading, span.last, sentence)) add(id, FELLOWS);
	for (const [id, near] of nearness(reading, span, sentence)) add(id, near);
	const headed = envoy ? undefined : countryOfHeading(reading, reading.index);
	if (headed) add(headed, HEADING);
	const home = envoy ? undefined : countryOfDateline(reading);
	if (home) add(home, HOME);
	const opposed = OPPOSITION.test([...title.modifiers, title.noun].join(" "))
		? leaderBehind(reading, span.last, sentence)
		: undefined;
	if (opposed) add(opposed, FELLOWS);
	const promised = envoy ? undefined : promising(reading, span.last, sentence);
	if (promised) add(promised, OWN_PLANS);
	return likeliest(
		[...scores].filter(([id]) => !excluded.has(id) && hasOffice(reading, id, title.noun)),
		times,
	);
}

/** A country named so often goes before one named once that is hardly nearer. */
const OFTEN = 4;
const CLOSE = 0.8;

/** The country that is ahead of all others; undefined where none is clearly, or the text says too little to tell. */
function likeliest(scores: [string, number][], times: Map<string, number>): string | undefined {
	const [best, next] = scores.sort((a, b) => b[1] - a[1]);
	if (!best || best[1] < 1) return undefined;
	if (!next || next[1] < 1) return best[0];
	// A country named in passing is not what the text is about.
	if (times.get(best[0]) === 1 && (times.get(next[0]) ?? 0) >= OFTEN && next[1] >= CLOSE * best[1])
		return next[0];
	// "Peru met Chile. The oil minister"
	const often = times.get(best[0]) ?? 0;
	if (often < 2 && (times.get(next[0]) ?? 0) >= often) return undefined;
	return best[1] - next[1] >= AHEAD ? best[0] : undefined;
}

/** For each country how near before a token it, its people or its leaders are spoken of. */
function nearness(
	reading: Reading,
	{ first: before, last }: NameSpan,
	{ first, block }: Sentence,
): Map<string, number> {
	const found = new Map<string, number>();
	const { past } = reading.memory;
	const opening = past.find((one) => one.sentence === reading.index)?.head;
	// "The pair were no diplomats, the minister, X, said": what is told of is more often somebody else's.
	const told = reading.roster.gazetteer.words.speechVerbs.has(reading.scan.tokens[last]?.lemma ?? "");
	for (let i = past.length - 1; i >= 0; i--) {
		const one = past[i] as Remembered;
		const distance = reading.index - one.sentence;
		const near = NEARNESS[distance];
		if (near === undefined) break;
		if (one.head >= before) continue;
		// "In Belmopan there was dancing": the scene is set.
		const scene = !one.acting && one.head === opening && reading.scan.tokens[first]?.pos === "ADP";
		const place = one.block === block && !(told && distance === 0) ? 1 : OTHER;
		const part = 1 + (one.acting ? 0.2 : 0) + (one.subject ? 0.2 : 0) + (one.opens ? 0.2 : 0);
		const weight = near * place * part + (scene ? 1.5 : 0);
		for (const actor of one.actors) {
			const id = countryOf(reading, actor);
			if (id) found.set(id, Math.max(found.get(id) ?? 0, weight));
		}
	}
	return found;
}

/** How much of all that a text names must be one country, and how much more than any other, to be what it is about. */
const MOST = { share: 0.3, ahead: 1.3 };

/**
 * Gives those whose office is still nobody's, once all is read, to the country that the text is mostly about: "Tourism
 * Minister Clarvis Benjamin" in an article's first words.
 */
export function serveMainCountry(reading: Reading): void {
	for (const { person, title, not } of reading.unserved) {
		const office = person.offices.find((held) => held.noun === title.noun && held.of === undefined);
		if (!office || person.actor.affiliation || SENT.test(title.noun) || isAmerican(title)) continue;
		const excluded = new Set([...taken(reading, person, title), ...not]);
		const { times, all } = counts(reading);
		const [best, next] = [...times]
			.filter(([id]) => !excluded.has(id) && hasOffice(reading, id, title.noun))
			.sort((a, b) => b[1] - a[1]);
		if (!best || best[1] < Math.max(2, MOST.share * all) || best[1] < MOST.ahead * (next?.[1] ?? 0)) continue;
		office.of = best[0];
		person.actor.affiliation = best[0];
	}
}
