/** Code points that XML 1.0 cannot hold at all, not even escaped (section 2.2, production 2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What stands in a file for a character that XML cannot hold. */
const REPLACEMENT = "\ufffd";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\t": "&#9;",
	"\n": "&#10;",
	"\r": "&#13;",
};

/** A text with U+FFFD in place of control characters and lone surrogates, which no XML file can hold. */
export function xmlCharacters(text: string): string {
	return text.replace(NOT_XML, REPLACEMENT);
}

/** A text as it may stand in an attribute's value or in an element; white space survives a parser as it is. */
export function escapeXml(text: string): string {
	return xmlCharacters(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string);
}

/** The attributes of an element, each with a space before it; undefined ones are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
	return Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join("");
}
