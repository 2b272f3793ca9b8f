/**
 * News and picture agencies and outlets that stand in bylines, datelines and picture credits,
 * where the form alone ("AP", "Getty Images") would not tell an outlet from a person.
 */
const NAMES = [
	"AA",
	"AAP",
	"ABC",
	"AFP",
	"Agence France-Presse",
	"Al Jazeera",
	"Al-Ahram",
	"Alamy",
	"Anadolu",
	"Anadolu Agency",
	"ANI",
	"ANSA",
	"AP",
	"AP Photo",
	"APA",
	"APF",
	"ARD",
	"Associated Press",
	"BBC",
	"BBC News",
	"Belga",
	"Bloomberg",
	"CBC",
	"CBS",
	"CNN",
	"Deutsche Welle",
	"dpa",
	"DPA",
	"DW",
	"EFE",
	"EPA",
	"EPA-EFE",
	"Euronews",
	"Flickr",
	"France 24",
	"Getty",
	"Getty Images",
	"Imago",
	"IMAGO",
	"Interfax",
	"IRNA",
	"Itar-Tass",
	"KCNA",
	"Kyodo",
	"Kyodo News",
	"Lusa",
	"MTI",
	"NBC",
	"NPR",
	"NurPhoto",
	"PA",
	"PA Media",
	"PAP",
	"Picture Alliance",
	"picture alliance",
	"Politico",
	"Pool",
	"POOL",
	"PTI",
	"Reuters",
	"REUTERS",
	"RFE/RL",
	"RIA Novosti",
	"Ritzau",
	"Rex",
	"SANA",
	"Shutterstock",
	"Sipa",
	"SIPA",
	"Sputnik",
	"TASS",
	"The Associated Press",
	"The Guardian",
	"The New York Times",
	"Ukrinform",
	"UPI",
	"VOA",
	"WAFA",
	"Wikimedia Commons",
	"Xinhua",
	"Yonhap",
	"Zuma",
];

const KNOWN = new Set(NAMES);

/** Words that make a name an outlet's rather than a person's. */
const OUTLET_WORD =
	/\b(?:news|newsroom|times|post|press|agency|agencies|agence|staff|wire|service|services|desk|radio|television|tv|broadcasting|herald|tribune|journal|gazette|guardian|observer|online|media|team|reporters|correspondents|monitoring|bureau|corpus|office|ministry|department|today|daily|weekly|magazine|network)\b/i;

/** True for the name of a known agency or outlet, a closing year or "via" aside: "AP2010", "Reuters". */
export function isAgency(name: string): boolean {
	const bare = name.trim().replace(/ ?(?:19|20)\d\d$/, "");
	return KNOWN.has(bare) || KNOWN.has(bare.replace(/^the /i, ""));
}

/** True when a byline's name is an outlet or a desk ("Euronews", "Al Jazeera Staff"), not a person. */
export function isOutlet(name: string): boolean {
	if (isAgency(name) || OUTLET_WORD.test(name)) return true;
	// A person signs with at least two words.
	return !/[\s.]/.test(name.trim());
}

/** The outlet without the desk: "Al Jazeera Staff" is published by Al Jazeera. */
export function outletOf(name: string): string {
	return name
		.replace(/\s+(?:staff(?: writers?)?|newsroom|news desk|desk|team|reporters|correspondents|editors)$/i, "")
		.replace(/^the (?=associated press$)/i, "")
		.trim();
}
