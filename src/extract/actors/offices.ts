import type { Office, Person } from "./roster.ts";
import type { Words } from "./words.ts";

/** Who serves a state without being somebody to be told apart: any of them speaks for it. */
export const SERVANTS: ReadonlySet<string> = new Set(
	"official diplomat officer spokesman spokeswoman spokesperson envoy negotiator delegate minister aide prosecutor judge expert lawmaker commander general colonel admiral brigadier".split(
		" ",
	),
);

function nounFits(asked: string, held: Office, words: Words): boolean {
	if (asked === held.noun) return true;
	if (words.roleGroups.get(asked)?.has(held.noun)) return true;
	// A country's "top diplomat" is its foreign minister.
	if (asked === "diplomat") return isForeign(held.noun, held.modifiers);
	// "the secretary of state" and "the foreign secretary" are their countries' foreign ministers.
	if (asked === "secretary of state") return held.noun === "minister" && held.modifiers.includes("foreign");
	return false;
}

function isForeign(noun: string, modifiers: string[]): boolean {
	return (
		(noun === "secretary of state" && modifiers.length === 0) ||
		((noun === "minister" || noun === "secretary") &&
			(modifiers.includes("foreign") || modifiers.includes("external")))
	);
}

const SPELLING: Record<string, string> = { defense: "defence", labor: "labour", "vice-": "vice" };
const EMPTY = new Set([
	"new",
	"first",
	"veteran",
	"current",
	"newly",
	"recently",
	"appointed",
	"elected",
	"named",
	"serving",
	"sitting",
	"long-serving",
	"incumbent",
	"long-time",
	"longtime",
	"senior",
	"top",
	"visiting",
	"country's",
]);

function essential(modifiers: string[]): string[] {
	return modifiers
		.filter((word) => !EMPTY.has(word) && !/\d/.test(word))
		.map((word) => SPELLING[word] ?? word);
}

const RANKS = new Set(["deputy", "vice", "assistant", "under", "shadow", "opposition", "former", "ex"]);

/**
 * How well an office held fits a description: 0 not at all, more the surer.
 * @param of country or body the description names, if it does
 */
function officeFit(
	noun: string,
	modifiers: string[],
	of: string | undefined,
	held: Office,
	words: Words,
): number {
	// "Afghanistan's foreign minister received him. ... the acting minister"
	const asked = essential(modifiers).filter((word) => noun !== "minister" || word !== "acting");
	const known = essential(held.modifiers);
	const diplomat = noun === "diplomat" && asked.every((word) => word === "chief");
	const foreign = (diplomat || isForeign(noun, asked)) && isForeign(held.noun, known);
	if (!foreign && !nounFits(noun, held, words)) return 0;
	// "the head of the army's press office" is no head of state.
	if (asked.includes("department") !== known.includes("department") && asked.includes("department")) return 0;
	if (asked.some((word) => RANKS.has(word)) !== known.some((word) => RANKS.has(word))) return 0;
	let score = held.noun === noun ? 3 : 2;
	if (!foreign) {
		const missing = asked.filter((word) => !known.includes(word));
		if (missing.length > 0 && known.length > 0) return 0;
		if (missing.length > 0 && held.noun === noun && noun === "minister") return 0;
		if (known.length > asked.length && noun === "minister" && asked.length > 0) score -= 1;
		score -= missing.length * 0.5;
	}
	if (of !== undefined && held.of !== undefined) {
		if (of !== held.of) return 0;
		score += 3;
	}
	return Math.max(score, 0.5);
}

/** The best fit over all current (or all former) offices of a person; the affiliation speaks for offices without one. */
export function personFit(
	person: Person,
	asked: { noun: string; modifiers: string[]; of: string | undefined; former: boolean },
	words: Words,
): number {
	let best = 0;
	for (const office of person.offices) {
		if (office.former !== asked.former) continue;
		const of = office.of ?? person.actor.affiliation;
		const fit = officeFit(asked.noun, asked.modifiers, asked.of, of ? { ...office, of } : office, words);
		if (fit > best) best = fit;
	}
	return best;
}
