/** The middle of a list by size, the upper one of two; 0 where it is empty. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
