/** File endings that the page reads. */
export const READABLE_FILES = ".txt,.md,.markdown,.html,.htm,.xhtml,.xml,.rss,.atom,.json,text/*";

/** Something a person dropped, chose or pasted, before anybody has looked inside. */
export type RawSource = { name: string; bytes: Uint8Array } | { name: string; text: string };

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

/**
 * A filled form as a source: what the form says goes before the text as front matter. A form that says
 * nothing leaves the text as it is, so that a page's source or a text's own byline is read for itself.
 */
export function formSource({ title, publisher, date, text }: ArticleForm): RawSource {
	const fields = Object.entries({ title, publisher, date }).filter(([, value]) => value.trim() !== "");
	if (fields.length === 0) return { name: "Pasted text", text };
	const lines = fields.map(
		([field, value]) => `${field}: ${field === "date" ? value : JSON.stringify(value.trim())}`,
	);
	return { name: `${title.trim() || "Pasted text"}.md`, text: `---\n${lines.join("\n")}\n---\n\n${text}` };
}
