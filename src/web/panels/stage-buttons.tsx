import { ActionIcon, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconFocus2, IconMinus, IconPlus } from "@tabler/icons-react";
import type { StageControls } from "../stage/contract.ts";
import classes from "./stage-buttons.module.css";

/** Closer, farther and the whole picture. */
export function StageButtons({ stage }: { stage: StageControls }) {
	// The stage answers the same keys itself while it has the focus, and says so by preventing their default.
	const unless = (act: () => void) => (event: KeyboardEvent) => {
		if (!event.defaultPrevented) act();
	};
	const gently = { preventDefault: false };
	useHotkeys([
		["+", unless(() => stage.zoomIn()), gently],
		["=", unless(() => stage.zoomIn()), gently],
		["-", unless(() => stage.zoomOut()), gently],
		["0", unless(() => stage.fit()), gently],
	]);
	const buttons = [
		{ name: "Zoom in", icon: <IconPlus size={16} />, press: () => stage.zoomIn() },
		{ name: "Zoom out", icon: <IconMinus size={16} />, press: () => stage.zoomOut() },
		{ name: "See the whole picture", icon: <IconFocus2 size={16} />, press: () => stage.fit() },
	];
	return (
		<div className={classes.buttons} role="toolbar" aria-label="View">
			{buttons.map(({ name, icon, press }) => (
				<Tooltip key={name} label={name} position="left">
					<ActionIcon aria-label={name} size="lg" onClick={press}>
						{icon}
					</ActionIcon>
				</Tooltip>
			))}
		</div>
	);
}
