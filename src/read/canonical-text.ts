/** Marks that occupy no space and say nothing to a reader: zero-width spaces, soft hyphens, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Control characters other than tab, line feed and the line ends treated below. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Joiners carry meaning only inside scripts such as Arabic or Devanagari and inside emoji. */
const STRAY_JOINER =
	/(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]/gu;

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const EXOTIC_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const SPACE_RUN = / {2,}/g;
/** Anything that needs more than its runs of spaces collapsed: most text is plain ASCII, and long. */
const UNUSUAL = /[^ -~\n]/;

/**
 * Brings characters to one form: NFC, line ends as `\n`, every run of spaces (tabs, non-breaking and
 * exotic ones too) as one space, invisible characters gone. Applying it twice changes nothing more.
 */
export function normalizeCharacters(text: string): string {
	if (!UNUSUAL.test(text)) return text.replace(SPACE_RUN, " ");
	return text
		.replace(LINE_END, "\n")
		.replace(INVISIBLE, "")
		.replace(CONTROL, "")
		.replace(STRAY_JOINER, "")
		.normalize("NFC")
		.replace(EXOTIC_SPACE, " ")
		.replace(SPACE_RUN, " ");
}

/** One paragraph on one line: normalised characters, line ends read as spaces, nothing blank at its ends. */
export function normalizeLine(text: string): string {
	return normalizeCharacters(text).replace(/\n/g, " ").replace(SPACE_RUN, " ").trim();
}
