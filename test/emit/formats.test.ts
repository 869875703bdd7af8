import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, decimals, integer, nullable, string, strings } from "../../src/datasets/columns.js";
import { columnsOf } from "../../src/datasets.js";
import { guardFormula } from "../../src/emit/csv.js";
import { type AnyRow, createWriter, type Format, type NamedColumns } from "../../src/emit/format.js";
import { plainDigits } from "../../src/emit/numeric.js";
import { readCsv } from "./csv-reader.js";

const COLUMNS: NamedColumns = Object.entries({
  text: nullable(string("")),
  count: nullable(integer("")),
  value: nullable(decimal("")),
  parts: nullable(decimals("")),
  notes: strings(""),
});
const row = (part: AnyRow): AnyRow => ({ text: null, count: null, value: null, parts: null, notes: [], ...part });

async function write(format: Format, rows: readonly AnyRow[], bom = false, columns = COLUMNS): Promise<string> {
  const writer = await createWriter(format, columns, { bom });
  return writer.open() + rows.map((one) => writer.rows([one])).join("") + writer.close();
}

const ROWS = [
  row({ text: '引"号",\n行', value: "5826000000.123456789012", parts: [10.8, "44.3"], notes: ["注一", "注二"] }),
  row({ count: 3, value: -5.4 }),
];

describe("json", () => {
  it("writes one row a line, decimals as bare literals", async () => {
    expect(await write("json", ROWS)).toBe(
      '[\n{"text":"引\\"号\\",\\n行","count":null,"value":5826000000.123456789012,"parts":[10.8,44.3],"notes":["注一","注二"]},\n' +
        '{"text":null,"count":3,"value":-5.4,"parts":null,"notes":[]}\n]\n',
    );
    expect(await write("json", [])).toBe("[]\n");
    expect(JSON.parse(await write("json", ROWS))).toHaveLength(2);
  });
});

describe("ndjson", () => {
  it("writes the rows of json without the array", async () => {
    const array = (await write("json", ROWS)).replace(/^\[\n|,$|\n\]\n$/gm, "");
    expect(await write("ndjson", ROWS)).toBe(`${array}\n`);
    expect(await write("ndjson", [])).toBe("");
  });
});

describe("csv", () => {
  it("writes RFC 4180 with a head", async () => {
    expect(await write("csv", ROWS)).toBe(
      'text,count,value,parts,notes\r\n"引""号"",\n行",,5826000000.123456789012,10.8:44.3,注一 | 注二\r\n,3,-5.4,,\r\n',
    );
    expect(await write("csv", [], true)).toBe("\ufefftext,count,value,parts,notes\r\n");
  });

  it.each(["=1+1", "+1+1", "-1-A1", "-", "-1|x", "@A1", "\tx", "\rx", "＝1", "＋A1", "－A1", "＠1", "'=1"])(
    "guards the text %j",
    async (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
      const [, fields] = readCsv(await write("csv", [row({ text, notes: [text, "x"] })]));
      expect(fields).toEqual([`'${text}`, "", "", "", `'${text} | x`]);
    },
  );

  it.each(["-6.1", "+1", "－10．2％", "1=1", "增长-5.4", "'引'", "　=", ""])("leaves the text %j alone", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it("never guards a number", async () => {
    const [, fields] = readCsv(
      await write("csv", [row({ value: "-5.4000000000000001", count: -3, parts: [-1, "-2.5"] })]),
    );
    expect(fields).toEqual(["", "-3", "-5.4000000000000001", "-1:-2.5", ""]);
  });

  it("gives back every text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
        const [, fields] = readCsv(await write("csv", [row({ text })]));
        expect(fields?.[0]?.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, "")).toBe(text);
      }),
    );
  });
});

describe("plainDigits", () => {
  it.each([
    [1e21, "1000000000000000000000"],
    [1.5e-7, "0.00000015"],
    [-0, "0"],
    [0.1, "0.1"],
    [1e12, "1000000000000"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.5"],
  ])("%s -> %s", (value, digits) => {
    expect(plainDigits(value)).toBe(digits);
  });

  it("refuses what is no number", () => {
    expect(() => plainDigits(Number.NaN)).toThrow("not a number");
  });
});

it("leaves running text out of the stand-off form", () => {
  const names = columnsOf("quantities", true).map(([name]) => name);
  expect(names).not.toContain("quote");
  expect(names).toContain("start");
});
