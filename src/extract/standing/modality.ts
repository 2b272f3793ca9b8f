import type { Modality } from "../../model/index.ts";
import { DEPENDENT_LINKS } from "../clauses/clauses.ts";
import type { Clause, VerbGroup } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import type { OperatorRule } from "../frames/rules.ts";

const MODAL_MEANING: Record<string, Modality> = {
	will: "planned",
	would: "planned",
	may: "conditional",
	could: "conditional",
	can: "conditional",
	must: "demanded",
	should: "demanded",
};
const CONDITIONS = new Set(["if", "unless", "whether", "once", "provided", "lest"]);

/** Before a gerund these say that it is not done: "without meeting", "far from backing". */
const UNDONE = new Set(["without", "instead of", "rather than", "far from", "short of"]);

/** What is done by saying it: "I would like to thank Japan" thanks Japan. */
const PERFORMATIVES = new Set(
	"thank congratulate commend praise salute applaud welcome condemn apologize".split(" "),
);
const WISHES = new Set("want wish like love".split(" "));

/** The operator rule of a clause's verb, with its particle, its adjective or a preposition that follows it. */
export function operatorOf(clause: Clause, book: RuleBook): OperatorRule | null {
	const { lemma, particle } = clause.verb;
	if (!book.operating.has(lemma)) return null;
	if (clause.predicative) {
		const rule = book.operators.get(`${lemma} ${clause.predicative}`);
		if (rule) return rule;
	}
	if (particle) {
		const phrasal = book.operators.get(`${lemma} ${particle}`);
		if (phrasal) return phrasal;
	}
	for (const phrase of clause.prepositions) {
		const rule = book.operators.get(`${lemma} ${phrase.preposition}`);
		// "is concerned about a war" is not about to do anything; "what it called Chad's support for Mali" calls for nothing.
		if (rule?.preposition && !(lemma === "call" && clause.objects.length > 0)) return rule;
	}
	return book.operators.get(lemma) ?? null;
}

/** What the verb's own auxiliaries say: "did not", "will", "may". */
function ownModality(clause: Clause): Modality {
	const { negated, modal, unreal } = clause.verb;
	if (clause.supposedAway) return "asserted";
	if (negated) return modal === "must" || modal === "should" ? "demanded" : "denied";
	if (unreal) return "conditional";
	return (modal && MODAL_MEANING[modal]) || "asserted";
}

/** An outer standing weakens a plain assertion inside; denial outside denies whatever is inside. */
function within(outer: Modality, inner: Modality): Modality {
	if (outer === "asserted") return inner;
	if (inner === "asserted") return outer;
	if (outer === "denied" && inner === "denied") return "asserted";
	return outer === "denied" ? "denied" : inner;
}

/** "will not sign before he has met Trump", "will stay until they leave": what has to come first has not come yet. */
function isStillAhead({ verb: { modal, pluperfect, form }, marker, link, parent }: Clause): boolean {
	if ((marker !== "before" && marker !== "until") || link !== "subordinate" || form !== "finite")
		return false;
	if (modal || pluperfect) return false;
	// "will keep paying until it has left"
	let above = parent;
	while (above?.parent && above.verb.form !== "finite") above = above.parent;
	return above?.verb.modal === "will";
}

/** "if Iran agrees", "once troops leave"; but "once the deal was signed" tells of what has happened. */
function isCondition({ marker, link, verb, supposedAway }: Clause): boolean {
	if (supposedAway || !marker || link !== "subordinate" || !CONDITIONS.has(marker)) return false;
	return marker !== "once" || !verb.past || verb.pluperfect;
}

/** What one place in a sentence says of how an event stands. */
export interface ModalityStep {
	/** The clause whose words say it: its auxiliaries, the word that introduces it, or its verb for what it governs. */
	by: Clause;
	words: "auxiliaries" | "marker" | "verb";
	says: Modality;
	/** What the event is with this and all before it. */
	result: Modality;
}

/**
 * How the text puts the event of a clause: stated, denied, planned, conditional, demanded or alleged.
 * Composes the clause's own auxiliaries with the verbs above it ("refused to meet", "said it would").
 * @param because told of each step, from the clause outwards
 */
export function modalityOf(clause: Clause, book: RuleBook, because?: (step: ModalityStep) => void): Modality {
	// "came close to an agreement": it has not come to one.
	const missed = clause.verb.lemma === "come" && clause.predicative === "close";
	let modality = isForbidden(clause, book) ? "demanded" : missed ? "denied" : ownModality(clause);
	because?.({ by: clause, words: "auxiliaries", says: modality, result: modality });
	if (isCondition(clause)) {
		// "if Iran does not attack": nor does that say that it will not.
		const open = modality === "planned" || modality === "denied";
		modality = open ? "conditional" : within("conditional", modality);
		because?.({ by: clause, words: "marker", says: "conditional", result: modality });
	}
	if (isStillAhead(clause)) {
		modality = within("planned", modality);
		because?.({ by: clause, words: "marker", says: "planned", result: modality });
	}
	if (clause.marker && UNDONE.has(clause.marker)) {
		modality = within("denied", modality);
		because?.({ by: clause, words: "marker", says: "denied", result: modality });
		return modality;
	}
	for (let at = clause; at.parent && DEPENDENT_LINKS.has(at.link); at = at.parent) {
		const says = governedModality(at, at.parent, book);
		// "refused to rule out sending troops": it may come.
		const open =
			says === "denied" && modality === "denied" && operatorOf(at, book)?.negated === "conditional";
		// "nobody believes that it will": less than a plan.
		const unsaid = modality === "planned" && says === "conditional" && at.parent.verb.negated;
		// "accused Chad of preparing to attack": a plan that it is charged with.
		const charged = says === "alleged" && at.link === "gerund" && modality === "planned";
		modality = open || unsaid ? "conditional" : charged ? "alleged" : within(says, modality);
		because?.({ by: at.parent, words: "verb", says, result: modality });
		// "if Chad decides to attack"
		if (isCondition(at.parent) && modality !== "conditional") {
			modality = modality === "planned" ? "conditional" : within("conditional", modality);
			because?.({ by: at.parent, words: "marker", says: "conditional", result: modality });
		}
		if (isPresupposed(at, at.parent, book)) break;
	}
	return modality;
}

/** "urged Iran not to attack": what is asked for is that it is not done, which does not say that it is not. */
function isForbidden({ verb, link, parent, subject }: Clause, book: RuleBook): boolean {
	if (!verb.negated || link !== "infinitive" || !parent || parent.subject === subject) return false;
	const rule = operatorOf(parent, book);
	return rule?.modality === "demanded" || (rule?.id === "say" && TELLING.has(parent.verb.lemma));
}

/**
 * "would return if Kabul agreed", "will pay should gas be found", "could resume once": what depends on something else that has not happened.
 * @param clauses all clauses of the sentence
 */
export function isConditional(clause: Clause, clauses: Clause[], tokens: Token[]): boolean {
	const { modal } = clause.verb;
	if (modal !== "would" && modal !== "could" && modal !== "will" && modal !== "may") return false;
	return clauses.some(
		(other) =>
			other !== clause &&
			(isCondition(other) || isOnlyThen(other, tokens)) &&
			other.marker !== "whether" &&
			(other.parent === clause || other.parent === null || other.parent === clause.parent),
	);
}

/** "will meet him only when the troops have left" */
function isOnlyThen({ marker, link, subject }: Clause, tokens: Token[]): boolean {
	if (link !== "subordinate" || !subject || (marker !== "when" && marker !== "after")) return false;
	return tokens[subject.first - 2]?.lower === "only";
}

/**
 * What nothing above it changes: "denied that it had stopped *backing* them", and whatever says which noun is meant, "denied that
 * it backed the rebels *fighting* Assad".
 */
function isPresupposed(child: Clause, parent: Clause, book: RuleBook): boolean {
	if (child.link !== "gerund") return false;
	if (operatorOf(parent, book)?.presupposes) return child.marker !== "from";
	return !child.marker && child.subject !== null && parent.objects.includes(child.subject);
}

/** What an operator makes of what it governs, with its own standing. */
function operatorModality(rule: OperatorRule, own: Modality, verb: VerbGroup): Modality {
	if (rule.presupposes) return "asserted";
	if (isUndenied(rule, own)) return undeniedModality(verb);
	const says = own === "denied" && rule.negated ? rule.negated : within(own, rule.modality ?? "asserted");
	return rule.done && verb.past && says === "planned" ? "asserted" : says;
}

function isUndenied(rule: OperatorRule, own: Modality): boolean {
	return rule.speech === true && rule.modality === "denied" && own === "denied";
}

/** "did not deny that it had", "nor denied striking": nobody denies it, and what cannot be denied is so. */
function undeniedModality({ modal }: VerbGroup): Modality {
	return modal === "can" || modal === "could" ? "asserted" : "alleged";
}

/** "seems to back", "appears to have left": so it looks, and nobody vouches for it. */
const RAISING = new Set(["seem", "appear"]);

/** What a parent's verb does to a dependent clause. */
function governedModality(child: Clause, parent: Clause, book: RuleBook): Modality {
	// "urged Iran not to let them pass": nor that is said not to be.
	const own = isForbidden(parent, book) ? "demanded" : ownModality(parent);
	const rule = operatorOf(parent, book);
	if (child.link === "gerund") return gerundModality(child, parent, rule, own);
	if (rule?.speech && child.link === "infinitive") {
		if (rule.id === "say" && TELLING.has(parent.verb.lemma))
			return child.subject === parent.subject && isWordOf(child) ? own : "demanded";
		// "is said to have met", "claims to have met": relayed, or no more than a claim.
		if (parent.verb.passive && !rule.modality) return own === "denied" ? "conditional" : "alleged";
	}
	if (rule && isUndenied(rule, own)) return undeniedModality(parent.verb);
	if (rule?.speech) {
		// "did not say that": neither said nor denied; the saying verb's own tense does not matter otherwise.
		if (own === "denied" && rule.negated) return rule.negated;
		if (own === "denied" && rule.modality === "alleged") return "conditional";
		return rule.modality ?? (own === "denied" ? "conditional" : "asserted");
	}
	if (child.link === "infinitive" && PERFORMATIVES.has(child.verb.lemma) && WISHES.has(parent.verb.lemma))
		return own === "denied" ? own : "asserted";
	// "they want to restore ties": what somebody wants to do himself is a plan, not a demand.
	if (
		rule?.modality === "demanded" &&
		child.link === "infinitive" &&
		child.subject === parent.subject &&
		!(parent.verb.passive && ASKING.has(parent.verb.lemma))
	)
		return within(own, "planned");
	if (rule?.id === "enable") {
		// "trying to persuade Oman to recognise Iran", "would allow Oman to recognise Iran": it has not come to that.
		if (isAttempt(parent)) return "demanded";
		if (parent.verb.modal === "would" && own === "planned") return "conditional";
	}
	if (child.link === "infinitive" && RAISING.has(parent.verb.lemma) && !rule) return within(own, "alleged");
	// "is supposed to leave by June"
	if (child.link === "infinitive" && parent.verb.lemma === "suppose" && parent.verb.passive)
		return within(own, "planned");
	if (child.link === "infinitive" && isRumoured(parent)) return own === "denied" ? "conditional" : "alleged";
	if (rule) return operatorModality(rule, own, parent.verb);
	// "is under pressure to leave", "is under orders to leave"
	if (child.link === "infinitive" && isUnderPressure(parent)) return within(own, "demanded");
	// "was proud to have met": it has happened.
	if (child.link === "infinitive" && child.verb.past) return own;
	// "flew to Rome to apologise", "rang to thank her": who went or rang to say something has said it.
	if (child.link === "infinitive" && isWordOf(child) && wentToSay(child, parent)) return own;
	// "voted to suspend Fiji": the vote does it.
	if (child.link === "infinitive" && isDoneByVote(child, parent)) return own;
	// "met to discuss": a purpose is planned.
	if (child.link === "infinitive") return within(own, "planned");
	return own === "denied" ? "conditional" : own;
}

function isUnderPressure({ verb, prepositions }: Clause): boolean {
	return verb.lemma === "be" && prepositions.some(({ preposition }) => preposition === "under");
}

/** "was asked to leave": that somebody else wants it makes no plan of it. */
const ASKING = new Set(
	"ask urge order request instruct command beg implore pressure press require tell".split(" "),
);

/** "is rumoured to be arming them", "are reputed to have met": told of by nobody who vouches for it. */
const RUMOURED = new Set(["rumor", "rumour", "rumored", "rumoured", "repute", "reputed", "fabled"]);

function isRumoured({ verb, predicative }: Clause): boolean {
	return (verb.passive && RUMOURED.has(verb.lemma)) || RUMOURED.has(predicative ?? "");
}

/** What is done with a word, a letter or a handshake. */
const WORDS = new Set(
	(
		"thank congratulate praise commend salute apologize apologise greet welcome condemn protest complain plead beg express " +
		"convey assure reassure condole commiserate denounce pay honour honor bid say"
	).split(" "),
);

function isWordOf({ verb }: Clause): boolean {
	return WORDS.has(verb.lemma);
}

/** Verbs of going where one can say something, and of writing or ringing. */
const REACHING = new Set(
	(
		"fly go come travel walk rush hurry drive sail return stop visit phone telephone ring call cable write rise stand step " +
		"cross tweet post gather"
	).split(" "),
);

/** Whether the clause above tells that its own doer has gone or written somewhere, with nothing of it still to come. */
function wentToSay(child: Clause, { verb, subject }: Clause): boolean {
	return verb.past && !verb.modal && !verb.negated && REACHING.has(verb.lemma) && child.subject === subject;
}

/** What a body does by deciding it: the vote is the deed. */
const DONE_BY_VOTE = new Set(
	(
		"condemn censure denounce deplore praise recognise recognize declare designate suspend readmit admit reinstate lift " +
		"impose extend renew ease adopt approve ratify endorse back support reject oppose block refer brand label"
	).split(" "),
);

function isDoneByVote(child: Clause, { verb, subject }: Clause): boolean {
	return (
		verb.lemma === "vote" && verb.past && child.subject === subject && DONE_BY_VOTE.has(child.verb.lemma)
	);
}

const TELLING = new Set(["tell", "write", "signal"]);
const ATTEMPTING = new Set(["try", "attempt", "seek", "struggle", "work", "strive", "hope", "want"]);

function isAttempt({ link, parent }: Clause): boolean {
	return link === "infinitive" && parent !== null && ATTEMPTING.has(parent.verb.lemma);
}

/** What keeps somebody from doing something, and is no operator in any other use. */
const KEEPING_FROM = new Set(
	"keep hold save spare hinder hamper scare frighten protect exempt excuse disqualify preclude distract stay".split(
		" ",
	),
);

const PART_OF = new Set(["of", "by", "before", "after", "in"]);

function gerundModality(child: Clause, parent: Clause, rule: OperatorRule | null, own: Modality): Modality {
	if (!child.marker) {
		const adjacent = parent.verb.last === child.verb.first;
		// "suggested holding talks": what somebody puts forward.
		if (adjacent && /^(?:suggest|discuss|debate)$/.test(parent.verb.lemma)) return within(own, "planned");
		if (adjacent && rule) return operatorModality(rule, own, parent.verb);
		// "one point was the two restoring relations": named, not told of as done.
		if (parent.verb.lemma === "be" && child.subject !== parent.subject) return "conditional";
		return adjacent ? own : "asserted";
	}
	if (rule?.id === "accuse") return "alleged";
	// "warned Manila against letting them in": what it is kept from may come.
	if (child.marker === "against" && /^(?:warn|caution|advise|counsel)$/.test(parent.verb.lemma))
		return "conditional";
	// "stopped Iran from arming them", "must be kept from arming them": what somebody else is kept from does not happen.
	if (child.marker === "from" && (rule?.presupposes || KEEPING_FROM.has(parent.verb.lemma)))
		return own === "asserted" ? "denied" : "conditional";
	// "would go on talking", "kept on shelling".
	if (rule?.id === "pass" && child.marker === "on") return own;
	if (
		(rule?.modality || rule?.negated) &&
		(child.marker === "of" ||
			child.marker === "from" ||
			child.marker === "against" ||
			child.marker === "on" ||
			(child.marker === "at" && rule.id === "refrain") ||
			child.marker === "to")
	)
		return operatorModality(rule, own, parent.verb);
	// "will help by sending arms", "will have the task of mediating": as far ahead as what it is part of.
	return own !== "denied" && PART_OF.has(child.marker) ? own : "asserted";
}
