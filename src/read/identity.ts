const SLUG_LENGTH = 48;

/** Lower-case ASCII words joined by hyphens, cut at a word's end; empty when nothing of the title is ASCII. */
function slugOf(title: string): string {
	const words = title
		.normalize("NFD")
		.replace(/[\p{M}'’]/gu, "")
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = "";
	for (const word of words) {
		if (slug.length + word.length >= SLUG_LENGTH) break;
		slug = slug ? `${slug}-${word}` : word;
	}
	return slug;
}

/**
 * 32-bit FNV-1a over the UTF-16 units of a text, as eight hexadecimal digits.
 * Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft-eastlake-fnv).
 * Both bytes of every unit go in, so that no two alphabets collide by construction.
 */
function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * The stable id of an article: words of its title, for people, and a hash of its canonical text.
 * The same title and text give the same id, wherever the file lies and whatever it is called.
 */
export function articleId(title: string, text: string): string {
	return `${slugOf(title) || "article"}-${hashOf(text)}`;
}
