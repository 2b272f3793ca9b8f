import type { ActorKind, KnowledgeGraph } from "../../model/index.ts";

/** An id that no actor of the graph has, from a name: `person:ada-novak`, and `person:ada-novak-2` beside that. */
export function freeActorId(graph: KnowledgeGraph, kind: ActorKind, label: string): string {
	const plain = label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	const words = plain.match(/[\p{L}\p{N}]+/gu) ?? ["unnamed"];
	const id = `${kind}:${words.join("-")}`;
	let free = id;
	for (let n = 2; graph.hasNode(free); n++) free = `${id}-${n}`;
	return free;
}
