import { actorPoint, edgePoint, expect, openPage, searchActor, settled, test } from "./page.ts";

test("the page opens with the graph, its title and a legend with the right numbers", async ({ page }) => {
	const graph = await openPage(page);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(graph.title);
	await expect(
		page.getByText(`${graph.nodes.length} actors · ${graph.edges.length} relations`),
	).toBeVisible();
	const hostile = graph.edges.filter(({ attributes }) => attributes.stance === "hostile").length;
	await expect(page.getByRole("button", { name: /^Hostile/ })).toHaveText(new RegExp(`^Hostile${hostile}$`));
});

test("hovering an actor changes the picture, and leaving it changes it back", async ({ page }) => {
	const graph = await openPage(page);
	const at = await actorPoint(page, graph.hub());
	const stage = page.getByTestId("stage");
	const free = { x: 700, y: 890 };
	await page.mouse.move(free.x, free.y);
	await settled(page);
	const still = await stage.screenshot();
	await page.mouse.move(at.x, at.y);
	await page.waitForTimeout(600);
	const lit = await stage.screenshot();
	expect(lit.equals(still)).toBe(false);
});

test("clicking an actor opens it with its relations as phrases", async ({ page }) => {
	const graph = await openPage(page);
	const hub = graph.hub();
	const at = await actorPoint(page, hub);
	await page.mouse.click(at.x, at.y);
	const panel = page.getByRole("complementary", { name: `Actor ${graph.label(hub)}` });
	await expect(panel).toBeVisible();
	const outgoing = graph.edges.find(({ source }) => source === hub);
	if (outgoing) {
		await expect(
			panel.getByRole("button").filter({ hasText: outgoing.attributes.label }).first(),
		).toBeVisible();
	}
	await page.keyboard.press("Escape");
	await expect(panel).toBeHidden();
});

test("search finds an actor by keyboard and says so when there is none", async ({ page }) => {
	const graph = await openPage(page);
	const label = graph.label(graph.hub());
	await searchActor(page, label);
	await expect(page.getByRole("complementary", { name: `Actor ${label}` })).toBeVisible();
	await page.keyboard.press("Escape");

	await page.keyboard.press("Control+k");
	await page.keyboard.type("zzqqxx");
	await expect(page.getByText("No actor is called “zzqqxx”.")).toBeVisible();
});

test("clicking a line opens what is said between the two", async ({ page }) => {
	const graph = await openPage(page);
	const panel = page.getByRole("complementary", { name: /^Relations of/ });
	let opened = false;
	for (const { key } of graph.edges) {
		const at = await edgePoint(page, key);
		if (!at) continue;
		await page.mouse.click(at.x, at.y);
		opened = await panel.waitFor({ timeout: 1000 }).then(
			() => true,
			() => false,
		);
		if (opened) break;
		await page.keyboard.press("Escape");
		await settled(page);
	}
	expect(opened).toBe(true);
	await expect(panel.getByRole("article").first()).toBeVisible();
});

test("a relation shows its sentence in the article, with the very words marked", async ({ page }) => {
	const graph = await openPage(page);
	const edge = graph.edges.find(({ attributes }) => attributes.evidence[0]?.words) ?? graph.edges[0];
	if (!edge) throw new Error("The sample has no relations.");
	const evidence = edge.attributes.evidence[0];
	if (!evidence) throw new Error("A relation has no evidence.");
	const label = graph.label(edge.source);
	await searchActor(page, label);
	const actor = page.getByRole("complementary", { name: `Actor ${label}` });
	await actor
		.getByRole("button", { name: `${edge.attributes.label} ` })
		.filter({ hasText: graph.label(edge.target) })
		.first()
		.click();

	const panel = page.getByRole("complementary", { name: /^Relations of/ });
	await expect(panel).toBeVisible();
	const quote = panel.getByRole("button", { expanded: true }).first();
	await expect(quote).toBeVisible();
	const article = panel.getByRole("region", { name: /^Article:/ });
	await expect(article).toBeVisible();
	const marked = article.locator("mark");
	await expect(marked).toBeInViewport();
	const sentence = (await marked.textContent()) ?? "";
	expect(sentence.length).toBeGreaterThan(10);
	await expect(quote).toContainText(sentence.slice(0, 40));

	await panel.getByText("Why this edge").first().click();
	await expect(panel.getByText(evidence.rule).first()).toBeVisible();
	await panel.getByRole("button", { name: "Back", exact: true }).click();
	await expect(actor).toBeVisible();
});

test("switching a stance off takes its lines out of the picture and out of the panels", async ({ page }) => {
	const graph = await openPage(page);
	const cooperative = graph.edges.find(
		({ attributes }) => attributes.stance === "cooperative" && attributes.modality === "asserted",
	);
	if (!cooperative) throw new Error("The sample has no cooperative relation.");
	const toggle = page.getByRole("button", { name: /^Cooperative/ });
	await toggle.click();
	await expect(toggle).toHaveAttribute("aria-pressed", "false");
	await searchActor(page, graph.label(cooperative.source));
	await expect(page.getByText(/hidden by the filters/)).toBeVisible();
	await page.getByRole("button", { name: "Show everything" }).click();
	await expect(page.getByText(/hidden by the filters/)).toBeHidden();
	await expect(toggle).toHaveAttribute("aria-pressed", "true");
});

test("the colours follow the system and can be switched, also over a reload", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await openPage(page);
	const root = page.locator("html");
	await expect(root).toHaveAttribute("data-mantine-color-scheme", "dark");
	await page.getByRole("button", { name: "Switch to light colours" }).click();
	await expect(root).toHaveAttribute("data-mantine-color-scheme", "light");
	await page.reload();
	await settled(page);
	await expect(root).toHaveAttribute("data-mantine-color-scheme", "light");
});

test("Escape closes what lies on top first, then the panel", async ({ page }) => {
	const graph = await openPage(page);
	const label = graph.label(graph.hub());
	await searchActor(page, label);
	const panel = page.getByRole("complementary", { name: `Actor ${label}` });
	await expect(panel).toBeFocused();
	await page.getByRole("button", { name: "Add article" }).click();
	const dialog = page.getByRole("dialog", { name: "Add an article" });
	await expect(dialog.getByRole("textbox", { name: "Text" })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(panel).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(panel).toBeHidden();
});
