/** Finite forms whose infinitive the rules below would get wrong. */
const IRREGULAR: Readonly<Record<string, string>> = {
	is: "be",
	are: "be",
	was: "be",
	were: "be",
	has: "have",
	had: "have",
	bought: "buy",
	broke: "break",
	brought: "bring",
	built: "build",
	came: "come",
	created: "create",
	cut: "cut",
	expelled: "expel",
	fought: "fight",
	gave: "give",
	held: "hold",
	invited: "invite",
	left: "leave",
	led: "lead",
	lost: "lose",
	made: "make",
	met: "meet",
	overthrew: "overthrow",
	restored: "restore",
	said: "say",
	saw: "see",
	sent: "send",
	shared: "share",
	sold: "sell",
	sought: "seek",
	spoke: "speak",
	struck: "strike",
	took: "take",
	went: "go",
	withdrew: "withdraw",
	won: "win",
};

/** The infinitive of one finite English verb in the third person singular or the past tense. */
function infinitiveOf(verb: string): string {
	const irregular = IRREGULAR[verb];
	if (irregular !== undefined) return irregular;
	if (/ie[sd]$/.test(verb)) return `${verb.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x|zz|o)es$/.test(verb)) return verb.slice(0, -2);
	if (/[^s]s$/.test(verb)) return verb.slice(0, -1);
	if (verb.endsWith("eed")) return verb.slice(0, -1);
	if (!verb.endsWith("ed")) return verb;
	const stem = verb.slice(0, -2);
	if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
	const losesE = /[cgvzu]$|[^s]s$|[^aeioul]l$|[^aeo]at$/.test(stem);
	return losesE ? `${stem}e` : stem;
}

/** A relation's label ("backs", "formerly led", "is a member of") cut at its verb. */
interface LabelParts {
	adverb: string;
	verb: string;
	rest: string;
}

function partsOf(label: string): LabelParts {
	const words = label.split(" ");
	const at = words.findIndex((word) => !word.endsWith("ly"));
	const verbAt = Math.max(at, 0);
	return {
		adverb: words
			.slice(0, verbAt)
			.map((word) => `${word} `)
			.join(""),
		verb: words[verbAt] as string,
		rest: words
			.slice(verbAt + 1)
			.map((word) => ` ${word}`)
			.join(""),
	};
}

/** A label as it follows "to", "would" or "that Turkey": "met" gives "meet", "is allied with" "be allied with". */
export function bareLabel(label: string): string {
	const { adverb, verb, rest } = partsOf(label);
	return `${adverb}${infinitiveOf(verb)}${rest}`;
}

/**
 * What a label intends, as it follows "plans to": for "met" it is "meet", for "agreed to meet" and "wants to meet"
 * it is "meet" as well, since nobody plans to agree to meet.
 */
export function intendedLabel(label: string): string {
	return /^(?:agreed|wants) to (.+)$/.exec(label)?.[1] ?? bareLabel(label);
}

/** A label as it follows a plural subject: "backs" gives "back", "is a member of" "are members of". */
export function pluralLabel(label: string): string {
	const { adverb, verb, rest } = partsOf(label);
	if (verb === "is") return `${adverb}are${rest.replace(/^ an? (\w+) of\b/, " $1s of")}`;
	if (verb === "was") return `${adverb}were${rest}`;
	const isPresent = /[^s]s$/.test(verb);
	return `${adverb}${isPresent ? infinitiveOf(verb) : verb}${rest}`;
}

/** A label with an adverb in its place: "reportedly backs", "is reportedly allied with". */
export function withAdverb(label: string, adverb: string): string {
	const { adverb: first, verb, rest } = partsOf(label);
	const follows = /^(?:is|are|was|were)$/.test(verb);
	return follows ? `${first}${verb} ${adverb}${rest}` : `${adverb} ${first}${verb}${rest}`;
}
