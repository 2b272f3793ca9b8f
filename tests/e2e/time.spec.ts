import { expect, openPage, searchActor, settled, test } from "./page.ts";

test("the page can be asked for as of a day: what came later goes, and the day is told", async ({ page }) => {
	const graph = await openPage(page);
	await page.getByText("As of a day").click();
	await page.getByRole("button", { name: /Without a date/ }).click();
	await page.getByLabel("Day", { exact: true }).fill("2012-01-01");
	await page.getByRole("button", { name: "How it stood" }).click();
	const panel = page.getByRole("complementary", { name: "As of 1 Jan 2012" });
	await expect(panel).toContainText("diplomatic relations cut");
	const undated = graph.edges.filter(
		({ attributes }) => attributes.start === null && attributes.end === null,
	);
	await expect(panel).toContainText(`${undated.length} without a date`);

	await panel.getByRole("button", { name: /diplomatic relations cut/ }).click();
	const pair = page.getByRole("complementary", { name: /^Relations of/ });
	await expect(pair.getByRole("region", { name: "How it came about" })).toContainText(/unknown\s*cut 2011/);
	await pair.getByRole("button", { name: "Back", exact: true }).click();
	await expect(panel).toBeVisible();

	await page.getByRole("button", { name: "Show everything" }).click();
	await expect(page.getByLabel("Day", { exact: true })).toBeHidden();
});

test("what was reported and denied stands apart from what had happened", async ({ page }) => {
	await openPage(page);
	await page.getByText("As of a day").click();
	await page.getByLabel("Day", { exact: true }).fill("2024-07-25");
	await page.getByRole("button", { name: "How it stood" }).click();
	const panel = page.getByRole("complementary", { name: "As of 25 July 2024" });
	await expect(panel).toContainText("signals");
	await expect(
		panel.getByRole("button", { name: /denied.*Aug 2024 · reported by a Turkish newspaper/i }),
	).toBeVisible();
});

test("the panels follow the day as well", async ({ page }) => {
	await openPage(page);
	await page.getByText("As of a day").click();
	await page.getByLabel("Day", { exact: true }).fill("2010-01-01");
	await page.getByRole("button", { name: /Without a date/ }).click();
	await searchActor(page, "Turkey");
	await expect(page.getByText(/more relations? hidden by the filters/)).toBeVisible();
	await settled(page);
});

test("contradictions are counted in the legend and listed with their sentences", async ({ page }) => {
	await openPage(page);
	await page.getByRole("button", { name: /^Contradictions/ }).click();
	const panel = page.getByRole("complementary", { name: "Contradictions" });
	const first = panel.getByRole("article").first();
	await expect(first).toContainText(/denied/);
	await expect(first.getByRole("button", { name: /Read in article/ })).toBeVisible();
	await first
		.getByRole("button", { name: /^Open the relation/ })
		.first()
		.click();
	await expect(page.getByRole("complementary", { name: /^Relations of/ })).toBeVisible();
	await page.getByRole("button", { name: "Back", exact: true }).click();
	await expect(panel).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(panel).toBeHidden();
});
