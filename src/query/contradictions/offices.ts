import { byText } from "../../graph/index.ts";
import {
	type Evidence,
	earliest,
	isFormerOffice,
	latest,
	plainTitle,
	type Role,
	TOP_OFFICES,
} from "../../model/index.ts";
import { plainName } from "../find-actor.ts";
import { nameInSentence } from "../sentence.ts";
import type { GraphView, Relation } from "../view.ts";
import type { Contradiction, Side } from "./contradiction.ts";

/** Offices that one person holds at a time. */
const SINGLE = new Set([
	...TOP_OFFICES,
	"foreign minister",
	"defence minister",
	"finance minister",
	"supreme leader",
]);

/** The types of relation that tell of an office. */
const OFFICE_TYPES = new Set(["leads", "ministerOf"]);

/** Who is told to hold an office, and on what days. */
interface Tenure {
	person: string;
	title: string;
	of: string;
	first: string;
	last: string;
	side: Side;
}

/**
 * Two who hold one office, and one at the head of two countries. An office counts from the first to the last article
 * that tells of it in the present: where a successor's reports begin after a predecessor's have ended, nothing is
 * amiss.
 */
export function officeConflicts(view: GraphView): Contradiction[] {
	const tenures = view.relations().flatMap((relation) => tenuresOf(view, relation));
	return [
		...conflicts(
			tenures,
			({ title, of }) => `${title} ${of}`,
			(a, b) => a.person !== b.person && !mayBeOne(view, a.person, b.person),
		).map(([a, b]) => contradiction("two-holders", [a.person, b.person, a.of], twoHolders(view, a, b), a, b)),
		...conflicts(
			tenures.filter(({ title }) => TOP_OFFICES.has(title)),
			({ person }) => person,
			(a, b) => a.of !== b.of,
		).map(([a, b]) => contradiction("two-offices", [a.person, a.of, b.of], twoOffices(view, a, b), a, b)),
	];
}

function contradiction(
	kind: Contradiction["kind"],
	actors: string[],
	sentence: string,
	a: Tenure,
	b: Tenure,
): Contradiction {
	return { kind, actors, sentence, byReportOnly: true, sides: [[a.side], [b.side]] };
}

/** The offices in a country that a relation tells of: those that the person's roles name for the days of its articles. */
function tenuresOf(view: GraphView, relation: Relation): Tenure[] {
	const { source, target, attributes } = relation;
	const person = view.actor(source);
	if (!OFFICE_TYPES.has(attributes.type) || attributes.modality !== "asserted") return [];
	// Who is known by the office alone is whoever holds it, and nobody else.
	if (person?.members?.every(({ unnamed }) => unnamed)) return [];
	if (person?.kind !== "person" || view.actor(target)?.kind !== "country") return [];
	const byRole = new Map<Role, { title: string; told: { day: string; evidence: Evidence }[] }>();
	for (const evidence of attributes.evidence) {
		const published = view.article(evidence.article)?.published;
		if (!published) continue;
		const day = earliest(published);
		for (const role of person.roles ?? []) {
			const title = plainTitle(role.title, role.of);
			if (role.of !== target || !SINGLE.has(title) || isFormerOffice(role)) continue;
			if (role.start !== undefined && earliest(role.start) > day) continue;
			if (role.end !== undefined && latest(role.end) < day) continue;
			const known = byRole.get(role) ?? { title, told: [] };
			known.told.push({ day, evidence });
			byRole.set(role, known);
		}
	}
	return [...byRole.values()].flatMap(({ title, told }) =>
		withoutGaps(told).map((run) => ({
			person: source,
			title,
			of: target,
			first: run[0]?.day ?? "",
			last: run.at(-1)?.day ?? "",
			side: { relation, evidence: run.map(({ evidence }) => evidence) },
		})),
	);
}

/** Days without a report after which somebody may have left an office and come back to it. */
const LONGEST_GAP = 183;

/** Reports in time, cut where nothing is told for long. */
function withoutGaps<Told extends { day: string }>(reports: readonly Told[]): Told[][] {
	const runs: Told[][] = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const report of [...reports].sort((a, b) => byText(a.day, b.day))) {
		const day = Date.parse(report.day) / 86_400_000;
		if (day - last > LONGEST_GAP) runs.push([report]);
		else runs.at(-1)?.push(report);
		last = day;
	}
	return runs;
}

/** "Laurentino Cortizo" and "Laurentino Cortizo Cohen": two readings of one name tell of no rival. */
function mayBeOne(view: GraphView, a: string, b: string): boolean {
	const words = (id: string) => plainName(view.actor(id)?.label ?? id).split(" ");
	const [small, large] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
	return small.every((word) => large.includes(word));
}

/** Pairs of tenures with the same key that overlap in time. */
function conflicts(
	tenures: readonly Tenure[],
	keyOf: (tenure: Tenure) => string,
	differ: (a: Tenure, b: Tenure) => boolean,
): [Tenure, Tenure][] {
	const groups = new Map<string, Tenure[]>();
	for (const tenure of tenures) {
		const known = groups.get(keyOf(tenure));
		if (known) known.push(tenure);
		else groups.set(keyOf(tenure), [tenure]);
	}
	return [...groups.values()].flatMap((group) =>
		group.flatMap((a, i) =>
			group
				.slice(i + 1)
				.filter((b) => differ(a, b) && a.first <= b.last && b.first <= a.last)
				.map((b): [Tenure, Tenure] => [a, b]),
		),
	);
}

function named(view: GraphView, id: string): string {
	const actor = view.actor(id);
	return actor ? nameInSentence(actor) : id;
}

function twoHolders(view: GraphView, a: Tenure, b: Tenure): string {
	return `Both ${named(view, a.person)} and ${named(view, b.person)} are called ${a.title} of ${named(view, a.of)} at the same time`;
}

function twoOffices(view: GraphView, a: Tenure, b: Tenure): string {
	return `${named(view, a.person)} is called ${a.title} of ${named(view, a.of)} and ${b.title} of ${named(view, b.of)} at the same time`;
}
