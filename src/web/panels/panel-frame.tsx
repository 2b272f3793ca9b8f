import { ActionIcon, CloseButton, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePage } from "../state/page-context.tsx";
import classes from "./panel-frame.module.css";

interface PanelFrameProps {
	/** What the panel is, for people who hear the page: "Actor Russia". */
	name: string;
	header: ReactNode;
	/** On a phone, the sheet is tall for as long as this is so, whatever its handle says. */
	wantsRoom?: boolean;
	children: ReactNode;
}

/** The floating panel at the right on wide screens, a sheet over the lower half on phones. */
export function PanelFrame({ name, header, wantsRoom = false, children }: PanelFrameProps) {
	const { state, dispatch } = usePage();
	const [pulled, setTall] = useState(false);
	const tall = pulled || wantsRoom;
	const panel = useRef<HTMLElement>(null);

	// Focus follows the content: a screen reader starts at the panel, Tab goes on inside it, and when the
	// panel closes the focus returns to where it came from.
	useEffect(() => {
		const frame = panel.current;
		const before = document.activeElement;
		if (!frame?.contains(before)) frame?.focus({ preventScroll: true });
		return () => {
			const lost = document.activeElement === document.body || frame?.contains(document.activeElement);
			if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
		};
	}, []);

	return (
		<aside
			ref={panel}
			className={classes.panel}
			aria-label={name}
			tabIndex={-1}
			data-tall={tall || undefined}
		>
			<button
				type="button"
				className={classes.handle}
				aria-label={tall ? "Make the panel smaller" : "Make the panel larger"}
				onClick={() => setTall(!tall)}
			>
				{tall ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
			</button>
			<header className={classes.header}>
				{state.views.length > 1 && (
					<Tooltip label="Back">
						<ActionIcon
							aria-label="Back"
							className={classes.corner}
							onClick={() => dispatch({ type: "went back" })}
						>
							<IconArrowLeft size={17} />
						</ActionIcon>
					</Tooltip>
				)}
				<div className={classes.heading}>{header}</div>
				<CloseButton
					aria-label="Close panel"
					className={classes.corner}
					onClick={() => dispatch({ type: "closed" })}
				/>
			</header>
			<div className={classes.body}>{children}</div>
		</aside>
	);
}
