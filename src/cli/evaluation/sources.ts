import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EntenteError } from "../../model/index.ts";
import { readJsonFile } from "./files.ts";
import { type Gold, readGold } from "./gold.ts";

/** An article to be read, with its annotation. */
export interface AnnotatedArticle {
	/** File name without its ending. */
	stem: string;
	path: string;
	gold: Gold;
}

/** Our own articles, by which half of the split they belong to. */
export interface OwnArticles {
	development: AnnotatedArticle[];
	heldOut: AnnotatedArticle[];
}

/** The folder of the repository, above this file or above the built program; null for an installed package. */
export function repositoryRoot(): string | null {
	let at = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		if (existsSync(join(at, "graph-data", "articles", "split.json"))) return at;
		const above = dirname(at);
		if (above === at) return null;
		at = above;
	}
}

/** Where the data lies that is measured on and may not be part of the project; null where there is none. */
export function sharedFolder(root: string | null): string | null {
	const folder = process.env.ENTENTE_SHARED ?? (root && join(root, "..", "shared"));
	return folder && existsSync(join(folder, "data")) ? join(folder, "data") : null;
}

/**
 * The annotated articles of a folder: `gold/NAME.json` beside `articles/NAME.md`. An annotation without its article
 * is a mistake. Throws EntenteError.
 */
export function readAnnotatedFolder(folder: string): AnnotatedArticle[] {
	const goldFolder = join(folder, "gold");
	if (!existsSync(goldFolder))
		throw new EntenteError("file-missing", "This folder has no annotations.", {
			where: folder,
			hint: "It must hold articles/NAME.md and gold/NAME.json.",
		});
	const names = readdirSync(goldFolder).filter((name) => name.endsWith(".json"));
	return names.sort().map((name) => {
		const stem = basename(name, ".json");
		const path = join(folder, "articles", `${stem}.md`);
		if (!existsSync(path))
			throw new EntenteError("file-missing", "The article of an annotation is missing.", { where: path });
		return { stem, path, gold: readGold(join(goldFolder, name)) };
	});
}

/** Our own articles as the split divides them. Throws EntenteError when one is in neither half. */
export function readOwnArticles(root: string): OwnArticles {
	const folder = join(root, "graph-data", "articles");
	const splitPath = join(folder, "split.json");
	const split = readJsonFile(splitPath) as Record<"development" | "held-out", string[]>;
	const half = new Map<string, "development" | "heldOut">([
		...split.development.map((stem) => [stem, "development"] as const),
		...split["held-out"].map((stem) => [stem, "heldOut"] as const),
	]);
	const own: OwnArticles = { development: [], heldOut: [] };
	for (const article of readAnnotatedFolder(folder)) {
		const of = half.get(article.stem);
		if (!of)
			throw new EntenteError("file-unreadable", `${article.stem} is in neither half of the split.`, {
				where: splitPath,
			});
		own[of].push(article);
	}
	return own;
}

/** The seed article, whose text and annotation lie apart. */
export function readSeed(data: string): AnnotatedArticle | null {
	const folder = join(data, "articles");
	const goldPath = join(folder, "gold", "seed.json");
	const text = existsSync(folder) && readdirSync(folder).find((name) => name.endsWith(".txt"));
	if (!text || !existsSync(goldPath)) return null;
	return { stem: "seed", path: join(folder, text), gold: readGold(goldPath) };
}
