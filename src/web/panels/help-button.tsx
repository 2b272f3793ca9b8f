import { ActionIcon, Popover } from "@mantine/core";
import { IconQuestionMark } from "@tabler/icons-react";
import { HelpText } from "./help-text.tsx";

/** The question mark of the top bar, with a short help under it. */
export function HelpButton() {
	return (
		<Popover width={340} position="bottom-end" trapFocus returnFocus withRoles>
			<Popover.Target>
				<ActionIcon aria-label="Help">
					<IconQuestionMark size={17} />
				</ActionIcon>
			</Popover.Target>
			<Popover.Dropdown aria-label="Help">
				<HelpText />
			</Popover.Dropdown>
		</Popover>
	);
}
