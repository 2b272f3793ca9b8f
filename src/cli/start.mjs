import { runBuilt } from "./run-built.mjs";

await runBuilt(["serve", ...process.argv.slice(2)], ["web", "cli"]);
