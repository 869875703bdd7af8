/** What each rule of the quantity reader says, in the words of `jian-extract explain`. */
export interface RuleNote {
  readonly note: string;
  /** A phrase in which the rule applies; a test reads it. */
  readonly example: string;
}

export const READING_NOTES: Readonly<Record<string, RuleNote>> = {
  unit: { note: "a number with its unit", example: "完成投资3.5亿元" },
  "shared-unit": { note: "a member of a list: the unit stands at its end", example: "建成35、10千伏线路" },
  range: { note: "a range: two bounds, one unit", example: "奖励3—5万元" },
  tolerance: { note: "a middle and how far from it", example: "直径50±2毫米" },
  ratio: { note: "the members of a ratio", example: "比例为3:4:3" },
  "percent-prefix": { note: "百分之, 千分之 or 万分之 before its number", example: "增长百分之七" },
  fraction: { note: "a fraction: the denominator before 分之", example: "超过三分之二" },
  half: { note: "a half, of a unit or over a whole number", example: "工期半年" },
  rank: { note: "a place in an order", example: "居全省第二" },
  "top-places": { note: "within the first so many places", example: "跻身全省前10" },
  people: { note: "people are counted, in the noun before or after it", example: "惠及30万农民" },
  "scale-only": { note: "an amount with a scale word and no unit", example: "产量突破3万，" },
  rate: { note: "so many of each hundred thousand", example: "死亡率降至9.5/10万" },
  "index-number": { note: "an index, a coefficient or a rate without a unit", example: "指数为103.7" },
  caption: { note: "a bare number under a caption that names the unit", example: "第一产业 234.5" },
};

export const REFUSAL_NOTES: Readonly<Record<string, RuleNote>> = {
  address: { note: "says where, not how many", example: "住1栋2单元301室" },
  article: { note: "一 stands for a, not for one", example: "建一座桥" },
  "bare-scale": { note: "百, 千, 万 or 亿 alone names a class", example: "百亿企业" },
  clock: { note: "a time of the day", example: "9:30开始" },
  code: { note: "part of a code, a model, a standard or a version", example: "沿G105" },
  corrupted: { note: "digits were lost or misread when the source was made", example: "增长$1.$2倍" },
  date: { note: "says when, not how much", example: "2031年6月18日" },
  demonstrative: { note: "这, 那 before it: names a period or a group, does not measure it", example: "这五年变化大" },
  denominator: { note: "每 before it: what another number is divided by", example: "每百户拥有量" },
  "digit-string": { note: "digits without 十 or 百 and no unit that makes them a number", example: "五二类" },
  formula: { note: "digits joined by + as a name", example: "“1+4+N”体系" },
  grade: { note: "names a grade", example: "四层架构" },
  idiom: { note: "a fixed phrase", example: "一年一度" },
  indefinite: { note: "数, 几, 多 before it: no number is said", example: "数百家" },
  label: { note: "numbers a part of the document", example: "三、重点任务" },
  "listed-count": { note: "counts what was just listed", example: "稳企、扩面、提质三项行动" },
  "map-scale": { note: "the scale of a map", example: "完成1:5万地质图" },
  name: { note: "part of the name of a road, a document, a place or a number to call", example: "105国道" },
  "no-unit": { note: "no unit, no people and no scale word to make it an amount", example: "三维设计" },
  ordinal: { note: "says which one, not how many", example: "第十六届" },
  "organization-name": { note: "inside the name of a group of states, a firm or an office", example: "二十国集团" },
  "place-name": { note: "inside a name", example: "三门峡" },
  "plan-name": { note: "part of the name of a five-year plan", example: "“十四五”时期" },
  "quoted-label": { note: "inside a short label in quotation marks", example: "“2358”行动" },
  reference: { note: "points at a box, a figure or a table", example: "见表3" },
  filler: { note: "零 that only joins two amounts", example: "三年零六个月" },
  score: { note: "the score of a match", example: "比分为3比1" },
  "size-class": { note: "names a size class", example: "500亿企业" },
  "size-word": { note: "names a kind, not an amount", example: "三级公路" },
  slogan: { note: "names a policy by counting its words", example: "四个全面" },
  superscript: { note: "a power of ten: its exponent may have been lost on the way", example: "10^12" },
  title: { note: "inside 《…》", example: "《30条措施》" },
  "unit-in-name": { note: "a unit inside an indicator's name", example: "万元GDP能耗" },
  "unit-label": { note: "says which unit a table has", example: "单位：亿元" },
  "weak-numeral": { note: "陆, 伍 and the like are words unless money follows", example: "陆个" },
  "weak-unit": { note: "a small Chinese numeral before a word that is no unit as often as one", example: "三县" },
};
