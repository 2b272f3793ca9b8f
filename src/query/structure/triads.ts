import { byText } from "../../graph/index.ts";
import type { RelationType } from "../../model/index.ts";
import { nameInSentence } from "../sentence.ts";
import type { GraphView } from "../view.ts";
import { type PairStance, pairStances, type StructureOptions } from "./signed-pairs.ts";

/** Three actors each two of which are friends or rivals. */
export interface Triad {
	/** Ids; of a triad with one pair unlike the others, the actor outside that pair comes last. */
	actors: [string, string, string];
	/** Friends of friends, or two against one. */
	balanced: boolean;
	/** How many of the three pairs are friendly. */
	friendly: 0 | 1 | 2 | 3;
	/** The stances of first and second, second and third, first and third. */
	pairs: [PairStance, PairStance, PairStance];
	/** Geometric mean of how strongly the pairs lean, 0 to 1. */
	strength: number;
}

export interface TriadOptions extends StructureOptions {
	/** Only triads with this actor. */
	actor?: string;
	/** Only balanced, or only unbalanced ones. */
	balanced?: boolean;
	/** How many are listed. Default: 10. */
	limit?: number;
}

/** The triads of a graph. */
export interface Triads {
	balanced: number;
	unbalanced: number;
	/** The strongest ones that were asked for. */
	triads: Triad[];
}

/**
 * Balanced and unbalanced triads (Heider 1946; Cartwright and Harary 1956): a triad is balanced when the product of
 * the signs of its three pairs is positive. An unbalanced one, such as the friend of a rival, is where change is to
 * be expected, or where a reading is worth checking. How pairs get their signs: see `pairStances`.
 * @returns counts over all triads that pass, and the strongest of them
 */
export function triads(view: GraphView, types: readonly RelationType[], options: TriadOptions = {}): Triads {
	const { actor, balanced, limit = 10 } = options;
	const found: Triads = { balanced: 0, unbalanced: 0, triads: [] };
	for (const triad of everyTriad(pairStances(view, types, options))) {
		if (actor !== undefined && !triad.actors.includes(actor)) continue;
		found[triad.balanced ? "balanced" : "unbalanced"]++;
		if (balanced !== undefined && triad.balanced !== balanced) continue;
		keepStrongest(found.triads, triad, limit);
	}
	return found;
}

function* everyTriad(stances: readonly PairStance[]): Generator<Triad> {
	// Each pair hangs at its alphabetically first actor: every triangle is then met once, at its first.
	const after = new Map<string, Map<string, PairStance>>();
	for (const pair of stances) {
		if (pair.sign === 0) continue;
		const others = after.get(pair.a) ?? new Map<string, PairStance>();
		after.set(pair.a, others.set(pair.b, pair));
	}
	for (const others of after.values()) {
		const pairs = [...others.values()];
		for (const [i, first] of pairs.entries()) {
			const beyond = after.get(first.b);
			if (!beyond) continue;
			for (const third of pairs.slice(i + 1)) {
				const second = beyond.get(third.b);
				if (second) yield triadOf(first, second, third);
			}
		}
	}
}

/** The triad of three pairs ab, bc, ac. */
function triadOf(ab: PairStance, bc: PairStance, ac: PairStance): Triad {
	const sign = ab.sign * bc.sign * ac.sign;
	const friendly = [ab, bc, ac].filter(({ sign: one }) => one > 0).length as Triad["friendly"];
	const [a, b, c] = [ab.a, ab.b, bc.b];
	const strength = Math.cbrt(Math.abs(ab.score * bc.score * ac.score));
	const rest = { balanced: sign > 0, friendly, strength: Math.round(strength * 1000) / 1000 };
	// The pair that is unlike the two others is told first, and the actor between those last.
	const odd = [ab, bc, ac].findIndex((pair) => pair.sign === (friendly === 1 ? 1 : -1));
	if (odd === 1) return { actors: [b, c, a], pairs: [bc, ac, ab], ...rest };
	if (odd === 2) return { actors: [a, c, b], pairs: [ac, bc, ab], ...rest };
	return { actors: [a, b, c], pairs: [ab, bc, ac], ...rest };
}

function keepStrongest(kept: Triad[], triad: Triad, limit: number): void {
	const last = kept.at(-1);
	if (kept.length >= limit && last && byStrength(triad, last) >= 0) return;
	const at = kept.findLastIndex((other) => byStrength(other, triad) <= 0) + 1;
	kept.splice(at, 0, triad);
	if (kept.length > limit) kept.pop();
}

function byStrength(x: Triad, y: Triad): number {
	return y.strength - x.strength || byText(x.actors.join(" "), y.actors.join(" "));
}

/** A triad in one sentence without its full stop: "Iran and Qatar are both close to Turkey, but at odds with each other". */
export function triadInWords(view: GraphView, { actors, friendly }: Triad): string {
	const [a, b, c] = actors.map((id) => {
		const attributes = view.actor(id);
		return attributes ? nameInSentence(attributes) : id;
	});
	const sentence = [
		`${a}, ${b} and ${c} are all at odds with each other`,
		`${a} and ${b} stand together against ${c}`,
		`${a} and ${b} are both close to ${c}, but at odds with each other`,
		`${a}, ${b} and ${c} stand together`,
	][friendly] as string;
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
