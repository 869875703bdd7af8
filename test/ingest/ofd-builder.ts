/** Makes OFD bytes in memory: pages of placed words and lines. */
import { escapeXml, makeZip, textPart, type ZipPart } from "./docx-builder.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
export const root = (name: string, inside: string): string =>
  `${DECLARATION}<ofd:${name} ${SPACE}>${inside}</ofd:${name}>`;

/** Sizes in mm; a character of this size is 14 pt. */
export const SIZE = 5;

export interface WordOptions {
  readonly size?: number;
  readonly font?: number;
  /** More attributes of the object. */
  readonly more?: string;
  /** What stands in the object before its words. */
  readonly inside?: string;
  /** In place of steps of one size. */
  readonly steps?: string;
}

/** Words on one baseline `y` from `x`, each character as wide as its size, in an object of their own. */
export function words(x: number, y: number, text: string, options: WordOptions = {}): string {
  const { size = SIZE, font = 1, more = "", inside = "" } = options;
  const count = Array.from(text).length - 1;
  const steps = options.steps ?? (count > 0 ? ` DeltaX="g ${count} ${size}"` : "");
  return (
    `<ofd:TextObject ID="9" Boundary="${x} ${y - size} ${(count + 1) * size} ${size}" Font="${font}" Size="${size}" ${more}>` +
    `${inside}<ofd:TextCode X="0" Y="${size}"${steps}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

/** A paragraph set in lines of `chars` characters, the first indented by two. */
export function paragraph(y: number, text: string, chars = 30, left = 30): string {
  const characters = Array.from(`　　${text}`);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += chars) {
    const line = characters.slice(at, at + chars).join("");
    const indent = line.length - line.trimStart().length;
    lines.push(words(left + indent * SIZE, y + lines.length * 10, line.trimStart()));
  }
  return lines.join("");
}

export const line = (x0: number, y0: number, x1: number, y1: number, more = ""): string =>
  `<ofd:PathObject ID="8" Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}" LineWidth="0.3" ${more}>` +
  `<ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`;

/** A ruled table with cells of one size. */
export function ruledTable(x: number, y: number, rows: readonly (readonly string[])[], wide = 40, high = 10): string {
  const [right, bottom] = [x + wide * (rows[0]?.length ?? 0), y + high * rows.length];
  const across = Array.from({ length: rows.length + 1 }, (_, row) => line(x, y + row * high, right, y + row * high));
  const down = Array.from({ length: (rows[0]?.length ?? 0) + 1 }, (_, col) =>
    line(x + col * wide, y, x + col * wide, bottom),
  );
  const cells = rows.flatMap((row, at) => row.map((text, col) => words(x + col * wide + 2, y + at * high + 7, text)));
  return [...across, ...down, ...cells].join("");
}

export interface OfdParts {
  /** What stands on each page, in its layer. */
  readonly pages: readonly string[];
  /** A template that all pages use. */
  readonly template?: string;
  readonly fonts?: string;
  readonly more?: readonly ZipPart[];
}

const layer = (inside: string): string =>
  `<ofd:Content><ofd:Layer ID="2" Type="Body">${inside}</ofd:Layer></ofd:Content>`;
const USED = '<ofd:Template TemplateID="7" ZOrder="Background"/>';
const FONT = '<ofd:Font ID="1" FontName="仿宋"/><ofd:Font ID="2" FontName="小标宋" Bold="true"/>';

/** The parts of one document in the folder `folder`. */
export function documentParts({ pages, template, fonts = FONT }: OfdParts, folder = "Doc_0"): readonly ZipPart[] {
  const used = template === undefined ? "" : '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
  const listed = pages
    .map((_, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
    .join("");
  const common = `<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${used}`;
  return [
    textPart(
      `${folder}/Document.xml`,
      root("Document", `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages>`),
    ),
    textPart(`${folder}/PublicRes.xml`, root("Res", `<ofd:Fonts>${fonts}</ofd:Fonts>`)),
    ...(template === undefined ? [] : [textPart(`${folder}/Tpls/Tpl_0/Content.xml`, root("Page", layer(template)))]),
    ...pages.map((page, index) =>
      textPart(
        `${folder}/Pages/Page_${index}/Content.xml`,
        root("Page", (template === undefined ? "" : USED) + layer(page)),
      ),
    ),
  ];
}

export const rootPart = (...folders: readonly string[]): ZipPart =>
  textPart(
    "OFD.xml",
    root(
      "OFD",
      folders.map((folder) => `<ofd:DocBody><ofd:DocRoot>${folder}/Document.xml</ofd:DocRoot></ofd:DocBody>`).join(""),
    ),
  );

export const makeOfd = (parts: OfdParts): Buffer =>
  makeZip([rootPart("Doc_0"), ...documentParts(parts), ...(parts.more ?? [])]);
