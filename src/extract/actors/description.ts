import type { Sentence } from "../document.ts";
import type { Hit } from "./hits.ts";
import { type Owner, readLeft } from "./left-context.ts";
import { isPossessive, type NameSpan, type Scan } from "./names.ts";
import { continues, type DescriptionKind, type Noun, nounAt } from "./nouns.ts";
import { readNames, readOf } from "./right-context.ts";

/** A phrase that describes instead of naming: "the Turkish and Syrian foreign ministers". */
export interface Description {
	kind: DescriptionKind;
	first: number;
	last: number;
	/** Token of the head noun. */
	head: number;
	/** The noun itself, singular for roles: "minister", "secretary of state", "supreme court". */
	noun: string;
	/** Words between determiner and noun, without nationalities, lower-case. */
	modifiers: string[];
	/** Countries and bodies it belongs to, from adjectives, possessors and "of" phrases. */
	nations: Hit[];
	ofNations: Hit[];
	/** Name of an unlisted body it belongs to. */
	body?: NameSpan;
	owner?: Owner;
	determiner?: string;
	/** Says to or for whom: "envoy to Syria". */
	addressed: boolean;
	plural: boolean;
	former: boolean;
	/** The names the title stands before: one, or several after a plural. */
	names: { span: NameSpan; of?: Hit }[];
}

function describe(scan: Scan, noun: Noun, sentence: Sentence): Description {
	const left = readLeft(scan, noun, sentence);
	const listed = noun.plural && scan.tokens[noun.last]?.lower === "," && left.nations.length > 0;
	const direct =
		noun.kind === "role" ? readNames(scan, noun, listed ? noun.last + 1 : noun.last, sentence.last) : [];
	const right = direct.length > 0 ? { hits: [], last: noun.last } : readOf(scan, noun, sentence);
	const names =
		noun.kind === "role" && direct.length === 0 && right.last > noun.last && !noun.plural
			? readNames(scan, noun, right.last, sentence.last)
			: direct;
	const description: Description = {
		kind: noun.kind,
		first: left.first,
		last: Math.max(right.last, ...names.map((name) => (name.of ?? name.span).last)),
		head: noun.head,
		noun: noun.noun,
		modifiers: left.modifiers,
		nations: left.nations,
		ofNations: right.hits,
		plural: noun.plural,
		former: left.former,
		addressed: "addressed" in right && right.addressed === true,
		names,
	};
	const body = left.body ?? ("body" in right ? right.body : undefined);
	if (body) description.body = body;
	if (left.owner) description.owner = left.owner;
	if (left.determiner) description.determiner = left.determiner;
	return description;
}

/** Finds the descriptions of a sentence, in order; none overlaps another but for its names. */
export function findDescriptions(scan: Scan, sentence: Sentence): Description[] {
	const found: Description[] = [];
	let free = sentence.first;
	for (let i = sentence.first; i < sentence.last; i++) {
		const noun = nounAt(scan, i, sentence.last);
		if (!noun || continues(scan, noun, sentence.last)) continue;
		const description = describe(scan, noun, sentence);
		const overlapped = found.find(
			(other) => other.first < description.first && other.head >= description.first,
		);
		if (overlapped || (description.first < free && !found.at(-1)))
			description.first = Math.max(free, noun.first);
		const inside = found.at(-1);
		const chained =
			inside !== undefined &&
			description.first <= inside.first &&
			!isPossessive(scan.tokens, inside.head + 1);
		if (chained && description.first < free) description.first = Math.max(free, noun.first);
		found.push(description);
		free = noun.last;
		i = noun.last - 1;
	}
	return found;
}
