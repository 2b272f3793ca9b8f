import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../src/knowledge-files.ts";
import { type Actor, MODALITIES, type Modality } from "../../src/model/index.ts";
import { describePath, relationInWords, shortestPath, viewOf } from "../../src/query/index.ts";
import { bareLabel, pluralLabel, withAdverb } from "../../src/query/verb-forms.ts";
import {
	ASSAD,
	articleOf,
	ERDOGAN,
	graphOf,
	INSURGENTS,
	RUSSIA,
	type Said,
	SYRIA,
	smallGraph,
	TURKEY,
} from "../graph/fixtures.ts";

const KIM: Actor = { id: "person:kim-jong-un", label: "Kim Jong-un", kind: "person", aliases: [] };

/** The one relation of a graph, in words. */
function inWords(said: Partial<Said>): string {
	const view = viewOf(
		graphOf([
			articleOf("a", null, [{ sentence: "X.", source: TURKEY, type: "backs", target: SYRIA, ...said }]),
		]),
	);
	const [relation] = view.relations();
	if (!relation) throw new Error("The graph has a relation.");
	return relationInWords(view, relation);
}

describe("every modality has its words", () => {
	const expected: Record<Modality, [plain: string, claimed: string]> = {
		asserted: [
			"Turkey withdrew its forces from Syria",
			"Turkey withdrew its forces from Syria, according to the Kremlin",
		],
		denied: [
			"It is denied that Turkey withdrew its forces from Syria",
			"The Kremlin denied that Turkey withdrew its forces from Syria",
		],
		planned: [
			"Turkey plans to withdraw its forces from Syria",
			"Turkey plans to withdraw its forces from Syria, according to the Kremlin",
		],
		conditional: [
			"Turkey would withdraw its forces from Syria under certain conditions",
			"Turkey would withdraw its forces from Syria under certain conditions, according to the Kremlin",
		],
		demanded: [
			"There is a demand that Turkey withdraw its forces from Syria",
			"The Kremlin demanded that Turkey withdraw its forces from Syria",
		],
		alleged: [
			"Turkey reportedly withdrew its forces from Syria",
			"Turkey reportedly withdrew its forces from Syria, according to the Kremlin",
		],
	};
	it.each(MODALITIES)("%s", (modality) => {
		const said = { type: "withdrewFrom", modality };
		expect([inWords(said), inWords({ ...said, speaker: "the Kremlin" })]).toEqual(expected[modality]);
	});
});

describe("grammar", () => {
	it("agrees with a plural subject", () => {
		expect(inWords({ source: INSURGENTS, type: "fights" })).toBe("Syrian insurgents fight Syria");
		expect(inWords({ source: INSURGENTS, type: "partOf" })).toBe("Syrian insurgents are part of Syria");
		expect(inWords({ source: INSURGENTS, type: "withdrewFrom" })).toBe(
			"Syrian insurgents withdrew their forces from Syria",
		);
		expect(inWords({ source: INSURGENTS, type: "backs", modality: "planned" })).toBe(
			"Syrian insurgents plan to back Syria",
		);
		const hamas = { ...INSURGENTS, id: "armed-group:hamas", label: "Hamas" };
		const houthis = { ...INSURGENTS, id: "armed-group:houthis", label: "Houthis" };
		expect(inWords({ source: hamas })).toBe("Hamas backs Syria");
		expect(inWords({ source: houthis })).toBe("Houthis back Syria");
	});

	it("puts an article where English wants one", () => {
		const america = { ...TURKEY, id: "country:USA", label: "United States" };
		const union = {
			...TURKEY,
			id: "organization:eu",
			label: "European Union",
			kind: "organization" as const,
		};
		expect(inWords({ source: america, target: union, type: "met" })).toBe(
			"The United States met the European Union",
		);
	});

	it("tells bodies and offices by their own grammar", () => {
		const forces = {
			...TURKEY,
			id: "government-body:forces",
			label: "security forces",
			kind: "government-body" as const,
		};
		const minister = { ...ERDOGAN, id: "person:minister", label: "Turkish defence minister" };
		expect(inWords({ source: forces, target: minister })).toBe(
			"Security forces back the Turkish defence minister",
		);
		const army = { ...forces, id: "government-body:army", label: "Sudanese army" };
		const accord = { ...forces, id: "government-body:gna", label: "Government of National Accord" };
		expect(inWords({ source: army, target: accord })).toBe(
			"The Sudanese army backs the Government of National Accord",
		);
		const rapid = { ...INSURGENTS, id: "armed-group:rsf", label: "Rapid Support Forces" };
		expect(inWords({ source: rapid, target: INSURGENTS })).toBe(
			"The Rapid Support Forces back Syrian insurgents",
		);
		expect(inWords({ type: "met", speaker: "The Kremlin" })).toBe(
			"Syria met Turkey, according to the Kremlin",
		);
	});

	it("tells what is planned, not that an agreement to it is planned", () => {
		expect(inWords({ type: "agreesToMeet", modality: "planned" })).toBe("Syria plans to meet Turkey");
		expect(inWords({ type: "seeksTies", modality: "conditional" })).toBe(
			"Turkey would restore ties with Syria under certain conditions",
		);
		expect(inWords({ type: "agreesToMeet" })).toBe("Syria agreed to meet Turkey");
	});

	it("does not cite an actor as the source of its own deeds", () => {
		expect(inWords({ source: ERDOGAN, speaker: "Turkish President Erdoğan" })).toBe(
			"Recep Tayyip Erdoğan backs Syria, by their own account",
		);
		expect(inWords({ speaker: "Turkey" })).toBe("Turkey backs Syria, by its own account");
		expect(inWords({ speaker: "Turkish officials" })).toBe(
			"Turkey backs Syria, according to Turkish officials",
		);
	});

	it("leaves a request as it is: it is itself a demand", () => {
		expect(inWords({ type: "demands", modality: "demanded" })).toBe("Turkey demanded something of Syria");
	});

	it("names a speaker only if no article says it in its own voice", () => {
		const claimed: Said = { sentence: "X.", source: TURKEY, type: "backs", target: SYRIA, speaker: "Moscow" };
		const { speaker, ...plain } = claimed;
		const view = viewOf(graphOf([articleOf("a", null, [claimed]), articleOf("b", null, [plain])]));
		expect(view.relations().map((relation) => relationInWords(view, relation))).toEqual([
			"Turkey backs Syria",
		]);
		expect(speaker).toBe("Moscow");
	});

	it("knows the infinitive of every label of the taxonomy", () => {
		const verbs = new Set(
			RELATION_TYPES.map(
				({ label }) =>
					bareLabel(label)
						.replace(/^formerly /, "")
						.split(" ")[0],
			),
		);
		expect([...verbs].sort().join(" ")).toBe(
			"accuse agree apologise appeal appoint attack back base be blockade bring coerce cooperate court criticise cut demand " +
				"detain ease expel fight give have hold host impose invite kill lead make mediate meet mobilise occupy oppose " +
				"overthrow praise protest reach recall recognise reject release restore serve share speak supply suspend threaten " +
				"trade violate visit want withdraw",
		);
	});

	it.each([
		["is allied with", "be allied with", "are allied with", "is reportedly allied with"],
		["is a member of", "be a member of", "are members of", "is reportedly a member of"],
		["is an envoy of", "be an envoy of", "are envoys of", "is reportedly an envoy of"],
		["formerly led", "formerly lead", "formerly led", "reportedly formerly led"],
		["has ties with", "have ties with", "have ties with", "reportedly has ties with"],
		[
			"occupies territory of",
			"occupy territory of",
			"occupy territory of",
			"reportedly occupies territory of",
		],
		["passes arms to", "pass arms to", "pass arms to", "reportedly passes arms to"],
		["stopped", "stop", "stopped", "reportedly stopped"],
		["denied", "deny", "denied", "reportedly denied"],
	])("forms of '%s'", (label, bare, plural, hedged) => {
		expect([bareLabel(label), pluralLabel(label), withAdverb(label, "reportedly")]).toEqual([
			bare,
			plural,
			hedged,
		]);
	});
});

describe("describePath", () => {
	it("tells each hop in the relation's own direction, with date, quote and source", () => {
		const view = viewOf(smallGraph());
		const path = shortestPath(view, TURKEY.id, RUSSIA.id);
		expect(path && describePath(view, path)).toEqual([
			'Turkey cut ties with Syria (2011). "Turkey and Syria cut ties in 2011." - Wire, 2024-07-25',
			'Russia backs Syria (since 2015-09). "Russia backs Syria." - Wire, 2024-07-25 (and 1 more sentence)',
		]);
	});

	it("says what is undated, and lists the other relations of a hop after the strongest", () => {
		const view = viewOf(
			graphOf([
				articleOf("a", null, [
					{
						sentence: "They may.",
						source: ERDOGAN,
						type: "met",
						target: ASSAD,
						modality: "planned",
						time: "2024-08",
					},
					{ sentence: "He praised him.", source: ASSAD, type: "praises", target: ERDOGAN },
				]),
			]),
		);
		const path = shortestPath(view, ERDOGAN.id, ASSAD.id, { modalities: ["asserted", "planned"] });
		expect(path && describePath(view, path)).toEqual([
			'Bashar al-Assad praised Recep Tayyip Erdoğan (undated in the text). "He praised him." - Wire Also: Bashar al-Assad plans to meet Recep Tayyip Erdoğan (2024-08).',
		]);
		expect(RUSSIA.label).toBe("Russia");
	});
});

describe("who says so", () => {
	it("is a pronoun in the case that its place asks for", () => {
		expect(inWords({ source: KIM, type: "met", target: TURKEY, speaker: "He" })).toBe(
			"Turkey met Kim Jong-un, according to him",
		);
		expect(inWords({ source: KIM, type: "visited", modality: "denied", speaker: "They" })).toBe(
			"They denied that Kim Jong-un visited Syria",
		);
		expect(inWords({ speaker: "His successor" })).toBe("Turkey backs Syria, according to his successor");
	});
});
