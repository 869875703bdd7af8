// The fastest of several runs.

/** Seconds of the fastest run of each work; they run by turns, so that what else the machine does touches all. */
export async function fastest(works, rounds = 3) {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const begin = performance.now();
      await work();
      best[index] = Math.min(best[index], (performance.now() - begin) / 1000);
    }
  }
  return best;
}
