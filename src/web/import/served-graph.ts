import { readGraphJson } from "../../files/read-graph-json.ts";
import { EntenteError, type KnowledgeGraph } from "../../model/index.ts";

/**
 * The graph that lies beside the page as `graph.json`; null when there is none, which a server may say with
 * an empty answer (204), with 404, or by sending its page instead.
 * @throws EntenteError when there is a file that is no graph, or the server does not answer
 */
export async function loadServedGraph(): Promise<KnowledgeGraph | null> {
	const name = "graph.json";
	let answer: Response;
	try {
		answer = await fetch(new URL(name, document.baseURI));
	} catch {
		throw new EntenteError("file-unreadable", "The server does not answer.", {
			where: name,
			hint: "Start it again, then reload this page.",
		});
	}
	const isPage = answer.headers.get("content-type")?.includes("html") ?? false;
	if (answer.status === 204 || answer.status === 404 || isPage) return null;
	if (!answer.ok) {
		throw new EntenteError("file-unreadable", `The server answered ${answer.status}.`, { where: name });
	}
	return readGraphJson(await answer.text(), name);
}
