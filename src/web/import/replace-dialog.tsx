import { Button, Group, Modal, Text } from "@mantine/core";
import { counted } from "../panels/wording.ts";
import type { Replacement } from "./use-import.tsx";

interface ReplaceDialogProps {
	replacement: Replacement;
	onDecide(replace: boolean): void;
}

/** Asks before a graph file takes the place of the open graph. */
export default function ReplaceDialog({ replacement, onDecide }: ReplaceDialogProps) {
	const { graph, name } = replacement;
	return (
		<Modal
			opened
			onClose={() => onDecide(false)}
			title="Open another graph?"
			size={440}
			closeButtonProps={{ "aria-label": "Close dialog" }}
		>
			<Text size="sm">
				<strong>{graph.getAttribute("title") || name}</strong> has {counted(graph.order, "actor")} and{" "}
				{counted(graph.size, "relation")}. It takes the place of the graph that is open; you can undo this.
			</Text>
			<Group justify="flex-end" mt="lg" gap="sm">
				<Button variant="default" onClick={() => onDecide(false)}>
					Keep the open one
				</Button>
				<Button data-autofocus onClick={() => onDecide(true)}>
					Open {name}
				</Button>
			</Group>
		</Modal>
	);
}
