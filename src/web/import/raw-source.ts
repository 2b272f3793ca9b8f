import type { ArticleRecord } from "../../model/index.ts";

/** File endings that the page reads. */
export const READABLE_FILES = ".txt,.md,.markdown,.html,.htm,.xhtml,.xml,.rss,.atom,.json,text/*";

/** What a person says of an article; it counts for more than what is read from the article itself. */
export type KnownMetadata = Partial<Pick<ArticleRecord, "title" | "publisher" | "published">>;

/** Something a person dropped, chose or pasted, before anybody has looked inside. */
export type RawSource =
	| { name: string; bytes: Uint8Array }
	| { name: string; text: string; known?: KnownMetadata };

/** What a form asks about a pasted article. */
export interface ArticleForm {
	title: string;
	publisher: string;
	/** `YYYY-MM-DD`, or empty. */
	date: string;
	text: string;
}

/** The bytes of chosen or dropped files. */
export async function rawSources(files: Iterable<File>): Promise<RawSource[]> {
	return Promise.all(
		[...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
	);
}

/** A filled form as a source; what was left empty is read from the text. */
export function formSource({ title, publisher, date, text }: ArticleForm): RawSource {
	const known: KnownMetadata = {
		...(title.trim() && { title: title.trim() }),
		...(publisher.trim() && { publisher: publisher.trim() }),
		...(date && { published: date }),
	};
	return { name: "Pasted text", text, known };
}
