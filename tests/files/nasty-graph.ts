import fc from "fast-check";
import { createGraph } from "../../src/graph/index.ts";
import { ACTOR_KINDS, type KnowledgeGraph, MODALITIES, STANCES } from "../../src/model/index.ts";

const NASTY = [
	'"',
	"'",
	"<",
	">",
	"&",
	"]]>",
	"<!--",
	"&amp;",
	"\n",
	"\r\n",
	"\t",
	" ",
	";",
	",",
	"|",
	"=1+1",
	"\u0000",
	"\u0007",
	"\u001b",
	"\ufffe",
	"\ud83c",
	"😀",
	"🇹🇷",
	"العربية",
	"Erdoğan",
	"\u2028",
	"é",
];

/** Texts that break careless writers: marks of XML and CSV, control characters, emoji, lone surrogates, Arabic. */
const nastyText = fc
	.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 5, unit: "grapheme" })), { maxLength: 6 })
	.map((parts) => parts.join(""));

const date = fc.constantFrom(null, "2011", "2023-03", "2024-07-24");

/** Graphs that keep the contract in every odd way that it allows, with attributes beyond it. */
export const nastyGraph: fc.Arbitrary<KnowledgeGraph> = fc
	.record({
		title: nastyText,
		text: fc.tuple(nastyText, nastyText, nastyText).map((parts) => `.${parts.join(" ")}.`),
		nodes: fc.array(
			fc.record({
				label: nastyText,
				kind: fc.constantFrom(...ACTOR_KINDS),
				aliases: fc.array(nastyText, { maxLength: 3 }),
				roles: fc.option(fc.array(fc.record({ title: nastyText }), { minLength: 1, maxLength: 2 }), {
					nil: undefined,
				}),
				mentions: fc.nat(50),
				x: fc.double({ min: -999, max: 999, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0),
				note: fc.option(nastyText, { nil: undefined }),
			}),
			{ minLength: 2, maxLength: 5 },
		),
		edges: fc.array(
			fc.record({
				from: fc.nat(4),
				to: fc.nat(4),
				label: nastyText,
				stance: fc.constantFrom(...STANCES),
				modality: fc.constantFrom(...MODALITIES),
				start: date,
				end: date,
				speaker: fc.option(nastyText, { nil: undefined }),
				extra: fc.option(fc.oneof(fc.boolean(), fc.nat(9), nastyText, fc.constant({ deep: [1, null] })), {
					nil: undefined,
				}),
			}),
			{ maxLength: 6 },
		),
	})
	.map(({ title, text, nodes, edges }) => {
		const graph = createGraph(title, "1");
		graph.setAttribute("articles", [
			{ id: "a", title, publisher: title, author: null, url: null, published: "2024-07", text },
		]);
		nodes.forEach(({ roles, note, ...node }, i) => {
			const more = { ...(roles === undefined ? {} : { roles }), ...(note === undefined ? {} : { note }) };
			graph.addNode(`n${i}`, { ...node, y: 1.5, ...more });
		});
		edges.forEach(({ from, to, speaker, extra, ...edge }, i) => {
			graph.addEdgeWithKey(`e${i}"<&>/:`, `n${from % nodes.length}`, `n${to % nodes.length}`, {
				...edge,
				type: "met",
				plover: null,
				cameo: null,
				symmetric: true,
				precision: null,
				confidence: 0.5,
				evidence: [
					{
						article: "a",
						start: 1,
						end: text.length - 1,
						quote: text.slice(1, -1),
						...(speaker === undefined ? {} : { speaker }),
						rule: "r",
					},
				],
				...(extra === undefined ? {} : { extra }),
			});
		});
		return graph;
	});
