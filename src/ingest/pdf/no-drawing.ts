/**
 * Stands in for a browser's fonts. Where pdfjs finds none it draws every glyph as a path, to have something to paint:
 * for 300 pages that takes twice the time and 600 MB. Nothing is painted here, so that a font need only be accepted.
 */

/** Where pdfjs would add the fonts of a page. */
export const NO_DOCUMENT = { fonts: { add: (): void => undefined, delete: (): boolean => true } };

class AcceptedFont {
  readonly loaded = Promise.resolve(this);
}

const place = globalThis as { FontFace?: unknown };
let users = 0;
let stood = false;

/** From now on fonts are accepted; the function that is returned ends it. */
export function acceptFonts(): () => void {
  if (users++ === 0 && place.FontFace === undefined) {
    place.FontFace = AcceptedFont;
    stood = true;
  }
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    if (--users > 0 || !stood) return;
    delete place.FontFace;
    stood = false;
  };
}
