import { mainCountry, subjectsHere } from "../coreference/country.ts";
import type { Description, Meaning } from "./description.ts";
import { countryOf, type Reading } from "./reading.ts";

/** Men in uniform who rule, once the text has spoken of a junta or coup: all of them are the country's rulers. */
const RULERS = /^(?:junta|regime|generals|rulers|putschists|coup-plotters|mutineers|leadership)$/;

/**
 * "the junta", "the generals" of the country that the text is about.
 * @param forces whether the noun is one for men in uniform, who need not rule
 */
export function rulersAlone(
	reading: Reading,
	{ noun, determiner, first, head }: Description,
	forces: boolean,
): Meaning | undefined {
	if (!(RULERS.test(noun) || forces) || determiner !== "the") return undefined;
	const known = reading.groups.get("rulers");
	if (known && /^(?:soldiers|officers|military)$/.test(noun))
		return { actors: [known], why: "the rulers named before" };
	// "the mutineers" have mutinied, whatever the text has said of it.
	const tells = /^(?:junta|regime|mutineers|putschists|coup-plotters)$/.test(noun);
	if ((!tells && !known) || forces) return undefined;
	const object = /^(?:VERB|ADP|NOUN)$/.test(reading.scan.tokens[first - 1]?.pos ?? "");
	const id = known ?? mainCountry(reading, head, object) ?? ruledCountry(reading, head, object);
	if (!id) return undefined;
	reading.groups.set("rulers", id);
	return { actors: [id], why: "the rulers of the country before" };
}

/**
 * The country that has a junta, where nothing says which: the one named most, by its leaders too; of two, the one that
 * the text is not about, for "France has soldiers in Niger" tells of a foreigner there.
 */
function ruledCountry(reading: Reading, at: number, object: boolean): string | undefined {
	const own = object ? subjectsHere(reading, at) : new Set<string>();
	const times = new Map<string, number>();
	const acts = new Set<string>();
	for (const { actors, head, sentence, subject, kind } of reading.memory.past) {
		if (head >= at || sentence < reading.index - RULED_REACH || actors.length > 1) continue;
		const id = countryOf(reading, actors[0] ?? "");
		if (!id || own.has(id) || !/^(?:country|person|government-body)$/.test(kind)) continue;
		times.set(id, (times.get(id) ?? 0) + 1);
		if (subject && kind === "country") acts.add(id);
	}
	const { juntas } = reading.roster.gazetteer.words;
	const ruled = [...times].filter(([id]) => juntas.has(id));
	const [best, next] = (ruled.length > 0 ? ruled : [...times]).sort((a, b) => b[1] - a[1]);
	if (!best || !next || best[1] > next[1]) return best?.[0];
	const [one, other] = [best[0], next[0]];
	return acts.has(one) === acts.has(other) ? undefined : acts.has(one) ? other : one;
}

/** How many sentences back the country may be named whose junta is spoken of. */
const RULED_REACH = 4;
