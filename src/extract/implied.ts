export type { Gap } from "./implied/gap.ts";
export type { ImpliedFeature, ImpliedModel } from "./implied/model.ts";
export type { Resolution } from "./implied/resolver.ts";
