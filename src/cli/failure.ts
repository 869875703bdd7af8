import { JianError } from "../core/errors.js";

/** The line for an error: the user's to mend, or ours to hear of. */
export function failureLine(source: string, error: unknown): string {
  if (error instanceof JianError) return error.message;
  if (process.env.JIAN_DEBUG) return `${source}: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = what.split("\n", 1)[0];
  return `${source}: unexpected error (${line}): please report it with the file; JIAN_DEBUG=1 shows where it arose`;
}
