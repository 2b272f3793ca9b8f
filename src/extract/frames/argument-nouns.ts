import type { NounPhrase } from "../clauses/structure.ts";
import type { Token } from "../document.ts";
import { meaningOf } from "./event-nouns.ts";

/** Parts of a country; what happens in them happens in it. */
export const PARTS = new Set(
	"capital territory soil city north south east west northeast northwest southeast southwest region part town province water airspace land side border village port".split(
		" ",
	),
);

/** "one of the backers", "thousands of troops": the number stands for what comes after "of". */
export const PARTITIVES = new Set(
	"one both some many several most all each none thousand thousands hundred hundreds dozen dozens two three member members number group majority part rest half quarter third fifth million ten tens".split(
		" ",
	),
);
/** What belongs to an actor and acts in its name: "the government of Mali", "Hamas's leaders", "troops of Chad". */
export const ORGANS = new Set(
	"government people nation authority official army force military troop soldier police leader leadership regime administration cabinet delegation representative diplomat negotiator fighter militant warplane jet airstrike strike shelling bombardment missile drone navy side camp team court ally coalition air artillery bomber gunman plane warship tank move decision policy stance position parliament lawmaker mediator envoy ministry embassy state statement communique resolution office presidency spokesman spokeswoman mercenary guerrilla agent spy peacekeeper commando guard observer delegate helicopter submarine battery unit brigade intelligence hacker mission consulate ship vessel boat coastguard planner strategist air-force corvette frigate destroyer cutter gunboat gendarme paratrooper marine gunner sniper trooper".split(
		" ",
	),
);

/** Who has a nationality, and acts for nobody but themselves: "a Danish cartoonist", "Chinese carmakers". */
export const PRIVATE = new Set(
	`national citizen man woman boy girl child teenager teen youth student pupil tourist traveller traveler holidaymaker visitor author writer
novelist poet cartoonist painter artist singer musician rapper actor actress director filmmaker photographer athlete runner
sprinter swimmer boxer wrestler cyclist footballer player goalkeeper striker midfielder batsman bowler referee fan supporter nun
monk priest doctor surgeon nurse teacher scientist professor climber mountaineer pensioner migrant immigrant expatriate worker
labourer laborer farmer fisherman trader investor shareholder consumer shopper reader viewer driver trucker chef model comedian
carmaker automaker airline export import product car opera cuisine company firm maker manufacturer brand retailer lender startup giant
choir orchestra band film movie novel book play song economy currency market growth inflation recession slump downturn
unemployment deficit drought storm flood heatwave earthquake wildfire hurricane cyclone typhoon economist tycoon
businessman businesswoman billionaire entrepreneur widow mother father couple family bride groom dancer designer engineer
architect blogger influencer streamer gamer jockey cartel gang mafia syndicate thief thug robber fraudster burglar hooligan`.split(
		/\s+/,
	),
);

/** Many of one kind, of whom some may be named: "several states, including Chad". */
export const MANY = new Set(
	`states countries nations powers governments capitals neighbours neighbors allies members leaders ministers presidents
premiers envoys ambassadors diplomats officials groups organisations organizations agencies factions militias parties movements banks
firms companies parliaments economies creditors donors mediators backers supporters signatories rivals adversaries enemies`.split(
		/\s+/,
	),
);

/** What is a country's, whichever of its leaders it is called after: "whose armies", "his country". */
export const NATIONAL = new Set(
	"country nation state army navy government economy soil territory".split(" "),
);

/** What tells of others, when it is the subject of a verb of saying. */
export const MEDIA = new Set(
	"newspaper daily weekly magazine broadcaster outlet medium media agency report website tabloid channel press".split(
		" ",
	),
);

/** "its ally", "his partner": whoever the owner last did something friendly with. */
export const FRIENDLY_SIDE = new Set("ally partner friend".split(" "));

/** "its neighbour", "his rival": whoever the owner last had to do with. */
export const OTHER_SIDE = new Set(
	"neighbor neighbour rival enemy foe opponent adversary interlocutor counterpart".split(" "),
);
/** Nouns for somebody that a name behind a comma may tell: "its biggest creditor, China,". */
export const TOLD_BY_NAME = new Set(
	`ally backer creditor patron neighbour neighbor rival friend foe enemy sponsor ruler partner supplier lender mediator guarantor
protector benefactor donor customer buyer seller adversary opponent client proxy satellite accuser paymaster broker go-between
intermediary nemesis country nation state power kingdom island republic bloc body group organisation organization militia movement
faction company giant agency grouping signatory master overlord coloniser occupier aggressor heavyweight exporter importer producer
economy democracy monarchy claimant complainant defendant plaintiff victim applicant observer host arch-rival archrival archenemy
hegemon protectorate captor abductor jailer kidnapper visitor guest caller protector hegemon champion affiliate offshoot`.split(
		/\s+/,
	),
);

/** "our friends in Ankara", "its backers in Tehran": who sits in that capital. */
export const BEFRIENDED = new Set(
	"friend ally partner backer patron sponsor paymaster master protector benefactor handler ruler counterpart brother comrade colleague".split(
		" ",
	),
);
/** "his host", "their guests", "the visitor": whoever received the owner, or was received. */
export const HOSTS = new Set(["host"]);
export const GUESTS = new Set(["guest", "visitor"]);
/** "his predecessor", "its patron": somebody near the owner whom nothing names, and who is never the owner. */
export const SOMEBODY_NEAR = new Set(
	"predecessor successor wife husband son daughter brother sister father mother mentor patron backer protector benefactor guarantor supplier critic".split(
		" ",
	),
);

/** Whether a noun tells of something said or done, and so describes nobody; "an alliance" and "a deal" may be somebody. */
export function isDeed(token: Token | undefined): boolean {
	const meaning = meaningOf(token?.lemma ?? "");
	return meaning !== undefined && meaning.side !== "parties";
}

/** "the presidents of the two countries": each of them acts for his own. */
export function areHeads({ first, head, prepositions }: NounPhrase, tokens: Token[]): boolean {
	if (!HEADS.test(tokens[head]?.lower ?? "")) return false;
	for (let k = first; k < head; k++)
		if (/^(?:former|ex|past|late)$/.test(tokens[k]?.lower ?? "")) return false;
	return prepositions.some(
		({ preposition, object }) => preposition === "of" && LANDS.test(tokens[object.head]?.lower ?? ""),
	);
}

const HEADS =
	/^(?:presidents|premiers|chancellors|kings|monarchs|ministers|chiefs|commanders|envoys|ambassadors|heads)$/;
const LANDS = /^(?:countries|states|nations|neighbours|neighbors|republics|kingdoms|sides)$/;
