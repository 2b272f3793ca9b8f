import type { Page } from "@playwright/test";
import type { GraphFile } from "../../src/model/index.ts";
import { expect, openPage, ownWords, settled, test } from "./page.ts";

const ACTORS = 2000;
const RELATIONS = 6000;

/** A graph of two thousand groups in a chain, and many more relations across it. */
function largeGraph(): GraphFile {
	const text = "One group met another.";
	const evidence = [{ article: "a1", start: 0, end: text.length, quote: text, rule: "test.rule" }];
	const edge = {
		type: "met",
		label: "met",
		plover: "CONSULT" as const,
		cameo: "040",
		stance: "cooperative" as const,
		modality: "asserted" as const,
		symmetric: true,
		start: null,
		end: null,
		precision: null,
		confidence: 0.8,
		evidence,
	};
	const group = (i: number) => `group:${i}`;
	const nodes = Array.from({ length: ACTORS }, (_, i) => ({
		key: group(i),
		attributes: {
			label: `Group ${i}`,
			kind: "group" as const,
			aliases: [],
			mentions: 1,
			x: Math.cos(i) * Math.sqrt(i) * 20,
			y: Math.sin(i) * Math.sqrt(i) * 20,
		},
	}));
	const edges = Array.from({ length: RELATIONS }, (_, i) => {
		const from = i % ACTORS;
		const to = i < ACTORS ? (from + 1) % ACTORS : (from * 7 + i * 13 + 1) % ACTORS;
		return {
			key: `e${i}`,
			source: group(from),
			target: group(to === from ? from + 1 : to),
			attributes: edge,
		};
	});
	const article = {
		id: "a1",
		title: "Groups",
		publisher: "Post",
		author: null,
		url: null,
		published: null,
		text,
	};
	return {
		attributes: {
			entente: 1,
			title: "Two thousand groups",
			articles: [article],
			knowledge: "test",
			edits: [],
		},
		options: { type: "directed", multi: true, allowSelfLoops: true },
		nodes,
		edges,
	};
}

/** Opens the path panel and asks for the way between two actors. */
async function askPath(page: Page, from: string, to: string) {
	await page.getByRole("button", { name: "Path", exact: true }).click();
	const panel = page.getByRole("complementary", { name: "Path between two actors" });
	for (const [field, label] of [
		["From actor", from],
		["To actor", to],
	] as const) {
		await panel.getByRole("combobox", { name: field }).fill(label);
		await page.getByRole("option").filter({ hasText: label }).first().waitFor();
		await page.keyboard.press("Enter");
	}
	return panel;
}

/** Ends the worker that answers without a word, as a browser does that runs out of memory. */
async function endAnswerer(page: Page): Promise<void> {
	await expect.poll(() => page.workers().length).toBeGreaterThan(0);
	for (const worker of page.workers()) {
		const name = await worker.evaluate(() => self.name);
		if (name.startsWith("entente-answers")) await worker.evaluate(() => self.close());
	}
}

test("a search that stops by itself is started again, and the page says so", async ({ page }) => {
	const graph = await openPage(page);
	const [from, to] = graph.distantPair().map((id) => graph.label(id)) as [string, string];
	const panel = await askPath(page, from, to);
	const steps = panel.getByRole("list", { name: "Steps of the path" });
	await expect(steps.locator("q")).toHaveCount(2);

	await endAnswerer(page);
	await expect(page.getByText("The search has been started again")).toBeVisible();
	await expect(steps.locator("q")).toHaveCount(2);
	await panel.getByRole("button", { name: "Swap the ends" }).click();
	await expect(steps.getByRole("listitem").first()).toContainText(to);
	await expect(steps.getByRole("listitem").last()).toContainText(from);
});

test("what is edited is asked as it is then", async ({ page }) => {
	const graph = await openPage(page);
	const [from, to] = graph.distantPair().map((id) => graph.label(id)) as [string, string];
	const panel = await askPath(page, from, to);
	const steps = panel.getByRole("list", { name: "Steps of the path" });
	await expect(steps.locator("q")).toHaveCount(2);
	const middle = steps.getByRole("listitem").nth(2).getByRole("button").first();
	const between = (await middle.textContent()) ?? "";

	// Without the actor between them, there is another way or none.
	await middle.click();
	await page.getByRole("button", { name: `Correct ${between}` }).click();
	await page.getByRole("menuitem", { name: "Remove from the graph" }).click();
	await expect(panel.getByRole("combobox", { name: "From actor" })).toHaveValue(from);
	await expect(
		panel.getByRole("list", { name: "Ways, best first" }).or(panel.getByRole("status")).or(steps).first(),
	).toBeVisible();
	await expect.poll(() => ownWords(panel)).not.toContain(between);
	await page.keyboard.press("Control+z");
	await expect.poll(() => ownWords(panel)).toContain(between);
});

test("in a graph of thousands, later questions overtake earlier ones and the page goes on", async ({
	page,
}) => {
	await openPage(page);
	const graph = JSON.stringify(largeGraph());
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "Add article" }).click();
	const dialog = page.getByRole("dialog", { name: "Add an article" });
	await dialog.getByRole("button", { name: "Choose files" }).click();
	await (await chooser).setFiles({
		name: "groups.json",
		mimeType: "application/json",
		buffer: Buffer.from(graph),
	});
	await page.getByRole("button", { name: "Open groups.json" }).click();
	await expect(page.getByText(/2,000 actors/)).toBeVisible();
	await settled(page);

	await page.keyboard.press("q");
	const panel = page.getByRole("complementary", { name: "Query" });
	const field = panel.getByRole("combobox", { name: "Pattern" });
	await expect(field).toBeFocused();
	// More than can be searched for, and before it is answered something that is found at once.
	await page.keyboard.type("(a)-[any*1..6]->(b)-[any*1..6]->(c)-[any*1..6]->(d) where a < d");
	await page.keyboard.press("Enter");
	await field.fill('("Group 5")-[met]-(x)');
	await page.keyboard.press("Enter");
	await expect(panel.getByRole("columnheader")).toHaveText(["x"]);
	await expect(panel.locator("tbody").filter({ hasText: "Group 6" })).toHaveCount(1);

	await page.keyboard.press("Escape");
	const path = await askPath(page, "Group 1200", "Group 1202");
	await expect(path.getByRole("list", { name: "Steps of the path" }).locator("q").first()).toBeVisible();
});
