import { createGraph } from "../../src/graph/index.ts";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type {
	ArticleRecord,
	EdgeAttributes,
	Evidence,
	KnowledgeGraph,
	NodeAttributes,
} from "../../src/model/index.ts";

const TEXT = [
	"Chile and Peru talk",
	"Chile met Peru in 2021. Peru accused Chile of spying in March 2022.",
	"What comes next",
	"Chile denied that it had threatened Bolivia.",
].join("\n\n");

export const ARTICLE: ArticleRecord = {
	id: "article-1",
	title: "Chile and Peru talk",
	publisher: "Andes Post",
	author: null,
	url: null,
	published: "2022-04-01",
	text: TEXT,
};

/** The place of a sentence in the article, with the words inside it that carry the relation. */
export function evidence(quote: string, words?: string): Evidence {
	const start = TEXT.indexOf(quote);
	const place = { article: ARTICLE.id, start, end: start + quote.length, quote, rule: "test.rule" };
	if (words === undefined) return place;
	const from = start + quote.indexOf(words);
	return { ...place, words: [from, from + words.length] };
}

function actor(label: string, iso3: string, aliases: string[] = []): NodeAttributes {
	return { label, kind: "country", iso3, aliases, mentions: 2, x: 0, y: 0 };
}

/** A relation of that type as the contract has it. */
function relation(type: string, more: Partial<EdgeAttributes> & Pick<EdgeAttributes, "evidence">) {
	const known = RELATION_TYPES.find(({ id }) => id === type);
	if (!known) throw new Error(`There is no relation type ${type}.`);
	const { label, plover, cameo, stance, symmetric } = known;
	return {
		type,
		label,
		plover,
		cameo,
		stance,
		symmetric,
		start: null,
		end: null,
		precision: null,
		modality: "asserted",
		confidence: 0.8,
		...more,
	} satisfies EdgeAttributes;
}

/** Four countries, of which one stands alone; Bolivia hangs on a denied report only. */
export function smallGraph(): KnowledgeGraph {
	const graph = createGraph("Andes", "test");
	graph.setAttribute("articles", [ARTICLE]);
	graph.addNode("country:CHL", actor("Chile", "CHL", ["Santiago"]));
	graph.addNode("country:PER", actor("Peru", "PER", ["Lima"]));
	graph.addNode("country:BOL", actor("Bolivia", "BOL"));
	graph.addNode("country:TUR", actor("Türkiye", "TUR", ["Turkey"]));
	graph.addEdgeWithKey(
		"met",
		"country:CHL",
		"country:PER",
		relation("met", {
			start: "2021",
			end: "2021",
			precision: "year",
			evidence: [evidence("Chile met Peru in 2021.", "met Peru")],
		}),
	);
	graph.addEdgeWithKey(
		"accuses",
		"country:PER",
		"country:CHL",
		relation("accuses", {
			start: "2022-03",
			end: "2022-03",
			precision: "month",
			evidence: [evidence("Peru accused Chile of spying in March 2022.", "accused Chile")],
		}),
	);
	graph.addEdgeWithKey(
		"threatens",
		"country:CHL",
		"country:BOL",
		relation("threatens", {
			modality: "denied",
			evidence: [evidence("Chile denied that it had threatened Bolivia.", "denied")],
		}),
	);
	return graph;
}
