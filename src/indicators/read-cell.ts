/** One value cell of an indicator row: period, measure, figure, unit. */
import { type Decimal, decimalToString, reduce, shift } from "../core/decimal.js";
import { matchesOf } from "../core/matches.js";
import type { IndicatorFigure, IndicatorStatus, Measure } from "../model.js";
import { type CellFigure, readCellFigure, readQuantities, readUnit } from "../quantities/index.js";
import type { BracketMeaning } from "./bracket-notes.js";
import { periodOfSpan, spanIn, type YearSpan } from "./plan-years.js";
import { foldWidth, isMissing } from "./table-view.js";
import type { ValueColumn } from "./value-columns.js";

export interface RowContext {
  readonly name: string;
  readonly unit: string | null;
  readonly brackets: BracketMeaning;
  /** Null where the notes do not say what braces mean. */
  readonly braces: BracketMeaning | null;
  readonly starIsEstimate: boolean;
  /** The year that starred figures are of. */
  readonly starYear: number | null;
}

export interface CellReading {
  readonly raw: string | null;
  readonly period: string | null;
  readonly measure: Measure;
  readonly status: IndicatorStatus | null;
  readonly unit: string | null;
  readonly baseUnit: string | null;
  readonly figure: IndicatorFigure | null;
  readonly cumulative: boolean;
  readonly note: string | null;
}

/** “十五”年均增长3.5, 2001-2004年累计降低2.5: the words before the figure. */
const LEAD =
  /^(?<time>[“"]?十?[一二三四五六七八九]?五[”"]?(?:时期|期间)?|(?:19|20)\d{2}\s*年?\s*[-—–~～至]\s*(?:19|20)\d{2}\s*年?)?(?<words>[年均累计平]{2,4})?(?:[\p{Script=Han}]{0,6}?)(?=[<>≤≥约\d〔[【（(+-])/u;
const STAR = /[（(]?[*＊∗]+[）)]?$/;

interface Lead {
  readonly period: string | null;
  readonly average: boolean;
  readonly cumulative: boolean;
  readonly rest: string;
}

function readLead(text: string): Lead {
  const match = LEAD.exec(text);
  const time = match?.groups?.time;
  const words = match?.groups?.words ?? "";
  const isLead = match !== null && (time !== undefined || /年均|累计|平均/.test(words));
  const span = time === undefined ? null : (spanIn(`${time}时期`) ?? spanIn(time));
  if (!isLead || match === null) return { period: null, average: false, cumulative: false, rest: text };
  return {
    period: span === null ? null : periodOfSpan(span),
    average: /均/.test(words),
    cumulative: /累计/.test(words),
    rest: text.slice(match[0].length),
  };
}

/** `21.5（2024年）`: the year of the figure where its column is of another one. */
const OWN_YEAR = /^[（(]?((?:19|20)\d\d)\s?年(?:数据?|值)?[）)]?$/;

const BRACED = /^\s*[{｛][^{}｛｝]{1,20}[}｝]\s*$/;
const BRACKETED = /[〔[［【]\s*[<>≤≥±+\-—\d]/;
const BRACKET_FIGURE = /[〔[［【]([^〔[［【〕\]］】]{1,20})[〕\]］】]/g;
/** 提高1个百分点, 下降18%: a change, whatever the column counts. */
const CHANGE = /^.{0,9}(?:提高|提升|下降|降低|增加|减少|上升)\D{0,2}[\d<>≤≥约]/;
const GROWTH = /^.{0,9}增长\D{0,2}[\d<>≤≥约]/;

const isFigure = (figure: CellFigure): boolean => figure.none === null;

/** The figure of a cell; 分别下降〔31.5〕和〔26.4〕 has two in brackets, which become parts. */
function readFigure(text: string): CellFigure | null {
  const figure = readCellFigure(text);
  if (!isFigure(figure)) return null;
  const numbers = matchesOf(text, BRACKET_FIGURE).flatMap(([, inside]) => readCellFigure(inside ?? "").number ?? []);
  if (numbers.length < 2) return figure;
  return { ...figure, number: null, value: null, low: null, high: null, parts: numbers, bracketed: true, remark: null };
}

/** What the text of a cell says of its figure. */
interface Evidence {
  readonly lead: Lead;
  readonly text: string;
  /** What its brackets or braces mean; null where it has none. */
  readonly marked: BracketMeaning | null;
  readonly hasFigure: boolean;
}

/** A mean of growth rates is a rate; a mean of tonnes is a level. */
const isGrowth = (name: string): boolean => /增长|增速|增幅/.test(name);

function measureIn(context: RowContext, column: ValueColumn, evidence: Evidence): Measure {
  const { lead, text, marked, hasFigure } = evidence;
  if (lead.cumulative) return "change_cumulative";
  if (lead.average || /年均.{0,2}(?:增速|增长|增幅)|年平均增/.test(context.name)) return "growth_avg";
  if (marked?.kind === "growth") return "growth_avg";
  if (marked?.kind === "mean") return isGrowth(context.name) ? "growth_avg" : "level";
  if (marked?.kind === "cumulative") return "change_cumulative";
  if (hasFigure && column.measure !== "growth_avg" && CHANGE.test(text)) return "change_cumulative";
  if (column.measure === "growth_or_change") return hasFigure && marked === null ? "growth_avg" : "growth_or_change";
  return column.measure === "level" && hasFigure && GROWTH.test(text) ? "growth_or_change" : column.measure;
}

/** The period that the notes give a figure in brackets: a plan they name, or the years that end with the column's. */
function periodNoted(marked: BracketMeaning | null, column: ValueColumn): string | null {
  if (marked?.kind !== "growth" && marked?.kind !== "mean") return null;
  if (marked.period !== null || marked.kind === "growth" || marked.years === null) return marked.period;
  const end = /^\d{4}$/.test(column.period ?? "") ? Number(column.period) : null;
  return end === null ? null : periodOfSpan({ from: end - marked.years + 1, to: end });
}

/** Scale words are powers of ten, so that only the exponent moves and the printed precision stays. */
const scaled = (number: Decimal | null, by: bigint): Decimal | null =>
  number === null ? null : shift(number, by.toString().length - 1);

interface Units {
  readonly unit: string | null;
  readonly baseUnit: string | null;
  readonly scale: bigint;
  /** Whether a figure in this unit may have an SI value. */
  readonly isPhysical: boolean;
}

function columnUnit(unit: string | null): Units {
  const reading = unit === null ? null : readUnit(foldWidth(unit));
  if (reading === null) return { unit, baseUnit: unit, scale: 1n, isPhysical: unit !== null };
  const baseUnit = reading.unit === "" ? unit : reading.unit;
  return { unit, baseUnit, scale: reading.scale, isPhysical: reading.siUnit !== null };
}

const PERCENT: Units = { unit: "%", baseUnit: "%", scale: 1n, isPhysical: true };

/** A unit in the cell with its scale word (亿元); the figure's value has the scale in it already. */
function ownUnit(figure: CellFigure, text: string): Units | null {
  if (figure.ownUnit === null) return null;
  const at = text.indexOf(figure.ownUnit);
  const scaleWord = /[十百千万亿]{0,3}$/.exec(text.slice(0, Math.max(0, at)))?.[0] ?? "";
  const baseUnit = figure.own?.unit ?? figure.ownUnit;
  return { unit: `${scaleWord}${figure.ownUnit}`, baseUnit, scale: 1n, isPhysical: figure.own?.siUnit !== null };
}

function unitsOf(context: RowContext, figure: CellFigure | null, text: string, measure: Measure): Units {
  const own = figure === null ? null : ownUnit(figure, text);
  if (own !== null || measure === "growth_avg") return own ?? PERCENT;
  const units = columnUnit(context.unit);
  // 5120/360 in 万人次/万吨: each part has its own scale, so that none is multiplied out.
  return figure?.parts == null ? units : { ...units, baseUnit: units.unit, scale: 1n };
}

/** The value in its SI or customary unit, read as a quantity would be. */
function siOf(value: Decimal | null, unit: string | null): Pick<IndicatorFigure, "siValue" | "siUnit"> {
  if (value === null || unit === null || unit === "") return { siValue: null, siUnit: null };
  if (unit === "%") return { siValue: reduce(value), siUnit: unit };
  const [reading] = readQuantities(`${decimalToString(value)}${unit}`);
  return { siValue: reading?.siValue ?? null, siUnit: reading?.siUnit ?? null };
}

function figureOf(figure: CellFigure, units: Units): IndicatorFigure {
  const value = scaled(figure.value, units.scale);
  return {
    number: figure.number,
    value,
    low: scaled(figure.low, units.scale),
    high: scaled(figure.high, units.scale),
    parts: figure.parts,
    comparator: figure.comparator,
    ...siOf(value, units.isPhysical ? units.baseUnit : null),
  };
}

/** 15230.46，年均增速5.2%: a level whose remark gives the growth rate too. */
const GROWTH_REMARK = /^(?:年均|平均)(?:增速|增长率?|增幅)[为达]?(?=[\d<>≤≥约+-])/;

/** What a cell says besides its first figure; null where it says nothing more in figures. */
export function readRemark(first: CellReading, span: YearSpan | null): CellReading | null {
  const lead = GROWTH_REMARK.exec(first.note ?? "");
  if (lead === null || first.note === null || first.measure !== "level" || span === null) return null;
  const figure = readFigure(first.note.slice(lead[0].length));
  if (figure === null) return null;
  const period = periodOfSpan(span);
  const units = { unit: PERCENT.unit, baseUnit: PERCENT.baseUnit };
  return { ...first, ...units, period, measure: "growth_avg", figure: figureOf(figure, PERCENT), note: null };
}

const trimRemark = (remark: string | null | undefined): string | null =>
  remark?.replace(/^[、，,；;。\s]+/, "") || null;

export function readCell(raw: string, column: ValueColumn, context: RowContext): CellReading {
  const text = foldWidth(raw);
  const lead = readLead(text);
  const unstarred = /[*＊∗]/.test(text) ? text.replace(STAR, "") : text;
  const star = unstarred !== text && !isMissing(unstarred);
  const braced = BRACED.test(text);
  const bare = braced ? lead.rest.replace(/[{}｛｝]/g, " ") : lead.rest;
  const figure = isMissing(raw) ? null : readFigure(unstarred === text ? bare : bare.replace(STAR, ""));
  const bracketed = figure !== null && !braced && (figure.bracketed || BRACKETED.test(text));
  const marked =
    figure !== null && braced ? (context.braces ?? { kind: "other" }) : bracketed ? context.brackets : null;
  const measure = measureIn(context, column, { lead, text, marked, hasFigure: figure !== null });
  const units = unitsOf(context, figure, text, measure);
  const ownYear = figure === null ? undefined : OWN_YEAR.exec(figure.remark ?? "")?.[1];
  const isPast = ownYear !== undefined && column.status === "expected" && ownYear < (column.period ?? "");
  const isEstimate = star && context.starIsEstimate && column.status === "actual";
  const ofStar = star && context.starYear !== null ? String(context.starYear) : null;
  return {
    raw: isMissing(raw) ? null : raw,
    period: lead.period ?? periodNoted(marked, column) ?? ownYear ?? ofStar ?? column.period,
    measure,
    status: isEstimate ? "expected" : isPast ? "actual" : column.status,
    unit: units.unit,
    baseUnit: units.baseUnit,
    figure: figure === null ? null : figureOf(figure, units),
    cumulative:
      lead.cumulative ||
      marked?.kind === "cumulative" ||
      (figure !== null && column.measure === "change_cumulative" && !lead.average),
    note: braced && context.braces === null ? "{ }" : trimRemark(ownYear === undefined ? figure?.remark : null),
  };
}
