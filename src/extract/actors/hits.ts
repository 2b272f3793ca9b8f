import type { Document, Token } from "../document.ts";
import type { Entry, EntryRole, Gazetteer, TrieNode } from "./gazetteer.ts";

/** A gazetteer name over tokens `first` up to, not including, `last`. */
export interface Hit {
	first: number;
	last: number;
	/** What it names; the best reading first. */
	entry: Entry;
	/** All readings, for names that several actors share. */
	entries: Entry[];
}

/** Tokens `first` up to, not including, `last`. */
type Span = Pick<Hit, "first" | "last">;

const ORDER: EntryRole[] = ["other", "name", "metonym", "capital", "demonym", "people", "leader"];

/** Whether a hyphen stands between two tokens without spaces. */
export function isJoiner(tokens: Token[], i: number): boolean {
	const token = tokens[i];
	const before = tokens[i - 1];
	const after = tokens[i + 1];
	return (
		token !== undefined &&
		token.lower === "-" &&
		before !== undefined &&
		after !== undefined &&
		before.end === token.start &&
		token.end === after.start
	);
}

function stepThrough(node: TrieNode, token: Token): TrieNode | undefined {
	let current: TrieNode | undefined = node;
	const dotted = token.lower.length > 1 && token.lower.includes(".");
	const word = dotted ? token.lower.replaceAll(".", "") : token.lower;
	if (!word.includes("-")) return current.next.get(word);
	for (const part of word.split("-")) {
		current = current?.next.get(part);
	}
	return current;
}

const ARTICLE = /^(?:al|el|ar|as|ash|at|an|ad|az)$/;

/** Begins with a capital or a figure, also behind an Arabic article: "al-Qaeda". */
function opensName(tokens: Token[], first: number, last: number): boolean {
	const { text } = tokens[first] as Token;
	if (/^(?:[\p{Lu}\d]|[a-z]{2,3}-\p{Lu})/u.test(text)) return true;
	const next = tokens[isJoiner(tokens, first + 1) ? first + 2 : first + 1];
	return first + 1 < last && ARTICLE.test(text) && /^\p{Lu}/u.test(next?.text ?? "");
}

function admits(entry: Entry, tokens: Token[], first: number, last: number): boolean {
	if (entry.exact === undefined) return opensName(tokens, first, last);
	let text = "";
	for (let i = first; i < last; i++) text += (tokens[i] as Token).text;
	return text.replace(/[.\s]/g, "") === entry.exact;
}

const LOWER_A = 97;
const LOWER_Z = 122;

/** The longest gazetteer name that starts at token `i`. */
export function longestAt(tokens: Token[], i: number, end: number, root: TrieNode): Hit | undefined {
	let node: TrieNode | undefined = root;
	let best: Hit | undefined;
	// No name and no acronym begins with a small letter, but for an article as in "al-Qaeda".
	const { text } = tokens[i] as Token;
	const first = text.charCodeAt(0);
	const small = first >= LOWER_A && first <= LOWER_Z;
	if (small && !text.includes("-") && !(text.length < 4 && ARTICLE.test(text))) return undefined;
	for (let j = i; j < end; j++) {
		const token = tokens[j] as Token;
		if (j > i && isJoiner(tokens, j)) continue;
		node = stepThrough(node, token);
		if (!node) break;
		if (node.entries.length === 0) continue;
		const entries = node.entries.filter((entry) => admits(entry, tokens, i, j + 1));
		if (entries.length === 0) continue;
		entries.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
		best = { first: i, last: j + 1, entry: entries[0] as Entry, entries };
	}
	return best;
}

/** What stands for a country before a hyphen: "Sino-Indian", "Franco-German". */
const PREFIXES = new Map(
	Object.entries({
		sino: "CHN",
		franco: "FRA",
		russo: "RUS",
		anglo: "GBR",
		indo: "IND",
		turco: "TUR",
		greco: "GRC",
		italo: "ITA",
		hispano: "ESP",
		luso: "PRT",
		nippo: "JPN",
		austro: "AUT",
	}),
);

/** The first country of "Sino-Indian" or "Franco-German", where another country stands behind the hyphen. */
function prefixAt(tokens: Token[], i: number, end: number, root: TrieNode): Hit | undefined {
	if (!isJoiner(tokens, i + 1)) return undefined;
	const iso3 = PREFIXES.get((tokens[i] as Token).lower);
	if (iso3 === undefined) return undefined;
	if (!longestAt(tokens, i + 2, end, root)?.entry.actor.startsWith("country:")) return undefined;
	const actor = `country:${iso3}`;
	const entry: Entry = { actor, role: "demonym", exact: undefined, local: undefined };
	return { first: i, last: i + 1, entry, entries: [entry] };
}

/** "US$", not the country; "P5+1", not the five. */
function isCurrency(tokens: Token[], hit: Hit): boolean {
	const next = tokens[hit.last];
	return (
		next !== undefined && /^[$€£+]/.test(next.text) && next.start === (tokens[hit.last - 1] as Token).end
	);
}

/** Towns of the United States are told from their namesakes by the state behind them: "Lebanon, Ohio", "Moscow, Idaho". */
const STATES =
	/^(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)$/;

function isTownOfState(tokens: Token[], hit: Hit): boolean {
	return tokens[hit.last]?.text === "," && STATES.test(tokens[hit.last + 1]?.text ?? "");
}

/** What only the American state has, and not the country in the Caucasus. */
const OF_STATE = /^(?:governor|senator|congressman|congresswoman|republican|democrat|bulldogs)$/;

/** "the governor of Georgia", "Georgia's senator", "Georgia Republican": the American state. */
function isGeorgiaState(tokens: Token[], { first, last, entry }: Hit): boolean {
	if (entry.actor !== "country:GEO") return false;
	const owns = tokens[last]?.lower === "'s";
	// "the governor of Georgia's central bank" is of the country.
	const before = tokens[first - 1]?.lower === "of" && !owns ? first - 2 : -1;
	const after = owns ? last + 1 : last;
	return OF_STATE.test(tokens[before]?.lower ?? "") || OF_STATE.test(tokens[after]?.lower ?? "");
}

/** "West Africa", where only "the West" would be an actor. */
function isDirection(tokens: Token[], hit: Hit): boolean {
	const { lower } = tokens[hit.first] as Token;
	if (hit.last - hit.first > 1 || !/^(?:west|east|north|south)$/.test(lower)) return false;
	return tokens[hit.first - 1]?.lower !== "the" || /^\p{Lu}/u.test(tokens[hit.last]?.text ?? "");
}

/** "Indian Ocean", "Gulf of Mexico": where the name of something else that holds a country's ends, else -1. */
function otherNameEnd(tokens: Token[], { first, last, entry }: Hit, { words }: Gazetteer): number {
	if (entry.role === "other") return last;
	if (!entry.actor.startsWith("country:") || !/^(?:name|demonym|capital)$/.test(entry.role)) return -1;
	const is = (i: number) =>
		words.waterAndLand.has(tokens[i]?.lower ?? "") && /^\p{Lu}/u.test(tokens[i]?.text ?? "");
	if (is(last)) return last + 1;
	const before = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
	if ((tokens[before]?.lower === "of" && is(before - 1)) || tokens[first - 1]?.text === "Lake") return last;
	return -1;
}

/** "the Sudanese Congress Party": another body than India's, of which the name says so. */
function isNamesake(
	tokens: Token[],
	{ first, last, entry }: Hit,
	before: Hit | undefined,
	{ bodies, words }: Gazetteer,
): boolean {
	if (before === undefined || before.entry.role !== "demonym" || last - first < 2) return false;
	const country = bodies.get(entry.actor)?.country;
	return (
		country !== undefined &&
		before.entry.actor !== `country:${country}` &&
		words.organizationHeads.has(tokens[last - 1]?.lower ?? "")
	);
}

/** "Russia's Security Council", "the Iranian Security Council": a state's own; its "Security Council veto" is in that of the UN. */
function isOwnCouncil(
	tokens: Token[],
	{ first, last, entry }: Hit,
	covering: readonly (Hit | undefined)[],
): boolean {
	if (entry.actor !== "organization:un-security-council" || tokens[first]?.lower !== "security") return false;
	const owns = tokens[first - 1]?.lower === "'s";
	const owner = covering[owns ? first - 2 : first - 1]?.entry;
	if (!owner?.actor.startsWith("country:") || (!owns && owner.role !== "demonym")) return false;
	return tokens[last]?.pos !== "NOUN";
}

/** How many times oftener another country may be named than the one that such a name belongs to. */
const BESIDE = 4;

/** "Brussels": the capital of a country, and the seat of a body that is oftener meant by it. */
const isSeat = (entry: Entry) => entry.role === "capital" && entry.local === entry.actor;

/** "Brussels warned", "accused Brussels", "ties with Brussels": somebody, and not a place. */
function acts(tokens: Token[], { first, last }: Hit): boolean {
	const before = tokens[first - 1];
	const after = tokens[last];
	if (before?.pos === "VERB") return !/^(?:leave|reach|visit|tour|quit|enter|near)$/.test(before.lemma);
	if (before?.pos === "ADP" && !/^(?:with|between|against|by)$/.test(before.lower)) return false;
	// "Brussels is far" is said of a place.
	const next = tokens[last + 1];
	const does =
		after?.pos === "AUX"
			? /^(?:VERB|AUX)$/.test((next?.pos === "ADV" ? tokens[last + 2] : next)?.pos ?? "")
			: after?.pos === "VERB";
	// "was urged by Brussels", and not "built by Brussels airport"
	const done = before?.lower === "by" && tokens[first - 2]?.pos === "VERB" && after?.pos !== "NOUN";
	return does || done || /^(?:with|between|against)$/.test(before?.lower ?? "");
}

/**
 * Names that mean a body only where its country is named: without it, they mean nothing here. A seat that names neither
 * its country nor its body before means the body, where it acts.
 */
function dropForeign(tokens: Token[], hits: Hit[], covering: (Hit | undefined)[], others: Span[]): Hit[] {
	const countries = new Map<string, number>();
	for (const { entry, entries } of hits)
		if (entry.local === undefined && !entries.some(isSeat))
			countries.set(entry.actor, (countries.get(entry.actor) ?? 0) + 1);
	const times = (entry: Entry) => (entry.local === undefined ? 0 : (countries.get(entry.local) ?? 0));
	const most = Math.max(0, ...countries.values());
	// Where others are spoken of far more often, "Congress" is more likely theirs.
	const isOurs = (entry: Entry) => times(entry) > 0 && times(entry) * BESIDE >= most;
	return hits.filter((hit) => {
		const seat = hit.entries.find(isSeat);
		const seated = seat && !isOurs(seat) && (countries.get(hit.entry.actor) ?? 0) === 0;
		const left = seated
			? [seat].filter(() => acts(tokens, hit))
			: hit.entries.filter((entry) => entry.local === undefined || isOurs(entry));
		const best = left.sort((a, b) => times(b) - times(a))[0];
		if (best) {
			hit.entries = left;
			hit.entry = best;
		} else {
			covering.fill(undefined, hit.first, hit.last);
			if (hit.entry.role === "capital") others.push({ first: hit.first, last: hit.last });
		}
		return best !== undefined;
	});
}

/** Of the actors that share a name, the one that the article also names unmistakably comes first. */
function settleShared(hits: Hit[]): void {
	const certain = new Map<string, number>();
	const isShared = (hit: Hit) => new Set(hit.entries.map((entry) => entry.actor)).size > 1;
	for (const hit of hits) {
		if (!isShared(hit) && hit.entry.local === undefined)
			certain.set(hit.entry.actor, (certain.get(hit.entry.actor) ?? 0) + 1);
	}
	for (const hit of hits) {
		if (!isShared(hit)) continue;
		const best = [...hit.entries].sort(
			(a, b) => (certain.get(b.actor) ?? 0) - (certain.get(a.actor) ?? 0),
		)[0] as Entry;
		if ((certain.get(best.actor) ?? 0) > 0) hit.entry = best;
	}
}

/** Countries that are halves of one: "North Korea" and "South Korea", "Sudan" and "South Sudan". */
function halvesOf(tokens: Token[], hits: Hit[]): Map<string, string> {
	const halves = new Map<string, string>();
	const names = new Map<string, string>();
	for (const { first, last, entry } of hits) {
		if (!entry.actor.startsWith("country:") || entry.role === "capital") continue;
		const { lower } = tokens[first] as Token;
		if (/^(?:north|south)$/.test(lower) && last - first === 2) {
			halves.set(lower, entry.actor);
			names.set(`rest of ${lower}`, (tokens[first + 1] as Token).lower);
		} else if (last - first === 1 && entry.role === "name") names.set(lower, entry.actor);
	}
	if (halves.get("south") === "country:KOR") halves.set("north", "country:PRK");
	if (halves.get("north") === "country:PRK") halves.set("south", "country:KOR");
	if (halves.get("south") === "country:SSD") halves.set("north", "country:SDN");
	for (const [half, other] of [
		["north", "south"],
		["south", "north"],
	] as const) {
		const whole = names.get(names.get(`rest of ${half}`) ?? "");
		if (!halves.has(other) && halves.has(half) && whole) halves.set(other, whole);
	}
	return halves;
}

/** "the North", "the nuclear-armed North". */
function opensWithThe(tokens: Token[], i: number): boolean {
	let at = i - 1;
	while (
		at > i - 5 &&
		/^(?:ADJ|NOUN|VERB|PUNCT)$/.test(tokens[at]?.pos ?? "") &&
		/^[a-z-]+$/.test(tokens[at]?.text ?? "")
	)
		at--;
	return tokens[at]?.lower === "the";
}

/** "the North" and "the South", "Southern soldiers", in an article that names both North and South Korea. */
function readHalves(tokens: Token[], hits: Hit[], covering: (Hit | undefined)[]): void {
	const halves = halvesOf(tokens, hits);
	if (halves.size < 2) return;
	for (let i = 0; i < tokens.length; i++) {
		const { lower, text } = tokens[i] as Token;
		const actor = covering[i] ? undefined : halves.get(lower.replace(/ern$/, ""));
		if (!actor || !/^[NS]/.test(text)) continue;
		const adjective = lower.endsWith("ern");
		const next = tokens[i + 1];
		if (/^\p{Lu}/u.test(next?.text ?? "")) continue;
		if (adjective ? next?.pos !== "NOUN" : !opensWithThe(tokens, i)) continue;
		const role = adjective ? "demonym" : "name";
		const entry: Entry = { actor, role, exact: undefined, local: undefined };
		covering[i] = { first: i, last: i + 1, entry, entries: [entry] };
	}
}

/**
 * Finds all gazetteer names of a document, the longest at each place, none overlapping another.
 * @returns for each token the hit that covers it, and the names of seas, airlines and the like that are no actors
 */
export function findHits(
	document: Document,
	gazetteer: Gazetteer,
): { hits: (Hit | undefined)[]; others: Span[] } {
	const { tokens, sentences } = document;
	const covering: (Hit | undefined)[] = new Array(tokens.length).fill(undefined);
	const hits: Hit[] = [];
	const others: Span[] = [];
	for (const sentence of sentences) {
		for (let i = sentence.first; i < sentence.last; i++) {
			const { root } = gazetteer;
			const hit = longestAt(tokens, i, sentence.last, root) ?? prefixAt(tokens, i, sentence.last, root);
			if (!hit || isCurrency(tokens, hit) || isDirection(tokens, hit)) continue;
			if (isTownOfState(tokens, hit) || isGeorgiaState(tokens, hit)) continue;
			const end = otherNameEnd(tokens, hit, gazetteer);
			if (end > 0) {
				others.push({ first: i, last: end });
				i = end - 1;
				continue;
			}
			if (isNamesake(tokens, hit, covering[i - 1], gazetteer)) continue;
			if (isOwnCouncil(tokens, hit, covering)) continue;
			hits.push(hit);
			covering.fill(hit, hit.first, hit.last);
			i = hit.last - 1;
		}
	}
	const meant = dropForeign(tokens, hits, covering, others);
	settleShared(meant);
	readHalves(tokens, meant, covering);
	return { hits: covering, others };
}
