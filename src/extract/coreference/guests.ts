import { countryOf, type Reading } from "../actors/reading.ts";
import type { Token } from "../document.ts";
import type { Remembered } from "./memory.ts";

/** How many sentences back guest and host may be named. */
const REACH = 2;
const RECEIVES = /^(?:receive|welcome|host|greet|fete|entertain|invite)$/;
const TRAVELS = /^(?:fly|visit|arrive|land|travel|go|come|head|pay|touch)$/;

/** The persons who act in the sentences just before a token, each once, the last first. */
function actingPersons({ memory, index }: Reading, before: number): Remembered[] {
	const found: Remembered[] = [];
	for (let k = memory.past.length - 1; k >= 0; k--) {
		const past = memory.past[k] as Remembered;
		if (past.sentence < index - REACH) break;
		if (past.head >= before || past.kind !== "person" || past.actors.length !== 1) continue;
		if (past.acting && !found.some(({ actors }) => actors[0] === past.actors[0])) found.push(past);
	}
	return found;
}

/** "his host" of somebody: the only other person just before, if of another country. */
export function otherParty(reading: Reading, before: number, one: string): string | undefined {
	const others = actingPersons(reading, before).filter(({ actors }) => actors[0] !== one);
	const [other] = others;
	if (!other || others.length > 1) return undefined;
	const id = other.actors[0] as string;
	const [own, foreign] = [countryOf(reading, one), countryOf(reading, id)];
	return own !== undefined && foreign !== undefined && own !== foreign ? id : undefined;
}

/** Whether the text has just told that somebody was received (true) or received somebody else (false). */
function wasReceived({ scan: { tokens } }: Reading, { head, subject }: Remembered): boolean | undefined {
	for (let k = 1; k < 8; k++) {
		const token = tokens[subject ? head + k : head - k] as Token | undefined;
		if (!token || /^[.;]$/.test(token.lower)) return undefined;
		if (token.pos !== "VERB") continue;
		if (RECEIVES.test(token.lemma)) return !subject || tokens[head + k - 1]?.lemma === "be";
		return subject && TRAVELS.test(token.lemma) ? true : undefined;
	}
	return undefined;
}

/** "met him in Istanbul": of two, the one in whose country they do not meet. */
function awayFromHome(
	reading: Reading,
	before: number,
	one: Remembered,
	other: Remembered,
): Remembered | undefined {
	const { past } = reading.memory;
	const place = past.findLast(
		({ acting, kind, head, sentence }) =>
			!acting &&
			kind === "country" &&
			head < before &&
			sentence >= reading.index - REACH &&
			/^(?:in|at|to)$/.test(reading.scan.tokens[head - 1]?.lower ?? ""),
	)?.actors[0];
	const [first, second] = [one, other].map(({ actors }) => countryOf(reading, actors[0] ?? "") === place);
	return place === undefined || first === second ? undefined : first ? other : one;
}

/** "The visitor", "the guest", "the host" where just two persons act: who was received, or who received. */
export function guestOrHost(reading: Reading, before: number, noun: string): string | undefined {
	const persons = actingPersons(reading, before);
	const [one, other] = persons;
	if (!one || !other || persons.length > 2) return undefined;
	const told = ({ actors }: Remembered) => {
		for (const past of reading.memory.past) {
			if (past.sentence < reading.index - REACH || past.head >= before || past.actors[0] !== actors[0])
				continue;
			const was = past.acting ? wasReceived(reading, past) : undefined;
			if (was !== undefined) return was;
		}
		return undefined;
	};
	const [first, second] = [told(one), told(other)];
	const guest =
		first === true || second === false
			? one
			: second === true || first === false
				? other
				: awayFromHome(reading, before, one, other);
	if (!guest) return undefined;
	const meant = noun === "host" ? (guest === one ? other : one) : guest;
	return meant.actors[0];
}
