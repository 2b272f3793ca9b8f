import {
	ActionIcon,
	Button,
	Menu,
	Tooltip,
	useComputedColorScheme,
	useMantineColorScheme,
} from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import {
	IconArrowBackUp,
	IconDotsVertical,
	IconDownload,
	IconHistory,
	IconMoon,
	IconPlus,
	IconQuestionMark,
	IconRoute,
	IconSettings,
	IconSun,
	IconVectorTriangle,
} from "@tabler/icons-react";
import { EditButtons } from "../edits/edit-buttons.tsx";
import { EDITS } from "../edits/edits.ts";
import { useEditor } from "../edits/use-editor.tsx";
import { SETTINGS } from "../explain/settings.ts";
import { ExportItems } from "../export/export-items.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { StageControls } from "../stage/contract.ts";
import { usePage } from "../state/page-context.tsx";
import { currentView } from "../state/page-state.ts";
import { BrandMark } from "./brand-mark.tsx";
import { HelpButton } from "./help-button.tsx";
import classes from "./top-bar.module.css";
import { counted } from "./wording.ts";

interface TopBarProps {
	narrow: boolean;
	stage: StageControls | null;
	onFocus(actor: string): void;
	onAdd(): void;
	onHelp(): void;
}

/** Name and title at the left, search in the middle, what can be done at the right. */
export function TopBar({ narrow, stage, onFocus, onAdd, onHelp }: TopBarProps) {
	return (
		<header className={classes.bar}>
			<Title narrow={narrow} />
			<search className={classes.search}>
				<SearchBox narrow={narrow} onFocus={onFocus} />
			</search>
			{narrow ? (
				<MoreMenu stage={stage} onAdd={onAdd} onHelp={onHelp} />
			) : (
				<Actions stage={stage} onAdd={onAdd} />
			)}
		</header>
	);
}

function Title({ narrow }: { narrow: boolean }) {
	const { graph, index } = usePage();
	const { actors, relations, articles } = index.statistics;
	const title = graph.getAttribute("title");
	if (narrow) {
		return (
			<div className={classes.title} title={title}>
				<BrandMark />
				<h1 className="visually-hidden">Entente: {title}</h1>
			</div>
		);
	}
	return (
		<div className={classes.title}>
			<BrandMark />
			<div className={classes.names}>
				<h1 className={classes.graphTitle} title={title}>
					<span className={classes.brand}>Entente</span> {title}
				</h1>
				<p className={classes.numbers}>
					{counted(actors.total, "actor")} · {counted(relations.total, "relation")} ·{" "}
					{counted(articles.total, "article")}
				</p>
			</div>
		</div>
	);
}

function usePathStart(): () => void {
	const { dispatch } = usePage();
	return () => dispatch({ type: "chose", view: { kind: "path", from: null, to: null } });
}

function useQueryStart(): () => void {
	const { dispatch } = usePage();
	return () => dispatch({ type: "chose", view: { kind: "pattern", text: "", row: null } });
}

function Actions({ stage, onAdd }: { stage: StageControls | null; onAdd(): void }) {
	const { graph, state } = usePage();
	const shown = currentView(state)?.kind;
	const startPath = usePathStart();
	const startQuery = useQueryStart();
	useHotkeys([["Q", startQuery]]);
	return (
		<nav className={classes.actions} aria-label="Actions">
			<Button
				variant="subtle"
				color="gray"
				size="xs"
				leftSection={<IconRoute size={16} />}
				className={classes.opener}
				aria-expanded={shown === "path"}
				onClick={startPath}
			>
				Path
			</Button>
			<Button
				variant="subtle"
				color="gray"
				size="xs"
				leftSection={<IconVectorTriangle size={16} />}
				className={classes.opener}
				aria-expanded={shown === "pattern"}
				onClick={startQuery}
			>
				Query
			</Button>
			<Menu width={250}>
				<Menu.Target>
					<Button variant="subtle" color="gray" size="xs" leftSection={<IconDownload size={16} />}>
						Export
					</Button>
				</Menu.Target>
				<Menu.Dropdown>
					<ExportItems graph={graph} stage={stage} />
				</Menu.Dropdown>
			</Menu>
			<Button size="xs" leftSection={<IconPlus size={15} stroke={2.4} />} onClick={onAdd}>
				Add article
			</Button>
			<span className={classes.divider} />
			<EditButtons />
			<SchemeSwitch />
			<ActionIcon aria-label="Settings" onClick={SETTINGS.open}>
				<IconSettings size={17} />
			</ActionIcon>
			<HelpButton />
		</nav>
	);
}

/** Light or dark: what the system says until a person says otherwise. */
function useSchemeSwitch() {
	const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
	const { setColorScheme } = useMantineColorScheme();
	const other = scheme === "dark" ? ("light" as const) : ("dark" as const);
	return { other, label: `Switch to ${other} colours`, change: () => setColorScheme(other) };
}

function SchemeSwitch() {
	const { other, label, change } = useSchemeSwitch();
	return (
		<Tooltip label={label}>
			<ActionIcon aria-label={label} onClick={change}>
				{other === "dark" ? <IconMoon size={17} /> : <IconSun size={17} />}
			</ActionIcon>
		</Tooltip>
	);
}

function MoreMenu({ stage, onAdd, onHelp }: Pick<TopBarProps, "stage" | "onAdd" | "onHelp">) {
	const { graph } = usePage();
	const { other, label, change } = useSchemeSwitch();
	const startPath = usePathStart();
	const startQuery = useQueryStart();
	const { edits, undo } = useEditor();
	return (
		<Menu width={250}>
			<Menu.Target>
				<ActionIcon className={classes.more} aria-label="More" size="lg">
					<IconDotsVertical size={19} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Item leftSection={<IconPlus size={16} />} onClick={onAdd}>
					Add article
				</Menu.Item>
				<Menu.Item leftSection={<IconRoute size={16} />} onClick={startPath}>
					Path between two actors
				</Menu.Item>
				<Menu.Item leftSection={<IconVectorTriangle size={16} />} onClick={startQuery}>
					Query
				</Menu.Item>
				{edits.length > 0 && (
					<Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => undo()}>
						Undo the last edit
					</Menu.Item>
				)}
				<Menu.Item leftSection={<IconHistory size={16} />} onClick={EDITS.open}>
					Edits
				</Menu.Item>
				<Menu.Divider />
				<ExportItems graph={graph} stage={stage} />
				<Menu.Divider />
				<Menu.Item
					leftSection={other === "dark" ? <IconMoon size={16} /> : <IconSun size={16} />}
					onClick={change}
				>
					{label}
				</Menu.Item>
				<Menu.Item leftSection={<IconSettings size={16} />} onClick={SETTINGS.open}>
					Settings
				</Menu.Item>
				<Menu.Item leftSection={<IconQuestionMark size={16} />} onClick={onHelp}>
					Help
				</Menu.Item>
			</Menu.Dropdown>
		</Menu>
	);
}
