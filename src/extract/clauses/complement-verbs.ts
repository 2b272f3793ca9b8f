/** After these, two names before a verb are both its subject: "said Iran and Oman had met". */
export const COMPLEMENT_VERBS = new Set(
	"say report announce signal believe claim think confirm reveal state hope insist add suggest indicate agree deny demand allege argue stress note complain fear know admit declare conclude find rule decide acknowledge propose recommend disclose discover hear learn write expect recall mean ensure order".split(
		" ",
	),
);
