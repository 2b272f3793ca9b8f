import { latest, type Role } from "../../model/index.ts";

/** Ranks and local offices: without "of", they say nothing of a country. */
const RANKS = /\b(?:general|colonel|captain|major|lieutenant|admiral|brigadier|commodore|mayor|governor)$/;
/** Military ranks, which somebody has whatever he commands. */
const RANK_ALONE =
	/^(?:(?:lieutenant|major|brigadier|vice|rear|field|colonel) )?(?:general|colonel|captain|major|lieutenant|admiral|brigadier|commodore|commander|marshal)$/;
/** What somebody is to another without any office: "the chief rival of the president". */
const NO_OFFICE = /\b(?:rival|ally|critic|opponent|friend|enemy|foe|supporter|protege|mentor)$/;
/** Whoever leads rebels, a tribe or a faith in a country neither leads the country nor serves it. */
const OF_SOME =
	/\b(?:rebel|guerrilla|insurgent|militia|paramilitary|separatist|secessionist|jihadist|gang|cartel|tribal|clan|spiritual|religious|islamist|student|protest|community|indigenous|union|business|resistance|warlord|faction)\b.*\b(?:leader|chief|chieftain|commander|boss|figure|elder|general)$|^warlord$/;
/** "first minister of Scotland": an office in a part of a country. */
const OF_PART = / of \p{Lu}/u;
/** What a citizen of a country may be without serving it. */
const PRIVATE =
	/\b(?:researcher|contractor|analyst|academic|expert|historian|professor|writer|author|activist|dissident|journalist|reporter|economist|veteran)$/;
/** A politician of a country, unless he is of its opposition, holds no office by that. */
const POLITICIAN = /^(?!.*opposition).*\bpolitician$/;

/** Words of a title, and the structural relation that holding it is. The first that occurs decides. */
const TITLES: [words: RegExp, type: string][] = [
	[/\b(?:department|local)\b/, "officialOf"],
	// Whoever leads a country's opposition does not lead the country.
	[/\bopposition (?:leader|politician|chief|figure)\b/, "partOf"],
	[/\b(?:deputy|assistant|under|principal)[- ](?:\w+ )*secretary\b|\bundersecretary\b/, "officialOf"],
	[/\b(?:attorney|prosecutor|inspector|surgeon|auditor|solicitor|consul)[- ]general\b/, "officialOf"],
	// Nor does whoever heads a part of its service.
	[
		/\b(?:rights|relief|aid|humanitarian|policy|trade|peacekeeping|refugee|climate|disaster|health|development|enlargement|army|navy|air force|intelligence|spy|security|police|military|staff) (?:chief|boss|head|commander)\b/,
		"officialOf",
	],
	[
		/\b(?:chief|commander|head|inspector) of (?:the )?(?:(?:general|army|naval|navy|air|defen[cs]e|armed|joint|land|ground|police|military) ?)*(?:staff|forces|police|defen[cs]e|intelligence|army|navy)\b/,
		"officialOf",
	],
	[
		/\b(?:country|regional|resident|programme|program|field|area|deputy|branch|mission) (?:director|head|chief|manager|representative|coordinator)\b/,
		"officialOf",
	],
	[/\b(?:spokes(?:man|woman|person)|press secretary)\b/, "spokespersonOf"],
	[/\b(?:permanent|special) representative\b/, "envoyOf"],
	[
		/\b(?:ambassador|attache|envoy|nuncio|charge|consul|counsellor|representative to|mediator|negotiator)\b/,
		"envoyOf",
	],
	[
		/\b(?:foreign secretary|secretary of state|secretary of defen[cs]e|defen[cs]e secretary|treasury secretary|home secretary)\b/,
		"ministerOf",
	],
	[
		/\b(?:foreign|defen[cs]e|interior|finance|deputy|trade|energy|information|oil|culture|health|justice|water|economy) minister\b/,
		"ministerOf",
	],
	[
		/\b(?:deputy|vice|assistant|adviser|advisor|aide|official|officer|correspondent|reporter|journalist|diplomat|delegate|lawmaker|senator|judge|prosecutor|member)\b/,
		"officialOf",
	],
	[/\bprime minister\b/, "leads"],
	[/\bminister\b/, "ministerOf"],
	[
		/\b(?:president|premier|chancellor|king|queen|emir|sultan|ruler|monarch|regent|rector|pope|crown prince|taoiseach|leader|head|chief|chair(?:man|woman|person)?|secretary[- ]general|director|commander|general|governor|speaker|supreme leader|prime|captain|colonel|mayor|executive|founder|boss)\b/,
		"leads",
	],
];
/** Says in a title that an office is over. */
export const FORMER = /\b(?:former|ex|then|late|ousted|deposed|toppled|one-time|erstwhile)\b/;
/** Whoever is against those in office speaks for no country by his own. */
export const OPPOSES =
	/\b(?:opposition|rebel|exiled|shadow|rival|separatist|breakaway|would-be|self-proclaimed)\b/i;
/** Says so beside a name. */
export const OVER =
	/\b(?:former|formerly|ex|then|late|ousted|deposed|toppled|overthrown|unseated|sacked|dismissed|resigned|quit|until|one-time|once|previously|erstwhile|predecessor|was|were|from [12]\d{3} to)\b/;

/**
 * The structural relation that an office makes.
 * @param day on which the article was published; an office that ended before is a former one
 */
export function typeOf(role: Role, day: string): string {
	const type = typeWhileHeld(withoutFormer(role.title), role.of);
	const over = FORMER.test(role.title.toLowerCase()) || (role.end !== undefined && latest(role.end) < day);
	if (!over) return type;
	return type === "leads" ? "formerlyLed" : "formerlyServed";
}

const EVERY_FORMER = new RegExp(`${FORMER.source}-?`, "gi");

/** A title without the words that say that the office is over: "late former president" is "president". */
export function withoutFormer(title: string): string {
	return title.replace(EVERY_FORMER, "").replace(/\s+/g, " ").trim();
}

function typeWhileHeld(title: string, of: string | undefined): string {
	const lower = title.toLowerCase();
	const ofCountry = of?.startsWith("country:") === true;
	// "the speaker of Ghana's parliament" leads that and not Ghana.
	const speaks = lower.endsWith("speaker") && ofCountry;
	// "Commander Doe of Chad's navy" has a rank, and leads no country by it.
	const ranked = RANK_ALONE.test(lower) && ofCountry;
	// "the Greek mayor Doe" leads a town of it.
	const local = /\bmayor$/.test(lower) && ofCountry;
	if (speaks || ranked || local || OF_PART.test(title)) return "officialOf";
	// Commonwealth countries call their ambassadors to each other so; the UN's run an agency.
	if (lower.endsWith("high commissioner")) return ofCountry ? "envoyOf" : "leads";
	return TITLES.find(([words]) => words.test(lower))?.[1] ?? "officialOf";
}

/** Whether a text bears a word of office. */
export function isOfOffice(text: string): boolean {
	return TITLES.some(([words]) => words.test(text));
}

/**
 * Whose office a role is, where it says anything of a country or body.
 * @param affiliation what the person belongs to, for a title that does not name it
 */
export function officeOf(role: Role, affiliation: string | undefined): string | undefined {
	const of = role.of ?? (RANKS.test(role.title) ? undefined : affiliation);
	const citizen = PRIVATE.test(role.title) || POLITICIAN.test(role.title) || OF_SOME.test(role.title);
	return NO_OFFICE.test(role.title) || (citizen && /^(?:country|group):/.test(of ?? "")) ? undefined : of;
}
