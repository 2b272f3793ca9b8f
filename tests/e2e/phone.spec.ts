import { expect, openPage, searchActor, settled, test } from "./page.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("on a phone the legend is a button and the panel a sheet over the lower half", async ({ page }) => {
	const graph = await openPage(page);
	await expect(page.getByRole("button", { name: /^Cooperative/ })).toBeHidden();
	await page.getByRole("button", { name: /^Legend/ }).click();
	await expect(page.getByRole("button", { name: /^Cooperative/ })).toBeVisible();
	await page.getByRole("button", { name: /^Legend/ }).click();

	const hub = graph.label(graph.hub());
	await searchActor(page, hub);
	const panel = page.getByRole("complementary", { name: `Actor ${hub}` });
	await expect(panel).toBeVisible();
	await settled(page);
	const box = await panel.boundingBox();
	expect(box?.y).toBeGreaterThanOrEqual(420);
	expect(box?.width).toBe(390);
	await panel.getByRole("button", { name: "Make the panel larger" }).click();
	await expect.poll(async () => (await panel.boundingBox())?.y).toBeLessThan(100);
});

test("on a phone nothing is wider than the screen and all actions are in one menu", async ({ page }) => {
	await openPage(page);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);
	await page.getByRole("button", { name: "More" }).click();
	for (const name of [/Add article/, /Path between two actors/, /GEXF/, /Help/]) {
		await expect(page.getByRole("menuitem", { name })).toBeVisible();
	}
	await page.getByRole("menuitem", { name: /Help/ }).click();
	await expect(page.getByRole("dialog", { name: "Help" })).toContainText(
		"Every line is what a news article says",
	);
});
