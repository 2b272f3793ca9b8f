import { Menu } from "@mantine/core";
import { IconFileCode, IconFileTypeCsv, IconPhoto, IconShare2, IconTopologyStar3 } from "@tabler/icons-react";
import type { KnowledgeGraph } from "../../model/index.ts";
import { showError } from "../import/messages.tsx";
import type { StageControls } from "../stage/contract.ts";
import type { ExportFormat } from "./export-graph.ts";
import classes from "./export-items.module.css";
import { saveFile } from "./save-file.ts";

interface ExportItemsProps {
	graph: KnowledgeGraph;
	stage: StageControls | null;
}

const FORMATS: { format: ExportFormat; label: string; hint: string; icon: typeof IconFileCode }[] = [
	{ format: "json", label: "Graph file (JSON)", hint: "Everything; opens here again", icon: IconFileCode },
	{ format: "gexf", label: "GEXF", hint: "Gephi", icon: IconTopologyStar3 },
	{ format: "graphml", label: "GraphML", hint: "Cytoscape, yEd, R, Python", icon: IconShare2 },
	{ format: "csv", label: "CSV tables (ZIP)", hint: "Actors and relations", icon: IconFileTypeCsv },
];

/** The entries of the export menu; each saves a file. */
export function ExportItems({ graph, stage }: ExportItemsProps) {
	const save = async (format: ExportFormat) => {
		try {
			const { exportGraph } = await import("./export-graph.ts");
			const { name, blob } = exportGraph(graph, format);
			saveFile(name, blob);
		} catch (error) {
			showError(error);
		}
	};
	const savePicture = async () => {
		if (!stage) return;
		try {
			const [{ fileStem }, picture] = await Promise.all([import("./export-graph.ts"), stage.snapshotPng()]);
			saveFile(`${fileStem(graph.getAttribute("title"))}.png`, picture);
		} catch (error) {
			showError(error);
		}
	};
	return (
		<>
			<Menu.Label>Export</Menu.Label>
			{FORMATS.map(({ format, label, hint, icon: Icon }) => (
				<Menu.Item
					key={format}
					leftSection={<Icon size={16} stroke={1.7} />}
					onClick={() => void save(format)}
				>
					<Entry label={label} hint={hint} />
				</Menu.Item>
			))}
			{stage && (
				<Menu.Item leftSection={<IconPhoto size={16} stroke={1.7} />} onClick={() => void savePicture()}>
					<Entry label="Picture (PNG)" hint="As it is on the screen" />
				</Menu.Item>
			)}
		</>
	);
}

function Entry({ label, hint }: { label: string; hint: string }) {
	return (
		<span className={classes.entry}>
			{label}
			<span className={classes.hint}>{hint}</span>
		</span>
	);
}
