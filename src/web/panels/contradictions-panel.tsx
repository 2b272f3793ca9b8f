import { Button } from "@mantine/core";
import { useState } from "react";
import type { Contradiction, Side } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./contradictions-panel.module.css";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import panels from "./panels.module.css";
import { counted } from "./wording.ts";

const HEADINGS: Record<Contradiction["kind"], string> = {
	denied: "Told and denied",
	"two-holders": "One office, two holders",
	"two-offices": "One head of two countries",
	state: "Against a state that holds",
};

/** Of very many, so many are listed at first. */
const SHOWN = 30;

/** What in the graph does not go together, with the sentences of both sides. */
export function ContradictionsPanel() {
	const { index } = usePage();
	const [all, setAll] = useState(false);
	const found = index.contradictions;
	const shown = all ? found : found.slice(0, SHOWN);
	return (
		<PanelFrame
			name="Contradictions"
			header={
				<>
					<h2 className={panels.title}>What does not go together</h2>
					<p className={panels.subtitle}>{counted(found.length, "contradiction")}</p>
				</>
			}
		>
			{Object.entries(HEADINGS).map(([kind, heading]) => {
				const some = shown.filter((one) => one.kind === kind);
				if (some.length === 0) return null;
				return (
					<section key={kind} className={classes.group}>
						<h3 className={classes.heading}>{heading}</h3>
						{some.map((one) => (
							<ContradictionCard key={one.sentence} contradiction={one} />
						))}
					</section>
				);
			})}
			{shown.length < found.length && (
				<Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>
					Show {counted(found.length - shown.length, "more")}
				</Button>
			)}
		</PanelFrame>
	);
}

function ContradictionCard({ contradiction }: { contradiction: Contradiction }) {
	const { sentence, byReportOnly, sides } = contradiction;
	const [one, other] = sides;
	const isOneSentence = one[0]?.relation === other[0]?.relation;
	return (
		<article className={classes.card} aria-label={sentence}>
			<h4 className={classes.sentence}>{sentence}</h4>
			{byReportOnly && <p className={classes.note}>Only the days of the articles bring the two together.</p>}
			<SideQuotes side={one} />
			{!isOneSentence && (
				<>
					<p className={classes.against}>against</p>
					<SideQuotes side={other} />
				</>
			)}
		</article>
	);
}

/** The first sentence of a side, with the way to all that is said between the two. */
function SideQuotes({ side }: { side: Side[] }) {
	const { dispatch } = usePage();
	return side.map(({ relation, evidence }) => {
		const [first] = evidence;
		if (!first) return null;
		const { id, source, target } = relation;
		return (
			<div key={id}>
				<EvidenceQuote relation={relation} evidence={first} opened={false} onReject={null} />
				<button
					type="button"
					className={classes.open}
					onClick={() =>
						dispatch({ type: "followed", view: { kind: "relations", source, target, edge: id } })
					}
				>
					{evidence.length === 1
						? "Open the relation"
						: `Open the relation and ${counted(evidence.length, "sentence")}`}
				</button>
			</div>
		);
	});
}
