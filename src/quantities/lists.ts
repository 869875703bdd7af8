/** Signs and words of comparison around a number, and those that a list hands on to its members. */
import { negate } from "../core/decimal.js";
import { standsApart } from "./caption.js";
import { ARABIC, isHan, NUMERAL_CLASS } from "./chars.js";
import { qualifierAfter, qualifierBefore, settle, signBefore } from "./comparators.js";
import { at, charAt, clauseBefore, endsWithAny } from "./context.js";
import type { Draft } from "./draft.js";
import type { View } from "./view.js";

/** 跨过两个台阶: two steps, not more than two. */
const STEPS = new Set(["迈上", "跃上", "登上", "跨上", "站上", "踏上", "跨过", "越过", "跨越", "跨入", "迈入", "迈进"]);

/** Words of comparison, and those that a list hands on: 分别超过30家、20家; 分别达90%和80%以上. */
export function settleLists(view: View, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const sign = signed(view, d);
    if (d.qualifier || sign) continue;
    const found = qualifierBefore(view, d.from, d.row?.name ?? null, d.bare);
    const before = found && STEPS.has(found.word) && d.row?.strength === "counter" ? null : found;
    const after = qualifierAfter(view, d.to, d.dimension);
    d.qualifier = settle(before, after?.word === "台阶" && d.row?.strength === "counter" ? null : after);
  }
  for (let k = 1; k < drafts.length; k++) handOn(view, drafts[k - 1], drafts[k]);
  for (let k = drafts.length - 1; k > 0; k--) handBack(view, drafts[k - 1], drafts[k]);
}

function between(view: View, a: Draft, b: Draft): string | null {
  const from = a.qualifier?.side === "after" ? Math.max(a.to, a.qualifier.edge) : a.to;
  return b.from - from <= 14 && b.from >= from ? view.text.slice(from, b.from) : null;
}

function handOn(view: View, a: Draft | undefined, b: Draft | undefined): void {
  if (
    !a ||
    !b ||
    a.qualifier?.side !== "before" ||
    a.qualifier.comparator === "eq" ||
    (b.qualifier && b.qualifier.comparator !== "eq")
  )
    return;
  const gap = between(view, a, b);
  if (gap === null) return;
  const severally = /分别|均|都|各/.test(clauseBefore(view, a.qualifier.edge + 2, 24));
  const direct = /^(?:\([^()]{0,8}\))?(?:、|和|与|及|以及|或)$/.test(gap);
  if (direct || (severally && /^[^，,；;。:：\n]*[、和与及][^，,；;。:：\n]*$/.test(gap) && gap.length <= 10))
    b.qualifier = { ...a.qualifier };
}

function handBack(view: View, a: Draft | undefined, b: Draft | undefined): void {
  if (!a || !b || b.qualifier?.side !== "after" || (a.qualifier && a.qualifier.comparator !== "eq")) return;
  const gap = between(view, a, b);
  if (gap === null || !/^(?:、|和|与|及|以及|或)$/.test(gap)) return;
  const severally = /分别/.test(clauseBefore(view, a.from, 30));
  if (severally || a.unitFrom === "list") a.qualifier = { ...b.qualifier };
}

/** Reads the sign of a draft; true where it compares, so that no word of comparison is looked for. */
function signed(view: View, d: Draft): boolean {
  const comparator = signBefore(view, d.from);
  if (comparator) {
    d.from--;
    d.qualifier = { comparator, word: charAt(view, d.from), side: "sign", edge: d.from };
    return true;
  }
  if (d.numberAt !== d.from || d.from === 0) return false;
  const sign = charAt(view, d.from - 1);
  if ("-+±".includes(sign)) printedSign(view, d, sign);
  else if (saysBelowZero(view, d)) negateDraft(d);
  return false;
}

/** After Chinese characters, blanks and opening marks a - is a sign; after digits and letters it joins. */
const BEFORE_SIGN = new Set([32, 10, 40, 0xff1a, 58, 0x3001, 0xff0c]);

function printedSign(view: View, d: Draft, sign: string): void {
  if (NUMERAL_CLASS[at(view, d.from)] !== ARABIC) return;
  const before = at(view, d.from - 2);
  const first = d.from < 2;
  const inRow = d.rule === "caption" && sign === "-" && standsApart(view, d.from - 1);
  if (!first && !isHan(before) && !BEFORE_SIGN.has(before) && !inRow) return;
  if (!first && isHan(before) && (NUMERAL_CLASS[before] !== 0 || sign === "+")) return;
  if (sign === "-" && view.source.charAt(view.at[d.from - 1] ?? 0) === "―") return;
  d.from--;
  if (sign === "-") negateDraft(d);
  if (sign === "±") spread(view, d);
}

/** 误差±0.5毫米 is a range; ±800千伏 and 精度±0.2毫米 are a class and a precision, said by one number. */
function spread(view: View, d: Draft): void {
  if (
    d.value === null ||
    !endsWithAny(view, d.from, ["误差", "误差为", "偏差", "偏差为", "公差", "公差为", "浮动", "波动"])
  )
    return;
  Object.assign(d, { low: negate(d.value), high: d.value, number: null, value: null });
}

/** 零下5℃, 负3.2%; but 胜负3场, 减负2亿元. */
function saysBelowZero(view: View, d: Draft): boolean {
  if (endsWithAny(view, d.from, ["零下"])) return d.dimension === "temperature" || d.row?.name === "度";
  return (
    charAt(view, d.from - 1) === "负" &&
    NUMERAL_CLASS[at(view, d.from)] === ARABIC &&
    !"胜减抱担肩自欠重背包".includes(charAt(view, d.from - 2) || "无")
  );
}

function negateDraft(d: Draft): void {
  d.number = d.number && negate(d.number);
  d.value = d.value && negate(d.value);
  if (d.low) d.low = negate(d.low);
}
