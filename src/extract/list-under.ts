/** Puts a value at the end of the list that a map has under a key; the first begins the list. */
export function listUnder<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
