/** Writes small PDFs: text in a predefined Chinese font, rules as strokes or as thin boxes. Points from the top left. */

import { lockObjects } from "./encrypt.js";

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  /** Text rendering mode: 3 is invisible. */
  readonly mode?: number;
  /** Text matrix without its place, for turned text. */
  readonly matrix?: readonly [number, number, number, number];
  /** Characters are drawn this far apart instead of closely. */
  readonly spacing?: number;
  /** The font without a map to Unicode, or the one whose map gives radicals. */
  readonly font?: "F1" | "F2" | "F3" | "F4";
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("");

/** Width of a text in em: one for Chinese, a half for ASCII. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0);

export class PageWriter {
  readonly ops: string[] = [];

  constructor(
    readonly width = 595,
    readonly height = 842,
    readonly rotate = 0,
  ) {}

  /** `y` is the baseline, counted from the top. */
  text(x: number, y: number, text: string, style: TextStyle = {}): this {
    const { size = 12, bold = false, mode = 0, matrix = [1, 0, 0, 1], spacing = 0 } = style;
    const font = style.font ?? (bold ? "F2" : "F1");
    const place = `${matrix.join(" ")} ${x} ${this.height - y}`;
    this.ops.push(`BT /${font} ${size} Tf ${mode} Tr ${spacing} Tc ${place} Tm <${hex(text)}> Tj ET`);
    return this;
  }

  /** Lines of text from `y` down; an empty string leaves a line free. */
  lines(x: number, y: number, texts: readonly string[], style: TextStyle & { readonly pitch?: number } = {}): this {
    texts.forEach((text, index) => {
      if (text !== "") this.text(x, y + index * (style.pitch ?? 20), text, style);
    });
    return this;
  }

  stroke(x0: number, y0: number, x1: number, y1: number, width = 0.5): this {
    this.ops.push(`${width} w ${x0} ${this.height - y0} m ${x1} ${this.height - y1} l S`);
    return this;
  }

  box(x: number, y: number, width: number, height: number, paint = "f"): this {
    this.ops.push(`${x} ${this.height - y - height} ${width} ${height} re ${paint}`);
    return this;
  }

  raw(op: string): this {
    this.ops.push(op);
    return this;
  }

  /** A grid of rules; `skip` names inner edges that are not drawn, as `h1,2` (below row 1 in column 2) or `v1,2`. */
  grid(
    xs: readonly number[],
    ys: readonly number[],
    skip: readonly string[] = [],
    how: "stroke" | "fill" = "stroke",
  ): this {
    const draw = (x0: number, y0: number, x1: number, y1: number): void => {
      if (how === "stroke") this.stroke(x0, y0, x1, y1);
      else if (y0 === y1) this.box(x0, y0, x1 - x0, 0.5);
      else this.box(x0, y0, 0.5, y1 - y0);
    };
    ys.forEach((y, row) => {
      for (let col = 0; col + 1 < xs.length; col++)
        if (!skip.includes(`h${row - 1},${col}`)) draw(xs[col] ?? 0, y, xs[col + 1] ?? 0, y);
    });
    xs.forEach((x, col) => {
      for (let row = 0; row + 1 < ys.length; row++)
        if (!skip.includes(`v${col - 1},${row}`)) draw(x, ys[row] ?? 0, x, ys[row + 1] ?? 0);
    });
    return this;
  }

  /** Texts in the cells of a grid, each at the left of its cell; a line break wraps inside of it. */
  cells(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], size = 10): this {
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        const lines = text.split("\n");
        lines.forEach((line, index) => {
          if (line !== "") this.text((xs[c] ?? 0) + 3, (ys[r] ?? 0) + 2 + size * (index + 1) * 1.2, line, { size });
        });
      });
    });
    return this;
  }
}

const TO_UNICODE = (pairs: readonly string[]): string =>
  `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(" ")} endbfchar endcmap end`;

export interface PdfOptions {
  /** Replaces the object of this number. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Pairs `<code> <unicode>` of font F3's map. */
  readonly unicode?: readonly string[];
  /** Encrypts the file. */
  readonly password?: string;
}

const CID_FONT = (name: string, ordering: string): string =>
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>`;

const TYPE0 = (name: string, encoding: string, descendant: string, extra = ""): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${descendant}]${extra} >>`;

/** A font of Chinese text that is not in the file. */
export const songFont = (name: string): string => TYPE0(name, "UniGB-UCS2-H", CID_FONT(name, "GB1"));

/** The bytes of a PDF with these pages. */
export function writePdf(
  pages: readonly PageWriter[],
  { objects = {}, unicode = [], password }: PdfOptions = {},
): Uint8Array {
  const first = 10;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const map = TO_UNICODE(unicode);
  const all: Record<number, string> = {
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    3: "<< /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R /F4 8 0 R >> >>",
    4: songFont("STSong-Light"),
    5: songFont("STSong-Bold"),
    6: TYPE0("Made", "Identity-H", CID_FONT("Made", "Identity"), " /ToUnicode 7 0 R"),
    7: `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
    8: TYPE0("Mute", "Identity-H", CID_FONT("Mute", "Identity")),
    9: "null",
  };
  pages.forEach(({ ops, width, height, rotate }, index) => {
    const content = ops.join("\n");
    all[first + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources 3 0 R /Contents ${first + index * 2 + 1} 0 R >>`;
    all[first + index * 2 + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const whole = { ...all, ...objects };
  if (password === undefined) return assemble(whole, "");
  const locked = lockObjects(whole, password);
  return assemble(locked.objects, locked.trailer);
}

function assemble(objects: Readonly<Record<number, string>>, trailer: string): Uint8Array {
  const numbers = Object.keys(objects)
    .map(Number)
    .sort((a, b) => a - b);
  let body = "%PDF-1.5\n";
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, body.length);
    body += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const size = (numbers.at(-1) ?? 0) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = body.length;
  body += `xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(body, (character) => character.charCodeAt(0));
}

/** Prose set in lines of `chars` characters: the first indented by two, the rest full. */
export function setLines(text: string, chars: number): readonly string[] {
  const lines: string[] = [];
  let rest = `\u3000\u3000${text}`;
  while (rest !== "") {
    lines.push(rest.slice(0, chars));
    rest = rest.slice(chars);
  }
  return lines;
}
