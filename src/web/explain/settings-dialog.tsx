import { Alert, Button, Code, FileButton, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { EntenteError } from "../../model/index.ts";
import { counted } from "../panels/wording.ts";
import { countInWorker } from "../worker/client.ts";
import { type KeptFile, keepFile, keptFile, type OwnKind } from "./own-files.ts";

interface SettingsDialogProps {
	onClose(): void;
}

const EXAMPLE = `{
  "verbs": [
    {
      "id": "broker-swap", "verbs": ["broker"], "object": ["swap"],
      "type": "mediates", "target": ["object.between"],
      "match": "Qatar brokered a swap between Iran and Oman."
    }
  ]
}`;

const EXAMPLE_ACTORS = `[
  { "name": "Amber League", "kind": "organization", "aliases": ["AMBL"] },
  { "name": "Ada Novak", "roles": [["foreign minister", "SVK", "2024", null]] }
]`;

/** Where a person gives the page rules and actors of their own. */
export default function SettingsDialog({ onClose }: SettingsDialogProps) {
	return (
		<Modal
			opened
			onClose={onClose}
			title="Settings"
			size={560}
			closeButtonProps={{ "aria-label": "Close settings" }}
		>
			<Stack gap="lg">
				<OwnFile
					kind="rules"
					title="Your own rules"
					about="What verbs and nouns mean between actors. A rule of yours wins against one of ours that is as specific."
					example={EXAMPLE}
				/>
				<OwnFile
					kind="actors"
					title="Your own actors"
					about="Countries, bodies and persons. One with an id of ours takes its place."
					example={EXAMPLE_ACTORS}
				/>
				<Text size="xs" c="dimmed">
					Both count from the next article that is read. They are kept in this browser and go nowhere else;
					the command line takes the same files with --rules and --actors.
				</Text>
			</Stack>
		</Modal>
	);
}

interface OwnFileProps {
	kind: OwnKind;
	title: string;
	about: string;
	example: string;
}

const NOUNS: Record<OwnKind, string> = { rules: "rule", actors: "actor" };

function OwnFile({ kind, title, about, example }: OwnFileProps) {
	const { kept, problem, checking, take, forget } = useOwnFile(kind);
	return (
		<section aria-label={title}>
			<Group justify="space-between" wrap="nowrap" align="flex-start">
				<div>
					<Text fw={600} size="sm">
						{title}
					</Text>
					<Text size="sm" role="status">
						{kept
							? `${counted(kept.entries, NOUNS[kind])} active, from ${kept.name}`
							: "None: only ours count."}
					</Text>
				</div>
				<Group gap="xs" wrap="nowrap">
					{kept && (
						<Button variant="subtle" color="gray" size="compact-sm" onClick={forget}>
							Remove
						</Button>
					)}
					<FileButton accept=".json,application/json" onChange={(file) => file && void take(file)}>
						{(props) => (
							<Button {...props} variant="default" size="compact-sm" loading={checking}>
								Choose {kind} file …
							</Button>
						)}
					</FileButton>
				</Group>
			</Group>
			{problem && (
				<Alert color="red" mt="xs" title="This file was not taken">
					{problem}
				</Alert>
			)}
			<Text size="xs" c="dimmed" mt={4}>
				{about}
			</Text>
			<details>
				<Text component="summary" size="xs" c="dimmed">
					What such a file looks like
				</Text>
				<Code block mt={4}>
					{example}
				</Code>
			</details>
		</section>
	);
}

/** One of the person's files: looked through in the worker before it is kept; a bad one changes nothing. */
function useOwnFile(kind: OwnKind) {
	const [kept, setKept] = useState<KeptFile | null>(() => keptFile(kind));
	const [problem, setProblem] = useState<string | null>(null);
	const [checking, setChecking] = useState(false);
	const keep = (file: KeptFile | null) => {
		keepFile(kind, file);
		setKept(file);
	};
	const take = async (file: File) => {
		setProblem(null);
		setChecking(true);
		try {
			const given = { name: file.name, text: await file.text() };
			const count = await countInWorker({ [kind]: given });
			keep({ ...given, entries: count[kind] });
		} catch (error) {
			setProblem(inWords(error));
		} finally {
			setChecking(false);
		}
	};
	const forget = () => {
		setProblem(null);
		keep(null);
	};
	return { kept, problem, checking, take, forget };
}

function inWords(error: unknown): string {
	if (error instanceof EntenteError) return error.toText();
	if (error instanceof DOMException && error.name === "QuotaExceededError")
		return "It is too large for this browser to keep.";
	return error instanceof Error ? error.message : String(error);
}
