import type { Add, Surroundings } from "./candidates.ts";
import type { Gap } from "./gap.ts";
import { inside } from "./sites.ts";
import { judgedBefore, lastOwners, madeBy, namedBeside, ownersOf } from "./things.ts";
import { asks, doersOf, lastTellers } from "./told.ts";

/** What whoever says something makes by saying it. */
const CLAIMS: ReadonlySet<string> = new Set(
	"claim charge allegation accusation suggestion assertion statement remark comment word criticism".split(
		" ",
	),
);

/** Adds whose the thing is that stands where the rule looks for a side, and who only stands beside it. */
export function addOwners(
	{ phrase, noun, clauses, parts }: Gap,
	{ discourse, sentence, text }: Surroundings,
	add: Add,
): void {
	const { clause } = parts;
	const told = { ...text, discourse };
	if (!phrase) {
		// "The EU will send monitors. Chad rejected them"
		if (noun !== null && noun !== "it" && parts.object)
			for (const actor of ownersOf(noun, sentence, parts.object.first, told)) add(actor, "owner");
		if (noun !== "it") return;
		const judged = judgedBefore(sentence, told);
		if (judged) {
			const { at, phrase: thing } = judged;
			const beside = namedBeside(thing, discourse.mentions(at), text.tokens);
			const lemma = text.tokens[thing.head]?.lemma ?? "";
			for (const actor of beside.size > 0 ? beside : ownersOf(lemma, at, thing.first, told))
				add(actor, "owner");
			return;
		}
		for (const actor of lastOwners(sentence - 1, told)) add(actor, "itsOwner");
		for (const actor of lastTellers(sentence - 1, told)) add(actor, "itsOwner");
		return;
	}
	const mentions = discourse.mentions(sentence);
	const own = namedBeside(phrase, mentions, text.tokens);
	for (const actor of madeBy(phrase, clauses, mentions, text.tokens)) own.add(actor);
	const before = Math.min(phrase.first, clause.verb.first);
	const lemma = text.tokens[phrase.head]?.lemma ?? "";
	const found = own.size > 0 ? own : ownersOf(lemma, sentence, before, told);
	const owners = found.size === 0 && CLAIMS.has(lemma) ? lastTellers(sentence - 1, told) : found;
	for (const actor of owners) add(actor, "owner");
	for (const { object, preposition } of phrase.prepositions)
		for (const { head, actors, use } of mentions)
			if (use !== "modifier" && inside(object, head) && preposition !== "by")
				for (const actor of actors) if (!owners.has(actor)) add(actor, "concerned");
}

/** Adds who asks for it: "demanded that Chad return the money", "wants Paris to apologise". */
export function addDemanders({ parts: { clause }, rule }: Gap, around: Surroundings, add: Add): void {
	const { parent, link } = clause;
	if (!parent || !(link === "complement" || link === "infinitive") || !asks(parent)) return;
	if (!/^(?:AID|YIELD)$/.test(around.types.get(rule.type)?.plover ?? "")) return;
	const { text, discourse, sentence } = around;
	for (const actor of doersOf(parent, sentence, { ...text, discourse })) add(actor, "demander");
}

/** Adds whom somebody tells it: "warned Congress that he would veto the bill". */
export function addAddressees(
	{ parts: { clause } }: Gap,
	{ discourse, sentence }: Surroundings,
	add: Add,
): void {
	const { parent, link } = clause;
	if (!parent || link !== "complement") return;
	for (const { head, actors, use } of discourse.mentions(sentence))
		if (use === "actor" && parent.objects.some((one) => inside(one, head)))
			for (const actor of actors) add(actor, "addressee");
}

const PROMPTING: ReadonlySet<string> = new Set("prompt lead push provoke spur cause drive".split(" "));

/** Adds who did what is answered so: "Spain backed Morocco, whereupon Algeria withdrew its envoy", "prompting Algeria to". */
export function addCausers(
	{ parts: { clause }, clauses }: Gap,
	{ text, discourse, sentence }: Surroundings,
	add: Add,
): void {
	const { subject, parent, index } = clause;
	const told = { ...text, discourse };
	const opens = subject && /^whereupon$/.test(text.tokens[subject.first]?.lower ?? "");
	const prompted =
		parent && PROMPTING.has(parent.verb.lemma) && parent.link !== "main" ? parent.parent : null;
	const cause = opens ? clauses.findLast((one) => one.index < index && one.link === "main") : prompted;
	if (cause) for (const actor of doersOf(cause, sentence, told)) add(actor, "author");
}
