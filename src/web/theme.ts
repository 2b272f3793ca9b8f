import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { KIND_COLORS, STANCE_COLORS } from "../picture/index.ts";
import { inkOn } from "./stage/colors.ts";

/**
 * The look of the page.
 *
 * Built on Mantine: its controls are dense enough for a tool, follow the ARIA patterns with real focus
 * management, take every colour and measure from one theme (so the page need not look like the library),
 * are maintained and released often, and are MIT-licensed. Only the parts that the page uses are imported.
 *
 * Colour carries meaning here (stance on edges, kind on nodes), so everything else stays ink on paper, with
 * one violet accent for focus and for what is chosen.
 */

const paper: MantineColorsTuple = [
	"#f7f8fa",
	"#eff1f4",
	"#e4e8ed",
	"#d3d9e1",
	"#b4bdc9",
	"#8a95a4",
	"#5f6a78",
	"#4a5461",
	"#2f3742",
	"#181d25",
];

const ink: MantineColorsTuple = [
	"#e7eaef",
	"#c5ccd6",
	"#a0aab7",
	"#758191",
	"#3b434f",
	"#2b323c",
	"#20262f",
	"#171b22",
	"#11151a",
	"#0b0e12",
];

const iris: MantineColorsTuple = [
	"#f0f1ff",
	"#e0e2fd",
	"#c2c6fa",
	"#a3a9f5",
	"#868dee",
	"#6b72e6",
	"#5459d1",
	"#474bb5",
	"#3b3f96",
	"#2d3073",
];

const ink1 = "#161a21";

export const theme = createTheme({
	fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
	fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace',
	fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.1875rem" },
	lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
	radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
	defaultRadius: "md",
	colors: { gray: paper, dark: ink, iris },
	primaryColor: "iris",
	primaryShade: 6,
	black: ink1,
	cursorType: "pointer",
	focusRing: "auto",
	respectReducedMotion: true,
	headings: { fontWeight: "620" },
	components: {
		ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "md" } },
		Badge: { defaultProps: { variant: "light", tt: "none", fw: 550, radius: "sm" } },
		Button: { defaultProps: { size: "sm", fw: 550 } },
		Kbd: { defaultProps: { size: "xs" } },
		Menu: { defaultProps: { shadow: "lg", radius: "lg", position: "bottom-end" } },
		Modal: {
			defaultProps: { radius: "lg", overlayProps: { backgroundOpacity: 0.4 }, centered: true },
		},
		Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close message" } } },
		Popover: { defaultProps: { shadow: "lg", radius: "lg" } },
		Textarea: { defaultProps: { size: "sm" } },
		TextInput: { defaultProps: { size: "sm" } },
		Tooltip: { defaultProps: { openDelay: 350, fz: "xs", offset: 6 } },
	},
});

/** `--kind-*` and `--stance-*` for one scheme, so that style sheets speak the colours of the picture. */
function meaningColors(scheme: "light" | "dark"): Record<string, string> {
	const variables: Record<string, string> = {};
	for (const [kind, color] of Object.entries(KIND_COLORS[scheme])) {
		variables[`--kind-${kind}`] = color;
		variables[`--kind-ink-${kind}`] = inkOn(color);
	}
	for (const [stance, color] of Object.entries(STANCE_COLORS[scheme]))
		variables[`--stance-${stance}`] = color;
	return variables;
}

/** The page's own variables beside Mantine's: surfaces, lines and the colours with a meaning. */
export const cssVariables: CSSVariablesResolver = () => ({
	variables: {},
	light: {
		"--mantine-color-body": "#ffffff",
		"--mantine-color-text": ink1,
		"--mantine-color-dimmed": "#5a6472",
		"--mantine-color-default-border": "rgba(22, 26, 33, 0.16)",
		"--mantine-color-placeholder": "#69737f",
		"--stage-ground": "#f6f7f9",
		"--surface": "rgba(255, 255, 255, 0.94)",
		"--surface-solid": "#ffffff",
		"--surface-sunken": "#f5f6f8",
		"--surface-hover": "rgba(22, 26, 33, 0.045)",
		"--line": "rgba(22, 26, 33, 0.1)",
		"--line-strong": "rgba(22, 26, 33, 0.18)",
		"--float-shadow":
			"0 0 0 1px rgba(22, 26, 33, 0.07), 0 1px 2px rgba(22, 26, 33, 0.05), 0 8px 28px rgba(22, 26, 33, 0.08)",
		"--accent-text": iris[6],
		"--mistake": "#b4232f",
		"--sentence-mark": "#fff3c9",
		"--words-mark": "#ffd75e",
		"--other-mark": "rgba(84, 89, 209, 0.34)",
		...meaningColors("light"),
	},
	dark: {
		"--mantine-color-body": "#171b22",
		"--mantine-color-text": "#e7eaef",
		"--mantine-color-dimmed": "#a0aab7",
		"--mantine-color-default": "#1d222a",
		"--mantine-color-default-hover": "#252b34",
		"--mantine-color-default-border": "rgba(255, 255, 255, 0.16)",
		"--mantine-color-placeholder": "#8a95a4",
		"--stage-ground": "#0e1116",
		"--surface": "rgba(23, 27, 34, 0.94)",
		"--surface-solid": "#171b22",
		"--surface-sunken": "#11151a",
		"--surface-hover": "rgba(255, 255, 255, 0.055)",
		"--line": "rgba(255, 255, 255, 0.09)",
		"--line-strong": "rgba(255, 255, 255, 0.18)",
		"--float-shadow": "0 0 0 1px rgba(255, 255, 255, 0.08), 0 8px 28px rgba(0, 0, 0, 0.45)",
		"--accent-text": iris[3],
		"--mistake": "#ff8f8f",
		"--sentence-mark": "rgba(240, 200, 80, 0.17)",
		"--words-mark": "rgba(246, 203, 72, 0.48)",
		"--other-mark": "rgba(163, 169, 245, 0.34)",
		...meaningColors("dark"),
	},
});
