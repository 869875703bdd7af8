/** An interrupted run leaves nothing behind. */

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Discards the output when a signal ends the program; returns how to stop listening. */
export function removeOnInterrupt(output: { readonly discard: () => void }): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, status]) => {
    const handler = (): never => {
      output.discard();
      process.exit(status);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const off of handlers) off();
  };
}
