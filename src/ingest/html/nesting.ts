/**
 * Keeps the nesting of a page within what a page can mean. Opening tags beyond the limits are taken out (a line break
 * takes the place of a block) together with their closing tags, so that the text stays and no later step, ours or the
 * parser's, meets a tree a hundred thousand elements deep.
 */

/** Open elements at a time: blocks and formatting are rarely nested deeper than 60; unclosed paragraphs pile up. */
const LIMITS = { block: 200, inline: 200, closable: 400 } as const;
type Group = keyof typeof LIMITS;

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr basefont frame bgsound keygen".split(" "),
);
/** Parts of a table end each other and do not nest without a table; the page itself is opened once. */
const FREE = new Set("td th tr tbody thead tfoot caption colgroup html head body".split(" "));
const CLOSABLE = new Set("p li dd dt option h1 h2 h3 h4 h5 h6".split(" "));
const BLOCK = new Set(
  "div section article aside main header footer nav table ul ol dl center form blockquote fieldset details figure pre address".split(
    " ",
  ),
);
/** Elements whose content is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "noframes", "iframe", "noembed"]);

const TAG = /<(?:!--|(\/?)([a-z][a-z0-9]*))/gi;

const groupOf = (name: string): Group => (CLOSABLE.has(name) ? "closable" : BLOCK.has(name) ? "block" : "inline");

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

class Nesting {
  readonly cuts: Cut[] = [];
  readonly #open: Record<Group, number> = { block: 0, inline: 0, closable: 0 };
  /** Opening tags taken out whose closing tag is still to come, by name. */
  readonly #dropped = new Map<string, number>();
  readonly #html: string;
  /** The end of the tag that was cut last. */
  #close = -1;

  constructor(html: string) {
    this.#html = html;
  }

  #cut(start: number, text: string): void {
    // Tags come in order, so that the end found for one may serve the next: a page without `>` is searched once.
    if (this.#close < start) {
      const close = this.#html.indexOf(">", start);
      this.#close = close < 0 ? this.#html.length : close;
    }
    this.cuts.push({ start, end: this.#close + 1, text });
  }

  open(name: string, at: number): void {
    const group = groupOf(name);
    if (this.#open[group] < LIMITS[group]) {
      this.#open[group]++;
      return;
    }
    this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1);
    this.#cut(at, group === "inline" ? "" : "<br>");
  }

  close(name: string, at: number): void {
    const dropped = this.#dropped.get(name) ?? 0;
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1);
      this.#cut(at, "");
      return;
    }
    const group = groupOf(name);
    if (this.#open[group] > 0) this.#open[group]--;
  }
}

/** Where the content of a raw element ends; the end of the page where it is never closed. */
function rawEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function findCuts(html: string): readonly Cut[] {
  const nesting = new Nesting(html);
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const [, slash, name] = match;
    if (name === undefined) {
      const end = html.indexOf("-->", match.index + 4);
      if (end < 0) break;
      TAG.lastIndex = end + 3;
      continue;
    }
    const tag = name.toLowerCase();
    if (VOID.has(tag) || FREE.has(tag)) continue;
    if (RAW.has(tag)) {
      if (slash === "") TAG.lastIndex = rawEnd(html, tag, TAG.lastIndex);
    } else if (slash === "") nesting.open(tag, match.index);
    else nesting.close(tag, match.index);
  }
  return nesting.cuts;
}

/** The page with no more elements open at a time than the limits allow. */
export function limitNesting(html: string): string {
  const cuts = findCuts(html);
  if (cuts.length === 0) return html;
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text } of cuts) {
    if (start < position) continue;
    parts.push(html.slice(position, start), text);
    position = end;
  }
  parts.push(html.slice(position));
  return parts.join("");
}
