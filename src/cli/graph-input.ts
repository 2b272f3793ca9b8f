import { readGraphJson } from "../files/index.ts";
import { EntenteError, type KnowledgeGraph } from "../model/index.ts";
import { findActor, type GraphView } from "../query/index.ts";
import { readBytes } from "./sources.ts";

/** Reads a graph file, or standard input for `-`. Throws EntenteError when it is none. */
export async function readGraph(path: string): Promise<KnowledgeGraph> {
	const { name, bytes } = await readBytes(path);
	return readGraphJson(new TextDecoder().decode(bytes), name);
}

/** The id of the actor a person means. Throws EntenteError with the closest names when there is none. */
export function actorNamed(view: GraphView, name: string): string {
	const found = findActor(view, name);
	if ("id" in found) return found.id;
	const names = found.suggestions.map(({ label }) => label);
	const listed = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
	throw new EntenteError("unknown-actor", `There is no actor "${name}" in this graph.`, {
		hint: names.length > 0 ? `Did you mean ${listed}?` : "entente stats names those with most relations.",
	});
}

/** The ids of the actors that a person means by one name, or by several with semicolons between. */
export function actorsNamed(view: GraphView, names: string): string[] {
	return names
		.split(";")
		.filter((name, _, all) => all.length === 1 || name.trim() !== "")
		.map((name) => actorNamed(view, name.trim()));
}
