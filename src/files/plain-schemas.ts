import * as v from "valibot";

/** `2011`, `2023-03` or `2024-07-24`. */
export const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** A place in a text, or a count. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const nonEmpty = v.pipe(v.string(), v.minLength(1));
