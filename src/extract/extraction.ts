import type { Actor, Mention, Statement } from "../model/index.ts";

/** What one article yields: its actors, where each is mentioned, and what the sentences say of them. */
export interface Extraction {
	/** Id of the article. */
	article: string;
	actors: Actor[];
	mentions: Mention[];
	statements: Statement[];
}
