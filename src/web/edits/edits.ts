import { lazy } from "react";
import { dialogAnywhere } from "../state/dialog-anywhere.tsx";

/** The list of edits; its place is in an open page. */
export const EDITS = dialogAnywhere(lazy(() => import("./edits-dialog.tsx")));
