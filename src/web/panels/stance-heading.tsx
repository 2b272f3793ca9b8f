import type { Stance } from "../../model/index.ts";
import classes from "./panels.module.css";
import { STANCE_WORDS } from "./wording.ts";

/** The heading of a group of relations: the stance with its colour, and how many. */
export function StanceHeading({ stance, count }: { stance: Stance; count: number }) {
	return (
		<h3 className={classes.groupHeading}>
			<span className={classes.stanceDot} style={{ background: `var(--stance-${stance})` }} />
			{STANCE_WORDS[stance]}
			<span className={classes.count}>{count.toLocaleString("en-GB")}</span>
		</h3>
	);
}
