import { Loader } from "@mantine/core";
import { EntenteError } from "../../model/index.ts";
import classes from "./looking.module.css";
import panels from "./panels.module.css";

/** Says quietly that an answer takes a moment. */
export function Looking() {
	return (
		<p className={classes.looking} role="status">
			<Loader size={13} color="gray" aria-hidden />
			Looking …
		</p>
	);
}

/** Says why there is no answer, and what to do about it. */
export function NoAnswer({ error }: { error: Error }) {
	const hint = error instanceof EntenteError ? error.hint : "This is our mistake, not yours.";
	return (
		<p className={panels.quiet} role="alert">
			{error.message} {hint}
		</p>
	);
}
