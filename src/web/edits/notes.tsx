import type { Note } from "../../model/index.ts";
import { dateWords } from "../panels/wording.ts";
import classes from "./notes.module.css";

/** Persons' remarks on an actor or a relation. */
export function Notes({ notes }: { notes: readonly Note[] | undefined }) {
	if (!notes || notes.length === 0) return null;
	return (
		<ul className={classes.notes} aria-label="Notes">
			{notes.map(({ author, time, text }) => (
				<li key={`${time} ${text}`}>
					{text}
					<span className={classes.by}>
						{author} · {dateWords(time.slice(0, 10))}
					</span>
				</li>
			))}
		</ul>
	);
}
