import { runBuilt } from "./run-built.mjs";

const args = process.argv.slice(2);
await runBuilt(args, args[0] === "serve" ? ["web", "cli"] : ["cli"]);
