import { Button, FileButton, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { type ArticleForm, formSource, type RawSource, READABLE_FILES, rawSources } from "./raw-source.ts";

interface ImportDialogProps {
	opened: boolean;
	onClose(): void;
	onSources(sources: RawSource[]): void;
}

const EMPTY: ArticleForm = { title: "", publisher: "", date: "", text: "" };

/** A form to paste one article with what is known of it, or to choose files. */
export default function ImportDialog({ opened, onClose, onSources }: ImportDialogProps) {
	const [form, setForm] = useState(EMPTY);
	const field = (name: keyof ArticleForm) => ({
		value: form[name],
		onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
			const { value } = event.currentTarget;
			setForm((filled) => ({ ...filled, [name]: value }));
		},
	});
	const send = (sources: RawSource[]) => {
		onClose();
		setForm(EMPTY);
		onSources(sources);
	};
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			title="Add an article"
			size={620}
			closeButtonProps={{ "aria-label": "Close dialog" }}
		>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					send([formSource(form)]);
				}}
			>
				<Stack gap="sm">
					<Textarea
						label="Text"
						description="Paste the article, with its headline and date line if they are there."
						autosize
						minRows={8}
						maxRows={14}
						data-autofocus
						{...field("text")}
					/>
					<TextInput label="Title" placeholder="If the text does not begin with it" {...field("title")} />
					<Group grow gap="sm">
						<TextInput label="Publisher" {...field("publisher")} />
						<TextInput label="Published" type="date" {...field("date")} />
					</Group>
					<Text size="xs" c="dimmed">
						“On Wednesday” is worked out from the day of publication. The text is read in this browser and
						goes nowhere else.
					</Text>
					<Group justify="space-between" mt={4}>
						<FileButton
							multiple
							accept={READABLE_FILES}
							onChange={(files) => void rawSources(files).then(send)}
						>
							{(props) => (
								<Button {...props} variant="default" leftSection={<IconFileImport size={16} />}>
									Choose files …
								</Button>
							)}
						</FileButton>
						<Button type="submit" disabled={form.text.trim() === ""}>
							Read article
						</Button>
					</Group>
				</Stack>
			</form>
		</Modal>
	);
}
