import type { Document, Token } from "./document.ts";

/** How many words back the thing is looked for. */
const REACH = 60;

/** Things of which there are several that something is done to, and which one word takes up: "broke them off again". */
const SEVERAL = new Set(
	"ties relations links contacts sanctions tariffs duties restrictions curbs measures penalties weapons arms missiles tanks jets drones shells rockets rifles helicopters launchers troops forces soldiers peacekeepers monitors observers inspectors trainers deportations flights imports exports deliveries shipments proposals terms charges claims allegations accusations demands conditions remarks comments statements strikes raids attacks plans exercises drills manoeuvres maneuvers threats visas loans payments patrols negotiations talks results elections".split(
		" ",
	),
);
/** Single ones. */
const ONE = new Set(
	"embargo blockade ban boycott border frontier crossing embassy consulate airspace".split(" "),
);

/**
 * The token of the noun that "them" or "it" at a token takes up, if that is a thing states make or end: "The sanctions
 * hurt. Oman lifted them". Undefined for any other word, and where none stands near.
 */
export function thingMeant({ tokens }: Document, at: number): Token | undefined {
	const word = tokens[at]?.lower;
	const wanted = word === "them" ? SEVERAL : word === "it" ? ONE : undefined;
	if (!wanted) return undefined;
	for (let k = at - 1; k >= 0 && k > at - REACH; k--) {
		const token = tokens[k] as Token;
		// What opens a sentence is often taken for a name.
		if (/^(?:NOUN|PROPN)$/.test(token.pos) && wanted.has(token.lower)) return token;
	}
	return undefined;
}
