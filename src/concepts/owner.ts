/** The bodies that what they hold is counted of: 普通高中36所，在校生⟦4.6万人⟧ are those of 普通高中. */
import type { Fact, Outline, PlacedQuantity } from "../model.js";

/** What schools and hospitals hold: without their name it is a figure of all of them. */
const HELD =
  /(?:招生|在校学?生|毕业生|教职工|专任教师|(?:实有|编制)?(?:床位|病床)数?|卫生技术人员|执业.{0,8}医师|注册护士)$/;
const BODY_UNITS: ReadonlySet<string> = new Set("个家所处".split(""));
/** All there are: what they hold is the whole. */
const TOTAL = /^(?:各类|各级|医疗|全部)*(?:卫生机构|学校)$/;
/** 普通高中⟦招生⟧: what only schools hold names them too; 医院床位 is no hospital's staff. */
const OF_SCHOOLS = /(?<=.{2})(?:招生|在校学?生|毕业生)$/;

export interface Owner {
  readonly name: string;
  readonly isTotal: boolean;
}

const owner = (name: string): Owner => ({ name, isTotal: TOTAL.test(name) });

export const isHeld = (subject: string): boolean => subject.replace(HELD, "") === "";

/** The bodies named before a figure in its part of the sentence, null where it names none. */
export function ownerOf(
  index: number,
  facts: readonly Fact[],
  quantities: readonly PlacedQuantity[],
  { passages }: Outline,
): Owner | null {
  const own = quantities[facts[index]?.quantity ?? -1];
  for (let at = index - 1; at >= 0; at--) {
    const { subject, quantity } = facts[at] ?? { subject: null, quantity: -1 };
    const before = quantities[quantity];
    if (own === undefined || before === undefined || before.passage !== own.passage) return null;
    const between = passages[own.passage]?.body.text.slice(before.reading.end, own.reading.start) ?? "";
    if (/[；;。！？\n]/.test(between)) return null;
    if (subject === null || isHeld(subject)) continue;
    const name = subject.replace(OF_SCHOOLS, "");
    if (name !== subject || BODY_UNITS.has(before.reading.unit ?? "")) return owner(name);
  }
  return null;
}
