import { RELATION_TYPES } from "../../knowledge-files.ts";
import { STANCES, type Stance } from "../../model/index.ts";

const BY_LABEL = new Map<string, Stance>([
	...STANCES.map((stance) => [stance, stance] as const),
	...RELATION_TYPES.flatMap(({ id, plover, stance }) => [
		[id, stance] as const,
		...(plover ? [[plover, stance] as const] : []),
	]),
]);

/** The stance of what a word in brackets stands for: a type, a class, or the stance itself. */
export function stanceOf(label: string): Stance | undefined {
	return BY_LABEL.get(label);
}
