import { addMention, countryOf, type Reading } from "../actors/reading.ts";
import type { Sentence, Token } from "../document.ts";
import type { Remembered } from "./memory.ts";
import { antecedentOf } from "./pronouns.ts";

/** How many sentences back the event may be told. */
const REACH = 3;
/** How many words a verb may stand from whoever does what it says, or has it done to him. */
const WIDTH = 10;
/** How many words what a verb is about may stand from it. */
const NEAR = 6;

/** What somebody has done, or had done to him, to be called so. */
interface EventRole {
	/** Lemmas of the verbs. */
	verbs: RegExp;
	/** Whether he does it; false for the one to whom it is done. */
	does: boolean;
	/** Nouns of which he is the possessor: "Qatar's mediation". */
	nouns?: RegExp;
	/** What must stand beside the verb: who sends a note has no observers. */
	beside?: RegExp;
}

const MEDIATES: EventRole = {
	verbs: /^(?:mediate|broker|facilitate|host|convene|sponsor|arbitrate|shuttle)$/,
	does: true,
	nouns: /^(?:mediation|mediators|good|facilitation)$/,
};
const HOSTS: EventRole = { verbs: /^(?:host|convene)$/, does: true };
const GIVES: EventRole = {
	verbs: /^(?:donate|fund|finance|bankroll|contribute|aid|disburse)$/,
	does: true,
	nouns: /^(?:gift|gifts|donation|donations|grant|grants|aid|contribution|funding|money)$/,
};
const LENDS: EventRole = { verbs: /^(?:lend|loan)$/, does: true, nouns: /^(?:loan|loans|credit|credits)$/ };
const SELLS: EventRole = { verbs: /^(?:sell|supply|export|deliver)$/, does: true };
const BUYS: EventRole = { verbs: /^(?:buy|purchase|import)$/, does: true };
const SUES: EventRole = {
	verbs: /^(?:sue|petition)$/,
	does: true,
	nouns: /^(?:lawsuit|case|suit|complaint|application)$/,
};
const SUED: EventRole = { verbs: /^(?:sue|prosecute)$/, does: false };
const ACCUSES: EventRole = {
	verbs: /^(?:accuse|blame|charge|fault|denounce|reproach)$/,
	does: true,
	nouns: /^(?:accusation|accusations|charge|charges|allegation|allegations)$/,
};
const ATTACKS: EventRole = {
	verbs: /^(?:invade|attack|bomb|bombard|shell|occupy|annex|storm|raid|assault|besiege|overrun)$/,
	does: true,
	nouns: /^(?:invasion|attack|attacks|occupation|aggression|assault|bombardment|incursion)$/,
};
const HOLDS: EventRole = {
	verbs: /^(?:detain|abduct|kidnap|capture|jail|imprison|arrest)$/,
	does: true,
};
const GUARANTEES: EventRole = {
	verbs: /^(?:guarantee|underwrite)$/,
	does: true,
	nouns: /^(?:guarantee|guarantees)$/,
};
const SUPPORTS: EventRole = {
	verbs: /^(?:back|arm|fund|support|bankroll|sponsor|train|finance|equip)$/,
	does: true,
	nouns: /^(?:backing|support|patronage|sponsorship)$/,
};
const CALLS: EventRole = { verbs: /^(?:telephone|phone|ring)$/, does: true };
const SENDS: EventRole = {
	verbs: /^(?:send|deploy|dispatch|withdraw)$/,
	does: true,
	beside: /^(?:monitor|observer|inspector|peacekeeper|mission|team)s?$/,
};
const VISITS: EventRole = { verbs: /^(?:visit|fly|arrive|travel|land|come|tour)$/, does: true };

const ROLES = new Map<string, EventRole>(
	(
		[
			["mediator mediators go-between intermediary intermediaries facilitator broker peacemaker", MEDIATES],
			["hosts", HOSTS],
			["donor donors benefactor benefactors", GIVES],
			["creditor creditors lender", LENDS],
			["seller supplier suppliers", SELLS],
			["buyer purchaser", BUYS],
			["plaintiff plaintiffs claimant applicant complainant", SUES],
			["defendant defendants respondent", SUED],
			["accuser accusers", ACCUSES],
			["aggressor aggressors invader invaders attacker occupier occupiers assailant", ATTACKS],
			["captor captors jailer jailers abductors", HOLDS],
			["guarantor guarantors", GUARANTEES],
			["backer backers patron patrons sponsor sponsors paymaster paymasters protector", SUPPORTS],
			["caller", CALLS],
			["visitors", VISITS],
			["monitors observers inspectors peacekeepers", SENDS],
		] as const
	).flatMap(([words, role]) => words.split(" ").map((word): [string, EventRole] => [word, role])),
);

/** Verbs that only introduce what somebody does: "offered to mediate". */
const BRINGS_ABOUT =
	/^(?:offer|try|agree|help|continue|begin|start|keep|seek|vow|promise|go|proceed|attempt|use|have)$/;

/** The token of the noun that a phrase at a token ends in: "the original plaintiff"; undefined for anything else. */
function nounAt({ scan: { tokens, hits, names } }: Reading, i: number, end: number): number | undefined {
	for (let at = i + 1; at < Math.min(end, i + 5); at++) {
		const { lower, pos } = tokens[at] as Token;
		if (ROLES.has(lower) && pos !== "VERB") return endsHere(tokens, hits, names, at + 1) ? at : undefined;
		if (hits[at] || names[at] || !/^(?:ADJ|NUM|ADV)$/.test(pos)) return undefined;
	}
	return undefined;
}

/** Whether the phrase goes no further: no noun, name or owner behind it, nor a name in apposition. */
function endsHere(
	tokens: Token[],
	hits: Reading["scan"]["hits"],
	names: Reading["scan"]["names"],
	at: number,
): boolean {
	const next = tokens[at];
	if (!next || hits[at] || names[at]) return false;
	const comma = next.lower === "," ? (tokens[at + 1]?.lower === "the" ? at + 2 : at + 1) : -1;
	if (comma > 0 && (names[comma] || hits[comma])) return false;
	return (
		!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) &&
		!/^(?:of|-|between|from|in|at|on|who|which)$/.test(next.lower)
	);
}

/** Whether what the verb at a token says is done to its subject: "was sued". */
function isPassive(tokens: Token[], verb: number): boolean {
	for (let k = verb - 1; k > verb - 4 && k >= 0; k--) {
		const { lemma, pos } = tokens[k] as Token;
		if (lemma === "be" || lemma === "get") return true;
		if (!/^(?:ADV|AUX|PART)$/.test(pos)) return false;
	}
	return false;
}

/** Whether one of some words stands near a verb, in its own sentence. */
function standsBeside(tokens: Token[], verb: number, words: RegExp): boolean {
	for (let k = verb - NEAR; k < verb; k++) if (words.test(tokens[k]?.lower ?? "")) return true;
	for (let k = verb + 1; k <= verb + NEAR && !/^[.;:]$/.test(tokens[k]?.lower ?? "."); k++)
		if (words.test(tokens[k]?.lower ?? "")) return true;
	return false;
}

/** Whether the text says of somebody remembered what makes him be called so. */
function plays({ scan: { tokens } }: Reading, past: Remembered, role: EventRole): boolean {
	const { verbs, does, nouns, beside } = role;
	const { head, subject } = past;
	if (does && nouns && tokens[head + 1]?.lower === "'s") {
		for (let k = head + 2; k < head + 5; k++) if (nouns.test(tokens[k]?.lower ?? "")) return true;
		return false;
	}
	// "a gift from Fujian", "aid from Norway"
	if (
		does &&
		nouns &&
		/^(?:from|by)$/.test(tokens[head - 1]?.lower ?? "") &&
		nouns.test(tokens[head - 2]?.lower ?? "")
	)
		return true;
	if (subject) {
		for (let k = head + 1; k < head + WIDTH; k++) {
			const token = tokens[k] as Token | undefined;
			if (!token || /^[.;:]$/.test(token.lower)) return false;
			if (token.pos !== "VERB") continue;
			if (verbs.test(token.lemma))
				return isPassive(tokens, k) !== does && (!beside || standsBeside(tokens, k, beside));
			if (!BRINGS_ABOUT.test(token.lemma)) return false;
		}
		return false;
	}
	let by = false;
	for (let k = head - 1; k > head - 7 && k >= 0; k--) {
		const token = tokens[k] as Token;
		if (token.lower === "by") by = true;
		// "mediated by Qatar", "sued Colombia"
		if (token.pos === "VERB")
			return verbs.test(token.lemma) && by === does && (!beside || standsBeside(tokens, k, beside));
		if (!/^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(token.pos) && token.lower !== "by") return false;
	}
	return false;
}

/** The country where those named in a sentence meet, if it is none of theirs: "resumed talks in Washington. The hosts". */
function placeOfMeeting(reading: Reading, before: number): string[] | undefined {
	const { past } = reading.memory;
	const near = past.filter(({ sentence, head }) => head < before && sentence >= reading.index - 2);
	const place = near.findLast(
		({ acting, kind, head }) =>
			!acting && kind === "country" && /^(?:in|at)$/.test(reading.scan.tokens[head - 1]?.lower ?? ""),
	);
	const id = place?.actors[0];
	const party = near.some(
		({ acting, actors, sentence }) =>
			acting && sentence === place?.sentence && actors.some((one) => countryOf(reading, one) === id),
	);
	return id === undefined || party ? undefined : [id];
}

/** Whoever the text has just said to have done what the noun at a token stands for. */
function partyMeant(reading: Reading, i: number, noun: number): string[] | undefined {
	const { tokens } = reading.scan;
	const role = ROLES.get(tokens[noun]?.lower ?? "");
	if (!role) return undefined;
	const owner = tokens[i]?.lower === "the" ? undefined : antecedentOf(reading, i)?.actors;
	if (tokens[i]?.lower !== "the" && !owner) return undefined;
	const { past } = reading.memory;
	for (let k = past.length - 1; k >= 0; k--) {
		const one = past[k] as Remembered;
		if (one.sentence < reading.index - REACH) break;
		if (one.head >= i || owner?.some((id) => one.actors.includes(id))) continue;
		if (plays(reading, one, role)) return one.actors;
	}
	return role === HOSTS && !owner ? placeOfMeeting(reading, i) : undefined;
}

/**
 * Reads "the mediator", "the plaintiff", "his accuser" for whoever the text has just said to have mediated, sued or
 * accused. Returns the phrase's end, or the token itself.
 */
export function readEventRole(reading: Reading, i: number, sentence: Sentence): number {
	if (!/^(?:the|his|her|its|their)$/.test(reading.scan.tokens[i]?.lower ?? "")) return i;
	const noun = nounAt(reading, i, sentence.last);
	const actors = noun === undefined ? undefined : partyMeant(reading, i, noun);
	if (noun === undefined || !actors) return i;
	const why = `what the text has just told makes it the ${reading.scan.tokens[noun]?.lower}`;
	addMention(
		reading,
		{ actors, first: i, last: noun + 1, head: noun, form: "description", use: "actor", why },
		sentence,
	);
	return noun + 1;
}
