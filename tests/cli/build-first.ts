import { ensureBuilt } from "../../src/cli/build.mjs";

/** The tests in this folder run the program as people get it: built, with the page that it serves. */
export default function setup(): void {
	ensureBuilt(["web", "cli"]);
}
