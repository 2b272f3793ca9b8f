import type { PartOfSpeech, Token } from "../document.ts";

/** Words that measure a number wherever they stand before one. */
const MEASURING: readonly (readonly string[])[] = [
	"at least",
	"at most",
	"more than",
	"fewer than",
	"less than",
	"up to",
	"close to",
	"well over",
	"just over",
	"just under",
	"upwards of",
	"as many",
	"as many as",
	"as much as",
	"in excess of",
	"no fewer than",
	"no less than",
	"not less than",
].map((words) => words.split(" "));
const OPENING: ReadonlySet<string> = new Set(MEASURING.map(([word]) => word as string));
const LONGEST_FIRST = [...MEASURING].sort((a, b) => b.length - a.length);

/** Prepositions that measure a number where no phrase can begin with them: "killed over 200", "sent around 30". */
const PREPOSITIONS = new Set(["over", "around", "under"]);

/** All words that `measuringWords` may begin with. */
export const MEASURING_WORDS: ReadonlySet<string> = new Set([...OPENING, ...PREPOSITIONS]);

/** Verbs with an object that is counted; "argued over 200 prisoners" and "handed over 200" are left as they are. */
const COUNTING: ReadonlySet<string> = new Set(
	`give send provide deliver supply pledge donate contribute commit allocate invest lend receive kill wound injure free
release detain arrest expel deploy ship sell buy purchase import export train airlift evacuate grant offer promise accept host
shelter repatriate deport earn employ lose owe transfer approve unveil announce disburse earmark mobilize mobilise station
extradite imprison jail intercept sanction blacklist recognize recognise attract spend raise`.split(/\s+/),
);

/** Whether a number, or a sum of money, stands at `k`: "200", "$4 billion", "a million". */
function isNumber(tags: readonly PartOfSpeech[], k: number): boolean {
	if (tags[k] === "NUM") return true;
	return (tags[k] === "SYM" || tags[k] === "DET") && tags[k + 1] === "NUM";
}

/**
 * How many words from `i` on only measure the number behind them: "more than" in "more than $4 billion", "over" in
 * "killed over 200 soldiers"; 0 when they do not.
 */
export function measuringWords(tokens: readonly Token[], tags: readonly PartOfSpeech[], i: number): number {
	const word = tokens[i]?.lower ?? "";
	if (OPENING.has(word))
		for (const words of LONGEST_FIRST)
			if (isNumber(tags, i + words.length) && words.every((one, k) => tokens[i + k]?.lower === one))
				return words.length;
	if (!PREPOSITIONS.has(word) || tags[i + 1] === "DET" || !isNumber(tags, i + 1)) return 0;
	const before = tokens[i - 1];
	if (tags[i - 1] === "ADP") return /^(?:with|of|for|to|by|from)$/.test(before?.lower ?? "") ? 1 : 0;
	const verb = tags[i - 1] === "PROPN" ? tokens[i - 2] : before;
	const known = verb !== undefined && tags[verb === before ? i - 1 : i - 2] === "VERB";
	return known && COUNTING.has(verb.lemma) ? 1 : 0;
}
