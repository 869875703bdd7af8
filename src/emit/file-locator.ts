/** Places in the text that spans are given out in: the file's own, where the text that was read is made of it. */
import { createLocator, type Locator } from "../core/locate.js";
import { type SourceSpan, sourceSpan } from "../core/mapped-text.js";
import type { Source } from "../model.js";

/** The text that spans count in. */
export const fileText = ({ origin, text }: Source): string => origin?.text ?? text;

/** Asked in the offsets of `Source.text`, it answers in those of the file's text. */
export function fileLocator({ origin, text, pageStarts }: Source): Locator {
  if (origin === undefined) return createLocator(text, pageStarts);
  const own = createLocator(origin.text, origin.pageStarts);
  const moved = ({ from, to }: SourceSpan): SourceSpan => sourceSpan(origin.mapped, from, to);
  const movedTo = (offset: number): number => moved({ from: offset, to: offset }).from;
  return {
    codePoint: (offset) => own.codePoint(movedTo(offset)),
    line: (offset) => own.line(movedTo(offset)),
    page: (offset) => own.page(movedTo(offset)),
    place: (span) => own.place(moved(span)),
    quote: (span) => own.quote(moved(span)),
  };
}
