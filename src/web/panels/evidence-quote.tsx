import { ActionIcon, Skeleton, Tooltip } from "@mantine/core";
import { IconChevronDown, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useId, useState } from "react";
import type { Evidence } from "../../model/index.ts";
import type { Relation } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./evidence-quote.module.css";
import { dateWords } from "./wording.ts";

const ArticleText = lazy(() => import("./article-text.tsx"));

interface EvidenceQuoteProps {
	relation: Relation;
	evidence: Evidence;
	/** Whether the article's text is shown from the start. */
	opened: boolean;
	/** Takes the sentence away from the relation; null where it is the only one. */
	onReject: (() => void) | null;
}

/** The sentence behind a relation; a click shows it in its article. */
export function EvidenceQuote({ relation, evidence, opened, onReject }: EvidenceQuoteProps) {
	const { index } = usePage();
	const [open, setOpen] = useState(opened);
	const textId = useId();
	const article = index.view.article(evidence.article);
	const source = [
		evidence.speaker &&
			`${relation.attributes.modality === "denied" ? "denied by" : "according to"} ${insideLine(evidence.speaker)}`,
		article?.publisher ?? "unnamed publisher",
		article?.published && dateWords(article.published),
	];
	return (
		<div className={classes.evidence}>
			<button
				type="button"
				className={classes.quote}
				aria-expanded={open}
				aria-controls={textId}
				disabled={!article}
				onClick={() => setOpen(!open)}
			>
				<q className={onReject ? `${classes.words} ${classes.withReject}` : classes.words}>
					<QuoteWords evidence={evidence} />
				</q>
				<span className={classes.source}>
					<span>{source.filter(Boolean).join(" · ")}</span>
					{article && (
						<span className={classes.toggle}>
							{open ? "Hide article" : "Read in article"}
							<IconChevronDown size={13} className={classes.chevron} data-open={open || undefined} />
						</span>
					)}
				</span>
			</button>
			{onReject && (
				<Tooltip label="This sentence does not say so">
					<ActionIcon
						size="xs"
						className={classes.reject}
						aria-label="Reject this sentence"
						onClick={onReject}
					>
						<IconX size={13} />
					</ActionIcon>
				</Tooltip>
			)}
			<div id={textId}>
				{open && article && (
					<Suspense fallback={<Skeleton height={180} mt={8} />}>
						<ArticleText article={article} evidence={evidence} relation={relation} />
					</Suspense>
				)}
			</div>
		</div>
	);
}

/** A speaker as the text names them, but not at the beginning of a sentence. */
function insideLine(speaker: string): string {
	return speaker.replace(/^(?:The|A|An|His|Her|Its|Their) /, (word) => word.toLowerCase());
}

/** The sentence with the very words that carry the relation marked. */
export function QuoteWords({ evidence }: { evidence: Evidence }) {
	const { quote, words, start } = evidence;
	if (!words) return <>{quote}</>;
	const [from, to] = [words[0] - start, words[1] - start];
	return (
		<>
			{quote.slice(0, from)}
			<mark className={classes.marked}>{quote.slice(from, to)}</mark>
			{quote.slice(to)}
		</>
	);
}
