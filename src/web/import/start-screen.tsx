import { Button, FileButton, Group } from "@mantine/core";
import { IconFileImport, IconPencilPlus } from "@tabler/icons-react";
import { BrandMark } from "../panels/brand-mark.tsx";
import { type RawSource, READABLE_FILES, rawSources } from "./raw-source.ts";
import classes from "./start-screen.module.css";

interface StartScreenProps {
	onSources(sources: RawSource[]): void;
	onPaste(): void;
}

/** What the page shows when there is no graph to open yet. */
export function StartScreen({ onSources, onPaste }: StartScreenProps) {
	return (
		<main className={classes.screen}>
			<div className={classes.card}>
				<BrandMark size={48} />
				<h1 className={classes.title}>See who stands where</h1>
				<p className={classes.text}>
					Give Entente some news about diplomacy. It draws who backs, meets, sanctions or mediates between
					whom, and every line opens the sentence it came from.
				</p>
				<div className={classes.drop}>
					<p>
						<strong>Drop articles here</strong>, as text, Markdown or HTML, or paste one with Ctrl V. A graph
						file opens too.
					</p>
					<Group justify="center" gap="sm">
						<FileButton
							multiple
							accept={READABLE_FILES}
							onChange={(files) => void rawSources(files).then(onSources)}
						>
							{(props) => (
								<Button {...props} leftSection={<IconFileImport size={17} />}>
									Choose files …
								</Button>
							)}
						</FileButton>
						<Button variant="default" leftSection={<IconPencilPlus size={17} />} onClick={onPaste}>
							Paste an article
						</Button>
					</Group>
				</div>
				<p className={classes.note}>Everything is read in this browser. No article leaves this computer.</p>
			</div>
		</main>
	);
}
