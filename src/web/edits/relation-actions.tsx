import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
	IconArrowsExchange,
	IconCalendar,
	IconCheck,
	IconDots,
	IconMessageQuestion,
	IconNote,
	IconTag,
	IconTrash,
	IconX,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Relation } from "../../query/index.ts";
import type { EditForm } from "./forms.ts";
import classes from "./relation-actions.module.css";
import { useEditor } from "./use-editor.tsx";

const EditDialog = lazy(() => import("./edit-dialog.tsx"));

interface RelationActionsProps {
	/** As the graph has it, whichever end the panel looks from. */
	relation: Relation;
	/** The relation in words, for who hears the page. */
	sentence: string;
}

/** Confirm, reject and correct a relation. */
export function RelationActions({ relation, sentence }: RelationActionsProps) {
	const { edit } = useEditor();
	const [form, setForm] = useState<EditForm | null>(null);
	const { id, attributes } = relation;
	const items = [
		{ form: "retype", text: "It says something else …", icon: IconTag },
		{ form: "redate", text: "Change the date …", icon: IconCalendar },
		{ form: "modality", text: "How it is said …", icon: IconMessageQuestion },
	] as const;
	return (
		<div className={classes.actions} role="toolbar" aria-label={`Review: ${sentence}`}>
			{attributes.review !== "confirmed" && (
				<Tooltip label="Confirm: the sentences say so">
					<ActionIcon
						size="sm"
						aria-label="Confirm"
						onClick={() => edit({ action: "confirmRelation", relation: id })}
					>
						<IconCheck size={15} />
					</ActionIcon>
				</Tooltip>
			)}
			<Tooltip label="Reject: no sentence says so">
				<ActionIcon
					size="sm"
					aria-label="Reject"
					onClick={() => edit({ action: "rejectRelation", relation: id })}
				>
					<IconX size={15} />
				</ActionIcon>
			</Tooltip>
			<Menu width={220} position="bottom-end">
				<Menu.Target>
					<ActionIcon size="sm" aria-label="Correct this relation">
						<IconDots size={15} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					{items.map(({ form: name, text, icon: Icon }) => (
						<Menu.Item
							key={name}
							leftSection={<Icon size={16} stroke={1.7} />}
							onClick={() => setForm({ form: name, relation })}
						>
							{text}
						</Menu.Item>
					))}
					{!attributes.symmetric && (
						<Menu.Item
							leftSection={<IconArrowsExchange size={16} stroke={1.7} />}
							onClick={() => edit({ action: "reverseRelation", relation: id })}
						>
							It is the other way round
						</Menu.Item>
					)}
					<Menu.Item
						leftSection={<IconNote size={16} stroke={1.7} />}
						onClick={() => setForm({ form: "note", relation: id })}
					>
						Add a note …
					</Menu.Item>
					<Menu.Divider />
					<Menu.Item
						color="red"
						leftSection={<IconTrash size={16} stroke={1.7} />}
						onClick={() => edit({ action: "removeRelation", relation: id })}
					>
						Remove from the graph
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			<Suspense fallback={null}>{form && <EditDialog form={form} onClose={() => setForm(null)} />}</Suspense>
		</div>
	);
}
