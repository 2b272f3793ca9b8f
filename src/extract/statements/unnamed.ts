import { type Actor, isSingleOffice, type RelationType } from "../../model/index.ts";
import type { ActorReading } from "../document.ts";
import type { PlacedStatement } from "./draft.ts";
import { FORMER, OPPOSES } from "./titles.ts";

/** What is done to a person and to nobody else: whoever arrests a consul has not arrested the country. */
const TO_PERSON = new Set(["COERCE", "ASSAULT"]);

const isOffice = ({ statement: { evidence } }: PlacedStatement) => evidence.rule.startsWith("structure-");

/**
 * An office holder whom the article never names stands for the country or body of the office: "the Turkish ambassador
 * protested" is told of Turkey, and that he is its ambassador is not worth a statement of its own. He stays somebody
 * where one person holds the office at a time, where he is one of several counted singly ("the three envoys met"),
 * where something is done to his person, and where he deals with his own country.
 * @param placed the statements of the article; those that stay, with the sides they now have
 * @returns the statements, in their order; mentions of whoever is only spoken of by office are turned in place
 */
export function withoutUnnamedHolders(
	placed: PlacedStatement[],
	reading: ActorReading,
	types: ReadonlyMap<string, RelationType>,
): PlacedStatement[] {
	const standsFor = holders(placed, reading);
	if (standsFor.size === 0) return placed;
	const staying = new Set<string>();
	const said = new Set(placed.map(keyOf));
	const turned = placed.flatMap((one) => {
		const { source, target, type } = one.statement;
		if (isOffice(one) && standsFor.has(source)) return one;
		const doer = standsFor.get(source) ?? source;
		const person = TO_PERSON.has(types.get(type)?.plover ?? "");
		const other = person ? target : (standsFor.get(target) ?? target);
		if (doer === other) {
			for (const id of [source, target]) if (standsFor.has(id)) staying.add(id);
			return one;
		}
		if (standsFor.has(other)) staying.add(other);
		if (doer === source && other === target) return one;
		const told = { ...one, statement: { ...one.statement, source: doer, target: other } };
		return said.has(keyOf(told)) ? [] : told;
	});
	for (const mention of reading.mentions) {
		const [id] = mention.actors;
		const of = id === undefined || staying.has(id) ? undefined : standsFor.get(id);
		if (of !== undefined) mention.actors = [of];
	}
	for (const id of standsFor.keys()) if (!staying.has(id)) reading.actors.delete(id);
	return turned.filter(
		(one) => !isOffice(one) || !standsFor.has(one.statement.source) || staying.has(one.statement.source),
	);
}

/** The same relation of the same two, as one sentence tells it. */
const keyOf = ({ statement: { source, target, type, modality, evidence } }: PlacedStatement) =>
	`${source} ${target} ${type} ${modality} ${evidence.start}`;

/** By id of somebody known by office alone: the country or body of the office. */
function holders(placed: PlacedStatement[], { actors, mentions }: ActorReading): Map<string, string> {
	const apart = new Set<string>();
	for (const { form, actors: meant } of mentions)
		if (form === "name" || meant.length > 1) for (const id of meant) apart.add(id);
	for (const one of placed) {
		const { source, target } = one.statement;
		if (isOffice(one) && actors.get(source)?.affiliation !== target) apart.add(source);
	}
	const found = new Map<string, string>();
	for (const actor of actors.values()) {
		const of = actor.affiliation;
		if (
			actor.kind === "person" &&
			of !== undefined &&
			actors.has(of) &&
			!apart.has(actor.id) &&
			serves(actor) &&
			// Another article may name the one president or foreign minister of that time: the graph joins the two.
			!(actor.roles ?? []).some(isSingleOffice)
		)
			found.set(actor.id, of);
	}
	return found;
}

/** Whether somebody speaks for the country or body of the office, as its former and would-be holders do not. */
function serves({ roles = [] }: Actor): boolean {
	return (
		roles.length > 0 && roles.every(({ title }) => !FORMER.test(title.toLowerCase()) && !OPPOSES.test(title))
	);
}
