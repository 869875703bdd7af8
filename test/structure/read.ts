/** Own-written texts through the first two stages, and short forms of what the outline holds. */
import type { Doc, DocumentFormat, Outline, PassageKind, Section, Source } from "../../src/model.js";
import { hasTraditional, loadToSimplified, normalize, type ToSimplified } from "../../src/normalize/index.js";
import { outline } from "../../src/structure/index.js";

export const makeSource = (text: string, format: DocumentFormat = "txt"): Source => ({
  name: "test",
  format,
  encoding: "utf-8",
  sha256: "",
  bytes: 0,
  text,
  pageStarts: [],
  findings: [],
});

export const readDoc = (text: string, format: DocumentFormat = "txt", toSimplified: ToSimplified | null = null): Doc =>
  normalize(makeSource(text, format), toSimplified);

export const readHant = async (text: string): Promise<Doc> =>
  readDoc(text, "txt", hasTraditional(text) ? await loadToSimplified() : null);

export const read = (text: string, format: DocumentFormat = "txt"): Outline => outline(readDoc(text, format));
export const readMd = (text: string): Outline => read(text, "md");

/** `1 第一章 水利 [C 3]`: level, label, title; C in the contents alone, B in the body alone; the printed page. */
export function showSection({ level, label, title, inToc, inBody, tocPage }: Section): string {
  const where = inToc && inBody ? "" : inToc ? "C" : "B";
  const tail = [where, tocPage ?? ""].filter((part) => part !== "").join(" ");
  return `${level} ${label ?? "·"} ${title}${tail === "" ? "" : ` [${tail}]`}`;
}

export const sectionsOf = (text: string, format: DocumentFormat = "txt"): readonly string[] =>
  read(text, format).sections.map(showSection);

/** `① 三新=新桥、新路、新港。` */
export const notesOf = (text: string, format: DocumentFormat = "txt"): readonly string[] =>
  read(text, format).notes.map(({ marker, term, definition }) => `${marker} ${term ?? "-"}=${definition}`);

/** Boxes with their items: `1 水利工程 | 1（一）东坝=加高坝顶。`; `-` is an item without a name. */
export function boxesOf(text: string, format: DocumentFormat = "txt"): readonly string[] {
  const { boxes, projects } = read(text, format);
  return boxes.map(({ number, title }, box) =>
    [
      `${number ?? "-"} ${title}`,
      ...projects
        .filter((project) => project.box === box)
        .map(({ level, label, name, text: words }) => `${level}${label ?? ""} ${name ?? "-"}=${words}`),
    ].join(" | "),
  );
}

export const passagesOf = (
  text: string,
  kind: PassageKind = "paragraph",
  format: DocumentFormat = "txt",
): readonly string[] =>
  read(text, format)
    .passages.filter((passage) => passage.kind === kind)
    .map(({ body }) => body.text);

/** `warning numbering-gap`, in order. */
export const findingsOf = (text: string, format: DocumentFormat = "txt"): readonly string[] =>
  read(text, format).findings.map(({ severity, rule }) => `${severity} ${rule}`);
