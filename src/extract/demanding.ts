/** Forms of verbs behind whose "that" something is asked for and not told: "demanded that France leave". */
export const DEMANDING =
	/^(?:(?:demand|insist|ask|recommend|order|request|suggest)(?:s|ed|ing)?|(?:urg|propos)(?:e|es|ed|ing))$/;
