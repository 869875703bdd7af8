/** The number that a note below a table begins with, behind 注： or not. */
const NUMBER = /^[（(]?(\d{1,2})[）).．、]/;
const FIRST_NUMBER = /^[（(]?(?:注|备注|说明)\s*[:：]\s*[（(]?(\d{1,2})[）).．、]/;

/** `2. 乙`, `注：（1）甲`; null where none stands there. */
export function noteNumber(text: string): number | null {
  const match = FIRST_NUMBER.exec(text) ?? NUMBER.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
