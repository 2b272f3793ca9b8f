import { mentions } from "./reading.ts";

/** Whom some words of a text are taken for, once for each place, as `actors use`, ids without their kinds. */
export function meant(text: string, words: string): string[] {
	return mentions(text)
		.map((line) => line.trim())
		.filter((line) => line.startsWith(`${words} -> `))
		.map((line) =>
			line
				.slice(words.length + 4)
				.replace(/(?:person|organization|government-body|armed-group|group|media):/g, "")
				.replace(/ (?:description|pronoun|name|demonym|metonym) /, " "),
		);
}
