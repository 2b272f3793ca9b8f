import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../../src/knowledge-files.ts";
import { viewOf } from "../../../src/query/index.ts";
import { matchPattern, PatternError } from "../../../src/query/pattern/index.ts";
import { crisis } from "./graphs.ts";

/** A broken pattern, the characters that are marked, and what a person is told. */
const MISTAKES: [pattern: string, marked: string, message: string][] = [
	[
		"",
		"",
		"column 1: The pattern is empty. Begin with an actor in parentheses, such as (Russia)-[backs]->(x).",
	],
	[
		"  ",
		"  ",
		"column 1: The pattern is empty. Begin with an actor in parentheses, such as (Russia)-[backs]->(x).",
	],
	[
		"Russia",
		"Russia",
		'column 1: Expected an actor such as (Russia), not "Russia". Actors stand in parentheses: (Russia)-[backs]->(x).',
	],
	["(", "", 'column 2: The pattern ends too early: expected an actor\'s name or a variable, ":" or ")".'],
	["(Russia", "", 'column 8: The pattern ends too early: expected ":" or ")".'],
	["(Russia)-", "", 'column 10: The pattern ends too early: expected "[", "->" or "-".'],
	[
		"(Russia)-[",
		"",
		'column 11: The pattern ends too early: expected a relation type such as backs, "*", "where" or "]".',
	],
	["(Russia)-[backs", "", 'column 16: The pattern ends too early: expected "|", "*", "where" or "]".'],
	["(Russia)-[backs]", "", 'column 17: The pattern ends too early: expected "->" or "-".'],
	["(Russia)-[backs]-", "", "column 18: The pattern ends too early: expected an actor such as (Russia)."],
	["(Russia)-[backs]->", "", "column 19: The pattern ends too early: expected an actor such as (Russia)."],
	["(Russia)-[backs]->(x", "", 'column 21: The pattern ends too early: expected ":" or ")".'],
	[
		"(United States)-[backs]->(x)",
		"States",
		'column 9: Expected ":" or ")", not "States". A name of several words stands in quotation marks: ("United States").',
	],
	[
		"(Bank of England)",
		"of",
		'column 7: Expected ":" or ")", not "of". A name of several words stands in quotation marks: ("Bank of England").',
	],
	[
		"(13 nations)",
		"13",
		'column 2: Expected an actor\'s name or a variable, ":" or ")", not "13". A name of several words stands in quotation marks: ("13 nations").',
	],
	[
		"(Russia)<-[met]->(x)",
		"->",
		'column 16: Expected "-", not "->". With - at both ends, as in -[met]-, a relation may go either way.',
	],
	[
		"(Russia) backs (x)",
		"backs",
		'column 10: Expected a relation such as -[backs]->, ",", "where", "return" or "limit", not "backs".',
	],
	[
		"(Russia)->(x)",
		"->",
		'column 9: Expected a relation such as -[backs]->, ",", "where", "return" or "limit", not "->".',
	],
	[
		"(Russia)=>(x)",
		"=",
		'column 9: Expected a relation such as -[backs]->, ",", "where", "return" or "limit", not "=".',
	],
	[
		"(x)-[met {since: 2023}]-(y)",
		"{",
		'column 10: Expected "|", "*", "where" or "]", not "{". Conditions stand after where: -[backs where since 2023]->.',
	],
	[
		"(x)-[met since 2023]-(y)",
		"since",
		'column 10: Expected "|", "*", "where" or "]", not "since". Write where before a condition: where since 2023.',
	],
	[
		"(x)-[met]-(y) since 2023",
		"since",
		'column 15: Expected a relation such as -[backs]->, ",", "where", "return" or "limit", not "since". Write where before a condition: where since 2023.',
	],
	['("Russia)-[backs]->(x)', '"Russia)-[backs]->(x)', "column 2: This quotation mark is never closed."],
	["(x)-[met|]-(y)", "]", 'column 10: Expected a relation type such as backs, not "]".'],
	["(x:)", ")", 'column 4: Expected a kind of actor such as country, not ")".'],
	[
		"(x)-[backs*]->(y) where",
		"",
		"column 24: The pattern ends too early: expected a condition such as confidence >= 0.8 or a time such as since 2023.",
	],
	[
		"(x)--(y) where since",
		"",
		"column 21: The pattern ends too early: expected a date such as 2023 or 2024-07-25.",
	],
	["(x)--(y) where since soon", "soon", 'column 22: Expected a date such as 2023 or 2024-07-25, not "soon".'],
	["(x)--(y) where as 2024", "2024", 'column 19: Expected "of", not "2024".'],
	[
		"(x)--(y) where x",
		"",
		'column 17: The pattern ends too early: expected a time such as since 2023, a sign such as = or >= or ".".',
	],
	["(x)--(y) where x <>", "", "column 20: The pattern ends too early: expected a value."],
	[
		"(x)--(y) where x != y",
		"!",
		'column 18: Expected a time such as since 2023, a sign such as = or >= or ".", not "!". Write <> for what is not so: x <> y.',
	],
	[
		"(x)--(y) where x = Russia or x = Iran",
		"or",
		'column 27: Expected "|", "and", "return" or "limit", not "or". Alternatives are separated by |, as in modality = alleged|planned.',
	],
	[
		"(x)--(y) where modality",
		"",
		'column 24: The pattern ends too early: expected a time such as since 2023, a sign such as = or >= or ".".',
	],
	["(x)--(y) return", "", "column 16: The pattern ends too early: expected a variable."],
	["(x)--(y) limit ten", "ten", 'column 16: Expected a number, not "ten".'],
	["(x)--(y),", "", "column 10: The pattern ends too early: expected an actor such as (Russia)."],
	[
		"(x)--(y) §",
		"§",
		'column 10: Expected a relation such as -[backs]->, ",", "where", "return" or "limit", not "§".',
	],
	[
		"(Rusia)-[backs]->(x)",
		"Rusia",
		'column 2: There is no actor "Rusia" in this graph. Did you mean Russia?',
	],
	[
		"(russia)-[backs]->(x)",
		"russia",
		'column 2: "russia" begins with a small letter, so it is a variable. Write (Russia) for the actor, or choose another letter for the variable.',
	],
	[
		"(al-Assad)--(x)",
		"al-Assad",
		'column 2: "al-Assad" cannot be a variable. A name that does not begin with a capital stands in quotation marks: ("al-Assad").',
	],
	["(Russia:person)--(x)", "person", "column 9: Russia is of the kind country."],
	["(x:contry)", "contry", 'column 4: There is no kind of actor "contry". Did you mean country?'],
	[
		"(x:people)",
		"people",
		'column 4: There is no kind of actor "people". There are country, person, organization, government-body, armed-group, group, media.',
	],
	["(x)-[bakcs]->(y)", "bakcs", 'column 6: There is no relation type "bakcs". Did you mean backs?'],
	[
		"(x)-[sanction]->(y)",
		"sanction",
		'column 6: There is no relation type "sanction". Did you mean SANCTION or sanctions?',
	],
	[
		"(x)-[denied]->(y)",
		"denied",
		'column 6: "denied" is a modality, not a type of relation. Write it as a condition: [met where modality = denied].',
	],
	[
		"(x)-[r]->(y)",
		"r",
		'column 6: There is no relation type "r". To give the relation a name, write [r:backs], or [r:any] for one of any type.',
	],
	["(x)-[hugs]->(y)", "hugs", 'column 6: There is no relation type "hugs".'],
	["(x)-[*1..9]->(y)", "*1..9", "column 6: A relation can be followed for 6 steps at most."],
	["(x)-[*3..2]->(y)", "*3..2", "column 6: From 3 to 2 is the wrong way round."],
	["(x)-[*0..2]->(y)", "0", 'column 7: "0" is not a whole number from 1 on.'],
	["(x)-[*1.5]->(y)", "1.5", 'column 7: "1.5" is not a whole number from 1 on.'],
	["(x)-[r:backs]->(y), (y)-[r:met]-(z)", "r", 'column 26: "r" is the name of another relation already.'],
	["(x)-[x:backs]->(y)", "x", 'column 6: "x" is the name of an actor already.'],
	["(x)-[r:backs]->(r)", "r", 'column 6: "r" is the name of an actor already.'],
	["(x)--(y) where z <> x", "z", 'column 16: There is no variable "z" in the pattern.'],
	[
		"(x)--(y) where confidense > 0.5",
		"confidense",
		'column 16: There is no variable "confidense" in the pattern. Did you mean confidence?',
	],
	["(x)--(y) where confidence > 80", "80", "column 29: Confidence lies between 0 and 1."],
	["(x)--(y) where confidence > high", "high", 'column 29: "high" is not a number.'],
	["(x)--(y) where evidence >= 1|2", "2", "column 30: A number is compared with one number."],
	[
		"(x)--(y) where modality = danied",
		"danied",
		'column 27: There is no modality "danied". Did you mean denied or demanded?',
	],
	["(x)--(y) where modality > denied", ">", "column 25: Words cannot be compared with >. Use = or <>."],
	[
		"(x)--(y) where publisher = Wyre",
		"Wyre",
		'column 28: No article here was published by "Wyre". Did you mean Wire?',
	],
	[
		'(x)--(y) where article = "Talks in Mosco"',
		'"Talks in Mosco"',
		'column 26: There is no article "Talks in Mosco" in this graph. Did you mean Talks in Moscow?',
	],
	["(x)--(y) where x > y", ">", "column 18: Words cannot be compared with >. Use = or <>."],
	[
		"(x)--(y) where x < Russia",
		"Russia",
		"column 20: The sign < stands between two variables. It keeps one of two rows that mirror each other: x < y.",
	],
	[
		"(x)--(y) where affiliation = Syria",
		"affiliation",
		"column 16: Whose affiliation? Write x.affiliation, with the variable of the actor.",
	],
	[
		"(x)--(y) where x.affiliaton = Syria",
		"affiliaton",
		'column 18: "affiliaton" cannot be asked of an actor. Did you mean affiliation?',
	],
	[
		"(x)-[r:backs]->(y) where r.stance = hostile",
		"stance",
		'column 28: "stance" cannot be asked of a relation. Stances stand in the brackets: -[hostile]->.',
	],
	[
		"(x)-[r:backs]->(y) where r = y",
		"r",
		'column 26: "r" is a relation. Ask for one of its properties, as in r.confidence >= 0.8.',
	],
	[
		"(x)--(y) where x since 2023",
		"x",
		'column 16: "x" is an actor, and time is asked of relations. Give the relation a name, as in -[r:backs]->, and ask it of that.',
	],
	[
		"(x)--(y) where Russia <> x",
		"Russia",
		'column 16: "Russia" is not a variable of the pattern. A condition begins with a variable or a property: x <> Russia.',
	],
	[
		"(x)-[met where r since 2023]-(y)",
		"r since 2023",
		"column 16: In brackets, a condition is about this relation alone. Other conditions stand after the patterns.",
	],
	[
		"(x)--(y) where since 2023-13",
		"2023-13",
		'column 22: "2023-13" is not a date. Write a year, a month or a day: 2011, 2023-03 or 2024-07-24.',
	],
	[
		"(x)--(y) where from 2020 until 2010",
		"from 2020 until 2010",
		"column 16: The window ends (2010) before it begins (2020).",
	],
	[
		"(x) where since 2023",
		"since 2023",
		"column 11: The pattern has no relation that this could be asked of.",
	],
	["(x)--(y) return z", "z", 'column 17: There is no variable "z" in the pattern. There are x, y.'],
	[
		"(x)-[r:backs]->(y) return r",
		"r",
		'column 27: "r" is a relation. Relations come with every row; return takes the variables of actors.',
	],
	["(x)--(y) limit 0", "0", 'column 16: "0" is not a whole number from 1 on.'],
	[
		"(x)\n-[bakcs]->\n(y)",
		"bakcs",
		'line 2, column 3: There is no relation type "bakcs". Did you mean backs?',
	],
	["(x)--(y) where x.affiliation = Sirya", "Sirya", 'column 32: There is no actor "Sirya" in this graph.'],
	[
		"(x)--(y)\n\twhere not (y)",
		"not (y)",
		"line 2, column 8: What must not be there is a relation. Write a relation, as in not (x)-[met]-(y).",
	],
	[
		"(x)--(y) where x.kind = person",
		"kind",
		'column 18: "kind" cannot be asked of an actor. Kinds stand after the variable: (x:country).',
	],
];

const view = viewOf(crisis());

function mistakeIn(pattern: string): PatternError {
	try {
		matchPattern(view, pattern, { types: RELATION_TYPES });
	} catch (error) {
		if (error instanceof PatternError) return error;
		throw error;
	}
	throw new Error("The pattern is right.");
}

describe("a broken pattern is told what is wrong with it, and where", () => {
	it.each(MISTAKES)("%s", (pattern, marked, message) => {
		const error = mistakeIn(pattern);
		expect(error.toText()).toBe(message);
		expect(pattern.slice(error.span.start, error.span.end)).toBe(marked);
		expect(error.code).toBe(/no actor/.test(message) ? "unknown-actor" : "bad-pattern");
	});

	it("marks the end where something is missing", () => {
		expect(mistakeIn("(Russia)-[backs  ").span).toEqual({ start: 15, end: 17 });
	});

	it("stays quick with a text that is no pattern at all", () => {
		const text = "Russia backs Syria (since 2015). ".repeat(300);
		expect(mistakeIn(text).where).toBe("column 1");
		const long = `(Russia)${"-[backs]->(Syria)".repeat(200)} and more`;
		expect(mistakeIn(long).where).toBe("column 3410");
	});
});
