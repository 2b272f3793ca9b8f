import type { Page } from "@playwright/test";
import { expect, numbers, openPage, searchActor, settled, test } from "./page.ts";

const ARTICLE = `Vietnam accused the Philippines on Tuesday of ramming one of its fishing boats.

Vietnamese Prime Minister Pham Minh Chinh met Philippine President Ferdinand Marcos in Hanoi on Monday. Japan supports the Philippines and has given military aid to Vietnam. Australia imposed sanctions on Myanmar.`;

/** Hands files to the page as if they had been dropped on it. */
async function drop(page: Page, name: string, type: string, content: string | Buffer): Promise<void> {
	const bytes = [...Buffer.from(content)];
	const data = await page.evaluateHandle(
		({ name, type, bytes }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
			return transfer;
		},
		{ name, type, bytes },
	);
	await page.dispatchEvent("body", "dragover", { dataTransfer: data });
	await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

async function addArticle(page: Page, text: string): Promise<void> {
	await page.getByRole("button", { name: "Add article" }).click();
	const dialog = page.getByRole("dialog", { name: "Add an article" });
	await dialog.getByRole("textbox", { name: "Text" }).fill(text);
	await dialog.getByRole("textbox", { name: "Title" }).fill("A boat rammed off Hanoi");
	await dialog.getByRole("textbox", { name: "Publisher" }).fill("Strait Post");
	await dialog.getByLabel("Published").fill("2024-03-07");
	await dialog.getByRole("button", { name: "Read article" }).click();
}

test("a second article lets the graph grow, and growth can be undone", async ({ page }) => {
	await openPage(page);
	const before = await numbers(page);
	await addArticle(page, ARTICLE);
	await expect(
		page.getByText(/new actors?, \d+ new relations? from “A boat rammed off Hanoi”/),
	).toBeVisible();
	await settled(page);
	const after = await numbers(page);
	expect(after.actors).toBeGreaterThan(before.actors);
	expect(after.relations).toBeGreaterThan(before.relations);
	expect(after.articles).toBe(before.articles + 1);

	await searchActor(page, "Vietnam");
	const panel = page.getByRole("complementary", { name: "Actor Vietnam" });
	await expect(panel.getByText("Strait Post").first()).toBeVisible();

	await page.getByRole("button", { name: "Undo" }).click();
	await expect.poll(() => numbers(page)).toEqual(before);
});

test("text pasted anywhere is read, and the same article twice changes nothing", async ({ page }) => {
	await openPage(page);
	const paste = (text: string) =>
		page.evaluate((text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", text);
			document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
		}, text);
	await paste(ARTICLE);
	await expect(page.getByText(/new actors?, \d+ new relations?/)).toBeVisible();
	const grown = await numbers(page);
	await paste(ARTICLE);
	await expect(page.getByText(/is in this graph, so nothing changed/)).toBeVisible();
	expect(await numbers(page)).toEqual(grown);
});

test("a dropped page is read with the browser's own parser", async ({ page }) => {
	await openPage(page);
	const before = await numbers(page);
	const body = ARTICLE.split("\n\n")
		.map((paragraph) => `<p>${paragraph}</p>`)
		.join("");
	const html = `<!doctype html><html><head><title>A boat rammed off Hanoi</title></head><body><article><h1>A boat rammed off Hanoi</h1>${body}</article></body></html>`;
	await drop(page, "boat.html", "text/html", html);
	await expect(
		page.getByText(/new actors?, \d+ new relations? from “A boat rammed off Hanoi”/),
	).toBeVisible();
	expect((await numbers(page)).articles).toBe(before.articles + 1);
});

test("wrong files get one clear message each and leave the graph as it was", async ({ page }) => {
	await openPage(page);
	const before = await numbers(page);
	const wrong: [name: string, type: string, content: string | Buffer][] = [
		["empty.txt", "text/plain", ""],
		["report.txt", "text/plain", Buffer.from("%PDF-1.7\n\x00\x01\x02\x03 binary")],
		["broken.json", "application/json", '{"attributes": {'],
		["list.json", "application/json", "[1, 2, 3]"],
		["blank.html", "text/html", "<!doctype html><html><body><nav>Home</nav></body></html>"],
	];
	for (const [name, type, content] of wrong) {
		await drop(page, name, type, content);
		const message = page.getByRole("alert").filter({ hasText: name });
		await expect(message).toBeVisible();
		await message.getByRole("button").click();
		await expect(message).toBeHidden();
	}
	expect(await numbers(page)).toEqual(before);
});

test("a dropped graph file replaces the open one only after a yes, and can be undone", async ({ page }) => {
	const graph = await openPage(page);
	const before = await numbers(page);
	const file = {
		options: { type: "directed", multi: true, allowSelfLoops: false },
		attributes: { entente: 1, title: "Two alone", articles: [], knowledge: "test", edits: [] },
		nodes: [],
		edges: [],
	};
	await drop(page, "two.json", "application/json", JSON.stringify(file));
	const dialog = page.getByRole("dialog", { name: "Open another graph?" });
	await dialog.getByRole("button", { name: "Keep the open one" }).click();
	await expect(dialog).toBeHidden();
	expect(await numbers(page)).toEqual(before);

	await drop(page, "two.json", "application/json", JSON.stringify(file));
	await dialog.getByRole("button", { name: "Open two.json" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Two alone");
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText(graph.title);
	await expect.poll(() => numbers(page)).toEqual(before);
});

test("reading can be cancelled, and tried again", async ({ page }) => {
	await openPage(page);
	const before = await numbers(page);
	// The reader never arrives, so that there is time to cancel.
	await page.route(/\/assets\/jobs-/, () => {});
	await addArticle(page, ARTICLE);
	const reading = page.getByRole("status", { name: "Reading" });
	await reading.getByRole("button", { name: "Cancel" }).click();
	await expect(reading).toBeHidden();
	expect(await numbers(page)).toEqual(before);

	await page.unroute(/\/assets\/jobs-/);
	await addArticle(page, ARTICLE);
	await expect(page.getByText(/new actors?, \d+ new relations?/)).toBeVisible();
});

test("without a graph the page offers ways to begin", async ({ page }) => {
	await page.route("**/graph.json", (route) => route.fulfill({ status: 204 }));
	await page.goto("./");
	await expect(page.getByRole("heading", { name: "See who stands where" })).toBeVisible();
	await page.getByRole("button", { name: "Paste an article" }).click();
	const dialog = page.getByRole("dialog", { name: "Add an article" });
	await dialog.getByRole("textbox", { name: "Text" }).fill(ARTICLE);
	await dialog.getByRole("button", { name: "Read article" }).click();
	await settled(page);
	expect((await numbers(page)).articles).toBe(1);
});
