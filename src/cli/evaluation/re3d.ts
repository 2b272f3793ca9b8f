import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { createExtractor, type Extraction, type Knowledge } from "../../extract/index.ts";
import { type Article, EntenteError, type Mention, type RelationType } from "../../model/index.ts";
import { readJsonFile, readTextFile } from "./files.ts";
import { comparableName } from "./names.ts";

/**
 * Government texts with annotated entities and relations, one folder for each publisher. The annotation is not meant
 * to be complete, so only recall is counted: of the pairs of named actors that it relates, how many we relate alike.
 */

const Documents = v.array(v.object({ _id: v.string(), title: v.optional(v.string(), ""), text: v.string() }));
const Entities = v.array(
	v.object({
		documentId: v.string(),
		begin: v.number(),
		end: v.number(),
		type: v.string(),
		value: v.string(),
	}),
);
const Relations = v.array(
	v.object({
		documentId: v.string(),
		source: v.string(),
		sourceBegin: v.number(),
		sourceEnd: v.number(),
		target: v.string(),
		targetBegin: v.number(),
		targetEnd: v.number(),
		type: v.string(),
		confidence: v.optional(v.number(), 1),
	}),
);
type Relation = v.InferOutput<typeof Relations>[number];

/** Which of our relations answer one of theirs. */
interface Correspondence {
	label: string;
	answers: (type: RelationType) => boolean;
	/** Theirs holds both ways, or is annotated either way round. */
	eitherWay: boolean;
}

const among =
	(...names: string[]) =>
	(type: RelationType): boolean =>
		names.includes(type.id) || (type.plover !== null && names.includes(type.plover));

/**
 * Their relation types that can hold between actors. Ours are named by type or by PLOVER class: whoever attacks or
 * besieges is fighting; whoever helps, arms or works with is an ally; every hostile relation shows dislike, and every
 * cooperative one but a mere meeting shows liking; whoever meets, asks, agrees or signs has been in contact.
 */
const CORRESPONDENCES: Record<string, Correspondence> = {
	FightingAgainst: {
		label: "fights",
		answers: among("ASSAULT", "MOBILIZE", "blockades", "overthrew", "coerces"),
		eitherWay: true,
	},
	AlliesOf: {
		label: "allies",
		answers: among("alliedWith", "hasTies", "backs", "COOPERATE", "AID", "memberOf", "fightsFor"),
		eitherWay: true,
	},
	Likes: {
		label: "likes",
		answers: (type) => type.stance === "cooperative" && type.plover !== "CONSULT",
		eitherWay: false,
	},
	Dislikes: { label: "dislikes", answers: (type) => type.stance === "hostile", eitherWay: false },
	CommWith: {
		label: "talked to",
		answers: among("CONSULT", "REQUEST", "AGREE", "signedAgreement", "agreedCeasefire"),
		eitherWay: true,
	},
	InChargeOf: {
		label: "leads",
		answers: (type) => (type.plover === null && type.id !== "memberOf") || type.id === "occupies",
		eitherWay: false,
	},
	BelongsTo: { label: "belongs to", answers: (type) => type.plover === null, eitherWay: false },
};

/** How many named pairs there are, how many we relate alike, and how many we relate at all. */
export interface RecallRow {
	label: string;
	pairs: number;
	found: number;
	related: number;
	recall: number;
}

export interface Re3dScores {
	documents: number;
	types: RecallRow[];
	all: RecallRow;
}

/** A pair that was not found, for lists of errors. */
export interface Re3dMiss {
	label: string;
	source: string;
	target: string;
	/** What we say of the two instead. */
	said: string[];
	text: string;
}

export interface Re3dSet {
	scores: Re3dScores;
	missed: Re3dMiss[];
}

/** A JSON array, or one JSON object on each line. */
function readRecords<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
	const text = readTextFile(path).trim();
	let value: unknown;
	try {
		value = text.startsWith("[")
			? readJsonFile(path)
			: text.split("\n").map((line) => JSON.parse(line) as unknown);
	} catch {
		throw new EntenteError("broken-json", "This is not JSON.", { where: path });
	}
	const result = v.safeParse(schema, value);
	if (!result.success)
		throw new EntenteError(
			"file-unreadable",
			`These records are not as expected: ${result.issues[0].message}.`,
			{
				where: path,
			},
		);
	return result.output;
}

const ACTOR_TYPES = new Set(["Organisation", "Person", "Nationality"]);
const PRONOUNS = new Set(
	"i we you he she it they our my your his her its their this that these those".split(" "),
);

/** Offices and bodies written with capitals, which name nobody by themselves: "the Foreign Secretary". */
const OFFICES = new Set(
	(
		"minister ministers secretary secretaries president prime foreign home defence defense deputy special envoy " +
		"ambassador government coalition department mr ms mrs dr"
	).split(" "),
);

/** A name rather than a pronoun or a description: a capitalised word that is neither article, pronoun nor office. */
function isNamed(value: string): boolean {
	const words = value.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
	return words.some((word) => {
		const lower = word.toLowerCase();
		return !PRONOUNS.has(lower) && !OFFICES.has(lower) && !/^(?:the|a|an)$/.test(lower);
	});
}

function articleOf(id: string, title: string, text: string): Article {
	const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
		start: line.index,
		end: line.index + line[0].length,
		role: "paragraph" as const,
	}));
	return { id, title, publisher: null, author: null, url: null, published: null, text, blocks };
}

/** The actors that the extraction has at a place of the text, or that bear the name. */
function actorsAt(extraction: Extraction, begin: number, end: number, value: string): Set<string> {
	const overlaps = (mention: Mention) => mention.start < end && begin < mention.end;
	const name = comparableName(value);
	const named = extraction.actors.filter((actor) =>
		[actor.label, ...actor.aliases].some((other) => comparableName(other) === name),
	);
	return new Set([
		...extraction.mentions.filter(overlaps).map((mention) => mention.actor),
		...named.map((actor) => actor.id),
	]);
}

interface Verdict {
	found: boolean;
	/** Types of all that we say of the two. */
	said: string[];
}

function verdictOn(
	relation: Relation,
	like: Correspondence,
	extraction: Extraction,
	types: Map<string, RelationType>,
): Verdict {
	const sources = actorsAt(extraction, relation.sourceBegin, relation.sourceEnd, relation.source);
	const targets = actorsAt(extraction, relation.targetBegin, relation.targetEnd, relation.target);
	const verdict: Verdict = { found: false, said: [] };
	for (const { source, target, type: id } of extraction.statements) {
		const straight = sources.has(source) && targets.has(target);
		const turned = sources.has(target) && targets.has(source);
		if (!straight && !turned) continue;
		verdict.said.push(id);
		const type = types.get(id);
		if (type && like.answers(type) && (straight || like.eitherWay || type.symmetric)) verdict.found = true;
	}
	return verdict;
}

interface Tally {
	pairs: number;
	found: number;
	related: number;
}

function row(label: string, { pairs, found, related }: Tally): RecallRow {
	return { label, pairs, found, related, recall: pairs === 0 ? 0 : found / pairs };
}

/** The relations between two different named actors, each pair of names once for a document and type. */
function namedPairs(folder: string): Relation[] {
	const kinds = new Map(
		readRecords(join(folder, "entities.json"), Entities).map((entity) => [
			JSON.stringify([entity.documentId, entity.begin, entity.end]),
			entity.type,
		]),
	);
	const isActor = (document: string, begin: number, end: number) =>
		ACTOR_TYPES.has(kinds.get(JSON.stringify([document, begin, end])) ?? "");
	const pairs = new Map<string, Relation>();
	for (const one of readRecords(join(folder, "relations.json"), Relations)) {
		const names = [comparableName(one.source), comparableName(one.target)];
		if (!(one.type in CORRESPONDENCES) || one.confidence < 0.5 || names[0] === names[1]) continue;
		if (!isNamed(one.source) || !isNamed(one.target)) continue;
		if (!isActor(one.documentId, one.sourceBegin, one.sourceEnd)) continue;
		if (!isActor(one.documentId, one.targetBegin, one.targetEnd)) continue;
		const ordered = CORRESPONDENCES[one.type]?.eitherWay ? names.sort() : names;
		pairs.set(JSON.stringify([one.documentId, one.type, ...ordered]), one);
	}
	return [...pairs.values()];
}

/** The folders that hold a set: the folder itself, or those in it. */
function setsIn(folder: string): string[] {
	const isSet = (path: string) => existsSync(join(path, "relations.json"));
	if (isSet(folder)) return [folder];
	const inside = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
	const sets = inside.filter(isSet).sort();
	if (sets.length === 0)
		throw new EntenteError("file-missing", "There are no documents with entities and relations here.", {
			where: folder,
			hint: "The folder, or folders in it, must hold documents.json, entities.json and relations.json.",
		});
	return sets;
}

/** About how much text is shown around a missed pair, in characters each side. */
const AROUND = 80;

function missOf(relation: Relation, label: string, said: string[], text: string): Re3dMiss {
	const { source, target, sourceBegin, sourceEnd, targetBegin, targetEnd } = relation;
	const from = Math.max(0, Math.min(sourceBegin, targetBegin) - AROUND);
	const to = Math.max(sourceEnd, targetEnd) + AROUND;
	return { label, source, target, said, text: text.slice(from, to).replace(/\s+/g, " ").trim() };
}

/** Counts one set into the tallies and adds what it misses; returns how many documents it has. */
function measureSet(
	set: string,
	extract: (article: Article) => Extraction,
	types: Map<string, RelationType>,
	tallies: Map<string, Tally>,
	missed: Re3dMiss[],
): number {
	const documents = new Map(
		readRecords(join(set, "documents.json"), Documents).map(({ _id, title, text }) => [_id, { title, text }]),
	);
	const extractions = new Map(
		[...documents].map(([id, { title, text }]) => [id, extract(articleOf(id, title, text))]),
	);
	for (const relation of namedPairs(set)) {
		const extraction = extractions.get(relation.documentId);
		const like = CORRESPONDENCES[relation.type];
		const tally = tallies.get(relation.type);
		if (!extraction || !like || !tally) continue;
		const { found, said } = verdictOn(relation, like, extraction, types);
		tally.pairs++;
		if (found) tally.found++;
		if (said.length > 0) tally.related++;
		const text = documents.get(relation.documentId)?.text ?? "";
		if (!found) missed.push(missOf(relation, like.label, said, text));
	}
	return documents.size;
}

/** Recall over the named pairs of all sets in a folder. Throws EntenteError when they cannot be read. */
export function measureRe3d(folder: string, knowledge: Knowledge, languageModel: unknown): Re3dSet {
	const extract = createExtractor(knowledge, languageModel);
	const types = new Map(knowledge.relationTypes.map((type) => [type.id, type]));
	const tallies = new Map(
		Object.keys(CORRESPONDENCES).map((name) => [name, { pairs: 0, found: 0, related: 0 }]),
	);
	const missed: Re3dMiss[] = [];
	let documents = 0;
	for (const set of setsIn(folder)) documents += measureSet(set, extract, types, tallies, missed);
	const sum: Tally = { pairs: 0, found: 0, related: 0 };
	for (const { pairs, found, related } of tallies.values()) {
		sum.pairs += pairs;
		sum.found += found;
		sum.related += related;
	}
	const rows = [...tallies].map(([name, tally]) => row(CORRESPONDENCES[name]?.label ?? name, tally));
	return { scores: { documents, types: rows, all: row("all", sum) }, missed };
}

/** The missed pairs for a terminal. */
export function re3dErrorsAsText(missed: Re3dMiss[]): string {
	return missed
		.map(({ label, source, target, said, text }) => {
			const instead = said.length > 0 ? ` (said: ${[...new Set(said)].join(", ")})` : "";
			return `  ${label}: ${source} > ${target}${instead}: ${text}`;
		})
		.join("\n");
}
