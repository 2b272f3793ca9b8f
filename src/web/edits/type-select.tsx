import { NativeSelect } from "@mantine/core";
import { RELATION_TYPES } from "../../knowledge-files.ts";
import { STANCES } from "../../model/index.ts";
import { labelOf, STANCE_WORDS } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";

interface TypeSelectProps {
	source: string;
	target: string | null;
	type: string;
	onChange(type: string): void;
}

/** All relation types by stance, as they read between the two names. */
export function TypeSelect({ source, target, type, onChange }: TypeSelectProps) {
	const { graph } = usePage();
	const object = target === null ? "…" : labelOf(graph, target);
	const groups = STANCES.map((stance) => ({
		group: STANCE_WORDS[stance],
		items: RELATION_TYPES.filter((one) => one.stance === stance)
			.map(({ id, label }) => ({ value: id, label: `${label} ${object}` }))
			.sort((a, b) => a.label.localeCompare(b.label, "en")),
	}));
	return (
		<NativeSelect
			label={labelOf(graph, source)}
			data={groups}
			value={type}
			onChange={(event) => onChange(event.currentTarget.value)}
		/>
	);
}
