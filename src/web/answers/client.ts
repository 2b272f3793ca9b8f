import { notifications } from "@mantine/notifications";
import { Asker } from "./asker.ts";
import { openWorker } from "./open-worker.ts";

/** Whom the page asks about its graph. */
export const ANSWERS = new Asker(openWorker, () =>
	notifications.show({
		title: "The search has been started again",
		message: "What looks for paths and patterns had stopped. Nothing is lost.",
	}),
);
