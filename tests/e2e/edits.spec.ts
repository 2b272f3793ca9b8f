import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { GraphFile } from "../../src/model/index.ts";
import { expect, numbers, openPage, type ServedGraph, searchActor, settled, test } from "./page.ts";

/** Opens all that is said between an actor and another, by a click on one of its lines. */
async function openPair(page: Page, actor: string, other: string) {
	await searchActor(page, actor);
	await page.getByRole("complementary").getByRole("button", { name: other }).first().click();
	const panel = page.getByRole("complementary", { name: /^Relations of/ });
	await panel.waitFor();
	return panel;
}

function relationsBetween(graph: ServedGraph, one: string, other: string) {
	return graph.edges.filter(
		({ source, target }) => (source === one && target === other) || (source === other && target === one),
	);
}

async function chooseActor(page: Page, field: string, name: string) {
	await page.getByRole("combobox", { name: field }).fill(name);
	await page.locator("[role=option]:visible").filter({ hasText: name }).first().waitFor();
	await page.keyboard.press("Enter");
}

test("a relation is confirmed and another rejected; both are undone and done again", async ({ page }) => {
	const graph = await openPage(page);
	const before = await numbers(page);
	const panel = await openPair(page, "Turkey", "Syria");
	const known = relationsBetween(graph, "country:TUR", "country:SYR").length;
	await expect(panel.getByRole("article")).toHaveCount(known);
	await panel.getByRole("button", { name: "Confirm" }).first().click();
	await expect(panel.getByText("Confirmed")).toHaveCount(1);
	await panel.getByRole("article").last().getByRole("button", { name: "Reject", exact: true }).click();
	await expect(panel.getByRole("article")).toHaveCount(known - 1);
	expect((await numbers(page)).relations).toBe(before.relations - 1);
	await page.getByRole("button", { name: "Undo" }).click();
	await page.keyboard.press("Control+z");
	await expect(panel.getByText("Confirmed")).toHaveCount(0);
	await expect(panel.getByRole("article")).toHaveCount(known);
	await page.getByRole("button", { name: "Redo" }).click();
	await expect(panel.getByText("Confirmed")).toHaveCount(1);
});

test("two actors are merged, the panel follows, and the edit is listed and can be taken back", async ({
	page,
}) => {
	await openPage(page);
	const before = await numbers(page);
	await searchActor(page, "Turkey");
	await page.getByRole("button", { name: "Correct Turkey" }).click();
	await page.getByRole("menuitem", { name: "The same as another" }).click();
	await chooseActor(page, "The same actor", "Iran");
	await page.getByRole("button", { name: "Merge" }).click();
	const panel = page.getByRole("complementary", { name: "Actor Iran" });
	await expect(panel).toContainText("Also");
	expect((await numbers(page)).actors).toBe(before.actors - 1);
	await settled(page);
	await page.getByRole("button", { name: "Edits" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog).toContainText("Merged Turkey into Iran");
	await dialog.getByRole("button", { name: /^Take back/ }).click();
	await expect(dialog).toContainText("Nothing has been corrected yet.");
	await page.keyboard.press("Escape");
	expect((await numbers(page)).actors).toBe(before.actors);
});

test("a relation is added from a sentence in an article, and goes along with the graph file", async ({
	page,
}) => {
	const graph = await openPage(page);
	const quote = graph.edges[0]?.attributes.evidence[0]?.quote as string;
	await searchActor(page, "Russia");
	await page.getByRole("button", { name: "Correct Russia" }).click();
	await page.getByRole("menuitem", { name: "Add a relation" }).click();
	await chooseActor(page, "The other actor", "Iran");
	await page.getByRole("combobox", { name: "Russia" }).selectOption("backs");
	await page.getByLabel("From").fill("soon");
	await expect(page.getByText("Write 2011, 2023-03 or 2024-07-24")).toBeVisible();
	await page.getByLabel("From").fill("2024-07");
	await page.getByLabel("The sentence that says so").fill(quote);
	await expect(page.getByText(/^Found in /)).toBeVisible();
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await page.getByRole("dialog").waitFor({ state: "hidden" });
	await page.getByRole("button", { name: "Export" }).click();
	const download = page.waitForEvent("download");
	await page.getByRole("menuitem", { name: /Graph file/ }).click();
	const file = JSON.parse(readFileSync(await (await download).path(), "utf8")) as GraphFile;
	const added = file.edges.find(({ key }) => key === "country:RUS>country:IRN:backs:asserted:2024-07/");
	expect(added?.attributes.evidence[0]).toMatchObject({ quote, rule: "edit" });
	expect(file.attributes.edits).toHaveLength(1);
});

test("an actor is renamed and noted on with one's own name, on a phone as well", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openPage(page);
	await page.getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: "Edits" }).click();
	await page.getByRole("textbox", { name: "Your name" }).fill("Ada");
	await page.getByRole("button", { name: "Close edits" }).click();
	await searchActor(page, "Turkey");
	await page.getByRole("button", { name: "Correct Turkey" }).click();
	await page.getByRole("menuitem", { name: "Rename" }).click();
	await page.getByRole("textbox", { name: "Name" }).fill("Türkiye");
	await page.getByRole("button", { name: "Rename", exact: true }).click();
	const panel = page.getByRole("complementary", { name: "Actor Türkiye" });
	await page.getByRole("button", { name: "Correct Türkiye" }).click();
	await page.getByRole("menuitem", { name: "Add a note" }).click();
	await page.getByRole("textbox", { name: "Note" }).fill("Its own name since 2022.");
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await expect(panel.getByRole("list", { name: "Notes" })).toContainText("Its own name since 2022.Ada · ");
});

test("two persons that were read as one are set apart, and one again by undoing it", async ({ page }) => {
	await openPage(page);
	const read = async (text: string) => {
		const { articles } = await numbers(page);
		await page.evaluate((pasted) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", pasted);
			document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
		}, text);
		await expect.poll(async () => (await numbers(page)).articles).toBe(articles + 1);
	};
	await read(
		"Swedish Foreign Minister Ulrika Dahlstrom met the Norwegian prime minister. She criticised Denmark.",
	);
	await read(
		"Swedish Foreign Minister Ulrika Dahlström visited Finland. Dahlström thanked Finland for its support.",
	);
	await settled(page);
	const joined = await numbers(page);
	await searchActor(page, "Ulrika");
	await page.getByText("one over 2 articles").click();
	await expect(page.getByText(/same name, and both foreign minister/)).toBeVisible();
	await page.getByRole("button", { name: "Not the same" }).click();
	await expect.poll(async () => (await numbers(page)).actors).toBe(joined.actors + 1);
	await page.keyboard.press("Control+z");
	await expect.poll(() => numbers(page)).toEqual(joined);
});
