import { sentenceIndexOf, type Token } from "../document.ts";
import type { Description } from "./description.ts";
import { isCapitalised, isPossessive, type NameSpan, OF_RANK, type Scan } from "./names.ts";
import { officeOwner } from "./people.ts";

/** A name with the titles and descriptions that the text sets beside it. */
export interface TitledName {
	span: NameSpan;
	/** Titles before the name and appositions on either side. */
	titles: Description[];
	/** Country or body after "of" or before "'s": "Thomas Mensah of Ghana". */
	of: string | undefined;
	/** End of the "of" phrase behind the name. */
	last: number | undefined;
	honorific: Honorific | undefined;
}

interface Honorific {
	/** Its first token. */
	first: number;
	word: string;
	gender: "f" | "m" | null;
}

function honorificBefore(scan: Scan, span: NameSpan): Honorific | undefined {
	let found: Honorific | undefined;
	// "Maj. Gen.", "Datuk Seri"
	for (let at = span.first; ; at = found.first) {
		let first = at - 1;
		// "Maj.", "Lt-Gen"
		if (/^[.-]$/.test(scan.tokens[first]?.lower ?? "")) first--;
		const token = scan.tokens[first];
		if (!token || !isCapitalised(token)) return found;
		const word = token.lower.replace(/\.$/, "");
		const gender = scan.gazetteer.words.honorifics.get(word);
		if (gender === undefined) return found;
		found = { first, word: found?.word ?? word, gender: found?.gender ?? gender };
	}
}

/** "Thomas Mensah of Ghana" and "New Zealand's Jacinda Ardern". */
function ownerOfName(scan: Scan, span: NameSpan): { of: string; last?: number } | undefined {
	const { tokens, hits } = scan;
	if (tokens[span.last]?.lower === "of") {
		const next = tokens[span.last + 1]?.lower === "the" ? span.last + 2 : span.last + 1;
		const hit = hits[next];
		if (hit && hit.entry.role === "name") return { of: hit.entry.actor, last: hit.last };
	}
	if (isPossessive(tokens, span.first - 1)) {
		const hit = hits[span.first - 2];
		if (hit && hit.entry.role !== "leader") return { of: hit.entry.actor };
	}
	return undefined;
}

/** "Jan Novak, the Czech premier's adviser": whose he is stands between the comma and what he is. */
function isOwnedFrom({ tokens }: Scan, from: number, { first }: Description): boolean {
	if (first <= from || first > from + 8 || !isPossessive(tokens, first - 1)) return false;
	for (let i = from; i < first - 1; i++)
		if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? "")) return false;
	return true;
}

const SAYING = new Set(
	"said says insisted insists argued argues claimed claims added maintained maintains warned warns noted recalled".split(
		" ",
	),
);

/** "In Baku, where he met Aliyev, Macron's envoy apologised": the verb is of whom the description means, and no comma closes it. */
function opensMainClause({ tokens, document }: Scan, { first }: NameSpan, { last }: Description): boolean {
	const verb = tokens[last];
	if (verb?.pos !== "VERB" && verb?.pos !== "AUX") return false;
	const sentence = document.sentences[sentenceIndexOf(document, first)];
	if (!sentence || !/^(?:ADP|SCONJ)$/.test(tokens[sentence.first]?.pos ?? "")) return false;
	let told = false;
	for (let k = sentence.first; k < first && !told; k++) told = /^(?:VERB|AUX)$/.test(tokens[k]?.pos ?? "");
	if (!told) return false;
	for (let k = last + 1; k < sentence.last - 1; k++)
		if (tokens[k]?.lower === "," && /^(?:VERB|AUX)$/.test(tokens[k + 1]?.pos ?? "")) return false;
	return true;
}

/** Whether the description stands in apposition behind the name: "Vikram Misri, the Indian foreign secretary". */
function followsName(scan: Scan, span: NameSpan, description: Description): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens } = scan;
	// "Hamdan, the emir's brother": whose he is.
	if (isPossessive(tokens, description.last)) return false;
	let i = span.last;
	if (tokens[i]?.lower === "of" && scan.hits[i + 1]) i = (scan.hits[i + 1]?.last ?? i) as number;
	if (tokens[i]?.lower !== "," && tokens[i]?.lower !== "(") return false;
	// "Far from backing Haftar, Egypt's foreign minister insisted, it had": who says so is somebody else.
	if (SAYING.has(tokens[description.last]?.lower ?? "")) return false;
	if (opensMainClause(scan, span, description)) return false;
	i++;
	if (tokens[i]?.pos === "NUM" && tokens[i + 1]?.lower === ",") i += 2;
	if (description.first === i || isOwnedFrom(scan, i, description)) return true;
	// "after Magufuli's death, when his successor" speaks of somebody else.
	const adverb = tokens[i]?.pos === "ADV" && !/^(?:when|where|while)$/.test(tokens[i]?.lower ?? "");
	return description.first === i + 1 && adverb;
}

/** Whether it stands before the name: "the EU's foreign policy chief, Federica Mogherini". */
function precedesName(scan: Scan, span: NameSpan, description: Description): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens, gazetteer } = scan;
	if (isOfSomebody(scan, description) || endsInOffice(scan, description)) return false;
	let i = afterComplement(scan, description.last);
	if (tokens[i]?.lower !== ",") return false;
	// "Its acting head, the Georgian diplomat Nana Doe,"
	if (isEpithetBefore(scan, i + 1, span.first)) return true;
	for (i++; i < span.first; i++) {
		const token = tokens[i];
		const isTitle =
			gazetteer.words.honorifics.has(token?.lower.replace(/\.$/, "") ?? "") ||
			gazetteer.words.roles.has(token?.lower ?? "") ||
			// "Vice Senior General"
			(isCapitalised(token) && gazetteer.words.roleModifiers.has(token?.lower ?? "")) ||
			OF_RANK.test(token?.lower ?? "") ||
			// "her counterpart, the Hon. Ann Otieno"
			(token?.lower === "the" &&
				gazetteer.words.honorifics.has(tokens[i + 1]?.lower.replace(/\.$/, "") ?? "")) ||
			// "Its chairman, Nigerian ambassador Tunde Cole"
			scan.hits[i]?.entry.role === "demonym" ||
			// "the Council's president, Guyana's Ann Li"
			(i < span.first - 1 && isPossessive(tokens, span.first - 1) && scan.hits[i]?.last === span.first - 1) ||
			(i === span.first - 1 && isPossessive(tokens, i));
		if (!isTitle && !/^[.-]$/.test(token?.lower ?? "")) return false;
	}
	return i === span.first;
}

/** "the Georgian diplomat", "the former judge" right before a name: says once more who it is. */
function isEpithetBefore({ tokens, hits }: Scan, from: number, name: number): boolean {
	if (!/^(?:the|an?)$/.test(tokens[from]?.lower ?? "") || name - from < 2 || name - from > 5) return false;
	for (let i = from + 1; i < name; i++)
		if (hits[i]?.entry.role !== "demonym" && !/^(?:ADJ|NOUN)$/.test(tokens[i]?.pos ?? "")) return false;
	return tokens[name - 1]?.pos === "NOUN" && !/s$/.test(tokens[name - 1]?.lower ?? "");
}

/** "the widow of the slain president, Ann Doe": the name is the widow's. */
function isOfSomebody({ tokens, gazetteer: { words } }: Scan, { first }: Description): boolean {
	if (tokens[first - 1]?.lower !== "of" || words.roles.get(tokens[first - 2]?.lower ?? "")?.plural !== false)
		return false;
	return !saysWhat(tokens, first - 2);
}

/** "Doe is the envoy of the president, Ann Otieno", "Doe, envoy of": a phrase that says of somebody else what he is. */
function saysWhat(tokens: Token[], head: number): boolean {
	let i = head - 1;
	while (i > head - 6 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? "")) i--;
	return tokens[i]?.lemma === "be" || (tokens[i]?.lower === "," && tokens[i - 1]?.pos === "PROPN");
}

/** "is the envoy of the Union's secretary-general, Ann Otieno": the name is the secretary-general's. */
function endsInOffice({ tokens, gazetteer: { words } }: Scan, { head, last }: Description): boolean {
	const office =
		tokens[head + 1]?.lower === "of" && last - 1 > head && words.roles.has(tokens[last - 1]?.lower ?? "");
	return office && saysWhat(tokens, head);
}

/** Over "for the Pacific" behind a title. */
function afterComplement(scan: Scan, last: number): number {
	const { tokens, names } = scan;
	// "Cuba's ambassador here, X"
	if (/^(?:here|there|abroad)$/.test(tokens[last]?.lower ?? "")) return last + 1;
	if (!/^(?:of|for|on|to|in|at|from|with|by|under|since|until)$/.test(tokens[last]?.lower ?? "")) return last;
	for (let i = last + 1; i < last + 10; i++) {
		if (names[i]?.type === "person" || tokens[i] === undefined) return last;
		if (tokens[i]?.lower === ",") return i;
		// "rapporteur on torture", whatever the tagger takes the noun for.
		const single = i === last + 1 && tokens[i + 1]?.lower === ",";
		const joins = /^(?:of|for|in|at|since|until|-)$/.test(tokens[i]?.lower ?? "");
		if (!single && !joins && !/^(?:DET|NOUN|PROPN|ADJ|CCONJ|NUM)$/.test(tokens[i]?.pos ?? "")) return last;
	}
	return last;
}

/** "Angola's head of state and the African Union's mediator": a second description joined to one of the person. */
function continuesTitle(scan: Scan, description: Description, titles: Description[]): boolean {
	if (description.kind !== "role" || description.plural || description.names.length > 0) return false;
	const { tokens } = scan;
	return titles.some((title) => {
		let i = title.last;
		if (title.names.length > 0 || tokens[i]?.lower !== "and") return false;
		i++;
		if (tokens[i]?.pos === "ADV") i++;
		return description.first === i || description.first === i - 1;
	});
}

/** Gathers for each personal name of a sentence its titles and appositions. */
export function readTitledNames(
	scan: Scan,
	first: number,
	last: number,
	descriptions: Description[],
): TitledName[] {
	const found: TitledName[] = [];
	const taken = new Set<Description>();
	for (let i = first; i < last; i++) {
		const span = scan.names[i];
		if (!span || span.first !== i) continue;
		const honorific = honorificBefore(scan, span);
		const titles = descriptions.filter((description) => description.names.some((name) => name.span === span));
		for (const description of descriptions) {
			if (taken.has(description) || titles.includes(description)) continue;
			if (followsName(scan, span, description) && !belongsToNext(scan, span, titles, description))
				titles.push(description);
			else if (precedesName(scan, span, description) && !followsEarlier(found, scan, description))
				titles.push(description);
			else continue;
			taken.add(description);
		}
		for (const description of descriptions) {
			if (
				taken.has(description) ||
				titles.includes(description) ||
				!continuesTitle(scan, description, titles)
			)
				continue;
			titles.push(description);
			taken.add(description);
		}
		const of = titles.flatMap((title) => title.names).find((name) => name.span === span)?.of;
		const owner: { of: string; last?: number } | undefined = of
			? { of: of.entry.actor, last: of.last }
			: ownerOfName(scan, span);
		if ((titles.length > 0 || honorific) && span.type !== "organization") span.type = "person";
		found.push({ span, titles, of: owner?.of, last: owner?.last, honorific });
		i = span.last - 1;
	}
	return found;
}

/** Whether a description behind a name that has its title is the title of the name behind it. */
function belongsToNext(scan: Scan, span: NameSpan, titles: Description[], description: Description): boolean {
	if (!titles.some((title) => title.names.some((name) => name.span === span)) || !officeOwner(description))
		return false;
	const { tokens, names } = scan;
	if (tokens[description.last]?.lower !== ",") return false;
	for (let i = description.last + 1; i < description.last + 4; i++) {
		if (names[i]) return names[i]?.type === "person";
		if (!isCapitalised(tokens[i])) return false;
	}
	return false;
}

/** In "President Salva Kiir, Kampala's army chief, Gen Doe", the first name has its title already. */
function followsEarlier(found: TitledName[], scan: Scan, description: Description): boolean {
	return found.some(
		(titled) =>
			titled.span.type === "person" &&
			followsName(scan, titled.span, description) &&
			!titled.titles.some((title) => title.names.length > 0 && officeOwner(description) !== undefined),
	);
}
