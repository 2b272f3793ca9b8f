import type { Piece } from "./blocks.ts";
import type { HtmlElement, HtmlNode, ReadEnvironment } from "./environment.ts";

const ELEMENT = 1;
const TEXT = 3;

/** Elements whose content nobody reads as part of the article. */
const UNREAD = new Set(
	"SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS BUTTON SELECT TEXTAREA INPUT FORM NAV HEAD TITLE".split(
		" ",
	),
);
const BLOCK = new Set(
	"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
		" ",
	),
);
const INSET = new Set("LI DD DT BLOCKQUOTE TD TH PRE".split(" "));
const CAPTION = new Set("FIGCAPTION CAPTION".split(" "));
const SENTENCE_END = /[.!?:;…]["”’)]*\s*$/;

interface Context {
	role?: Piece["role"];
	inset: boolean;
	inLink: boolean;
}

/** Collects the text of inline nodes until a block element begins or ends. */
class Collector {
	readonly pieces: Piece[] = [];
	private text: string[] = [];
	private linked = 0;
	private total = 0;

	add(text: string, inLink: boolean): void {
		this.text.push(text);
		const visible = text.trim().length;
		this.total += visible;
		if (inLink) this.linked += visible;
	}

	/** A single `<br>` ends a paragraph only where a sentence ends; two in a row always do. */
	lineBreak(context: Context): void {
		const last = this.text.at(-1) ?? "";
		if (last === "\n" || SENTENCE_END.test(last)) this.flush(context);
		else this.text.push("\n");
	}

	flush(context: Context): void {
		if (this.total > 0) {
			const text = this.text.join("");
			// A line that is one link and no sentence leads elsewhere.
			const leadsAway = this.linked > this.total * 0.9 && !SENTENCE_END.test(text) && !context.role;
			this.pieces.push(
				leadsAway
					? { text, role: "navigation" }
					: { text, ...(context.role && { role: context.role }), ...(context.inset && { inset: true }) },
			);
		}
		this.text = [];
		this.linked = 0;
		this.total = 0;
	}
}

function contextWithin(name: string, context: Context): Context {
	if (CAPTION.has(name)) return { ...context, role: "caption" };
	if (/^H[1-6]$/.test(name) && context.role !== "caption") return { ...context, role: "heading" };
	if (INSET.has(name)) return { ...context, inset: true };
	return name === "A" ? { ...context, inLink: true } : context;
}

function isHidden(element: HtmlElement): boolean {
	return element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true";
}

function walk(node: HtmlNode, context: Context, collector: Collector): void {
	if (node.nodeType === TEXT) {
		collector.add((node.textContent ?? "").replace(/\s+/g, " "), context.inLink);
		return;
	}
	const name = node.nodeName.toUpperCase();
	if (node.nodeType === ELEMENT) {
		if (UNREAD.has(name) || isHidden(node as HtmlElement)) return;
		if (name === "BR") {
			collector.lineBreak(context);
			return;
		}
	}
	const within = contextWithin(name, context);
	const block = BLOCK.has(name);
	if (block) collector.flush(context);
	// Asked for once: linkedom makes the list anew each time.
	const { childNodes } = node;
	for (let index = 0; index < childNodes.length; index++) {
		walk(childNodes[index] as HtmlNode, within, collector);
	}
	if (block) collector.flush(within);
}

/**
 * The paragraphs, headings, captions, list items and table cells under a node, in reading order.
 * Scripts, forms, menus and hidden elements are left out.
 */
export function piecesOfNode(root: HtmlNode): Piece[] {
	const collector = new Collector();
	const context: Context = { inset: false, inLink: false };
	walk(root, context, collector);
	collector.flush(context);
	return collector.pieces;
}

/**
 * A page with a body: HTML lets the tag go unwritten, a browser's parser then adds it and linkedom does not.
 * What stands before `</head>` becomes the head, where there is one.
 */
export function withBody(html: string): string {
	if (/<body[\s>]/i.test(html)) return html;
	const bare = html.replace(/<!doctype[^>]*>|<\/?html(?:\s[^>]*)?>/gi, "");
	const headEnd = /<\/head\s*>/i.exec(bare);
	const split = headEnd ? headEnd.index + headEnd[0].length : 0;
	const head = split > 0 ? bare.slice(0, split) : "<head></head>";
	return `<!DOCTYPE html><html>${head}<body>${bare.slice(split)}</body></html>`;
}

/** The same as `piecesOfNode` for a fragment of HTML, such as a feed's item or a block inside Markdown. */
export function piecesOfHtml(env: ReadEnvironment, fragment: string): Piece[] {
	const document = env.parseHtml(withBody(fragment));
	return piecesOfNode(document.querySelector("body") ?? document);
}
