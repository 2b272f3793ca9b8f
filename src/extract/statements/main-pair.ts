import type { PloverClass, RelationType, Statement } from "../../model/index.ts";
import type { PlacedStatement } from "./draft.ts";

/** How much more must be told of two than of any other two for them to be those whom an article is about. */
const CLEARLY = 1.2;
/** What sets two against each other or brings them together at a table, where somebody may stand between them. */
const DISPUTES = new Set<PloverClass>([
	"ASSAULT",
	"MOBILIZE",
	"COERCE",
	"SANCTION",
	"ACCUSE",
	"THREATEN",
	"REJECT",
]);
const TALKS: ReadonlySet<string> = new Set(
	"met negotiatedWith agreedCeasefire signedAgreement agreesToMeet fights opposes restoredTies".split(" "),
);

/** How much one statement says for its sides being the two parties to something. */
function weightOfPair({ type }: Statement, types: Map<string, RelationType>): number {
	if (TALKS.has(type)) return 2;
	return DISPUTES.has(types.get(type)?.plover as PloverClass) ? 1 : 0;
}

/**
 * The two between whom most was told, in strife or in talks; nobody where no pair leads clearly.
 * @param told statements so far that tell of events
 * @param except actors who are none of the two
 * @param partyOf whom an actor belongs to or speaks for
 */
export function mainPairOf(
	told: readonly PlacedStatement[],
	except: readonly string[],
	types: Map<string, RelationType>,
	partyOf: (actor: string) => string,
): string[] {
	const others = new Set(except.map(partyOf));
	const pairs = new Map<string, { actors: string[]; weight: number }>();
	for (const { statement } of told) {
		const weight = weightOfPair(statement, types);
		if (weight === 0) continue;
		const pair = [statement.source, statement.target];
		const apart = pair.map(partyOf);
		// Two camps of one country stand for themselves.
		const both = (apart[0] === apart[1] ? pair : apart).toSorted();
		if (both.some((side) => others.has(side) || others.has(partyOf(side)))) continue;
		const key = both.join(" ");
		const known = pairs.get(key);
		if (known) known.weight += weight;
		else pairs.set(key, { actors: both, weight });
	}
	const [best, next] = [...pairs.values()].sort((a, b) => b.weight - a.weight);
	return best && best.weight > CLEARLY * (next?.weight ?? 0) ? best.actors : [];
}
