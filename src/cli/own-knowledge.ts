import type { Command } from "commander";
import { addOwnKnowledge, type OwnKnowledge } from "../extract/user-knowledge.ts";
import { KNOWLEDGE } from "../knowledge-files.ts";
import { readText } from "./sources.ts";

/** Files that a person gives beside the knowledge Entente comes with. */
export interface OwnKnowledgeOptions {
	rules?: string;
	actors?: string;
}

/** Gives a command the options `--rules` and `--actors`. */
export function addOwnKnowledgeOptions(command: Command): Command {
	return command
		.option("--rules <file>", "your own rules (JSON), which come before ours")
		.option("--actors <file>", "your own countries, bodies and leaders (JSON), which come before ours");
}

/** The knowledge with the person's own in it. Throws EntenteError that names the file and the entry at fault. */
export async function readOwnKnowledge({ rules, actors }: OwnKnowledgeOptions): Promise<OwnKnowledge> {
	return addOwnKnowledge(KNOWLEDGE, {
		rules: rules === undefined ? undefined : await readText(rules),
		actors: actors === undefined ? undefined : await readText(actors),
	});
}
