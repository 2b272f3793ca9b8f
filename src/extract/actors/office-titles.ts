import type { Words } from "./words.ts";

/** A title by its noun and the words before it: "minister" behind "deputy prime". */
export interface OfficeTitle {
	noun: string;
	modifiers: string[];
}

/** Splits a title into its noun and the words before it: "deputy prime minister". */
export function officeOf(title: string, words: Words): OfficeTitle {
	const parts = title.toLowerCase().split(/\s+/);
	for (let i = 0; i < parts.length; i++) {
		const long = words.longRoles
			.get(parts[i] as string)
			?.find((form) => form.every((word, k) => parts[i + k] === word));
		if (long) return { noun: long.join(" "), modifiers: parts.slice(0, i) };
		const role = words.roles.get(parts[i] as string);
		if (role) {
			const tail = parts.slice(i + 1).join(" ");
			const known = words.roleTails.some((form) => form.join(" ") === tail);
			return { noun: known ? `${role.singular} ${tail}` : role.singular, modifiers: parts.slice(0, i) };
		}
	}
	return { noun: parts.at(-1) ?? "", modifiers: parts.slice(0, -1) };
}
