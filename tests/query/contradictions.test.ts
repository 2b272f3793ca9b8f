import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import type { Actor } from "../../src/model/index.ts";
import { contradictions, viewOf } from "../../src/query/index.ts";
import {
	ASSAD,
	articleOf,
	ERDOGAN,
	graphOf,
	IRAN,
	type ReadArticle,
	RUSSIA,
	type Said,
	SYRIA,
	TURKEY,
} from "../graph/fixtures.ts";

const said = (type: string, source: Actor, target: Actor, more: Partial<Said> = {}): Said => ({
	sentence: `${source.label} ${type} ${target.label}, ${more.speaker ?? "it"} said.`,
	type,
	source,
	target,
	...more,
});

const found = (...articles: ReadArticle[]) => contradictions(viewOf(graphOf(articles)), RELATION_TYPES);

const told = (...articles: ReadArticle[]) =>
	found(...articles).map(({ kind, sentence, byReportOnly }) => [kind, sentence, byReportOnly]);

describe("what is told and denied", () => {
	it("is found between different speakers, with the sentences of both", () => {
		const [only, ...others] = found(
			articleOf("a", "2024-05-01", [said("attacks", IRAN, TURKEY, { time: "2024-04", speaker: "Ankara" })]),
			articleOf("b", "2024-05-03", [
				said("attacks", IRAN, TURKEY, { time: "2024-04", modality: "denied", speaker: "Tehran" }),
			]),
		);
		expect(others).toEqual([]);
		expect([only?.kind, only?.sentence, only?.byReportOnly]).toEqual([
			"denied",
			"Iran attacked Turkey, according to Ankara (2024-04), yet Tehran denied that Iran attacked Turkey",
			false,
		]);
		expect(
			only?.sides.map((side) => side.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))),
		).toEqual([["Iran attacks Turkey, Ankara said."], ["Iran attacks Turkey, Tehran said."]]);
	});

	it("is not found at different times, nor in one speaker's mouth", () => {
		const denied = said("met", ERDOGAN, ASSAD, { time: "2024-08", modality: "denied", speaker: "Ankara" });
		expect(told(articleOf("a", null, [denied, said("met", ERDOGAN, ASSAD, { time: "2024-07" })]))).toEqual(
			[],
		);
		const same = said("met", ERDOGAN, ASSAD, { time: "2024-08", speaker: "Ankara" });
		expect(told(articleOf("a", null, [denied, same]))).toEqual([]);
		expect(
			told(articleOf("a", null, [denied, { ...same, modality: "alleged", speaker: "A paper" }])),
		).toEqual([
			[
				"denied",
				"Bashar al-Assad reportedly met Recep Tayyip Erdoğan, according to a paper (2024-08), " +
					"yet Ankara denied that Bashar al-Assad met Recep Tayyip Erdoğan",
				false,
			],
		]);
	});

	it("is not found where articles say so and not so of no time in particular, and nobody is named for it", () => {
		const claim = articleOf("a", "2024-05-01", [said("attacks", IRAN, TURKEY)]);
		const denied = (speaker?: string) =>
			articleOf("b", "2024-05-03", [
				said("attacks", IRAN, TURKEY, { modality: "denied", ...(speaker !== undefined && { speaker }) }),
			]);
		expect(told(claim, denied())).toEqual([]);
		expect(told(claim, denied("Tehran"))).toHaveLength(1);
	});

	it("is a report and its denial in one sentence", () => {
		const { article, extraction } = articleOf("a", "2024-07-25", [
			said("met", ERDOGAN, ASSAD, { time: "2024-08", modality: "denied", speaker: "Officials" }),
		]);
		const [statement] = extraction.statements;
		if (!statement) throw new Error("The fixture has a statement.");
		statement.evidence.reportedBy = "A newspaper";
		expect(told({ article, extraction })).toEqual([
			[
				"denied",
				"A newspaper reported that Bashar al-Assad met Recep Tayyip Erdoğan (2024-08), and officials denied it",
				false,
			],
		]);
	});
});

describe("offices that cannot be held at once", () => {
	const president = (name: string, of: Actor, dates: object = {}): Actor => ({
		id: `person:${name}`,
		label: name.toUpperCase(),
		kind: "person",
		aliases: [],
		roles: [{ title: "President", of: of.id, ...dates }],
	});

	it("are two presidents in the same days, but not one after the other", () => {
		const [a, b] = [president("a", IRAN), president("b", IRAN)];
		const leads = (actor: Actor, id: string, day: string) => articleOf(id, day, [said("leads", actor, IRAN)]);
		expect(
			told(leads(a, "1", "2019-01-10"), leads(b, "2", "2019-01-12"), leads(a, "3", "2019-02-01")),
		).toEqual([["two-holders", "Both A and B are called president of Iran at the same time", true]]);
		expect(told(leads(a, "1", "2019-01-10"), leads(b, "2", "2019-01-12"))).toEqual([]);
		// Somebody who comes back to an office has not held it in between.
		expect(
			told(leads(a, "1", "2015-01-10"), leads(b, "2", "2017-01-12"), leads(a, "3", "2019-02-01")),
		).toEqual([]);
	});

	it("are former ones never", () => {
		const former = { ...president("b", IRAN), roles: [{ title: "former president", of: IRAN.id }] };
		const day = articleOf("1", "2019-01-10", [
			said("leads", president("a", IRAN), IRAN),
			said("leads", former, IRAN),
		]);
		expect(told(day)).toEqual([]);
	});

	it("are not found between two readings of one name", () => {
		const [a, b] = [president("juan perez", IRAN), president("juan perez soto", IRAN)];
		const day = articleOf("1", "2019-01-10", [said("leads", a, IRAN), said("leads", b, IRAN)]);
		expect(told(day)).toEqual([]);
	});

	it("are not found where one is known by the office alone", () => {
		const { article, extraction } = articleOf("1", "2019-01-10", [
			said("leads", president("a", IRAN), IRAN),
			said("leads", president("iranian president", IRAN), IRAN),
		]);
		const mentions = extraction.mentions.map((mention) =>
			mention.actor === "person:iranian president" ? { ...mention, form: "description" as const } : mention,
		);
		expect(told({ article, extraction: { ...extraction, mentions } })).toEqual([]);
	});

	it("are two countries under one head", () => {
		const head = president("a", IRAN);
		head.roles = [...(head.roles ?? []), { title: "King", of: SYRIA.id }];
		expect(
			told(articleOf("1", "2019-01-10", [said("leads", head, IRAN), said("leads", head, SYRIA)])),
		).toEqual([["two-offices", "A is called president of Iran and king of Syria at the same time", true]]);
	});
});

describe("events that a state rules out", () => {
	it("are an ambassador appointed while ties are cut, not before nor after", () => {
		const cut = said("cutTies", TURKEY, SYRIA, { time: "2012-03" });
		const restored = said("restoredTies", TURKEY, SYRIA, { time: "2015" });
		const envoy = (time: string) => said("sentAmbassador", TURKEY, SYRIA, { time });
		expect(told(articleOf("a", "2024-01-01", [cut, restored, envoy("2012-04")]))).toEqual([
			[
				"state",
				"Turkey cut ties with Syria (2012-03), yet Turkey appointed an ambassador to Syria (2012-04)",
				false,
			],
		]);
		expect(told(articleOf("a", "2024-01-01", [cut, restored, envoy("2011"), envoy("2016-01")]))).toEqual([]);
	});

	it("are attacks on an ally, by those who act for it as well", () => {
		const army: Actor = {
			id: "government-body:russian-army",
			label: "Russian army",
			kind: "government-body",
			aliases: [],
			affiliation: RUSSIA.id,
		};
		const allied = said("alliedWith", RUSSIA, IRAN, { time: ["2020", null] });
		const attack = said("attacks", army, IRAN, { time: "2021-05-02" });
		expect(told(articleOf("a", "2022-01-01", [allied, attack]))).toEqual([
			[
				"state",
				"Iran is allied with Russia (since 2020), yet the Russian army attacked Iran (2021-05-02)",
				false,
			],
		]);
		const undated = said("alliedWith", RUSSIA, IRAN);
		expect(told(articleOf("a", "2021-05-05", [undated, attack])).map(([, , only]) => only)).toEqual([true]);
		expect(told(articleOf("a", "2024-05-05", [undated, attack]))).toEqual([]);
		expect(told(articleOf("a", "2022-01-01", [allied, { ...attack, modality: "alleged" }]))).toEqual([]);
	});
});
