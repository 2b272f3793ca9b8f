import { byText } from "../order.ts";
import { byReport, type Cluster, canBeOne, isBareWord, keysOf, unite } from "./cluster.ts";
import { isSurnameOf, personName } from "./person-names.ts";
import { dependsOn, type Surroundings, TIERS, type Tier } from "./tiers.ts";

interface Link {
	to: Cluster;
	reason: string;
}

type Links = Map<Cluster, Link[]>;

/** A fixed order of clusters, whatever order they were found in. */
function inOrder(clusters: readonly Cluster[]): Cluster[] {
	return [...clusters].sort((a, b) => {
		if (a.listed !== null || b.listed !== null) return byText(a.listed ?? "~", b.listed ?? "~");
		const [one, other] = [a.members[0], b.members[0]];
		return one && other ? byReport(one, other) : 0;
	});
}

/** Clusters that share a key, by key. */
function blocksOf(clusters: readonly Cluster[]): Map<string, Cluster[]> {
	const blocks = new Map<string, Cluster[]>();
	for (const cluster of clusters) {
		for (const key of keysOf(cluster)) {
			const block = blocks.get(key);
			if (block) block.push(cluster);
			else blocks.set(key, [cluster]);
		}
	}
	return blocks;
}

function linksOf(blocks: ReadonlyMap<string, Cluster[]>, tier: Tier, around: Surroundings): Links {
	const links: Links = new Map();
	const seen = new Map<Cluster, Set<Cluster>>();
	for (const block of blocks.values()) {
		block.forEach((a, i) => {
			for (const b of block.slice(i + 1)) {
				const known = seen.get(a) ?? new Set();
				if (known.has(b)) continue;
				seen.set(a, known.add(b));
				// Two of the gazetteer's are two; this is most of the pairs.
				if ((a.listed !== null && b.listed !== null) || a.isUnclear || b.isUnclear) continue;
				const reason = tier(a, b, around);
				if (reason === null || !canBeOne(a, b)) continue;
				addLink(links, a, b, reason);
				addLink(links, b, a, reason);
			}
		});
	}
	return links;
}

function addLink(links: Links, from: Cluster, to: Cluster, reason: string): void {
	const known = links.get(from);
	if (known) known.push({ to, reason });
	else links.set(from, [{ to, reason }]);
}

function fitTogether(clusters: readonly Cluster[]): boolean {
	return clusters.every((a, i) => {
		for (let k = i + 1; k < clusters.length; k++) if (!canBeOne(a, clusters[k] as Cluster)) return false;
		return true;
	});
}

/**
 * Takes out the links that leave a choice: whoever could be either of two actors that are not one is joined to
 * neither, now or on weaker grounds.
 */
function withoutChoices(links: Links): Links {
	const dropped = new Map<Cluster, Set<Cluster>>();
	const drop = (a: Cluster, b: Cluster) => {
		dropped.set(a, (dropped.get(a) ?? new Set()).add(b));
		dropped.set(b, (dropped.get(b) ?? new Set()).add(a));
	};
	const unclear = new Set<Cluster>();
	const seen = new Set<Cluster>();
	const doubtful: Cluster[] = [];
	for (const cluster of links.keys()) {
		if (seen.has(cluster)) continue;
		const component = componentOf(cluster, links, seen);
		if (!fitTogether(component)) doubtful.push(...component);
	}
	for (const cluster of doubtful) {
		const others = links.get(cluster) ?? [];
		others.forEach(({ to: one }, i) => {
			for (const { to: other } of others.slice(i + 1)) {
				if (canBeOne(one, other)) continue;
				drop(cluster, one);
				drop(cluster, other);
				if (dependsOn(cluster, one) && dependsOn(cluster, other)) unclear.add(cluster);
				else for (const end of [one, other]) if (dependsOn(end, cluster)) unclear.add(end);
			}
		});
	}
	for (const cluster of unclear) cluster.isUnclear = true;
	const left: Links = new Map();
	for (const [cluster, others] of links) {
		const kept = others.filter(({ to }) => !dropped.get(cluster)?.has(to) && !unclear.has(to));
		if (kept.length > 0 && !unclear.has(cluster)) left.set(cluster, kept);
	}
	return left;
}

function componentOf(start: Cluster, links: Links, seen: Set<Cluster>): Cluster[] {
	const found = [start];
	seen.add(start);
	for (let i = 0; i < found.length; i++) {
		for (const { to } of links.get(found[i] as Cluster) ?? []) {
			if (seen.has(to)) continue;
			seen.add(to);
			found.push(to);
		}
	}
	return found;
}

/** Joins what one ground says is one. A chain whose ends cannot be one stays apart as a whole. */
function joinBy(tier: Tier, clusters: readonly Cluster[], around: Surroundings): Cluster[] {
	const links = withoutChoices(linksOf(blocksOf(clusters), tier, around));
	const seen = new Set<Cluster>();
	const result: Cluster[] = [];
	for (const cluster of clusters) {
		if (seen.has(cluster)) continue;
		const component = componentOf(cluster, links, seen);
		if (component.length === 1 || !fitTogether(component)) result.push(...component);
		else result.push(joined(inOrder(component), links));
	}
	return inOrder(result);
}

function joined(component: readonly Cluster[], links: Links): Cluster {
	const united = unite(component);
	for (const cluster of component) {
		const isAnchor =
			united.anchor === null ? cluster.listed !== null : cluster.members.includes(united.anchor);
		if (isAnchor) continue;
		const own = [...(links.get(cluster) ?? [])];
		const toAnchor = own.find(({ to }) =>
			united.anchor === null ? to.listed !== null : to.members.includes(united.anchor),
		);
		const reason = (toAnchor ?? own.sort((a, b) => byText(a.reason, b.reason))[0])?.reason ?? null;
		for (const placed of cluster.members) placed.reason ??= reason;
	}
	return united;
}

/** Counts actors by the sound of their surnames, listed ones included. */
function bearersIn(clusters: readonly Cluster[]): (single: Cluster) => number {
	const blocks = blocksOf(clusters);
	return (single) => {
		const words = isBareWord(single) ? [...single.names].map((name) => personName(name)) : single.single;
		const found = new Set<Cluster>();
		for (const key of keysOf(single))
			for (const other of blocks.get(key) ?? []) {
				if (other === single || other.sort !== "person" || isUnrelated(other)) continue;
				const names = [...other.full, ...(other.nations.size > 0 ? other.single : [])];
				if (words.some((word) => names.some((name) => isSurnameOf(word, name)))) found.add(other);
			}
		return found.size;
	};
}

function isUnrelated({ full, single }: Cluster): boolean {
	return full.length === 0 && single.length === 0;
}

/**
 * Finds out which members are one actor, in rounds from the strongest ground to the weakest; within a round all
 * clusters are looked at together, so that the outcome depends on the set of members alone and not on their order.
 * @param clusters one for each of the gazetteer's actors and each member
 */
export function resolve(
	clusters: readonly Cluster[],
	countriesIn: (article: string) => ReadonlySet<string>,
): Cluster[] {
	let current = inOrder(clusters);
	for (const tier of TIERS) {
		current = joinBy(tier, current, { countriesIn, bearersOf: bearersIn(current) });
	}
	return current;
}
