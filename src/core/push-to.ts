/** Adds an item to the list under its key, which begins with the first. The list grows in place: a copy for each item takes the square. */
export function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
