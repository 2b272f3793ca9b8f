import { lazy, Suspense, useSyncExternalStore } from "react";

const SettingsDialog = lazy(() => import("./settings-dialog.tsx"));

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

/** Opens the settings from wherever a person asks for them: menus close, and take what is in them along. */
export function openSettings(): void {
	change(true);
}

/** Stands once in the page and shows the settings while they are open. */
export function Settings() {
	const isOpen = useSyncExternalStore(subscribe, () => open);
	return <Suspense fallback={null}>{isOpen && <SettingsDialog onClose={() => change(false)} />}</Suspense>;
}
