export { writeCsv } from "./csv.ts";
export { type ExportedFile, FORMATS, type Format, formatOf } from "./formats.ts";
export { writeGexf } from "./gexf.ts";
export { graphFileSchema } from "./graph-schema.ts";
export { writeGraphml } from "./graphml.ts";
export { readEdits } from "./read-edits.ts";
export { readGraphJson } from "./read-graph-json.ts";
export { writeGraphJson } from "./write-graph-json.ts";
