import { Badge, VisuallyHidden } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { EdgeAttributes } from "../../model/index.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./relation-line.module.css";
import { counted, intervalWords, MODALITY_WORDS, publishersOf } from "./wording.ts";

/** The badge of a relation that is not reported as fact; nothing for one that is. */
export function ModalityBadge({ edge }: { edge: EdgeAttributes }) {
	if (edge.modality === "asserted") return null;
	const words = MODALITY_WORDS[edge.modality];
	return (
		<Badge size="sm" variant="default" className={classes.badge} title={words.meaning}>
			{words.badge}
		</Badge>
	);
}

/** The mark of a relation that a person has checked; nothing for others. */
export function ConfirmedMark({ edge }: { edge: EdgeAttributes }) {
	if (edge.review !== "confirmed") return null;
	return (
		<span className={classes.confirmed} title="A person has checked this against its sentences.">
			<IconCircleCheck size={15} aria-hidden />
			<VisuallyHidden>Confirmed</VisuallyHidden>
		</span>
	);
}

/** When, and on how much it rests: "24 July 2024 · 2 sentences · Euronews". */
export function RelationFacts({ edge }: { edge: EdgeAttributes }) {
	const { index } = usePage();
	const publishers = publishersOf(index.view, edge);
	const facts = [
		intervalWords(edge),
		counted(edge.evidence.length, "sentence"),
		publishers.length === 1
			? publishers[0]
			: publishers.length > 1
				? counted(publishers.length, "publisher")
				: null,
	];
	return <span className={classes.facts}>{facts.filter(Boolean).join(" · ")}</span>;
}

interface RelationLineProps {
	edge: EdgeAttributes;
	mark: ReactNode;
	phrase: string;
	other: string;
	onOpen(): void;
}

/** One relation as a phrase, seen from the actor whose panel it is in. */
export function RelationLine({ edge, mark, phrase, other, onOpen }: RelationLineProps) {
	return (
		<button type="button" className={classes.line} onClick={onOpen} data-modality={edge.modality}>
			<span className={classes.mark}>{mark}</span>
			<span className={classes.words}>
				<span className={classes.phrase}>
					{phrase} <strong>{other}</strong> <ModalityBadge edge={edge} /> <ConfirmedMark edge={edge} />
				</span>
				<RelationFacts edge={edge} />
			</span>
		</button>
	);
}
