import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FrontMatter, Gold, type GoldRelation, Split } from "./gold.ts";

const FOLDER = join(import.meta.dirname, "../../graph-data/articles");
const COOPERATIVE = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"]);

const stems = (folder: string, extension: string): string[] =>
	readdirSync(join(FOLDER, folder))
		.map((file) => {
			expect(file.endsWith(extension), `${folder}/${file}`).toBe(true);
			return file.slice(0, -extension.length);
		})
		.sort();

function readArticle(stem: string): { front: v.InferOutput<typeof FrontMatter>; body: string } {
	const text = readFileSync(join(FOLDER, "articles", `${stem}.md`), "utf8");
	const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
	expect(match, "front matter between two lines of ---").not.toBeNull();
	return { front: v.parse(FrontMatter, parse(match?.[1] ?? "")), body: match?.[2] ?? "" };
}

const readGold = (stem: string): Gold =>
	v.parse(Gold, JSON.parse(readFileSync(join(FOLDER, "gold", `${stem}.json`), "utf8")));

/** Words as a reader counts them: without the marks of headings, captions and list items. */
const countWords = (body: string): number =>
	body
		.replace(/^(#+|-|>)\s+/gm, "")
		.replace(/\*/g, "")
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** PLOVER's quad classes give the stance of an event; a request may be neutral or hostile. */
const stancesOf = (plover: GoldRelation["plover"]): string[] => {
	if (plover === null) return ["neutral"];
	if (plover === "REQUEST") return ["neutral", "hostile"];
	return COOPERATIVE.has(plover) ? ["cooperative"] : ["hostile"];
};

/** Everything wrong with one relation beyond its shape, in words. */
function mistakesIn(relation: GoldRelation, body: string, ids: Set<string>): string[] {
	const mistakes: string[] = [];
	for (const id of [relation.source, relation.target, ...relation.also.flat()])
		if (!ids.has(id)) mistakes.push(`no actor ${id}`);
	if (relation.source === relation.target) mistakes.push("from an actor to itself");
	if (!body.includes(relation.sentence)) mistakes.push(`not in the article: ${relation.sentence}`);
	if (relation.negated && relation.core) mistakes.push("negated and core");
	const stances = [relation.stance, ...(relation.stanceAlso ?? [])];
	if (!stances.some((stance) => stancesOf(relation.plover).includes(stance)))
		mistakes.push(`${relation.stance} does not go with ${relation.plover}`);
	const repeats: [string, string[] | undefined][] = [
		[relation.plover ?? "", relation.ploverAlso],
		[relation.stance, relation.stanceAlso],
		[relation.modality, relation.modalityAlso],
	];
	for (const [first, others] of repeats)
		if (others && new Set([first, ...others]).size <= others.length)
			mistakes.push(`an alternative repeats ${first}`);
	return mistakes.map((mistake) => `relation ${relation.n}: ${mistake}`);
}

describe("the split", () => {
	const split = v.parse(Split, JSON.parse(readFileSync(join(FOLDER, "split.json"), "utf8")));

	it("names every article once, and there is a gold file for each", () => {
		const articles = stems("articles", ".md");
		expect(stems("gold", ".json")).toEqual(articles);
		expect([...split.development, ...split["held-out"]].sort()).toEqual(articles);
	});

	it("develops on odd numbers and keeps even ones for judging", () => {
		const number = (stem: string) => Number(/^(\d+)-/.exec(stem)?.[1] ?? 1);
		expect(split.development.filter((stem) => number(stem) % 2 === 0)).toEqual([]);
		expect(split["held-out"].filter((stem) => number(stem) % 2 === 1)).toEqual([]);
	});
});

describe.each(stems("articles", ".md"))("%s", (stem) => {
	const { front, body } = readArticle(stem);
	const gold = readGold(stem);
	const ids = new Set(gold.actors.map(({ id }) => id));

	it("is a short article that belongs to its gold file", () => {
		expect(gold.article).toBe(`${stem}.md`);
		expect(gold.date).toBe(front.date);
		expect(countWords(body)).toBeGreaterThanOrEqual(250);
		expect(countWords(body)).toBeLessThanOrEqual(500);
	});

	it("has actors with ids, names and affiliations that fit together", () => {
		expect(ids.size).toBe(gold.actors.length);
		const owners = new Map<string, string>();
		for (const actor of gold.actors) {
			expect(actor.iso3 !== null, `iso3 of ${actor.id}`).toBe(actor.kind === "country");
			if (actor.memberOf !== null) expect(ids).toContain(actor.memberOf);
			for (const name of actor.names) {
				expect(owners.get(name) ?? actor.id, `"${name}"`).toBe(actor.id);
				owners.set(name, actor.id);
			}
		}
	});

	it("has relations between its actors, each with a sentence of the article", () => {
		expect(gold.relations.map(({ n }) => n)).toEqual(gold.relations.map((_, index) => index + 1));
		expect(gold.relations.flatMap((relation) => mistakesIn(relation, body, ids))).toEqual([]);
	});

	it("names only pairs of its actors and sentences of the article as unrelated", () => {
		for (const { source, target, sentence } of gold.nonRelations) {
			expect(ids).toContain(source);
			expect(ids).toContain(target);
			expect(body).toContain(sentence);
		}
	});
});
