/** Past and participle of verbs that do not form them with -ed, as "base past participle". */
const IRREGULAR = `arise arose arisen
be was been
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent bent
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
bring brought brought
broadcast broadcast broadcast
bid bid bid
build built built
burn burnt burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
come came come
cling clung clung
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
lend lent lent
let let let
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
overcome overcame overcome
overfly overflew overflown
overhear overheard overheard
override overrode overridden
overrun overran overrun
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid paid
prove proved proven
put put put
quit quit quit
rebuild rebuilt rebuilt
reset reset reset
retake retook retaken
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shoot shot shot
shrink shrank shrunk
shut shut shut
sink sank sunk
sit sat sat
slay slew slain
sling slung slung
speak spoke spoken
spend spent spent
spit spat spat
split split split
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck
string strung strung
strive strove striven
swear swore sworn
sweep swept swept
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
tread trod trodden
undertake undertook undertaken
undergo underwent undergone
undo undid undone
unfreeze unfroze unfrozen
uphold upheld upheld
upset upset upset
wear wore worn
win won won
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
write wrote written`;

export interface VerbForms {
	third: string;
	past: string;
	participle: string;
	gerund: string;
}

const irregular = new Map(
	IRREGULAR.split("\n").map((line) => {
		const [base, past, participle] = line.split(" ") as [string, string, string];
		return [base, { past, participle }] as const;
	}),
);
const irregularParticiples = new Set([...irregular.values()].map((forms) => forms.participle));
const irregularPasts = new Set([...irregular.values()].map((forms) => forms.past));

const irregularBases = new Set(irregular.keys());

/** True for a past form such as "led" or "shook", which is no other word; not "cut", "set" or "hit". */
export function isIrregularPast(lower: string): boolean {
	return irregularPasts.has(lower) && !irregularBases.has(lower);
}

const DOUBLING =
	/^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:ban|bar|beg|plan|stop|drop|snub|spur|pit|ebut|ebuff|mmit|rmit|dmit|ccur|efer|nfer|ransfer|ompel|xpel|epel|gnal|ancel|ravel|abel))$/;
const NOT_DOUBLED = /(?:[aeiou]{2}.|[wxy]|rebuff)$/;

/** The forms of an English verb given its base. */
export function inflect(base: string): VerbForms {
	const special = irregular.get(base);
	const stem = base.replace(/e$/, "");
	const doubled = DOUBLING.test(base) && !NOT_DOUBLED.test(base) ? base + base.at(-1) : base;
	const regularPast = base.endsWith("e")
		? `${base}d`
		: /[^aeiou]y$/.test(base)
			? `${base.slice(0, -1)}ied`
			: `${doubled}ed`;
	const third = /(?:s|sh|ch|x|z|o)$/.test(base)
		? `${base}es`
		: /[^aeiou]y$/.test(base)
			? `${base.slice(0, -1)}ies`
			: `${base}s`;
	const gerund = base.endsWith("ie")
		? `${base.slice(0, -2)}ying`
		: base.endsWith("ee") || !base.endsWith("e")
			? `${doubled}ing`
			: `${stem}ing`;
	return {
		third,
		past: special?.past ?? regularPast,
		participle: special?.participle ?? regularPast,
		gerund,
	};
}

/** True when the word can be a past participle. */
export function isParticiple(lower: string): boolean {
	return lower.endsWith("ed") || irregularParticiples.has(lower);
}

/** True when the word can be a past tense. */
export function isPast(lower: string): boolean {
	return lower.endsWith("ed") || irregularPasts.has(lower);
}
