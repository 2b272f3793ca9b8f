import { Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { usePage } from "../state/page-context.tsx";
import { ActorCombobox } from "./actor-combobox.tsx";

/** The search that is always there: finds an actor, opens it and brings it into the middle. */
export function SearchBox({ narrow, onFocus }: { narrow: boolean; onFocus(actor: string): void }) {
	const { dispatch } = usePage();
	const input = useRef<HTMLInputElement>(null);
	useHotkeys([
		["/", () => input.current?.focus()],
		["mod+K", () => input.current?.focus()],
	]);
	return (
		<ActorCombobox
			name="Search actors"
			chosen={null}
			inputRef={input}
			onChoose={(actor) => {
				input.current?.blur();
				dispatch({ type: "chose", view: { kind: "actor", id: actor } });
				onFocus(actor);
			}}
			inputProps={{
				placeholder: "Search actors",
				leftSection: <IconSearch size={15} stroke={1.9} />,
				rightSection: narrow ? null : <Kbd aria-hidden="true">/</Kbd>,
				rightSectionPointerEvents: "none",
				variant: "unstyled",
			}}
		/>
	);
}
