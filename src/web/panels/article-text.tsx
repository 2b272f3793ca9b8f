import { Menu } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { ArticleRecord, Evidence } from "../../model/index.ts";
import { type Relation, relationInWords } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import { layOut, type Sentence, type TextBlock } from "./article-layout.ts";
import classes from "./article-text.module.css";
import { dateWords } from "./wording.ts";

interface ArticleTextProps {
	article: ArticleRecord;
	/** The sentence that is highlighted. */
	evidence: Evidence;
	/** The relation it is read for; sentences behind others are marked lightly. */
	relation: Relation;
}

/** The whole text of an article, scrolled to one sentence, with every other sentence behind an edge marked. */
export default function ArticleText({ article, evidence, relation }: ArticleTextProps) {
	const { index } = usePage();
	const frame = useRef<HTMLElement>(null);
	const blocks = useMemo(
		() => layOut(article, evidence, index.relationsByArticle.get(article.id) ?? []),
		[article, evidence, index],
	);

	useEffect(() => {
		const sentence = frame.current?.querySelector<HTMLElement>("[data-current]");
		if (frame.current && sentence) {
			frame.current.scrollTop = sentence.offsetTop - frame.current.clientHeight / 3;
		}
	}, []);

	const byline = [article.publisher, article.author, article.published && dateWords(article.published)];
	return (
		// The text scrolls, so the keyboard must be able to reach it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys
		<section ref={frame} className={classes.article} aria-label={`Article: ${article.title}`} tabIndex={0}>
			<h4 className={classes.title}>{article.title}</h4>
			<p className={classes.byline}>
				{byline.filter(Boolean).join(" · ")}
				{article.url && (
					<>
						{" · "}
						<a href={article.url} target="_blank" rel="noreferrer">
							source
						</a>
					</>
				)}
			</p>
			{blocks.map((block) => (
				<Block key={block.start} block={block} relation={relation} />
			))}
		</section>
	);
}

function Block({ block, relation }: { block: TextBlock; relation: Relation }) {
	const Tag = block.heading ? "h5" : "p";
	return (
		<Tag className={block.heading ? classes.heading : classes.paragraph}>
			{block.pieces.map((piece) =>
				piece.sentence ? (
					<MarkedSentence key={piece.start} sentence={piece.sentence} relation={relation} />
				) : (
					piece.text
				),
			)}
		</Tag>
	);
}

function MarkedSentence({ sentence, relation }: { sentence: Sentence; relation: Relation }) {
	const { index, dispatch } = usePage();
	if (sentence.current) {
		return (
			<mark className={classes.current} data-current>
				{sentence.before}
				{sentence.words && <strong className={classes.words}>{sentence.words}</strong>}
				{sentence.after}
			</mark>
		);
	}
	const others = sentence.relations.filter(({ id }) => id !== relation.id);
	const show = ({ id, source, target }: Relation) =>
		dispatch({ type: "followed", view: { kind: "relations", source, target, edge: id } });
	const text = sentence.before + sentence.words + sentence.after;
	const saying = (other: Relation) => relationInWords(index.view, other);
	const only = others.length === 1 ? others[0] : undefined;
	if (only) {
		return (
			<SentenceLink title={saying(only)} onOpen={() => show(only)}>
				{text}
			</SentenceLink>
		);
	}
	if (others.length === 0) return <span className={classes.same}>{text}</span>;
	return (
		<Menu position="bottom-start" withinPortal>
			<Menu.Target>
				<SentenceLink title={`${others.length} relations rest on this sentence`}>{text}</SentenceLink>
			</Menu.Target>
			<Menu.Dropdown>
				{others.map((other) => (
					<Menu.Item key={other.id} onClick={() => show(other)}>
						{saying(other)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	);
}

interface SentenceLinkProps extends React.ComponentProps<"a"> {
	onOpen?(): void;
}

/** A sentence that leads elsewhere. A link, because a button would not break across lines with the text around it. */
function SentenceLink({ onOpen, onClick, children, ...rest }: SentenceLinkProps) {
	return (
		// biome-ignore lint/a11y/useValidAnchor: it leads to another panel, which has no address of its own
		<a
			{...rest}
			className={classes.other}
			href="#relation"
			onClick={(event) => {
				event.preventDefault();
				onClick?.(event);
				onOpen?.();
			}}
		>
			{children}
		</a>
	);
}
