import { Button, Group } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Relation } from "../../query/index.ts";
import { usePage } from "../state/page-context.tsx";

const WhyPanel = lazy(() => import("./why-panel.tsx"));

/** Asks for the reasons behind a relation: how each of its sentences was read. */
export function WhyButton({ relation }: { relation: Relation }) {
	const { index } = usePage();
	const [chosen, setChosen] = useState<number | null>(null);
	const sentences = relation.attributes.evidence.flatMap((evidence) => {
		const article = index.view.article(evidence.article);
		return article ? [{ evidence, article }] : [];
	});
	if (sentences.length === 0) return null;
	const shown = chosen === null ? undefined : sentences[chosen];
	return (
		<>
			<Group gap={6}>
				{sentences.map(({ evidence }, position) => (
					<Button
						key={`${evidence.article}:${evidence.start}:${evidence.rule}`}
						variant="default"
						size="compact-xs"
						aria-expanded={chosen === position}
						onClick={() => setChosen(chosen === position ? null : position)}
					>
						{sentences.length === 1
							? "Explain how the sentence was read"
							: `Explain how sentence ${position + 1} was read`}
					</Button>
				))}
			</Group>
			{shown && (
				<Suspense fallback={null}>
					<WhyPanel relation={relation} evidence={shown.evidence} article={shown.article} />
				</Suspense>
			)}
		</>
	);
}
