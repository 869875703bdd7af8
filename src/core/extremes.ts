/** Least and most of lists of any length: an argument for each item overflows the stack where there are 100 000. */

/** Infinity where there are no items. */
export function leastOf<T>(items: readonly T[], placeOf: (item: T) => number): number {
  let least = Infinity;
  for (const item of items) least = Math.min(least, placeOf(item));
  return least;
}

/** -Infinity where there are no items. */
export function mostOf<T>(items: readonly T[], placeOf: (item: T) => number): number {
  let most = -Infinity;
  for (const item of items) most = Math.max(most, placeOf(item));
  return most;
}
