import type { EdgeAttributes, Evidence, Interval, NodeAttributes } from "../model/index.ts";
import { plainName } from "./find-actor.ts";
import { intendedLabel, pluralLabel, withAdverb } from "./verb-forms.ts";
import type { GraphView, Relation } from "./view.ts";

/** Names that English puts "the" before, by how they begin and by the common noun they end in. */
const BEGINS_WITH_ARTICLE =
	/^(?:(?:United|European|African|Arab) |(?:Government|Ministry|Organi[sz]ation|Council|Court|League|Bank) (?:of|for) )/;
const ENDS_WITH_ARTICLE =
	/(?:Union|Nations|States|Kingdom|Emirates|Republic|Islands|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|League|Organi[sz]ation|Agency|Council|Court|Commission|Committee|Ministry|Army|Bank|Fund|Party|Front|Forces?|Association|Authority|Federation|Corporation|Programme|Program)$/;

/** Descriptions of several people: "Syrian insurgents", "security forces". */
const IS_DESCRIBED_PLURAL = /(?:^|[ -])(?:[a-z]+(?<!s|u|i)s|people|police)$/;
/** Names of several people: "Houthis", "Kurds", "Rapid Support Forces", but not "Hamas". */
const IS_NAMED_PLURAL = /(?:^|[ -])(?:[A-Z][a-z]+[indbtr]s|Forces)$/;
/** A description, not a name: "Turkish defence minister", "Sudanese army", but not "Kim Jong-un". */
const IS_DESCRIBED = /(?:^| )(?:[a-z]+-)*[a-z]+$/;

/** An actor as a sentence calls it, with the article that English wants: "the United States". */
export function nameInSentence(actor: NodeAttributes): string {
	const { kind, label } = actor;
	if (kind === "group" || /^the /i.test(label)) return label;
	const isDescribedOne = IS_DESCRIBED.test(label) && !isPlural(actor);
	const isTitled = kind !== "person" && (BEGINS_WITH_ARTICLE.test(label) || ENDS_WITH_ARTICLE.test(label));
	return isDescribedOne || isTitled ? `the ${label}` : label;
}

/** True where a verb after the actor's name stands in the plural. */
export function isPlural({ kind, label }: NodeAttributes): boolean {
	if (kind === "group" || kind === "armed-group")
		return IS_DESCRIBED_PLURAL.test(label) || IS_NAMED_PLURAL.test(label);
	return (kind === "government-body" || kind === "organization") && IS_DESCRIBED_PLURAL.test(label);
}

/**
 * A relation's own time: "2011", "since 2015-09", "until 2023", "2011 to 2022", "12 times from 2005-01-03 to
 * 2015-12-30" or "undated in the text".
 */
export function timeInWords({ start, end, dates = [] }: Interval & { dates?: string[] }): string {
	if (dates.length > 1) return `${dates.length} times from ${start} to ${end}`;
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
	const speaker = claimed ? bestEvidence(attributes)?.speaker : undefined;
	return speaker === undefined ? null : insideSentence(speaker);
}

/** A pronoun as it follows "according to". */
const AFTER_PREPOSITION: Record<string, string> = {
	he: "him",
	she: "her",
	they: "them",
	we: "them",
	i: "them",
};

/** A speaker's words as they stand in the middle of a sentence. */
function insideSentence(speaker: string): string {
	const isPronoun = speaker.toLowerCase() in AFTER_PREPOSITION;
	if (isPronoun) return speaker.toLowerCase();
	return speaker.replace(/^(?:The|A|An|His|Her|Its|Their|Our) /, (word) => word.toLowerCase());
}

/** True where a speaker's words name the actor itself: "Chancellor Angela Merkel" is Angela Merkel. */
function isOwnWord(speaker: string, actor: NodeAttributes): boolean {
	const said = ` ${plainName(speaker)} `;
	const name = plainName(actor.label);
	const wanted = actor.kind === "person" ? (name.split(" ").at(-1) as string) : name;
	return said.includes(` ${wanted} `);
}

/**
 * A relation as one English sentence without its full stop, in the relation's own direction and with its modality
 * in words: "Turkey plans to restore ties with Syria", "Turkish officials denied that Turkey met Syria".
 */
export function relationInWords(view: GraphView, relation: Relation): string {
	const sentence = clauseInWords(view, relation, {});
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * The same as a clause, in which other words may stand for the source or the target: "which backs Syria" with "which"
 * as subject, "Russia backs" with nothing as object.
 */
export function clauseInWords(
	view: GraphView,
	relation: Relation,
	words: { subject?: string; object?: string },
): string {
	const { attributes } = relation;
	const source = view.actor(relation.source);
	const target = view.actor(relation.target);
	const subject = words.subject ?? (source ? nameInSentence(source) : relation.source);
	const object = words.object ?? (target ? nameInSentence(target) : relation.target);
	const plural = source !== undefined && isPlural(source);
	const pronoun = plural || source?.kind === "person" ? "their" : "its";
	const label = attributes.label.replace(/\bits\b/g, pronoun);
	const speaker = speakerOf(attributes);
	const own = speaker !== null && source !== undefined && isOwnWord(speaker, source);
	const according =
		speaker === null
			? ""
			: own
				? `, by ${pronoun} own account`
				: `, according to ${AFTER_PREPOSITION[speaker] ?? speaker}`;
	const clause = inModality(attributes, { subject, object, plural, label, speaker, according });
	return object === "" ? clause.replace(" ,", ",").trimEnd() : clause;
}

interface Clause {
	subject: string;
	object: string;
	plural: boolean;
	label: string;
	speaker: string | null;
	/** Follows the clause: ", according to the Kremlin" or nothing. */
	according: string;
}

function inModality(attributes: EdgeAttributes, clause: Clause): string {
	const { subject, object, plural, label, speaker, according } = clause;
	const finite = plural ? pluralLabel(label) : label;
	const intended = intendedLabel(label);
	switch (attributes.modality) {
		case "asserted":
			return `${subject} ${finite} ${object}${according}`;
		case "alleged":
			return `${subject} ${withAdverb(finite, "reportedly")} ${object}${according}`;
		case "planned":
			return `${subject} ${plural ? "plan" : "plans"} to ${intended} ${object}${according}`;
		case "conditional":
			return `${subject} would ${intended} ${object} under certain conditions${according}`;
		case "denied":
			return speaker === null
				? `it is denied that ${subject} ${finite} ${object}`
				: `${speaker} denied that ${subject} ${finite} ${object}`;
		case "demanded":
			// A request is itself a demand; only what is demanded of somebody needs the words.
			if (attributes.plover === "REQUEST") return `${subject} ${finite} ${object}${according}`;
			return speaker === null
				? `there is a demand that ${subject} ${intended} ${object}`
				: `${speaker} demanded that ${subject} ${intended} ${object}`;
	}
}
