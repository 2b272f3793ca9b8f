import { lazy, Suspense, useSyncExternalStore } from "react";

const EditsDialog = lazy(() => import("./edits-dialog.tsx"));

let open = false;
const listeners = new Set<() => void>();

function change(to: boolean): void {
	open = to;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Opens the list of edits from wherever a person asks for it. */
export function openEdits(): void {
	change(true);
}

/** Stands once in an open page and shows the list of edits while it is open. */
export function Edits() {
	const isOpen = useSyncExternalStore(subscribe, () => open);
	return <Suspense fallback={null}>{isOpen && <EditsDialog onClose={() => change(false)} />}</Suspense>;
}
