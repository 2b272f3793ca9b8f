import { Combobox, TextInput, type TextInputProps, useCombobox } from "@mantine/core";
import { type Ref, useState } from "react";
import { ActorMark } from "../panels/actor-mark.tsx";
import { counted, KIND_WORDS } from "../panels/wording.ts";
import { usePage } from "../state/page-context.tsx";
import classes from "./actor-combobox.module.css";
import type { ActorHit } from "./actor-search.ts";

interface ActorComboboxProps {
	/** Accessible name of the input. */
	name: string;
	/** The actor chosen so far, shown while nothing is typed. */
	chosen: string | null;
	onChoose(actor: string): void;
	inputProps?: TextInputProps;
	inputRef?: Ref<HTMLInputElement>;
}

const MOST_HITS = 8;
const MOST_SUGGESTIONS = 3;

/** An input that finds an actor by what is typed: arrow keys move through the hits, Enter chooses. */
export function ActorCombobox({ name, chosen, onChoose, inputProps, inputRef }: ActorComboboxProps) {
	const { graph, index } = usePage();
	const [text, setText] = useState<string | null>(null);
	const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
	const chosenActor = chosen && graph.hasNode(chosen) ? graph.getNodeAttributes(chosen) : null;
	const hits = combobox.dropdownOpened ? index.search.find(text ?? "", MOST_HITS) : [];

	const choose = (actor: string) => {
		setText(null);
		combobox.closeDropdown();
		onChoose(actor);
		const input = combobox.targetRef.current;
		if (!(input instanceof HTMLInputElement) || input !== document.activeElement) return;
		// Where the field keeps the focus, the next key begins a new search instead of lengthening the name;
		// but whoever has typed on before the name was shown keeps what is typed.
		const { label } = graph.getNodeAttributes(actor);
		requestAnimationFrame(() => {
			if (input === document.activeElement && input.value === label) input.select();
		});
	};
	const begin = () => {
		setText((typed) => typed ?? "");
		combobox.openDropdown();
		combobox.updateSelectedOptionIndex(0);
	};
	const close = () => {
		combobox.closeDropdown();
		setText(null);
	};

	return (
		<Combobox store={combobox} onOptionSubmit={choose} shadow="lg" radius="lg" offset={8} withinPortal>
			<Combobox.Target withExpandedAttribute>
				<TextInput
					ref={inputRef}
					aria-label={name}
					spellCheck={false}
					autoComplete="off"
					value={text ?? chosenActor?.label ?? ""}
					onChange={(event) => {
						setText(event.currentTarget.value);
						combobox.openDropdown();
						combobox.updateSelectedOptionIndex(0);
					}}
					onFocus={begin}
					onClick={begin}
					onBlur={close}
					onKeyDown={(event) => {
						if (event.key !== "Escape") return;
						event.stopPropagation();
						close();
						event.currentTarget.blur();
					}}
					leftSection={chosenActor && text === null ? <ActorMark actor={chosenActor} /> : null}
					{...inputProps}
					placeholder={chosenActor?.label ?? inputProps?.placeholder}
				/>
			</Combobox.Target>
			<Combobox.Dropdown>
				<Combobox.Options className={classes.options} aria-label="Actors">
					{hits.map((hit) => (
						<Combobox.Option key={hit.id} value={hit.id} className={classes.option}>
							<Hit hit={hit} />
						</Combobox.Option>
					))}
					{hits.length === 0 && <NothingFound text={text ?? ""} />}
				</Combobox.Options>
			</Combobox.Dropdown>
		</Combobox>
	);
}

function Hit({ hit }: { hit: ActorHit }) {
	return (
		<>
			<ActorMark actor={hit} size={26} />
			<span className={classes.names}>
				<span className={classes.label}>{hit.label}</span>
				<span className={classes.kind}>{hit.alias ? `also ${hit.alias}` : KIND_WORDS[hit.kind].one}</span>
			</span>
			<span className={classes.relations}>{counted(hit.relations, "relation")}</span>
		</>
	);
}

function NothingFound({ text }: { text: string }) {
	const { index } = usePage();
	const closest = index.search.closest(text, MOST_SUGGESTIONS);
	return (
		<>
			<Combobox.Empty className={classes.empty}>
				No actor is called “{text.trim()}”.{closest.length > 0 && " The closest names:"}
			</Combobox.Empty>
			{closest.map((hit) => (
				<Combobox.Option key={hit.id} value={hit.id} className={classes.option}>
					<Hit hit={hit} />
				</Combobox.Option>
			))}
		</>
	);
}
