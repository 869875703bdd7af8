/** Shows spans inside a text: `全市⟦3130亿元⟧`. */
import type { SourceSpan } from "../../src/core/mapped-text.js";

export function mark(text: string, spans: readonly SourceSpan[]): string {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  let shown = "";
  let at = 0;
  for (const { from, to } of sorted) {
    shown += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`;
    at = to;
  }
  return shown + text.slice(at);
}
