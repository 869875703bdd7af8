/** What the user sees on standard error: messages, colours on a terminal, a progress line. */

export interface Terminal {
  /** A line of information; silent with --quiet. */
  readonly note: (line: string) => void;
  /** A line that something failed; never silent. */
  readonly fail: (line: string) => void;
  /** Replaces the progress line; shown on a terminal only. */
  readonly progress: (line: string) => void;
}

const CLEAR_LINE = "\r\u001b[2K";
const RED = "\u001b[31m";
const PLAIN = "\u001b[0m";

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Colours on a terminal, unless the user or the terminal says no (https://no-color.org). */
export const wantsColor = (stream: Stream, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";

/** Control characters of file names and documents must not reach the terminal; the lines of a stack stay lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
export const printable = (line: string): string => line.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]|\n(?! {4}at )/g, "\ufffd");

export function createTerminal(
  quiet: boolean,
  stream: Stream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const color = wantsColor(stream, env);
  let showsProgress = false;
  const clear = (): string => {
    const before = showsProgress ? CLEAR_LINE : "";
    showsProgress = false;
    return before;
  };
  return {
    note: (line) => {
      if (!quiet) stream.write(`${clear()}${printable(line)}\n`);
    },
    fail: (line) => {
      const prefix = color ? `${RED}error:${PLAIN}` : "error:";
      stream.write(`${clear()}${prefix} ${printable(line)}\n`);
    },
    progress: (line) => {
      if (quiet || stream.isTTY !== true) return;
      const width = (stream.columns ?? 80) - 1;
      stream.write(
        CLEAR_LINE +
          Array.from(printable(line))
            .slice(0, width >> 1)
            .join(""),
      );
      showsProgress = line !== "";
    },
  };
}
