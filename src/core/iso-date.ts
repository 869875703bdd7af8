/** Dates as ISO 8601 writes them. */
import { JianError } from "./errors.js";

/**
 * The date, where the calendar has it; `name` is what the user calls it.
 * @throws JianError where it has not, as 2023-02-30
 */
export function checkDate(value: string, name: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  const real = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!real) throw new JianError(`${JSON.stringify(value)} is no date: give ${name} as 2025-01-31`, 2);
  return value;
}
