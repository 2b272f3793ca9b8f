import type { RelationType } from "../../model/index.ts";
import type { Apposition, Clause } from "../clauses/structure.ts";
import type { Trace } from "../explain/trace.ts";
import type { ArgumentReader } from "../frames/arguments.ts";
import type { RuleBook } from "../frames/rule-book.ts";
import type { GapReader } from "../implied/gap-reader.ts";
import type { ToldOf } from "../implied/told.ts";
import type { Scene } from "../standing/scene.ts";
import type { SentenceTime } from "../time/discourse.ts";
import type { TimeExpression } from "../time/expressions.ts";
import type { SentenceContext } from "./draft.ts";
import type { EventMemory } from "./event-memory.ts";

/** What the events of one sentence are read from. */
export interface EventContext extends SentenceContext {
	clauses: Clause[];
	appositions: Apposition[];
	times: TimeExpression[];
	reader: ArgumentReader;
	memory: EventMemory;
	book: RuleBook;
	types: Map<string, RelationType>;
	/** Finds sides that a clause leaves unnamed; absent where nothing was told before and nobody is to be guessed. */
	gaps?: GapReader;
	/** The article as far as it was read. */
	told: ToldOf;
	/** What of the article is sport or a story. */
	scene: Scene;
	/** When the sentence plays. */
	time: SentenceTime;
	/** Told of what is looked at, where the reading is to be explained. */
	trace?: Trace | undefined;
}
