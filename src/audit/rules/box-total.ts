/** The investment of a box against that of its items. */
import { compare } from "../../core/decimal.js";
import type { Finding } from "../../model.js";
import { meet, printed, show, sum, sumIntervals } from "../interval.js";
import { type Audited, type Figure, finder, type Read, type Rule } from "../rule.js";

const find = finder("box-total", "warning");
const TOTAL = /总投资(?:额|规模)?(?:约|达|为|共)?$/;
const PART = /投资(?:额|规模)?(?:约|达|为|共)?$/;

const moneyBehind = ({ text, figures }: Read, words: RegExp): readonly Figure[] =>
  figures.filter(
    ({ reading }) =>
      reading.dimension === "money" &&
      reading.value !== null &&
      reading.comparator === "eq" &&
      reading.per === null &&
      words.test(text.slice(Math.max(0, reading.start - 8), reading.start)),
  );

/** The lead of a box is what stands before its first item. */
function checkBox(reads: readonly Read[]): readonly Finding[] {
  const lead = reads.find(({ passage }) => passage.kind !== "heading" && passage.kind !== "caption");
  const [total] = lead === undefined ? [] : moneyBehind(lead, TOTAL);
  if (lead === undefined || total?.reading.value == null || lead.passage.project !== null) return [];
  const items = reads.filter(({ passage }) => passage.project !== null);
  const parts = items.map((item) => moneyBehind(item, PART));
  if (items.length < 2 || parts.some((found) => found.length > 1)) return [];
  const values = parts.flatMap((found) =>
    found.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value])),
  );
  const [made, whole] = [sumIntervals(values.map(printed)), printed(total.reading.value)];
  const complete = values.length === items.length;
  if (values.length < 2 || meet(made, whole) || (!complete && compare(made.low, whole.high) <= 0)) return [];
  const message = `The items of the box make ${show(sum(values))}, its total is ${show(total.reading.value)} (${total.reading.unit}).`;
  return [find({ message, span: total.span, expected: show(sum(values)), actual: show(total.reading.value) })];
}

export const boxTotalRule: Rule = {
  id: "box-total",
  severity: "warning",
  title: "A box whose items do not make its total",
  doc: {
    what: "总投资 in the lead of a box against 投资 in its items.",
    why: "An item was added or dropped after the total was made.",
    tolerance:
      "Half a unit of the last printed digit of each figure. Where items without a figure remain, only a sum above the total is found.",
    bad: "总投资50亿元。（一）甲工程。投资20亿元。（二）乙工程。投资25亿元。",
    good: "总投资50亿元。（一）甲工程。投资20亿元。（二）乙工程。",
  },
  check: ({ reads }: Audited) => {
    const boxes = new Map<number, Read[]>();
    for (const read of reads) {
      if (read.passage.box === null) continue;
      const box = boxes.get(read.passage.box);
      if (box === undefined) boxes.set(read.passage.box, [read]);
      else box.push(read);
    }
    return [...boxes.values()].flatMap(checkBox);
  },
};
