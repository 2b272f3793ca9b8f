import type { Role } from "./actor.ts";
import { earliest, latest } from "./partial-date.ts";

/** An office in words that do not depend on who writes them, with what it belongs to. */
export interface Office {
	/** "foreign minister", "president". */
	title: string;
	of: string;
	/** First and last day it was held, as far as known. */
	start: string | null;
	end: string | null;
}

const FORMER = /^(?:former|ex|then|late|outgoing|deposed|ousted)[ -]/;
const EMPTY =
	/\b(?:current|incumbent|long-?time|veteran|acting|interim|caretaker|senior|top|country's|elected|re-?elected)\b/g;

/** What British, American and other reports call one office. */
const SYNONYMS: [pattern: RegExp, title: string][] = [
	[/^premier$/, "prime minister"],
	[/^(?:minister (?:of|for) )?(?:foreign|external) affairs(?: minister)?$/, "foreign minister"],
	[/^(?:foreign affairs|external affairs|foreign secretary|external) ?(?:minister)?$/, "foreign minister"],
	[/^secretary of state$/, "foreign minister"],
	[/^top diplomat$/, "foreign minister"],
	[/^(?:minister of defence|secretary of defence|defence secretary)$/, "defence minister"],
	[/^(?:minister of|minister for) (?:the )?(\w+)$/, "$1 minister"],
	[/^(?:army chief of staff|chief of the army|chief of army staff)$/, "army chief"],
	[/^(?:secretary[ -]general|general[ -]secretary)$/, "secretary-general"],
];

/** True for an office that is told to be over: "former president". */
export function isFormerOffice(role: Role): boolean {
	return FORMER.test(role.title.toLowerCase());
}

/** Where the foreign secretary is the ministry's first official and not the minister. */
const WITH_OFFICIAL_SECRETARY = new Set(["IND", "PAK", "BGD", "LKA", "NPL"].map((iso3) => `country:${iso3}`));

/**
 * A title in one spelling: "Minister of Foreign Affairs" and "foreign secretary" are "foreign minister".
 * @param of id of the country or body that the office belongs to
 */
export function plainTitle(title: string, of?: string): string {
	const bare = title
		.toLowerCase()
		.replace(FORMER, "")
		.replace(EMPTY, "")
		.replace(/defense/g, "defence")
		.replace(/labor/g, "labour")
		.replace(/\s+/g, " ")
		.trim();
	if (bare === "foreign secretary" && of !== undefined && WITH_OFFICIAL_SECRETARY.has(of)) return bare;
	for (const [pattern, plain] of SYNONYMS) if (pattern.test(bare)) return bare.replace(pattern, plain);
	return bare;
}

/** Offices at the head of a state or of its government; a country has some of them and not others. */
export const TOP_OFFICES: ReadonlySet<string> = new Set([
	"president",
	"king",
	"queen",
	"emir",
	"sultan",
	"prime minister",
	"chancellor",
]);

/** Offices that one person at a time holds in a country or body: those at its head, and those of one field. */
const HEADS =
	/^(?:president|vice president|prime minister|deputy prime minister|king|queen|emir|sultan|crown prince|chancellor|pope|supreme leader|secretary-general|first lady|head of state|head of government|attorney general|chief (?:justice|executive|negotiator|prosecutor)|central bank (?:governor|chief)|national security advis[eo]r)$/;
const FIELDS =
	/^(?:[a-z]+ (?:and )?){1,3}minister$|^(?:foreign|defence|interior|home|treasury) secretary$|^(?:army|intelligence|police|navy|air force|spy|opposition) (?:chief|commander|leader)$/;
/** What stands before a title of which there are several, or that somebody else holds. */
const SEVERAL =
	/\b(?:deputy|assistant|under|junior|cabinet|senior|government|state|several|other|chief) minister$|^(?:deputy|assistant|under|junior|shadow)\b(?! prime)/;
/** "The new president" is not yet, or no more, the one who holds the office. */
const TURNOVER =
	/\b(?:new|newly|next|future|incoming|elect|designate|nominee|outgoing|departing|previous)\b/i;

/** Whether a plain title is that of an office that one person at a time holds in a country or body. */
function isSingle(title: string): boolean {
	return HEADS.test(title) || (FIELDS.test(title) && !SEVERAL.test(title));
}

/** True for an office that one person at a time holds: president, foreign minister; also for who comes to it or leaves it. */
export function isSingleOffice({ title, of }: Role): boolean {
	return isSingle(plainTitle(title.replace(TURNOVER, ""), of));
}

/**
 * The offices that roles tell of and that one person holds at a time.
 * @param day the day of the article that tells it, for roles without dates; a former office was held at another time
 */
export function officesOf(roles: readonly Role[], day: string | null): Office[] {
	return roles.flatMap((role): Office[] => {
		const title = plainTitle(role.title, role.of);
		if (role.of === undefined || TURNOVER.test(role.title) || !isSingle(title)) return [];
		const { start, end } = role;
		if (start !== undefined || end !== undefined)
			return [
				{
					title,
					of: role.of,
					start: start === undefined ? null : earliest(start),
					end: end === undefined ? null : latest(end),
				},
			];
		if (isFormerOffice(role)) return [];
		return [{ title, of: role.of, start: day, end: day }];
	});
}

const DAY = 86_400_000;

/** Days from the end of one stretch of time to the beginning of another; 0 if they meet, null if either is unknown. */
export function daysBetween(
	a: { start: string | null; end: string | null },
	b: { start: string | null; end: string | null },
): number | null {
	const gap = (until: string | null, from: string | null): number =>
		until === null || from === null ? 0 : (Date.parse(from) - Date.parse(until)) / DAY;
	if ((a.start === null && a.end === null) || (b.start === null && b.end === null)) return null;
	return Math.max(0, gap(a.end, b.start), gap(b.end, a.start));
}
