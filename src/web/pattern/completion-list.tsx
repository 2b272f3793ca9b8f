import { useEffect, useRef } from "react";
import type { Completion, Completions } from "../../query/pattern/index.ts";
import { ActorMark } from "../panels/actor-mark.tsx";
import { KIND_WORDS } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./completion-list.module.css";
import { stanceOf } from "./stance-of.ts";

interface CompletionListProps {
	id: string;
	offer: Completions & { active: number };
	onTake(option: Completion): void;
}

/** The id of an option's element, for the field that points at it. */
export function optionId(list: string, position: number): string {
	return `${list}-option-${position}`;
}

/** What can be written next, below the field; the keys are the field's own. */
export function CompletionList({ id, offer, onTake }: CompletionListProps) {
	const list = useRef<HTMLDivElement>(null);
	const { options, active } = offer;
	useEffect(() => {
		if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
	}, [active]);
	return (
		<div ref={list} id={`${id}-list`} role="listbox" aria-label="Completions" className={classes.list}>
			{options.map((option, position) => (
				// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the option
				// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
				<div
					key={`${option.kind} ${option.text}`}
					id={optionId(id, position)}
					role="option"
					aria-selected={position === active}
					className={classes.option}
					// The field must not lose the focus to the list.
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => onTake(option)}
				>
					<Option option={option} />
				</div>
			))}
		</div>
	);
}

const ROLE_WORDS: Partial<Record<Completion["kind"], string>> = {
	variable: "variable",
	class: "class of events",
	stance: "stance",
	property: "property",
};

function Option({ option }: { option: Completion }) {
	const { graph } = usePage();
	const { kind, label, detail, count, actor } = option;
	const attributes = actor && graph.hasNode(actor) ? graph.getNodeAttributes(actor) : null;
	if (attributes) {
		return (
			<>
				<ActorMark actor={attributes} size={20} />
				<span className={classes.label}>{label}</span>
				<span className={classes.detail}>{detail ? `also ${detail}` : KIND_WORDS[attributes.kind].one}</span>
			</>
		);
	}
	const stance = kind === "type" || kind === "class" || kind === "stance" ? stanceOf(label) : undefined;
	return (
		<>
			{stance && <span className={classes.stroke} style={{ background: `var(--stance-${stance})` }} />}
			<code className={classes.label}>{label}</code>
			<span className={classes.detail}>{detail === label ? "" : (detail ?? ROLE_WORDS[kind])}</span>
			{count !== undefined && <span className={classes.count}>{count.toLocaleString("en-GB")}</span>}
		</>
	);
}
