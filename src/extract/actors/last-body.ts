import { latest, type Remembered } from "../coreference/memory.ts";
import type { Token } from "../document.ts";
import type { Reading } from "./reading.ts";
import { listedActor } from "./roster.ts";

/** Nouns that, after "the", stand for a body named before. */
export const BODY_NOUNS = new Set(
	"group movement alliance bloc party organisation organization coalition agency militia union front faction network company forum league fund mission grouping outfit".split(
		" ",
	),
);
/** Those of them that fit only a body with this word in its name. */
const ONLY_BY_NAME =
	/^(?:company|agency|front|union|forum|league|fund|mission|council|commission|committee|bank)$/;
/** "JNIM, an al Qaeda affiliate": the name only says whose. */
const SIDE_SHOWS = /^(?:affiliate|offshoot|branch|ally|franchise|affiliates|offshoots|splinter)$/;
/** How far back, in sentences, a body may be named whose name has the noun itself. */
const ANYWHERE = 1000;

/** The body that "the group" or "the alliance" means: the last whose name has that word, else the last of all. */
export function lastBody(reading: Reading, before: number, noun: string): string | undefined {
	const { memory, roster, index } = reading;
	const isBody = (past: Remembered) =>
		past.actors.length === 1 && /^(?:organization|armed-group|government-body)$/.test(past.kind);
	const named = latest(memory, before, index, ANYWHERE, (past) => {
		const label = roster.actors.get(past.actors[0] ?? "")?.label.toLowerCase() ?? "";
		return isBody(past) && label.split(/[ -]/).includes(noun);
	});
	const fitting = roster.gazetteer.words.bodyNouns.get(noun);
	const sort = fitting
		? latest(memory, before, index, ANYWHERE, (past) => isBody(past) && fitting.has(past.actors[0] as string))
		: undefined;
	const armed = noun === "militia" || noun === "movement" || noun === "group" || noun === "faction";
	const last = latest(
		memory,
		before,
		index,
		2,
		(past) =>
			past.actors.length === 1 &&
			(past.kind === "armed-group" || (!armed && past.kind === "organization")) &&
			!SIDE_SHOWS.test(reading.scan.tokens[past.head + 1]?.lower ?? ""),
	);
	return (
		named?.actors[0] ??
		sort?.actors[0] ??
		(BODY_NOUNS.has(noun) && !ONLY_BY_NAME.test(noun) ? last?.actors[0] : undefined)
	);
}

const EUROPEAN_COMMISSION = "organization:european-commission";
const EUROPEAN_UNION = "organization:european-union";

/** "The Commission", by its capital and in an article on the European Union, is the Union's own. */
export function commissionOf({ scan: { tokens }, roster }: Reading, noun: number): string | undefined {
	if (tokens[noun]?.text !== "Commission") return undefined;
	const isSpokenOf =
		roster.actors.has(EUROPEAN_UNION) ||
		roster.people.some(({ offices }) =>
			offices.some(({ of }) => of === EUROPEAN_COMMISSION || of === EUROPEAN_UNION),
		);
	return isSpokenOf ? listedActor(roster, EUROPEAN_COMMISSION).id : undefined;
}

/** The body of a region that "the West African bloc" or "West Africa's regional bloc" means. */
export function regionalBody(reading: Reading, noun: number): string | undefined {
	const { tokens } = reading.scan;
	const { bodyNouns, regionalBodies } = reading.roster.gazetteer.words;
	const fitting = bodyNouns.get((tokens[noun] as Token).lower);
	for (let i = noun - 1; fitting && i >= noun - 5 && i >= 0; i--) {
		const { lower } = tokens[i] as Token;
		const ids = regionalBodies.get(`${tokens[i - 1]?.lower ?? ""} ${lower}`) ?? regionalBodies.get(lower);
		const id = [...(ids ?? [])].find((one) => fitting.has(one));
		if (id) return listedActor(reading.roster, id).id;
	}
	return undefined;
}
