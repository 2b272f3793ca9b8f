import { AUTHORING } from "./authors.ts";
import { OBJECT_CONTROL } from "./control.ts";
import type { ParseState } from "./parse-state.ts";
import type { Clause, NounPhrase } from "./structure.ts";

/** Verbs that are nothing without an object, so that one named later in the list of verbs is theirs too. */
const TRANSITIVE = new Set(
	`condemn denounce criticize deplore back support reject welcome praise oppose sanction accuse attack bomb shell strike
invade arm fund finance train equip arrest detain expel recognize denounce slam blast rebuke threaten defend endorse
abandon betray isolate encircle besiege capture seize occupy annex visit meet host receive supply sponsor hail applaud shelter harbour harbor pay`.split(
		/\s+/,
	),
);
/** Verbs that say what something is, so that what they say may stand first. */
export const NAMING: ReadonlySet<string> = new Set("call brand label dub".split(" "));

/** Gives clauses what they share with others or have moved out of them: agents, objects, antecedents, subjects. */
export function shareArguments(state: ParseState): void {
	shareAgents(state.clauses);
	shareObjects(state);
	shareGaps(state);
	for (const [clause, antecedent] of state.gaps) fillGap(clause, antecedent, state.clauses);
	bindFronted(state.clauses);
	for (const { objects, verb } of state.clauses) {
		const [name, named] = objects;
		// "An outrage, Oman called the raid": what is named goes before its name.
		if (name && named && name.last <= verb.first && NAMING.has(verb.lemma)) objects.splice(0, 2, named, name);
	}
}

/** "was trained, armed and financed by Iran": the doer named last did it all. */
function shareAgents(clauses: Clause[]): void {
	for (let i = clauses.length - 2; i >= 0; i--) {
		const [clause, next] = [clauses[i] as Clause, clauses[i + 1] as Clause];
		if (!clause.verb.passive || !next.verb.passive || clause.subject !== next.subject) continue;
		// "is said to have been offered drones by Iran": Iran said nothing.
		if (next.link === "infinitive") continue;
		if (clause.subject === null || clause.prepositions.some(({ preposition }) => preposition === "by"))
			continue;
		clause.prepositions.push(...next.prepositions.filter(({ preposition }) => preposition === "by"));
	}
}

/** "France condemned and Germany deplored the strike", "backed and armed the rebels": an object named once. */
function shareObjects({ clauses, document }: ParseState): void {
	for (let i = clauses.length - 2; i >= 0; i--) {
		const [clause, next] = [clauses[i] as Clause, clauses[i + 1] as Clause];
		const [object] = next.objects;
		if (!object || next.verb.passive || next.link === "relative" || object.first < next.verb.last) continue;
		if (
			clause.objects.length > 0 ||
			clause.verb.passive ||
			clause.prepositions.some(({ at, object: phrase }) => at > clause.verb.head && !phrase.time)
		)
			continue;
		const joined = document.tokens
			.slice(clause.verb.last, clause.verb.last + 2)
			.some(({ pos, lower }) => pos === "CCONJ" || lower === "let");
		// "hosted, and Egypt chaired, the talks"
		const apart =
			document.tokens[clause.verb.last]?.lower === "," && document.tokens[next.verb.last]?.lower === ",";
		// "of arming, hiding and training the rebels"
		const mark = document.tokens[clause.verb.last];
		const listed =
			clause.verb.form === "gerund" &&
			next.verb.form === "gerund" &&
			next.verb.first === clause.verb.last + 1 &&
			(mark?.lower === "," || mark?.pos === "CCONJ");
		if (listed || (joined && (apart || TRANSITIVE.has(clause.verb.lemma)))) clause.objects.push(object);
	}
}

/** "a step Israel rejected and Spain welcomed": both do it to what the relative clause describes. */
function shareGaps({ clauses, gaps, document }: ParseState): void {
	for (let i = 1; i < clauses.length; i++) {
		const [before, clause] = [clauses[i - 1] as Clause, clauses[i] as Clause];
		const antecedent = gaps.get(before);
		if (!antecedent || clause.link !== "coordinate" || clause.objects.length > 0 || clause.verb.passive)
			continue;
		const { subject, verb } = clause;
		if (!subject || subject === before.subject || !TRANSITIVE.has(verb.lemma)) continue;
		if (document.tokens[subject.first - 1]?.pos === "CCONJ") clause.objects.push(antecedent);
	}
}

/** What is done to texts, plans and bodies, and to nobody who could be helped to it. */
const MAKING = new Set([
	...AUTHORING,
	..."broker negotiate mediate arrange organize organise forge craft shape establish found create build launch end secure conclude implement enforce devise design finance fund plan".split(
		" ",
	),
]);

/** "whom Chad asked to leave", "which Mali accuses of lying": what the verb above does has its own object. */
function isControlled({ verb }: Clause, { link, marker }: Clause): boolean {
	if (verb.passive) return false;
	return link === "infinitive" ? OBJECT_CONTROL.has(verb.lemma) : link === "gerund" && marker !== undefined;
}

/** "the group that Israel has vowed to destroy": the antecedent is the object of the innermost verb that lacks one. */
function fillGap(clause: Clause, antecedent: NounPhrase, clauses: Clause[]): void {
	const accused = clause.objects.find((object) => object !== antecedent && !object.time);
	// "whom Sudan accuses Kenya of arming": the one accused is named, and no other is.
	if (accused && !clause.verb.passive && /^(?:accuse|suspect)$/.test(clause.verb.lemma))
		clause.objects = clause.objects.filter((object) => object !== antecedent);
	const child = clauses.find(
		(other) => other.parent === clause && (other.link === "infinitive" || other.link === "gerund"),
	);
	if (!child || child.objects.length > 0 || child.verb.passive || child.index !== clause.index + 1) return;
	if (child.verb.lemma === "be") return;
	if (clause.verb.lemma === "help" && MAKING.has(child.verb.lemma) && clause.marker !== "whom") {
		// "a truce brokered by Qatar between the two, which Egypt helped to draft": a text, and nobody who is helped.
		const { parent } = clause;
		const ofText =
			parent?.verb.form === "participle" && parent.prepositions.some(({ object }) => object === antecedent);
		child.subject = clause.subject;
		child.objects.push((ofText && parent.subject) || antecedent);
		clause.objects = clause.objects.filter((object) => object !== antecedent);
		return;
	}
	// What the accused is charged with is done to the antecedent.
	if (accused && child.link === "gerund" && child.marker === "of" && !clause.verb.passive)
		child.subject = accused;
	else if (isControlled(clause, child)) return;
	child.objects.push(antecedent);
	clause.objects = clause.objects.filter((object) => object !== antecedent);
	fillGap(child, antecedent, clauses);
}

/** "Speaking in Geneva, the minister said", "Backed by Russia, he attacked", "To punish Chad, Mali": the subject that follows is theirs. */
function bindFronted(clauses: Clause[]): void {
	clauses.forEach((clause, i) => {
		const fronted =
			clause.link === "gerund" ||
			(clause.link === "infinitive" && clause.parent === null && i === 0) ||
			(clause.link === "relative" && clause.verb.form === "participle");
		if (clause.subject || !fronted) return;
		const main = clauses.slice(i + 1).find((next) => next.link === "coordinate" || next.link === "main");
		clause.subject = main?.subject ?? null;
	});
}
