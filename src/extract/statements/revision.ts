import type { Denial } from "./denials.ts";
import type { PlacedStatement } from "./draft.ts";

/** Offices and memberships, which no report has to be true for. */
const STRUCTURAL: ReadonlySet<string> = new Set(
	"leads formerlyLed formerlyServed ministerOf officialOf envoyOf spokespersonOf memberOf partOf".split(" "),
);

/** How far back a denial without details reaches, in sentences. */
const REACH = 2;

/**
 * Turns reported statements into denied ones where the article goes on to say that the report was denied, and alleged
 * ones where whoever is charged denies it. Only what stands before the denial, in its sentence or the two before it, is
 * concerned.
 * @param partyOf whom an actor belongs to or speaks for; itself when nobody
 */
export function applyDenials(
	statements: PlacedStatement[],
	denials: Denial[],
	partyOf: (actor: string) => string,
): void {
	for (const denial of denials) {
		const parties = new Set(denial.by.map(partyOf));
		const isOwn = (actor: string) => parties.has(partyOf(actor));
		const deed = denial.ownDeed || denial.ofClaim ? lastDeed(statements, denial, isOwn) : null;
		for (const placed of statements) {
			if (!isWithin(placed, denial)) continue;
			if (!placed.reported && !isCharge(placed, denial, isOwn) && !isReport(placed, denial, deed, isOwn))
				continue;
			const { statement } = placed;
			const { evidence } = statement;
			statement.modality = "denied";
			// Whose report it was is told beside who denies it.
			if (evidence.reportedBy === undefined) evidence.reportedBy = evidence.speaker ?? "";
			if (denial.speaker) evidence.speaker = denial.speaker;
			else delete evidence.speaker;
		}
	}
}

/** Tells the denier's side. */
type IsOwn = (actor: string) => boolean;

/** Whether a denial reaches back to what was told. */
function isWithin({ statement, sentence }: PlacedStatement, denial: Denial): boolean {
	// "Ann Otieno, a member of the council, denied the charge": she is one all the same.
	if (STRUCTURAL.has(statement.type)) return false;
	if (sentence > denial.sentence || sentence < denial.sentence - REACH) return false;
	const { words } = statement.evidence;
	return !(sentence === denial.sentence && words && words[1] > denial.offset);
}

/** "France is said to have expelled them", "said Oman would send troops, but Oman denied it": what either side denies. */
function isCharge({ statement, sentence }: PlacedStatement, denial: Denial, isOwn: IsOwn): boolean {
	const { source, target, modality, evidence } = statement;
	if (!isOwn(source) && !isOwn(target)) return false;
	const promised = modality === "planned" && sentence === denial.sentence;
	return modality === "alleged" || (promised && evidence.speaker !== undefined);
}

/** "France expelled them, Algiers said. Paris denied the report.", "Oman asked them to leave, a claim Muscat denied." */
function isReport(
	{ statement, sentence }: PlacedStatement,
	denial: Denial,
	deed: number | null,
	isOwn: IsOwn,
): boolean {
	const { source, target, modality, evidence } = statement;
	if (isOwn(source) === isOwn(target) || sentence < denial.sentence - 1) return false;
	// Whoever is asked can turn that down, but not deny that it is asked.
	if (modality !== "asserted" && !(modality === "demanded" && isOwn(source))) return false;
	if (evidence.speaker !== undefined) return evidence.speaker !== denial.speaker;
	const isDeed = evidence.words?.[0] === deed;
	return isDeed && (denial.ownDeed === true || (sentence === denial.sentence && isOwn(source)));
}

/** Where the last deed of somebody is told before his denial, in the sentence of the denial or the one before; null for none. */
function lastDeed(statements: PlacedStatement[], { sentence, offset }: Denial, isOwn: IsOwn): number | null {
	let last: number | null = null;
	for (const { statement, sentence: at } of statements) {
		const start = statement.evidence.words?.[0];
		if (start === undefined || start >= offset || at > sentence || at < sentence - 1) continue;
		if (isOwn(statement.source) && (last === null || start > last)) last = start;
	}
	return last;
}
