import type { KnowledgeFile, OwnFiles } from "../../extract/user-knowledge.ts";

/** The two files that a person can give. */
export type OwnKind = "rules" | "actors";

/** A file that was looked through, with how many entries it holds. */
export interface KeptFile extends KnowledgeFile {
	entries: number;
}

const keyOf = (kind: OwnKind) => `entente.own.${kind}`;

function isKept(value: unknown): value is KeptFile {
	const { name, text, entries } = (value ?? {}) as Partial<KeptFile>;
	return typeof name === "string" && typeof text === "string" && typeof entries === "number";
}

/** The file this browser keeps, or null; whatever else lies in its place counts as none. */
export function keptFile(kind: OwnKind): KeptFile | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(kind)) ?? "null");
		return isKept(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** Keeps a file for the next reading, or forgets it. Throws when the browser has no room for it. */
export function keepFile(kind: OwnKind, file: KeptFile | null): void {
	if (file) localStorage.setItem(keyOf(kind), JSON.stringify(file));
	else localStorage.removeItem(keyOf(kind));
}

/** The person's own rules and actors, as the worker takes them. */
export function ownFiles(): OwnFiles {
	const plain = (kind: OwnKind): KnowledgeFile | undefined => {
		const kept = keptFile(kind);
		return kept ? { name: kept.name, text: kept.text } : undefined;
	};
	return { rules: plain("rules"), actors: plain("actors") };
}
