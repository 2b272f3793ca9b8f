import type { ActorKind, RelationType } from "../../model/index.ts";
import type { Clause } from "../clauses/structure.ts";
import type { ActorMention } from "../document.ts";
import type { EventMemory } from "../statements/event-memory.ts";
import type { Discourse } from "./discourse.ts";
import type { Gap } from "./gap.ts";
import type { ImpliedFeature } from "./model.ts";
import { addAddressees, addCausers, addDemanders, addOwners } from "./owners.ts";
import { addShares } from "./shares.ts";
import { inside, isSite, STATE_ACTS } from "./sites.ts";
import { judgedBefore } from "./things.ts";
import { doersOf, readTold, type Told, type ToldOf } from "./told.ts";

/** An actor that may be the unnamed side, with what speaks for it. */
export interface Candidate {
	actor: string;
	features: Map<ImpliedFeature, number>;
}

/** What candidates are gathered from. */
export interface Surroundings {
	/** Position of the sentence. */
	sentence: number;
	/** The words of the document and the clauses of its sentences. */
	text: Pick<ToldOf, "tokens" | "clausesOf">;
	discourse: Discourse;
	memory: EventMemory;
	types: Map<string, RelationType>;
	kind(actor: string): ActorKind;
	/** True for an actor of this article. */
	known(actor: string): boolean;
}

/** How much an event loses with every sentence since it was told. */
const FADING = 0.12;

/**
 * Everybody whom the discourse offers as the unnamed side: those who took part in the event that the predicate's noun
 * points back at, who dealt with the known side, or who were named in this sentence, the one before or the headline.
 * Whoever speaks for another country or body stands as that country or body; those of the known side's own stand alone.
 */
export function gatherCandidates(gap: Gap, around: Surroundings): Candidate[] {
	const { discourse, sentence } = around;
	const stricken = isRelief(gap, around) ? discourse.stricken(sentence) : null;
	// "sent tents and medicine" to those in need; to whom other things were sent is not guessed.
	if (gap.parts.object?.members && gap.filler === "thing" && stricken === null) return [];
	const known = gap.known.actors;
	const own = new Set(known.map(discourse.partyOf));
	const found = new Map<string, Map<ImpliedFeature, number>>();
	// A politician may have to do with others of his country; a country does not act on its own people in its own name.
	const atHome = known.every((actor) => around.kind(actor) === "person");
	const stateActs = gap.missing === "source" && STATE_ACTS.has(gap.rule.type);
	const standFor = (actor: string): string | null => {
		if (known.includes(actor)) return null;
		// A court is praised for its ruling, and not its country.
		if (gap.missing === "target" && RULINGS.has(gap.noun ?? "") && isCourt(actor)) return actor;
		const party = discourse.partyOf(actor);
		// Who is arrested, is as a rule so by his own state.
		if (own.has(party)) return atHome && (!own.has(actor) || stateActs) ? actor : null;
		return around.known(party) ? party : actor;
	};
	const add: Add = (actor, feature, value = 1) => {
		const side = standFor(actor);
		if (side === null || !around.known(side)) return;
		const features = found.get(side) ?? new Map<ImpliedFeature, number>();
		features.set(feature, Math.max(value, features.get(feature) ?? 0));
		found.set(side, features);
	};

	const homes = new Set<string | undefined>(known.map(discourse.homeOf));
	addEvents(gap, around, add);
	const told = readTold(gap, sentence, { ...around.text, discourse });
	const isRuled = JUDGMENTS.has(gap.noun ?? "") && [...discourse.counts(sentence).keys()].some(isCourt);
	addTold(isRuled ? { ...told, doers: new Set([...told.doers].filter(isCourt)) } : told, gap, add);
	addOwners(gap, around, add);
	addAddressees(gap, around, add);
	addDemanders(gap, around, add);
	addCausers(gap, around, add);
	if (RULINGS.has(gap.noun ?? ""))
		for (const actor of discourse.counts(sentence).keys()) if (isCourt(actor)) add(actor, "maker");
	addLike(gap, around, own, add);
	for (const mention of discourse.mentions(sentence)) addMention(gap, mention, add);
	if (stateActs) for (const actor of own) add(actor, "ownState");
	for (const mention of discourse.mentions(sentence - 1))
		if (mention.use === "actor") for (const actor of mention.actors) add(actor, "lastSentence");
	for (const actor of discourse.headline()) add(actor, "headline");
	if (stricken !== null) add(stricken, "stricken");
	addShares(found, discourse.counts(sentence), standFor, add);
	if (gap.denial) onlyTellers(found, told);
	// "Her husband was jailed": a state does that, or whoever heads one.
	if (stateActs)
		for (const actor of found.keys())
			if (around.kind(actor) === "person" && !discourse.isHead(actor)) found.delete(actor);
	// "Rezaian was freed": by whoever held him, and nobody else.
	if (gap.missing === "source" && gap.rule.type === "released")
		for (const [actor, features] of found) if (!features.has("captor")) found.delete(actor);
	if (gap.rule.type === "agreedCeasefire") onlyFoes(found, gap, around);
	// "The two leaders called for a truce": two who are at odds call upon nobody else.
	if (CALMING.has(gap.rule.id) && known.length > 1 && ![...found.values()].some((one) => one.has("party")))
		return [];
	for (const side of struck(gap, around)) found.delete(discourse.partyOf(side));
	for (const judge of judges(gap, around)) {
		const features = found.get(judge);
		if (features && !features.has("owner") && !features.has("maker")) found.delete(judge);
	}
	for (const [actor, features] of found) {
		if (around.kind(actor) === "country") features.set("country", 1);
		if (homes.has(actor)) features.set("home", 1);
		if (!own.has(discourse.partyOf(actor))) continue;
		features.set(stateActs ? "ownState" : "own", 1);
		if (discourse.isHead(actor) && known.every(discourse.isHead)) features.set("rival", 1);
	}
	return [...found].map(([actor, features]) => ({ actor, features }));
}

/** "Hezbollah, which Iran backs and Israel bombs, agreed to a truce": with whom it fights, and never with a backer. */
function onlyFoes(
	found: Map<string, unknown>,
	{ known, said }: Gap,
	{ discourse, types }: Surroundings,
): void {
	const own = known.actors.map(discourse.partyOf);
	const others = (stance: string) =>
		said
			.filter(({ type }) => types.get(type)?.stance === stance && types.get(type)?.plover !== "YIELD")
			.map(({ source, target }) => [...source.actors, ...(target?.actors ?? [])].map(discourse.partyOf))
			.filter((sides) => sides.some((side) => own.includes(side)))
			.flat();
	const foes = new Set(others("hostile"));
	const friends = new Set(others("cooperative"));
	const foreign = [...found.keys()].some((actor) => foes.has(actor) && !own.includes(actor));
	for (const actor of found.keys()) if (foreign ? !foes.has(actor) : friends.has(actor)) found.delete(actor);
}

/** What is done to whoever is where it happens. */
const INCIDENTS: ReadonlySet<string> = new Set(
	"attack bombing blast explosion shooting killing assassination massacre stabbing raid strike airstrike shelling ambush kidnapping abduction".split(
		" ",
	),
);

/** "condemned the attack in Abha, Saudi Arabia": who lives where it happened is not blamed for it. */
function struck({ missing, parts: { object } }: Gap, { discourse, sentence, text }: Surroundings): string[] {
	if (missing !== "target" || !object || !INCIDENTS.has(text.tokens[object.head]?.lemma ?? "")) return [];
	return discourse
		.mentions(sentence)
		.filter(({ use, first }) => use === "place" && first > object.head)
		.flatMap(({ actors }) => actors);
}

const JUDGES =
	/^(?:denounce|condemn|criticize|criticise|praise|welcome|hail|applaud|back|support|endorse|deplore|decry|slam|blast|lament|mock)$/;

/** "Iran denounced the pact. Japan welcomed it": whoever judged the same thing before has not made it. */
function judges({ noun }: Gap, { discourse, sentence, text }: Surroundings): string[] {
	const judged = noun === "it" ? judgedBefore(sentence, { ...text, discourse }) : null;
	if (!judged) return [];
	const clause = text
		.clausesOf(judged.at)
		.find(({ verb, objects }) => JUDGES.test(verb.lemma) && objects.includes(judged.phrase));
	return clause ? [...doersOf(clause, judged.at, { ...text, discourse })].map(discourse.partyOf) : [];
}

/** What courts make. */
const RULINGS: ReadonlySet<string> = new Set([
	"ruling",
	"verdict",
	"award",
	"judgment",
	"judgement",
	"opinion",
	"decision",
	"order",
	"injunction",
]);
/** What nobody but a court makes, where one is named. */
const JUDGMENTS: ReadonlySet<string> = new Set(["ruling", "verdict", "judgment", "judgement", "injunction"]);
const isCourt = (actor: string): boolean => /court|tribunal|judge|icj/.test(actor);

/** Puts an actor among the candidates, with what speaks for it. */
export type Add = (actor: string, feature: ImpliedFeature, value?: number) => void;

/** What acts of two are about where nothing says it: "Aliyev signed" is about the deal that was told of. */
const STANDING_NOUNS: Record<string, string> = {
	signedAgreement: "deal",
	agreesTo: "deal",
	agreedCeasefire: "truce",
	met: "talks",
	negotiatedWith: "talks",
	mediates: "talks",
};

/** What acts take back: sanctions are lifted from whoever they were imposed on. */
const UNDONE: Record<string, ReadonlySet<string>> = {
	easedSanctions: new Set(["sanctions", "blockades", "suspendsCooperation", "coerces"]),
	restoredTies: new Set(["cutTies", "recalledEnvoy", "suspendsCooperation"]),
	apologized: new Set(["attacks", "kills", "accuses", "criticizes", "violates"]),
};

/** Whether a rule tells of somebody who stands between two, to mediate or to calm them. */
export function standsBetween({ id, type }: Gap["rule"]): boolean {
	return type === "mediates" || CALMING.has(id);
}

/** What may go to a country that a disaster has struck. */
const HELP: ReadonlySet<string> = new Set(["aids", "promises"]);
const WEAPONS =
	/^(?:tank|missile|drone|weapon|arm|arms|ammunition|jet|gun|shell|rocket|warplane|fighter|howitzer|soldier|troop|support)$/;

/** Whether help is given or promised that relieves people, and not an army. */
function isRelief({ rule: { type }, missing, parts: { object } }: Gap, { text }: Surroundings): boolean {
	if (missing !== "target" || !HELP.has(type)) return false;
	return !object || !WEAPONS.test(text.tokens[object.head]?.lemma ?? "");
}

/** Classes of acts that many do to one: who gives or pleads is no more likely to be given to. */
const GIVING = /^(?:AID|AGREE|REQUEST)$/;

/** Rules of those who ask two to stop. */
const CALMING: ReadonlySet<string> = new Set(["call-for-calm", "urge-action-by", "urge-calm"]);

/** What a third party does to whoever did something to another. */
const PENALTIES: ReadonlySet<string> = new Set(
	"cutTies recalledEnvoy expelledDiplomats suspendsCooperation sanctions".split(" "),
);

/**
 * "Israel bombed Qatar. Turkey recalled its ambassador": a third party makes whoever did it pay; where soldiers did it in
 * a country that nobody speaks for, that country. Whom others make pay or march against already, is made to pay as well.
 */
function culprits(known: string[], before: Gap["said"], { memory, kind }: Surroundings): string[] {
	const deed = memory.betweenOthers(known, "hostile", true, before);
	if (!deed) return [];
	const answers = deed.plover === "SANCTION" || deed.plover === "MOBILIZE";
	return answers || deed.by.every((actor) => kind(actor) === "group") ? deed.to : deed.by;
}

/** What is asked of captors. */
const FREEING: ReadonlySet<string> = new Set(["release", "freedom", "return", "extradition", "handover"]);

const APOLOGIES: ReadonlySet<string> = new Set(["apologize", "apologise", "retract", "recant"]);

/** "refused to apologise": whoever was offended is turned down. */
function refusesApology(type: string, clause: Clause, clauses: Clause[]): boolean {
	return (
		type === "rejects" && clauses.some(({ parent, verb }) => parent === clause && APOLOGIES.has(verb.lemma))
	);
}

/** To whom the known side last did what it takes back now, in the sentence or before it. */
function doneTo(
	known: string[],
	types: ReadonlySet<string>,
	said: Gap["said"],
	memory: EventMemory,
): string[] {
	const here = said.findLast(
		({ type, source }) => types.has(type) && source.actors.some((actor) => known.includes(actor)),
	);
	return here?.target?.actors ?? memory.doneTo(known, types);
}

/** Who took part in the event that is pointed back at, and who waits for an answer. */
function addEvents(
	{ noun, known: { actors: known }, rule, missing, denial, reaction, said, clauses, parts: { clause } }: Gap,
	around: Surroundings,
	add: Add,
): void {
	const { memory, types, discourse, sentence, text } = around;
	const before = said.filter(({ words }) => words[0] < clause.verb.first);
	const judged = noun === "it" ? judgedBefore(sentence, { ...text, discourse }) : null;
	const pointed = judged ? (text.tokens[judged.phrase.head]?.lemma ?? "") : noun;
	const resumes = noun !== null && clause.link === "relative";
	const told = reaction
		? memory.lastEvent(known)
		: memory.recall(pointed ?? STANDING_NOUNS[rule.type] ?? "", known, before, resumes ? 0 : undefined);
	// Who mediates stands between two: an event of one with the known side is none that they could mean.
	const others = new Set(told?.doers.map(discourse.partyOf));
	for (const actor of known) others.delete(discourse.partyOf(actor));
	const event = missing === "target" && standsBetween(rule) && told?.joint && others.size < 2 ? null : told;
	// "It" is what was just told; a noun may point further back.
	const isCourts = JUDGMENTS.has(noun ?? "") && [...discourse.counts(sentence).keys()].some(isCourt);
	if (event && (pointed !== "it" || event.ago < 2) && (!isCourts || event.doers.some(isCourt))) {
		const fresh = Math.max(0.2, 1 - FADING * event.ago);
		for (const actor of event.doers) add(actor, event.joint ? "party" : "doer", fresh);
		for (const actor of event.undergoers) add(actor, "undergoer", fresh);
	}
	// Whoever mediates or calls for calm, does so between the two whom the article is about.
	else if (missing === "target" && standsBetween(rule))
		for (const actor of memory.mainPair(known)) add(actor, "party", 0.9);
	// "to return when he has been freed", "see to it that they are freed" tell of no freeing yet.
	const isAhead =
		clause.link === "subordinate" || /^(?:is|are)$/.test(text.tokens[clause.verb.first]?.lower ?? "");
	if (missing === "source" && rule.type === "released" && !isAhead)
		for (const actor of memory.captorOf(known)) add(actor, "captor");
	// "Chad freed two Swedes. They had been held for a year", "asks Chad to free a Swede. He was jailed in May"
	if (missing === "source" && rule.type === "detains")
		for (const actor of memory.captorOf(known, true)) add(actor, "captor");
	const undone =
		UNDONE[rule.type] ?? (refusesApology(rule.type, clause, clauses) ? UNDONE.apologized : undefined);
	if (undone) for (const actor of doneTo(known, undone, said, memory)) add(actor, "undone");
	const challenger = ANSWERS.has(rule.type) ? memory.challenger(known, denial) : null;
	if (challenger) add(challenger.actor, challenger.aimed ? "asker" : "challenger");
	if (rule.type === "demands" && FREEING.has(noun ?? "")) {
		for (const actor of memory.captor(known, said)) add(actor, "captor");
		for (const actor of holders(clauses, discourse.mentions(sentence))) add(actor, "captor");
	}
	const type = types.get(rule.type);
	if (type?.stance === "hostile" || missing === "source")
		for (const actor of memory.suffered(known, before)?.by ?? []) add(actor, "provoker");
	if (missing === "target" && PENALTIES.has(rule.type))
		for (const actor of culprits(known, before, around)) add(actor, "punished");
	if (!type || type.symmetric || missing === "source") return;
	const alike = memory.betweenOthers(known, type.stance, false, before);
	for (const actor of alike?.to ?? []) add(actor, alike?.plover === type.plover ? "likewise" : "alike");
	if (alike?.plover === type.plover && GIVING.test(type.plover ?? ""))
		for (const actor of alike.by) add(actor, "peer");
	const deed = memory.betweenOthers(known, "hostile", true, before);
	for (const actor of deed?.by ?? []) add(actor, type.stance === "hostile" ? "culprit" : "attacker");
	for (const actor of deed?.to ?? []) add(actor, "victim");
}

const HOLDING: ReadonlySet<string> = new Set(
	"hold detain jail imprison arrest capture seize abduct kidnap intern sentence".split(" "),
);

/** "a reporter held by Chad": who holds somebody, by the words of clauses alone. */
function holders(clauses: readonly Clause[], mentions: readonly ActorMention[]): string[] {
	return clauses
		.filter(({ verb }) => verb.passive && HOLDING.has(verb.lemma))
		.flatMap(({ prepositions }) => prepositions.filter(({ preposition }) => preposition === "by"))
		.flatMap(({ object }) => mentions.filter(({ use, head }) => use === "actor" && inside(object, head)))
		.flatMap(({ actors }) => actors);
}

/** Types of relation that answer what somebody asked, offered or charged. */
const ANSWERS: ReadonlySet<string> = new Set(["rejects", "yields", "agreesTo"]);

/** Who asks, tells or does something by the words of clauses. */
function addTold(told: Told, gap: Gap, add: Add): void {
	const all = (actors: ReadonlySet<string>, feature: ImpliedFeature) => {
		for (const actor of actors) add(actor, feature);
	};
	all(told.doers, "namesake");
	all(told.authors, "author");
	all(told.lastDoers, "lastDoer");
	if (!ANSWERS.has(gap.rule.type)) return;
	all(told.lastAskers, "askedBefore");
	all(told.askers, "asksHere");
	all(told.tellers, "tellsHere");
}

/** What marks whoever told what is denied. */
const TELLS: ImpliedFeature[] = ["asksHere", "tellsHere", "asker", "challenger", "doer", "alsoSo"];

/** A denial turns down whoever told what is denied, and nobody else; nobody at all where a stranger told it. */
function onlyTellers(
	found: Map<string, Map<ImpliedFeature, number>>,
	{ strangers, tellers, askers }: Told,
): void {
	const untold = strangers && tellers.size === 0 && askers.size === 0;
	for (const [actor, features] of found)
		if (untold || !TELLS.some((feature) => features.has(feature))) found.delete(actor);
}

/** With whom the sentence has the known side do the like in full: "withdrew its envoy from Chad and cut ties". */
function addLike(
	{ rule, said, denial, parts }: Gap,
	{ types, discourse }: Surroundings,
	own: ReadonlySet<string>,
	add: Add,
): void {
	const stanceOf = (type: string) => types.get(type)?.stance;
	const isOwn = (side: string[]) => side.some((actor) => own.has(discourse.partyOf(actor)));
	for (const { source, target, type, words } of said) {
		// "denied attacking Oman": what is denied is nothing that was done.
		if (denial && isOwn(source.actors) && words[0] > parts.clause.verb.first) continue;
		const sides = [source.actors, target?.actors ?? source.actors];
		if (stanceOf(type) !== stanceOf(rule.type) || !sides.some(isOwn)) continue;
		for (const actor of sides.filter((side) => !isOwn(side)).flat()) add(actor, "alsoSo");
	}
}

/** Where in the predicate's own sentence an actor stands. */
function addMention(gap: Gap, { use, first, actors }: ActorMention, add: Add): void {
	const feature = isSite(gap, first) ? "site" : use === "place" ? "place" : placeInSentence(gap, first);
	if (feature) for (const actor of actors) add(actor, feature);
}

/** What asks somebody to do something to others. */
const ASKED = /^(?:call|demand|request|appeal|plea|pressure|order|temptation|urge)s?$/;

/** The clause of a token, against the predicate's own: before, below or behind it; null for the same clause. */
function placeInSentence(
	{ parts: { clause }, clauses, filler, noun }: Gap,
	token: number,
): ImpliedFeature | null {
	// "rejected a call to attack Chad": what hangs on the noun is not what the verb governs.
	const governs = filler === "governing" || filler === "bare";
	const isBelow = (one: Clause | null): boolean =>
		governs && one !== null && (one.parent === clause || isBelow(one.parent));
	const subject = clauses.find((one) => one.index !== clause.index && inside(one.subject, token));
	if (subject)
		return isBelow(subject) ? "belowSubject" : subject.index < clause.index ? "earlierSubject" : "later";
	const other = clauses.find(
		({ objects, prepositions }) =>
			objects.some((one) => inside(one, token)) || prepositions.some((one) => inside(one.object, token)),
	);
	if (other?.index === clause.index) return null;
	// "resisted calls to condemn Chad"
	if (!governs && other?.link === "infinitive" && other.parent === clause && ASKED.test(noun ?? ""))
		return null;
	if (other && isBelow(other)) return "below";
	return token < clause.verb.first ? "earlier" : "later";
}
