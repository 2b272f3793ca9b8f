export {
	BACKGROUNDS,
	type ColorScheme,
	type EdgeAppearance,
	edgeAppearance,
	KIND_COLORS,
	STANCE_COLORS,
} from "./colors.ts";
export { nodeSize } from "./node-size.ts";
export { type PlacementOptions, placeActors } from "./place-actors.ts";
