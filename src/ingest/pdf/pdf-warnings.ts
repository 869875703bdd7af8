/** pdfjs writes its warnings to the console only; they are caught there while a document is open. */

/** pdfjs begins every warning so; anything else that is written meanwhile is passed on. */
const PREFIX = "Warning: ";
const MAX_WARNINGS = 500;
const MAX_LENGTH = 300;

export interface Warnings {
  /** What was warned of since the last call. */
  take(): readonly string[];
  /** How many of the warnings not yet taken are of a kind. */
  count(kind: RegExp): number;
  release(): void;
}

const listeners = new Set<string[]>();
let original: typeof console.warn | null = null;

function listen(...args: unknown[]): void {
  const text = args.map(String).join(" ");
  if (!text.startsWith(PREFIX)) {
    original?.apply(console, args);
    return;
  }
  for (const seen of listeners) if (seen.length < MAX_WARNINGS) seen.push(text.slice(PREFIX.length, MAX_LENGTH));
}

export function catchWarnings(): Warnings {
  const seen: string[] = [];
  if (listeners.size === 0) {
    original = console.warn;
    console.warn = listen;
  }
  listeners.add(seen);
  return {
    take: () => seen.splice(0),
    count: (kind) => seen.filter((text) => kind.test(text)).length,
    release: () => {
      listeners.delete(seen);
      if (listeners.size > 0 || original === null) return;
      console.warn = original;
      original = null;
    },
  };
}
