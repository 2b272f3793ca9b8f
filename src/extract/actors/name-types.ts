import type { Token } from "../document.ts";
import { isJoiner } from "./hits.ts";
import { isAcronym, placeKey } from "./name-text.ts";
import type { NameType, Scan } from "./names.ts";

/** What the names of operations, storms and flights begin with. */
const EVENT_FIRST =
	/^(?:operation|typhoon|cyclone|hurricane|storm|exercise|project|flight|resolution|article)$/;
const ARTICLE = /^(?:the|whose|its|their|our|this|a|an)$/;
/** Words of bodies' names that are the name of none by themselves. */
const NOT_ALONE =
	/^(?:free|technology|technologies|general|joint|federal|national|state|world|global|united|international|central|royal|energy|oil|gas|nuclear|human|rights|initiative|partnership|systems|industries|power|system|democratic|popular|islamic|atomic|workers)$/;
/** What a ship's or a storm's name stands behind. */
const VESSELS =
	/^(?:tanker|freighter|ship|vessel|boat|frigate|destroyer|corvette|submarine|trawler|ferry|cutter|dhow|warship|barge|tugboat|yacht|liner|cruiser|minesweeper|typhoon|cyclone|hurricane)$/;

const GANG = /^(?:gang|cartel|militia|brigade|syndicate|newspaper|daily)$/;

/** A name alone in quotation marks, behind no title: a film, a poem, a battle. */
function isTitleOfWork({ tokens, gazetteer: { words } }: Scan, first: number, last: number): boolean {
	if (tokens[first - 1]?.lower !== '"' || tokens[last]?.lower !== '"' || last - first < 2) return false;
	return !words.givenNames.has(tokens[first]?.lower ?? "") && tokens[first - 2]?.pos !== "PROPN";
}

export function typeOf(scan: Scan, first: number, last: number): NameType {
	const { words } = scan.gazetteer;
	const { tokens } = scan;
	const start = tokens[first] as Token;
	const end = tokens[last - 1] as Token;
	const next = tokens[last];
	if (listedAsCompany(scan, first)) return "organization";
	if (last - first > 1 && scan.gazetteer.places.has(placeKey(scan, { first, last }))) return "place";
	if (opensDateline(scan, first, last)) return "place";
	if (calledCompany(scan, last) && !words.givenNames.has(start.lower)) return "organization";
	// "the Los Tiburones gang"
	if (
		last - first > 1 &&
		next &&
		GANG.test(next.lower) &&
		next.pos === "NOUN" &&
		!words.givenNames.has(start.lower)
	)
		return "organization";
	if (words.placeHeads.has(end.lower) || (last - first > 1 && words.placeHeads.has(start.lower)))
		return "place";
	if (last - first > 1 && words.placeFirst.has(start.lower) && !isJoiner(tokens, first + 1)) return "place";
	if (next && words.placeHeads.has(next.lower) && !words.givenNames.has(start.lower)) return "place";
	if (isOfTreaty(scan, first)) return "event";
	if (words.eventHeads.has(end.lower)) return "event";
	if (last - first > 1 && EVENT_FIRST.test(start.lower)) return "event";
	if (VESSELS.test(tokens[first - 1]?.lower ?? "") || isTitleOfWork(scan, first, last)) return "event";
	const thing = words.thingHeads.has(end.lower) && last - first > 1;
	// "the Elie Wiesel Report", but "Mauricio Tower"
	if (thing && ARTICLE.test(tokens[first - 1]?.lower ?? "") && !hasBody(scan, first, last)) return "event";
	if (words.givenNames.has(start.lower) && last - first > 1) return "person";
	if (last - first === 1 && NOT_ALONE.test(start.lower)) return "unknown";
	if (hasBody(scan, first, last)) return start.lower === "'" ? "unknown" : "organization";
	if (thing) return "event";
	if (wordsOf(scan, first, last) === 1) return isAcronym(start) ? "organization" : "unknown";
	if (/^\p{Lu}\.$/u.test(start.text) || words.eastAsianSurnames.has(start.lower)) return "person";
	if (isAcronym(start) || isAcronym(end)) return "organization";
	if (afterPlacePreposition(scan, first)) return "place";
	// "the Himalayan Frontier": a person's name takes no article.
	return ARTICLE.test(tokens[first - 1]?.lower ?? "") ? "unknown" : "person";
}

/** "the Treaty of Mutual Respect, Friendship and Cooperation": what a treaty is about, each word of it. */
function isOfTreaty({ tokens, names }: Scan, first: number): boolean {
	let i = first - 1;
	while (/^(?:,|and)$/.test(tokens[i]?.lower ?? "") && names[i - 1]?.type === "event")
		i = (names[i - 1]?.first ?? i) - 1;
	return (
		/^(?:of|on|for)$/.test(tokens[i]?.lower ?? "") &&
		/^(?:treaty|pact|agreement|convention|charter|protocol|accord|declaration|programme|program)$/.test(
			tokens[i - 1]?.lower ?? "",
		)
	);
}

/** Whether a word of a name is one that bodies have in theirs. */
function hasBody({ tokens, gazetteer: { words } }: Scan, first: number, last: number): boolean {
	for (let i = first; i < last; i++) {
		const lower = tokens[i]?.lower ?? "";
		// Only a country in the name makes a company of it, and those are found before: "Kenya Power".
		if (lower !== "power" && (words.organizationWords.has(lower) || words.organizationHeads.has(lower)))
			return true;
	}
	return false;
}

/** "Banco Delta Asia, a bank in Macao". */
function calledCompany(scan: Scan, last: number): boolean {
	const { tokens } = scan;
	if (tokens[last]?.lower !== "," || tokens[last + 1]?.pos !== "DET") return false;
	for (let i = last + 2; i < last + 7; i++) {
		const lower = tokens[i]?.lower ?? ",";
		if (COMPANIES.test(lower)) return tokens[i + 1]?.lower !== "'s";
		if (/^[,.;]$/.test(lower) || scan.names[i]) return false;
	}
	return false;
}

/** "KAZAN, Russia - " or "GOMA (Entente) - " at the start of a paragraph. */
function opensDateline(scan: Scan, first: number, last: number): boolean {
	const start = (scan.tokens[first] as Token).start;
	if (!isAcronym(scan.tokens[first]) || !/^(?:,|\(|[-–—])$/.test(scan.tokens[last]?.text ?? "")) return false;
	return scan.document.article.blocks.some((block) => block.start === start);
}

const COMPANIES =
	/^(?:companies|firms|groups|organisations|organizations|banks|parties|militias|company|firm|bank|airline|newspaper|militia|offshoot|faction|broadcaster|conglomerate|charity|lender|miner|automaker|carmaker|shipbuilder|carrier|retailer|refiner|startup|think-tank|outfit|gang|cartel|consortium|agency|ngo|watchdog|subsidiary|affiliate|contractor|shipyard|supplier|manufacturer|utility|insurer|brewer|publisher|refinery|cooperative|regulator|syndicate)$/;

/** "four companies: Al Junaid and Tradive", "the company Energean". */
function listedAsCompany(scan: Scan, first: number): boolean {
	const { tokens, names } = scan;
	let i = first - 1;
	while (i > 0 && (tokens[i]?.lower === "and" || tokens[i]?.lower === ",")) {
		const before = names[i - 1] ?? names[i - 2];
		if (before?.type !== "organization") break;
		i = before.first - 1;
	}
	const example = `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`;
	if (example === "among them" || example === "such as") i -= 2;
	else if (tokens[i]?.lower === "including") i--;
	if (tokens[i]?.lower === ":" || tokens[i]?.lower === ",") i--;
	if (isHeaded(scan, i)) return false;
	return (
		COMPANIES.test(tokens[i]?.lower ?? "") &&
		tokens[i]?.pos === "NOUN" &&
		tokens[i - 1]?.lower !== "," &&
		(i < first - 1 || !/s$/.test(tokens[i]?.lower ?? ""))
	);
}

/** "the governor of the central bank, Ann Li": the name is that of whoever heads the company. */
function isHeaded({ tokens, gazetteer: { words } }: Scan, noun: number): boolean {
	let i = noun - 1;
	while (i > noun - 5 && /^(?:ADJ|NOUN|DET|PROPN|PART)$/.test(tokens[i]?.pos ?? "")) i--;
	const head = tokens[i - 1]?.lower ?? "";
	return (
		tokens[i]?.lower === "of" &&
		(words.roles.has(head) || /^(?:executive|officer|owner|editor|manager|economist|partner)$/.test(head))
	);
}

/** Words between spaces: "Karshi-Khanabad" is one. */
function wordsOf(scan: Scan, first: number, last: number): number {
	let count = 0;
	for (let i = first; i < last; i++) {
		if (!isJoiner(scan.tokens, i) && !(i > first && isJoiner(scan.tokens, i - 1))) count++;
	}
	return count;
}

function afterPlacePreposition(scan: Scan, first: number): boolean {
	const before = scan.tokens[first - 1];
	const preposition = before?.lower === "the" ? scan.tokens[first - 2] : before;
	return preposition !== undefined && scan.gazetteer.words.placePrepositions.has(preposition.lower);
}
