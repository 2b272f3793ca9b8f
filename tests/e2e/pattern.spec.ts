import type { Page } from "@playwright/test";
import { expect, openPage, type ServedGraph, settled, test } from "./page.ts";

/** Opens the query panel by its key. */
async function openQuery(page: Page) {
	await page.keyboard.press("q");
	const panel = page.getByRole("complementary", { name: "Query" });
	const field = panel.getByRole("combobox", { name: "Pattern" });
	await expect(field).toBeFocused();
	return { panel, field };
}

/** Two countries of which one does something hostile to the other, as the file has it. */
function hostilePairs(graph: ServedGraph): Set<string> {
	const isCountry = (id: string) =>
		graph.nodes.some(({ key, attributes }) => key === id && attributes.kind === "country");
	const pairs = graph.edges
		.filter(({ attributes }) => attributes.stance === "hostile" && attributes.modality === "asserted")
		.filter(({ source, target }) => isCountry(source) && isCountry(target) && source !== target)
		.map(({ source, target }) => [source, target].sort().join(" "));
	return new Set(pairs);
}

test("a pattern is typed with completion and answered with a table, lit on the stage", async ({ page }) => {
	const graph = await openPage(page);
	const { panel, field } = await openQuery(page);
	await page.keyboard.type("(x:cou");
	await expect(page.getByRole("option", { name: /^country/ })).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Tab");
	await page.keyboard.type(")-[hos");
	await page.getByRole("option", { name: /^hostile/ }).waitFor();
	await page.keyboard.press("Enter");
	await page.keyboard.type("]-(y:country) where x < y");
	await expect(field).toHaveValue("(x:country)-[hostile]-(y:country) where x < y");
	await page.keyboard.press("Enter");

	const rows = hostilePairs(graph).size;
	expect(rows).toBeGreaterThan(0);
	await expect(panel.getByText(`${rows} ${rows === 1 ? "row" : "rows"} ·`)).toBeVisible();
	await expect(panel.getByRole("columnheader")).toHaveText(["x", "y"]);
	await expect(panel.locator("tbody")).toHaveCount(rows);

	await panel.locator("tbody").first().click();
	await expect(panel.locator("tbody").first().locator("q").first()).toBeVisible();
	await settled(page);

	// From a row to all that is said of the two, and back to the same table.
	await panel.locator("tbody").first().getByRole("button").nth(1).click();
	await expect(page.getByRole("complementary", { name: /^Relations of/ })).toBeVisible();
	await page.getByRole("button", { name: "Back" }).click();
	await expect(panel.locator("tbody")).toHaveCount(rows);
	await expect(panel.locator("q").first()).toBeVisible();
	await expect(field).toHaveValue("(x:country)-[hostile]-(y:country) where x < y");
});

test("an actor is found in the field by any of its names", async ({ page }) => {
	const graph = await openPage(page);
	const actor = graph.nodes.find(
		({ attributes }) => /\s/.test(attributes.label) && attributes.kind === "person",
	);
	if (!actor) throw new Error("The sample has nobody of two names.");
	const { field } = await openQuery(page);
	await page.keyboard.type(`(${actor.attributes.label.split(" ").at(-1)?.toLowerCase()}`);
	await page.getByRole("option", { name: actor.attributes.label }).click();
	await expect(field).toHaveValue(`("${actor.attributes.label}"`);
	await expect(field).toBeFocused();
});

test("a mistake is underlined and told, while typing and when it is run", async ({ page }) => {
	await openPage(page);
	const { panel, field } = await openQuery(page);
	await page.keyboard.type("(x)-[bakcs]->(y) ");
	await expect(panel.getByText('There is no relation type "bakcs". Did you mean backs?')).toBeVisible();
	await expect(panel.locator("pre [data-wrong]")).toHaveText("bakcs");

	// Half a pattern is no mistake until somebody runs it.
	await field.fill("(x)-[backs");
	await expect(panel.getByText(/There is no relation type/)).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(panel.getByText(/^The pattern ends too early: expected/)).toBeVisible();
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await expect(panel).toBeVisible();
});

test("rows are walked by the arrow keys, and an example is a click away", async ({ page }) => {
	await openPage(page);
	const { panel, field } = await openQuery(page);
	const example = panel.getByRole("region", { name: "Examples" }).getByRole("button").first();
	const pattern = (await example.locator("code").textContent()) ?? "";
	await example.click();
	await expect(field).toHaveValue(pattern);
	const openers = panel.locator("tbody button[aria-expanded]");
	await expect(openers.nth(1)).toBeVisible();
	await openers.first().focus();
	await page.keyboard.press("ArrowDown");
	await expect(openers.nth(1)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(openers.nth(1)).toHaveAttribute("aria-expanded", "true");
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("Enter");
	await expect(openers.nth(1)).toHaveAttribute("aria-expanded", "false");
	await expect(openers.first()).toHaveAttribute("aria-expanded", "true");

	const download = page.waitForEvent("download");
	await panel.getByRole("button", { name: "Save this part" }).click();
	expect((await download).suggestedFilename()).toMatch(/-part\.json$/);
});

test("what the filters hide is not found, and the panel says so", async ({ page }) => {
	await openPage(page);
	await page.getByRole("button", { name: /^Hostile/ }).click();
	const { panel } = await openQuery(page);
	await page.keyboard.type("(x)-[hostile]->(y)");
	await page.keyboard.press("Enter");
	await expect(panel.getByText("Nothing in this graph fits the pattern.")).toBeVisible();
	await panel.getByRole("button", { name: "Show everything" }).click();
	await expect(panel.getByText(/^\d+ rows? ·/)).toBeVisible();
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test("the sheet is tall while a pattern is typed, and makes room for the picture when it is run", async ({
		page,
	}) => {
		await openPage(page);
		await page.getByRole("button", { name: "More" }).tap();
		await page.getByRole("menuitem", { name: "Query" }).tap();
		const panel = page.getByRole("complementary", { name: "Query" });
		const top = async () => (await panel.boundingBox())?.y ?? 0;
		await expect.poll(top).toBeLessThan(100);
		await page.keyboard.type("(x)-[cooperative]-(y) where x < y");
		await page.keyboard.press("Enter");
		await expect(panel.getByText(/^\d+ rows? ·/)).toBeVisible();
		await expect.poll(top).toBeGreaterThan(400);
		await panel.locator("tbody button[aria-expanded]").first().tap();
		await expect(panel.locator("q").first()).toBeVisible();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
	});
});
