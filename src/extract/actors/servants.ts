import type { Description, Meaning } from "./description.ts";
import { adjectiveOf } from "./owner.ts";
import type { Reading } from "./reading.ts";
import { unlistedActor } from "./roster.ts";
import { takesPart } from "./unnamed-bodies.ts";

/** Who may speak for the states of a region together. */
const SPEAKS_FOR_REGION =
	/^(?:governments|officials|diplomats|leaders|lawmakers|ministers?|presidents?|envoys|negotiators|mediators|authorities|states|countries|nations|monarchies|juntas|republics)$/;
/** Adjectives that say how states are and not where they lie. */
const NO_REGION = /^(?:island|landlocked|breakaway|separatist|disputed|desert|communist)$/;

/** "European lawmakers", "Western diplomats", "Arab foreign ministers": several states' servants as one group. */
export function groupOfRegion(
	{ roster }: Reading,
	{ noun, modifiers, determiner, plural }: Description,
): Meaning | undefined {
	if (!plural || !SPEAKS_FOR_REGION.test(noun)) return undefined;
	if (/^(?:no|any|every|other)$/.test(determiner ?? "")) return undefined;
	const { regions } = roster.gazetteer.words;
	const wide = (i: number) => regions.has(`${modifiers[i - 1] ?? ""} ${modifiers[i] ?? ""}`);
	const at = modifiers.findIndex((word, i) => wide(i) || word === "western" || regions.has(word));
	if (at < 0 || NO_REGION.test(modifiers[at] ?? "")) return undefined;
	const region = modifiers.slice(wide(at) ? at - 1 : at, at + 1);
	const name = region.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	const label = [...name, ...modifiers.slice(at + 1), noun.replace(/([^s])$/, "$1s")].join(" ");
	return { actors: [unlistedActor(roster, "group", label).id], why: "a group of a region" };
}

/** "Former Israeli officials", "retired Turkish admirals": a group that speaks for itself and not for the country. */
export function formerServants(
	reading: Reading,
	{ noun, plural, first, head, modifiers }: Description,
	nations: string[],
): Meaning | undefined {
	const [of] = nations;
	if (!plural || nations.length !== 1 || of === undefined) return undefined;
	const { tokens } = reading.scan;
	let is = false;
	for (let i = first; i <= head; i++)
		if (/^(?:former|retired|ex-?|ex-.+|one-time)$/.test(tokens[i]?.lower ?? "")) is = true;
	if (!is) return undefined;
	const plain = noun.replace(/^ex-/, "").replace(/([^s])$/, "$1s");
	const telling = modifiers.filter((word) => word !== "retired" && !/^\d/.test(word) && !COUNTS.test(word));
	const label = ["former", adjectiveOf(reading, of), ...telling, plain].join(" ");
	return { actors: [unlistedActor(reading.roster, "group", label, of).id], why: "those who served before" };
}

const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|senior|top)$/;

/** What sets those who sit or serve apart from the government. */
const OPPOSED =
	/^(?:opposition|dissident|exiled|rebel|mutinous|renegade|pro-democracy|jailed|imprisoned|banned|ousted)$/;

/** "Georgian opposition lawmakers", "exiled Belarusian officials": a group that speaks against those who rule. */
export function opposedToThose(
	reading: Reading,
	{ noun, plural, modifiers, first, last }: Description,
	nations: string[],
): Meaning | undefined {
	if (
		!plural ||
		nations.length > 1 ||
		!/^(?:lawmakers|members|officers|soldiers|officials|leaders|diplomats|generals|commanders|judges)$/.test(
			noun,
		)
	)
		return undefined;
	const [of] = nations;
	const telling = modifiers.filter((word) => !/^\d/.test(word) && !COUNTS.test(word));
	if (!telling.some((word) => OPPOSED.test(word)) || (!of && !takesPart(reading, first, last)))
		return undefined;
	const label = [...(of ? [adjectiveOf(reading, of)] : []), ...telling, noun].join(" ");
	return { actors: [unlistedActor(reading.roster, "group", label, of).id], why: "those against the rulers" };
}
