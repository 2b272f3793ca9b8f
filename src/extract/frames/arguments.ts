import type { ActorKind } from "../../model/index.ts";
import {
	type Apposition,
	type NounPhrase,
	nounPhrase,
	type PrepositionalPhrase,
} from "../clauses/structure.ts";
import {
	type ActorMention,
	type ActorReading,
	type Document,
	LIES_IN,
	mentionsWithin,
	type Sentence,
} from "../document.ts";
import {
	areHeads,
	BEFRIENDED,
	FRIENDLY_SIDE,
	GUESTS,
	HOSTS,
	isDeed,
	MANY,
	MEDIA,
	NATIONAL,
	ORGANS,
	OTHER_SIDE,
	PARTITIVES,
	PARTS,
	PRIVATE,
	SOMEBODY_NEAR,
	TOLD_BY_NAME,
} from "./argument-nouns.ts";
import { singular } from "./constraints.ts";
import { type Reach, reachOf } from "./reach.ts";
import { toldBefore } from "./told-before.ts";

/** Who a phrase stands for. */
export interface Argument {
	actors: string[];
	/** The mention that says so. */
	mention: ActorMention;
	/** 1 for the head itself, less for a possessor or modifier. */
	strength: number;
}

/** The same argument, less sure by a factor. */
export function weakened({ actors, mention, strength }: Argument, factor: number): Argument {
	return { actors, mention, strength: strength * factor };
}

const CONSENT = new Set(
	"support help assistance backing blessing consent approval permission mediation connivance acquiescence encouragement complicity".split(
		" ",
	),
);

/** Looks up who noun phrases of one sentence stand for. */
export interface ArgumentReader {
	/** How many actors the sentence's phrases can stand for. */
	reach: Reach;
	/** The actors the phrase's head names, with members, partitives and organs looked through; null when none. */
	head(phrase: NounPhrase): Argument | null;
	/** The possessor or nationality before the head: "Russia's support", "Russian support"; null when none. */
	owner(phrase: NounPhrase): Argument | null;
	kind(actor: string): ActorKind;
	/** True for a part of a country's land: "the Colombian capital". */
	isPart(phrase: NounPhrase): boolean;
	/** True for a newspaper, broadcaster or report that no name tells apart. */
	isMedium(phrase: NounPhrase): boolean;
	/** True for the head of a town's or province's name: "Goma". */
	isTown(token: number): boolean;
	/** True when a conjunction stands right before the token: "and with". */
	continues(to: number): boolean;
	/** True for what acts in somebody's name: "troops", "envoys". */
	isOrgan(phrase: NounPhrase): boolean;
	/** True for people and firms that have a nationality and do not act for it: "a Danish cartoonist". */
	isPrivate(phrase: NounPhrase): boolean;
	/** Whether a phrase is what somebody lends to what others do: "signed a deal with France's blessing" is no deal with France. */
	isConsent(phrase: NounPhrase): boolean;
	/** True for somebody else than the owner: "its neighbour", "his host", "her predecessor". */
	isOtherSide(phrase: NounPhrase): boolean;
	/**
	 * Those named beside the head as doing the same: "Mali, together with Niger,"; null when there are none.
	 * @param fronted phrases of the clause, of which those before the phrase count: "Together with Niger, Mali"
	 */
	companions(phrase: NounPhrase, fronted: PrepositionalPhrase[]): Argument | null;
	/** Whom the actors of an argument belong to or speak for; null when unknown. */
	affiliation(argument: Argument): Argument | null;
	/** Same as `head`, places included: "troops in Syria". */
	place(phrase: NounPhrase): Argument | null;
}

/** What the sentences before have told, as far as phrases point back at it. */
export interface Recollection {
	/** @param friendly true where only what is done in friendship counts */
	counterpart(actors: string[], friendly?: boolean): string[];
	sidedWith(actors: string[]): string[];
	visit(of: string[] | null): { guests: string[]; hosts: string[] } | null;
}

const AT_HOME = /^(?:opponents|critics)$/;

/** Prepares the reader for one sentence. */
export function argumentReader(
	document: Document,
	sentence: Sentence,
	reading: ActorReading,
	memory: Recollection,
	appositions: Apposition[] = [],
): ArgumentReader {
	// "Malaysia, a claim that": what is said stands beside no actor.
	const hosts = new Map(
		appositions
			.filter(({ noun }) => !isDeed(document.tokens[noun.head]))
			.map(({ of, noun }) => [noun.head, of]),
	);
	// "his host, Ethiopia's prime minister,": the second phrase says who the first is.
	const named = new Map(appositions.map(({ of, noun }) => [of.head, noun]));
	const mentions = mentionsWithin(reading.mentions, sentence);
	const at = (token: number, use: (m: ActorMention) => boolean) => {
		let longest: ActorMention | undefined;
		for (const m of mentions)
			if (m.head === token && use(m) && !(longest && longest.last - longest.first >= m.last - m.first))
				longest = m;
		return longest;
	};
	const lemma = (token: number) => document.tokens[token]?.lemma ?? "";

	const direct = (phrase: NounPhrase, use: (m: ActorMention) => boolean): ActorMention | undefined => {
		const found = at(phrase.head, use);
		if (found) return found;
		// A mention may be longer than the phrase ("Putin of Russia") or have its head elsewhere in it.
		let covering: ActorMention | undefined;
		for (const m of mentions) {
			if (m.first > phrase.head || phrase.head >= m.last || m.within !== undefined || !use(m)) continue;
			if (m.head >= phrase.first) return m;
			covering ??= m;
		}
		// "the Turkish ambassador to Israel": the phrase behind "to" is the country named there.
		return covering && (at(phrase.head, (m) => m.within !== undefined) ?? covering);
	};
	const anySeveral = mentions.some((m) => m.actors.length > 1);
	const reach = reachOf(document, sentence, mentions);
	const silent = reach === "nobody";

	// "American and Israeli planes": the noun behind the last nationality is that of all.
	const sharesOrgan = (member: NounPhrase, { members = [] }: NounPhrase): Argument | null => {
		const last = members.at(-1);
		if (!last || last === member || !ORGANS.has(lemma(last.head))) return null;
		const mention = at(member.head, ({ form }) => form === "demonym");
		return mention ? { actors: mention.actors, mention, strength: 0.85 } : null;
	};

	const read = (phrase: NounPhrase, use: (m: ActorMention) => boolean, depth = 0): Argument | null => {
		if (depth > 4 || silent) return null;
		const several = anySeveral ? direct(phrase, (m) => use(m) && m.actors.length > 1) : undefined;
		if (several) return { actors: several.actors, mention: several, strength: strengthOf(several) };
		if (phrase.members)
			return union(
				phrase.members.map(
					(member) => read(shared(member, phrase), use, depth + 1) ?? sharesOrgan(member, phrase),
				),
			);
		const told = named.size > 0 ? toldByName(phrase, use, depth) : null;
		if (told) return told;
		// "led by a Swede, Annika Lind,": she, and not her country.
		const person =
			named.size > 0 && /^an?$/.test(document.tokens[phrase.first]?.lower ?? "")
				? introducedAs(phrase, use)
				: null;
		if (person) return person;
		const mention = direct(phrase, use);
		const members = membersNamed(phrase);
		const those = members && read(members, use, depth + 1);
		if (those)
			return mention
				? union([{ actors: mention.actors, mention, strength: strengthOf(mention) }, those])
				: those;
		const owners = mention && sharedOwners(phrase, mention, use, depth);
		if (owners) return owners;
		if (mention) return { actors: mention.actors, mention, strength: strengthOf(mention) };
		// "NATO's newest member, Sweden,": whom the name says it to be.
		const member = lemma(phrase.head) === "member" ? named.get(phrase.head) : undefined;
		const said = member && read(member, use, depth + 1);
		if (said) return said;
		if (PARTITIVES.has(lemma(phrase.head)) || PARTITIVES.has(document.tokens[phrase.head]?.lower ?? "")) {
			const of = phrase.prepositions.find((p) => p.preposition === "of");
			if (of) return read(of.object, use, depth + 1);
		}
		if (isOrgan(phrase)) {
			const of = phrase.prepositions.find((p) => p.preposition === "of" || p.preposition === "from");
			const holder = owner(phrase) ?? (of ? read(of.object, use, depth + 1) : null);
			if (holder) return national(phrase, weakened(holder, 0.85));
		}
		// "our friends in Ankara", "its backers in Tehran"
		if (BEFRIENDED.has(lemma(phrase.head))) {
			const seat = phrase.prepositions.find((p) => p.preposition === "in");
			const there = seat && read(seat.object, (m) => m.use !== "modifier" && m.form !== "pronoun", depth + 1);
			if (there) return weakened(there, 0.8);
		}
		if (isOtherSide(phrase)) {
			const apposed = named.get(phrase.head);
			const other = (apposed && read(apposed, use, depth + 1)) ?? otherSide(phrase);
			if (other) return other;
		}
		const introduced = introducedAs(phrase, use);
		if (introduced) return introduced;
		// "Chad, a country that": what is said of the second phrase holds for the first.
		const host = hosts.get(phrase.head);
		return host && host.head !== phrase.head ? read(host, use, depth + 1) : null;
	};

	// "Its biggest creditor, China,": whatever the words before mean, the name between commas says who.
	const toldByName = (
		phrase: NounPhrase,
		use: (m: ActorMention) => boolean,
		depth: number,
	): Argument | null => {
		const apposed = named.get(phrase.head);
		if (!apposed || !TOLD_BY_NAME.has(lemma(phrase.head))) return null;
		if (!/^[,.;)]$/.test(document.tokens[apposed.last]?.lower ?? ".")) return null;
		const mention = direct(apposed, use);
		const names = mention?.form === "name" || mention?.form === "metonym";
		return names || apposed.members ? read(apposed, use, depth + 1) : null;
	};

	// "several states, including Chad and Niger,", "a dozen nations led by Brazil": who of many is named.
	const membersNamed = ({ first, head, prepositions }: NounPhrase): NounPhrase | undefined => {
		if (prepositions.length === 0 || !MANY.has(document.tokens[head]?.lower ?? "")) return undefined;
		return prepositions.find(
			({ preposition, at }) =>
				preposition === "including" ||
				// "Countries like Chad have": but "differences between states like Chad and Mali" are others'.
				(preposition === "like" && (first === sentence.first || document.tokens[first - 1]?.lower === ",")) ||
				(preposition === "by" && /^(?:led|headed|spearheaded)$/.test(document.tokens[at - 1]?.lower ?? "")),
		)?.object;
	};

	// "led by a former priest, Ann Otieno,": the name behind the comma says who. "In a letter, Otieno wrote" says no such thing.
	const introducedAs = (phrase: NounPhrase, use: (m: ActorMention) => boolean): Argument | null => {
		const apposed = named.get(phrase.head);
		if (!apposed || !introduces(document, sentence, phrase, apposed)) return null;
		const mention = direct(apposed, use);
		const isPerson =
			mention?.form === "name" && reading.actors.get(mention.actors[0] ?? "")?.kind === "person";
		return mention && isPerson && !isDeed(document.tokens[phrase.head])
			? { actors: mention.actors, mention, strength: 0.9 }
			: null;
	};

	// "Chad and Mali, whose leaders met", "Chad and Mali's presidents": those of both, of whichever the noun was taken.
	const sharedOwners = (
		{ head, possessor }: NounPhrase,
		{ form, actors }: ActorMention,
		use: (m: ActorMention) => boolean,
		depth: number,
	): Argument | null => {
		if (!possessor?.members || form !== "description" || !document.tokens[head]?.lower.endsWith("s"))
			return null;
		const all = read(possessor, (m) => use(m) || m.use === "modifier", depth + 1);
		return all && actors.every((actor) => all.actors.includes(actor)) ? all : null;
	};

	const owner = (phrase: NounPhrase): Argument | null => {
		if (silent || isFormerServant(document, phrase)) return null;
		// "ASEAN members Laos and Vietnam", "NATO's newest member, Sweden,": those named behind it.
		const named = phrase.head + (document.tokens[phrase.head + 1]?.lower === "," ? 2 : 1);
		if (lemma(phrase.head) === "member" && mentions.some(({ first }) => first === named)) return null;
		// "Chad's cruelty and Niger's greed": the owners of all that is named.
		if (phrase.members?.some((member) => member.possessor)) return union(phrase.members.map(owner));
		if (phrase.possessor) {
			const found = read(phrase.possessor, notPronounPlace, 1);
			if (found) return national(phrase, found);
		}
		const inside = mentions.filter(
			(m) => m.first >= phrase.first && m.last <= phrase.head && m.head !== phrase.head,
		);
		if (inside.length === 0) return null;
		const outer = inside.filter(
			(m) =>
				!inside.some(
					(o) => o !== m && o.first <= m.first && m.last <= o.last && o.last - o.first > m.last - m.first,
				),
		);
		const last = outer.at(-1);
		// "one of its boats": as theirs as the boats are.
		const of = phrase.prepositions.find(({ preposition }) => preposition === "of");
		if (!last && of && PARTITIVES.has(lemma(phrase.head))) return owner(of.object);
		if (!last) return null;
		// "US-Saudi relations": a name joined to a demonym is as much an owner.
		const joined = (m: ActorMention) =>
			document.tokens[m.last]?.lower === "-" && outer.some((o) => o.first === m.last + 1);
		const all = outer.filter((m) => m.form === last.form || m.form === "demonym" || joined(m));
		const actors = [...new Set(all.flatMap((m) => m.actors))];
		return national(phrase, { actors, mention: last, strength: 0.85 });
	};

	// The lemmatiser leaves capitalised plurals as they are: "Envoys from the two countries".
	// "Assad's allies attacked" in his name, but "to its ally's aid" tells of another.
	const isOrgan = (phrase: NounPhrase): boolean => {
		if (document.tokens[phrase.head]?.lower === "ally") return false;
		const noun = lemma(phrase.head);
		// "his men", "its men"
		if (document.tokens[phrase.head]?.lower === "men")
			return (
				phrase.head === phrase.first + 1 &&
				/^(?:his|her|its|their)$/.test(document.tokens[phrase.first]?.lower ?? "")
			);
		return (
			ORGANS.has(noun) ||
			(noun.endsWith("s") && ORGANS.has(noun.slice(0, -1))) ||
			(anySeveral && areHeads(phrase, document.tokens))
		);
	};
	const isOtherSide = (phrase: NounPhrase): boolean => {
		const noun = lemma(phrase.head);
		return (
			OTHER_SIDE.has(noun) ||
			FRIENDLY_SIDE.has(noun) ||
			HOSTS.has(noun) ||
			GUESTS.has(noun) ||
			SOMEBODY_NEAR.has(noun)
		);
	};
	const isNeighbour = (id: string) =>
		!/^(?:armed-group|group|organization|media)$/.test(reading.actors.get(id)?.kind ?? "");
	const otherSide = (phrase: NounPhrase): Argument | null => {
		const noun = lemma(phrase.head);
		const whose = owner(phrase);
		if (SOMEBODY_NEAR.has(noun)) return null;
		if (FRIENDLY_SIDE.has(noun)) {
			const single = document.tokens[phrase.head]?.lower === noun;
			if (!whose || !single) return null;
			const friend = memory.counterpart(whose.actors, true);
			// "China rammed a Philippine boat. Washington said it would defend its ally"
			const victim = noun === "ally" && friend.length === 0 && condemnsBefore(document, sentence, phrase);
			return remembered(victim ? memory.sidedWith(whose.actors) : friend, phrase);
		}
		// "trains its opponents": those at home, and not the state that it has fallen out with.
		if (AT_HOME.test(document.tokens[phrase.head]?.lower ?? "")) return null;
		if (OTHER_SIDE.has(noun)) {
			const others = whose ? memory.counterpart(whose.actors) : [];
			// A rebel is nobody's neighbour.
			const beside = /^neighbou?r$/.test(noun) ? others.filter(isNeighbour) : others;
			return remembered(beside, phrase);
		}
		// "the visitor" needs no owner, but "a visitor" is anybody.
		const definite = whose !== null || document.tokens[phrase.first]?.lower === "the";
		const visit = definite ? memory.visit(whose?.actors ?? null) : null;
		return visit && remembered(HOSTS.has(noun) ? visit.hosts : visit.guests, phrase);
	};

	// A name that was taken for a modifier of the verb behind it: "Azerbaijan exports oil".
	const standsAlone = (m: ActorMention, phrase: NounPhrase) =>
		m.use === "modifier" && m.form === "name" && m.within === undefined && m.head === phrase.head;
	const asActor = (m: ActorMention) => m.use === "actor";
	const asName = (m: ActorMention) => m.form === "name" && m.use === "actor";
	const together = ({ preposition, at }: PrepositionalPhrase) =>
		preposition === "alongside" ||
		(preposition === "with" && /^(?:together|along|jointly)$/.test(document.tokens[at - 1]?.lower ?? ""));

	// "Togo, like Benin, has sent": only names, for "like other members" tells of nobody.
	const isLike = ({ preposition, at, object }: PrepositionalPhrase) =>
		preposition === "like" &&
		(document.tokens[at - 1]?.lower === "," || at === sentence.first) &&
		(object.members ?? [object]).every(({ head }) => direct(nounPhrase(head, head + 1, head), asName));

	const affiliated = (argument: Argument): Argument | null => {
		// The gazetteer knows affiliations that the article is silent about; only its own actors count.
		const actors = argument.actors
			.flatMap((id) => reading.actors.get(id)?.affiliation ?? [])
			.filter((id) => reading.actors.has(id));
		return actors.length > 0
			? { actors: [...new Set(actors)], mention: argument.mention, strength: argument.strength * 0.9 }
			: null;
	};

	const national = (phrase: NounPhrase, holder: Argument): Argument => {
		const persons = holder.actors.every((id) => reading.actors.get(id)?.kind === "person");
		return NATIONAL.has(lemma(phrase.head)) && persons ? (affiliated(holder) ?? holder) : holder;
	};

	const head = (phrase: NounPhrase): Argument | null => {
		const named = read(phrase, asActor);
		if (named || !mentions.some((m) => standsAlone(m, phrase))) return named;
		return read(phrase, (m) => standsAlone(m, phrase));
	};
	const place = (phrase: NounPhrase): Argument | null => read(phrase, (m) => m.use !== "modifier");

	return {
		reach,
		head: onceEach(head),
		isTown: (token) => mentions.some(({ head, why }) => head === token && why === LIES_IN),
		isOrgan,
		isOtherSide,
		isConsent: (phrase) => CONSENT.has(lemma(phrase.head)),
		isPrivate: (phrase) => PRIVATE.has(lemma(phrase.head)) || PRIVATE.has(singular(lemma(phrase.head))),
		companions: (phrase, fronted) => {
			const beside =
				phrase.prepositions.find((one) => together(one) || isLike(one)) ??
				fronted.find((one) => one.object.last <= phrase.first && (together(one) || isLike(one)));
			return beside ? read(beside.object, asActor) : null;
		},
		place: onceEach(place),
		owner: onceEach(owner),
		continues: (to) => /^(?:and|or|nor|but|than)$/.test(document.tokens[to - 1]?.lower ?? ""),
		isMedium: (phrase) => MEDIA.has(lemma(phrase.head)),
		isPart: (phrase) => PARTS.has(lemma(phrase.head)),
		kind: (actor) => reading.actors.get(actor)?.kind ?? "group",
		affiliation: affiliated,
	};
}

/**
 * Whether a phrase is one that the name in apposition behind it tells of: behind a verb or "by", or as the subject that
 * opens the sentence, "The widow of the slain envoy, Ann Otieno, accused".
 */
function introduces(
	{ tokens }: Document,
	{ first: opening }: Sentence,
	phrase: NounPhrase,
	apposed: NounPhrase,
): boolean {
	if (phrase.first === opening)
		return (
			/^(?:the|an?|his|her|its|their)$/.test(tokens[opening]?.lower ?? "") &&
			tokens[apposed.last]?.lower === ","
		);
	const before = tokens[phrase.first - 1];
	if (!before || phrase.first - 1 <= opening) return false;
	return before.pos === "VERB" || /^(?:by|with|under|against|to)$/.test(before.lower);
}

const CONDEMNS = /^(?:condemn|denounce|criticise|criticize|deplore|blame|accuse|rebuke|protest)$/;

/** "condemned the move and said it would defend its ally": the sentence takes somebody's side before it says whose. */
function condemnsBefore({ tokens }: Document, { first }: Sentence, phrase: NounPhrase): boolean {
	for (let i = first; i < phrase.first; i++) if (CONDEMNS.test(tokens[i]?.lemma ?? "")) return true;
	return false;
}

/** "a former Russian minister": speaks for nobody any more. */
function isFormerServant({ tokens }: Document, { first, head }: NounPhrase): boolean {
	if (!SERVANT.test(tokens[head]?.lower ?? "")) return false;
	for (let i = first; i < head; i++)
		if (/^(?:former|retired|ex|ex-.+)$/.test(tokens[i]?.lower ?? "")) return true;
	return false;
}

const SERVANT =
	/(?:minister|ambassador|official|diplomat|president|general|admiral|officer|spy|envoy|governor|lawmaker|senator|adviser|soldier)s?$/;

/** The same function, worked out once for each phrase: many rules ask for the same. */
function onceEach(look: (phrase: NounPhrase) => Argument | null): (phrase: NounPhrase) => Argument | null {
	const known = new Map<NounPhrase, Argument | null>();
	return (phrase) => {
		const before = known.get(phrase);
		if (before !== undefined) return before;
		const found = look(phrase);
		known.set(phrase, found);
		return found;
	};
}

/** "the government and people of Iraq": what hangs on the last of several phrases by "of" hangs on bare ones before it. */
function shared(member: NounPhrase, { members = [] }: NounPhrase): NounPhrase {
	const last = members.at(-1);
	if (!last || member === last || member.possessor || member.prepositions.length > 0) return member;
	const of = last.prepositions.filter(({ preposition }) => preposition === "of");
	return of.length > 0 ? { ...member, prepositions: of } : member;
}

/** An argument that the sentence itself does not name. */
function remembered(actors: string[], phrase: NounPhrase): Argument | null {
	return actors.length > 0 ? toldBefore(actors, phrase.head, 0.7) : null;
}

const notPronounPlace = () => true;

function strengthOf(mention: ActorMention): number {
	return mention.form === "pronoun" ? 0.8 : mention.form === "description" ? 0.92 : 1;
}

function union(parts: (Argument | null)[]): Argument | null {
	const found = parts.filter((part): part is Argument => part !== null);
	const first = found[0];
	if (!first) return null;
	return {
		actors: [...new Set(found.flatMap((part) => part.actors))],
		mention: first.mention,
		strength: Math.min(...found.map((part) => part.strength)),
	};
}
