import type { ActorKind } from "./actor.ts";
import type { Modality } from "./relation-type.ts";

/** A place of an article's text; its end is that of the sentence which begins there. */
export interface EvidencePlace {
	article: string;
	start: number;
}

/** What a person can do to a graph. Actors are named by node id, relations by edge key, as they are at that point. */
export type EditAction =
	/** `other` is the same actor as `actor`, which keeps its name; what was said of `other` is said of `actor`. */
	| { action: "mergeActors"; actor: string; other: string }
	/** Part of what was said of `actor` is said of another, new one: what those articles or those places say. */
	| {
			action: "splitActor";
			actor: string;
			into: { id: string; label: string; kind: ActorKind };
			articles?: string[];
			evidence?: EvidencePlace[];
			/** Names that belong to the new actor. */
			aliases?: string[];
	  }
	| { action: "renameActor"; actor: string; label: string }
	| { action: "changeKind"; actor: string; kind: ActorKind }
	| { action: "addActor"; actor: string; label: string; kind: ActorKind; aliases?: string[] }
	/** The actor goes, with all its relations. */
	| { action: "removeActor"; actor: string }
	/** A relation that was not read: from a place in an article, or on the editor's own word, given in `note`. */
	| {
			action: "addRelation";
			source: string;
			target: string;
			type: string;
			modality: Modality;
			start: string | null;
			end: string | null;
			evidence?: EvidencePlace & { end: number };
			note?: string;
	  }
	| { action: "removeRelation"; relation: string }
	| { action: "retypeRelation"; relation: string; type: string }
	| { action: "reverseRelation"; relation: string }
	| { action: "redateRelation"; relation: string; start: string | null; end: string | null }
	| { action: "changeModality"; relation: string; modality: Modality }
	/** A person has read the sentences and agrees: confidence 1. */
	| { action: "confirmRelation"; relation: string }
	/** These sentences do not say so (all of them, where none is given); a relation without any left is gone. */
	| { action: "rejectRelation"; relation: string; evidence?: EvidencePlace[] }
	/** A remark on an actor or a relation, whichever is given. */
	| { action: "note"; actor?: string; relation?: string; text: string };

/** A person's correction, kept beside the machine's result and replayed on it. */
export type Edit = EditAction & {
	/** Unlike every other edit's in the list. */
	id: string;
	author: string;
	/** ISO 8601 instant. */
	time: string;
};

/** A remark that an edit has put on an actor or a relation. */
export interface Note {
	author: string;
	time: string;
	text: string;
}
