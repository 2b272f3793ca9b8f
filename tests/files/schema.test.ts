import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it } from "vitest";
import { graphFileSchema } from "../../src/files/index.ts";

const SHIPPED = fileURLToPath(new URL("../../graph-data/schemas/graph.schema.json", import.meta.url));

it("ships a JSON Schema that is current (WRITE_SCHEMA=1 npx vitest run tests/files/schema.test.ts renews it)", () => {
	const schema = {
		...toJsonSchema(graphFileSchema),
		title: "Entente graph file, version 1",
		description:
			"A knowledge graph of diplomacy in graphology's serialised form; every edge carries its sentences.",
	};
	const current = `${JSON.stringify(schema, null, "\t")}\n`;
	if (process.env.WRITE_SCHEMA === "1") {
		mkdirSync(dirname(SHIPPED), { recursive: true });
		writeFileSync(SHIPPED, current);
	}
	expect(readFileSync(SHIPPED, "utf8")).toBe(current);
});
