import type { Actor } from "../../model/index.ts";
import type { ActorMention, ActorReading, Document } from "../document.ts";

/** Whoever one of these is called after heads it; of anything else, "Turkey's NATO", that is not said. */
const FOLLOWERS =
	/^(?:party|movement|front|army|forces|militia|brigades?|alliance|coalition|bloc|faction|group|congress|union|league|rebels|fighters|gang)$/;

/** Whether a body is a party, army or the like: by its name, or because it is a country's own and no union of states. */
function hasFollowers(document: Document, { first, last }: ActorMention, body: Actor): boolean {
	if (body.kind === "armed-group" || body.affiliation !== undefined) return true;
	for (let i = first; i < last; i++) {
		if (FOLLOWERS.test(document.tokens[i]?.lower ?? "")) return !body.listed;
	}
	return false;
}

/**
 * "Raila Odinga's Orange Democratic Movement" and "the EPDP of Douglas Devananda": the person to whom a party or an
 * armed group is said to belong, with the body.
 */
export function readPossessors(
	document: Document,
	reading: ActorReading,
): { person: ActorMention; body: ActorMention }[] {
	const { tokens } = document;
	const found: { person: ActorMention; body: ActorMention }[] = [];
	const actorOf = (mention: ActorMention) =>
		mention.actors.length === 1 ? reading.actors.get(mention.actors[0] as string) : undefined;
	const people = reading.mentions.filter(
		(mention) => mention.form === "name" && actorOf(mention)?.kind === "person",
	);
	for (const person of people) {
		const owns = /^'s?$/.test(tokens[person.last]?.lower ?? "");
		const owned = tokens[person.first - 1]?.lower === "of";
		if (!owns && !owned) continue;
		const body = reading.mentions.find((mention) => {
			const actor = mention.form === "name" ? actorOf(mention) : undefined;
			if (actor?.kind !== "organization" && actor?.kind !== "armed-group") return false;
			const near = owns
				? mention.first > person.last && mention.first <= person.last + 2
				: mention.last === person.first - 1;
			return near && hasFollowers(document, mention, actor);
		});
		if (body) found.push({ person, body });
	}
	return found;
}
