/** Page furniture: what surrounds a report on a page and is copied along with it. */

const ADVERT_LINE =
	/^(?:advert|ad|ads|advertisement|advertising|advertorial|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid content|(?:remove ads|ad feedback))\.?$/i;
const ADVERT_BREAK =
	/^(?:advertisement\b.{0,3}\b.{0,60}\b(?:continues?|below|scroll)|(?:story|article|content|report) continues (?:below|after)|continue reading (?:below|the main story)|scroll to continue|skip advertisement|skip past newsletter)/i;
const PROMOTION =
	/^(?:(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|briefings?|alerts?|emails?|inbox|updates|notifications|channel|podcast|for free|to our|to the)\b|subscribe(?: now| today)?[.!]?$|(?:get|receive)\b.{0,60}\b(?:newsletter|inbox|notifications|breaking news alerts)\b|download (?:our|the) .{0,30}\bapp\b|follow (?:us|our)\b|(?:like|join) us on\b|join our (?:channel|newsletter|community)|support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|(?:already a subscriber|start your free trial)\b)/i;
const POINTER =
	/^(?:(?:read|see|watch|listen|hear)(?: (?:more|also|next|now|live|here|on|this))*\s?[:>»→|]|(?:also|must|further|recommended) (?:read|reading|watch)\s?[:>»→|-]|(?:read|watch|see) (?:more|also|next)(?: (?:on|about|from|at)\b.{0,60})?$|more (?:on|about|from)\b.{0,50}[:>»→]|explainer:|opinion:|podcast:|in case you missed it\b)/i;

const NAVIGATION_LABEL =
	/^(?:related(?: (?:stories|articles|topics|content|links|news|coverage|internet links|tags?))?|recommended(?: stories| for you| reading)?|(?:most|more) (?:read|viewed|popular|stories|news|coverage)|more (?:on this story|from .{1,40}|like this|in .{1,30}|stories .{0,30})|top stories|editors?['’]s? picks?|trending(?: now)?|you (?:may|might) (?:also )?like|keep reading|what to read next|read next|up next|also in this (?:section|story)|in this (?:article|story)|table of contents|contents|tags|topics|see also|further reading|external links|latest(?: news| stories)?)\s?:?$/i;
const NAVIGATION_LINE =
	/^(?:share(?: (?:this|on|via|with|article|story|page|save)\b.{0,60})?|save|save article|copy link(?: to clipboard)?|link copied|print(?: this.{0,20})?|e-?mail(?: this.{0,20})?|comments?(?: \(?\d+\)?)?|\d+ comments?|leave a comment|show comments|back to (?:top|home).{0,20}|skip to .{1,30}|skip links|menu|search|home|log ?in|sign in|my account|close|open menu|next|previous|next article|previous article|listen(?: to this (?:article|story).{0,30})?|play(?: video)?|audio|video|gallery|list (?:of|\d+ of) \d+(?: items)?.{0,150}|end of list|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|click here to share.{0,40}|add as preferred.{0,30}|published in|image gallery|view gallery|view (?:all|more).{0,30}|load more|\d+[- ]min(?:ute)?s? read|follow|contact us|about us|our standards:.{0,60}|terms (?:of use|and conditions|of service)|privacy policy|cookie (?:policy|settings|preferences))\.?$/i;
const SHARE_BUTTONS =
	/^(?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|print|share|copy link|flipboard|messenger|pinterest)[\s,|·•/]*){2,}$/i;
const COOKIES =
	/\bcookies?\b.{0,200}\b(?:accept|agree|consent|preferences|settings|policy|experience|personali[sz]e|privacy|website|partners)\b|\b(?:accept|agree|consent|we use|uses?|website)\b.{0,200}\bcookies\b/i;
const BROWSER_NOTICE =
	/\b(?:enable|turn on|requires?) javascript\b|\bjavascript (?:is (?:disabled|required)|must be)\b|^your browser (?:does not|doesn['’]t) support\b/i;
const BREADCRUMB = /^(?:home|news|world|start)\s?[>›»/|]\s?\S.{0,100}$/i;

/** True for advertising and for lines that send the reader to another text. */
export function isAdvert(line: string): boolean {
	if (line.length > 240) return false;
	return (
		ADVERT_LINE.test(line) ||
		ADVERT_BREAK.test(line) ||
		(PROMOTION.test(line) && line.length < 200) ||
		(POINTER.test(line) && line.length < 200)
	);
}

/** True for a label after which a list of links follows: "Related", "Most read". */
export function isListLabel(line: string): boolean {
	return line.length <= 60 && NAVIGATION_LABEL.test(line);
}

/** True for menus, share buttons, labels of link lists, cookie and browser notices. */
export function isNavigation(line: string): boolean {
	if (line.length > 600) return false;
	if (isListLabel(line)) return true;
	if (line.length <= 200) {
		if (NAVIGATION_LINE.test(line) || SHARE_BUTTONS.test(line) || BREADCRUMB.test(line)) return true;
		if (BROWSER_NOTICE.test(line)) return true;
	}
	return COOKIES.test(line) && /\b(?:we|our|us|you|your|this (?:site|website|page))\b/i.test(line);
}
