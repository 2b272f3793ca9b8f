import { describe, expect, it } from "vitest";
import { structureOf } from "./structure-of.ts";

const sahel = ["Burkina Faso", "Mali", "Niger"].map((name) => `${name} memberOf Alliance of Sahel States`);

describe("members of a union", () => {
	it.each([
		["Hungary, a NATO member, opposed the plan.", ["Hungary memberOf NATO"]],
		["NATO member Hungary opposed the plan.", ["Hungary memberOf NATO"]],
		["Hungary is a founding NATO member.", ["Hungary memberOf NATO"]],
		["Sweden, NATO's newest member, sent ships.", ["Sweden memberOf NATO"]],
		["Hungary, Spain and other members of NATO met.", ["Hungary memberOf NATO", "Spain memberOf NATO"]],
		["Hungary became NATO's newest member.", ["Hungary memberOf NATO"]],
		["Laos, ASEAN's tenth member, left.", ["Laos memberOf Association of Southeast Asian Nations"]],
		["Hungary, an EU and NATO member, left.", ["Hungary memberOf European Union", "Hungary memberOf NATO"]],
		["Hungary and four other members of NATO met.", ["Hungary memberOf NATO"]],
		["Members of NATO, including Hungary, met.", ["Hungary memberOf NATO"]],
		[
			"Chad and Mali met. The African Union, to which both countries belong, watched.",
			["Chad memberOf African Union", "Mali memberOf African Union"],
		],
		["Hungary and other EU members opposed it.", ["Hungary memberOf European Union"]],
		[
			"EU states such as Hungary and Spain agreed.",
			["Hungary memberOf European Union", "Spain memberOf European Union"],
		],
		["EU countries, among them Spain, agreed.", ["Spain memberOf European Union"]],
		["NATO, which includes Hungary and Spain, met.", ["Hungary memberOf NATO", "Spain memberOf NATO"]],
		["NATO, whose members include Hungary, met.", ["Hungary memberOf NATO"]],
		[
			"Egypt and Iran attended a BRICS summit as full members.",
			["Egypt memberOf BRICS", "Iran memberOf BRICS"],
		],
		["Mali, Niger and Burkina Faso have formed the Alliance of Sahel States.", sahel],
		["Mali, Niger and Burkina Faso formed a pact called the Alliance of Sahel States.", sahel],
		["Mali, which with Niger and Burkina Faso forms the Alliance of Sahel States, stayed.", sahel],
		["Hungary and its NATO allies agreed.", ["Hungary memberOf NATO"]],
		["Hungary worked with other member states on new EU rules.", ["Hungary memberOf European Union"]],
		[
			"AUKUS, a pact between Australia and Britain, was signed.",
			["Australia memberOf AUKUS", "United Kingdom memberOf AUKUS"],
		],
		["The Quad, an alliance of India and Japan, met.", ["India memberOf Quad", "Japan memberOf Quad"]],
		[
			"Scholars praised the Green Rivers project, a partnership between the governments of Chad and Mali.",
			["Chad memberOf Green Rivers project", "Mali memberOf Green Rivers project"],
		],
		["Senior Hamas member Khaled Mashal left.", ["Khaled Meshaal memberOf Hamas"]],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toEqual(expected);
	});

	it.each([
		"Ukraine is not a NATO member.",
		"Ukraine, an aspiring NATO member, waited.",
		"Ukraine was once a NATO candidate country.",
		"NATO sent Ukraine a letter that includes Russian demands.",
		"Angry EU farmers blocked Spain.",
	])("are not those of whom it is not said: %s", (sentence) => {
		expect(structureOf(sentence)).toEqual([]);
	});
});

describe("parts of a body", () => {
	it.each([
		["The al-Qassam Brigades, the armed wing of Hamas, fired rockets.", "Qassam Brigades partOf Hamas"],
		["The al-Qassam Brigades, Hamas's military wing, fired rockets.", "Qassam Brigades partOf Hamas"],
		["Boko Haram, an affiliate of al-Qaeda, attacked Niger.", "Boko Haram partOf Al-Qaeda"],
		["Chad thanked MONUSCO, the UN peacekeeping force in Congo.", "MONUSCO partOf United Nations"],
	])("%s", (sentence, expected) => {
		expect(structureOf(sentence)).toContain(expected);
	});

	it("are no longer those that were", () => {
		expect(structureOf("Boko Haram, a former affiliate of al-Qaeda, attacked Niger.")).toEqual([]);
	});
});
