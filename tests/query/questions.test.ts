import { describe, expect, it } from "vitest";
import {
	findActor,
	findPaths,
	type GraphView,
	pathInWords,
	pathsAsText,
	type RankedPathOptions,
	relaxationInWords,
	relaxations,
	viewOf,
} from "../../src/query/index.ts";
import { corpusGraph } from "./corpus-graph.ts";

const view: GraphView = viewOf(corpusGraph());

function idOf(name: string): string {
	const found = findActor(view, name);
	if ("id" in found) return found.id;
	throw new Error(`Who is ${name}?`);
}

interface Question {
	asked: string;
	from: string[];
	to: string[];
	options: RankedPathOptions;
	/** The answers, best first; or what would have to be given up. */
	answers: string[];
}

const QUESTIONS: Question[] = [
	{
		asked: "In which three ways is Iran connected to Australia?",
		from: ["Iran"],
		to: ["Australia"],
		options: { k: 3 },
		answers: [
			"Iran met secretly the United States (2013), which formed partnership with Australia (2021-09).",
			"Iran negotiated with the United Kingdom (2006), which formed partnership with Australia (2021-09).",
			"Iran negotiated with France (2006), which recalled ambassador from Australia (2021-09-17).",
		],
	},
	{
		asked: "How is India connected to Taiwan?",
		from: ["India"],
		to: ["Taiwan"],
		options: {},
		answers: ["India announced patrol deal with China (2024-10-21), which governed Taiwan."],
	},
	{
		asked: "Which friends of a rival does China have in Australia?",
		from: ["China"],
		to: ["Australia"],
		options: { steps: ["hostile", "cooperative"], k: 3 },
		answers: ["China annoyed by the United States, which formed partnership with Australia (2021-09)."],
	},
	{
		asked: "How do France, Britain and Germany come to Saudi Arabia or Israel?",
		from: ["France", "United Kingdom", "Germany"],
		to: ["Saudi Arabia", "Israel"],
		options: { k: 3 },
		answers: [
			"The United Kingdom negotiated with Iran (2006), which broke off relations with Saudi Arabia (2016).",
			"Germany negotiated with Iran (2006), which broke off relations with Saudi Arabia (2016).",
			"France negotiated with Iran (2006), which broke off relations with Saudi Arabia (2016).",
		],
	},
	{
		asked: "What connected Saudi Arabia and China in 2023?",
		from: ["Saudi Arabia"],
		to: ["China"],
		options: { from: "2023", until: "2023" },
		answers: ["China hosted talks of Saudi Arabia (2023-03)."],
	},
	{
		asked: "How does France come to New Zealand without Australia?",
		from: ["France"],
		to: ["New Zealand"],
		options: { avoid: ["Australia"] },
		answers: [
			"France partner of the United States, which promised to speed up embassy in the Solomon Islands (2022-04-22), which New Zealand sent police and soldiers to help (2021-11).",
		],
	},
	{
		asked: "How does Japan come to Britain by way of Australia?",
		from: ["Japan"],
		to: ["United Kingdom"],
		options: { through: ["Australia"] },
		answers: [
			"Japan member of Quad, which Australia member of; Australia formed partnership with the United Kingdom (2021-09).",
		],
	},
	{
		asked: "Is the United States a friend of China's friends?",
		from: ["United States"],
		to: ["China"],
		options: { balance: "friend", maxHops: 3 },
		answers: ["The United States met secretly Iran (2013), which negotiated with China (2006)."],
	},
	{
		asked: "In order of time, how did Iran come to Israel?",
		from: ["Iran"],
		to: ["Israel"],
		options: { order: "later", undated: "keep", k: 2, structure: "out", between: ["country"] },
		answers: [
			"Iran negotiated indirectly with the United States, which mediates Israel.",
			"Iran broke off relations with Saudi Arabia (2016), which has diplomatic relations with Israel.",
		],
	},
	{
		asked: "Have Georgia and Russia been to court?",
		from: ["Georgia"],
		to: ["Russia"],
		options: {},
		answers: ["Georgia sued Russia (2008-08-12)."],
	},
	{
		asked: "Which agreement links Haiti to Kenya?",
		from: ["Haiti"],
		to: ["Kenya"],
		options: { stances: ["cooperative"] },
		answers: ["Haiti signed agreement with Kenya (2024-03-01)."],
	},
	{
		asked: "Is Russia connected to Israel through people alone?",
		from: ["Russia"],
		to: ["Israel"],
		options: { between: ["person"] },
		answers: [
			"There is one if planned relations count, demanded relations count, or actors of other kinds may lie between.",
		],
	},
];

describe("twelve questions to the corpus", () => {
	it.each(QUESTIONS)("$asked", ({ from, to, options, answers }) => {
		const ends = [from.map(idOf), to.map(idOf)] as const;
		const named = {
			...options,
			...(options.avoid && { avoid: options.avoid.map(idOf) }),
			...(options.through && { through: options.through.map(idOf) }),
		};
		const paths = findPaths(view, ...ends, named);
		const told = paths.map((path) => pathInWords(view, path));
		expect(told.length > 0 ? told : [relaxationInWords(relaxations(view, ...ends, named))]).toEqual(answers);
		const text = pathsAsText(view, paths);
		for (const hop of paths.flatMap(({ hops }) => hops)) {
			for (const { attributes } of hop.relations) {
				for (const { article, start, end, quote } of attributes.evidence) {
					expect(view.article(article)?.text.slice(start, end)).toBe(quote);
				}
			}
			expect(text).toContain(`"${hop.relations[0]?.attributes.evidence[0]?.quote}"`);
		}
	});
});
