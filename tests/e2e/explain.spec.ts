import type { Page } from "@playwright/test";
import { expect, openPage, searchActor, settled, test } from "./page.ts";

/** Opens the relations of the first pair of which a whole event is told. */
async function openRelation(page: Page): Promise<string> {
	const graph = await openPage(page);
	const edge = graph.edges.find(({ attributes }) =>
		attributes.evidence.every(({ rule, words }) => words && !/^(?:structure|compound)-/.test(rule)),
	);
	if (!edge) throw new Error("The sample tells no event.");
	const label = graph.label(edge.source);
	await searchActor(page, label);
	await page
		.getByRole("complementary", { name: `Actor ${label}` })
		.getByRole("button", { name: `${edge.attributes.label} ` })
		.filter({ hasText: graph.label(edge.target) })
		.first()
		.click();
	return edge.attributes.evidence[0]?.quote ?? "";
}

test("behind an edge stands why its sentence was read so", async ({ page }) => {
	await openRelation(page);
	const panel = page.getByRole("complementary", { name: /^Relations of/ });
	await panel.getByText("Why this edge").first().click();
	await panel
		.getByRole("button", { name: /^Explain how/ })
		.first()
		.click();
	// The language model is loaded first.
	await expect(panel.getByRole("heading", { name: "Who does what to whom" })).toBeVisible({
		timeout: 60_000,
	});
	await expect(panel.getByRole("heading", { name: "What follows" })).toBeVisible();
	await expect(panel.getByText(/^By rule .* confidence 0\.\d\d/).first()).toBeVisible();
});

const RULES = { verbs: [{ id: "serenade", verbs: ["serenade"], type: "praises", target: ["object"] }] };

test("own rules are checked, kept over a reload, and count from the next article", async ({ page }) => {
	await openPage(page);
	const settings = page.getByRole("dialog", { name: "Settings" });
	const choose = async (content: unknown) => {
		const chooser = page.waitForEvent("filechooser");
		await settings.getByRole("button", { name: "Choose rules file …" }).click();
		await (await chooser).setFiles({
			name: "mine.json",
			mimeType: "application/json",
			buffer: Buffer.from(JSON.stringify(content)),
		});
	};
	await page.getByRole("button", { name: "Settings" }).click();
	await choose({ verbs: [{ id: "serenade", verbs: ["serenade"], type: "hugs" }] });
	await expect(settings.getByRole("alert")).toContainText(
		'mine.json: Rule "serenade": there is no relation type "hugs".',
	);
	await choose(RULES);
	await expect(settings.getByText("1 rule active, from mine.json")).toBeVisible();
	await expect(settings.getByRole("alert")).toBeHidden();

	await page.reload();
	await settled(page);
	await page.getByRole("button", { name: "Settings" }).click();
	await expect(settings.getByText("1 rule active, from mine.json")).toBeVisible();
	await page.getByRole("button", { name: "Close settings" }).click();

	await page.getByRole("button", { name: "Add article" }).click();
	const dialog = page.getByRole("dialog", { name: "Add an article" });
	await dialog
		.getByRole("textbox", { name: "Text" })
		.fill("Vietnam serenaded Chile. Nobody else sang that day.");
	await dialog.getByRole("textbox", { name: "Title" }).fill("A song");
	await dialog.getByRole("button", { name: "Read article" }).click();
	await expect(page.getByText("2 new actors, 1 new relation from “A song”.")).toBeVisible({
		timeout: 60_000,
	});

	await page.getByRole("button", { name: "Settings" }).click();
	await settings.getByRole("button", { name: "Remove" }).click();
	await expect(settings.getByText("None: only ours count.")).toHaveCount(2);
});
