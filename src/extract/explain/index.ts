export { checkOwnRules, type RuleCheck, sentenceArticle } from "./check-rules.ts";
export { createExplainer, type Explainer, type Place } from "./explainer.ts";
export type * from "./explanation.ts";
export { explanationInWords, type Item, type Section, sentenceInSections } from "./in-words.ts";
