import { EmbeddedActionsParser, type IToken } from "chevrotain";
import type {
	Absence,
	ActorPattern,
	Chain,
	Comparison,
	Condition,
	Hops,
	Pattern,
	RelationPattern,
	Span,
	TimeCondition,
	Written,
} from "./syntax.ts";
import * as t from "./tokens.ts";

/** A token as a part of the pattern. */
function written(token: IToken): Written {
	const place = { start: token.startOffset, end: t.endOf(token) };
	if (token.tokenType !== t.QuotedText) return { ...place, text: token.image, quoted: false };
	return { ...place, text: token.image.slice(1, -1).replace(/\\(.)/g, "$1"), quoted: true };
}

/**
 * The grammar of patterns. Each rule is named for what a person would call the place, since error messages and
 * completion go by the rule in which a token is missing.
 */
export class PatternParser extends EmbeddedActionsParser {
	constructor() {
		super(t.TOKENS, { recoveryEnabled: false, maxLookahead: 3, nodeLocationTracking: "none" });
		this.performSelfAnalysis();
	}

	/** From the start of a token to the end of the last one taken. */
	private from(start: number): Span {
		const last = this.LA(0);
		return { start, end: t.endOf(last) };
	}

	readonly pattern = this.RULE("pattern", (): Pattern => {
		this.OPTION1(() => this.CONSUME(t.Match));
		const chains: Chain[] = [];
		this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => chains.push(this.SUBRULE(this.chain)) });
		const conditions = this.OPTION2(() => this.SUBRULE(this.conditions)) ?? [];
		const returns = this.OPTION3(() => this.SUBRULE(this.returns)) ?? null;
		const limit = this.OPTION4(() => this.SUBRULE(this.limit)) ?? null;
		return { chains, conditions, returns, limit };
	});

	private readonly chain = this.RULE("chain", (): Chain => {
		const { startOffset } = this.LA(1);
		const actors = [this.SUBRULE1(this.actor)];
		const relations: RelationPattern[] = [];
		this.MANY(() => {
			relations.push(this.SUBRULE(this.relation));
			actors.push(this.SUBRULE2(this.actor));
		});
		return this.ACTION(() => ({ ...this.from(startOffset), actors, relations }));
	});

	private readonly actor = this.RULE("actor", (): ActorPattern => {
		const { startOffset } = this.CONSUME(t.LeftParen);
		const name = this.OPTION1(() => this.SUBRULE(this.actorName)) ?? null;
		const kinds: Written[] = [];
		this.OPTION2(() => {
			this.CONSUME(t.Colon);
			this.AT_LEAST_ONE_SEP({ SEP: t.Bar, DEF: () => kinds.push(this.SUBRULE(this.kindName)) });
		});
		this.CONSUME(t.RightParen);
		return this.ACTION(() => ({ ...this.from(startOffset), name, kinds }));
	});

	private readonly actorName = this.RULE("actorName", (): Written => {
		const token = this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.QuotedText) }]);
		return this.ACTION(() => written(token));
	});

	private readonly kindName = this.RULE("kindName", (): Written => {
		const token = this.CONSUME(t.Word);
		return this.ACTION(() => written(token));
	});

	private readonly relation = this.RULE("relation", (): RelationPattern => {
		const { startOffset } = this.LA(1);
		const parts = this.OR1<InsideBrackets & Pick<RelationPattern, "direction">>([
			{
				ALT: () => {
					this.CONSUME(t.LeftArrow);
					const inside = this.OPTION1(() => this.SUBRULE1(this.inside)) ?? EVERY_RELATION;
					this.CONSUME1(t.Dash);
					return { ...inside, direction: "left" };
				},
			},
			{
				ALT: () => {
					this.CONSUME2(t.Dash);
					const inside = this.OPTION2(() => this.SUBRULE2(this.inside)) ?? EVERY_RELATION;
					const closing = this.OR2([
						{ ALT: () => this.CONSUME(t.RightArrow) },
						{ ALT: () => this.CONSUME3(t.Dash) },
					]);
					return { ...inside, direction: closing.tokenType === t.RightArrow ? "right" : "either" };
				},
			},
		]);
		return this.ACTION(() => ({ ...this.from(startOffset), ...parts }));
	});

	private readonly inside = this.RULE("inside", (): InsideBrackets => {
		this.CONSUME(t.LeftBracket);
		const labels: Written[] = [];
		let variable: Written | null = null;
		this.OPTION1(() => {
			this.OR([
				{
					ALT: () => {
						variable = this.SUBRULE(this.relationVariable);
						this.CONSUME1(t.Colon);
						this.SUBRULE1(this.labels, { ARGS: [labels] });
					},
				},
				{
					ALT: () => {
						this.OPTION2(() => this.CONSUME2(t.Colon));
						this.SUBRULE2(this.labels, { ARGS: [labels] });
					},
				},
			]);
		});
		const hops = this.OPTION3(() => this.SUBRULE(this.hops)) ?? null;
		const conditions = this.OPTION4(() => this.SUBRULE(this.conditions)) ?? [];
		this.CONSUME(t.RightBracket);
		return { variable, labels, hops, conditions };
	});

	private readonly relationVariable = this.RULE("relationVariable", (): Written => {
		const token = this.CONSUME(t.Word);
		return this.ACTION(() => written(token));
	});

	private readonly labels = this.RULE("labels", (into: Written[]): void => {
		this.AT_LEAST_ONE_SEP({
			SEP: t.Bar,
			DEF: () => {
				const token = this.CONSUME(t.Word);
				this.ACTION(() => into.push(written(token)));
			},
		});
	});

	private readonly hops = this.RULE("hops", (): Hops => {
		const { startOffset } = this.CONSUME(t.Star);
		const least = this.OPTION1(() => this.SUBRULE1(this.count)) ?? null;
		let most = least;
		this.OPTION2(() => {
			this.CONSUME(t.DotDot);
			most = this.OPTION3(() => this.SUBRULE2(this.count)) ?? null;
		});
		return this.ACTION(() => ({ ...this.from(startOffset), least, most }));
	});

	private readonly count = this.RULE("count", (): Written => {
		const token = this.CONSUME(t.NumberText);
		return this.ACTION(() => written(token));
	});

	private readonly conditions = this.RULE("conditions", (): Condition[] => {
		this.CONSUME(t.Where);
		const conditions: Condition[] = [];
		this.AT_LEAST_ONE_SEP({ SEP: t.And, DEF: () => conditions.push(this.SUBRULE(this.condition)) });
		return conditions;
	});

	private readonly condition = this.RULE("condition", (): Condition => {
		const { startOffset } = this.LA(1);
		return this.OR1<Condition>([
			{ ALT: () => this.SUBRULE(this.absence) },
			{ ALT: () => this.SUBRULE1(this.time, { ARGS: [startOffset, null] }) },
			{
				ALT: () => {
					const subject = this.SUBRULE1(this.subject);
					return this.OR2<Condition>([
						{ ALT: () => this.SUBRULE2(this.time, { ARGS: [startOffset, subject] }) },
						{ ALT: () => this.SUBRULE1(this.comparison, { ARGS: [startOffset, subject, null] }) },
						{
							ALT: () => {
								this.CONSUME(t.Dot);
								const property = this.SUBRULE(this.property);
								return this.SUBRULE2(this.comparison, { ARGS: [startOffset, subject, property] });
							},
						},
					]);
				},
			},
		]);
	});

	private readonly absence = this.RULE("absence", (): Absence => {
		const { startOffset } = this.CONSUME(t.Not);
		const chain = this.SUBRULE(this.chain);
		return this.ACTION(() => ({ ...this.from(startOffset), kind: "absence", chain }));
	});

	private readonly subject = this.RULE("subject", (): Written => {
		const token = this.CONSUME(t.Word);
		return this.ACTION(() => written(token));
	});

	private readonly property = this.RULE("property", (): Written => {
		const token = this.CONSUME(t.Word);
		return this.ACTION(() => written(token));
	});

	private readonly comparison = this.RULE(
		"comparison",
		(start: number, subject: Written, property: Written | null): Comparison => {
			const sign = this.CONSUME(t.ComparisonSign);
			const values: Written[] = [];
			this.AT_LEAST_ONE_SEP({
				SEP: t.Bar,
				DEF: () => values.push(this.SUBRULE(this.value)),
			});
			return this.ACTION(() => ({
				...this.from(start),
				kind: "comparison",
				of: subject,
				property,
				sign: written(sign),
				values,
			}));
		},
	);

	private readonly value = this.RULE("value", (): Written => {
		const token = this.OR([
			{ ALT: () => this.CONSUME(t.Word) },
			{ ALT: () => this.CONSUME(t.QuotedText) },
			{ ALT: () => this.CONSUME(t.NumberText) },
			{ ALT: () => this.CONSUME(t.DateText) },
		]);
		return this.ACTION(() => written(token));
	});

	private readonly time = this.RULE("time", (start: number, of: Written | null): TimeCondition => {
		const window = this.OR1<Pick<TimeCondition, "from" | "until" | "asOf">>([
			{
				ALT: () => {
					this.OR2([{ ALT: () => this.CONSUME(t.Since) }, { ALT: () => this.CONSUME(t.From) }]);
					const from = this.SUBRULE1(this.date);
					const until = this.OPTION(() => {
						this.CONSUME1(t.Until);
						return this.SUBRULE2(this.date);
					});
					return { from, until: until ?? null, asOf: false };
				},
			},
			{
				ALT: () => {
					this.CONSUME2(t.Until);
					return { from: null, until: this.SUBRULE3(this.date), asOf: false };
				},
			},
			{
				ALT: () => {
					this.CONSUME(t.As);
					this.CONSUME(t.Of);
					const day = this.SUBRULE4(this.date);
					return { from: day, until: day, asOf: true };
				},
			},
		]);
		return this.ACTION(() => ({ ...this.from(start), kind: "time", of, ...window }));
	});

	private readonly date = this.RULE("date", (): Written => {
		const token = this.OR([
			{ ALT: () => this.CONSUME(t.DateText) },
			{ ALT: () => this.CONSUME(t.NumberText) },
		]);
		return this.ACTION(() => written(token));
	});

	private readonly returns = this.RULE("returns", (): Written[] => {
		this.CONSUME(t.Return);
		const names: Written[] = [];
		this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => names.push(this.SUBRULE(this.returned)) });
		return names;
	});

	private readonly returned = this.RULE("returned", (): Written => {
		const token = this.CONSUME(t.Word);
		return this.ACTION(() => written(token));
	});

	private readonly limit = this.RULE("limit", (): Written => {
		this.CONSUME(t.Limit);
		return this.SUBRULE(this.count);
	});
}

type InsideBrackets = Pick<RelationPattern, "variable" | "labels" | "hops" | "conditions">;

/** `--`, `-->` and `<--`. */
const EVERY_RELATION: InsideBrackets = { variable: null, labels: [], hops: null, conditions: [] };
