import { NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { labelOf } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
import { choicesMade, type PathChoices } from "./path-choices.ts";
import classes from "./path-options.module.css";

interface PathOptionsProps {
	choices: PathChoices;
	onChange(choices: PathChoices): void;
}

const ALONG: { value: PathChoices["along"]; label: string }[] = [
	{ value: "any", label: "Any stance" },
	{ value: "cooperative", label: "All cooperative" },
	{ value: "hostile", label: "All hostile" },
	{ value: "friend", label: "A friend’s side" },
	{ value: "foe", label: "A rival’s side" },
];

const ORDERS: { value: PathChoices["order"]; label: string }[] = [
	{ value: "any", label: "Any order" },
	{ value: "later", label: "Each step later" },
	{ value: "earlier", label: "Each step earlier" },
];

/** What else is asked of the path, folded away until it is wanted; how many conditions there are stays in sight. */
export function PathOptions({ choices, onChange }: PathOptionsProps) {
	const { index } = usePage();
	const made = choicesMade(choices);
	const change = (some: Partial<PathChoices>) => onChange({ ...choices, ...some });
	const types = index.statistics.relations.byType.map(({ type, label }) => ({ value: type, label }));
	return (
		<details className={classes.options}>
			<summary>Conditions{made > 0 && <span className={classes.count}>{made}</span>}</summary>
			<div className={classes.grid}>
				<NativeSelect
					size="xs"
					label="Steps"
					value={choices.along}
					data={ALONG}
					onChange={(event) => change({ along: event.currentTarget.value as PathChoices["along"] })}
				/>
				<NativeSelect
					size="xs"
					label="In time"
					value={choices.order}
					data={ORDERS}
					onChange={(event) => change({ order: event.currentTarget.value as PathChoices["order"] })}
				/>
				<NativeSelect
					size="xs"
					label="Relation"
					className={classes.wide}
					value={choices.type ?? ""}
					data={[{ value: "", label: "Any relation" }, ...types]}
					onChange={(event) => change({ type: event.currentTarget.value || null })}
				/>
				<label className={classes.check}>
					<input
						type="checkbox"
						checked={choices.plans}
						onChange={(event) => change({ plans: event.currentTarget.checked })}
					/>
					Plans, demands and allegations count too
				</label>
				<Avoided choices={choices} onChange={onChange} />
			</div>
		</details>
	);
}

function Avoided({ choices, onChange }: PathOptionsProps) {
	const { graph } = usePage();
	if (choices.avoid.length === 0) return null;
	return (
		<ul className={classes.avoided} aria-label="Actors to avoid">
			{choices.avoid.map((actor) => (
				<li key={actor}>
					not over {labelOf(graph, actor)}
					<button
						type="button"
						aria-label={`Allow ${labelOf(graph, actor)} again`}
						onClick={() => onChange({ ...choices, avoid: choices.avoid.filter((each) => each !== actor) })}
					>
						<IconX size={13} />
					</button>
				</li>
			))}
		</ul>
	);
}
