/**
 * Verbs with two objects, by their base forms: whom something is given to and what it is stand behind them with nothing
 * between ("gave Chad arms", "sent it tanks").
 */
export const GIVING: ReadonlySet<string> = new Set(
	"give send offer grant promise pledge sell lend loan supply provide owe pay hand deny award allot guarantee cost show".split(
		" ",
	),
);

/** Verbs that may have a receiver right behind them, and then what comes to it: "granted Assad asylum", "wished him luck". */
export const DATIVE: ReadonlySet<string> = new Set(
	"give grant offer promise send lend deny pledge hand award owe guarantee accord sell supply ship bring deliver wish show pay deal serve spare loan throw".split(
		" ",
	),
);
