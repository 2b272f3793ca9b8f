import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import { buildGraph } from "../../src/journey.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import type { Evidence } from "../../src/model/index.ts";
import {
	bestEvidence,
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

const FOLDER = new URL("../../graph-data/articles/articles/", import.meta.url);

/** What `entente build` makes of all articles of the corpus. */
function corpusView(): GraphView {
	const sources = readdirSync(FOLDER).map((name) => ({
		name,
		text: readFileSync(new URL(name, FOLDER), "utf8"),
	}));
	const parseHtml = (html: string) => parseHTML(html).document;
	return viewOf(buildGraph(sources, { parseHtml, knowledge: KNOWLEDGE, languageModel: model }));
}

const view = corpusView();

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
	/** Words of the sentences behind the first answer, hop by hop. */
	said: string[];
}

const QUESTIONS: Question[] = [
	{
		asked: "Since when do Cuba and the United States have relations again?",
		from: ["Cuba"],
		to: ["United States"],
		options: { types: ["restoredTies"] },
		answers: ["Cuba restored ties with the United States (2015-07-20)."],
		said: ["formally restored the diplomatic relations"],
	},
	{
		asked: "Which ally of Cuba did the United States punish?",
		from: ["Cuba"],
		to: ["United States"],
		options: { types: ["alliedWith", "sanctions"], steps: ["cooperative", "hostile"] },
		answers: ["Cuba is allied with Venezuela, which the United States imposed sanctions on (2015-03)."],
		said: ["Cuba's closest ally", "in March imposed sanctions"],
	},
	{
		asked: "Have Georgia and Russia been to court?",
		from: ["Georgia"],
		to: ["Russia"],
		options: { types: ["prosecutes"] },
		answers: ["Georgia brought charges against Russia (2008-08-12)."],
		said: ["sues Russia at the International Court of Justice"],
	},
	{
		asked: "What do Japan and Australia belong to?",
		from: ["Japan"],
		to: ["Australia"],
		options: { types: ["memberOf"] },
		answers: ["Japan is a member of Quad, which Australia is a member of."],
		said: [
			"belongs with Australia, Japan and the United States to the Quad",
			"belongs with Australia, Japan and the United States to the Quad",
		],
	},
	{
		asked: "Whom do Egypt and the Emirates both back?",
		from: ["Egypt"],
		to: ["United Arab Emirates"],
		options: { types: ["backs"] },
		answers: ["Egypt backs Khalifa Haftar, whom the United Arab Emirates backs."],
		said: [
			"whose backers include the United Arab Emirates and Egypt",
			"whose backers include the United Arab Emirates and Egypt",
		],
	},
	{
		asked: "How does Egypt's favourite come to the government in Tripoli?",
		from: ["Egypt"],
		to: ["Government of National Accord"],
		options: { types: ["backs", "negotiatedWith", "leads"] },
		answers: [
			"Egypt backs Khalifa Haftar, who held talks with Fayez al-Sarraj (2020-01-13), who leads the Government of National Accord.",
		],
		said: [
			"whose backers include",
			"sponsored ceasefire talks in Moscow between Mr Sarraj and Mr Haftar",
			"Fayez al-Sarraj, prime minister of the Government of National Accord",
		],
	},
	{
		asked: "Over which negotiations did Germany come to China?",
		from: ["Germany"],
		to: ["China"],
		options: { types: ["negotiatedWith"], through: ["Iran"] },
		answers: ["Germany held talks with Iran (since 2006), which held talks with China (since 2006)."],
		said: ["known together as the P5+1", "known together as the P5+1"],
	},
	{
		asked: "Which of these three have left Taiwan since 2017?",
		from: ["El Salvador", "Nicaragua", "Panama"],
		to: ["Taiwan"],
		options: { types: ["cutTies"], k: 3 },
		answers: [
			"Nicaragua cut ties with Taiwan (since 2017).",
			"Panama cut ties with Taiwan (since 2017).",
			"El Salvador cut ties with Taiwan (since 2017).",
		],
		said: ["have all abandoned Taiwan for Beijing since 2017"],
	},
	{
		asked: "What did Azerbaijan and Russia do together in November 2020?",
		from: ["Azerbaijan"],
		to: ["Russia"],
		options: { types: ["signedAgreement"], from: "2020-11", until: "2020-11" },
		answers: ["Azerbaijan reached an agreement with Russia (2020-11-10)."],
		said: ["signed a deal to end six weeks of war"],
	},
	{
		asked: "When did Syria break with Turkey?",
		from: ["Syria"],
		to: ["Turkey"],
		options: { types: ["cutTies"] },
		answers: ["Syria cut ties with Turkey (2011)."],
		said: ["Ankara and Damascus severed ties in 2011"],
	},
	{
		asked: "Going back in time from his visit to Athens, whom had Haftar talked to?",
		from: ["Kyriakos Mitsotakis"],
		to: ["Fayez al-Sarraj"],
		options: { types: ["hosted", "negotiatedWith"], order: "earlier" },
		answers: [
			"Kyriakos Mitsotakis hosted Khalifa Haftar (2020-01-17), who held talks with Fayez al-Sarraj (2020-01-13).",
		],
		said: ["who received Mr Haftar in Athens on Friday", "sponsored ceasefire talks in Moscow"],
	},
	{
		asked: "Which two countries stand between Haftar and Sarraj?",
		from: ["Khalifa Haftar"],
		to: ["Fayez al-Sarraj"],
		options: { types: ["mediates"], between: ["country"], k: 2 },
		answers: [
			"Russia mediates for Khalifa Haftar (2020-01-13); Russia mediates for Fayez al-Sarraj (2020-01-13).",
			"Turkey mediates for Khalifa Haftar (2020-01-13); Turkey mediates for Fayez al-Sarraj (2020-01-13).",
		],
		said: [
			"On Jan 13 Russia and Turkey sponsored ceasefire talks",
			"On Jan 13 Russia and Turkey sponsored ceasefire talks",
		],
	},
	{
		asked: "Under whose roof did Iran and the United States talk in 2013?",
		from: ["Iran"],
		to: ["United States"],
		options: { types: ["hosted"], from: "2013", until: "2013" },
		answers: ["Oman hosted Iran (2013); Oman hosted the United States (2013)."],
		said: [
			"secret meetings between American and Iranian officials that Oman hosted in 2013",
			"secret meetings between American and Iranian officials that Oman hosted in 2013",
		],
	},
	{
		asked: "Whose movement in Congo did the United States punish?",
		from: ["United States"],
		to: ["Corneille Nangaa"],
		options: { types: ["sanctions", "leads"] },
		answers: [
			"The United States imposed sanctions on Congo River Alliance (2024-07), which Corneille Nangaa leads.",
		],
		said: [
			"Washington imposed sanctions that month on the Congo River Alliance",
			"Corneille Nangaa, the alliance’s leader",
		],
	},
	{
		asked: "Whose envoys went in the quarrel of New Zealand and Fiji?",
		from: ["New Zealand"],
		to: ["Fiji"],
		options: { types: ["expelledDiplomats"] },
		answers: ["Fiji expelled diplomats of New Zealand (2008-12)."],
		said: ["which expelled each other's top envoys in December"],
	},
	{
		asked: "What did Colombia's president do for Ecuador's?",
		from: ["Álvaro Uribe"],
		to: ["Rafael Correa"],
		options: { types: ["apologized"] },
		answers: ["Álvaro Uribe apologised to Rafael Correa (2008-03-07)."],
		said: ["apologised to Ecuador's Rafael Correa"],
	},
	{
		asked: "Do Fiji and Vanuatu share a club if clubs do not count?",
		from: ["Fiji"],
		to: ["Vanuatu"],
		options: { types: ["memberOf"], structure: "out" },
		answers: ["There is one if offices and memberships count."],
		said: [],
	},
	{
		asked: "Did Syria and Turkey meet in the first years of the war?",
		from: ["Syria"],
		to: ["Turkey"],
		options: { types: ["met"], from: "2011", until: "2014", maxHops: 1 },
		answers: ["There is one if relations of other types count or dates do not matter."],
		said: [],
	},
];

/** The article's own text, and not what the graph says of it, has the quote. */
function expectVerbatim({ article, start, end, quote }: Evidence): void {
	expect(quote.length).toBeGreaterThan(10);
	expect(view.article(article)?.text.slice(start, end)).toBe(quote);
}

describe("questions to the corpus as it is read", () => {
	it("has read all articles", () => {
		expect(view.articles()).toHaveLength(readdirSync(FOLDER).length);
	});

	it.each(QUESTIONS)("$asked", ({ from, to, options, answers, said }) => {
		const ends = [from.map(idOf), to.map(idOf)] as const;
		const named = { ...options, ...(options.through && { through: options.through.map(idOf) }) };
		const paths = findPaths(view, ...ends, named);
		const told = paths.map((path) => pathInWords(view, path));
		expect(told.length > 0 ? told : [relaxationInWords(relaxations(view, ...ends, named))]).toEqual(answers);

		const text = pathsAsText(view, paths);
		for (const hop of paths.flatMap(({ hops }) => hops)) {
			for (const { attributes } of hop.relations) attributes.evidence.forEach(expectVerbatim);
			const [strongest] = hop.relations;
			expect(text).toContain(`"${strongest && bestEvidence(strongest.attributes)?.quote}"`);
		}
		const quotes = paths[0]?.hops.map(({ relations }) =>
			relations.flatMap(({ attributes }) => attributes.evidence.map(({ quote }) => quote)).join("\n"),
		);
		expect(quotes ?? []).toEqual(said.map((words) => expect.stringContaining(words)));
	});
});
