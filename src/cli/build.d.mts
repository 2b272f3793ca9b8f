/** Builds the products whose sources changed since the last build; throws an Error when one cannot be built. */
export function ensureBuilt(targets: ("web" | "cli")[]): void;
