/** The end of a text behind the last of some marks; all of it where none is there. A pattern would begin at each character. */
export function tailAfter(text: string, marks: string): string {
  let at = text.length;
  while (at > 0 && !marks.includes(text[at - 1] ?? "")) at--;
  return text.slice(at);
}
