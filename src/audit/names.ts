/** Names of indicators as far as the audit must know them; the concept registry takes over where it says more. */

/** Figures of which levels are at current and growth is at constant prices: never computed from one another. */
const REAL =
  /生产总值|国民总收入|国民收入|(?:^|[^A-Za-z])GDP|增加值|劳动生产率|工农业总产值|(?:农业|工业|农林牧渔业?|社会)总产值|社会总产品/;
/** What stands before the total that it is measured by: 万元GDP用水量, 占GDP比重. */
const PER = /^(?:万元|亿元|单位|每)|占|比重|比例|结构|强度/;
const MOVED_PRICES =
  /可比(?:价|口径|价格|计算)?|不变价|扣除价格|实际增长|剔除|不可比|同口径|按人民币|以人民币|人民币计|汇率/;

/** Real growth is published with these names. */
export const isRealGrowth = (name: string): boolean => REAL.test(name) && !PER.test(name);

/** A remark that says that levels and growth are not of one kind. */
export const explainsGrowth = (text: string): boolean => MOVED_PRICES.test(text);

/** Whether money stands in the unit, so that prices may explain a difference. */
export const isMoneyUnit = (unit: string | null): boolean => unit !== null && /元|美元|美金|港币|欧元/.test(unit);

const MARKS = /[\s“”"‘’'（）()、，,．.·—\-－*＊#:：]/g;
const LEAD =
  /^(?:到|至|全市|全省|全县|全区|全国|全州|我市|我省|我县|我国|本市|年末|年底|其中|力争|确保|预计|实现|完成|新增|累计)+/;
const TAIL = /(?:达到|达|为|总量|数量)$/;

/** The name by which two mentions are taken for the same thing. */
export const nameKey = (name: string): string => name.replace(MARKS, "").replace(LEAD, "").replace(TAIL, "");

const hasHan = /\p{Script=Han}/u;
export const isHan = (character: string): boolean => hasHan.test(character);

/** Whether a note speaks of this indicator: it has the name, or the name cut short. */
export function notesOn(notes: readonly string[], indicator: string): readonly string[] {
  const key = nameKey(indicator);
  const short = key.replace(/(?:总额|总量|增速|增长率?|额|量|率)$/, "");
  return notes.filter((note) => {
    const text = note.replace(MARKS, "");
    return key.length >= 3 && (text.includes(key) || (short.length >= 5 && text.includes(short)));
  });
}
