import { type ComponentType, Suspense, useSyncExternalStore } from "react";

/** A dialog that any part of the page can open. */
export interface DialogAnywhere {
	/** Opens it from wherever a person asks for it: menus close, and take what is in them along. */
	open(): void;
	/** Stands once in the page and shows the dialog while it is open. */
	Place: ComponentType;
}

/** Makes a dialog one that any part of the page can open; its code may be loaded when it is first opened. */
export function dialogAnywhere(Dialog: ComponentType<{ onClose(): void }>): DialogAnywhere {
	let isOpen = false;
	const listeners = new Set<() => void>();
	const change = (to: boolean) => {
		isOpen = to;
		for (const listener of listeners) listener();
	};
	const subscribe = (listener: () => void) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};
	const Place = () => {
		const shown = useSyncExternalStore(subscribe, () => isOpen);
		return <Suspense fallback={null}>{shown && <Dialog onClose={() => change(false)} />}</Suspense>;
	};
	return { open: () => change(true), Place };
}
