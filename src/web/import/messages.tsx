import { notifications } from "@mantine/notifications";
import { EntenteError } from "../../model/index.ts";

/** Tells a person what went wrong and what to do next; a defect of ours is called one. */
export function showError(error: unknown): void {
	if (error instanceof EntenteError) {
		notifications.show({
			title: error.where ?? "That did not work",
			message: [error.message, error.hint].filter(Boolean).join(" "),
			color: "red",
			autoClose: 12000,
		});
		return;
	}
	const detail = error instanceof Error ? error.message : String(error);
	notifications.show({
		title: "Something went wrong on our side",
		message: `What was open is unchanged. (${detail})`,
		color: "red",
		autoClose: false,
	});
}
