import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EntenteError } from "../../src/model/index.ts";
import { decodeText, readSource } from "../../src/read/index.ts";
import { environment, thrownBy } from "./reading.ts";

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
	const written = mark ? `\ufeff${text}` : text;
	const bytes = new Uint8Array(written.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < written.length; index++) {
		view.setUint16(index * 2, written.charCodeAt(index), littleEndian);
	}
	return bytes;
};

describe("decodeText", () => {
	const sentence = "Erdoğan met Šefčovič in Zürich.";

	it("reads UTF-8 with and without its mark", () => {
		const bytes = new TextEncoder().encode(sentence);
		expect(decodeText(bytes, "a.txt")).toBe(sentence);
		expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), "a.txt")).toBe(sentence);
	});

	it("reads UTF-16 of both byte orders, marked or not", () => {
		expect(decodeText(utf16(sentence, true, true), "a.txt")).toBe(sentence);
		expect(decodeText(utf16(sentence, false, true), "a.txt")).toBe(sentence);
		expect(decodeText(utf16("The ministers met in Cairo.", true, false), "a.txt")).toBe(
			"The ministers met in Cairo.",
		);
		expect(decodeText(utf16("The ministers met in Cairo.", false, false), "a.txt")).toBe(
			"The ministers met in Cairo.",
		);
	});

	it("follows the encoding a page declares, and falls back to Windows-1252", () => {
		const page = Uint8Array.of(
			...ascii('<html><head><meta charset="iso-8859-9"><title>Erdo'),
			0xf0,
			...ascii("an</title>"),
		);
		expect(decodeText(page, "a.html")).toContain("Erdoğan");
		expect(
			decodeText(
				Uint8Array.of(...ascii("Z"), 0xfc, ...ascii("rich "), 0x93, ...ascii("talks"), 0x94),
				"a.txt",
			),
		).toBe("Zürich “talks”");
	});

	it("keeps UTF-8 that was cut in the middle of a character", () => {
		const bytes = new TextEncoder().encode(`${"Erdoğan, Čaputová, Šimonytė. ".repeat(5)}ğ`);
		expect(decodeText(bytes.subarray(0, bytes.length - 1), "a.txt")).toMatch(/Erdoğan.*\ufffd$/);
	});

	it("says that an empty or blank file is empty", () => {
		for (const bytes of [new Uint8Array(), ascii(" \n\t \r\n"), Uint8Array.of(0xef, 0xbb, 0xbf)]) {
			expect(thrownBy(() => decodeText(bytes, "a.txt"))).toMatchObject({
				code: "file-empty",
				where: "a.txt",
			});
		}
	});

	it.each([
		["a PDF document", ascii("%PDF-1.7\n1 0 obj")],
		["a ZIP archive or a Word", Uint8Array.of(0x50, 0x4b, 3, 4, ...deflateRawSync("x"))],
		["an old Word", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
		["a PNG image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
		["a JPEG image", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)],
		["an RTF document", ascii("{\\rtf1\\ansi hello}")],
		["a binary file", Uint8Array.of(1, 2, 0, 250, 3, 0, 4, 99)],
	])("refuses %s by name", (kind, bytes) => {
		const error = thrownBy(() => decodeText(bytes, "report.txt"));
		expect(error).toBeInstanceOf(EntenteError);
		expect(error).toMatchObject({ code: "not-text", where: "report.txt" });
		expect((error as EntenteError).message).toContain(kind);
	});
});

describe("readSource refuses what is no article", () => {
	const codeOf = (text: string, name: string) => {
		const error = thrownBy(() => readSource({ name, text }, environment));
		expect(error).toBeInstanceOf(EntenteError);
		return (error as EntenteError).code;
	};

	it("blank and invisible text", () => {
		expect(codeOf("  \n\u00a0\n", "a.txt")).toBe("file-empty");
		expect(codeOf("\u200b\u00ad", "a.txt")).toBe("file-empty");
		expect(codeOf("---\ntitle: Only a title\n---\n", "a.md")).toBe("file-empty");
	});

	it("a PDF that was decoded by somebody else", () => {
		expect(codeOf("%PDF-1.4 \ufffd\ufffd", "a.txt")).toBe("not-text");
	});

	it("JSON, graphs and tables, with a hint", () => {
		const graph = thrownBy(() =>
			readSource({ name: "g.txt", text: '{"attributes":{"entente":1},"nodes":[]}' }, environment),
		);
		expect(graph).toMatchObject({ code: "not-text", hint: expect.stringContaining("graph") });
		expect(codeOf("{ broken", "g.json")).toBe("not-text");
		expect(codeOf('<?xml version="1.0"?><gexf version="1.3"></gexf>', "g.gexf")).toBe("not-text");
		expect(codeOf("source,target\nA,B\n", "events.csv")).toBe("not-text");
		expect(codeOf('<?xml version="1.0"?><catalogue/>', "a.xml")).toBe("not-text");
	});

	it("but reads a text that only begins with a bracket", () => {
		const [article] = readSource(
			{ name: "a.txt", text: '["We will not yield," he said.] The talks ended.' },
			environment,
		);
		expect(article?.text).toContain("The talks ended.");
	});
});
