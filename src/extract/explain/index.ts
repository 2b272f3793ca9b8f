export { sentenceArticle } from "../sentence-article.ts";
export { checkOwnRules, type RuleCheck } from "./check-rules.ts";
export { createExplainer, type Explainer, type Place } from "./explainer.ts";
export type * from "./explanation.ts";
export { explanationInWords, type Item, type Section, sentenceInSections } from "./in-words.ts";
export { inOrdinarySpelling } from "./ordinary-spelling.ts";
