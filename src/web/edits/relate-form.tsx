import { NativeSelect, Text, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ArticleRecord, Modality } from "../../model/index.ts";
import { sourceInWords } from "../../query/index.ts";
import { labelOf } from "../panels/wording.ts";
import { ActorCombobox } from "../search/actor-combobox.tsx";
import { usePage } from "../state/page-context.tsx";
import {
	DateFields,
	dateProblem,
	datesOf,
	FormFrame,
	type FormProps,
	MODALITY_OPTIONS,
} from "./form-parts.tsx";
import { TypeSelect } from "./type-select.tsx";

/** A place of an article that says what was typed. */
interface FoundPlace {
	article: ArticleRecord;
	start: number;
	end: number;
}

/** Where the articles say these words, whatever the spaces and line breaks between them. */
function findWords(articles: readonly ArticleRecord[], words: string): FoundPlace | null {
	const parts = words.trim().split(/\s+/);
	if (parts.length < 2) return null;
	const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	const pattern = new RegExp(escaped.join("\\s+"));
	for (const article of articles) {
		const found = pattern.exec(article.text);
		if (found) return { article, start: found.index, end: found.index + found[0].length };
	}
	return null;
}

/** Adds a relation on the strength of a sentence in the articles, or of the person's own words. */
export function RelateForm({ actor, onSave, onClose }: { actor: string } & FormProps) {
	const { graph, index } = usePage();
	const [other, setOther] = useState<string | null>(null);
	const [forwards, setForwards] = useState(true);
	const [type, setType] = useState("met");
	const [modality, setModality] = useState<Modality>("asserted");
	const [[start, end], setDates] = useState<[string, string]>(["", ""]);
	const [words, setWords] = useState("");
	const found = useMemo(() => findWords(index.view.articles(), words), [index, words]);
	const [source, target] = forwards || other === null ? [actor, other] : [other, actor];
	const ready =
		other !== null && other !== actor && words.trim() !== "" && !dateProblem(start) && !dateProblem(end);
	const save = () => {
		if (target === null) return;
		const ground = found
			? { evidence: { article: found.article.id, start: found.start, end: found.end } }
			: { note: words.trim() };
		onSave({
			action: "addRelation",
			source,
			target,
			type,
			modality,
			...datesOf(start, end),
			...ground,
		});
	};
	return (
		<FormFrame verb="Add" ready={ready} onSubmit={save} onClose={onClose}>
			<ActorCombobox
				name="The other actor"
				chosen={other}
				onChoose={setOther}
				inputProps={
					{ label: "With", placeholder: "Search the other actor", "data-autofocus": true } as object
				}
			/>
			{other !== null && (
				<NativeSelect
					label="Who acts"
					data={[
						{ value: "forwards", label: labelOf(graph, actor) },
						{ value: "backwards", label: labelOf(graph, other) },
					]}
					value={forwards ? "forwards" : "backwards"}
					onChange={(event) => setForwards(event.currentTarget.value === "forwards")}
				/>
			)}
			<TypeSelect source={source} target={target} type={type} onChange={setType} />
			<NativeSelect
				label="It is"
				data={MODALITY_OPTIONS}
				value={modality}
				onChange={(event) => setModality(event.currentTarget.value as Modality)}
			/>
			<DateFields start={start} end={end} onChange={(from, until) => setDates([from, until])} />
			<Textarea
				label="The sentence that says so"
				placeholder="Copy it from an article, or say in your own words how you know"
				autosize
				minRows={2}
				value={words}
				onChange={(event) => setWords(event.currentTarget.value)}
			/>
			{words.trim() !== "" && (
				<Text size="xs" c="dimmed" role="status">
					{found
						? `Found in ${sourceInWords(found.article, found.article.id)}.`
						: "In none of the articles: it will stand as a note in your own words."}
				</Text>
			)}
		</FormFrame>
	);
}
