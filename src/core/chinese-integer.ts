/** Small whole numbers as labels print them: 十二, 二十一, 一百零三, 12, １２. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 拾: 10, 佰: 100 };

/** Null where the text is no whole number below 1,000. */
export function readLabelNumber(text: string): number | null {
  const clean = text.replace(/\s+/g, "");
  if (/^[0-9]{1,3}$/.test(clean)) return Number(clean);
  if (clean === "" || clean.length > 5) return null;
  let total = 0;
  let digit: number | null = null;
  let below = Number.POSITIVE_INFINITY;
  for (const character of clean) {
    const power = POWERS[character];
    const value = DIGITS[character];
    if (power !== undefined) {
      if (power >= below) return null;
      below = power;
      total += (digit ?? 1) * power;
      digit = null;
    } else if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else return null;
  }
  return total + (digit ?? 0);
}
