/** Telling the words and signs of a pattern apart needs its text alone, and no answer to wait for. */
export { partsOf } from "../../query/pattern/index.ts";
