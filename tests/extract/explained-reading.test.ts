import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Trace } from "../../src/extract/explain/trace.ts";
import { readSource } from "../../src/read/index.ts";
import { articleOf, extract } from "./reading.ts";

const LISTENER: Trace = { sentence() {}, noun() {}, gap() {}, draft() {} };
const env = { parseHtml: (html: string) => parseHTML(html).document };
const ARTICLES = new URL("../../graph-data/articles/articles/", import.meta.url);

const shipped = readdirSync(ARTICLES)
	.filter((name) => name.endsWith(".md"))
	.flatMap((name) => readSource({ name, text: readFileSync(new URL(name, ARTICLES), "utf8") }, env));

/** Each has a side that only an event told before, or a noun for somebody else, brings in. */
const OF_FEW = [
	"Egypt and Chad imposed sanctions on each other. They were lifted in May.",
	"China rammed a Philippine boat. Beijing accused its adversary of a provocation.",
	"Oman signed a pact with Iran. Muscat thanked its ally.",
	"Putin arrived in Ankara. The visitor thanked his host.",
	"Russia bombed Ukraine. Vladimir Putin was denounced by his nation.",
	"Japan and India held talks in Tokyo. A second round is planned for June.",
	"Israel bombed Qatar. Turkey recalled its ambassador.",
];

describe("ordinary reading, which leaves out what a sentence about one or nobody cannot say,", () => {
	test.each(OF_FEW)("tells the same as reading that is explained: %s", (text) => {
		const article = articleOf(text);
		expect(extract(article)).toEqual(extract(article, LISTENER));
	});

	test("tells the same of whole articles", () => {
		expect(shipped.length).toBeGreaterThan(40);
		// Their ids alone: what is read from the half that nobody looks into must not be shown.
		const differing = shipped.filter((one) => !isDeepStrictEqual(extract(one), extract(one, LISTENER)));
		expect(differing.map(({ id }) => id)).toEqual([]);
	});
});
