/** A unit in which an indicator cannot be measured. */
import type { Finding } from "../../model.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("indicator-unit", "warning");

interface Demand {
  readonly name: RegExp;
  /** Units that the indicator can have. */
  readonly unit: RegExp;
  readonly says: string;
}

/** The first that fits the name decides. */
const DEMANDS: readonly Demand[] = [
  { name: /(?:生产率|效率|利率|汇率|周转率|容积率)$/, unit: /./, says: "" },
  { name: /增长|增速|增幅|降低|下降|减少|提高|降幅/, unit: /./, says: "" },
  {
    name: /(?:收入|城乡|差距|抚养|性别|床护|医护|师生|生师|普职)比$/,
    unit: /^(?:倍|以.+为1|1:|—|：1|:1)/,
    says: "a ratio has no percent",
  },
  { name: /(?:率|比重|占比|比例|覆盖面)$/, unit: /[%‰]|百分点|[/／]/, says: "a rate is a percentage" },
  { name: /寿命$|受教育年限$/, unit: /岁|年/, says: "a span of life is in years" },
  { name: /面积$/, unit: /亩|公顷|平方|㎡|km|m2|m²/, says: "an area" },
  { name: /里程$|长度$/, unit: /公里|米|km|里/, says: "a length" },
  { name: /装机(?:容量|规模)?$/, unit: /瓦|kW|KW/, says: "a power" },
  {
    name: /(?:总额|总收入|可支配收入|总支出|预算收入|预算支出|经费支出)$/,
    unit: /元|美金|币/,
    says: "an amount of money",
  },
];

/** 抚养比 is printed in percent by statistics. */
const IN_PERCENT = /抚养比|性别比/;

export function wrongUnit(indicator: string, unit: string): string | null {
  const name = indicator.replace(/[\s（(][^（()）]*[）)]$/, "").replace(/\s/g, "");
  if (IN_PERCENT.test(name)) return null;
  const demand = DEMANDS.find((candidate) => candidate.name.test(name));
  return demand === undefined || demand.unit.test(unit) ? null : demand.says;
}

export const indicatorUnitRule: Rule = {
  id: "indicator-unit",
  severity: "warning",
  title: "A unit that cannot belong to the indicator",
  doc: {
    what: "The unit in the table against what the name says: a rate in percent, an income in money, an area in units of area; an income ratio is no percentage.",
    why: "The unit was carried over from the row above.",
    tolerance: "Only names whose last word settles the kind of figure; names of changes (增速, 降低) are left out.",
    bad: "城乡居民收入比(%) 2.3",
    good: "城乡居民收入比 2.3",
  },
  check: ({ indicators, findings }: Audited) => {
    const known = findings.filter(({ rule }) => rule === "concept-unit").map(({ message }) => message);
    const seen = new Set<string>();
    return indicators.flatMap((reading): readonly Finding[] => {
      const { measure, unit, indicator, subItem, table, row, span, concept } = reading;
      const key = `${table}|${row}`;
      // The registry says in which units its own indicators can be.
      if (concept !== null || measure !== "level" || unit === null || subItem !== null || seen.has(key)) return [];
      seen.add(key);
      const says = wrongUnit(indicator, unit);
      if (says === null || known.some((message) => message.startsWith(indicator))) return [];
      return [find({ message: `${indicator} in ${unit}: ${says}.`, span, actual: unit })];
    });
  },
};
