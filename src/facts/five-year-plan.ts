/** The years of the five-year plans. */

/** First and last year of the numbered plan: the first began in 1953, the third in 1966, the sixth in 1981. */
export function fiveYearPlan(number: number): { readonly start: number; readonly end: number } | null {
  if (number < 1 || number > 30) return null;
  const start = number <= 2 ? 1953 + 5 * (number - 1) : number <= 5 ? 1966 + 5 * (number - 3) : 1981 + 5 * (number - 6);
  return { start, end: start + 4 };
}
