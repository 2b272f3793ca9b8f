/** Hands a file to the browser's downloads. */
export function saveFile(name: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// The browser takes the file over after the click; at once would be too early for some.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
