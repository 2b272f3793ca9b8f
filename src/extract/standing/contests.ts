import type { Sentence, Token } from "../document.ts";

/** What one team does to another, and one army to another. */
const CONTEST: ReadonlySet<string> = new Set(
	`beat defeat crush thrash trounce rout eliminate knock oust hit attack fight overpower overwhelm smash hammer demolish destroy
wallop maul vanquish outgun press fend hold repel stun shock sink down bury blitz pound dismantle whitewash blank edge conquer
outflank dominate shoot fire strike batter bombard pummel annihilate humiliate topple dethrone assault battle duel push roll wipe obliterate eradicate
exterminate ambush bloody obliterated pit`.split(/\s+/),
);

/** Words that speak of sport by themselves. */
const SPORT: ReadonlySet<string> = new Set(
	`quarter-final quarter-finals quarterfinal quarterfinals semi-final semi-finals semifinal semifinals qualifier qualifiers
half-time halftime wicket wickets goalkeeper goalkeepers midfielder midfielders winger fullback innings batsman batsmen bowler
bowlers hat-trick goalless scoreless tournament football soccer cricket rugby tennis basketball hockey judo handball
volleyball badminton netball swimming athletics medallist goalscorer scorer dribbled kick-off
playoff playoffs play-off play-offs knockouts trophy`.split(/\s+/),
);

/** Two words that do so together: the second ones by the first. */
const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
	["on", ["penalties"]],
	["world", ["cup"]],
	["asia", ["cup"]],
	["asian", ["cup"]],
	["gold", ["cup", "medal"]],
	["silver", ["medal"]],
	["bronze", ["medal"]],
	["davis", ["cup"]],
	["nations", ["cup", "league"]],
	["champions", ["league"]],
	["test", ["series", "match"]],
	["one-day", ["series"]],
	["group", ["stage", "games"]],
	["extra", ["time"]],
	["injury", ["time"]],
	["stoppage", ["time"]],
	["first", ["half"]],
	["second", ["half"]],
	["final", ["whistle"]],
	["opening", ["match"]],
	["penalty", ["shootout"]],
	["the", ["striker"]],
	["a", ["penalty", "draw"]],
	["goalless", ["draw"]],
]);

/** Where matches are played, and raids strike as well: "a football pitch". */
const GROUNDS: ReadonlySet<string> = new Set(
	"pitch pitches field fields ground grounds stadium court courts".split(" "),
);

/** What no report of a match speaks of. */
const WAR: ReadonlySet<string> = new Set(
	`troop troops soldier soldiers military army missile missiles rocket rockets drone drones airstrike airstrikes warplane warplanes
artillery militia militias rebel rebels insurgent insurgents civilian civilians kill killed killing wounded bomb bombs bombed
shelling sanctions tariffs tariff nuclear warship warships militants insurgency guerrillas`.split(/\s+/),
);

/** Whether a token is a verb, or what is made of one, by which teams meet as armies do. */
export function isContestVerb(token: Token | undefined): boolean {
	return token !== undefined && CONTEST.has(token.lemma);
}

/** Whether a sentence speaks of a match, a race or a tournament. */
export function contestCue(tokens: Token[], { first, last }: Sentence): boolean {
	for (let k = first; k < last; k++) {
		const word = tokens[k]?.lower ?? "";
		if (SPORT.has(word) && !GROUNDS.has(tokens[k + 1]?.lower ?? "")) return true;
		// The tournament; "six nations signed" is none.
		if (tokens[k]?.text === "Six" && tokens[k + 1]?.text === "Nations") return true;
		if (isScore(tokens, k) || isFinal(tokens, k)) return true;
		const pair = PAIRS.get(word)?.includes(tokens[k + 1]?.lower ?? "");
		if (word === "goals" && /^(?:late|early|two|three|four|five|own|away)$/.test(tokens[k - 1]?.lower ?? ""))
			return true;
		// "in the second half of the year" is no half of a match.
		if (pair && !(tokens[k + 1]?.lower === "half" && tokens[k + 2]?.lower === "of")) return true;
	}
	return false;
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "beat Spain 4-1", "by 3-0", and not "on April 13-14", "13-14 April", "with 20-30 drones". */
function isScore(tokens: Token[], at: number): boolean {
	const count = (k: number) => /^\d{1,2}$/.test(tokens[k]?.lower ?? "");
	const word = tokens[at]?.lower ?? "";
	const parted = word === "-" && count(at - 1) && count(at + 1);
	if (!parted && !/^\d{1,2}-\d{1,2}\.?$/.test(word)) return false;
	const before = tokens[parted ? at - 2 : at - 1];
	const next = tokens[parted ? at + 2 : at + 1];
	if (!before || before.pos === "NOUN" || MONTH.test(before.lower)) return false;
	const apart = before.pos === "ADP" && before.lower !== "by";
	return !apart && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? "");
}

/** "in the final", and not "in the final days". */
function isFinal(tokens: Token[], at: number): boolean {
	if (tokens[at]?.lower !== "final" || tokens[at - 1]?.lower !== "the") return false;
	return tokens[at - 2]?.lower === "in" && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? "");
}

/** Whether a sentence speaks of arms, troops or sanctions, whatever match it mentions besides. */
export function speaksOfWar(tokens: Token[], { first, last }: Sentence): boolean {
	for (let k = first; k < last; k++) if (WAR.has(tokens[k]?.lower ?? "")) return true;
	return false;
}
