import type { Chunk } from "./chunks.ts";
import { COMPLEMENT_VERBS } from "./complement-verbs.ts";
import { WITHOUT_PASSIVE } from "./reduced-clauses.ts";
import { changedPhrase, type NounPhrase, nounPhrase } from "./structure.ts";

/** "A, B and C" becomes one phrase with members, unless the last begins a clause of its own. */
export function joinCoordinated(
	chunks: Chunk[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): Chunk[] {
	const joined: Chunk[] = [];
	for (let i = 0; i < chunks.length; i++) {
		const chunk = chunks[i] as Chunk;
		if (chunk.kind !== "noun") {
			joined.push(chunk);
			continue;
		}
		const end = coordinationEnd(chunks, i, joined, isActor, wordAt);
		if (end === i) {
			joined.push(chunk);
			continue;
		}
		const members = chunks.slice(i, end + 1).flatMap((c) => (c.kind === "noun" ? [c.phrase] : []));
		const first = members[0] as NounPhrase;
		const last = members.at(-1) as NounPhrase;
		const phrase =
			sharedPossessor(members, isActor, wordAt) ?? nounPhrase(first.first, last.last, last.head, members);
		joined.push({ kind: "noun", phrase });
		i = end;
	}
	return joined;
}

const ONE_MAN =
	/^(?:president|minister|premier|chancellor|chief|king|queen|emir|envoy|ambassador|leader|ruler|general|commander|spokesman|spokeswoman|prince|sultan|secretary|governor|army|government|parliament|ministry)$/;

/** "Putin and Assad's meeting": both own the meeting. */
function sharedPossessor(
	members: NounPhrase[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): NounPhrase | null {
	const last = members.at(-1) as NounPhrase;
	const owner = last.possessor;
	// "Rubio and Pakistan's army chief": one man, and of one country.
	if (ONE_MAN.test(wordAt(last.head))) return null;
	const others = members.slice(0, -1);
	if (!owner || isActor(last.head) || !others.every((member) => isActor(member.head) && !member.possessor))
		return null;
	const first = members[0] as NounPhrase;
	const owners = changedPhrase(owner, {
		first: first.first,
		members: [...others, owner],
		prepositions: [],
	});
	return changedPhrase(last, { first: first.first, possessor: owners });
}

function coordinationEnd(
	chunks: Chunk[],
	start: number,
	before: Chunk[],
	isActor: (token: number) => boolean,
	wordAt: (token: number) => string,
): number {
	let i = start;
	const end = start;
	for (;;) {
		const phrase = chunks[i];
		if (phrase?.kind !== "noun" || phrase.phrase.time) return end;
		let k = i + 1;
		if (chunks[k]?.kind === "comma") k++;
		const link = chunks[k];
		const closes =
			link?.kind === "conjunction" &&
			(link.word === "and" || link.word === "or" || link.word === "nor" || link.word === "&");
		const next = closes ? chunks[k + 1] : link;
		if (next?.kind !== "noun" || next.phrase.time) return end;
		if (
			closes &&
			k === i + 2 &&
			(opensListed(chunks, k + 1, before) || isBesideRelative(chunks, k + 1, before))
		)
			return end;
		// `said Sharif, "and Iran": what was said goes on.
		if (closes && k === i + 2 && wordAt(link.at - 1) === '"') return end;
		if (closes && opensSetOff(chunks, k + 1, before)) return end;
		if (closes) return opensClause(chunks, k + 1, before) ? end : besides(chunks, k + 1, before, wordAt);
		if (k !== i + 2 || !closesLater(chunks, k)) return end;
		const mark = chunks[i + 1];
		// "visited (in this order) Chad and Mali"
		if (mark?.kind === "comma" && wordAt(mark.at) === ")") return end;
		if (i === start && endsFronted(chunks, k, before)) return end;
		// "Venezuela, Cuba's closest ally and main supplier," describes one country.
		if (isActor(phrase.phrase.head) && next.phrase.possessor && !isActor(next.phrase.head)) return end;
		// "Romanowski, an MP and former minister," is one man.
		if (isActor(phrase.phrase.head) && /^an?$/.test(wordAt(next.phrase.first))) return end;
		i = k;
	}
}

/** "Brazil, as well as Chile and Peru,", "Chile and Peru, as well as Brazil,": those named in addition go with the list. */
function besides(chunks: Chunk[], last: number, before: Chunk[], wordAt: (token: number) => string): number {
	const additive = (k: number) => {
		const link = chunks[k];
		return link?.kind === "conjunction" && link.word === "and" && wordAt(link.at) === "as";
	};
	const next = chunks[last + 1];
	if (additive(last - 1) && next?.kind === "conjunction" && next.word === "and")
		return namedAt(chunks, last + 2, before) ? last + 2 : last;
	const link = next?.kind === "comma" ? last + 2 : last + 1;
	return additive(link) && namedAt(chunks, link + 1, before) ? link + 1 : last;
}

function namedAt(chunks: Chunk[], k: number, before: Chunk[]): boolean {
	const chunk = chunks[k];
	return chunk?.kind === "noun" && !chunk.phrase.time && !opensClause(chunks, k, before);
}

/**
 * "accused the West of plotting a coup, and the EU, which it once hoped to join, froze": what commas set off stands
 * between the phrase behind "and" and a finite verb of its own.
 */
function opensSetOff(chunks: Chunk[], i: number, before: Chunk[]): boolean {
	if (chunks[i + 1]?.kind !== "comma" || isBetween(before)) return false;
	const relative = chunks[i + 2]?.kind === "relative";
	let k = i + 2;
	for (; k < chunks.length && k < i + 14; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "break" || chunk.kind === "conjunction") return false;
		if (chunk.kind === "comma") break;
		if (chunk.kind === "verb" && chunk.group.form === "finite" && !relative) return false;
	}
	const verb = chunks[k + 1];
	if (k === i + 2 || verb?.kind !== "verb" || verb.group.form !== "finite") return false;
	return told(before);
}

/** Whether the clause before has its verb, and nothing waits for one still to come. */
function told(before: Chunk[]): boolean {
	const start = before.findLastIndex(({ kind }) => kind === "break") + 1;
	let verbs = 0;
	for (let b = start; b < before.length; b++) {
		const chunk = before[b] as Chunk;
		if (chunk.kind === "relative" || chunk.kind === "subordinator") return verbs > 0;
		if (chunk.kind === "verb" && chunk.group.form === "finite") verbs++;
	}
	return verbs > 0 && !COMPLEMENT_VERBS.has(lastLemma(before));
}

/** The lemma of a verb that ends the chunks; empty where something else does. */
function lastLemma(before: Chunk[]): string {
	const last = before.at(-1);
	return last?.kind === "verb" ? last.group.lemma : "";
}

/**
 * "Under a deal brokered by Turkey, Russia and Ukraine agreed": where an opening phrase or clause has had no verb of
 * its own yet, its comma ends it, and the names behind it are the subject.
 */
function endsFronted(chunks: Chunk[], start: number, before: Chunk[]): boolean {
	const last = before.at(-1)?.kind;
	if (last !== "preposition" && last !== "verb") return false;
	const opener = before[0];
	const opens =
		opener?.kind === "preposition" ||
		opener?.kind === "subordinator" ||
		(opener?.kind === "verb" && opener.group.form !== "finite");
	if (!opens) return false;
	const finite = before.filter((chunk) => chunk.kind === "verb" && chunk.group.form === "finite").length;
	const reduced = before.at(-1)?.kind === "preposition" && before.at(-2)?.kind === "verb" ? 1 : 0;
	if (finite - reduced > (opener.kind === "subordinator" ? 1 : 0)) return false;
	let k = start;
	while (chunks[k]?.kind === "noun" || chunks[k]?.kind === "comma" || chunks[k]?.kind === "conjunction") k++;
	const next = chunks[k];
	return next?.kind === "verb" && next.group.form === "finite" && chunks[k - 1]?.kind === "noun";
}

/** Looking on from a list's comma: "B, C and D" reaches its conjunction through nouns and commas alone. */
function closesLater(chunks: Chunk[], start: number): boolean {
	for (let k = start; k < chunks.length; k++) {
		const chunk = chunks[k] as Chunk;
		if (chunk.kind === "conjunction") return chunk.word === "and" || chunk.word === "or";
		if (chunk.kind !== "noun" && chunk.kind !== "comma") return false;
	}
	return false;
}

function isBetween(before: Chunk[]): boolean {
	const last = before.at(-1);
	return last?.kind === "preposition" && last.word === "between";
}

/** "with Russia backing Armenia and Turkey arming": what follows "and" has a gerund of its own. */
function isAbsolute(before: Chunk[]): boolean {
	const verb = before.at(-1);
	const doer = before.at(-2);
	const opener = before.at(-3);
	return (
		verb?.kind === "verb" &&
		verb.group.form === "gerund" &&
		doer?.kind === "noun" &&
		opener?.kind === "preposition" &&
		/^(?:with|amid)$/.test(opener.word)
	);
}

/** What goes on with a phrase: "Chile *and* Colombia", "troops *in* Mali". */
function isPhraseMark(chunk: Chunk | undefined): boolean {
	return chunk?.kind === "preposition" || (chunk?.kind === "conjunction" && chunk.word === "and");
}

/** "recalled its envoy to Niger, and Chad, Togo and Benin did so": a list behind the comma that has a verb of its own. */
function opensListed(chunks: Chunk[], i: number, before: Chunk[]): boolean {
	if (chunks[i + 1]?.kind !== "comma" || isBetween(before)) return false;
	let k = i + 1;
	while (
		(chunks[k]?.kind === "comma" && chunks[k + 1]?.kind === "noun") ||
		(isPhraseMark(chunks[k]) && chunks[k]?.kind === "conjunction" && chunks[k + 1]?.kind === "noun")
	)
		k += 2;
	const next = chunks[k];
	const closed = chunks[k - 2]?.kind === "conjunction";
	return (
		closed &&
		k > i + 3 &&
		next?.kind === "verb" &&
		next.group.form === "finite" &&
		before.some((chunk) => chunk.kind === "verb" && chunk.group.form === "finite")
	);
}

/** Where "backed by B" of "A, backed by B" begins; -1 where the phrase at the end is no such doer. */
function reducedAside(before: Chunk[]): number {
	const verb = before.length - 2;
	const [comma, aside, by] = before.slice(-3);
	if (aside?.kind !== "verb" || by?.kind !== "preposition" || by.word !== "by") return -1;
	return comma?.kind === "comma" && before[verb - 2]?.kind === "noun" ? verb : -1;
}

/** "A, which supports B, and C, which arms D, held talks", "A, backed by B, and C": C goes with A, whose verb is still to come. */
function isBesideRelative(chunks: Chunk[], i: number, before: Chunk[]): boolean {
	const related = before.findLastIndex((chunk) => chunk.kind === "relative");
	const relative = related < 0 ? reducedAside(before) : related;
	if (relative < 2 || before[relative - 1]?.kind !== "comma") return false;
	const next = chunks[i + 1];
	const goesOn = next?.kind === "comma" || (next?.kind === "verb" && next.group.form === "finite");
	const isFiniteVerb = (chunk: Chunk) => chunk.kind === "verb" && chunk.group.form === "finite";
	return (
		goesOn &&
		!before.slice(0, relative).some((chunk) => isFiniteVerb(chunk) || chunk.kind === "subordinator") &&
		before.slice(relative).filter(isFiniteVerb).length === 1
	);
}

/** "a treaty signed by", "a truce agreed in May by": a participle behind its noun, of which the doers are being named. */
function isDoneBy(before: Chunk[], b: number): boolean {
	const { group } = before[b] as Extract<Chunk, { kind: "verb" }>;
	const by = before.at(-1);
	if (before[b - 1]?.kind !== "noun" || by?.kind !== "preposition" || by.word !== "by") return false;
	if (group.passive || group.modal || group.first !== group.head || WITHOUT_PASSIVE.has(group.lemma))
		return false;
	const between = before.slice(b + 1, -1);
	return between.every(
		(chunk) => chunk.kind === "preposition" || (chunk.kind === "noun" && chunk.phrase.time),
	);
}

/** The phrase at `i` is the subject of a new clause: a finite verb follows and one came before. */
function opensClause(chunks: Chunk[], i: number, before: Chunk[]): boolean {
	if (isBetween(before)) return false;
	let k = i + 1;
	while (isPhraseMark(chunks[k]) && chunks[k + 1]?.kind === "noun") k += 2;
	const next = chunks[k];
	if (next?.kind === "verb" && next.group.form === "gerund" && k === i + 1) return isAbsolute(before);
	if (next?.kind !== "verb" || next.group.form !== "finite") return false;
	// After a comma the whole list opens its clause: "Speaking in Geneva, Iran and Oman said".
	const last = before.at(-1)?.kind;
	if (last === "comma" || last === "conjunction") return false;
	for (let b = before.length - 1; b >= 0; b--) {
		const chunk = before[b] as Chunk;
		// "A treaty signed by A and B holds": the verb of the treaty is still to come.
		if (chunk.kind === "verb" && isDoneBy(before, b)) continue;
		if (chunk.kind === "verb") return !COMPLEMENT_VERBS.has(chunk.group.lemma) || b !== before.length - 1;
		if (chunk.kind === "subordinator" || chunk.kind === "relative" || chunk.kind === "break") return false;
	}
	return false;
}
