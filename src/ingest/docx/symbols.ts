/** Characters of the Symbol and Wingdings fonts (`w:sym`), by their place in the font. */

const SYMBOL: Readonly<Record<number, string>> = {
  37: "%",
  43: "+",
  45: "-",
  97: "α",
  98: "β",
  103: "γ",
  100: "δ",
  108: "λ",
  109: "μ",
  112: "π",
  115: "σ",
  119: "ω",
  68: "Δ",
  83: "Σ",
  87: "Ω",
  163: "≤",
  179: "≥",
  176: "°",
  177: "±",
  180: "×",
  184: "÷",
  185: "≠",
  187: "≈",
  183: "•",
  165: "∞",
  174: "→",
  172: "←",
  173: "↑",
  175: "↓",
};

const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "□",
  114: "□",
  117: "◆",
  118: "◆",
  119: "◆",
  159: "•",
  161: "○",
  167: "▪",
  168: "□",
  171: "★",
  216: "▶",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  251: "×",
  252: "√",
  253: "☒",
  254: "☑",
};

/** Places 0x81 to 0x94 of Wingdings are ① to ⑩ and ❶ to ❿. */
function enclosed(place: number): string | null {
  if (place >= 0x81 && place <= 0x8a) return String.fromCodePoint(0x2460 + place - 0x81);
  if (place >= 0x8c && place <= 0x95) return String.fromCodePoint(0x2776 + place - 0x8c);
  return null;
}

/** The character, null where it is not known. */
export function readSymbol(font: string, code: string): string | null {
  if (!/^[0-9A-Fa-f]{1,6}$/.test(code)) return null;
  const point = Number.parseInt(code, 16);
  const place = point & 0xff;
  const isPrivate = point < 0x100 || (point >= 0xf000 && point <= 0xf0ff);
  if (/^wingdings$/i.test(font) && isPrivate) return WINGDINGS[place] ?? enclosed(place);
  if (/^symbol$/i.test(font) && isPrivate) return SYMBOL[place] ?? null;
  if ((point >= 0xe000 && point <= 0xf8ff) || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff || point < 0x20)
    return null;
  return String.fromCodePoint(point);
}
