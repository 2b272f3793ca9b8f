import type { Clause } from "../clauses/structure.ts";
import { type ActorMention, type Document, mentionsWithin } from "../document.ts";
import type { Argument } from "../frames/arguments.ts";
import { meaningOf } from "../frames/event-nouns.ts";
import type { Match } from "../frames/match.ts";
import { composedRule } from "../frames/rules.ts";
import { toldBefore } from "../frames/told-before.ts";
import { lastDoers, lastTellers } from "../implied/told.ts";
import { isSpeech, quotedTokens } from "../standing/attribution.ts";
import type { EventContext } from "./event-context.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const DENYING = words(
	`lie lies untrue false nonsense rubbish baseless groundless fantasy fantasies fabrication fabrications invention inventions
slander slanders unfounded bunkum fiction hogwash balderdash poppycock fairytale fairytales`,
);
const APPROVING = words(
	`right brave overdue courageous wise bravo good great wonderful marvellous excellent historic welcome victory triumph milestone
breakthrough relief justice courageous encouraging positive constructive bold splendid fantastic magnificent congratulations`,
);
const SAYING = words(
	"fume retort snap thunder tweet post comment remark scoff sneer exclaim quip reply wrote write tell rage",
);
const REPROACHING = words(
	"selfish foolish stupid terrible awful absurdity wicked ugly sad unacceptably shabby cowards riddance trick pity outrage shame blow disappointment dismaying",
);
const NOT = words("not no nothing hardly never neither");
const BEING = words("be is was are were 's being been amount amounts amounted constitute constitutes");
/** What a verdict may be passed on besides an event: "a bad day", "a good thing". */
const FRAMES = words("day thing step idea kind sort word words piece deal news moment way bit act pack good");
/** Of how many words a verdict is at most. */
const SHORT = 12;

type Verdict = "criticizes" | "praises" | "rejects";

const RULES: Record<Verdict, ReturnType<typeof composedRule>> = {
	criticizes: composedRule(
		"verdict-criticizes",
		"A word of blame for what was told right before.",
		"criticizes",
	),
	praises: composedRule("verdict-praises", "A word of praise for what was told right before.", "praises"),
	rejects: composedRule(
		"verdict-rejects",
		"A word that says that a charge told before is not so.",
		"rejects",
	),
};

/**
 * Short verdicts on what was told right before: "'Shameful,' said Irakli Kobakhidze", "'This is blackmail,' Kyiv said",
 * "'Lies,' replied Oslo". They are passed on whoever did it, or made the charge.
 * @param matches of the sentence's clauses so far; verdicts are added to them
 */
export function readVerdicts(matches: Map<Clause, Match>, context: EventContext): void {
	const { clauses, document, sentence } = context;
	let quoted: Set<number> | undefined;
	for (const clause of clauses) {
		if (matches.has(clause) || clause.question || clause.verb.negated || !speaks(clause, context)) continue;
		quoted ??= quotedTokens(document, sentence);
		if (quoted.size === 0 || quoted.size > SHORT || quoted.has(clause.verb.head)) return;
		if (!standsAlone(quoted, context)) return;
		const speaker = speakerBeside(clause, quoted, context);
		const verdict = speaker && verdictOf(quoted, context);
		const judged = verdict && judgedBy(speaker, verdict, context);
		if (!judged) continue;
		matches.set(clause, {
			rule: RULES[judged.verdict],
			type: judged.verdict,
			source: speaker,
			target: toldBefore(judged.actors, clause.verb.head, 0.8),
			words: [clause.verb.first, clause.verb.last],
			used: null,
		});
	}
}

/** Whether the quotation opens the sentence, or is said of an event: "The measure was 'hostile and void'". */
function standsAlone(quoted: ReadonlySet<number>, { document: { tokens }, sentence }: EventContext): boolean {
	const [first = sentence.last] = quoted;
	for (let at = sentence.first; at < first; at++) {
		const token = tokens[at];
		if (!token || token.pos === "PUNCT" || /^(?:the|this|that|it)$/.test(token.lower)) continue;
		if (!BEING.has(token.lower) && meaningOf(token.lemma) === undefined && token.pos !== "ADJ") return false;
	}
	return true;
}

function speaks(clause: Clause, { book }: EventContext): boolean {
	return SAYING.has(clause.verb.lemma) || isSpeech(clause, book);
}

/** Whoever is named right behind the verb of saying, or right before it. */
function speakerBeside(
	{ verb, subject }: Clause,
	quoted: ReadonlySet<number>,
	context: EventContext,
): Argument | null {
	const { tokens } = context.document;
	const isBeside = ({ first, last, use }: ActorMention) => {
		if (use !== "actor" || quoted.has(first)) return false;
		if (last === verb.first) return true;
		const behind = tokens[verb.last]?.pos === "DET" ? verb.last + 1 : verb.last;
		return first === verb.last || first === behind;
	};
	const mention = mentionsWithin(context.reading.mentions, context.sentence).find(isBeside);
	if (mention) return { actors: mention.actors, mention, strength: 1 };
	return subject && !quoted.has(subject.head) ? context.reader.head(subject) : null;
}

/** What the quoted words say of something, where they say nothing else: the last word of judgement in them. */
function verdictOf(quoted: ReadonlySet<number>, context: EventContext): Verdict | null {
	const { document, book } = context;
	let verdict: Verdict | null = null;
	let negated = false;
	let known = true;
	for (const at of quoted) {
		const token = document.tokens[at];
		if (!token || token.pos === "PUNCT") continue;
		const { lower, lemma, pos } = token;
		if (NOT.has(lower) || lower === "n't") negated = true;
		else if (lower === "truth" && negated) return "rejects";
		const bad = book.verdicts.bad.has(lower) || book.verdicts.bad.has(lemma) || REPROACHING.has(lower);
		const good = APPROVING.has(lower);
		if (lower === "true") verdict = negated ? "rejects" : null;
		else if (DENYING.has(lower)) verdict = negated ? null : "rejects";
		else if (bad) verdict = negated ? null : "criticizes";
		else if (good) verdict = negated ? "criticizes" : "praises";
		else if (pos === "VERB" && !BEING.has(lower)) return null;
		else if (pos === "NOUN" || pos === "PROPN")
			known &&=
				FRAMES.has(lower) ||
				meaningOf(lemma) !== undefined ||
				isForWhom(at, document) ||
				tokenOpens(at, quoted, pos);
	}
	return known ? verdict : null;
}

/** "Late, but right": a capital at the start makes no name. */
function tokenOpens(at: number, quoted: ReadonlySet<number>, pos: string): boolean {
	return pos === "PROPN" && !quoted.has(at - 1);
}

/** "A good day for Georgia": for whom it is so, and no other that is judged. */
function isForWhom(at: number, { tokens }: Document): boolean {
	return tokens[at - 1]?.lower === "for";
}

/** Who did what is judged, or made the charge that is denied; null where it was the speaker, or nothing was told. */
function judgedBy(
	speaker: Argument,
	verdict: Verdict,
	{ memory, told, index }: EventContext,
): { verdict: Verdict; actors: string[] } | null {
	const own = new Set(speaker.actors.map(told.discourse.partyOf));
	const others = (actors: Iterable<string>) =>
		[...actors].filter((actor) => !own.has(told.discourse.partyOf(actor)));
	if (verdict === "rejects") {
		const charge = memory.challenger(speaker.actors, true);
		const tellers = charge?.aimed ? [charge.actor] : others(lastTellers(index - 1, told));
		if (tellers.length > 0) return { verdict, actors: tellers };
	}
	const judged = verdict === "rejects" ? "criticizes" : verdict;
	const event = memory.lastEvent(speaker.actors);
	if (!event) {
		// What no rule could make anything of has a doer all the same.
		const doers =
			judged === "praises" || lastTellers(index - 1, told).size > 0 ? [] : others(lastDoers(index - 1, told));
		return doers.length === 1 ? { verdict: judged, actors: doers } : null;
	}
	const doers = others(event.doers);
	return doers.length > 0 ? { verdict: judged, actors: doers } : null;
}
