/** `1234567` as `1,234,567`. By hand: loading the locale data for it would cost a tenth of a short run. */
export function groupDigits(count: number): string {
  const digits = String(count);
  const head = digits.length % 3;
  const groups = digits.slice(head).match(/[0-9]{3}/g) ?? [];
  return [digits.slice(0, head), ...groups].filter((group) => group !== "").join(",");
}
