export * from "./actor.ts";
export * from "./article.ts";
export * from "./edit.ts";
export * from "./errors.ts";
export * from "./graph-file.ts";
export * from "./partial-date.ts";
export * from "./relation-type.ts";
export * from "./statement.ts";
