import { type Decimal, decimalToString } from "../../src/core/decimal.js";
import { type QuantityReading, readAll } from "../../src/quantities/index.js";

const plain = (d: Decimal | null) =>
  d === null
    ? "?"
    : decimalToString(d)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "");

function amount(r: QuantityReading): string {
  if (r.parts) return r.parts.map(plain).join(":");
  return r.low || r.high ? `${plain(r.low)}..${plain(r.high)}` : plain(r.value);
}

/** The text with its quantities marked: 产值⟦3亿元⟧. */
export function marked(text: string): string {
  let out = "";
  let at = 0;
  for (const r of readAll(text).readings) {
    out += `${text.slice(at, r.start)}⟦${text.slice(r.start, r.end)}⟧`;
    at = r.end;
  }
  return out + text.slice(at);
}

/** Each quantity as `value unit`, then what differs from the plain: comparator, per, dimension where asked. */
export function said(text: string): string[] {
  return readAll(text).readings.map((r) =>
    [amount(r), r.unit ?? "-", r.comparator === "eq" ? "" : r.comparator, r.per ? `per ${r.per}` : ""]
      .filter((s) => s !== "")
      .join(" "),
  );
}

export const refusedBy = (text: string): string[] => readAll(text).refusals.map((r) => r.rule);
