import MiniSearch from "minisearch";
import type { ActorKind, NodeAttributes } from "../../model/index.ts";
import { type GraphView, plainName } from "../../query/index.ts";

/** An actor as a list of results shows it. */
export interface ActorHit {
	id: string;
	label: string;
	kind: ActorKind;
	iso3?: string;
	/** The other name that matched, when the label itself does not show why it was found. */
	alias?: string;
	relations: number;
}

/** Finds actors by what a person types. */
export interface ActorSearch {
	/** Best first; for empty text the actors with most relations. */
	find(text: string, limit: number): ActorHit[];
	/** Actors whose names are somewhat like the text, for when nothing is found. */
	closest(text: string, limit: number): ActorHit[];
}

/** Share of a word's letters that may differ for it to be found, and for it to be suggested. */
const FUZZY = 0.25;
const VERY_FUZZY = 0.5;

/** Indexes the labels, other names and country codes of a graph's actors. */
export function createActorSearch(view: GraphView): ActorSearch {
	const hits = new Map<string, ActorHit>();
	const index = new MiniSearch<{ id: string; label: string; aliases: string }>({
		fields: ["label", "aliases"],
		processTerm: (term) => plainName(term) || null,
	});
	for (const id of view.actors()) {
		const { label, kind, iso3, aliases } = view.actor(id) as NodeAttributes;
		hits.set(id, { id, label, kind, relations: view.relationsOf(id).length, ...(iso3 ? { iso3 } : {}) });
		index.add({ id, label, aliases: [...aliases, iso3 ?? ""].join(" ; ") });
	}
	const byRelations = [...hits.values()].sort(
		(a, b) => b.relations - a.relations || a.label.localeCompare(b.label, "en"),
	);
	const search = (text: string, limit: number, fuzzy: number, combineWith: "AND" | "OR") => {
		const results = index.search(text, {
			prefix: true,
			fuzzy: (term) => (term.length < 4 ? 0 : fuzzy),
			combineWith,
			boost: { label: 2 },
			boostDocument: (id) => 1 + Math.log1p(view.relationsOf(id).length) / 4,
		});
		return results.slice(0, limit).flatMap(({ id }) => hits.get(id) ?? []);
	};
	return {
		find(text, limit) {
			if (text.trim() === "") return byRelations.slice(0, limit);
			return search(text, limit, FUZZY, "AND").map((hit) => withAlias(view, hit, text));
		},
		closest: (text, limit) => search(text, limit, VERY_FUZZY, "OR"),
	};
}

function withAlias(view: GraphView, hit: ActorHit, text: string): ActorHit {
	const words = plainName(text).split(" ").filter(Boolean);
	const shows = (name: string) => words.some((word) => plainName(name).includes(word));
	if (shows(hit.label)) return hit;
	const alias = view.actor(hit.id)?.aliases.find(shows);
	return alias ? { ...hit, alias } : hit;
}
