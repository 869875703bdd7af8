/** The mark at the beginning of a note: ①, [12], 3. */
export interface NoteStart {
  readonly marker: string;
  /** Where the note's words begin in the line. */
  readonly end: number;
}

/** What stands at the beginning of a line as a note's own mark. */
export function readStart(text: string, pattern: RegExp): NoteStart | null {
  const indent = text.length - text.trimStart().length;
  const match = pattern.exec(text.slice(indent));
  return match?.[1] === undefined ? null : { marker: match[1], end: indent + match[0].length };
}
