import type { Sentence } from "../document.ts";
import { type Hit, isJoiner } from "./hits.ts";
import { nameText } from "./name-text.ts";
import type { Scan } from "./names.ts";
import { withAcronym } from "./read-names.ts";
import { addMention, type Reading } from "./reading.ts";
import { addAlias, listedActor } from "./roster.ts";
import { useOf } from "./use.ts";

/** A gazetteer hit that turned out to be part of a person's name. */
export function insideName(reading: Reading, hit: Hit): boolean {
	const name = reading.scan.names[hit.first];
	if (hit.entry.role === "leader" || name?.type === "person") return true;
	return name?.type === "organization" && !hit.entry.actor.startsWith("country:");
}

/** "Portuguese-speaking countries", "a Russian-language channel": what is spoken, and no state. */
function isTongue({ tokens }: Scan, { last }: Hit): boolean {
	return (
		isJoiner(tokens, last) && /^(?:speaking|language|speaker|speakers)$/.test(tokens[last + 1]?.lower ?? "")
	);
}

/**
 * Adds the mention that a gazetteer name makes.
 * @param previous the gazetteer name before it in the sentence
 */
export function readHit(reading: Reading, hit: Hit, previous: Hit | undefined, sentence: Sentence): void {
	const { scan, roster } = reading;
	if (isTongue(scan, hit)) return;
	const actor = listedActor(roster, hit.entry.actor);
	const text = nameText(scan, hit);
	if (hit.entry.role === "name" || hit.entry.role === "metonym") addAlias(actor, text);
	const linked =
		previous && previous.entry.actor !== hit.entry.actor && isLinked(scan, previous, hit)
			? reading.uses.get(previous)
			: undefined;
	const use = useOf(scan, hit, sentence, linked);
	reading.uses.set(hit, use);
	const seat = hit.entry.role === "capital" || hit.entry.role === "metonym";
	const demonym = hit.entry.role === "demonym" || hit.entry.role === "people";
	addMention(
		reading,
		{
			actors: [actor.id],
			first: hit.first,
			last: withAcronym(scan, hit.last),
			head: hit.last - 1,
			form: seat ? "metonym" : demonym ? "demonym" : "name",
			use,
			why: `${hit.entry.role} in the gazetteer`,
			plural: hit.entry.role === "people" || (hit.entry.role === "demonym" && use === "actor"),
		},
		sentence,
	);
}

function isLinked(scan: Scan, previous: Hit, hit: Hit): boolean {
	const between = scan.tokens
		.slice(previous.last, hit.first)
		.map((token) => token.lower)
		.join(" ");
	return /^(?:,|and|or|, and)(?: the)?$/.test(between);
}
