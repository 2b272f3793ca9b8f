import type { ActorKind, NodeAttributes } from "../../model/index.ts";
import { flagAddress, flagFor } from "../stage/flags.ts";
import { glyphStrokes } from "../stage/glyphs.ts";
import { outlineOf, portraitOf } from "../stage/portrait.ts";
import classes from "./actor-mark.module.css";

interface ActorMarkProps {
	actor: Pick<NodeAttributes, "label" | "kind" | "iso3">;
	size?: number;
}

/** The mark of a kind by itself, for a legend. */
export function KindMark({ kind, size = 18 }: { kind: ActorKind; size?: number }) {
	if (kind === "person") return <ActorMark actor={{ kind, label: "A B" }} size={size} />;
	if (kind !== "country") return <ActorMark actor={{ kind, label: "" }} size={size} />;
	const style = { "--mark-size": `${size}px`, "--mark-fill": `var(--kind-${kind})` } as React.CSSProperties;
	return <span className={`${classes.mark} ${classes.anyFlag}`} style={style} aria-hidden="true" />;
}

/** The small picture of an actor, as on the stage: a flag, initials, or the glyph of its kind. */
export function ActorMark({ actor, size = 22 }: ActorMarkProps) {
	const { kind } = actor;
	const portrait = portraitOf(actor, flagFor);
	const style = {
		"--mark-size": `${size}px`,
		"--mark-fill": `var(--kind-${kind})`,
		"--mark-ink": `var(--kind-ink-${kind})`,
	} as React.CSSProperties;
	const flag = portrait.content === "flag" ? flagAddress(portrait.iso2) : null;
	return (
		<span className={classes.mark} style={style} aria-hidden="true" data-outline={outlineOf(kind)}>
			{flag && <img className={classes.flag} src={flag} alt="" />}
			{portrait.content === "letters" && portrait.letters}
			{portrait.content === "glyph" && (
				<svg className={classes.glyph} viewBox="0 0 24 24">
					<title>{kind}</title>
					<path d={glyphStrokes(portrait.glyph)} />
				</svg>
			)}
		</span>
	);
}
