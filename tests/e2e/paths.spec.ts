import { expect, openPage, ownWords, searchActor, settled, test } from "./page.ts";

test("a path between two actors shows every step with its sentence", async ({ page }) => {
	const graph = await openPage(page);
	const [from, to] = graph.distantPair().map((id) => graph.label(id)) as [string, string];
	await searchActor(page, from);
	await page.getByRole("button", { name: "Path from here" }).click();
	const panel = page.getByRole("complementary", { name: "Path between two actors" });
	await expect(panel.getByRole("combobox", { name: "From actor" })).toHaveValue(from);
	await panel.getByRole("combobox", { name: "To actor" }).fill(to);
	await page.getByRole("option").filter({ hasText: to }).first().waitFor();
	await page.keyboard.press("Enter");

	await expect(panel.getByText("2 steps over 1 actor")).toBeVisible();
	const steps = panel.getByRole("list", { name: "Steps of the path" });
	await expect(steps.locator("q")).toHaveCount(2);
	await expect(steps.getByRole("listitem").first()).toContainText(from);
	await expect(steps.getByRole("listitem").last()).toContainText(to);
	await settled(page);

	await panel.getByRole("button", { name: "Swap the ends" }).click();
	await expect(steps.getByRole("listitem").first()).toContainText(to);
	await expect(steps.getByRole("listitem").last()).toContainText(from);
});

test("the text of a path can be taken along", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const graph = await openPage(page);
	const [from, to] = graph.distantPair();
	await page.getByRole("button", { name: "Path", exact: true }).click();
	const panel = page.getByRole("complementary", { name: "Path between two actors" });
	for (const [field, id] of [
		["From actor", from],
		["To actor", to],
	] as const) {
		await panel.getByRole("combobox", { name: field }).fill(graph.label(id));
		await page
			.getByRole("option")
			.filter({ hasText: graph.label(id) })
			.first()
			.waitFor();
		await page.keyboard.press("Enter");
	}
	await panel.getByRole("button", { name: "Copy as text" }).click();
	await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^1\. /);
	expect(text).toMatch(/\n2\. /);
});

test("when the filters hide every path, the panel says what to relax", async ({ page }) => {
	const graph = await openPage(page);
	const [from, to] = graph.distantPair().map((id) => graph.label(id)) as [string, string];
	for (const stance of ["Cooperative", "Hostile", "Neutral"]) {
		await page.getByRole("button", { name: new RegExp(`^${stance}`) }).click();
	}
	await searchActor(page, from);
	await page.getByRole("button", { name: "Path from here" }).click();
	const panel = page.getByRole("complementary", { name: "Path between two actors" });
	await panel.getByRole("combobox", { name: "To actor" }).fill(to);
	await page.getByRole("option").filter({ hasText: to }).first().waitFor();
	await page.keyboard.press("Enter");
	await expect(panel.getByText(/Without them there is a path/)).toBeVisible();
	await panel.getByRole("button", { name: "Show everything" }).click();
	await expect(panel.getByText("2 steps over 1 actor")).toBeVisible();
});

test("ways are ranked, kept to conditions, and led around actors", async ({ page }) => {
	const graph = await openPage(page);
	const [from, to] = graph.distantPair().map((id) => graph.label(id)) as [string, string];
	await searchActor(page, from);
	await page.getByRole("button", { name: "Path from here" }).click();
	const panel = page.getByRole("complementary", { name: "Path between two actors" });
	await panel.getByRole("combobox", { name: "To actor" }).fill(to);
	await page.getByRole("option").filter({ hasText: to }).first().waitFor();
	await page.keyboard.press("Enter");
	const ways = panel.getByRole("list", { name: "Ways, best first" });
	const steps = panel.getByRole("list", { name: "Steps of the path" });
	await expect(ways.getByRole("listitem").first()).toContainText("over");
	const count = await ways.getByRole("listitem").count();
	expect(count).toBeGreaterThan(1);

	await ways.getByRole("button").nth(1).click();
	await expect(ways.getByRole("button").nth(1)).toHaveAttribute("aria-current", "true");
	await expect(steps.getByRole("listitem").last()).toContainText(to);

	const avoided = panel.getByRole("button", { name: /^Avoid / }).first();
	const name = ((await avoided.getAttribute("aria-label")) ?? "").replace("Avoid ", "");
	await avoided.click();
	await panel.getByText("Conditions").click();
	await expect(panel.getByRole("button", { name: `Allow ${name} again` })).toBeVisible();
	await expect.poll(() => ownWords(steps.or(panel.getByRole("status")))).not.toContain(name);
	await panel.getByRole("button", { name: `Allow ${name} again` }).click();

	await panel.getByLabel("Relation").selectOption({ index: 1 });
	await expect(panel.getByText("Conditions")).toContainText("1");
});
