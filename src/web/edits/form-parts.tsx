import { Button, Group, Stack, TextInput } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { ACTOR_KINDS, type EditAction, isPartialDate, MODALITIES } from "../../model/index.ts";
import { KIND_WORDS, MODALITY_WORDS } from "../panels/wording.ts";

/** What every form is given. */
export interface FormProps {
	onSave(action: EditAction): void;
	onClose(): void;
}

interface FrameProps {
	/** What the button that makes the edit says. */
	verb: string;
	/** False while the form cannot be sent. */
	ready: boolean;
	onSubmit(): void;
	onClose(): void;
	children: ReactNode;
}

/** A form's fields over its buttons. */
export function FormFrame({ verb, ready, onSubmit, onClose, children }: FrameProps) {
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (ready) onSubmit();
	};
	return (
		<form onSubmit={submit}>
			<Stack gap="sm">{children}</Stack>
			<Group justify="flex-end" mt="lg" gap="sm">
				<Button variant="default" onClick={onClose}>
					Cancel
				</Button>
				<Button type="submit" disabled={!ready}>
					{verb}
				</Button>
			</Group>
		</form>
	);
}

export const KIND_OPTIONS = ACTOR_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].one }));
export const MODALITY_OPTIONS = MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value].badge }));

/** What is wrong with a date as typed; null for a PartialDate and for none. */
export function dateProblem(date: string): string | null {
	return date.trim() === "" || isPartialDate(date.trim()) ? null : "Write 2011, 2023-03 or 2024-07-24";
}

interface DatesProps {
	start: string;
	end: string;
	onChange(start: string, end: string): void;
}

/** Two fields for the days on which a relation began and ended. */
export function DateFields({ start, end, onChange }: DatesProps) {
	return (
		<Group grow align="flex-start">
			<TextInput
				label="From"
				placeholder="2011, 2023-03 …"
				value={start}
				error={dateProblem(start)}
				onChange={(event) => onChange(event.currentTarget.value, end)}
			/>
			<TextInput
				label="Until"
				placeholder="the same for one day"
				value={end}
				error={dateProblem(end)}
				onChange={(event) => onChange(start, event.currentTarget.value)}
			/>
		</Group>
	);
}

/** Typed dates as an edit has them. */
export function datesOf(start: string, end: string): { start: string | null; end: string | null } {
	return { start: start.trim() || null, end: end.trim() || null };
}
