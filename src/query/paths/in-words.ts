import type { NodeAttributes } from "../../model/index.ts";
import { describeHop, describeRelation } from "../describe-path.ts";
import { clauseInWords, isPlural, relationInWords, timeInWords } from "../sentence.ts";
import type { GraphView, Relation } from "../view.ts";
import type { Hop, Path } from "./find-paths.ts";

/** The label of a relation type from its target's side, "is backed by"; undefined where there is none. */
export type InverseLabels = (type: string) => string | undefined;

/**
 * A path as one sentence, each hop by its strongest relation, with its time where it is known: "Turkey backs Syrian
 * insurgents (2024), who oppose the Syrian government (2024-07), which Russia backs (since 2015)." A hop that does not
 * go on from the last name in the sentence begins a part of its own.
 * @param inverseOf lets a path begin against a relation's direction: "Syria is backed by Russia"
 */
export function pathInWords(view: GraphView, path: Path, inverseOf: InverseLabels = () => undefined): string {
	let text = "";
	/** Who was named last, and so who "which" would mean. */
	let last: string | null = null;
	for (const hop of path.hops) {
		const relation = turned(hop);
		const goesForth = relation.source === hop.from;
		const time = timeOf(relation);
		if (last === hop.from && isClause(relation)) {
			text += `, ${relativeClause(view, relation, hop.from)}${time}`;
			last = goesForth ? hop.to : null;
			continue;
		}
		const inverse =
			goesForth || relation.attributes.modality !== "asserted"
				? undefined
				: inverseOf(relation.attributes.type);
		const sentence =
			inverse === undefined
				? relationInWords(view, relation)
				: relationInWords(view, inverted(relation, inverse));
		text += `${text === "" ? "" : "; "}${text === "" ? sentence : inside(sentence, view)}${time}`;
		last = goesForth || inverse !== undefined ? hop.to : null;
	}
	return text === "" ? "" : `${text}.`;
}

/** The strongest relation of a hop; one that holds both ways is turned so that it goes forth. */
function turned(hop: Hop): Relation {
	const relation = hop.relations[0] as Relation;
	return relation.attributes.symmetric ? { ...relation, source: hop.from, target: hop.to } : relation;
}

function inverted(relation: Relation, label: string): Relation {
	return {
		...relation,
		source: relation.target,
		target: relation.source,
		attributes: { ...relation.attributes, label },
	};
}

/** A sentence within a sentence: names keep their capitals, "The" does not. */
function inside(sentence: string, view: GraphView): string {
	const isName = view.actors().some((id) => sentence.startsWith(view.actor(id)?.label ?? id));
	return isName ? sentence : sentence.replace(/^(?:The|It|There) /, (word) => word.toLowerCase());
}

/** True where the relation can be told in a clause that begins with "which". */
function isClause({ attributes: { modality, plover } }: Relation): boolean {
	return modality !== "denied" && (modality !== "demanded" || plover === "REQUEST");
}

function relativeClause(view: GraphView, relation: Relation, from: string): string {
	const actor = view.actor(from);
	const isPerson = actor !== undefined && isSomebody(actor);
	if (relation.source === from) return clauseInWords(view, relation, { subject: isPerson ? "who" : "which" });
	return `${isPerson ? "whom" : "which"} ${clauseInWords(view, relation, { object: "" })}`;
}

function isSomebody(actor: NodeAttributes): boolean {
	return (
		actor.kind === "person" || ((actor.kind === "group" || actor.kind === "armed-group") && isPlural(actor))
	);
}

function timeOf({ attributes }: Relation): string {
	return attributes.start === null && attributes.end === null ? "" : ` (${timeInWords(attributes)})`;
}

/** Paths as plain text: each a sentence, then its hops with their quotes. */
export function pathsAsText(view: GraphView, paths: readonly Path[], inverseOf?: InverseLabels): string {
	return paths
		.map((path, i) => {
			const steps = path.hops.map((hop) => `   - ${dayOf(hop)}${describeHop(view, hop)}`);
			const number = paths.length > 1 ? `${i + 1}. ` : "";
			return [`${number}${pathInWords(view, path, inverseOf)}`, ...steps].join("\n");
		})
		.join("\n\n");
}

/** The day of a hop in an order of time; of undated relations it says nothing. */
function dayOf({ day, relations }: Hop): string {
	const isDated = relations[0]?.attributes.start !== null || relations[0]?.attributes.end !== null;
	return typeof day === "string" && isDated ? `on ${day}: ` : "";
}

/** Characters that Markdown would take for something else. */
function plain(text: string): string {
	return text.replace(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}

/** Paths as Markdown: each under a heading, its hops as a list with quotes and linked sources. */
export function pathsAsMarkdown(view: GraphView, paths: readonly Path[], inverseOf?: InverseLabels): string {
	return paths
		.map((path, i) => {
			const names = path.actors.map((id) => plain(view.actor(id)?.label ?? id));
			const steps = path.hops.map((hop) => `- ${dayOf(hop)}${hopAsMarkdown(view, hop)}`);
			return [
				`### ${i + 1}. ${names.join(" → ")}`,
				"",
				plain(pathInWords(view, path, inverseOf)),
				"",
				...steps,
			].join("\n");
		})
		.join("\n\n");
}

function hopAsMarkdown(view: GraphView, hop: Hop): string {
	const [first, ...others] = hop.relations;
	const { sentence, time, quote, source, url } = describeRelation(view, first as Relation, hop.day);
	const linked =
		url === null
			? plain(source ?? "")
			: `[${plain(source ?? "")}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
	const told = quote === null ? "" : `: “${plain(quote)}” – ${linked}`;
	const also = others.map((relation) => {
		const { sentence: other, time: when } = describeRelation(view, relation);
		return `${plain(other)} (${when})`;
	});
	return `**${plain(sentence)}** (${time})${told}${also.length > 0 ? `. Also: ${also.join("; ")}` : ""}`;
}
