import { EntenteError } from "../model/index.ts";

/** What a file with these first bytes is, in words a person knows. */
const SIGNATURES: [bytes: number[], kind: string][] = [
	[[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF document"],
	[[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or a Word, Excel or EPUB document"],
	[[0x50, 0x4b, 0x05, 0x06], "an empty ZIP archive"],
	[[0xd0, 0xcf, 0x11, 0xe0], "an old Word or Excel document"],
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF document"],
	[[0x89, 0x50, 0x4e, 0x47], "a PNG image"],
	[[0xff, 0xd8, 0xff], "a JPEG image"],
	[[0x47, 0x49, 0x46, 0x38], "a GIF image"],
	[[0x52, 0x49, 0x46, 0x46], "an image, a sound or a video (RIFF)"],
	[[0x49, 0x49, 0x2a, 0x00], "a TIFF image"],
	[[0x4d, 0x4d, 0x00, 0x2a], "a TIFF image"],
	[[0x1f, 0x8b], "a gzip archive"],
	[[0x42, 0x5a, 0x68], "a bzip2 archive"],
	[[0x37, 0x7a, 0xbc, 0xaf], "a 7-Zip archive"],
	[[0x49, 0x44, 0x33], "an MP3 sound"],
	[[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
	[[0x7f, 0x45, 0x4c, 0x46], "a program"],
];

const HINT = "Save its text as a .txt, .md or .html file and open that.";

/** The Encoding Standard's decoder, which every browser, worker and Node has, declared as far as it is used. */
interface Decoder {
	decode(bytes: Uint8Array): string;
}
const { TextDecoder } = globalThis as unknown as {
	TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
};

/** The error for a file that holds no text, told to a person by what it looks like. */
export function notText(name: string, kind: string, hint = HINT): EntenteError {
	return new EntenteError("not-text", `This is ${kind}, not the text of an article.`, { where: name, hint });
}

/** The error for a file with nothing in it. */
export function emptyFile(name: string): EntenteError {
	return new EntenteError("file-empty", "The file is empty.", {
		where: name,
		hint: "Choose a file that holds the text of an article.",
	});
}

/** What a file is by its first bytes, null when they are no known signature. */
function kindBySignature(bytes: Uint8Array): string | null {
	for (const [signature, kind] of SIGNATURES) {
		if (signature.every((byte, index) => bytes[index] === byte)) return kind;
	}
	return null;
}

/** The same question for text that was decoded elsewhere: signatures made of ASCII survive decoding. */
export function kindByOpening(text: string): string | null {
	return kindBySignature(
		Uint8Array.from(text.slice(0, 8), (character) => Math.min(character.charCodeAt(0), 255)),
	);
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
	const length = Math.min(bytes.length, 4096) & ~1;
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let index = 0; index < length; index += 2) {
		if (bytes[index] === 0) even++;
		if (bytes[index + 1] === 0) odd++;
	}
	const pairs = length / 2;
	if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
	return even > pairs * 0.4 && odd < pairs * 0.05 ? "utf-16be" : null;
}

function encodingByMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return null;
}

/** The encoding an HTML page or an XML file declares in its first kilobyte. */
function declaredEncoding(bytes: Uint8Array): string | null {
	const opening = String.fromCharCode(...bytes.subarray(0, 1024));
	const match =
		/^\s*<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/i.exec(opening) ??
		/<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(opening);
	return match?.[1] ?? null;
}

function looksBinary(bytes: Uint8Array): boolean {
	const length = Math.min(bytes.length, 8192);
	let control = 0;
	for (let index = 0; index < length; index++) {
		const byte = bytes[index] as number;
		if (byte === 0) return true;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
	}
	return control > length * 0.02;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		// Either the label is unknown or the bytes are not in that encoding: the caller tries the next.
		return null;
	}
}

/** What Windows-1252 has at 0x80 to 0x9f; the five unassigned places stay as they are. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node decode Windows-1252 as ISO 8859-1, which leaves control characters for quotes and dashes. */
function decodeLegacy(bytes: Uint8Array, encoding: string): string | null {
	return (
		tryDecode(bytes, encoding)?.replace(
			/[\u0080-\u009f]/g,
			(control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
		) ?? null
	);
}

/** UTF-8 with a few damaged bytes (a file cut in mid-character) is still UTF-8. */
function decodeDamaged(bytes: Uint8Array): string | null {
	const text = new TextDecoder("utf-8").decode(bytes);
	let damaged = 0;
	let wide = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 0xfffd) damaged++;
		else if (unit > 0x7f) wide++;
	}
	return damaged * 10 <= wide ? text : null;
}

/**
 * Turns the bytes of a file into text: by its byte order mark, as UTF-8, by the encoding it declares,
 * else as Windows-1252 (what "Latin-1" means on the web).
 *
 * @param name The file's name, for messages.
 * @throws EntenteError `file-empty` for no bytes or only blanks; `not-text` for PDF, ZIP, Word, images and other binary files.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
	if (bytes.length === 0) throw emptyFile(name);
	const kind = kindBySignature(bytes);
	if (kind) throw notText(name, kind);
	const wide = encodingByMark(bytes) ?? utf16WithoutMark(bytes);
	let text = wide && new TextDecoder(wide).decode(bytes);
	if (!wide) {
		if (looksBinary(bytes)) throw notText(name, "a binary file");
		const declared = declaredEncoding(bytes);
		text =
			tryDecode(bytes, "utf-8") ??
			decodeDamaged(bytes) ??
			(declared && decodeLegacy(bytes, declared)) ??
			decodeLegacy(bytes, "windows-1252");
	}
	if (!text || text.trim() === "") throw emptyFile(name);
	return text;
}
