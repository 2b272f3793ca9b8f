import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { entente } from "./program.ts";

const HEADER = "date\tsource\trelation\ttarget\n";
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "entente-import-"));
	writeFileSync(
		join(folder, "events.tsv"),
		`${HEADER}2014-03-01\tPeru\tMake a visit\tChile\n2014-03-02\tChile\tCriticize or denounce\tCitizen (Bolivia)\n`,
	);
});

describe("entente import", () => {
	it("writes a graph that the other commands read", () => {
		const { status, stderr } = entente(folder, ["import", "events.tsv", "-o", "events.json"]);
		expect({ status, stderr }).toEqual({
			status: 0,
			stderr: "Wrote events.json: 2 events, 3 actors, 2 relations.\n",
		});
		const stats = JSON.parse(entente(folder, ["stats", "events.json", "--json"]).stdout);
		expect(stats).toMatchObject({
			title: "events",
			relations: { total: 2, evidence: 2 },
			articles: { total: 2 },
		});
	});

	it("reads standard input and writes standard output", () => {
		const table = readFileSync(join(folder, "events.tsv"));
		const { status, stdout } = entente(
			folder,
			["import", "-", "--as", "icews", "-o", "-", "--title", "Andes"],
			table,
		);
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ attributes: { title: "Andes" } });
	});

	it("names the rows of unknown events, writes the others, and fails", () => {
		const table = `${HEADER}2014-03-01\tPeru\tMake a visit\tChile\n2014-03-01\tPeru\tDance\tChile\n`;
		const { status, stderr } = entente(folder, ["import", "-", "-o", "some.json"], table);
		expect(status).toBe(1);
		expect(stderr).toContain('-, line 3: "Dance" is no event that is known (1 row left out)');
		expect(stderr).toContain("Wrote some.json: 1 event, 2 actors, 1 relation.");
	});

	it("says where a table is wrong, and writes nothing", () => {
		const { status, stderr } = entente(folder, ["import", "-", "-o", "bad.json"], `${HEADER}2014\tPeru\n`);
		expect(status).toBe(1);
		expect(stderr).toContain("standard input, line 2: This row has 2 columns; the header has 4.");
		const latin1 = Buffer.from(`${HEADER}2014\tPer\xfa\tConsult\tChile\n`, "latin1");
		const bytes = entente(folder, ["import", "-", "-o", "bad.json"], latin1);
		expect(bytes.stderr).toContain("This is not UTF-8 text.");
		expect(entente(folder, ["import", "none.tsv", "-o", "x.json"]).stderr).toContain("There is no such file");
		expect(entente(folder, ["import", "events.tsv", "--as", "soup", "-o", "x.json"]).status).toBe(2);
	});
});
