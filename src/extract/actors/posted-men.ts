/** Men and machines that a state keeps or sends somewhere, and that act there for it. */
export const POSTED_MEN =
	/^(?:troops|soldiers|forces|peacekeepers|marines|warplanes|jets|warships|police|personnel|officers|instructors|guards|mercenaries)$/;

/** "keeps 1,000 troops in Chad": verbs behind which they are somewhere already. */
export const KEEPS = /^(?:have|keep|maintain|station|base|post|deploy|leave|retain)$/;

/** "flew 1,000 troops to Chad": verbs by which they come or go. */
export const MOVES = /^(?:send|dispatch|pull|fly|airlift|withdraw)$/;
