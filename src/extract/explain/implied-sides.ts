import type { Gap } from "../implied/gap.ts";
import type { ImpliedFeature } from "../implied/model.ts";
import type { Ranked, Resolution } from "../implied/resolver.ts";
import type { EventContext } from "../statements/event-context.ts";
import type { ExplainedCandidate, ExplainedGap } from "./explanation.ts";
import { actorNames } from "./naming.ts";
import { listed, namesOf } from "./phrasing.ts";

/** A side that a clause leaves unnamed, as it was searched for. */
export interface TracedGap {
	gap: Gap;
	resolution: Resolution;
}

/** How many candidates are shown. */
const SHOWN = 3;

/** Who was considered for an unnamed side, and why. */
export function explainGap({ gap, resolution }: TracedGap, context: EventContext): ExplainedGap {
	const { argument, ranked } = resolution;
	return {
		rule: gap.rule.id,
		missing: gap.missing,
		chosen: actorNames(context, argument?.actors ?? []),
		candidates: ranked.slice(0, SHOWN).map((one) => candidateOf(one, gap, context)),
	};
}

function candidateOf({ actor, probability, features }: Ranked, gap: Gap, context: EventContext) {
	const because = [...features].flatMap(([feature, value]) => (value > 0 ? reasonOf(feature, gap) : []));
	const [name] = actorNames(context, [actor]);
	if (!name) throw new Error("An actor has a name.");
	return { actor: name, probability: Math.round(probability * 100) / 100, because };
}

function reasonOf(feature: ImpliedFeature, { noun }: Gap): string[] {
	const pointed = noun === null ? "what was told before" : `what “${noun}” points back at`;
	const event = noun === "it" ? "what was just told" : pointed;
	const said: Partial<Record<ImpliedFeature, string>> = {
		doer: `did ${event}`,
		party: `took part in ${event}`,
		undergoer: `suffered ${event}`,
		asker: "asked or charged the other side before",
		challenger: "asked or charged somebody before",
		undone: "had to bear what is taken back",
		author: `did what “${noun}” refers to`,
		askedBefore: "asks for something in the previous sentence",
		provoker: "did the last hostile deed to the other side",
		likewise: "is treated so by somebody else before",
		alike: "is treated in the same spirit by somebody else before",
		captor: "holds somebody captive",
		culprit: "did the last hostile deed",
		attacker: "did the last hostile deed",
		victim: "suffered the last hostile deed",
		site: "is where it was done",
		ownState: "is the state of whoever is concerned, or belongs to it",
		rival: "heads the same country, or its opposition",
		asksHere: "asks or charges somebody before it",
		tellsHere: "tells what is denied",
		namesake: `did what “${noun}” is a word for`,
		owner: "is whose it is",
		itsOwner: "is whose the thing just told of is",
		addressee: "is told so",
		demander: "asks for it",
		maker: `is a court, which makes a ${noun}`,
		alsoSo: "is treated so elsewhere in the sentence",
		earlierSubject: "acts in an earlier clause",
		earlier: "is named earlier in the sentence",
		below: "is named in what the verb governs",
		belowSubject: "acts in what the verb governs",
		later: "is named later in the sentence",
		place: "is where it happens",
		lastDoer: "acts in the previous sentence",
		lastSentence: "is named in the previous sentence",
		headline: "is in the headline",
		topic: "is named most so far",
	};
	return said[feature] === undefined ? [] : [said[feature]];
}

/** An unnamed side in words, for a reader. How likely the candidates are is only compared: it is no confidence. */
export function gapWords({ rule, missing, chosen, candidates }: ExplainedGap): string {
	const [best, ...others] = candidates;
	const side = missing === "source" ? "who does it" : "whom it is done to";
	const open = `Rule ${rule} fits, but the clause does not name ${side}. In the rest of the text`;
	if (!best) return `${open} there is nobody whom it could mean.`;
	const next = others.map((one) => comparedTo(best, one)).join(", ");
	const behind = next === "" ? "" : `; ${next}`;
	if (chosen.length === 0)
		return `${open} nobody is likely enough: first would come ${inFull(best)}${behind}.`;
	return chosen.length > 1
		? `${open} ${namesOf(chosen)} are meant, first of all ${inFull(best)}${behind}.`
		: `${open} it is ${inFull(best)}${behind}.`;
}

function comparedTo(best: ExplainedCandidate, { actor, probability }: ExplainedCandidate): string {
	const share = probability / best.probability;
	const degree = share > 0.75 ? "almost as likely" : share > 0.33 ? "less likely" : "far less likely";
	return `${actor.label} is ${degree}`;
}

function inFull({ actor, because }: ExplainedCandidate): string {
	return because.length === 0 ? actor.label : `${actor.label}, which ${listed(because)}`;
}
