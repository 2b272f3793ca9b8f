import { articleOf, extract } from "../reading.ts";

const STRUCTURAL =
	/^(?:leads|formerlyLed|formerlyServed|ministerOf|officialOf|envoyOf|spokespersonOf|memberOf|partOf)$/;

/** Who holds an office of whom, and who belongs to whom: "Jane Doe leads Chad". */
export function structureOf(...paragraphs: string[]): string[] {
	const { actors, statements } = extract(articleOf(...paragraphs));
	const label = new Map(actors.map((actor) => [actor.id, actor.label]));
	const told = statements
		.filter(({ type }) => STRUCTURAL.test(type))
		.map(({ source, type, target }) => `${label.get(source)} ${type} ${label.get(target)}`);
	return [...new Set(told)].sort();
}
