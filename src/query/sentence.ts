import type { EdgeAttributes, Evidence, Interval, NodeAttributes } from "../model/index.ts";
import { bareLabel, pluralLabel, withAdverb } from "./verb-forms.ts";
import type { GraphView, Relation } from "./view.ts";

/** Names that English puts "the" before: by how they begin or by the common noun they end in. */
const TAKES_ARTICLE =
	/^(?:United|European|African|Arab) |(?:Union|Nations|States|Kingdom|Emirates|Republic|Islands|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|League|Organi[sz]ation|Agency|Council|Court|Commission|Committee|Ministry|Army|Bank|Fund|Party|Front|Forces?|Association|Authority|Federation)$/;

/** Descriptions of several people: "Syrian insurgents", "Houthis", but not "Hamas". */
const IS_PLURAL = /(?:^|[ -])(?:[a-z]+(?<!s|u|i)s|[A-Z][a-z]+(?:i|n|d|b|t|r)s|people|police|troops)$/;

/** An actor as a sentence calls it, with the article that English wants: "the United States". */
export function nameInSentence(actor: NodeAttributes): string {
	if (actor.kind === "person" || actor.kind === "group") return actor.label;
	return TAKES_ARTICLE.test(actor.label) ? `the ${actor.label}` : actor.label;
}

/** True where a verb after the actor's name stands in the plural. */
export function isPlural(actor: NodeAttributes): boolean {
	return (actor.kind === "group" || actor.kind === "armed-group") && IS_PLURAL.test(actor.label);
}

/** `(2011)`, `(since 2015-09)`, `(until 2023)`, `(2011 to 2022)` or `(undated in the text)`, without brackets. */
export function timeInWords({ start, end }: Interval): string {
	if (start === null && end === null) return "undated in the text";
	if (start === null) return `until ${end}`;
	if (end === null) return `since ${start}`;
	return start === end ? start : `${start} to ${end}`;
}

/** The evidence that a relation is shown with: the surest, then the first. */
export function bestEvidence(attributes: EdgeAttributes): Evidence | null {
	const { evidence } = attributes;
	return evidence.reduce<Evidence | null>(
		(best, item) => (best === null || (item.confidence ?? 0) > (best.confidence ?? 0) ? item : best),
		null,
	);
}

/** Who all the evidence attributes a relation to; null as soon as one article says it in its own voice. */
function speakerOf(attributes: EdgeAttributes): string | null {
	const claimed = attributes.evidence.every((item) => item.speaker !== undefined);
	return claimed ? (bestEvidence(attributes)?.speaker ?? null) : null;
}

/**
 * A relation as one English sentence without its full stop, in the relation's own direction and with its modality
 * in words: "Turkey plans to restore ties with Syria", "Turkish officials denied that Turkey met Syria".
 */
export function relationInWords(view: GraphView, relation: Relation): string {
	const { attributes } = relation;
	const source = view.actor(relation.source);
	const target = view.actor(relation.target);
	const subject = source ? nameInSentence(source) : relation.source;
	const object = target ? nameInSentence(target) : relation.target;
	const plural = source !== undefined && isPlural(source);
	const pronoun = plural || source?.kind === "person" ? "their" : "its";
	const label = attributes.label.replace(/\bits\b/g, pronoun);
	const sentence = inModality(attributes, { subject, object, plural, label });
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

interface Clause {
	subject: string;
	object: string;
	plural: boolean;
	label: string;
}

function inModality(attributes: EdgeAttributes, { subject, object, plural, label }: Clause): string {
	const speaker = speakerOf(attributes);
	const finite = plural ? pluralLabel(label) : label;
	const bare = bareLabel(label);
	const according = speaker === null ? "" : `, according to ${speaker}`;
	switch (attributes.modality) {
		case "asserted":
			return `${subject} ${finite} ${object}${according}`;
		case "alleged":
			return `${subject} ${withAdverb(finite, "reportedly")} ${object}${according}`;
		case "planned":
			return `${subject} ${plural ? "plan" : "plans"} to ${bare} ${object}${according}`;
		case "conditional":
			return `${subject} would ${bare} ${object} under certain conditions${according}`;
		case "denied":
			return speaker === null
				? `it is denied that ${subject} ${finite} ${object}`
				: `${speaker} denied that ${subject} ${finite} ${object}`;
		case "demanded":
			// A request is itself a demand; only what is demanded of somebody needs the words.
			if (attributes.plover === "REQUEST") return `${subject} ${finite} ${object}${according}`;
			return speaker === null
				? `there is a demand that ${subject} ${bare} ${object}`
				: `${speaker} demanded that ${subject} ${bare} ${object}`;
	}
}
