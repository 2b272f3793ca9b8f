import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import { viewOf } from "../../../src/query/index.ts";
import { matchPattern } from "../../../src/query/pattern/index.ts";
import { annotatedCorpus, crisis } from "./graphs.ts";

/**
 * A pattern, its columns, and its rows in order: the actors of the columns, with the number of ways where there are
 * several; of a pattern without variables, the relations of its hops.
 */
type Example = [pattern: string, columns: string, rows: string[]];

const CRISIS: Example[] = [
	["(Russia)-[backs]->(x)", "x", ["Syria"]],
	["(Russia)-[backs]->(x)<-[opposes|fights]-(y)", "x y", ["Syria · Syrian insurgents", "Syria · Turkey"]],
	["(Russia)-[backs]->(x)<-[opposes|fights]-(y:country)", "x y", ["Syria · Turkey"]],
	["(x)-[backs]->(Syria)", "x", ["Russia", "Iran"]],
	["(Syria)<-[backs]-(x)", "x", ["Russia", "Iran"]],
	["(x)-[hostile]->(Syria)", "x", ["Turkey", "Syrian insurgents", "United States"]],
	[
		"(x:country)-[hostile]->(y:country)",
		"x y",
		["Turkey · Syria", "United States · Russia", "United States · Syria", "United States · Turkey"],
	],
	["(x)-[SANCTION]->(y)", "x y", ["Turkey · Syria", "United States · Russia", "United States · Syria"]],
	["(x)-[sanctions]->(y)", "x y", ["United States · Russia", "United States · Syria"]],
	["(x)-[cutTies]->(Turkey)", "x", []],
	["(x)<-[cutTies]-(Turkey)", "x", ["Syria"]],
	["(Turkey)-[met]-(x)", "x", ["Russia"]],
	[
		"(x)-[met where modality = denied]-(y)",
		"x y",
		["Bashar al-Assad · Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan · Bashar al-Assad"],
	],
	[
		"(x)-[any where modality <> asserted]->(y)",
		"x y",
		[
			"Iran · Syrian insurgents",
			"Syria · Turkey",
			"Turkey · Syria",
			"Bashar al-Assad · Recep Tayyip Erdoğan",
			"Recep Tayyip Erdoğan · Bashar al-Assad",
		],
	],
	[
		"(Turkey)-[any where modality = asserted|planned]->(Syria)",
		"",
		["Turkey cutTies Syria + Turkey opposes Syria + Syria restoredTies Turkey"],
	],
	[
		"(x)-[leads]->()-[cutTies]-()<-[leads]-(y)",
		"x y",
		["Bashar al-Assad · Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan · Bashar al-Assad"],
	],
	["(x)-[backs*1..2]->(y)", "x y", ["Russia · Syria", "Iran · Syria", "Turkey · Syrian insurgents"]],
	['("United States")-[hostile*2]->(x)', "x", ["Syria"]],
	["(USA)-[sanctions]->(x)-[backs]->(y)", "x y", ["Russia · Syria"]],
	["(x:armed-group)-[any]->(Syria)", "x", ["Syrian insurgents", "Wagner Group"]],
	[
		"(x:person|organization)--(y)",
		"x y",
		["Arab League · Syria", "Bashar al-Assad · Syria", "Recep Tayyip Erdoğan · Turkey"],
	],
	["(x) where x.affiliation = Russia", "x", ["Wagner Group"]],
	["(x:person) where x.affiliation <> Syria", "x", ["Recep Tayyip Erdoğan"]],
	[
		"(x)-->(y) where since 2023",
		"x y",
		[
			"Russia · Syria",
			"Syrian insurgents · Syria",
			"Iran · Syria",
			"Russia · Turkey",
			"Syria · Arab League",
			"Turkey · Russia",
		],
	],
	["(x)-->(Syria) where as of 2013", "x", ["Turkey", "Syrian insurgents", "Iran"]],
	["(x)-[cutTies where as of 2024-07-25]->(Syria)", "x", ["Turkey"]],
	["(x)-[cutTies where as of 2010]->(Syria)", "x", []],
	[
		"(x)-->(y) where from 2019 until 2022",
		"x y",
		[
			"Russia · Syria",
			"Syrian insurgents · Syria",
			"Iran · Syria",
			"United States · Russia",
			"United States · Syria",
		],
	],
	["(x)-->(y) where until 2010", "x y", []],
	["(x)-[r:backs]->(Syria), (x)-[met]-(y) where r since 2016", "x y", ["Russia · Turkey"]],
	["(x)-[cooperative]->(Syria) where evidence >= 2", "x", ["Russia"]],
	["(x)-->(Syria) where confidence < 0.8", "x", ["Wagner Group"]],
	[
		"(x)-->(Syria) where publisher = gazette",
		"x",
		["Russia", "Syrian insurgents", "Iran", "Turkey", "United States"],
	],
	[
		'(x)-->(Syria) where article = "Talks in Moscow"',
		"x",
		["Russia", "Wagner Group", "Turkey", "Bashar al-Assad"],
	],
	["(x)-->(Syria), (x)-->(Russia)", "x", ["Turkey", "United States"]],
	[
		"(Turkey)-[hostile]-(x)-[cooperative]-(y) where y <> Turkey",
		"x y",
		["Syria · Russia", "Syria · Wagner Group", "Syria · Iran"],
	],
	["(x:country)-->(Syria) where not (x)-[cooperative]->(Syria)", "x", ["Turkey", "United States"]],
	["(x)-[backs]->(y) where x = Russia|Iran", "x y", ["Russia · Syria", "Iran · Syria"]],
	["(x:country)-->(y:country) where x <> Russia|Turkey return x", "x", ["Iran", "United States ×3"]],
	["(x)-[hostile]->() return x", "x", ["Turkey", "Syrian insurgents", "United States ×3"]],
	["(x)-[hostile]->() return x limit 1", "x", ["Turkey"]],
	[
		'(Russia)-[any*1..3]-("Arab League")',
		"",
		[
			"Russia backs Syria; Syria memberOf Arab League",
			"Russia met Turkey; Turkey cutTies Syria + Turkey opposes Syria; Syria memberOf Arab League",
			"United States sanctions Russia; United States sanctions Syria; Syria memberOf Arab League",
		],
	],
	["(a)-->(b)-->(a)", "a b", []],
	["(a)-->(b)--(a)", "a b", ["Turkey · Syria"]],
	["(x:organization), (Iran)", "x", ["Arab League"]],
	["MATCH (x:country) WHERE not (x)--() RETURN x", "x", []],
	["(x)-[arms]->(y)", "x y", []],
	["(x:country)", "x", ["Iran", "Russia", "Syria", "Turkey", "United States"]],
	[
		"(x)-[hostile]-(y) where x < y and confidence >= 0.8",
		"x y",
		["Syria · Turkey", "Syrian insurgents · Syria", "Russia · United States", "Syria · United States"],
	],
];

const CORPUS: Example[] = [
	["(Israel)-[any]-(x:country)", "x", ["Lebanon", "Turkey", "Saudi Arabia", "United States"]],
	["(Russia)-[ASSAULT]-(x:country)", "x", ["Georgia", "Azerbaijan", "Turkey", "Ukraine"]],
	["(China)-[SANCTION|THREATEN]->(x:country)", "x", ["Lithuania", "Australia"]],
	[
		"(x:organization)-[SANCTION]->(y:country)",
		"x y",
		[
			"Pacific Islands Forum · Fiji",
			"Banco Delta Asia · North Korea",
			"Commonwealth · Fiji",
			"European Union · Fiji",
			"Security Council · Iran",
			"The tribunal · China",
			"United Nations · Iran",
			"United Nations · Libya",
		],
	],
	[
		"(x:country)-[SANCTION]->(y:country)-[hostile]->(x)",
		"x y",
		[
			"South Sudan · Sudan",
			"Taiwan · Honduras",
			"Burundi · Rwanda",
			"Ecuador · Colombia",
			"India · China",
			"South Korea · North Korea",
			"Russia · Turkey",
			"Timor-Leste · Australia",
		],
	],
	[
		"(x:country)-[mediates]->(y), (x)-[mediates]->(z), (y)-[YIELD|AGREE]-(z) where y < z return x",
		"x",
		["Russia", "Turkey", "Angola", "Iraq", "Oman", "Saudi Arabia", "United States", "Norway"],
	],
	[
		"(x:country)-[AID]->(y:country)",
		"x y",
		[
			"Australia · Solomon Islands",
			"China · Fiji",
			"China · Pakistan",
			"Fiji · Solomon Islands",
			"India · Bangladesh",
			"India · Sri Lanka",
			"Lithuania · Taiwan",
			"Malawi · Democratic Republic of Congo",
			"New Zealand · Solomon Islands",
			"Papua New Guinea · Solomon Islands",
			"Turkey · Azerbaijan",
			"Taiwan · Honduras",
			"Taiwan · Lithuania",
			"United States · Uzbekistan",
			"South Africa · Democratic Republic of Congo",
		],
	],
	["(x:person)-[leads]->(Sudan)", "x", ["Omar Hassan al-Bashir"]],
	[
		"(x:person)-[met where since 2023]-(y:person) where x < y",
		"x y",
		[
			"Narendra Modi · Xi Jinping",
			"Abdel Fattah al-Burhan · Mohamed Hamdan Dagalo",
			"Abdourahamane Tchiani · Victoria Nuland",
			"Ariel Henry · William Ruto",
			"Ebrahim Raisi · Xi Jinping",
			"Félix Tshisekedi · João Lourenço",
			"Mahamat Déby · Mohamed Bazoum",
			"Masoud Pezeshkian · Xi Jinping",
			"Mohamed Bazoum · Victoria Nuland",
			"Moussa Salaou Barmou · Victoria Nuland",
			"Narendra Modi · Vladimir Putin",
			"Olivier Nduhungirehe · Thérèse Kayikwamba Wagner",
			"Vladimir Putin · Xi Jinping",
		],
	],
	[
		"(x:country)-[hostile]->(y:country) where since 2024",
		"x y",
		["Burundi · Rwanda", "Democratic Republic of Congo · Rwanda", "Kenya · Haiti"],
	],
	[
		"(x:country)-[any where modality = denied]->(y:country)",
		"x y",
		[
			"Lebanon · Israel",
			"China · Lithuania",
			"China · Solomon Islands",
			"Honduras · Taiwan",
			"Israel · Lebanon",
			"Turkey · Azerbaijan",
		],
	],
	[
		"(x:country)-[hostile]->(y:country), (x)-[SUPPORT|COOPERATE|AID]->(y)",
		"x y",
		[
			"India · China",
			"Sudan · South Sudan",
			"Taiwan · Honduras",
			"Morocco · Spain",
			"Saudi Arabia · Iran",
			"South Sudan · Sudan",
			"Algeria · Spain",
			"United States · Cuba",
			"Azerbaijan · Russia",
			"Bulgaria · North Macedonia",
			"China · India",
			"France · United States",
			"United Kingdom · Iran",
			"Israel · Turkey",
			"Kenya · Haiti",
			"Lebanon · Israel",
			"Russia · Turkey",
			"Turkey · Russia",
		],
	],
	[
		"(x:person)-[met]-(y:person) where x.affiliation = Turkey|Russia and y.affiliation <> Turkey|Russia",
		"x y",
		[
			"Dmitry Medvedev · Angela Merkel",
			"Dmitry Medvedev · Mikheil Saakashvili",
			"Recep Tayyip Erdogan · Angela Merkel",
			"Vladimir Putin · Angela Merkel",
			"Vladimir Putin · Narendra Modi",
			"Vladimir Putin · Xi Jinping",
		],
	],
	[
		"(x:country)-[ACCUSE]->(y:country)-[ACCUSE]->(x) where x < y",
		"x y",
		["China · United States", "Sudan · South Sudan"],
	],
	["(Australia)-[hostile]->(x)<-[hostile]-(y:country) where y <> Australia return y", "y", ["Indonesia"]],
	['("North Korea")-[met]-(x:country) where not (x)-[hostile]-("North Korea")', "x", []],
	[
		"(Iran)-[cooperative*2]->(Israel)",
		"",
		[
			"Iran agreesToMeet Saudi Arabia + Iran cooperates Saudi Arabia + Iran met Saudi Arabia + Iran met Saudi Arabia; Israel alliedWith Saudi Arabia",
			"Iran met United States + Iran agreesToMeet United States + Iran met United States + Iran met United States; United States mediates Israel",
		],
	],
	["(x:country)-[backs]->(y:armed-group)", "x y", ["Iran · Hezbollah"]],
	[
		"(x:armed-group)-[hostile]->(y:country) return y",
		"y",
		["Israel", "Haiti", "Ecuador", "Rwanda", "India", "Liberia ×2", "Sierra Leone", "Sudan"],
	],
];

describe.each([
	["of two newspapers", viewOf(crisis()), CRISIS],
	["of the annotated articles", viewOf(annotatedCorpus()), CORPUS],
])("in the graph %s", (_, view, examples) => {
	const label = (id: string) => view.actor(id)?.label ?? id;

	it.each(examples)("%s", (pattern, columns, rows) => {
		const answer = matchPattern(view, pattern, { types: RELATION_TYPES });
		expect(answer.columns.join(" ")).toBe(columns);
		expect(
			answer.rows.map(({ actors, hops, ways }) => {
				if (actors.length > 0) return actors.map(label).join(" · ") + (ways > 1 ? ` ×${ways}` : "");
				const relations = hops.map((hop) =>
					hop.relations.map((one) => `${label(one.source)} ${one.attributes.type} ${label(one.target)}`),
				);
				return relations.map((hop) => hop.join(" + ")).join("; ");
			}),
		).toEqual(rows);
	});
});
