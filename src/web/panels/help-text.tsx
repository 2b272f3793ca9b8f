import { Kbd } from "@mantine/core";
import classes from "./help-text.module.css";

const SHORTCUTS: [keys: string[], effect: string][] = [
	[["/"], "Search an actor (also Ctrl or ⌘ K)"],
	[["Q"], "Query: find what fits a pattern, such as (Russia)-[backs]->(x)"],
	[["Esc"], "Close the panel"],
	[["+", "−"], "Closer, farther"],
	[["0"], "See the whole picture"],
	[["Ctrl V"], "Read an article from the clipboard"],
	[["Ctrl Z"], "Undo the last correction (Ctrl Shift Z does it again)"],
];

/** What the picture means and which keys there are. */
export function HelpText() {
	return (
		<div className={classes.help}>
			<p>
				Every line is what a news article says of two actors. Its colour is the stance: cooperative, hostile
				or neutral. A full line is reported as fact; a dashed or dotted one is alleged, planned, demanded,
				conditional or denied. Thicker lines rest on more sentences; thin grey ones say who leads or belongs
				to whom.
			</p>
			<p>
				Click an actor or a line to read the sentences behind it. Drop articles anywhere to let the picture
				grow; they are read in this browser and go nowhere else. Where the reading is wrong, correct it: the
				pencil beside an actor, the buttons beside a relation.
			</p>
			<dl className={classes.keys}>
				{SHORTCUTS.map(([keys, effect]) => (
					<div key={effect}>
						<dt>
							{keys.map((key) => (
								<Kbd key={key}>{key}</Kbd>
							))}
						</dt>
						<dd>{effect}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
