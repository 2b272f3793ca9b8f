import { latest } from "../coreference/memory.ts";
import type { Description, Meaning } from "./description.ts";
import { countryOf, type Reading } from "./reading.ts";

const FOUND_DEAD =
	/^(?:found|recovered|buried|washed|identified|returned|flown|handed|discovered|repatriated|exhumed|lay|lies|bore|showed|taken|brought|cremated|interred)$/;

/** "because the body had supported the invasion": what acts is the organisation named before, and nobody dead. */
export function bodyThatActs(reading: Reading, { determiner, last, head }: Description): Meaning | undefined {
	const { tokens } = reading.scan;
	let at = last;
	while (/^(?:AUX|ADV)$/.test(tokens[at]?.pos ?? "") && at < last + 4) at++;
	if (determiner !== "the" || tokens[at]?.pos !== "VERB" || FOUND_DEAD.test(tokens[at]?.lower ?? ""))
		return undefined;
	const one = latest(
		reading.memory,
		head,
		reading.index,
		1,
		(past) => past.kind === "organization" && past.actors.length === 1,
	);
	return one ? { actors: one.actors, why: "the body named before" } : undefined;
}

const AGAIN =
	/^(?:movement|group|outfit|militia|organi[sz]ation|grouping|faction|alliance|bloc|agency|party|company|insurgency)$/;
const FIRM = /^(?:firm|company|corporation|bank)$/;
const FIGHTING = /^(?:movement|group|outfit|militia|faction|insurgency)$/;
const UNITED_NATIONS = "organization:united-nations";
const OF_THE_UN = /(?:United Nations|^World |^UN|International|Food|Refugee|Office for)/;

const FIRMS =
	/^(?:company|firm|bank|maker|manufacturer|producer|operator|airline|carrier|giant|refiner|miner|group|conglomerate|shipper)$/;

/** "Turkish company Baykar will build there. ... warned the firm": what the text has called a company. */
function firmBefore({ memory, scan: { tokens }, index }: Reading, before: number): string | undefined {
	const isFirm = (id: string) =>
		memory.past.some(({ actors, head }) => {
			if (actors[0] !== id || actors.length > 1) return false;
			for (let k = head - 1; k > head - 4 && k >= 0; k--) if (FIRMS.test(tokens[k]?.lower ?? "")) return true;
			return tokens[head + 1]?.lower === "," && FIRMS.test(tokens[head + 3]?.lower ?? "");
		});
	return latest(
		memory,
		before,
		index,
		2,
		({ kind, actors: [id = ""] }) => kind === "organization" && isFirm(id),
	)?.actors[0];
}

/** "The Iran-backed movement", "the UN agency", "the mercenary outfit": whatever is said of it, the one that has just acted. */
export function describedAgain(
	reading: Reading,
	{ determiner, noun, modifiers, head, owner, body, first, last }: Description,
	nations: string[],
): string | undefined {
	if (determiner !== "the" || owner || body) return undefined;
	if (modifiers.length + nations.length === 0) return FIRM.test(noun) ? firmBefore(reading, head) : undefined;
	if (noun === "body" && modifiers.length === 1 && modifiers[0] === "world" && nations.length === 0)
		return reading.roster.actors.has(UNITED_NATIONS) ? UNITED_NATIONS : undefined;
	const [of] = nations;
	// "Huawei sued. The Chinese firm": the one just named, if it is of that country.
	if (FIRM.test(noun) && nations.length === 1 && of)
		return latest(
			reading.memory,
			head,
			reading.index,
			2,
			({ kind, actors }) =>
				kind === "organization" && actors.length === 1 && countryOf(reading, actors[0] as string) === of,
		)?.actors[0];
	if (!AGAIN.test(noun)) return undefined;
	const { tokens } = reading.scan;
	const united = nations[0] === UNITED_NATIONS;
	const backed =
		nations.length === 0 || modifiers.some((word) => /-/.test(word)) || tokens[first + 2]?.lower === "-";
	// "the Tuareg group that attacked" tells of another one.
	if ((!united && !backed) || /^(?:that|which|of|behind|called|known)$/.test(tokens[last]?.lower ?? ""))
		return undefined;
	const label = (id: string) => reading.roster.actors.get(id)?.label ?? "";
	const before = (acts: boolean) =>
		latest(reading.memory, head, reading.index, 2, (past) => {
			const [id] = past.actors;
			if (past.actors.length > 1 || !id || (acts && !past.acting)) return false;
			if (united) return past.kind === "organization" && id !== UNITED_NATIONS && OF_THE_UN.test(label(id));
			return past.kind === "armed-group" || (acts && !FIGHTING.test(noun) && past.kind === "organization");
		})?.actors[0];
	// "shot down two Houthi missiles. The Iran-backed group": one that was only named as an owner, too.
	return before(true) ?? (united ? undefined : before(false));
}
