import { byText } from "../../graph/index.ts";
import type { ActorKind } from "../../model/index.ts";
import { plainName } from "../find-actor.ts";
import type { GraphView } from "../view.ts";
import { KEYWORDS, tokensOf, Word } from "./tokens.ts";

/** An actor as completion offers it. */
export interface KnownActor {
	id: string;
	label: string;
	kind: ActorKind;
	relations: number;
	/** What to write for it in a pattern, without quotation marks. */
	name: string;
	plainLabel: string;
	/** Other names, each with its plain form. */
	aliases: { name: string; plain: string }[];
}

const known = new WeakMap<GraphView, KnownActor[]>();

/** The actors of a graph, those with most relations first; worked out once for each view. */
export function knownActors(view: GraphView): readonly KnownActor[] {
	const found = known.get(view) ?? collect(view);
	known.set(view, found);
	return found;
}

function collect(view: GraphView): KnownActor[] {
	// A label or code that two actors answer to names neither; their ids do.
	const owners = new Map<string, Set<string>>();
	for (const id of view.actors()) {
		const { label = id, iso3 } = view.actor(id) ?? {};
		for (const name of [label, ...(iso3 === undefined ? [] : [iso3])]) {
			const plain = plainName(name);
			owners.set(plain, (owners.get(plain) ?? new Set()).add(id));
		}
	}
	const actors = view.actors().flatMap((id): KnownActor[] => {
		const actor = view.actor(id);
		if (!actor) return [];
		const { label, kind, aliases } = actor;
		const plainLabel = plainName(label);
		return [
			{
				id,
				label,
				kind,
				relations: view.relationsOf(id).length,
				name: owners.get(plainLabel)?.size === 1 ? label : id,
				plainLabel,
				aliases: aliases.map((name) => ({ name, plain: plainName(name) })),
			},
		];
	});
	return actors.sort((a, b) => b.relations - a.relations || byText(a.id, b.id));
}

/** A name as it is written in a pattern: bare if it is one word with a capital, else in quotation marks. */
export function asWritten(name: string): string {
	const [token, second] = tokensOf(name);
	const isBare = token?.tokenType === Word && !second && token.image === name && !isKeyword(name);
	return isBare && /^\p{Lu}/u.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

function isKeyword(word: string): boolean {
	return KEYWORDS.some(({ name }) => name.toLowerCase() === word.toLowerCase());
}

/** How well what is typed fits an actor: 0 is best, null not at all; with the alias that it fits, if that is why. */
export function fitOf(actor: KnownActor, typed: string): { rank: number; alias?: string } | null {
	if (actor.plainLabel.startsWith(typed)) return { rank: 0 };
	if (actor.plainLabel.includes(` ${typed}`)) return { rank: 1 };
	const alias = actor.aliases.find(({ plain }) => plain.startsWith(typed) || plain.includes(` ${typed}`));
	return alias ? { rank: 2, alias: alias.name } : null;
}
