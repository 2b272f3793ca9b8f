import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
	IconArrowMerge,
	IconArrowsSplit,
	IconCategory,
	IconForms,
	IconNote,
	IconPencil,
	IconPlus,
	IconTrash,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { usePage } from "../state/page-context.tsx";
import type { EditForm } from "./forms.ts";
import { useEditor } from "./use-editor.tsx";

const EditDialog = lazy(() => import("./edit-dialog.tsx"));

/** What can be corrected about an actor. */
export function ActorMenu({ actor }: { actor: string }) {
	const { graph } = usePage();
	const { edit } = useEditor();
	const [form, setForm] = useState<EditForm | null>(null);
	const { label } = graph.getNodeAttributes(actor);
	const items = [
		{ form: "merge", text: "The same as another …", icon: IconArrowMerge },
		{ form: "split", text: "Two different actors …", icon: IconArrowsSplit },
		{ form: "rename", text: "Rename …", icon: IconForms },
		{ form: "kind", text: "Change the kind …", icon: IconCategory },
		{ form: "relate", text: "Add a relation …", icon: IconPlus },
		{ form: "note", text: "Add a note …", icon: IconNote },
	] as const;
	return (
		<>
			<Menu width={230} position="bottom-end">
				<Menu.Target>
					<Tooltip label="Correct this actor">
						<ActionIcon aria-label={`Correct ${label}`}>
							<IconPencil size={17} />
						</ActionIcon>
					</Tooltip>
				</Menu.Target>
				<Menu.Dropdown>
					{items.map(({ form: name, text, icon: Icon }) => (
						<Menu.Item
							key={name}
							leftSection={<Icon size={16} stroke={1.7} />}
							onClick={() => setForm({ form: name, actor })}
						>
							{text}
						</Menu.Item>
					))}
					<Menu.Divider />
					<Menu.Item
						color="red"
						leftSection={<IconTrash size={16} stroke={1.7} />}
						onClick={() => edit({ action: "removeActor", actor })}
					>
						Remove from the graph
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			<Suspense fallback={null}>{form && <EditDialog form={form} onClose={() => setForm(null)} />}</Suspense>
		</>
	);
}
