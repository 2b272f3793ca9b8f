import open from "open";

/** True where a person sits at a screen: a terminal, not a build machine, and on Linux a display. */
function hasScreen(): boolean {
	if (process.env.CI || !process.stdout.isTTY) return false;
	if (process.platform !== "linux") return true;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the person's browser at `address` where there is one; that none could be opened is no failure. */
export async function openBrowser(address: string): Promise<void> {
	if (!hasScreen()) return;
	try {
		const browser = await open(address);
		browser.once("error", () => {});
	} catch {
		// The address is on the screen: the person can open it.
	}
}
