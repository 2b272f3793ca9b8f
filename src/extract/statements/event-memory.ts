import type { PloverClass, RelationType, Stance, Statement } from "../../model/index.ts";
import { meaningOf } from "../frames/event-nouns.ts";
import type { EventDates } from "../time/event-anchors.ts";
import type { PlacedStatement } from "./draft.ts";
import { mainPairOf } from "./main-pair.ts";
import { ENCOUNTER_NOUNS, isJoint, type RecalledEvent, sidesOf, type ToldHere } from "./recalled-event.ts";

/** How many sentences back an event can be pointed at before only the main one is meant. */
const REACH = 6;
/** How many sentences back a request or charge waits for its answer. */
const ANSWER_REACH = 3;

/** Classes of events that call for an answer. */
const CHALLENGES = new Set<PloverClass>(["REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"]);

/** Classes of hostile deeds. */
const DEEDS = new Set<PloverClass>(["ASSAULT", "SANCTION", "COERCE", "MOBILIZE"]);

/** How many sentences back lies at most what is judged without being named. */
const JUST_TOLD = 2;
/** How many may have done together what is judged without being named. */
const FEW = 3;
/** Types of what is only thought or said of somebody. */
const OPINIONS: ReadonlySet<string> = new Set("criticizes praises opposes told".split(" "));

/** Classes of what is done by force. */
const FORCE = new Set<PloverClass>(["ASSAULT", "COERCE", "MOBILIZE"]);

/** Types of what ends when somebody is set free. */
const CAPTIVITY: ReadonlySet<string> = new Set(["detains", "prosecutes", "coerces"]);

/** Types of relation of a guest and a host; in those of going, the guest is the one who does it. */
const GOING: ReadonlySet<string> = new Set(["visited", "agreesToVisit"]);
const VISITS: ReadonlySet<string> = new Set([...GOING, "hosted", "agreesToHost", "invited"]);
const MEETINGS: ReadonlySet<string> = new Set(["met", "negotiatedWith"]);

/** An event told before, by its sides. */
export interface PastEvent {
	by: string[];
	to: string[];
	/** True for what is done by force, and not by words or measures. */
	byForce: boolean;
	/** True when its sentence tells of no other two. */
	alone: boolean;
}

/** Recalls the events of the sentences before. */
export interface EventMemory {
	/**
	 * The event that the noun can mean, or null; what `by` itself asked or did is not what it answers.
	 * @param here what the sentence itself tells before the noun, which goes before all that was told earlier
	 * @param reach how many sentences back it may lie; none where the noun takes up what stands right before it
	 */
	recall(noun: string, by: string[], here?: readonly ToldHere[], reach?: number): RecalledEvent | null;
	/**
	 * Who last asked or charged the given actors with something, or else anybody; null when nobody did.
	 * @param charged true when only charges count
	 */
	challenger(asked: string[], charged?: boolean): { actor: string; aimed: boolean } | null;
	/**
	 * The other side of the latest event in which the given actors took part; none when there is none.
	 * @param friendly true where only what is done in friendship counts
	 */
	counterpart(actors: string[], friendly?: boolean): string[];
	/** Whoever last suffered by force at the hands of others than the given actors, who have nothing against him; none when nobody did. */
	sidedWith(actors: string[]): string[];
	/** Who last did something of these types or classes to whom; null when nobody did so lately. */
	lastOf(kinds: ReadonlySet<string>, reach: number): PastEvent | null;
	/**
	 * What was told right before, and not of a mere opinion or by the given actors: what somebody judges who does not say
	 * what of. Null where it was done together with those whom the given actors belong to, so that they may judge either.
	 */
	lastEvent(by: string[]): RecalledEvent | null;
	/** The two countries or bodies between whom all that the last telling sentence tells lies; null where there are others, or it lies further back. */
	onlyPair(): [string, string] | null;
	/** To whom the given actors last did something of these types; nobody when they did none of it. */
	doneTo(by: string[], types: ReadonlySet<string>): string[];
	/**
	 * Who last did something hostile to the given actors, beyond words, and of which type; null when nobody near did.
	 * @param here what the sentence itself has told before
	 */
	suffered(actors: string[], here: readonly ToldHere[]): { by: string[]; type: string } | null;
	/**
	 * The latest act of a stance between two others than the given actors; null when there is none near. Of what both do
	 * together nothing is said.
	 * @param deeds true when words do not count
	 * @param here what the sentence itself has told before
	 */
	betweenOthers(
		actors: string[],
		stance: Stance,
		deeds: boolean,
		here: readonly ToldHere[],
	): { by: string[]; to: string[]; plover: PloverClass | null } | null;
	/**
	 * Who last took or holds somebody captive, other than the given actors; nobody when none was told to.
	 * @param here what the sentence itself tells, before or after
	 */
	captor(actors: string[], here: readonly ToldHere[]): string[];
	/**
	 * Who last took or holds the given actors themselves, or their people, captive; nobody when none was told to.
	 * @param freed true where only whoever has set them free, or is asked to, counts
	 */
	captorOf(captives: string[], freed?: boolean): string[];
	/** The latest visit or meeting, of somebody where it is said of whom; null when there is none near. */
	visit(of: string[] | null): { guests: string[]; hosts: string[] } | null;
	/**
	 * The two between whom most was told so far, in strife or in talks; nobody where no pair leads clearly.
	 * @param except actors who are none of the two
	 */
	mainPair(except: string[]): string[];
	/** The latest event's statements, for "so did Chile". */
	latest(): Statement[];
	/** When the event that the noun can mean happened; null when none was told with its time. */
	when: EventDates;
}

/** How many of the latest statements are looked through: all of an article, and of a book some twenty pages. */
const REMEMBERED = 1000;

/** The same function, worked out at its first call and remembered. */
function once<T>(compute: () => T): () => T {
	let known: { value: T } | undefined;
	return () => {
		known ??= { value: compute() };
		return known.value;
	};
}

/**
 * @param placed all statements so far, in the order of the text
 * @param sentence position of the sentence that asks
 * @param partyOf whom an actor belongs to or speaks for; itself when nobody
 */
export function eventMemory(
	placed: PlacedStatement[],
	sentence: number,
	types: Map<string, RelationType>,
	partyOf: (actor: string) => string = (actor) => actor,
): EventMemory {
	const classOf = (statement: Statement) => types.get(statement.type)?.plover ?? null;
	// Praise is of the class of support, but nothing that "the deal" or "the move" could mean.
	const isKind = (type: string, kinds: ReadonlySet<string>) =>
		kinds.has(type) || (type !== "praises" && kinds.has(types.get(type)?.plover ?? ""));
	// Few sentences point back: nothing is gathered before one does.
	const told = once(() =>
		placed.slice(-REMEMBERED).filter((one) => one.sentence < sentence && classOf(one.statement)),
	);
	const within = (reach: number) => told().filter((one) => one.sentence >= sentence - reach);
	const sides = (statement: Statement) => [statement.source, statement.target];
	const parties = (actors: string[]) => new Set(actors.map(partyOf));
	const together = (statement: Statement) =>
		told()
			.map((one) => one.statement)
			.filter((other) => other.evidence.start === statement.evidence.start && other.type === statement.type);
	const pairIn = (at: number): [string, string] | null => {
		const found = new Set<string>();
		for (const { sentence: where, statement } of told())
			if (where === at) for (const side of sides(statement)) found.add(partyOf(side));
		return found.size === 2 ? ([...found] as [string, string]) : null;
	};
	const challenges = once(() =>
		within(ANSWER_REACH).filter((one) => CHALLENGES.has(classOf(one.statement) as PloverClass)),
	);
	return {
		recall(noun, by, here = [], reach = REACH) {
			const meaning = meaningOf(noun);
			if (!meaning) return null;
			const mine = parties(by);
			for (const kinds of meaning.kinds) {
				const near = here.findLast(
					({ type, source }) =>
						isKind(type, kinds) &&
						!(meaning.side !== "parties" && source.actors.some((actor) => mine.has(partyOf(actor)))),
				);
				if (near) return sidesOf(near, meaning.side, types);
				if (reach === 0) continue;
				const fitting = told().filter(
					({ statement }) =>
						isKind(statement.type, kinds) &&
						!(meaning.side !== "parties" && mine.has(partyOf(statement.source))),
				);
				const found =
					fitting.findLast((one) => one.sentence >= sentence - reach) ??
					(meaning.main ? fitting[0] : undefined);
				if (!found) continue;
				const event = together(found.statement);
				// "agreed to restore ties with each other": what is told of both ways is done together too.
				const mutual = event.some(({ target }) => event.some(({ source }) => source === target));
				const joint = mutual || isJoint(meaning.side, types.get(found.statement.type));
				const all = (list: string[]) => [...new Set(list)];
				// A truce is of those between whom it was mediated.
				const mediated = joint && found.statement.type === "mediates" && !ENCOUNTER_NOUNS.has(noun);
				const taking = (one: Statement) => (mediated ? [one.target] : joint ? sides(one) : [one.source]);
				return {
					type: found.statement.type,
					doers: all(event.flatMap(taking)),
					undergoers: joint ? [] : all(event.map((one) => one.target)),
					joint,
					ago: sentence - found.sentence,
				};
			}
			return null;
		},
		challenger(asked, charged = false) {
			const mine = parties(asked);
			const fitting = charged
				? challenges().filter(({ statement }) => classOf(statement) === "ACCUSE")
				: challenges();
			const aimed = fitting.findLast(
				({ statement }) => mine.has(partyOf(statement.target)) && !mine.has(partyOf(statement.source)),
			);
			const other = fitting.findLast(({ statement }) => !mine.has(partyOf(statement.source)));
			const found = aimed ?? other;
			return found ? { actor: found.statement.source, aimed: found === aimed } : null;
		},
		counterpart(actors, friendly = false) {
			const mine = parties(actors);
			const shared = within(ANSWER_REACH).findLast(({ statement }) => {
				if (friendly && types.get(statement.type)?.stance !== "cooperative") return false;
				const inside = sides(statement).map((side) => mine.has(partyOf(side)));
				return inside[0] !== inside[1];
			});
			return shared ? sides(shared.statement).filter((side) => !mine.has(partyOf(side))) : [];
		},
		sidedWith(actors) {
			const mine = parties(actors);
			const isMine = (actor: string) => mine.has(partyOf(actor));
			const deed = within(ANSWER_REACH).findLast(
				({ statement }) =>
					FORCE.has(classOf(statement) as PloverClass) &&
					statement.modality !== "denied" &&
					!sides(statement).some(isMine),
			);
			const victim = deed?.statement.target;
			if (victim === undefined) return [];
			const quarrel = told().some(
				({ statement }) =>
					types.get(statement.type)?.stance === "hostile" &&
					sides(statement).some(isMine) &&
					sides(statement).some((side) => partyOf(side) === partyOf(victim)),
			);
			return quarrel ? [] : [partyOf(victim)];
		},
		when(noun) {
			const meaning = meaningOf(noun);
			if (!meaning) return null;
			for (const kinds of meaning.kinds) {
				const fitting = told().filter(
					({ statement }) =>
						statement.start !== null &&
						statement.end !== null &&
						statement.modality === "asserted" &&
						isKind(statement.type, kinds),
				);
				const found =
					fitting.findLast((one) => one.sentence >= sentence - REACH) ??
					(meaning.main ? fitting[0] : undefined);
				const { start, end } = found?.statement ?? { start: null, end: null };
				if (start && end) return [start, end];
			}
			return null;
		},
		doneTo(by, types) {
			const mine = parties(by);
			const last = told().findLast(
				({ statement }) => types.has(statement.type) && mine.has(partyOf(statement.source)),
			);
			return last ? together(last.statement).map(({ target }) => target) : [];
		},
		lastOf(kinds, reach) {
			const last = within(reach).findLast(
				({ statement }) =>
					(kinds.has(statement.type) || kinds.has(classOf(statement) ?? "")) &&
					statement.modality !== "denied",
			);
			if (!last) return null;
			const all = together(last.statement);
			const by = [...new Set(all.map(({ source }) => source))];
			const to = [...new Set(all.map(({ target }) => target))];
			const byForce = FORCE.has(classOf(last.statement) as PloverClass);
			return { by, to, byForce, alone: pairIn(last.sentence) !== null };
		},
		lastEvent(by) {
			const mine = parties(by);
			const last = within(JUST_TOLD).findLast(
				({ statement }) => !OPINIONS.has(statement.type) && !mine.has(partyOf(statement.source)),
			);
			if (!last) return null;
			const event = together(last.statement);
			// What is told of both ways is done together too.
			const joint =
				types.get(last.statement.type)?.symmetric === true ||
				event.some(({ target }) => event.some(({ source }) => source === target));
			const doers = [...new Set(event.flatMap((one) => (joint ? sides(one) : [one.source])))];
			if (doers.length > FEW || doers.some((actor) => mine.has(partyOf(actor)))) return null;
			return {
				type: last.statement.type,
				doers,
				undergoers: joint ? [] : [...new Set(event.map((one) => one.target))],
				joint,
				ago: sentence - last.sentence,
			};
		},
		onlyPair() {
			const last = told().at(-1);
			return last && last.sentence >= sentence - 2 ? pairIn(last.sentence) : null;
		},
		suffered(actors, here) {
			const mine = parties(actors);
			const isMine = (side: readonly string[] = []) => side.some((actor) => mine.has(partyOf(actor)));
			const near = here.findLast(
				({ type, source, target }) =>
					DEEDS.has(types.get(type)?.plover as PloverClass) &&
					isMine(target?.actors) &&
					!isMine(source.actors),
			);
			if (near) return { by: near.source.actors, type: near.type };
			const last = within(ANSWER_REACH).findLast(
				({ statement }) =>
					DEEDS.has(classOf(statement) as PloverClass) &&
					statement.modality !== "denied" &&
					isMine([statement.target]) &&
					!isMine([statement.source]),
			)?.statement;
			if (!last) return null;
			const by = together(last).map(({ source }) => source);
			return { by: [...new Set(by)], type: last.type };
		},
		captor(actors, here) {
			const mine = parties(actors);
			const isOther = (actor: string) => !mine.has(partyOf(actor));
			const near = here.findLast(({ type, source }) => type === "detains" && source.actors.every(isOther));
			if (near) return near.source.actors;
			const last = told().findLast(
				({ statement }) => statement.type === "detains" && isOther(statement.source),
			);
			return last ? [last.statement.source] : [];
		},
		captorOf(captives, freed = false) {
			const mine = parties(captives);
			const last = told().findLast(
				({ statement }) =>
					(freed ? statement.type === "released" : CAPTIVITY.has(statement.type)) &&
					// "Chad jailed its opposition leader": a state may hold its own.
					(captives.includes(statement.target)
						? !captives.includes(statement.source)
						: mine.has(partyOf(statement.target)) && !mine.has(partyOf(statement.source))),
			);
			return last ? together(last.statement).map(({ source }) => source) : [];
		},
		betweenOthers(actors, stance, deeds, here) {
			const mine = parties(actors);
			const isMine = (side: readonly string[]) => side.some((actor) => mine.has(partyOf(actor)));
			const fits = (type: string) => {
				const known = types.get(type);
				return (
					known?.stance === stance && !known.symmetric && (!deeds || DEEDS.has(known.plover as PloverClass))
				);
			};
			const near = here.findLast(
				({ type, source, target }) =>
					target !== null && fits(type) && !isMine(source.actors) && !isMine(target.actors),
			);
			if (near)
				return {
					by: near.source.actors,
					to: near.target?.actors ?? [],
					plover: types.get(near.type)?.plover ?? null,
				};
			const last = within(ANSWER_REACH).findLast(
				({ statement }) =>
					fits(statement.type) &&
					statement.modality !== "denied" &&
					!isMine(sides(statement)) &&
					// What a leader stops at home he stops with nobody.
					(partyOf(statement.source) !== partyOf(statement.target) || classOf(statement) !== "SANCTION"),
			)?.statement;
			if (!last) return null;
			const all = together(last);
			return {
				by: [...new Set(all.map(({ source }) => source))],
				to: [...new Set(all.map(({ target }) => target))],
				plover: classOf(last),
			};
		},
		visit(of) {
			const mine = of && parties(of);
			const involves = ({ source, target }: Statement) =>
				!mine || mine.has(partyOf(source)) || mine.has(partyOf(target));
			const found = within(ANSWER_REACH).findLast(
				({ statement }) =>
					(VISITS.has(statement.type) || (mine && MEETINGS.has(statement.type))) && involves(statement),
			)?.statement;
			if (!found) return null;
			const { type, source, target } = found;
			// Of a meeting it is not said where, and the other side of it is meant.
			if (MEETINGS.has(type)) {
				const other = mine?.has(partyOf(source)) ? target : source;
				return { guests: [other], hosts: [other] };
			}
			const guest = GOING.has(type) ? source : target;
			const host = guest === source ? target : source;
			const asked = mine?.has(partyOf(guest)) ? host : mine?.has(partyOf(host)) ? guest : null;
			return asked ? { guests: [asked], hosts: [asked] } : { guests: [guest], hosts: [host] };
		},
		mainPair: (except) => mainPairOf(told(), except, types, partyOf),
		latest() {
			const last = told().at(-1);
			return last && last.sentence >= sentence - 2 ? together(last.statement) : [];
		},
	};
}
