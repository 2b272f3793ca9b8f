import { Anchor, Button, Group } from "@mantine/core";
import { IconFocusCentered, IconRoute } from "@tabler/icons-react";
import { Fragment, useMemo, useState } from "react";
import { freeActorId } from "../../graph/index.ts";
import type { ActorMember, NodeAttributes } from "../../model/index.ts";
import { nameInSentence } from "../../query/index.ts";
import { ActorMenu } from "../edits/actor-menu.tsx";
import { Notes } from "../edits/notes.tsx";
import { useEditor } from "../edits/use-editor.tsx";
import { filterTest, showsAll } from "../state/filters.ts";
import { type RelationGroup, relationGroups } from "../state/graph-index.ts";
import { usePage } from "../state/page-context.tsx";
import { ActorMark } from "./actor-mark.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import classes from "./panels.module.css";
import { RelationLine } from "./relation-line.tsx";
import { StanceHeading } from "./stance-heading.tsx";
import { counted, KIND_WORDS, labelOf, phraseFrom, roleWords } from "./wording.ts";

interface ActorPanelProps {
	actor: string;
	/** Brings the actor into the middle of the stage. */
	onFocus(actor: string): void;
}

/** Who an actor is, and all that the articles say of it. */
export function ActorPanel({ actor, onFocus }: ActorPanelProps) {
	const { state, dispatch, graph, index } = usePage();
	const attributes = graph.getNodeAttributes(actor);
	const groups = useMemo(
		() => relationGroups(index.view, actor, filterTest(state.filters, index.view)),
		[index, actor, state.filters],
	);
	const total = graph.degree(actor);
	const shown = groups.reduce((sum, group) => sum + relationCount(group), 0);

	return (
		<PanelFrame
			name={`Actor ${attributes.label}`}
			header={<ActorHeader actor={actor} attributes={attributes} />}
		>
			<Group gap={8} mb={16}>
				<Button
					variant="default"
					size="xs"
					leftSection={<IconRoute size={15} />}
					onClick={() => dispatch({ type: "followed", view: { kind: "path", from: actor, to: null } })}
				>
					Path from here
				</Button>
				<Button
					variant="default"
					size="xs"
					leftSection={<IconFocusCentered size={15} />}
					onClick={() => onFocus(actor)}
				>
					Show in the middle
				</Button>
			</Group>
			<ActorFacts actor={actor} attributes={attributes} />
			<Notes notes={attributes.notes} />
			{groups.map((group) => (
				<StanceGroup key={group.stance} group={group} actor={actor} />
			))}
			{total === 0 && (
				<p className={classes.quiet}>
					The articles name {attributes.label} but say nothing between it and others.
				</p>
			)}
			{shown < total && !showsAll(state.filters) && (
				<p className={classes.quiet}>{counted(total - shown, "more relation")} hidden by the filters.</p>
			)}
		</PanelFrame>
	);
}

function ActorHeader({ actor, attributes }: { actor: string; attributes: NodeAttributes }) {
	const { graph, dispatch } = usePage();
	const { label, kind, affiliation } = attributes;
	return (
		<div className={classes.actorHeader}>
			<ActorMark actor={attributes} size={42} />
			<div className={classes.actorNames}>
				<h2 className={classes.title}>{label}</h2>
				<p className={classes.subtitle}>
					{KIND_WORDS[kind].one}
					{affiliation && graph.hasNode(affiliation) && (
						<>
							{" of "}
							<Anchor
								component="button"
								type="button"
								inherit
								onClick={() => dispatch({ type: "followed", view: { kind: "actor", id: affiliation } })}
							>
								{labelOf(graph, affiliation)}
							</Anchor>
						</>
					)}
				</p>
			</div>
			<ActorMenu actor={actor} />
		</div>
	);
}

const ALIASES_SHOWN = 5;

function ActorFacts({ actor, attributes }: { actor: string; attributes: NodeAttributes }) {
	const { graph } = usePage();
	const [allAliases, setAllAliases] = useState(false);
	const { roles = [], aliases, mentions } = attributes;
	const names = allAliases ? aliases : aliases.slice(0, ALIASES_SHOWN);
	return (
		<dl className={classes.facts}>
			{roles.length > 0 && (
				<>
					<dt>{roles.length === 1 ? "Role" : "Roles"}</dt>
					<dd>
						{roles.map((role) => (
							<div key={`${role.title}${role.of}${role.start}`}>{roleWords(graph, role)}</div>
						))}
					</dd>
				</>
			)}
			{aliases.length > 0 && (
				<>
					<dt>Also</dt>
					<dd>
						{names.join(", ")}
						{aliases.length > names.length && (
							<Fragment>
								{" "}
								<Anchor component="button" type="button" inherit onClick={() => setAllAliases(true)}>
									and {aliases.length - names.length} more
								</Anchor>
							</Fragment>
						)}
					</dd>
				</>
			)}
			<Members actor={actor} attributes={attributes} />
			<dt>Named</dt>
			<dd>{mentions === 1 ? "once" : `${mentions.toLocaleString("en-GB")} times`}</dd>
		</dl>
	);
}

/** All that an article calls a member. */
function namesOf({ label, aliases = [] }: ActorMember): string[] {
	return label === undefined ? aliases : [label, ...aliases];
}

/** What articles call the actor, where it took more than an id to know that it is the same, and why it is. */
function Members({ actor, attributes }: { actor: string; attributes: NodeAttributes }) {
	const { graph, index } = usePage();
	const { edit } = useEditor();
	const joined = attributes.members?.filter(({ reason }) => reason !== undefined) ?? [];
	if (joined.length === 0) return null;
	const setApart = (member: ActorMember) => {
		const label = member.label ?? attributes.label;
		const others = (attributes.members ?? []).filter(({ article }) => article !== member.article);
		const shared = new Set(others.flatMap(namesOf));
		edit({
			action: "splitActor",
			actor,
			into: { id: freeActorId(graph, attributes.kind, label), label, kind: attributes.kind },
			articles: [member.article],
			aliases: namesOf(member).filter((name) => !shared.has(name)),
		});
	};
	return (
		<>
			<dt>Read as</dt>
			<dd>
				<details>
					<summary>
						one over {counted(new Set(attributes.members?.map(({ article }) => article)).size, "article")}
					</summary>
					{joined.map((member) => (
						<div key={`${member.article} ${member.id}`}>
							“{member.label ?? attributes.label}” in{" "}
							{index.view.article(member.article)?.title ?? member.article}: {member.reason}.{" "}
							<Anchor component="button" type="button" inherit onClick={() => setApart(member)}>
								Not the same
							</Anchor>
						</div>
					))}
				</details>
			</dd>
		</>
	);
}

/** Of an actor related to very many, so many are listed at first. */
const OTHERS_SHOWN = 40;

function StanceGroup({ group, actor }: { group: RelationGroup; actor: string }) {
	const { graph, dispatch } = usePage();
	const [all, setAll] = useState(false);
	const { stance, others } = group;
	const shown = all ? others : others.slice(0, OTHERS_SHOWN);
	return (
		<section className={classes.group}>
			<StanceHeading stance={stance} count={relationCount(group)} />
			{shown.map(({ id, relations }) =>
				relations.map(({ id: key, source, attributes }, index) => {
					const other = graph.getNodeAttributes(id);
					return (
						<RelationLine
							key={key}
							edge={attributes}
							mark={index === 0 ? <ActorMark actor={other} /> : null}
							phrase={phraseFrom(actor, source, attributes)}
							other={nameInSentence(other)}
							onOpen={() =>
								dispatch({
									type: "followed",
									view: { kind: "relations", source: actor, target: id, edge: key },
								})
							}
						/>
					);
				}),
			)}
			{shown.length < others.length && (
				<Button variant="subtle" size="compact-sm" mt={4} onClick={() => setAll(true)}>
					Show {counted(others.length - shown.length, "more actor")}
				</Button>
			)}
		</section>
	);
}

function relationCount({ others }: RelationGroup): number {
	return others.reduce((sum, { relations }) => sum + relations.length, 0);
}
