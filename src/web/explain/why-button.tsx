import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Relation } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";

const WhyPanel = lazy(() => import("./why-panel.tsx"));

/** Asks for the reasons behind a relation: how each of its sentences was read. */
export function WhyButton({ relation }: { relation: Relation }) {
	const { index } = usePage();
	const [open, setOpen] = useState(false);
	const sentences = relation.attributes.evidence.flatMap((evidence) => {
		const article = index.view.article(evidence.article);
		return article ? [{ evidence, article }] : [];
	});
	const [first] = sentences;
	if (!first) return null;
	if (!open)
		return (
			<Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
				Explain how the sentence was read
			</Button>
		);
	return (
		<Suspense fallback={null}>
			<WhyPanel relation={relation} evidence={first.evidence} article={first.article} />
		</Suspense>
	);
}
