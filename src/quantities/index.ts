/** The quantity reader: numbers with their units, exactly, and why every other numeral is none. */
export { readCellFigure, readUnit } from "./cell.js";
export { readAll, readQuantities } from "./read.js";
export { findNumbers, findQuantities } from "./rows.js";
export type {
  CellFigure,
  Comparator,
  Dimension,
  NumberRow,
  QuantityReading,
  QuantityRow,
  ReadingsAndRefusals,
  ReadOptions,
  Refusal,
  UnitReading,
} from "./types.js";
