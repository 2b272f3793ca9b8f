// Sets the colour scheme before the first paint, so that a dark page never flashes white.
// A file of its own because the page's content policy allows no inline scripts.
(() => {
	let chosen = null;
	try {
		chosen = localStorage.getItem("mantine-color-scheme-value");
	} catch {
		// Storage may be forbidden; the system's scheme serves.
	}
	const dark = matchMedia("(prefers-color-scheme: dark)").matches;
	const scheme = chosen === "light" || chosen === "dark" ? chosen : dark ? "dark" : "light";
	document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
})();
