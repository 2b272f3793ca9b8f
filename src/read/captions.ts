import { isAgency } from "./agencies.ts";
import { WEEKDAY, WRITTEN_DAY } from "./metadata.ts";

const CREDIT_LABEL =
	"(?:Photo(?:graph)?s?|Image|Picture|Credit|Foto|Video)(?: (?:credit|source|by|courtesy(?: of)?))?(?:\\s?:|\\.{3}|…|(?<=source),|(?<=by|of)(?= ))\\s?";
const LABELLED = new RegExp(`^${CREDIT_LABEL}(?=\\S)`);
const LABELLED_AT_END = new RegExp(`(?:^|[\\s.!?…"”’)\\p{Ll}])(${CREDIT_LABEL}\\S[^.!?]{0,80})\\.?$`, "u");
const COPYRIGHT_AT_END = /(?:^|\s)((?:©|\([cC]\)) ?[^.!?]{2,80})\.?$/;
const AGENCY_SLASH_AT_END =
	/(?:^|\s)((?:REUTERS|AFP|EPA|EPA-EFE|AP Photo|AP|Sputnik|Getty Images) ?\/ ?[^.!?]{2,80})$/;
const BRACKETED_AT_END = /(?:^|\s)(\[[^[\]]{2,120}\]|\([^()]{2,120}\))\.?$/;
const AFTER_SENTENCE = /[.!?…]["”’)\]]*\s/g;

const CREDIT_WORD =
	/^["“'(]?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’/-]*[)"”']?$|^[/|&,+–-]$|^(?:via|for|of|by|and|the|de|di|da|van|von|der|den|la|le|al|el|bin|file|pool|handout|photo|dpa|picture|alliance|image|images)$/u;
const PICTURE_WORD =
	/\b(?:Photo|Photos|Photograph|Pool|Handout|HANDOUT|Images|via (?:AP|AFP|REUTERS|Reuters|Getty|EPA))\b|^(?:File|FILE): /;

/** "Jane Doe, AP", "AFP/Getty Images"; "BBC News, Oslo" signs a report instead. */
function isNameAndAgency(text: string): boolean {
	const slashed = text.split(/\s*[/|]\s*|\s+via\s+/).filter(Boolean);
	if (slashed.length > 1 && slashed.flatMap((part) => part.split(/,\s*/)).some(isAgency)) return true;
	return text.split(/,\s*/).slice(1).some(isAgency);
}

/**
 * How clearly a short text is a picture credit: `picture` for "Jane Doe/AP", "AP Photo/Jane Doe, File",
 * `agency` for a lone agency, which may sign a report as well; null for anything else.
 */
function creditStrength(text: string): "picture" | "agency" | null {
	const words = text.split(/[\s,]+/).filter(Boolean);
	if (
		words.length === 0 ||
		words.length > 14 ||
		!words.every((word) => CREDIT_WORD.test(word.replace(/:$/, "")))
	) {
		return null;
	}
	if (PICTURE_WORD.test(text) || isNameAndAgency(text)) return "picture";
	return isAgency(text) ? "agency" : null;
}

/** "Jane Doe/Oblast TV2010": a name of two words or more, a slash, an agency that need not be known. */
function isNameAndSomeAgency(text: string): boolean {
	return (
		text.length < 60 &&
		/^\p{Lu}[\p{L}.'’-]* [^/]*\p{L}\s?\/\s?\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)?\s?\d*$/u.test(text)
	);
}

/** A picture credit at the end of a paragraph. */
export interface TrailingCredit {
	start: number;
	strength: "picture" | "agency";
}

function creditInBrackets(tail: string, match: RegExpExecArray): TrailingCredit["strength"] | null {
	const bracketed = match[1] as string;
	const inside = bracketed.slice(1, -1);
	const strength = creditStrength(inside);
	if (!strength) return bracketed.startsWith("[") && isNameAndSomeAgency(inside) ? "picture" : null;
	// "told the Associated Press (AP)." is a sentence: round brackets need a full stop or a picture's words before.
	const before = tail.slice(0, match.index).trimEnd();
	if (bracketed.startsWith("(") && strength === "agency" && !/[.!?]["”’]?$/.test(before)) return null;
	return strength;
}

/** Finds the picture credit that ends a paragraph ("... in Moscow. Jane Doe/Reuters"), null when there is none. */
export function findTrailingCredit(paragraph: string): TrailingCredit | null {
	const from = Math.max(0, paragraph.length - 200);
	const tail = paragraph.slice(from);
	const bracketed = BRACKETED_AT_END.exec(tail);
	if (bracketed) {
		const strength = creditInBrackets(tail, bracketed);
		if (strength) return { start: from + tail.lastIndexOf(bracketed[1] as string), strength };
	}
	for (const pattern of [LABELLED_AT_END, COPYRIGHT_AT_END, AGENCY_SLASH_AT_END]) {
		const match = pattern.exec(tail);
		const credit = match?.[1];
		if (match && credit && credit.split(" ").length <= 10) {
			const start = match.index + match[0].indexOf(credit);
			if (from + start > 0) return { start: from + start, strength: "picture" };
		}
	}
	for (const stop of tail.matchAll(AFTER_SENTENCE)) {
		const start = stop.index + stop[0].length;
		const rest = tail.slice(start).trim();
		const strength = creditStrength(rest) ?? (isNameAndSomeAgency(rest) ? "picture" : null);
		if (strength) return { start: from + start, strength };
	}
	return null;
}

/** True for a line that only credits a picture or states a copyright. */
export function isCreditLine(line: string): boolean {
	if (line.length > 300) return false;
	if (/\ball rights reserved\b/i.test(line) || /^(?:©|\([cC]\)|Copyright\b(?= ?[©(\d])) ?/.test(line))
		return true;
	if (line.length > 160) return false;
	const bare = line.replace(/^[[(](.*)[\])]\.?$/, "$1");
	const label = LABELLED.exec(bare);
	if (label) {
		const rest = bare.slice(label[0].length).trim();
		const words = rest.split(/[\s,]+/);
		return words.length <= 8 && words.every((word) => CREDIT_WORD.test(word)) && !POSITION.test(rest);
	}
	return creditStrength(bare) !== null;
}

const POSITION =
	/\p{Lu}[\p{L}.'’-]*,\s(?:(?:second|third|fourth|fifth|far|at|from|top|bottom|front|back|upper|lower|pictured|seen)\s)*(?:left|right|cent(?:re|er))(?=[,;.)]|\s(?:and|with|of|in)\b|$)|\p{Lu}[\p{L}.'’-]* \((?:\d?[LRC]|left|right|cent(?:re|er)|[lrc])\)|\b(?:from left|left to right|L-R)\b/u;
const DAY_AT_END = new RegExp(`\\b(?<weekday>${WEEKDAY},? )?(?:${WRITTEN_DAY})["”’)]*[.,]?$`, "i");
const OPENING =
	/^(?:(?:FILE|File|FILE PHOTO|File photo|FILE PICTURE|FILE IMAGE)\s?[-–—:]|(?:Photo|Picture|Image|Caption|Pictured|In pictures?|Image caption|Photo caption)\s?[:,]|In this (?:\S+ ){0,3}(?:photo|photograph|image|picture|grab)\b|(?:A|This) (?:handout|file|combination|undated) (?:photo|picture|image)\b)/;
const PHRASE =
	/\bin this (?:file|undated|handout|combination|still|video)?\s?(?:photo|photograph|image|picture|screengrab|grab)\b|\b(?:file|handout|pool) (?:photo|picture|image)\b/i;

/** Verbs by which captions, in the present tense, tell what a picture shows. */
const SHOWS =
	/\b(?:address(?:es)?|arrives?|attends?|board|boards|bows?|carry|carries|celebrates?|chairs?|chants?|chats?|cheers?|clasps?|delivers?|embraces?|enters?|exchanges?|faces?|flank|flanks|gathers?|gestures?|greets?|guards?|hands|holds?|hugs?|inspects?|joins?|kisses|leads?|leaves?|lights?|listens?|looks?|marches|march|meets?|mourns?|observes?|parades?|passes|pass|patrols?|poses?|pray|prays|prepares?|protests?|queues?|raises?|reacts?|receives?|rests?|reviews?|rides?|salutes?|scuffles?|shakes?|shout|shouts|shows?|signs?|sits?|smiles?|speaks?|stands?|takes? part|talks?|toasts?|visits?|waits?|walks?|watch|watches|waves?|wears?|welcomes?)\b/;
/** Words of a report rather than of a caption. */
const REPORTS =
	/\b(?:said|says|told|tells|met|held|announced|agreed|denied|warned|reported|was|were|had|has|have|did|will|would|could|should|may|might|must|according to)\b/;

function sentenceCount(text: string): number {
	return (text.match(/[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu})/gu)?.length ?? 0) + 1;
}

/**
 * Tells a picture caption from a paragraph of the report by several signs together: a photo's credit at its end,
 * "left" or "(R)" after a name, a full date closing a present-tense sentence, "FILE -" or "In this photo".
 * No single one of "left", a date or an agency's name is enough.
 */
export function isCaption(text: string, credit: TrailingCredit | null): boolean {
	if (text.length > 700 || sentenceCount(text) > 4) return false;
	if (OPENING.test(text)) return true;
	if (credit?.strength === "picture") return true;
	const first = text.slice(0, 300);
	const position = POSITION.test(first);
	const dated = DAY_AT_END.exec(text.slice(-80));
	const shows = SHOWS.test(first) && !REPORTS.test(text);
	if (credit) return position || shows || dated !== null;
	if (sentenceCount(text) > 2) return false;
	if (PHRASE.test(text) && !/\b(?:said|told)\b/.test(text)) return true;
	if (position)
		return (
			shows || (dated !== null && !REPORTS.test(text)) || (!/[.!?:]["”’]?$/.test(text) && text.length < 250)
		);
	return shows && dated !== null && /[,\p{Lu}]/u.test(text) && Boolean(dated.groups?.weekday);
}
