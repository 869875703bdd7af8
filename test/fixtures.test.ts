/** The documents that we wrote, read as a whole and compared with the answers that were made by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Extracted, extract } from "../src/index.js";
import { sameSubject } from "./facts/texts/answers.js";

const ROOT = fileURLToPath(new URL("../fixtures", import.meta.url));

type Answer = Readonly<Record<string, unknown>> & {
  readonly optional?: boolean;
  readonly alt?: Readonly<Record<string, readonly unknown[]>>;
};

const answers = (name: string): readonly Answer[] =>
  readFileSync(join(ROOT, name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Answer);

/** Words are compared without white space, quotation marks and differences of width. */
const squeeze = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : String(value)
        .normalize("NFKC")
        .replace(/\s+|[“”"'‘’《》]/gu, "");
const show = (value: unknown): string => (value === null || value === undefined ? "" : String(Number(value)));
const showParts = (value: unknown): string =>
  (Array.isArray(value) ? value : value ? String(value).split(/[:;,]/) : []).map(Number).join(":");

type KeyOf = (row: Readonly<Record<string, unknown>>) => string;

/** The row itself, and each combination with the values that are as right. */
function readings(row: Answer): readonly Answer[] {
  let rows: readonly Answer[] = [row];
  for (const [column, values] of Object.entries(row.alt ?? {})) {
    rows = rows.flatMap((one) => [one, ...values.map((value) => ({ ...one, [column]: value }))]);
  }
  return rows;
}

interface Difference {
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** Rows matched as multisets of keys; an optional row counts neither way. */
function compare(expected: readonly Answer[], given: readonly object[], keyOf: KeyOf): Difference {
  const left = new Map<string, number>();
  for (const row of given) {
    const key = keyOf(row as Readonly<Record<string, unknown>>);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const missed: string[] = [];
  const sorted = [...expected].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  for (const row of sorted) {
    const found = readings(row)
      .map(keyOf)
      .find((key) => (left.get(key) ?? 0) > 0);
    if (found !== undefined) left.set(found, (left.get(found) ?? 0) - 1);
    else if (row.optional !== true) missed.push(keyOf(row));
  }
  return { missed, extra: [...left].flatMap(([key, count]) => Array<string>(count).fill(key)) };
}

/** Places of a real city, as it was in that year, for those of the made-up one. */
const PLACES: Readonly<Record<string, string>> = {
  云岫市: "金华市",
  岫城区: "婺城区",
  澜皋县: "武义县",
  汀荻县: "浦江县",
};
const replacePlaces = (text: string): string =>
  Object.entries(PLACES).reduce((replaced, [madeUp, real]) => replaced.replaceAll(madeUp, real), text);
const replaceIn = (value: unknown): unknown => (typeof value === "string" ? replacePlaces(value) : value);

const AGREED: Difference = { missed: [], extra: [] };

const tocKey: KeyOf = (row) => [row.level, row.number, squeeze(row.title), row.toc_page].join("|");
const headingKey: KeyOf = (row) => [row.level, row.number, squeeze(row.title)].join("|");
const termKey: KeyOf = (row) => [squeeze(row.term), squeeze(row.definition)].join("|");
const boxKey: KeyOf = (row) => [row.number, squeeze(row.title)].join("|");
const quantityKey: KeyOf = (row) =>
  [
    `${row.start}-${row.end}`,
    row.quote,
    show(row.value),
    show(row.low),
    show(row.high),
    showParts(row.parts),
    squeeze(row.unit),
    row.comparator ?? "eq",
    row.dimension,
    row.currency ?? "",
    row.per ?? "",
  ].join("|");

/** Quantities of the plan, by their start, that may be read otherwise than the answers have it, and why. */
const ACCEPTED_QUANTITIES: Readonly<Record<string, string>> = {
  1583: "年产量…42亿斤: `per` 年, as with 日处理; the answers leave it open",
  1649: "年接待游客…2600万人次: `per` 年, as with 日处理",
  8424: "年产能240万平方米: `per` 年, as with 日处理",
  8536: "年产量达到6万台: `per` 年, as with 日处理",
  2570: "人均预期寿命提高2.5岁: 人均 is printed, though a life expectancy is no share of a sum",
  11974: "人均预期寿命达到78岁: likewise",
  1625: "带动5万农户: the unit 户 of the answers, or the printed 农户",
  2559: "翻了一番: counted by the answers as a numeral with its unit",
  8076: "翻一番: likewise",
  8097: "每亩竹林年均收益达到1800元: two denominators are printed, 亩 and 年",
  8153: "单户额度不超过200万元: 单户 stands for 每户",
  8698: "不低于每亩320万元: 每亩 stands between the word of comparison and the number",
  12286: "每个县（区）至少建成1所: a verb stands between 至少 and the number",
};

describe("the plan", () => {
  let plan: Extracted;
  beforeAll(async () => {
    plan = await extract(join(ROOT, "plan/yunxiu-plan.txt"));
  });
  const expected = (set: string): readonly Answer[] => answers(`plan/expected/${set}.ndjson`);

  test("the contents, but for the heading that the body prints differently", () => {
    const inContents = plan.sections.filter((row) => row.in_toc);
    // Planted slip 1: contents and body differ, and one row has one title, that of the body.
    expect(compare(expected("toc"), inContents, tocKey)).toEqual({
      missed: ["3|2|提升水利保障能力|25"],
      extra: ["3|2|提升水安全保障能力|25"],
    });
  });

  test("the headings of the body", () => {
    const inBody = plan.sections.filter((row) => row.in_body);
    expect(compare(expected("headings"), inBody, headingKey)).toEqual(AGREED);
  });

  test("the terms that footnotes explain", () => {
    expect(compare(expected("glossary"), plan.glossary, termKey)).toEqual(AGREED);
    const lineOf = (offset: number | null): number | null =>
      offset === null ? null : Array.from(plan.text).slice(0, offset).join("").split("\n").length;
    const lines = plan.glossary.map((row) => [row.line, lineOf(row.ref_start)]);
    expect(lines).toEqual(expected("glossary").map((row) => [row.line, row.ref_line]));
  });

  test("the boxes", () => {
    expect(compare(expected("boxes"), plan.boxes, boxKey)).toEqual(AGREED);
  });

  test("the items of the boxes, with the words of each", () => {
    const numberOf = new Map(plan.boxes.map((row) => [row.box_id, row.number]));
    const rows = expected("projects");
    const covered = new Set(rows.map((row) => row.box_number));
    const given = plan.projects.filter((row) => covered.has(numberOf.get(row.box_id) ?? null));
    const keyOf: KeyOf = (row) =>
      [
        row.box_number ?? numberOf.get(String(row.box_id)),
        row.level,
        squeeze(row.label),
        squeeze(row.name),
        squeeze(
          row.text_first_20_chars ??
            Array.from(String(row.text ?? ""))
              .slice(0, 20)
              .join(""),
        ),
        squeeze(
          row.text_last_20_chars ??
            Array.from(String(row.text ?? ""))
              .slice(-20)
              .join(""),
        ),
      ].join("|");
    expect(compare(rows, given, keyOf)).toEqual(AGREED);
  });

  test("the indicators", () => {
    const kindOf = new Map(plan.tables.map((row) => [row.table_id, row.kind.replace("indicator_", "")]));
    const rows = expected("indicators");
    const covered = new Set(rows.map((row) => row.table));
    const given = plan.indicators.filter((row) => covered.has(kindOf.get(row.table_id)));
    const keyOf: KeyOf = (row) =>
      [
        row.table ?? kindOf.get(String(row.table_id)),
        squeeze(row.indicator),
        squeeze(row.sub_item),
        squeeze(row.unit),
        row.period,
        row.measure,
        row.status,
        show(row.value),
        show(row.low),
        show(row.high),
        row.value === null ? "" : (row.comparator ?? "eq"),
        showParts(row.parts),
        Boolean(row.cumulative),
      ].join("|");
    expect(compare(rows, given, keyOf)).toEqual(AGREED);
  });

  test("the quantities of three stretches, but for what is listed", () => {
    const parts = JSON.parse(readFileSync(join(ROOT, "plan/expected/parts.json"), "utf8")) as [number, number][];
    const inside = plan.quantities.filter(({ start, end }) => parts.some(([from, to]) => start >= from && end <= to));
    const { missed, extra } = compare(expected("quantities"), inside, quantityKey);
    const differing = [...missed, ...extra].filter((key) => !(key.slice(0, key.indexOf("-")) in ACCEPTED_QUANTITIES));
    expect(differing).toEqual([]);
  });

  test("only the planted slips are found in headings, repeats and numbering", () => {
    const rules = ["heading-differs", "heading-missing", "numbering-gap", "paragraph-repeated", "note-open"];
    const found = plan.findings.filter(({ rule }) => rules.includes(rule));
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([
      ["heading-differs", 355],
      ["paragraph-repeated", 429],
    ]);
  });

  test("three charts are lost, and no more", () => {
    const lost = plan.findings.filter(({ rule }) => rule === "chart-lost");
    const characters = Array.from(plan.text);
    expect(lost.map(({ start, end }) => characters.slice(start ?? 0, end ?? 0).join(""))).toEqual([
      "地区生产总值",
      "财政总收入",
      "城乡居民收入",
    ]);
  });
});

describe("the newspaper page", () => {
  test("its quantities", async () => {
    const news = await extract(join(ROOT, "news/yunxiu-daily.txt"));
    expect(compare(answers("news/expected/quantities.ndjson"), news.quantities, quantityKey)).toEqual(AGREED);
  });

  test("its headlines begin articles, and captions stand outside the sentences", async () => {
    const news = await extract(join(ROOT, "news/yunxiu-daily.txt"));
    expect(news.sections.map(({ title }) => title)).toEqual([
      "向科技要效益",
      "好竹还需好路运",
      "文旅融合添新景",
      "社区食堂志愿者为老人送餐",
    ]);
    expect(news.facts.length).toBeGreaterThan(0);
    expect(news.facts.filter(({ sentence }) => /一角|摄|记者/.test(sentence))).toEqual([]);
  });
});

describe("the report", () => {
  test("its glossary", async () => {
    const report = await extract(join(ROOT, "report/yunxiu-report-2021.md"));
    expect(compare(answers("report/expected/glossary.ndjson"), report.glossary, termKey)).toEqual(AGREED);
    expect(report.glossary.every(({ ref_start }) => ref_start !== null)).toBe(true);
  });
});

describe("the communiqué of the early nineties", () => {
  let communique: Extracted;
  const wanted = answers("communique/expected/quantities.ndjson");
  beforeAll(async () => {
    // Its places are made up and thus unknown: those of a real city stand in for them, in names as long.
    const text = readFileSync(join(ROOT, "communique/yunxiu-1991.md"), "utf8");
    communique = await extract({ name: "yunxiu-1991.md", text: replacePlaces(text) });
  });

  test("its quantities, none of them in the lists", () => {
    expect(compare(wanted, communique.quantities, quantityKey)).toEqual(AGREED);
  });

  test("what its quantities say", () => {
    const columns = ["region", "period", "role", "measure", "direction", "basis"];
    const factsAt = new Map(communique.facts.map((fact) => [fact.start, fact]));
    const differing = wanted.flatMap((answer) => {
      const fact: Readonly<Record<string, unknown>> = { ...factsAt.get(Number(answer.start)) };
      const right = (column: string): readonly unknown[] => [answer[column], ...(answer.alt?.[column] ?? [])];
      const names = right("subject").some((name) => sameSubject(String(name), String(fact.subject)));
      const others = columns.filter(
        (column) =>
          !right(column)
            .map(replaceIn)
            .includes(fact[column] ?? null),
      );
      return [...(names ? [] : ["subject"]), ...others].map((column) => [answer.quote, column, fact[column]].join(" "));
    });
    expect(differing).toEqual([]);
  });

  test("its lists of products and prices", () => {
    const titleOf = new Map(communique.tables.map((table) => [table.table_id, table.title]));
    const given = communique.table_cells.filter(({ raw }) => raw !== "");
    const keyOf: KeyOf = (cell) =>
      [squeeze(cell.table_title ?? titleOf.get(String(cell.table_id))), cell.row, cell.col, squeeze(cell.raw)].join(
        "|",
      );
    expect(compare(answers("communique/expected/cells.ndjson"), given, keyOf)).toEqual(AGREED);
  });
});

test("every quote of every dataset is its slice of the source text", async () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "manifest.json"), "utf8")) as readonly { readonly doc: string }[];
  for (const { doc: name } of manifest) {
    const { text, ...datasets } = await extract(join(ROOT, name));
    const characters = Array.from(text);
    for (const rows of Object.values(datasets)) {
      for (const row of rows as readonly Record<string, unknown>[]) {
        if (typeof row.quote !== "string") continue;
        expect(characters.slice(Number(row.start), Number(row.end)).join("")).toBe(row.quote);
      }
    }
  }
});

describe("the annex", () => {
  const keyOf: KeyOf = (row) =>
    [
      row.category ?? "",
      row.indicator,
      row.unit,
      row.period,
      row.measure,
      row.status,
      row.attribute ?? "",
      row.raw,
      show(row.value),
      row.comparator,
    ].join("|");

  test("the indicators of tables in HTML, drawn with characters, and in Markdown with two rows of heads", async () => {
    const { indicators, tables, findings } = await extract(join(ROOT, "annex/yunxiu-annex.md"));
    expect(tables.map(({ title, header_rows }) => [title, header_rows])).toEqual([
      ["表1 综合质效指标年度目标", 2],
      ["表2 民生福祉指标", 1],
      ["表3 创新和开放指标", 2],
    ]);
    expect(compare(answers("annex/expected/indicators.ndjson"), indicators, keyOf)).toEqual(AGREED);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
