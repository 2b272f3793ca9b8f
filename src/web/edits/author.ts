const KEY = "entente.author";

/** The name that a person's edits carry; what this browser keeps, else "Me". */
export function authorName(): string {
	return localStorage.getItem(KEY)?.trim() || "Me";
}

/** Keeps the name for the next edits. */
export function keepAuthorName(name: string): void {
	if (name.trim() === "") localStorage.removeItem(KEY);
	else localStorage.setItem(KEY, name.trim());
}
