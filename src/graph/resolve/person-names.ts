import { fold } from "../../extract/fold.ts";

/** Words inside names that some articles leave out: "Abdel Fattah al-Burhan" is "Abdel-Fattah Burhan". */
const PARTICLES = new Set("al el bin ibn bint van von der den de del della di da dos du la le".split(" "));
/** Titles that a text sets before a name and a reader may take for its first word. */
const TITLES = new Set(
	"mr mrs ms miss dr sir lord lady dame president premier prime minister chancellor king queen prince princess pope ambassador senator gen general col colonel maj major capt captain lt commodore adm admiral marshal brigadier".split(
		" ",
	),
);
const GENERATION = /^(?:jr|sr|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi)$/;

/** A person's name cut into words to compare. */
export interface PersonName {
	/** Lower-case ASCII words without particles. */
	parts: readonly string[];
	/** "jr", "vi". */
	generation: string | null;
}

/** Cuts a name as written into words; particles count only where nothing else is left. */
export function personName(text: string): PersonName {
	const words = fold(text.normalize("NFC"))
		.toLowerCase()
		.replace(/[.'’]/g, "")
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
	while (words.length > 1 && TITLES.has(words[0] as string)) words.shift();
	const last = words.at(-1) ?? "";
	const generation = words.length > 1 && GENERATION.test(last) ? last : null;
	const rest = generation ? words.slice(0, -1) : words;
	// "Ben Wallace", "Le Duc Tho": a word that opens a name is no particle, but for the Arabic article.
	const bare = rest.filter((word, i) => !PARTICLES.has(word) || (i === 0 && word !== "al" && word !== "el"));
	return { parts: bare.length > 0 ? bare : rest, generation };
}

/**
 * How surely two names of several words are one person's name: `same` (but for particles, hyphens and diacritics),
 * `fuller` (one leaves out a part or gives an initial for it, or turns the order round), `spelling` (two ways to
 * write it in Latin letters), `weak` (the same but for one vowel, or without the second of two surnames), or null for
 * names of different people.
 */
export type NameLikeness = "same" | "fuller" | "spelling" | "weak";

export function likeness(a: PersonName, b: PersonName): NameLikeness | null {
	if (a.generation !== b.generation && a.generation !== null && b.generation !== null) return null;
	if (a.parts.length < 2 || b.parts.length < 2) return null;
	const [one, other] = [a.parts.join(""), b.parts.join("")];
	if (one === other) return "same";
	if (isTurned(a.parts, b.parts) || isShorter(a.parts, b.parts) || isShorter(b.parts, a.parts))
		return "fuller";
	if (latinized(one) === latinized(other)) return "spelling";
	if (a.parts.length !== b.parts.length) return isBeginning(a.parts, b.parts) ? "weak" : null;
	const differing = a.parts.filter((part, i) => part !== b.parts[i]);
	const differingHow = a.parts.map((part, i) => spelledAlike(part, b.parts[i] as string));
	if (differing.length === a.parts.length && differing.length > 2) return null;
	if (differingHow.some((how) => how === null)) return null;
	return differingHow.includes("weak") ? "weak" : "spelling";
}

/** "Rosa Quispe" for "Rosa Quispe Mamani". */
function isBeginning(a: readonly string[], b: readonly string[]): boolean {
	const [small, large] = a.length < b.length ? [a, b] : [b, a];
	return small.length > 1 && large.length === small.length + 1 && small.every((part, i) => part === large[i]);
}

/** True if a single name is the last word of a fuller one, however it is spelled: "Burhan", "Abdel Fattah al-Burhan". */
export function isSurnameOf(single: PersonName, full: PersonName): boolean {
	const [only] = single.parts;
	const last = full.parts.at(-1);
	if (single.parts.length !== 1 || only === undefined || last === undefined || only.length < 2) return false;
	return only === last || (only.length > 3 && latinized(only) === latinized(last));
}

/** "Kishida Fumio" and "Fumio Kishida". */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
	if (a.length !== b.length || a.length > 3) return false;
	const wanted = b.join(" ");
	return a.some((_, i) => i > 0 && [...a.slice(i), ...a.slice(0, i)].join(" ") === wanted);
}

/** "Javad Zarif" in "Mohammad Javad Zarif", "J. Kerry" in "John Kerry": in order, with the same last word. */
function isShorter(small: readonly string[], large: readonly string[]): boolean {
	if (small.length > large.length || small.at(-1) !== large.at(-1)) return false;
	let at = 0;
	let wholeWords = 0;
	for (const part of small) {
		while (at < large.length && !(large[at] === part || isInitial(part, large[at] as string))) at++;
		if (at === large.length) return false;
		if (large[at] === part) wholeWords++;
		at++;
	}
	// "George W. Bush" is not "George H. W. Bush": a middle initial tells people apart.
	const left = large.filter((part) => !small.includes(part));
	const initials = small.some((part) => part.length === 1) && left.some((part) => part.length === 1);
	return wholeWords > 0 && !initials;
}

function isInitial(part: string, whole: string): boolean {
	return part.length === 1 && whole.startsWith(part);
}

/**
 * A name's sound in coarse letters, so that usual ways to write one name in Latin letters are the same: "Hussein" and
 * "Hossain", "Sergei" and "Sergey", "Gaddafi" and "Qadhafi".
 */
function latinized(part: string): string {
	return part
		.replace(/y(?=[aeou])/g, "j")
		.replace(/ph/g, "f")
		.replace(/kh|gh|ck|[qgc]/g, "k")
		.replace(/dh/g, "d")
		.replace(/th/g, "t")
		.replace(/x/g, "ks")
		.replace(/w/g, "v")
		.replace(/ou|oo/g, "u")
		.replace(/[ea][iy]|ee|ie|i[iyj]|y+/g, "i")
		.replace(/o/g, "u")
		.replace(/e/g, "a")
		.replace(/(.)\1+/g, "$1")
		.replace(/h$/, "");
}

const VOWEL = /[aiu]/;

/** The consonants of a name part: what two spellings of it share. */
export function consonants(part: string): string {
	return latinized(part).replace(/[aiu]/g, "");
}

function spelledAlike(a: string, b: string): "spelling" | "weak" | null {
	if (a === b) return "spelling";
	// Short names differ in little: "Un" and "Il", "Li" and "Le".
	if (Math.min(a.length, b.length) < 4) return null;
	const [one, other] = [latinized(a), latinized(b)];
	if (one === other) return "spelling";
	if (one.length !== other.length || one.length < 4) return null;
	const differing = [...one].filter((letter, i) => letter !== other[i]);
	const onlyVowels = [...one].every(
		(letter, i) => letter === other[i] || (VOWEL.test(letter) && VOWEL.test(other[i] as string)),
	);
	return differing.length === 1 && onlyVowels ? "weak" : null;
}
