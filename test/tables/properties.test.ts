import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDoc, regionsOf, tablesOf } from "./doc.js";

const word = fc.constantFrom(
  "粮食",
  "蔬菜产量",
  "约束性",
  "12.5",
  "[3]",
  "—",
  "",
  "保持稳定",
  "2030年",
  "完成省",
  "左右",
  "AI Agent",
);
const separator = fc.constantFrom("\t", "    ", "  ", " | ");
const text = fc
  .tuple(separator, fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 }))
  .map(([between, rows]) =>
    rows.map((row) => (between === " | " ? `| ${row.join(between)} |` : row.join(between))).join("\n"),
  );

const characters = (value: string): string => [...value.replace(/[\s|]/g, "")].sort().join("");

test("cells of a table never overlap and stay inside it", () => {
  fc.assert(
    fc.property(text, (value) => {
      for (const table of tablesOf(value).tables) {
        const taken = new Set<string>();
        for (const cell of table.cells) {
          for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
            for (let col = cell.col; col < cell.col + cell.colSpan; col++) {
              expect(taken.has(`${row},${col}`)).toBe(false);
              expect(row < table.rows && col < table.cols).toBe(true);
              taken.add(`${row},${col}`);
            }
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("every printed character of a region is in a cell, a repeated head or the caption", () => {
  fc.assert(
    fc.property(text, (value) => {
      const doc = makeDoc(value);
      const { tables, findings } = tablesOf(value);
      regionsOf(doc).forEach((region, index) => {
        const dropped = findings
          .filter(({ rule }) => rule === "table-joined")
          .map(({ span }) => value.slice(span?.from, span?.to));
        const cells = (tables[index]?.cells ?? []).map(({ raw }) => raw);
        const lines = region.lines
          .map((line) => doc.lines[line]?.text ?? "")
          .filter((line) => !/^[|\s:-]*-[|\s:-]*$/.test(line));
        const given = tables.length === 1 ? [...cells, ...dropped] : cells;
        if (tables.length === 1 || dropped.length === 0)
          expect(characters(given.join(""))).toBe(characters(lines.join("")));
      });
    }),
    { numRuns: 500 },
  );
});

test("quotes are slices of the source, in order of rows", () => {
  fc.assert(
    fc.property(text, (value) => {
      for (const table of tablesOf(value).tables) {
        for (const { raw, span } of table.cells) {
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect(characters(value.slice(span.from, span.to))).toBe(characters(raw));
        }
      }
    }),
  );
});
