/**
 * Verbs with two objects, by their base forms: whom something is given to and what it is stand behind them with nothing
 * between ("gave Chad arms", "sent it tanks").
 */
export const GIVING: ReadonlySet<string> = new Set(
	"give send offer grant promise pledge sell lend loan supply provide owe pay hand deny award allot guarantee cost show".split(
		" ",
	),
);
