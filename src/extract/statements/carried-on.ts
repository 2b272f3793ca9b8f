import type { Clause, NounPhrase } from "../clauses/structure.ts";
import { singular } from "../frames/constraints.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { toldBefore } from "../frames/told-before.ts";
import type { EventContext } from "./event-context.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What became of a thing of which an event told before, and what that is between the sides of the event. */
interface Sequel {
	/** The thing, in the singular. */
	nouns: ReadonlySet<string>;
	/** What becomes of it. */
	verbs: ReadonlySet<string>;
	/** Types of the event before. */
	after: ReadonlySet<string>;
	/** The relation of its doer to whoever it was done to. */
	type: string;
	/** True where the thing needs no article: "Aid was suspended". */
	bare: boolean;
}

const HELP = "aid assistance funding payment grant delivery shipment";
const CRAFT =
	"vessel ship tanker trawler boat freighter plane aircraft crew captive hostage prisoner sailor fisherman";

const SEQUELS: readonly Sequel[] = [
	{
		nouns: words(HELP),
		verbs: words("suspend halt freeze stop cut end withhold cancel"),
		after: words("aids arms promises supplies backs agreesTo"),
		type: "suspendsCooperation",
		bare: true,
	},
	{
		nouns: words(HELP),
		verbs: words("resume restore restart reinstate unfreeze"),
		after: words("suspendsCooperation sanctions"),
		type: "aids",
		bare: true,
	},
	{
		nouns: words("embassy mission consulate"),
		verbs: words("reopen restore"),
		after: words("suspendsCooperation cutTies recalledEnvoy expelledDiplomats"),
		type: "restoredTies",
		bare: false,
	},
	{
		nouns: words("border crossing frontier gate airspace checkpoint road corridor strait"),
		verbs: words("reopen unblock"),
		after: words("blockades"),
		type: "yields",
		bare: false,
	},
	{
		nouns: words(CRAFT),
		verbs: words("release free"),
		after: words("detains coerces"),
		type: "released",
		bare: false,
	},
];

const POINTING = /^(?:the|these|those|this|that|its|their|both|all)$/;
/** How many sentences ago the event was told at most. */
const NEAR = 6;

/** What a noun without any article may be the sequel of. */
const BARE = new Set(SEQUELS.flatMap(({ nouns, bare }) => (bare ? [...nouns] : [])));
const NOUNS = new Set(SEQUELS.flatMap(({ nouns }) => [...nouns]));

/** Whether a noun, with the word before it, may stand for a thing that an event told before was about. */
export function mayCarryOn(lemma: string, before: string): boolean {
	return BARE.has(lemma) || (NOUNS.has(lemma) && POINTING.test(before));
}

/**
 * What becomes of a thing that an event was about, told without its sides: "Aid was suspended", "The border reopened on
 * Monday", "The tanker was released". The sides are those of the last such event.
 */
export function carriedOn(
	{ verb }: Clause,
	phrase: NounPhrase,
	{ document: { tokens }, memory }: EventContext,
): Match | null {
	const noun = singular(tokens[phrase.head]?.lower ?? "");
	const first = tokens[phrase.first]?.lower ?? "";
	for (const { nouns, verbs, after, type, bare } of SEQUELS) {
		if (!nouns.has(noun) || !verbs.has(verb.lemma)) continue;
		const alone = bare && phrase.first === phrase.head && phrase.prepositions.length === 0;
		if (!alone && !POINTING.test(first)) continue;
		const event = memory.lastOf(after, NEAR);
		if (!event) continue;
		const side = (actors: string[]) => toldBefore(actors, phrase.head, 0.8);
		return {
			rule: composedRule(
				`sequel-${type}`,
				"What becomes of a thing is between the sides of its event.",
				type,
			),
			type,
			source: side(event.by),
			target: side(event.to),
			words: [verb.first, verb.last],
			used: phrase,
		};
	}
	return null;
}
