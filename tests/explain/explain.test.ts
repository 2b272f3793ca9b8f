import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import model from "wink-eng-lite-web-model";
import {
	type Contest,
	createExplainer,
	type ExplainedClause,
	type ExplainedSentence,
	type ExplainedStatement,
	explanationInWords,
	inOrdinarySpelling,
	sentenceArticle,
} from "../../src/extract/explain/index.ts";
import { createExtractor } from "../../src/extract/index.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";
import type { Statement } from "../../src/model/index.ts";
import { readSource } from "../../src/read/index.ts";

const explain = createExplainer(KNOWLEDGE, model);
/** The day of publication, a Thursday. */
const DAY = "2024-07-25";

/** The only sentence of a text, explained. */
function explained(text: string): ExplainedSentence {
	const { sentences } = explain(sentenceArticle(text, DAY));
	expect(sentences).toHaveLength(1);
	return sentences[0] as ExplainedSentence;
}

function wordsOf(text: string): string {
	return explanationInWords(explain(sentenceArticle(text, DAY))).join("\n");
}

/** A sentence's statement of a type. */
function statementOf({ statements }: ExplainedSentence, type: string): ExplainedStatement {
	const found = statements.find(({ statement }) => statement.type === type);
	if (!found) throw new Error(`There is no ${type} among ${statements.map((one) => one.statement.type)}.`);
	return found;
}

function clauseOf({ clauses }: ExplainedSentence, verb: string): ExplainedClause {
	const found = clauses.find((clause) => clause.verb === verb);
	if (!found) throw new Error(`There is no clause with ${verb}.`);
	return found;
}

function verbContest(clause: ExplainedClause): Contest {
	const found = clause.contests.find(({ over }) => over === "verb");
	if (!found) throw new Error(`No rule knows ${clause.verb}.`);
	return found;
}

const asText = (statement: Statement) => JSON.stringify(statement);
const pair = ({ source, target }: ExplainedStatement) => `${source.label} > ${target.label}`;

describe("ten hard sentences", () => {
	it("turns a passive round and lets a denial deny it", () => {
		const sentence = explained("Iran denied that Israel had been attacked by Hezbollah.");
		const attack = clauseOf(sentence, "attack");
		expect(attack).toMatchObject({
			passive: true,
			doer: { text: "Hezbollah", actors: [{ label: "Hezbollah" }] },
			object: { text: "Israel" },
			parent: clauseOf(sentence, "deny").number,
			link: "complement",
		});
		const found = statementOf(sentence, "attacks");
		expect(pair(found)).toBe("Hezbollah > Israel");
		expect(found.statement.modality).toBe("denied");
		expect(found.modality).toMatchObject([{ words: "denied", says: "denied", result: "denied" }]);
		expect(found.speaker).toEqual({ name: "Iran", words: "denied" });
	});

	it("keeps an accusation apart from what it alleges", () => {
		const sentence = explained("Syria accused Turkey of backing insurgents in the north.");
		expect(pair(statementOf(sentence, "accuses"))).toBe("Syria > Turkey");
		expect(statementOf(sentence, "accuses").modality).toEqual([]);
		const backing = statementOf(sentence, "backs");
		expect(backing.source.label).toBe("Turkey");
		expect(backing.statement.modality).toBe("alleged");
		expect(backing.modality).toMatchObject([{ words: "accused", says: "alleged" }]);
		expect(clauseOf(sentence, "accuse").operator?.id).toBe("accuse");
		expect(clauseOf(sentence, "back")).toMatchObject({ link: "gerund", marker: "of" });
	});

	it("sees that to stop presupposes, and that the stopping may be uncertain", () => {
		const stopped = explained("Turkey stopped backing Hamas in 2023.");
		expect(clauseOf(stopped, "stop").operator?.id).toBe("end");
		expect(statementOf(stopped, "backs")).toMatchObject({
			statement: { modality: "asserted" },
			modality: [],
		});
		expect(statementOf(stopped, "backs").time).toEqual({ words: "in 2023", ofStory: false });
		const could = explained("Russia could stop backing Syria.");
		expect(statementOf(could, "backs").statement.modality).toBe("asserted");
		expect(statementOf(could, "suspendsCooperation").modality).toMatchObject([
			{ words: "could", says: "conditional", result: "conditional" },
		]);
	});

	it("follows a reported plan up to its denial", () => {
		const sentence = explained("The Kremlin denied a report that Putin planned to meet Zelensky on Monday.");
		const met = sentence.statements.find(({ rule }) => rule.id === "meet");
		expect(met && pair(met)).toBe("Vladimir Putin > Volodymyr Zelenskyy");
		expect(met?.statement.modality).toBe("denied");
		expect(met?.modality.map(({ words, says }) => [words, says])).toEqual([
			["planned", "planned"],
			["denied", "denied"],
		]);
		expect(met?.speaker).toEqual({ name: "The Kremlin", words: "denied" });
		expect(met?.time.words).toBe("on Monday");
	});

	it("finds the mediator and the parties", () => {
		const sentence = explained("Oman hosted talks between Iran and the United States in Muscat last week.");
		const mediation = sentence.statements.filter(({ statement }) => statement.type === "mediates");
		expect(mediation.map(pair)).toEqual(["Oman > Iran", "Oman > United States"]);
		expect(pair(statementOf(sentence, "negotiatedWith"))).toBe("Iran > United States");
		const contest = verbContest(clauseOf(sentence, "host"));
		expect(contest.winner?.id).toBe("host-talks");
		expect(contest.runnerUp).toMatchObject({ id: "host", lack: { what: "target" } });
		expect(sentence.mentions.find(({ text }) => text === "Muscat")?.use).toBe("place");
	});

	it("says what makes an event conditional, and which rule came second", () => {
		const sentence = explained("Egypt may recall its ambassador from Israel if Rafah is attacked.");
		const recall = statementOf(sentence, "recalledEnvoy");
		expect(pair(recall)).toBe("Egypt > Israel");
		expect(recall.statement.modality).toBe("conditional");
		expect(recall.modality).toMatchObject([{ words: "may", says: "conditional" }]);
		expect(verbContest(clauseOf(sentence, "recall")).winner?.id).toBe("recall-envoy");
	});

	it("fills the gap of a relative clause", () => {
		const sentence = explained("Lavrov praised Assad, whom Russia has backed since 2015.");
		expect(clauseOf(sentence, "back")).toMatchObject({
			link: "relative",
			doer: { text: "Russia" },
			object: { actors: [{ label: "Bashar al-Assad" }] },
		});
		const backs = statementOf(sentence, "backs");
		expect(pair(backs)).toBe("Russia > Bashar al-Assad");
		expect(backs.statement).toMatchObject({ start: "2015", end: null });
		expect(backs.time.words).toBe("since 2015");
	});

	it("makes three ministers of three nationalities", () => {
		const text = "The Turkish, Syrian and Russian defence ministers met on 28 December 2022.";
		const sentence = explained(text);
		const [mention] = sentence.mentions;
		expect(mention?.actors).toHaveLength(3);
		expect(mention?.why).toBe("one office holder of each country");
		const meetings = sentence.statements.filter(({ statement }) => statement.type === "met");
		expect(meetings).toHaveLength(3);
		expect(new Set(meetings.map(({ time }) => time.words))).toEqual(new Set(["on 28 December 2022"]));
	});

	it("tells a seat that acts from one that is a place", () => {
		const sentence = explained("Macron met Putin in the Kremlin on Monday.");
		expect(sentence.mentions.find(({ text }) => text === "Kremlin")?.use).toBe("place");
		expect(wordsOf("Macron met Putin in the Kremlin on Monday.")).toContain("only a place in Russia here");
		const acting = explained("The Kremlin criticized Finland.");
		expect(acting.mentions.find(({ text }) => /Kremlin/.test(text))?.use).toBe("actor");
		expect(pair(acting.statements[0] as ExplainedStatement)).toBe("Russia > Finland");
	});

	it("abstains, and says what came closest", () => {
		const sentence = explained("Iran hosted talks in Tehran.");
		expect(sentence.statements).toEqual([]);
		expect(sentence.abstention).toMatchObject({
			reason: "one actor",
			closest: { clause: 1, over: "verb", word: "host", candidate: { lack: { what: "target" } } },
		});
		expect(wordsOf("Iran hosted talks in Tehran.")).toContain("Nothing: Entente abstains.");
		expect(explained("The weather in Paris delayed the opening ceremony.").abstention?.reason).toBe(
			"no actors",
		);
		expect(explained("Did Iran attack Israel?").abstention?.reason).toBe("question");
	});
});

describe("an explanation", () => {
	const text =
		"Israel attacked Lebanon on Monday. A newspaper reported that Iran had met Oman. Iran denied the report.";

	it("holds exactly the statements that the extractor makes", () => {
		const article = sentenceArticle(text, DAY);
		const { sentences } = explain(article);
		const { statements } = createExtractor(KNOWLEDGE, model)(article);
		expect(sentences.flatMap((one) => one.statements.map(({ statement }) => statement))).toEqual(statements);
	});

	it("is plain data", () => {
		const explanation = explain(sentenceArticle(text, DAY));
		expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
		expect(structuredClone(explanation)).toEqual(explanation);
	});

	it("gives reasons that end in the modality, and words for every date", () => {
		const name = "graph-data/articles/articles/july-2024-moscow.md";
		const env = {
			parseHtml: () => {
				throw new Error("There is no page here.");
			},
		};
		const [article] = readSource({ name, text: readFileSync(name, "utf8") }, env);
		if (!article) throw new Error("The sample holds no article.");
		const statements = explain(article).sentences.flatMap((sentence) => sentence.statements);
		const events = statements.filter(({ clause }) => clause !== null);
		expect(events.length).toBeGreaterThan(5);
		for (const { statement, modality, time } of events) {
			expect(modality.at(-1)?.result ?? "asserted").toBe(statement.modality);
			expect(statement.precision === null || time.words !== null || time.ofStory).toBe(true);
		}
	});

	it("says when only the day of publication is missing for a date", () => {
		const told = (text: string) => explanationInWords(explain(sentenceArticle(text))).join("\n");
		expect(told("Iran attacked Oman on Monday.")).toContain(
			"undated, for “on Monday” needs the day of publication.",
		);
		expect(told("Iran attacked Oman.")).toContain("undated, for the text gives it no time.");
	});

	it("tells of a denial in a later sentence", () => {
		const met = explain(sentenceArticle(text, DAY)).sentences[1]?.statements[0];
		expect(met?.statement.modality).toBe("denied");
		expect(met?.modality.at(-1)?.why).toBe("the article goes on to say that the report was denied");
	});

	it("is limited to the sentences that touch a place", () => {
		const start = text.indexOf("newspaper");
		const { sentences } = explain(sentenceArticle(text, DAY), { start, end: start + 7 });
		expect(sentences.map((one) => one.text)).toEqual(["A newspaper reported that Iran had met Oman."]);
	});

	it("reads as words under headings", () => {
		const lines = wordsOf("Syria accused Turkey of backing Hamas.").split("\n");
		expect(lines[0]).toBe("Syria accused Turkey of backing Hamas.");
		for (const line of [
			"Who is named",
			"  “Syria” is a country: known by this name.",
			"Who does what to whom",
			"  2. “backing”: done by Turkey, to Hamas.",
			"     Hangs on clause 1 (“accused”) by “of” as an -ing form.",
			"What follows",
			"  Turkey backs Hamas (alleged).",
			"     Alleged because of “accused”: what somebody is accused of is alleged.",
		])
			expect(lines).toContain(line);
	});

	it("explains whatever the extractor reads, sense or nonsense", () => {
		const extract = createExtractor(KNOWLEDGE, model);
		const words = fc.constantFrom(
			...'Iran Syria Turkey Moscow Putin talks sanctions troops denied accused backing met to not would of with between and , . ? " the it they on Monday if whom was by'.split(
				" ",
			),
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 25 }), (chosen) => {
				const article = sentenceArticle(chosen.join(" "), DAY);
				const explanation = explain(article);
				const found = explanation.sentences.flatMap((one) =>
					one.statements.map(({ statement }) => statement),
				);
				expect(found.map(asText).sort()).toEqual(extract(article).statements.map(asText).sort());
				expect(explanationInWords(explanation).every((line) => !/undefined|null/.test(line))).toBe(true);
			}),
			{ numRuns: 100 },
		);
	});

	it("breaks long lines between words, and loses none", () => {
		const text =
			"Kenya recalled its ambassador from Khartoum, Uganda its consul, and Chad expelled the Sudanese envoy.";
		const explanation = explain(sentenceArticle(text, DAY));
		const broken = explanationInWords(explanation, 60);
		expect(Math.max(...broken.map((line) => line.length))).toBeLessThanOrEqual(60);
		const flat = (lines: string[]) => lines.join(" ").replace(/\s+/g, " ");
		expect(flat(broken)).toBe(flat(explanationInWords(explanation)));
	});

	it("has something to say to an empty text", () => {
		expect(wordsOf("")).toBe("There is no sentence to explain.");
	});
});

describe("doubt and silence", () => {
	it("says why a statement is less sure than its rule", () => {
		const backing = statementOf(
			explained("Syria accused Turkey of backing insurgents in the north."),
			"backs",
		);
		expect(backing.doubts).toEqual(["“insurgents” describes and does not name"]);
		expect(statementOf(explained("Iran backs Hezbollah."), "backs").doubts).toEqual([]);
	});

	it("abstains from events though a title says who leads whom", () => {
		const text = "Russian President Vladimir Putin slept.";
		const sentence = explained(text);
		expect(sentence.statements.map(({ statement }) => statement.type)).toEqual(["leads"]);
		expect(sentence.abstention).not.toBeNull();
		expect(wordsOf(text)).toContain("Of what happens, nothing: Entente abstains.");
	});

	it.each([
		["إيران تدين الهجوم على لبنان.", "script", "It is not in the Latin alphabet"],
		["IRAN ATTACKS ISRAEL AFTER WARNING", "headline", "as in a headline"],
		["Iran Attacks Israel After Warning", "headline", "as in a headline"],
		["L'Iran a condamné l'attaque contre Israël.", "no clause", "whole sentences in English"],
		["https://www.example.com/iran-attacks-israel", "no clause", "It has no verb"],
		["Iran", "no clause", "It has no verb"],
	])("says what is wrong with %s", (text, reason, words) => {
		expect(explained(text).abstention).toEqual({ reason, closest: null });
		expect(wordsOf(text)).toContain(words);
	});

	it("does not speak of rules that no word but “be” would call for", () => {
		expect(wordsOf("The weather was good.")).not.toMatch(/rule/i);
		expect(wordsOf("Did Iran attack Israel?")).not.toContain("Closest");
	});

	it("does not try the office of a name as an event", () => {
		expect(wordsOf("Chad's foreign minister slept.")).not.toContain("“minister”");
	});

	it("says why what nobody denies is no more than alleged", () => {
		expect(wordsOf("Pakistan did not deny that it had shelled Iran.")).toContain(
			"Alleged because of “did not deny”: what nobody denies is still a claim.",
		);
		expect(wordsOf("Chad would have bombed Niger.")).toContain("what would have been, not what was");
	});

	it("calls the country of a town by its name", () => {
		expect(wordsOf("Eritrea and its envoy in Geneva slept.")).toContain("only a place in Switzerland here");
	});

	it("names the adjective that denies", () => {
		expect(wordsOf("It is not true that Poland attacked Chad.")).toContain(
			"Denied because of “is not true”: what is not true has not happened.",
		);
	});

	it("says that a charge is denied because whoever is charged denies it", () => {
		const words = wordsOf("Kenya accused Sudan of arming the rebels, a charge Khartoum denied.");
		expect(words).toContain("then whoever is charged with it denies it");
		expect(words).not.toContain("by its nature a demand");
	});
});

describe("headlines in capitals", () => {
	const cases: [headline: string, plain: string][] = [
		["PUTIN SNUBS MACRON, MEETS ORBAN", "Putin snubs Macron, meets Orban"],
		[
			"Trump Says U.S. Will Bomb Iran If Talks in Oman Fail",
			"Trump says U.S. will bomb Iran if talks in Oman fail",
		],
		["NATO WARNS SERBIA", "NATO warns Serbia"],
		["Iran bombed Iraq.", "Iran bombed Iraq."],
	];
	it.each(cases)("%s", (headline, plain) => {
		expect(inOrdinarySpelling(headline, KNOWLEDGE)).toBe(plain);
	});
	it("never change in length", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				expect(inOrdinarySpelling(text, KNOWLEDGE)).toHaveLength(text.length);
			}),
			{ numRuns: 30 },
		);
	});
});

describe("what a reader would find odd", () => {
	it("does not call a claim a fact of the text", () => {
		const words = wordsOf("Chad said Mali had bombed Niger on Monday, and Togo left the bloc.");
		expect(words).toContain("alleged");
		expect(wordsOf("Chad said that it met Mali.")).toContain("Told as fact by “Chad”, by “said”;");
	});
	it("blames no date on words that belong to another clause", () => {
		const [sentence] = explain(sentenceArticle("Iran backs Hamas, which Israel bombed on Monday.")).sentences;
		expect(sentence?.statements.map(({ statement, time }) => [statement.type, time.words])).toEqual([
			["backs", null],
			["attacks", "on Monday"],
		]);
	});
	it("repeats what the closest rule lacks", () => {
		expect(wordsOf("Argentina exported wheat.")).toMatch(/Closest came rule .* in clause 1, but it /);
	});
	it("says of a copula what is said of whom", () => {
		expect(wordsOf("Lukashenko is Putin's ally.")).toContain("said of Alexander Lukashenko");
	});
});
