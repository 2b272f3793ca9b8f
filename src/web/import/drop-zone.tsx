import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import classes from "./drop-zone.module.css";
import { type RawSource, rawSources } from "./raw-source.ts";

interface DropZoneProps {
	onSources(sources: RawSource[]): void;
}

/** Shorter pastes are taken for an accident. */
const SHORTEST_PASTE = 40;

/** The whole window takes dropped files and text, and text pasted anywhere but in an input. */
export function DropZone({ onSources }: DropZoneProps) {
	const [over, setOver] = useState(false);
	const take = useRef(onSources);
	take.current = onSources;

	useEffect(() => {
		const listeners = new AbortController();
		const listen = { signal: listeners.signal };
		const carriesSomething = ({ dataTransfer }: DragEvent) =>
			dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
		window.addEventListener(
			"dragover",
			(event) => {
				if (!carriesSomething(event)) return;
				event.preventDefault();
				setOver(true);
			},
			listen,
		);
		window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), listen);
		window.addEventListener(
			"drop",
			(event) => {
				event.preventDefault();
				setOver(false);
				if (event.dataTransfer) void carried(event.dataTransfer).then((sources) => take.current(sources));
			},
			listen,
		);
		window.addEventListener(
			"paste",
			(event) => {
				if (isTyping(event.target) || !event.clipboardData) return;
				void carried(event.clipboardData).then((sources) => take.current(sources));
			},
			listen,
		);
		return () => listeners.abort();
	}, []);

	if (!over) return null;
	return (
		<div className={classes.veil} role="status">
			<div className={classes.sign}>
				<IconFileImport size={28} stroke={1.6} />
				<strong>Drop to read</strong>
				<span>Articles as text, Markdown or HTML, or a graph file</span>
			</div>
		</div>
	);
}

/** Files first; else the plain text that was dropped or pasted. */
async function carried(data: DataTransfer): Promise<RawSource[]> {
	const text = data.getData("text/plain");
	if (data.files.length > 0) return rawSources(data.files);
	return text.trim().length >= SHORTEST_PASTE ? [{ name: "Pasted text", text }] : [];
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
	);
}
