import type { Relation } from "../../query/index.ts";

/** A form that asks for the details of an edit. */
export type EditForm =
	| { form: "rename"; actor: string }
	| { form: "kind"; actor: string }
	| { form: "merge"; actor: string }
	| { form: "split"; actor: string }
	| { form: "relate"; actor: string }
	| { form: "add actor" }
	| { form: "retype"; relation: Relation }
	| { form: "redate"; relation: Relation }
	| { form: "modality"; relation: Relation }
	| { form: "note"; actor?: string; relation?: string };
