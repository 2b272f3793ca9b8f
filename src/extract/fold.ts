/** Letters that Unicode does not decompose into an ASCII letter and a mark. */
const SPECIAL: Record<string, string> = {
	"‘": "'",
	"’": "'",
	"‚": "'",
	ʼ: "'",
	ʻ: "'",
	"`": "'",
	"“": '"',
	"”": '"',
	"„": '"',
	"«": '"',
	"»": '"',
	"‐": "-",
	"‑": "-",
	ø: "o",
	Ø: "O",
	ł: "l",
	Ł: "L",
	đ: "d",
	Đ: "D",
	ð: "d",
	Ð: "D",
	ı: "i",
	ß: "s",
	æ: "a",
	Æ: "A",
	œ: "o",
	Œ: "O",
	þ: "t",
	ə: "a",
	Ə: "A",
};

const NOT_ASCII = /[^\s -~]/g;

function foldCharacter(character: string): string {
	const special = SPECIAL[character];
	if (special) return special;
	const base = character.normalize("NFD")[0] ?? character;
	return base.length === character.length ? base : character;
}

/**
 * Replaces each character by its nearest ASCII one, one for one, so that offsets in the result are offsets
 * in the text. The tagger was trained on plain English text and cuts "Erdoğan" in two otherwise.
 */
export function fold(text: string): string {
	return text.replace(NOT_ASCII, foldCharacter);
}
