import { ActionIcon, Button, FileButton, Group, Modal, Text, TextInput, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconDownload, IconPlus, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { editsInWords } from "../../query/index.ts";
import { saveFile } from "../export/save-file.ts";
import { showError } from "../import/messages.tsx";
import { counted } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
import { authorName, keepAuthorName } from "./author.ts";
import EditDialog from "./edit-dialog.tsx";
import classes from "./edits-dialog.module.css";
import { useEditor } from "./use-editor.tsx";

/** All that persons have corrected, the latest first; each can be taken back, all can be taken along. */
export default function EditsDialog({ onClose }: { onClose(): void }) {
	const { graph } = usePage();
	const editor = useEditor();
	const { edits, undone } = editor;
	const [adding, setAdding] = useState(false);
	const [author, setAuthor] = useState(authorName);
	const told = editsInWords(graph);
	const save = () =>
		saveFile("edits.json", new Blob([`${JSON.stringify(edits, null, 2)}\n`], { type: "application/json" }));
	const take = async (file: File) => {
		try {
			const { readEdits } = await import("../../files/index.ts");
			editor.add(readEdits(await file.text(), file.name));
		} catch (error) {
			showError(error);
		}
	};
	if (adding) return <EditDialog form={{ form: "add actor" }} onClose={() => setAdding(false)} />;
	return (
		<Modal
			opened
			onClose={onClose}
			title={edits.length === 0 ? "Edits" : counted(edits.length, "edit")}
			size={560}
			closeButtonProps={{ "aria-label": "Close edits" }}
		>
			{edits.length === 0 ? (
				<Text size="sm" c="dimmed">
					Nothing has been corrected yet. The pencil beside an actor and the buttons beside a relation do
					that; every correction is kept here with your name and the time, goes along with the graph file, and
					can be taken back.
				</Text>
			) : (
				<ol className={classes.list} reversed>
					{edits
						.map(({ id, author: by, time }, i) => (
							<li key={id} className={classes.edit}>
								<span className={classes.words}>
									{told[i]}
									<span className={classes.by}>
										{by} ·{" "}
										{new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}
									</span>
								</span>
								<Tooltip label="Take back">
									<ActionIcon aria-label={`Take back: ${told[i]}`} onClick={() => editor.takeBack(id)}>
										<IconArrowBackUp size={16} />
									</ActionIcon>
								</Tooltip>
							</li>
						))
						.reverse()}
				</ol>
			)}
			<Group gap="xs" mt="md">
				{undone.length > 0 && (
					<Button
						variant="default"
						size="xs"
						leftSection={<IconArrowForwardUp size={15} />}
						onClick={() => editor.redo()}
					>
						Redo the last undone
					</Button>
				)}
				<Button
					variant="default"
					size="xs"
					leftSection={<IconPlus size={15} />}
					onClick={() => setAdding(true)}
				>
					Add an actor …
				</Button>
				<FileButton accept=".json,application/json" onChange={(file) => file && void take(file)}>
					{(props) => (
						<Button {...props} variant="default" size="xs" leftSection={<IconUpload size={15} />}>
							Apply edits of a file …
						</Button>
					)}
				</FileButton>
				{edits.length > 0 && (
					<Button variant="default" size="xs" leftSection={<IconDownload size={15} />} onClick={save}>
						Save them
					</Button>
				)}
			</Group>
			<TextInput
				mt="md"
				label="Your name"
				description="Kept with each edit that you make in this browser."
				value={author}
				onChange={(event) => {
					setAuthor(event.currentTarget.value);
					keepAuthorName(event.currentTarget.value);
				}}
			/>
		</Modal>
	);
}
