import { byText } from "../graph/index.ts";
import type { KnowledgeGraph } from "../model/index.ts";

/** The connected parts of a graph, each as sorted node ids; the largest first, then by their first id. */
export function componentsOf(graph: KnowledgeGraph): string[][] {
	const seen = new Set<string>();
	const components: string[][] = [];
	for (const start of graph.nodes().sort(byText)) {
		if (seen.has(start)) continue;
		seen.add(start);
		const component = [start];
		for (let next = 0; next < component.length; next++) {
			graph.forEachNeighbor(component[next] as string, (neighbour) => {
				if (seen.has(neighbour)) return;
				seen.add(neighbour);
				component.push(neighbour);
			});
		}
		components.push(component.sort(byText));
	}
	return components.sort((a, b) => b.length - a.length || byText(a[0] as string, b[0] as string));
}
