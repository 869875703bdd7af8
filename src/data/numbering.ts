/** The printed schemes of numbering, from the outermost in, with one example each. Rows only. */

export type SchemeId = "part" | "chapter" | "section" | "formal" | "han" | "han_bracket" | "digit" | "digit_bracket";

export interface Scheme {
  readonly id: SchemeId;
  /** Level in a document that has parts and chapters. */
  readonly level: number;
  /** Matches a label at the beginning of a trimmed line; group 1 is the number. */
  readonly pattern: RegExp;
  readonly example: string;
}

const HAN = "[〇零一二三四五六七八九十百]{1,5}";
/** The figures that cannot be altered, which number the parts of a report: 壹、 over 一、. */
const FORMAL = "[壹贰叁肆伍陆柒捌玖拾]{1,3}";

export const SCHEMES: readonly Scheme[] = [
  {
    id: "part",
    level: 1,
    pattern: new RegExp(`^第\\s?(${HAN}|[0-9]{1,2})\\s?(?:篇|编|部分)`),
    example: "第一篇 发展环境",
  },
  { id: "chapter", level: 2, pattern: new RegExp(`^第\\s?(${HAN}|[0-9]{1,2})\\s?章`), example: "第二章 总体要求" },
  { id: "section", level: 3, pattern: new RegExp(`^第\\s?(${HAN}|[0-9]{1,2})\\s?节`), example: "第三节 优化布局" },
  { id: "formal", level: 3, pattern: new RegExp(`^(${FORMAL})\\s?[、.．]`), example: "壹、前言" },
  { id: "han", level: 4, pattern: new RegExp(`^(${HAN})\\s?(?:、|[．.](?![0-9]))`), example: "一、工作回顾" },
  {
    id: "han_bracket",
    level: 5,
    pattern: new RegExp(`^[（(]\\s?(${HAN})\\s?[）)]\\s?[、.．]?`),
    example: "（一）农业",
  },
  { id: "digit", level: 6, pattern: /^([0-9]{1,3})\s?(?:[.．](?![0-9])|、)/, example: "1. 公路" },
  { id: "digit_bracket", level: 7, pattern: /^[（(]\s?([0-9]{1,2})\s?[）)]/, example: "（1）铁路" },
];

/** Headings that print no number and stand at the first level. */
export const UNNUMBERED_HEADINGS: readonly string[] = [
  "序言",
  "前言",
  "引言",
  "绪言",
  "绪论",
  "导言",
  "导语",
  "序",
  "结语",
  "结束语",
  "尾声",
  "后记",
  "附则",
  "附录",
  "附件",
  "附表",
  "附图",
  "名词解释",
  "名词注释",
  "名词术语解释",
  "注释",
];
