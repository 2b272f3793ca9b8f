import { byText } from "../../graph/index.ts";
import type { EdgeAttributes, Modality, NodeAttributes, RelationType } from "../../model/index.ts";
import { COUNTED_MODALITIES, type RelationFilter, relationTest } from "../filter.ts";
import type { GraphView, Relation } from "../view.ts";

/** What is looked at when pairs are weighed. */
export interface StructureOptions extends RelationFilter {
	/**
	 * `country` counts what a country's office holders and government bodies do as done by the country. Everybody
	 * else (its opposition, its armed groups, its media) stays apart. Default: `actor`.
	 */
	level?: "actor" | "country";
}

/** How two actors stand to each other, and on what grounds. */
export interface PairStance {
	/** Ids; `a` is the alphabetically first. */
	a: string;
	b: string;
	/** From -1 (at war) to 1 (closest of partners). */
	score: number;
	sign: -1 | 0 | 1;
	/** Share of the weight that is against the sign: 0 for pairs of one mind, up to 0.5. */
	dissent: number;
	/** All that was weighed; first what speaks for the sign, the weightiest first. */
	relations: Relation[];
}

/** How much a relation counts by its modality: what is only said, planned or asked for counts less. */
export const MODALITY_WEIGHTS: Record<Modality, number> = {
	asserted: 1,
	planned: 0.5,
	alleged: 0.5,
	conditional: 0.25,
	demanded: 0.25,
	denied: 0,
};

/** Below this a pair counts as neither friendly nor hostile. */
export const SIGN_THRESHOLD = 0.1;

/**
 * The stance of every pair with cooperative or hostile relations, by ids.
 *
 * Each relation r weighs `w = m * c * (1 + ln(n))`, with m by its modality (`MODALITY_WEIGHTS`), c its confidence
 * and n the sentences behind it; its intensity i is that of its type on Goldstein's conflict-cooperation scale (1992),
 * from -10 to 10. The pair's score is `sum(w * i) / (10 * (1 + sum(w)))`: a mean drawn towards 0 as if one neutral
 * relation had been seen as well, so that one weak sentence makes neither friends nor enemies. Structural and neutral
 * types are left out. A pair has a sign when its score is at least `SIGN_THRESHOLD` away from 0.
 *
 * @param types the taxonomy, for the intensities; relations of unknown types are left out
 * @throws EntenteError `bad-option` for a malformed window
 */
export function pairStances(
	view: GraphView,
	types: readonly RelationType[],
	options: StructureOptions = {},
): PairStance[] {
	const intensities = new Map(types.map(({ id, intensity }) => [id, intensity]));
	const modalities = options.modalities ?? COUNTED_MODALITIES.filter((one) => MODALITY_WEIGHTS[one] > 0);
	const passes = relationTest({ ...options, modalities });
	const standsFor = options.level === "country" ? countryOf(view) : (id: string) => id;
	const pairs = new Map<string, Weighed[]>();
	for (const relation of view.relations()) {
		const { attributes } = relation;
		const intensity = intensities.get(attributes.type) ?? 0;
		if (attributes.stance === "neutral" || intensity === 0 || !passes(attributes)) continue;
		const [a, b] = [standsFor(relation.source), standsFor(relation.target)].sort(byText) as [string, string];
		if (a === b) continue;
		const key = `${a} ${b}`;
		const known = pairs.get(key);
		const weighed = { a, b, relation, weight: weightOf(attributes), intensity };
		if (known) known.push(weighed);
		else pairs.set(key, [weighed]);
	}
	return [...pairs.values()].map(stanceOf).sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
}

interface Weighed {
	a: string;
	b: string;
	relation: Relation;
	weight: number;
	intensity: number;
}

function weightOf({ modality, confidence, evidence }: EdgeAttributes): number {
	return MODALITY_WEIGHTS[modality] * confidence * (1 + Math.log(Math.max(1, evidence.length)));
}

function stanceOf(weighed: readonly Weighed[]): PairStance {
	const [{ a, b }] = weighed as [Weighed];
	let total = 0;
	let sum = 0;
	const mass = { for: 0, against: 0 };
	for (const { weight, intensity } of weighed) {
		total += weight;
		sum += weight * intensity;
		mass[intensity > 0 ? "for" : "against"] += weight * Math.abs(intensity);
	}
	const score = Math.round((sum / (10 * (1 + total))) * 1000) / 1000;
	const sign = Math.abs(score) < SIGN_THRESHOLD ? 0 : score > 0 ? 1 : -1;
	const lesser = Math.min(mass.for, mass.against);
	const dissent = lesser === 0 ? 0 : Math.round((lesser / (mass.for + mass.against)) * 1000) / 1000;
	const agrees = ({ intensity }: Weighed) => (Math.sign(intensity) === Math.sign(score) ? 1 : 0);
	const relations = [...weighed]
		.sort(
			(x, y) =>
				agrees(y) - agrees(x) ||
				y.weight * Math.abs(y.intensity) - x.weight * Math.abs(x.intensity) ||
				byText(x.relation.id, y.relation.id),
		)
		.map(({ relation }) => relation);
	return { a, b, score, sign, dissent, relations };
}

/** Which node stands for an actor: its country for those who act in the country's name, else itself. */
function countryOf(view: GraphView): (id: string) => string {
	const known = new Map<string, string>();
	return (id) => {
		let country = known.get(id);
		if (country === undefined) {
			country = actsFor(view, view.actor(id)) ?? id;
			known.set(id, country);
		}
		return country;
	};
}

function actsFor(view: GraphView, actor: NodeAttributes | undefined): string | null {
	if (!actor || (actor.kind !== "person" && actor.kind !== "government-body")) return null;
	const isCountry = (id: string | undefined) => id !== undefined && view.actor(id)?.kind === "country";
	if (actor.kind === "government-body")
		return isCountry(actor.affiliation) ? (actor.affiliation as string) : null;
	// A person acts for a country by an office that has not ended, not by being one of its citizens.
	const office = actor.roles?.find(({ of, end }) => isCountry(of) && end === undefined);
	return office?.of ?? null;
}
