import { lazy } from "react";
import { dialogAnywhere } from "../state/dialog-anywhere.tsx";

/** A person's own rules and actors. */
export const SETTINGS = dialogAnywhere(lazy(() => import("./settings-dialog.tsx")));
