/**
 * What `read` needs of an HTML parser's result: the few members that a browser's DOM and linkedom share.
 * Declared here so that the core compiles without the DOM library; a real `Document` fits it as it is.
 */
export interface HtmlNode {
	/** 1 element, 3 text, 9 document. */
	readonly nodeType: number;
	/** Upper case for elements of an HTML document. */
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly childNodes: ArrayLike<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
	getAttribute(name: string): string | null;
}

export interface HtmlDocument extends HtmlNode {
	querySelector(selector: string): HtmlElement | null;
	querySelectorAll(selector: string): ArrayLike<HtmlElement>;
}

/** What the caller lends to the reader: a DOM parser (linkedom in Node and workers, `DOMParser` in a page). */
export interface ReadEnvironment {
	/** Parses a whole HTML page; must not run its scripts or fetch anything. */
	parseHtml(html: string): HtmlDocument;
}
