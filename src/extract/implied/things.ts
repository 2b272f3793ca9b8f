import type { Clause, NounPhrase } from "../clauses/structure.ts";
import type { ActorMention, Token } from "../document.ts";
import { type ToldOf, words } from "./told.ts";

/** Nouns for much the same thing: what is a proposal here may be the plan there. */
const ALIKE: readonly string[] = [
	"deal agreement accord pact treaty memorandum convention protocol arrangement settlement declaration text document",
	"plan proposal initiative blueprint roadmap offer overture suggestion idea formula package invitation",
	"charge claim allegation accusation assertion",
	"remark comment statement speech slur insult jibe outburst words phrase tirade",
	"ruling verdict judgment judgement award decision opinion order injunction finding",
	"demand request call appeal ultimatum condition deadline plea entreaty bid application",
	"raid attack strike airstrike assault operation incursion bombing bombardment shelling killing ambush invasion offensive intervention war campaign",
	"ban embargo sanction restriction tariff duty levy measure penalty blockade boycott closure surcharge",
	"law bill act legislation decree ordinance resolution",
	"vessel ship boat tanker frigate destroyer",
	"aircraft plane jet warplane drone balloon",
	"mission force deployment contingent troop peacekeeper soldier",
	"loan grant aid assistance money fund donation credit",
	"pipeline dam bridge road base port plant project canal railway reactor mine scheme",
	"letter note message cable protest",
	"test launch missile rocket satellite",
	"map textbook film poster cartoon book report article list",
];
const GROUP_OF = new Map(ALIKE.flatMap((list, at) => list.split(" ").map((noun) => [noun, at] as const)));

/** Verbs by which somebody brings a thing about that is his from then on. */
const BRINGING = words(
	`offer propose unveil present announce make issue launch draw publish submit table float draft send give build order take
hold stage carry mount impose set lay hand file bring lodge place adopt pass enact approve sign strike reach conclude seal
broker announce deliver release circulate outline extend raise put introduce test fire open deploy station plan start begin
commission finance fund run operate lead own claim demand seek request want pledge promise conduct erect install`,
);
/** Nouns whose "with" and bare names tell of a party, as "of" tells of whose they are. */
const SHARED = words(
	"deal agreement accord pact treaty memorandum talk talks negotiation dialogue summit meeting truce ceasefire alliance partnership contract",
);
/** Nouns of what is done to whoever stands behind "of" and "on". */
const SUFFERED = words(
	`raid attack strike airstrike assault bombing bombardment shelling killing ambush invasion occupation annexation
suspension expulsion arrest detention imprisonment seizure siege blockade ouster overthrow recognition release deportation
extradition punishment condemnation criticism support backing`,
);
/** How many sentences back a thing is looked for. */
const REACH = 12;

/** Whether two nouns can stand for one thing. */
function mayBeSame(noun: string, other: string): boolean {
	const group = GROUP_OF.get(noun);
	return noun === other || (group !== undefined && group === GROUP_OF.get(other));
}

/**
 * Whose a thing is that was named before: "Morocco's plan", "a map issued by Uganda", or, where nobody is named beside it,
 * whoever brought it about ("Morocco unveiled a plan"). The nearest naming that tells decides.
 * @param before token before which it must stand
 */
export function ownersOf(
	noun: string,
	sentence: number,
	before: number,
	{ tokens, clausesOf, discourse }: ToldOf,
): ReadonlySet<string> {
	for (let at = sentence; at >= 0 && at >= sentence - REACH; at--) {
		const mentions = discourse.mentions(at);
		const clauses = mentions.length > 0 ? clausesOf(at) : [];
		for (let i = clauses.length - 1; i >= 0; i--) {
			const clause = clauses[i] as Clause;
			for (const phrase of phrasesOf(clause)) {
				if (phrase.head >= before || !mayBeSame(noun, tokens[phrase.head]?.lemma ?? "")) continue;
				const owners = namedBeside(phrase, mentions, tokens);
				// "signed a treaty with Chad": it is the signer's as well.
				if (owners.size === 0 || SHARED.has(tokens[phrase.head]?.lemma ?? ""))
					for (const actor of makersOf(phrase, clause, mentions)) owners.add(actor);
				if (owners.size > 0) return owners;
			}
		}
	}
	return NOBODY;
}

/** Verbs by which somebody judges or answers what was told before: whoever does so next speaks of the same. */
const JUDGING = words(
	`welcome hail praise applaud commend back support endorse approve criticize condemn denounce deplore decry slam blast oppose
reject dismiss spurn rebuff regret lament protest object defend question mock ridicule call describe brand`,
);
/** How many judgements may follow each other upon one thing. */
const JUDGEMENTS = 4;

/** A thing, and the sentence that speaks of it. */
export interface Judged {
	phrase: NounPhrase;
	at: number;
}

/** What the sentence before passes judgement on: "Oman denounced the pact. Chad welcomed it"; null where it judges nothing. */
export function judgedBefore(sentence: number, { tokens, clausesOf, discourse }: ToldOf): Judged | null {
	for (let at = sentence - 1; at >= 0 && at >= sentence - JUDGEMENTS; at--) {
		const clause = clausesOf(at).findLast(
			({ verb, link }) => JUDGING.has(verb.lemma) && (link === "main" || link === "complement"),
		);
		const phrase = clause?.verb.passive ? clause.subject : clause?.objects[0];
		if (!phrase || phrase.members || phrase.time) return null;
		const head = tokens[phrase.head];
		if (head && /^(?:it|this|that)$/.test(head.lower)) continue;
		const named = discourse
			.mentions(at)
			.some(({ use, first, last }) => use === "actor" && first <= phrase.head && phrase.head < last);
		return head?.pos === "NOUN" && !named ? { phrase, at } : null;
	}
	return null;
}

/** Whose the thing is that a sentence speaks of: its object, or its subject: "Egypt's plan would leave Hamas out." */
export function lastOwners(at: number, { tokens, clausesOf, discourse }: ToldOf): ReadonlySet<string> {
	const main = clausesOf(at).find(({ link }) => link === "main");
	if (!main) return NOBODY;
	const mentions = discourse.mentions(at);
	const isActor = ({ head }: NounPhrase) =>
		mentions.some((one) => one.use === "actor" && one.first <= head && head < one.last);
	for (const phrase of [...main.objects, main.subject]) {
		if (!phrase || phrase.time || phrase.members || tokens[phrase.head]?.pos !== "NOUN" || isActor(phrase))
			continue;
		const beside = namedBeside(phrase, mentions, tokens);
		const owners = beside.size > 0 ? beside : makersOf(phrase, main, mentions);
		if (owners.size > 0) return owners;
	}
	return NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

/** All phrases of a clause, with what hangs on them. */
function phrasesOf({ subject, objects, prepositions }: Clause): NounPhrase[] {
	const found: NounPhrase[] = [];
	const add = (phrase: NounPhrase, depth: number) => {
		if (depth > 3) return;
		found.push(phrase);
		for (const member of phrase.members ?? []) add(member, depth + 1);
		for (const { object } of phrase.prepositions) add(object, depth + 1);
	};
	for (const phrase of objects) add(phrase, 0);
	for (const { object } of prepositions) add(object, 0);
	if (subject) add(subject, 0);
	return found;
}

/** "Morocco's plan", "the Moroccan plan", "a plan by Morocco", "a deal between A and B". */
export function namedBeside(
	phrase: NounPhrase,
	mentions: readonly ActorMention[],
	tokens: readonly Token[],
): Set<string> {
	const found = new Set<string>();
	const lemma = tokens[phrase.head]?.lemma ?? "";
	const shared = SHARED.has(lemma);
	for (const { first, last, form, use, actors } of mentions) {
		if (use === "place" || first < phrase.first || last > phrase.head) continue;
		// "Iran sanctions" are upon Iran; "Iran's sanctions" and "Iranian sanctions" are not.
		const owned = form !== "name" || /^'s?$/.test(tokens[last]?.lower ?? "") || shared;
		if (owned) for (const actor of actors) found.add(actor);
	}
	for (const { preposition, object } of phrase.prepositions) {
		const tells =
			preposition === "by" ||
			preposition === "between" ||
			preposition === "from" ||
			(preposition === "with" && shared) ||
			(preposition === "of" && !SUFFERED.has(lemma));
		if (tells && !object.time) addWithin(found, object, mentions);
	}
	return found;
}

/** "a truce drafted by Oman", "the talks that Chad held with Mali": who does it by a clause that describes the thing. */
export function madeBy(
	phrase: NounPhrase,
	clauses: readonly Clause[],
	mentions: readonly ActorMention[],
	tokens: readonly Token[],
): Set<string> {
	const found = new Set<string>();
	const shared = SHARED.has(tokens[phrase.head]?.lemma ?? "");
	for (const { link, verb, subject, objects, prepositions } of clauses) {
		if (link !== "relative" || verb.negated || !BRINGING.has(verb.lemma)) continue;
		const behind = (word: string) =>
			prepositions.find(({ preposition, object }) => preposition === word && !object.time)?.object;
		const isThing = (one: NounPhrase | null | undefined) => one?.head === phrase.head;
		const maker = verb.passive ? isThing(subject) && behind("by") : objects.some(isThing) && subject;
		if (!maker) continue;
		addWithin(found, maker, mentions);
		const other = shared ? behind("with") : undefined;
		if (other) addWithin(found, other, mentions);
	}
	return found;
}

function addWithin(found: Set<string>, { first, last }: NounPhrase, mentions: readonly ActorMention[]): void {
	for (const { head, use, actors } of mentions)
		if (use === "actor" && first <= head && head < last) for (const actor of actors) found.add(actor);
}

/** Who brings the thing about, if the clause says that somebody does. */
function makersOf(phrase: NounPhrase, clause: Clause, mentions: readonly ActorMention[]): Set<string> {
	const found = new Set<string>();
	const { verb, objects, prepositions } = clause;
	// "agreed to build a dam": those who agreed do.
	const { subject } =
		clause.link === "infinitive" && !clause.subject && clause.parent ? clause.parent : clause;
	if (verb.negated || !BRINGING.has(verb.lemma)) return found;
	const by = prepositions.find(({ preposition, object }) => preposition === "by" && !object.time)?.object;
	const maker = verb.passive ? phrase === subject && by : objects.includes(phrase) && subject;
	if (maker) addWithin(found, maker, mentions);
	return found;
}
