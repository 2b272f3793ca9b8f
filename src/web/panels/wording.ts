import { RELATION_TYPES } from "../../knowledge-files.ts";
import type {
	ActorKind,
	EdgeAttributes,
	Interval,
	KnowledgeGraph,
	Modality,
	Role,
	Stance,
} from "../../model/index.ts";
import type { GraphView, Relation } from "../../query/index.ts";

const INVERSES = new Map(RELATION_TYPES.map((type) => [type.id, type.inverse]));

/** A type's label from its target's side; undefined for symmetric ones. */
export function inverseOf(type: string): string | undefined {
	return INVERSES.get(type);
}

/** One of each kind, and several. */
export const KIND_WORDS: Record<ActorKind, { one: string; many: string }> = {
	country: { one: "Country", many: "Countries" },
	person: { one: "Person", many: "People" },
	organization: { one: "Organisation", many: "Organisations" },
	"government-body": { one: "Government body", many: "Government bodies" },
	"armed-group": { one: "Armed group", many: "Armed groups" },
	group: { one: "Group", many: "Groups" },
	media: { one: "Media outlet", many: "Media outlets" },
};

export const STANCE_WORDS: Record<Stance, string> = {
	cooperative: "Cooperative",
	hostile: "Hostile",
	neutral: "Neutral",
};

/** A badge's word for each modality, and what it means as a sentence. */
export const MODALITY_WORDS: Record<Modality, { badge: string; meaning: string }> = {
	asserted: { badge: "Reported", meaning: "Reported as fact." },
	denied: { badge: "Denied", meaning: "Denied: the text says that this is not so." },
	planned: { badge: "Planned", meaning: "Planned or announced, not yet done." },
	conditional: { badge: "Conditional", meaning: "Only if something else happens." },
	demanded: { badge: "Demanded", meaning: "Demanded by someone, not done." },
	alleged: { badge: "Alleged", meaning: "Alleged by someone, not reported as fact." },
};

/** How a relation reads after the name of `actor`: "backs", or from the other side "is backed by". */
export function phraseFrom(actor: string, source: string, edge: EdgeAttributes): string {
	if (edge.symmetric || actor === source) return edge.label;
	return INVERSES.get(edge.type) ?? `is the one who is meant by “${edge.label}” of`;
}

const MONTHS = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");

/** A PartialDate as people write it, no finer than it is: "2011", "Mar 2023", "24 July 2024". */
export function dateWords(date: string): string {
	const [year, month, day] = date.split("-");
	const monthName = MONTHS[Number(month) - 1];
	if (!monthName) return date;
	return day ? `${Number(day)} ${monthName} ${year}` : `${monthName} ${year}`;
}

/** When a relation held: "24 July 2024", "since 2011", "until 2016", "2011 – 2015"; null when undated. */
export function intervalWords({ start, end }: Pick<Interval, "start" | "end">): string | null {
	if (start === null) return end === null ? null : `until ${dateWords(end)}`;
	if (end === null) return `since ${dateWords(start)}`;
	return start === end ? dateWords(start) : `${dateWords(start)} – ${dateWords(end)}`;
}

/** "1 sentence", "3 sentences". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** The label of an actor, or its id where a graph names somebody it does not contain. */
export function labelOf(graph: KnowledgeGraph, actor: string): string {
	return graph.hasNode(actor) ? graph.getNodeAttribute(actor, "label") : actor.replace(/^[^:]*:/, "");
}

/** A role with its office and dates: "President of Syria, since Jul 2000". */
export function roleWords(graph: KnowledgeGraph, role: Role): string {
	const office = role.of ? `${role.title} of ${labelOf(graph, role.of)}` : role.title;
	const time = intervalWords({ start: role.start ?? null, end: role.end ?? null });
	return time ? `${capitalized(office)}, ${time}` : capitalized(office);
}

function capitalized(words: string): string {
	return words.charAt(0).toLocaleUpperCase("en") + words.slice(1);
}

/** The named publishers of the articles behind a relation, each once. */
export function publishersOf(view: GraphView, edge: EdgeAttributes): string[] {
	const names = edge.evidence.map(({ article }) => view.article(article)?.publisher ?? "");
	return [...new Set(names)].filter((name) => name !== "");
}

/** The relation told from `actor` where it holds both ways, so that the sentence begins with whom one looks at. */
export function seenFrom(actor: string, relation: Relation): Relation {
	if (!relation.attributes.symmetric || relation.source === actor) return relation;
	return { ...relation, source: relation.target, target: relation.source };
}
