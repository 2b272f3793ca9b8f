/** Which side of an earlier event a noun for it stands for: its doer, all who took part, or whichever the event has. */
type Side = "doer" | "parties" | "either";

/** What a noun can point back at. */
export interface EventMeaning {
	/** Relation types and PLOVER classes, in order of preference. */
	kinds: Set<string>[];
	side: Side;
	/** True for what an article is likely to be about, so that its first mention may lie far back. */
	main: boolean;
}

const AGREEMENTS = "signedAgreement restoredTies agreedCeasefire agreesTo seeksTies recognizes cooperates";
const ENCOUNTERS =
	"met negotiatedWith phoned visited hosted agreesToMeet agreesToVisit agreesToHost mediates";
const FORCE = "ASSAULT";
const HOSTILE = "ASSAULT COERCE MOBILIZE SANCTION";
const JOINT = "SUPPORT AGREE CONSULT COOPERATE YIELD";

/** Nouns, then the kinds of event they can mean, most likely first. */
const NOUNS: [nouns: string, kinds: string[], side: Side][] = [
	[
		"raid attack incident strike airstrike bombing bombardment invasion offensive assault killing operation shelling incursion aggression assassination murder massacre blast violence war campaign annexation occupation seizure intervention bloodshed onslaught barrage salvo ambush shooting downing sinking ramming poisoning foray sortie atrocity atrocities carnage hostility hostilities",
		[FORCE, "MOBILIZE", "COERCE"],
		"doer",
	],
	["coup putsch takeover overthrow ouster mutiny", ["overthrew", "COERCE", "ASSAULT"], "doer"],
	[
		"arrest detention jailing imprisonment abduction kidnapping crackdown trial conviction sentence harassment deportation eviction poll-rigging hack hacking cyberattack espionage spying eavesdropping interference meddling intrusion provocation coercion blackmail bullying",
		["COERCE", "ACCUSE"],
		"doer",
	],
	[
		"deal agreement accord pact treaty truce ceasefire armistice normalization normalisation declaration reconciliation arrangement bargain swap exchange alliance partnership settlement compromise rapprochement thaw breakthrough memorandum communique document text",
		[AGREEMENTS, JOINT],
		"parties",
	],
	["announcement news development outcome", [AGREEMENTS, JOINT, HOSTILE], "parties"],
	[
		"summit meeting talk talks visit encounter negotiation dialogue session trip",
		[ENCOUNTERS, JOINT],
		"parties",
	],
	[
		"sanction embargo measure restriction blockade ban tariff duty levy penalty boycott closure cut freeze countermeasure downgrade",
		["SANCTION", "COERCE"],
		"doer",
	],
	[
		"ruling verdict award judgment judgement opinion order injunction directive",
		["prosecutes", "REQUEST", "ACCUSE", "COERCE", "SANCTION", "SUPPORT"],
		"doer",
	],
	[
		"suspension expulsion exit rupture break severing scrapping cancellation",
		["SANCTION", "COERCE", "REJECT"],
		"doer",
	],
	["recall", ["recalledEnvoy", "SANCTION", "COERCE"], "doer"],
	[
		"decision move step action act gesture conduct behaviour behavior",
		[`${HOSTILE} YIELD`, `REJECT ${JOINT}`],
		"either",
	],
	[
		"demand request call appeal ultimatum condition deadline plea entreaty bid application",
		["REQUEST", "THREATEN"],
		"doer",
	],
	[
		"charge accusation allegation claim criticism remark comment complaint report suggestion insinuation assertion slur insult slight jibe taunt outburst tirade rebuke reproach smear",
		["ACCUSE", "CONSULT"],
		"doer",
	],
	[
		"offer invitation proposal plan initiative overture pledge promise",
		["promises invited agreesToMeet agreesToHost agreesToVisit aids", "AGREE AID CONSULT"],
		"doer",
	],
	["threat warning", ["THREATEN", "ACCUSE"], "doer"],
	[
		"apology concession withdrawal pullout pullback retreat release pardon handover extradition surrender",
		["YIELD"],
		"doer",
	],
	["protest demonstration", ["PROTEST", "ACCUSE"], "doer"],
	[
		"deployment buildup exercise test launch drill manoeuvre maneuver mobilization mobilisation patrol overflight",
		["MOBILIZE", "ASSAULT"],
		"doer",
	],
	["recognition endorsement", ["SUPPORT"], "doer"],
	[
		"aid help assistance donation grant loan delivery shipment consignment",
		["AID", "AGREE", "COOPERATE"],
		"doer",
	],
	["it this that", [`${AGREEMENTS} ${HOSTILE} ACCUSE REJECT`], "either"],
	["refusal rejection veto rebuff snub denial walkout", ["REJECT"], "doer"],
];

const MEANINGS = new Map<string, EventMeaning>(
	NOUNS.flatMap(([nouns, kinds, side]) => {
		const meaning: EventMeaning = {
			kinds: kinds.map((list) => new Set(list.split(" "))),
			side,
			main: kinds[0] === AGREEMENTS || kinds[0] === FORCE || kinds[0] === "overthrew",
		};
		return nouns.split(" ").map((noun) => [noun, meaning] as const);
	}),
);

/** What a noun can point back at; undefined for a noun that names no event. */
export function meaningOf(noun: string): EventMeaning | undefined {
	return MEANINGS.get(noun);
}
