import { Modal, NativeSelect, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { freeActorId } from "../../graph/index.ts";
import type { ActorKind, EditAction, Modality } from "../../model/index.ts";
import { type Relation, relationInWords } from "../../query/index.ts";
import { labelOf, MODALITY_WORDS } from "../panels/wording.ts";
import { ActorCombobox } from "../search/actor-combobox.tsx";
import { usePage } from "../state/page-context.tsx";
import {
	DateFields,
	dateProblem,
	datesOf,
	FormFrame,
	type FormProps,
	KIND_OPTIONS,
	MODALITY_OPTIONS,
} from "./form-parts.tsx";
import type { EditForm } from "./forms.ts";
import { RelateForm } from "./relate-form.tsx";
import { SplitForm } from "./split-form.tsx";
import { TypeSelect } from "./type-select.tsx";
import { useEditor } from "./use-editor.tsx";

interface EditDialogProps {
	form: EditForm;
	onClose(): void;
}

/** The dialog that asks for the details of an edit and makes it. */
export default function EditDialog({ form, onClose }: EditDialogProps) {
	const { graph } = usePage();
	const { edit } = useEditor();
	const save = (action: EditAction) => {
		if (edit(action)) onClose();
	};
	const name = "actor" in form && form.actor !== undefined ? labelOf(graph, form.actor) : "";
	return (
		<Modal
			opened
			onClose={onClose}
			title={titleOf(form, name)}
			size={form.form === "split" || form.form === "relate" ? 560 : 440}
			closeButtonProps={{ "aria-label": "Close dialog" }}
		>
			<FormFields form={form} onSave={save} onClose={onClose} />
		</Modal>
	);
}

function titleOf({ form }: EditForm, name: string): string {
	switch (form) {
		case "rename":
			return `Rename ${name}`;
		case "kind":
			return `What is ${name}?`;
		case "merge":
			return `${name} is the same as …`;
		case "split":
			return `Split ${name} in two`;
		case "relate":
			return `Add a relation of ${name}`;
		case "add actor":
			return "Add an actor";
		case "retype":
			return "What does the text say?";
		case "redate":
			return "When was it?";
		case "modality":
			return "How is it said?";
		case "note":
			return "Add a note";
	}
}

function FormFields({ form, ...rest }: { form: EditForm } & FormProps) {
	switch (form.form) {
		case "rename":
			return <RenameForm actor={form.actor} {...rest} />;
		case "kind":
			return <KindForm actor={form.actor} {...rest} />;
		case "merge":
			return <MergeForm actor={form.actor} {...rest} />;
		case "split":
			return <SplitForm actor={form.actor} {...rest} />;
		case "relate":
			return <RelateForm actor={form.actor} {...rest} />;
		case "add actor":
			return <AddActorForm {...rest} />;
		case "retype":
			return <RetypeForm relation={form.relation} {...rest} />;
		case "redate":
			return <RedateForm relation={form.relation} {...rest} />;
		case "modality":
			return <ModalityForm relation={form.relation} {...rest} />;
		case "note":
			return <NoteForm about={form} {...rest} />;
	}
}

function RenameForm({ actor, onSave, onClose }: { actor: string } & FormProps) {
	const { graph } = usePage();
	const { label: old } = graph.getNodeAttributes(actor);
	const [label, setLabel] = useState(old);
	const ready = label.trim() !== "" && label.trim() !== old;
	return (
		<FormFrame
			verb="Rename"
			ready={ready}
			onSubmit={() => onSave({ action: "renameActor", actor, label: label.trim() })}
			onClose={onClose}
		>
			<TextInput
				label="Name"
				description={`“${old}” stays among its other names.`}
				data-autofocus
				value={label}
				onChange={(event) => setLabel(event.currentTarget.value)}
			/>
		</FormFrame>
	);
}

function KindForm({ actor, onSave, onClose }: { actor: string } & FormProps) {
	const { graph } = usePage();
	const { kind: old, label } = graph.getNodeAttributes(actor);
	const [kind, setKind] = useState<ActorKind>(old);
	return (
		<FormFrame
			verb="Change"
			ready={kind !== old}
			onSubmit={() => onSave({ action: "changeKind", actor, kind })}
			onClose={onClose}
		>
			<NativeSelect
				label={`${label} is a`}
				data-autofocus
				data={KIND_OPTIONS}
				value={kind}
				onChange={(event) => setKind(event.currentTarget.value as ActorKind)}
			/>
		</FormFrame>
	);
}

function MergeForm({ actor, onSave, onClose }: { actor: string } & FormProps) {
	const { graph } = usePage();
	const [other, setOther] = useState<string | null>(null);
	const [kept, setKept] = useState<string | null>(null);
	const one = labelOf(graph, actor);
	const two = other === null ? "" : labelOf(graph, other);
	const keeps = kept ?? other ?? actor;
	const gone = keeps === actor ? other : actor;
	return (
		<FormFrame
			verb="Merge"
			ready={other !== null && other !== actor}
			onSubmit={() => {
				if (gone !== null) onSave({ action: "mergeActors", actor: keeps, other: gone });
			}}
			onClose={onClose}
		>
			<ActorCombobox
				name="The same actor"
				chosen={other}
				onChoose={(id) => {
					setOther(id);
					setKept(null);
				}}
				inputProps={{ placeholder: "Search the other actor", "data-autofocus": true } as object}
			/>
			{other === actor && (
				<Text size="sm" c="dimmed">
					That is {one} itself; choose another.
				</Text>
			)}
			{other !== null && other !== actor && (
				<NativeSelect
					label="Which name stays"
					description="The other becomes one more of its names. All that is said of either is kept."
					data={[
						{ value: other, label: two },
						{ value: actor, label: one },
					]}
					value={keeps}
					onChange={(event) => setKept(event.currentTarget.value)}
				/>
			)}
		</FormFrame>
	);
}

function AddActorForm({ onSave, onClose }: FormProps) {
	const { graph } = usePage();
	const [label, setLabel] = useState("");
	const [kind, setKind] = useState<ActorKind>("person");
	return (
		<FormFrame
			verb="Add"
			ready={label.trim() !== ""}
			onSubmit={() =>
				onSave({
					action: "addActor",
					actor: freeActorId(graph, kind, label),
					label: label.trim(),
					kind,
				})
			}
			onClose={onClose}
		>
			<TextInput
				label="Name"
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
		</FormFrame>
	);
}

/** The relation that a form is about, as it stands. */
function AsItStands({ relation }: { relation: Relation }) {
	const { index } = usePage();
	return (
		<Text size="sm" c="dimmed">
			Read as: {relationInWords(index.view, relation)}.
		</Text>
	);
}

function RetypeForm({ relation, onSave, onClose }: { relation: Relation } & FormProps) {
	const [type, setType] = useState(relation.attributes.type);
	return (
		<FormFrame
			verb="Change"
			ready={type !== relation.attributes.type}
			onSubmit={() => onSave({ action: "retypeRelation", relation: relation.id, type })}
			onClose={onClose}
		>
			<AsItStands relation={relation} />
			<TypeSelect source={relation.source} target={relation.target} type={type} onChange={setType} />
		</FormFrame>
	);
}

function RedateForm({ relation, onSave, onClose }: { relation: Relation } & FormProps) {
	const { start: oldStart, end: oldEnd } = relation.attributes;
	const [[start, end], setDates] = useState([oldStart ?? "", oldEnd ?? ""] as [string, string]);
	const dates = datesOf(start, end);
	const changed = dates.start !== oldStart || dates.end !== oldEnd;
	return (
		<FormFrame
			verb="Change"
			ready={changed && !dateProblem(start) && !dateProblem(end)}
			onSubmit={() => onSave({ action: "redateRelation", relation: relation.id, ...dates })}
			onClose={onClose}
		>
			<AsItStands relation={relation} />
			<DateFields start={start} end={end} onChange={(from, until) => setDates([from, until])} />
			<Text size="xs" c="dimmed">
				As fine as the text allows. Leave “until” empty for what goes on, both empty for what has no date.
			</Text>
		</FormFrame>
	);
}

function ModalityForm({ relation, onSave, onClose }: { relation: Relation } & FormProps) {
	const [modality, setModality] = useState<Modality>(relation.attributes.modality);
	return (
		<FormFrame
			verb="Change"
			ready={modality !== relation.attributes.modality}
			onSubmit={() => onSave({ action: "changeModality", relation: relation.id, modality })}
			onClose={onClose}
		>
			<AsItStands relation={relation} />
			<NativeSelect
				label="It is"
				description={MODALITY_WORDS[modality].meaning}
				data={MODALITY_OPTIONS}
				value={modality}
				onChange={(event) => setModality(event.currentTarget.value as Modality)}
			/>
		</FormFrame>
	);
}

function NoteForm({ about, onSave, onClose }: { about: EditForm & { form: "note" } } & FormProps) {
	const [text, setText] = useState("");
	const { actor, relation } = about;
	const target = actor === undefined ? (relation === undefined ? {} : { relation }) : { actor };
	return (
		<FormFrame
			verb="Add"
			ready={text.trim() !== ""}
			onSubmit={() => onSave({ action: "note", ...target, text: text.trim() })}
			onClose={onClose}
		>
			<Textarea
				label="Note"
				description="Kept with the graph, with your name and the time."
				autosize
				minRows={3}
				data-autofocus
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
		</FormFrame>
	);
}
