import type { ActorKind, NodeAttributes } from "../../model/index.ts";

/** The outline of a node: with colour and glyph it tells the kind of actor. */
export type Outline = "disc" | "tile" | "hexagon";

export type Glyph = "columns" | "people" | "blades" | "globe" | "paper";

/** What is drawn inside a node's ring. */
export type Portrait =
	| { content: "flag"; iso2: string }
	| { content: "letters"; letters: string }
	| { content: "glyph"; glyph: Glyph };

const OUTLINES: Record<ActorKind, Outline> = {
	country: "disc",
	person: "disc",
	organization: "tile",
	"government-body": "tile",
	"armed-group": "hexagon",
	group: "disc",
	media: "tile",
};

const GLYPHS: Record<Exclude<ActorKind, "country" | "person">, Glyph> = {
	organization: "globe",
	"government-body": "columns",
	"armed-group": "blades",
	group: "people",
	media: "paper",
};

/** The outline of an actor of that kind. */
export function outlineOf(kind: ActorKind): Outline {
	return OUTLINES[kind];
}

/**
 * What stands for the actor: a country's flag (or its code where there is no flag), a person's initials,
 * the glyph of the kind for everything else.
 * `flagFor` gives the two-letter code for which a flag exists.
 */
export function portraitOf(
	actor: Pick<NodeAttributes, "kind" | "label" | "iso3">,
	flagFor: (iso3: string) => string | null,
): Portrait {
	if (actor.kind === "person") return { content: "letters", letters: initials(actor.label) };
	if (actor.kind !== "country") return { content: "glyph", glyph: GLYPHS[actor.kind] };
	const iso2 = actor.iso3 ? flagFor(actor.iso3) : null;
	if (iso2) return { content: "flag", iso2 };
	return { content: "letters", letters: actor.iso3 ?? initials(actor.label) };
}

/** Words inside a name that give no initial: "Abdel Fattah el-Sisi" is AS, "Ursula von der Leyen" is UL. */
const PARTICLES = new Set(
	"al el as ad an ar at bin ibn abu von van der den de di da del della du la le dos das ben bint ul ud y e".split(
		" ",
	),
);

/** One or two capital letters for a name: first and last of its words, particles left aside. */
export function initials(name: string): string {
	const words = name.split(/[\s\-–'’.]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const telling = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
	const used = telling.length > 0 ? telling : words;
	const first = used[0];
	const last = used.at(-1);
	if (!first || !last) return "?";
	const letters = used.length === 1 ? [firstLetter(first)] : [firstLetter(first), firstLetter(last)];
	return letters.join("").toUpperCase();
}

function firstLetter(word: string): string {
	return Array.from(word)[0] ?? "";
}
