import { ActionIcon, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from "@tabler/icons-react";
import { EDITS } from "./edits.ts";
import { useEditor } from "./use-editor.tsx";

/** Undo, redo and the list of edits; undo and redo show once there is something to take back. */
export function EditButtons() {
	const { edits, undone, undo, redo } = useEditor();
	useHotkeys([
		["mod+Z", () => undo()],
		["mod+shift+Z", () => redo()],
		["mod+Y", () => redo()],
	]);
	return (
		<>
			{edits.length + undone.length > 0 && (
				<>
					<Tooltip label="Undo (Ctrl Z)">
						<ActionIcon aria-label="Undo" disabled={edits.length === 0} onClick={() => undo()}>
							<IconArrowBackUp size={17} />
						</ActionIcon>
					</Tooltip>
					<Tooltip label="Redo (Ctrl Shift Z)">
						<ActionIcon aria-label="Redo" disabled={undone.length === 0} onClick={() => redo()}>
							<IconArrowForwardUp size={17} />
						</ActionIcon>
					</Tooltip>
				</>
			)}
			<Tooltip label="Edits">
				<ActionIcon aria-label="Edits" onClick={EDITS.open}>
					<IconHistory size={17} />
				</ActionIcon>
			</Tooltip>
		</>
	);
}
