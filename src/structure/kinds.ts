/** Tells captions, credits and paragraph starts from the text around them. */

import { isClosed, isProse } from "./text.js";
import type { FlowLine } from "./text-lines.js";

const FIGURE = /^(?:图|表|附图|附表)\s?[0-9一二三四五六七八九十]{1,3}(?:[：:\s、.．]|-[0-9])/;
const ARROW = /^[▲▼▶◀△▽◆◇►◄]/;
const CREDIT = /(?:摄|文\/图|图\/文|供图)(?:影)?[）)。]?$/;
const SHOWN = /^[（(]?(?:左|右|上|下|题|压题|中|本版|资料)?图(?:为|片|中|[：:])|。图为/;
/** Signs and words that begin a paragraph, so that it can be no rest of another. */
const NEW =
  /^\s*(?:——|—|--|■|●|★|◆|▲|▼|□|○|[①-⑳]|[*•·]\s|第[一二三四五六七八九十]+[条款]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|　　)/;

export const isPhotoCredit = (text: string): boolean =>
  FIGURE.test(text) || ARROW.test(text) || (text.length < 160 && (CREDIT.test(text) || SHOWN.test(text)));

/** `竹海小镇一角`, `工人正在检测产品`: says what a picture shows. */
const SCENE = /正在|一角$|(?:现场|外景|全景|晨景|夜景|风光|鸟瞰图?)$|^(?:航拍|俯瞰|鸟瞰)/;

/** A short line that tells a picture's words from the head of a section. */
export const isScene = (text: string): boolean => text.length < 40 && SCENE.test(text);

/** `■本报记者 甲 乙`, `本报云岫讯（记者甲 通讯员乙）`. */
export const isByline = (text: string): boolean => text.length < 40 && /记者|通讯员|作者/.test(text);

/** A short line without a sentence: the words under a picture or over a chart. */
export function isCaption({ text, gapBefore, gapAfter }: FlowLine): boolean {
  if (isPhotoCredit(text)) return true;
  if (isClosed(text)) return false;
  if (!isProse(text)) return true;
  // Pictures leave more blank lines around their words than paragraphs do.
  return text.length <= 60 && !/[。；]/.test(text) && gapBefore >= 2 && gapAfter >= 1;
}

export const startsAnew = (text: string): boolean => NEW.test(text);
