import type { NameSpan } from "../actors/names.ts";
import { countryOf, type Reading } from "../actors/reading.ts";
import { type Person, singleNameFit } from "../actors/roster.ts";
import type { Sentence, Token } from "../document.ts";
import { relativeHead, type Test } from "./constraints.ts";
import { latest, type Remembered, rememberedAt } from "./memory.ts";

const words = (list: string) => new Set(list.split(" "));

/** Where another clause begins: what is named behind it may be the one that the pronoun means. */
const OPENS_CLAUSE =
	/^(?:that|which|who|whose|whom|where|when|while|as|because|if|after|before|since|although|though|;|:|")$/;
const SAYING = words(
	"say add insist argue claim believe think hope fear know announce declare warn tell explain note",
);

/** What nobody does to what is his own: "bombed its positions", "expelled its ambassador". */
const DONE_TO_ANOTHERS = words(
	"bomb bombard shell strike attack raid hit invade storm overrun besiege blockade encircle expel summon rebuff denounce deplore deride mock ridicule resent envy violate intercept sink torpedo hack mirror echo copy reciprocate harass",
);
/** What is mostly done to what is another's, if it is something of the kinds below. */
const MOSTLY_ANOTHERS = words(
	"reject accept dismiss condemn criticise criticize praise welcome applaud hail endorse oppose spurn answer entertain veto block thwart recognise recognize respect guarantee undermine kill wound injure capture ambush abduct kidnap behead ban bar blacklist boycott ground impound",
);
const OF_ANOTHER = words(
	"offer proposal request bid plan claim demand appeal invitation decision stance role efforts effort sovereignty independence conduct actions attack attacks invasion call complaint accusation accusations accusers denial reply letter membership candidacy candidature accession gesture apology explanation explanations objections objection overtures overture terms conditions resignation help integrity neutrality leadership handling treatment annexation aggression crackdown version account narrative assurances aircraft flights airlines planes ships vessels products goods media broadcaster trawlers soldiers troops men sailors pilots policemen guards diplomats fishermen peacekeepers fighters airmen",
);
const OWN_FOE =
	/^(?:enem(?:y|ies)|rivals?|foes?|neighbou?rs?|opponents?|critics?|adversar(?:y|ies)|predecessors?|all(?:y|ies)|counterparts?)$/;
/** Of somebody whom one wants gone or given up: "demanded his departure". */
const WANTS = words("demand seek urge request want order celebrate prevent delay secure negotiate");
const LEAVING =
	/^(?:departure|resignation|removal|release|extradition|surrender|ouster|arrest|overthrow|downfall|withdrawal|expulsion|impeachment|return)$/;
/** "took its side", "came to its aid", "spoke on his behalf". */
const ON_ANOTHERS_PART = words("side aid defence defense rescue behalf assistance help");

function verbBefore(tokens: Token[], i: number): Token | undefined {
	const before = tokens[i - 1];
	// "struck one of its refineries"
	const counted = COUNTED.test(tokens[i - 2]?.lower ?? "") || tokens[i - 2]?.pos === "NUM";
	if (before?.lower === "of" && counted && tokens[i - 3]?.pos === "VERB") return tokens[i - 3];
	if (before?.pos === "VERB") return before;
	return before?.pos === "ADP" && tokens[i - 2]?.pos === "VERB" ? tokens[i - 2] : undefined;
}

const OWN_SPACE =
	/^(?:waters|airspace|territory|skies|soil|exclusive|territorial|maritime|land|coast|ports|borders?|sovereign|air|fishing)$/;
const ENTERS =
	/^(?:enter|violate|penetrate|breach|cross|infringe|intrude|stray|trespass|infiltrate|overfly|approach)$/;

/** "sent a ship into its waters", "had entered its airspace": nobody intrudes on what is his own. */
function entersAnothers(tokens: Token[], i: number): boolean {
	if (!OWN_SPACE.test(tokens[i + 1]?.lower ?? "")) return false;
	const before = tokens[i - 1];
	if (before?.pos === "VERB") return ENTERS.test(before.lemma);
	if (!/^(?:into|inside|through|over)$/.test(before?.lower ?? "")) return false;
	for (let k = i - 2; k > i - 8 && k >= 0; k--) {
		const token = tokens[k] as Token;
		if (token.pos !== "VERB") continue;
		return (
			ENTERS.test(token.lemma) ||
			/^(?:send|fire|fly|sail|drift|push|shoot|cross|pour|move|veer)$/.test(token.lemma)
		);
	}
	return false;
}

const COUNTED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|dozens)$/;
/** What is not sold abroad, so that who bans it bans his own: "banned its citizens from leaving". */
const NOT_SOLD =
	/^(?:citizens|nationals|people|officials|ministers|soldiers|officers|diplomats|companies|firms|banks|party|opposition|exports?|members|staff|troops|police|women|girls|students|athletes|own|envoys?|armed|central|main|largest|biggest)$/;

/** Whether what follows a possessive can, as the object of its verb, hardly be the subject's own. */
function isAnothers(reading: Reading, i: number, end: number): boolean {
	const { tokens } = reading.scan;
	const next = tokens[i + 1]?.lower ?? "";
	const verb = verbBefore(tokens, i);
	// "mocked his enemy": whose else.
	if (next === "own" || OWN_FOE.test(next) || OWN_FOE.test(reading.scan.tokens[i + 2]?.lower ?? ""))
		return false;
	if (ON_ANOTHERS_PART.has(next)) {
		const before = tokens[i - 1];
		return before?.lemma === "take" ? next === "side" : /^(?:to|on|in)$/.test(before?.lower ?? "");
	}
	if (entersAnothers(tokens, i)) return true;
	if (!verb) return false;
	// "will not be harassed about his guest"
	if (tokens[i - 1] !== verb && tokens[i - 3]?.lemma === "be") return false;
	if (DONE_TO_ANOTHERS.has(verb.lemma)) {
		// "summoned its ambassador home"
		for (let k = i + 1; k < Math.min(end, i + 6); k++)
			if (
				/^(?:home|back|for|from|obligations|commitments|promises|constitution|rules)$/.test(
					tokens[k]?.lower ?? "",
				)
			)
				return false;
		return true;
	}
	// "Sudan banned its tea"
	if (
		/^(?:ban|boycott|shun|embargo)$/.test(verb.lemma) &&
		tokens[i - 1] === verb &&
		tokens[i + 1]?.pos === "NOUN"
	)
		return !NOT_SOLD.test(next);
	if (WANTS.has(verb.lemma) && LEAVING.test(next)) return true;
	if (!MOSTLY_ANOTHERS.has(verb.lemma)) return false;
	for (let k = i + 1; k < Math.min(end, i + 5); k++) {
		const { lower, pos } = tokens[k] as Token;
		if (OF_ANOTHER.has(lower)) return true;
		if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos)) return false;
	}
	return false;
}

/** Where the clause begins that a verb is in: behind "that", "who" or a verb of saying. */
function clauseStart({ scan: { tokens } }: Reading, verb: number, first: number): number {
	for (let k = verb - 1; k > first; k--) {
		const { lower, pos, lemma } = tokens[k] as Token;
		if (pos === "SCONJ" || OPENS_CLAUSE.test(lower) || (pos === "VERB" && SAYING.has(lemma))) return k + 1;
	}
	return first;
}

/** Who does what the verb at a token says, as far as somebody is named right before it or opens its clause. */
function doer(reading: Reading, verb: number, sentence: Sentence): Remembered | undefined {
	const { tokens } = reading.scan;
	let before = verb - 1;
	while (/^(?:AUX|ADV|PART)$/.test(tokens[before]?.pos ?? "") && tokens[before]?.lower !== "'s") before--;
	// "Putin, who accepted his version": whoever stands before the relative pronoun.
	if (/^(?:who|which)$/.test(tokens[before]?.lower ?? "")) {
		const head = relativeHead(reading, before);
		const found = head && rememberedAt(reading.memory, head.head, reading.index);
		if (found) return found;
	}
	// "accused Rwanda of shelling its towns": whoever stands before an infinitive or gerund does it.
	const controlled = tokens[verb]?.lower.endsWith("ing") || tokens[verb - 1]?.lower === "to";
	const start = controlled ? sentence.first : clauseStart(reading, verb, sentence.first);
	const noun = !controlled && /^(?:NOUN|PROPN)$/.test(tokens[before]?.pos ?? "");
	let from = before;
	while (noun && from > start && /^(?:NOUN|PROPN|ADJ|PART|NUM)$/.test(tokens[from - 1]?.pos ?? "")) from--;
	const past = latest(
		reading.memory,
		verb,
		reading.index,
		0,
		(one) => one.head >= start && (noun ? one.head >= from : one.subject || (controlled && one.acting)),
	);
	return past;
}

const CHARGING =
	/^(?:accuse|blame|condemn|criticise|criticize|denounce|urge|warn|thank|praise|threaten|press|rebuke|sanction)$/;
const RULERS =
	/^(?:government|rulers|ruler|junta|army|leadership|authorities|regime|president|premier|generals|leader|leaders)$/;

/** "Israel bombed its positions", "he praised his leadership": the owner is somebody else than the one who does it. */
export function ownerOfAnothers(reading: Reading, i: number, sentence: Sentence): Test | undefined {
	const { tokens } = reading.scan;
	// "Havana accused its government": no state speaks so of its own.
	const rulers =
		tokens[i - 1]?.pos === "VERB" &&
		CHARGING.test(tokens[i - 1]?.lemma ?? "") &&
		RULERS.test(tokens[tokens[i + 1]?.pos === "ADJ" ? i + 2 : i + 1]?.lower ?? "");
	if (!rulers && !isAnothers(reading, i, sentence.last)) return undefined;
	let verb = tokens[i - 1]?.pos === "VERB" ? i - 1 : i - 2;
	while (tokens[verb]?.pos !== "VERB" && verb > i - 8 && verb > sentence.first) verb--;
	const subject = doer(reading, verb, sentence);
	if (!subject || (rulers && subject.kind !== "country")) return undefined;
	const ids = new Set(subject.actors);
	for (const id of subject.actors) ids.add(countryOf(reading, id) ?? id);
	return (past) => past.actors.some((id) => ids.has(id));
}

/** The person of a name that stands behind what is being read, as far as he is known already. */
function personNamed(reading: Reading, span: NameSpan): Person | undefined {
	const name = reading.scan.tokens[span.last - 1]?.lower ?? "";
	return reading.named.get(span) ?? reading.roster.people.find((one) => singleNameFit(name, one) === 2);
}

const SAYS = /^(?:said|says|added|told|wrote|replied|insisted|declared|warned|argued|went|continued)$/;

/** Whom the words behind a quotation name as its speaker: "..., Petrov said", "..., he told reporters", "..., the general wrote". */
function speakerBehind(reading: Reading, i: number, last: number): { ids: string[] } | undefined {
	const { tokens, names } = reading.scan;
	for (let k = i + 1; k < last; k++) {
		if (reading.quoted.has(k) || !SAYS.test(tokens[k]?.lower ?? "")) continue;
		const span = names[k - 1] ?? names[k + 1];
		const person = span && personNamed(reading, span);
		if (person) return { ids: [person.actor.id] };
		const word = tokens[k - 1]?.lower ?? "";
		const gender = word === "he" ? "m" : word === "she" ? "f" : undefined;
		const said = (past: Remembered) =>
			past.kind === "person" &&
			past.actors.length === 1 &&
			(gender
				? past.subject && (past.gender ?? gender) === gender && past.sentence < reading.index
				: reading.roster.people.some(
						({ actor, offices }) =>
							actor.id === past.actors[0] && offices.some(({ noun }) => noun.endsWith(word)),
					));
		if (gender || tokens[k - 1]?.pos === "NOUN")
			return { ids: latest(reading.memory, i, reading.index, gender ? 1 : 8, said)?.actors ?? [] };
	}
	return undefined;
}

/**
 * Inside quotation marks "he" and "his" are not the one who speaks: "We will send his country Patriots".
 * @param others whether speakers that are no persons count, as "they" does not mean the ministry that speaks
 */
export function notTheSpeaker(reading: Reading, i: number, { block, last }: Sentence, others = false): Test {
	if (!reading.quoted.has(i)) return () => false;
	const { tokens } = reading.scan;
	const behind = speakerBehind(reading, i, last);
	if (behind) return (past) => past.actors.every((id) => behind.ids.includes(id));
	const said = new Set<string>();
	for (let k = reading.memory.past.length - 1; k >= 0; k--) {
		const past = reading.memory.past[k] as Remembered;
		if (past.block !== block || past.head < i - 60) break;
		if ((past.kind !== "person" && !others) || !past.subject || reading.quoted.has(past.head)) continue;
		const near = [-1, 1, 2, 3, 4].some((step) => SAYS.test(tokens[past.head + step]?.lower ?? ""));
		if (near) for (const id of past.actors) said.add(id);
	}
	return (past) => past.actors.every((id) => said.has(id));
}

/** Before a capital these tell of its government: "cut ties with Khartoum", but "flew to Khartoum". */
const OF_A_SIDE = /^(?:with|against|by|about|between|versus|alongside)$/;

/**
 * Whoever is named as the other side of the clause whose subject the pronoun at a token is: "It froze trade with Spain"
 * means no Spain, for that would be "itself".
 */
export function namedInClause(reading: Reading, i: number, sentence: Sentence): Test {
	const { tokens, hits, names } = reading.scan;
	const ids = new Set<string>();
	for (let k = i + 1; k < sentence.last; k++) {
		const { lower, pos, lemma } = tokens[k] as Token;
		if (pos === "SCONJ" || OPENS_CLAUSE.test(lower)) break;
		if (pos === "VERB" && SAYING.has(lemma) && tokens[k + 1]?.pos !== "ADP") break;
		if (pos === "CCONJ" && /^(?:PRON|DET|PROPN)$/.test(tokens[k + 1]?.pos ?? "")) break;
		const hit = hits[k];
		const before = tokens[k - 1];
		const owner = tokens[(hit ?? names[k])?.last ?? k]?.lower === "'s";
		// "it expelled Tehran's envoy"
		const anothers = before?.pos === "VERB" && DONE_TO_ANOTHERS.has(before.lemma);
		const place = hit?.entry.role === "capital" && before?.pos === "ADP" && !OF_A_SIDE.test(before.lower);
		if (hit && hit.first === k && !(owner && !anothers) && !place && hit.entry.role !== "demonym")
			ids.add(hit.entry.actor);
		const span = names[k];
		if (!span || span.first !== k || owner || span.type !== "person") continue;
		const person = personNamed(reading, span);
		if (person) ids.add(person.actor.id);
	}
	return ids.size === 0 ? () => false : (past) => past.actors.every((id) => ids.has(id));
}
