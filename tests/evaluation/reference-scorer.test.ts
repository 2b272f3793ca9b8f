import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import languageModel from "wink-eng-lite-web-model";
import { createGraphReader } from "../../src/cli/evaluation/read-articles.ts";
import { LEVELS } from "../../src/cli/evaluation/relations.ts";
import { scoreArticle, scoresOf } from "../../src/cli/evaluation/score.ts";
import {
	type AnnotatedArticle,
	readAnnotatedFolder,
	readSeed,
	repositoryRoot,
	sharedFolder,
} from "../../src/cli/evaluation/sources.ts";
import { KNOWLEDGE } from "../../src/knowledge-files.ts";

const data = sharedFolder(repositoryRoot());
const scorer = data && join(data, "..", "tools", "score_graph.py");
const usable = scorer !== null && existsSync(scorer) && spawnSync("python3", ["--version"]).status === 0;
if (!usable) console.log("The reference scorer or python3 is not here: the comparison with it is skipped.");

interface Reference {
	actors: Record<string, number>;
	relations: Record<string, Record<string, number>> & Record<string, number>;
	withAlternatives: Record<string, number>;
	traps: Record<string, number>;
}

/** The development articles that lie beside the reference scorer: the seed and the odd ones of the corpus. */
function articles(): AnnotatedArticle[] {
	if (!usable || data === null) return [];
	const corpus = readAnnotatedFolder(join(data, "articles", "corpus")).filter(
		({ stem }) => Number.parseInt(stem, 10) % 2 === 1,
	);
	const seed = readSeed(data);
	return seed ? [seed, ...corpus] : corpus;
}

describe.skipIf(!usable)("the same numbers as the reference scorer", () => {
	const folder = mkdtempSync(join(tmpdir(), "entente-scorer-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const read = createGraphReader(KNOWLEDGE, languageModel);

	test.each(articles())("$stem", { timeout: 60_000 }, ({ stem, path, gold }) => {
		const graph = read(path);
		const graphPath = join(folder, `${stem}.json`);
		const goldPath = join(folder, `${stem}-gold.json`);
		writeFileSync(graphPath, JSON.stringify(graph));
		writeFileSync(goldPath, JSON.stringify(gold));
		const printed = execFileSync("python3", [scorer as string, graphPath, goldPath], { encoding: "utf8" });
		const reference = JSON.parse(printed.trim().split("\n").at(-1) as string) as Reference;
		const scores = scoresOf(scoreArticle(gold, graph).counts);

		const close = (ours: number, theirs: number | undefined) => expect(ours).toBeCloseTo(theirs as number, 4);
		for (const rate of ["precision", "recall", "f1"] as const)
			close(scores.actors[rate], reference.actors[rate]);
		for (const level of LEVELS) {
			for (const rate of ["precision", "recall", "f1"] as const)
				close(scores.strict[level][rate], reference.relations[level]?.[rate]);
			close(scores.withAlternatives[level].f1, reference.withAlternatives[level]);
		}
		for (const rate of ["modalityAccuracy", "modalityAccuracyNotAsserted", "dateAccuracy"] as const)
			close(scores.strict[rate], reference.relations[rate]);
		close(scores.withAlternatives.modalityAccuracy, reference.withAlternatives.modalityAccuracy);
		expect(scores.traps.hit).toBe(reference.traps.falsePositives);
		expect(scores.negations.asserted).toBe(reference.traps.assertedNegations);
	});
});
