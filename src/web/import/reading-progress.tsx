import { Button, Progress } from "@mantine/core";
import classes from "./reading-progress.module.css";
import type { Reading } from "./use-import.tsx";

/** The card that shows a reading under way, with the way out of it. */
export function ReadingProgress({ reading, onCancel }: { reading: Reading; onCancel(): void }) {
	const { what, done, total } = reading;
	const share = total > 1 ? Math.max(4, (done / total) * 100) : 100;
	return (
		<div className={classes.card} role="status" aria-label="Reading">
			<div className={classes.line}>
				<span className={classes.what}>
					Reading {total > 1 ? `${Math.min(done + 1, total)} of ${what}` : `“${what}”`}
				</span>
				<Button variant="default" size="compact-sm" className={classes.cancel} onClick={onCancel}>
					Cancel
				</Button>
			</div>
			<Progress value={share} size={4} animated={total === 1} aria-label="Articles read" />
		</div>
	);
}
