import { InvalidArgumentError } from "commander";

/** A parser for an option that takes names out of a fixed list, separated by commas. */
export function listOf<Name extends string>(names: readonly Name[]): (text: string) => Name[] {
	return (text) => {
		const wanted = text.split(",").map((name) => name.trim());
		const unknown = wanted.find((name) => !names.some((known) => known === name));
		if (unknown !== undefined)
			throw new InvalidArgumentError(`"${unknown}" is none of: ${names.join(", ")}.`);
		return wanted as Name[];
	};
}

/** A parser for an option that takes a whole number within limits. */
export function wholeNumber(smallest: number, largest: number): (text: string) => number {
	return (text) => {
		const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
		if (!(value >= smallest && value <= largest))
			throw new InvalidArgumentError(`It must be a whole number from ${smallest} to ${largest}.`);
		return value;
	};
}

/** A parser for an option that takes a number from 0 to 1. */
export function shareOfOne(text: string): number {
	const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError("It must be a number from 0 to 1.");
	return value;
}

/** A parser for an option that takes names, which may have commas in them, with semicolons between. */
export function textList(text: string): string[] {
	const names = text.split(";").map((name) => name.trim());
	if (names.includes("")) throw new InvalidArgumentError("It must be names with semicolons between.");
	return names;
}
