import { SaxesParser } from "saxes";

/** An element of an XML file: its local name, attributes, children and own text. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	children: Element[];
	text: string;
}

/** Parses XML with namespaces checked; anything that is not well-formed throws. */
export function parseXml(xml: string): Element {
	const root: Element = { name: "", attributes: {}, children: [], text: "" };
	const open = [root];
	const parser = new SaxesParser({ xmlns: true });
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", (tag) => {
		const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
		const element = { name: tag.local, attributes: Object.fromEntries(attributes), children: [], text: "" };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on("text", (text) => {
		(open.at(-1) as Element).text += text;
	});
	parser.on("closetag", () => open.pop());
	parser.write(xml).close();
	return root.children[0] as Element;
}

/** All elements of a name below an element, in document order. */
export function all(element: Element, name: string): Element[] {
	return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
