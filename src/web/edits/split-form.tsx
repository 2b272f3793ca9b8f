import { Checkbox, NativeSelect, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { freeActorId } from "../../graph/index.ts";
import type { ActorKind, Evidence } from "../../model/index.ts";
import { sourceInWords } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import { FormFrame, type FormProps, KIND_OPTIONS } from "./form-parts.tsx";

interface Sentence extends Pick<Evidence, "article" | "start" | "quote"> {
	key: string;
}

/** Gives some of the sentences about an actor to a new one. */
export function SplitForm({ actor, onSave, onClose }: { actor: string } & FormProps) {
	const { graph, index } = usePage();
	const { kind: old, aliases } = graph.getNodeAttributes(actor);
	const [label, setLabel] = useState("");
	const [kind, setKind] = useState<ActorKind>(old);
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const sentences = useMemo(() => {
		const all = index.view.relationsOf(actor).flatMap(({ attributes }) => attributes.evidence);
		const distinct = new Map(
			all.map(({ article, start, quote }): [string, Sentence] => {
				const key = `${article} ${start}`;
				return [key, { key, article, start, quote }];
			}),
		);
		return [...distinct.values()].sort((a, b) => a.article.localeCompare(b.article) || a.start - b.start);
	}, [index, actor]);
	const save = () => {
		const name = label.trim();
		return onSave({
			action: "splitActor",
			actor,
			into: { id: freeActorId(graph, kind, name), label: name, kind },
			evidence: sentences
				.filter(({ key }) => chosen.includes(key))
				.map(({ article, start }) => ({ article, start })),
			...(aliases.includes(name) && { aliases: [name] }),
		});
	};
	return (
		<FormFrame
			verb="Split"
			ready={label.trim() !== "" && chosen.length > 0}
			onSubmit={save}
			onClose={onClose}
		>
			<TextInput
				label="Name of the other actor"
				data-autofocus
				value={label}
				onChange={(event) => setLabel(event.currentTarget.value)}
			/>
			<NativeSelect
				label="Kind"
				data={KIND_OPTIONS}
				value={kind}
				onChange={(event) => setKind(event.currentTarget.value as ActorKind)}
			/>
			<Checkbox.Group label="Sentences that are about the other" value={[...chosen]} onChange={setChosen}>
				<ScrollArea.Autosize mah={260} mt={6} offsetScrollbars>
					<Stack gap={10}>
						{sentences.map(({ key, article, quote }) => (
							<Checkbox
								key={key}
								value={key}
								size="xs"
								label={quote}
								description={sourceInWords(index.view.article(article), article)}
							/>
						))}
						{sentences.length === 0 && (
							<Text size="sm" c="dimmed">
								The articles say nothing between this actor and others.
							</Text>
						)}
					</Stack>
				</ScrollArea.Autosize>
			</Checkbox.Group>
		</FormFrame>
	);
}
