import type { Evidence, RelationType } from "../../model/index.ts";
import { plainName } from "../find-actor.ts";
import { relationInWords, timeInWords } from "../sentence.ts";
import type { GraphView, Relation } from "../view.ts";
import { type Contradiction, daysOf, insideSentence, meetInTime, sideOf } from "./contradiction.ts";

/** What is told by one and denied by another: in two relations, or in a report and its denial of one article. */
export function denials(view: GraphView, types: readonly RelationType[]): Contradiction[] {
	const typeById = new Map(types.map((type) => [type.id, type]));
	return view
		.relations()
		.filter(({ attributes }) => attributes.modality === "denied")
		.flatMap((denied) => [...reportsDenied(view, denied), ...claimsDenied(view, denied, typeById)]);
}

/** A report whose denial the same article tells. */
function reportsDenied(view: GraphView, denied: Relation): Contradiction[] {
	const reported = denied.attributes.evidence.filter(({ reportedBy }) => reportedBy !== undefined);
	const [first] = reported;
	if (!first) return [];
	const said = positiveWords(view, denied);
	const reporter =
		first.reportedBy === "" ? "it was reported" : `${insideSentence(first.reportedBy ?? "")} reported`;
	const denier = first.speaker === undefined ? "it was denied" : `${insideSentence(first.speaker)} denied it`;
	return [
		{
			kind: "denied",
			actors: [denied.source, denied.target],
			sentence: `${capital(reporter)} that ${said} (${timeInWords(denied.attributes)}), and ${denier}`,
			byReportOnly: false,
			sides: [[{ relation: denied, evidence: reported }], [{ relation: denied, evidence: reported }]],
		},
	];
}

function claimsDenied(
	view: GraphView,
	denied: Relation,
	types: ReadonlyMap<string, RelationType>,
): Contradiction[] {
	const claims = view
		.relationsOf(denied.source)
		.filter((claim) => samePair(claim, denied) && sameEvent(claim, denied, types));
	return claims.flatMap((claim): Contradiction[] => {
		const days = [daysOf(view, claim), daysOf(view, denied)] as const;
		if (!days[0] || !days[1] || !meetInTime(days[0], days[1])) return [];
		const byReportOnly = days[0].isReport || days[1].isReport;
		const isSpoken = claim.attributes.evidence.some((one) =>
			denied.attributes.evidence.some(
				(other) =>
					speakDifferently(one, other) &&
					// Two articles that say so and not so of no time in particular need not speak of the same.
					!(byReportOnly && one.speaker === undefined && other.speaker === undefined),
			),
		);
		if (!isSpoken) return [];
		return [
			{
				kind: "denied",
				actors: [denied.source, denied.target],
				sentence: `${relationInWords(view, claim)} (${timeInWords(claim.attributes)}), yet ${insideSentence(relationInWords(view, denied))}`,
				byReportOnly,
				sides: [[sideOf(claim)], [sideOf(denied)]],
			},
		];
	});
}

function samePair(a: Relation, b: Relation): boolean {
	return (
		(a.source === b.source && a.target === b.target) ||
		(a.attributes.symmetric && a.source === b.target && a.target === b.source)
	);
}

/** The same type, or a plan that is denied and what was planned. */
function sameEvent(claim: Relation, denied: Relation, types: ReadonlyMap<string, RelationType>): boolean {
	const { type, modality } = claim.attributes;
	if (modality === "denied" || modality === "demanded") return false;
	if (type === denied.attributes.type) return true;
	const isPlanOf = types.get(type)?.planned === denied.attributes.type;
	return isPlanOf && claim.attributes.start !== null && denied.attributes.start !== null;
}

/** Two speakers, or the article's own voice and a speaker; an article that contradicts itself corrects itself. */
function speakDifferently(a: Evidence, b: Evidence): boolean {
	if (a.article === b.article && a.start === b.start) return false;
	const voice = ({ speaker, article }: Evidence) =>
		speaker === undefined ? `in ${article}` : plainName(speaker);
	return voice(a) !== voice(b);
}

function positiveWords(view: GraphView, denied: Relation): string {
	const { attributes } = denied;
	const evidence = attributes.evidence.map(({ speaker: _speaker, ...rest }) => rest);
	return insideSentence(
		relationInWords(view, { ...denied, attributes: { ...attributes, modality: "asserted", evidence } }),
	);
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
