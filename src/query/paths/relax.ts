import { MODALITIES, type Modality } from "../../model/index.ts";
import type { GraphView } from "../view.ts";
import { type Ends, findPaths, type RankedPathOptions } from "./find-paths.ts";

/** One thing that keeps a path from being found, and the question without it. */
export interface Relaxation {
	/** Which option was given up; `modalities` also where it was not given, since only asserted relations count. */
	option: keyof RankedPathOptions | "everything";
	/** After "there is one if": "planned relations count". */
	condition: string;
	options: RankedPathOptions;
}

const CONDITIONS: [option: keyof RankedPathOptions, condition: string, also?: keyof RankedPathOptions][] = [
	["types", "relations of other types count"],
	["classes", "relations of other classes count"],
	["stances", "relations of other stances count"],
	["steps", "the stances along the path do not matter"],
	["balance", "it does not matter who is friend or foe"],
	["from", "dates do not matter", "until"],
	["until", "dates do not matter", "from"],
	["order", "the order in time does not matter"],
	["certainty", "the order in time need only be possible"],
	["minEvidence", "relations with fewer sentences count"],
	["minConfidence", "less certain relations count"],
	["articles", "other articles count"],
	["publishers", "other publishers count"],
	["direction", "relations may be walked against their direction"],
	["between", "actors of other kinds may lie between"],
	["avoid", "it may go through the actors to avoid"],
	["through", "it need not go through the actors named"],
	["maxHops", "it may have more hops"],
];

/**
 * What would have to be given up for there to be a path, each thing alone; where nothing alone is enough, all of it
 * together. Denied relations are offered only where nothing else helps.
 * @param options options for which `findPaths` finds nothing
 * @returns none when nothing in the graph connects the two
 */
export function relaxations(view: GraphView, from: Ends, to: Ends, options: RankedPathOptions): Relaxation[] {
	const hasPath = (some: RankedPathOptions) => findPaths(view, from, to, { ...some, k: 1 }).length > 0;
	const single = [...modalityRelaxations(options), ...optionRelaxations(options)].filter((one) =>
		hasPath(one.options),
	);
	const counted = MODALITIES.filter((modality) => modality !== "denied");
	const rest: Relaxation[] = [
		{ option: "everything", condition: "none of the conditions is made", options: { modalities: counted } },
		{
			option: "modalities",
			condition: "denied relations count",
			options: { ...options, modalities: [...(options.modalities ?? ["asserted"]), "denied"] },
		},
		{
			option: "everything",
			condition: "denied relations count and no condition is made",
			options: { modalities: MODALITIES },
		},
	];
	if (single.length > 0) return single;
	const found = rest.find((one) => hasPath(one.options));
	return found ? [found] : [];
}

function modalityRelaxations(options: RankedPathOptions): Relaxation[] {
	const counted: readonly Modality[] = options.modalities ?? ["asserted"];
	return MODALITIES.filter((modality) => modality !== "denied" && !counted.includes(modality)).map(
		(modality) => ({
			option: "modalities",
			condition: `${modality} relations count`,
			options: { ...options, modalities: [...counted, modality] },
		}),
	);
}

function optionRelaxations(options: RankedPathOptions): Relaxation[] {
	const found: Relaxation[] = [];
	const isDropping =
		(options.from ?? options.until ?? options.order) !== undefined && options.undated !== "keep";
	if (isDropping)
		found.push({
			option: "undated",
			condition: "undated relations count",
			options: { ...options, undated: "keep" },
		});
	for (const [option, condition, also] of CONDITIONS) {
		if (options[option] === undefined || found.some((one) => one.condition === condition)) continue;
		const without = { ...options };
		delete without[option];
		if (also) delete without[also];
		found.push({ option, condition, options: without });
	}
	if (options.structure === "out")
		found.push({
			option: "structure",
			condition: "offices and memberships count",
			options: { ...options, structure: "in" },
		});
	return found;
}

const EITHER = new Intl.ListFormat("en", { type: "disjunction" });

/** "There is one if planned relations count or dates do not matter."; empty when nothing would help. */
export function relaxationInWords(found: readonly Relaxation[]): string {
	if (found.length === 0) return "";
	return `There is one if ${EITHER.format(found.map(({ condition }) => condition))}.`;
}
