import { test as base, expect, type Locator, type Page } from "@playwright/test";
import type { GraphFile } from "../../src/model/index.ts";
import type { Point, StageProbe } from "../../src/web/stage/contract.ts";

/** Messages of the software renderer about itself; they say nothing of the page. */
const ABOUT_THE_RENDERER = /GL Driver Message|GPU stall/;

/** A page that fails its test when it logs an error or warning, or asks for anything beyond its own origin. */
export const test = base.extend({
	page: async ({ page, baseURL }, use) => {
		const problems: string[] = [];
		page.on("console", (message) => {
			const bad = message.type() === "error" || message.type() === "warning";
			if (bad && !ABOUT_THE_RENDERER.test(message.text())) problems.push(message.text());
		});
		page.on("pageerror", (error) => problems.push(String(error)));
		page.on("request", (request) => {
			const address = request.url();
			const own = address.startsWith(baseURL ?? "") || /^(?:data|blob):/.test(address);
			if (!own) problems.push(`Request beyond the page's origin: ${address}`);
		});
		await use(page);
		expect(problems).toEqual([]);
	},
});

export { expect };

type Nodes = GraphFile["nodes"];
type Edges = GraphFile["edges"];

/** The graph that the server gives, as the tests read it for what to expect. */
export class ServedGraph {
	readonly title: string;
	readonly nodes: Nodes;
	readonly edges: Edges;

	constructor(file: GraphFile) {
		this.title = file.attributes.title;
		this.nodes = file.nodes;
		this.edges = file.edges;
	}

	label(id: string): string {
		return this.nodes.find(({ key }) => key === id)?.attributes.label ?? id;
	}

	/** The actor with most relations. */
	hub(): string {
		const degree = (id: string) =>
			this.edges.filter(({ source, target }) => source === id || target === id).length;
		return this.nodes.map(({ key }) => key).sort((a, b) => degree(b) - degree(a))[0] as string;
	}

	/** Two actors that are connected through a third, and not directly. */
	distantPair(): [string, string] {
		const counted = this.edges.filter(({ attributes }) => attributes.modality === "asserted");
		const nextTo = (id: string) =>
			new Set(
				counted.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
			);
		for (const { key } of this.nodes) {
			const near = nextTo(key);
			for (const between of near) {
				for (const far of nextTo(between)) if (far !== key && !near.has(far)) return [key, far];
			}
		}
		throw new Error("The sample has no two actors with a third between them.");
	}
}

/** Opens the page and waits until its picture is still. */
export async function openPage(page: Page): Promise<ServedGraph> {
	await page.goto("./");
	await settled(page);
	const answer = await page.request.get("graph.json");
	return new ServedGraph((await answer.json()) as GraphFile);
}

/** Waits until neither layout nor camera moves. */
export async function settled(page: Page): Promise<void> {
	await page.getByTestId("stage").waitFor();
	await page.waitForFunction(() => {
		const stage = document.querySelector<HTMLElement & { stage?: StageProbe }>("[data-testid='stage']");
		return stage?.stage?.isMoving() === false;
	});
}

/** Where an actor is drawn. */
export async function actorPoint(page: Page, id: string): Promise<Point> {
	const point = await page.getByTestId("stage").evaluate((stage, actor) => {
		return (stage as HTMLElement & { stage: StageProbe }).stage.actorPosition(actor);
	}, id);
	if (!point) throw new Error(`${id} is not drawn.`);
	return point;
}

/** Where a relation is drawn; null when a bundle stands for it. */
export async function edgePoint(page: Page, key: string): Promise<Point | null> {
	return page.getByTestId("stage").evaluate((stage, edge) => {
		return (stage as HTMLElement & { stage: StageProbe }).stage.edgePosition(edge);
	}, key);
}

/** The numbers under the title. */
export async function numbers(page: Page): Promise<{ actors: number; relations: number; articles: number }> {
	const text = (await page.getByText(/\d actors? · \d/).textContent()) ?? "";
	const [actors = 0, relations = 0, articles = 0] = (text.match(/\d+/g) ?? []).map(Number);
	return { actors, relations, articles };
}

/** Finds an actor by the search box and opens it. */
export async function searchActor(page: Page, text: string): Promise<void> {
	await page.keyboard.press("/");
	await page.keyboard.type(text);
	await page.getByRole("option").first().waitFor();
	await page.keyboard.press("Enter");
}

/** What the page itself says in a part of it, without the sentences that it quotes. */
export function ownWords(part: Locator): Promise<string> {
	return part.evaluate((element) => {
		const copy = element.cloneNode(true) as Element;
		for (const quote of copy.querySelectorAll("q")) quote.remove();
		return copy.textContent ?? "";
	});
}
