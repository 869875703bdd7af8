import { createHash } from "node:crypto";
import { load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { DATASETS } from "../../src/datasets.js";
import { clientScript } from "../../src/review/bundle.js";
import { chartsHtml } from "../../src/review/charts/index.js";
import { columnLabel } from "../../src/review/column-labels.js";
import { scriptJson, sourceHtml } from "../../src/review/html.js";
import { indexEntry, indexHtml, NOTHING_APPLIED, pageHtml, type ReviewDocument } from "../../src/review/index.js";
import { LABELS } from "../../src/review/labels.js";
import { createMarker } from "../../src/review/marks.js";
import { REVIEWED } from "../../src/review/model.js";
import { documentOf, HOSTILE, PLAN } from "./documents.js";

const sha256 = (code: string): string => createHash("sha256").update(code).digest("base64");

describe("escaping", () => {
  it("keeps JSON inside its element", () => {
    const value = { a: "</script><!--", b: "\u2028\u2029\u202e", c: "&amp;>" };
    const json = scriptJson(value);
    expect(json).not.toMatch(/[<>&\u2028\u2029\u202e]/);
    expect(JSON.parse(json)).toEqual(value);
  });

  it("puts a control character into a box of its own, and changes no text", () => {
    const html = sourceHtml("a\u202eb<c>\r\n");
    expect(html).toBe('a<span class="ctl" data-c="U+202E">\u202e</span>b&lt;c&gt;&#13;\n');
  });
});

describe("marks", () => {
  const mark = (item: number, from: number, to: number, kind = "q") => ({ item, from, to, kind });

  it("cuts spans that nest and overlap", () => {
    const render = createMarker("abcdefgh", [mark(1, 0, 4, "p"), mark(2, 1, 3), mark(3, 2, 6, "f error")]);
    expect(render(0, 8)).toBe(
      '<mark class="p" data-m="1">a</mark><mark class="p q" data-m="1 2">b</mark>' +
        '<mark class="p q f error" data-m="1 3 2">c</mark><mark class="p f error" data-m="1 3">d</mark>' +
        '<mark class="f error" data-m="3">ef</mark>gh',
    );
  });

  it("goes on over the end of a line", () => {
    const render = createMarker("ab\ncd", [mark(7, 1, 4)]);
    expect(render(0, 3) + render(3, 5)).toBe(
      'a<mark class="q" data-m="7">b\n</mark><mark class="q" data-m="7">c</mark>d',
    );
  });
});

describe("the charts of a very long table", () => {
  it("are drawn in time linear in its rows", async () => {
    const document = await documentOf(PLAN, "a.txt");
    const [row = {}] = document.rows.indicators;
    const long = { ...document, rows: { ...document.rows, indicators: Array.from({ length: 40_000 }, () => row) } };
    const begun = performance.now();
    expect(chartsHtml(long, NOTHING_APPLIED)).toContain("<svg");
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe.each([
  ["a plan", PLAN],
  ["a hostile document", HOSTILE],
])("the page of %s", (_, text) => {
  let document: ReviewDocument;
  let html = "";
  beforeAll(async () => {
    document = await documentOf(text, `"><img src=x>.txt`);
    html = pageHtml(document, NOTHING_APPLIED);
  });

  it("holds the source text as it is", () => {
    expect(load(html)("#text").text()).toBe(document.text.replaceAll("\0", "\ufffd"));
  });

  it("has no element, attribute or script of the document", () => {
    const $ = load(html);
    expect($("script").length).toBe(2);
    expect($("img, iframe, object, embed, link, base, style ~ style, [onerror], [onload]").length).toBe(0);
    expect(
      $("#text")
        .find("*")
        .toArray()
        .map(({ tagName }) => tagName)
        .filter((name) => !/^(?:div|p|h[3-6]|span|mark)$/.test(name)),
    ).toEqual([]);
    expect(
      $("a")
        .toArray()
        .map((node) => $(node).attr("href"))
        .filter((href) => !href?.startsWith("#")),
    ).toEqual([]);
  });

  it("allows its own script and style by their hash, and nothing else", () => {
    const $ = load(html);
    const policy = $("meta[http-equiv]").attr("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${sha256($("script:not([type])").text())}'`);
    expect(policy).toContain(`style-src 'sha256-${sha256($("style").text())}'`);
    expect($("[style]").length).toBe(0);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("marks every row in place, also after characters of two units", () => {
    const $ = load(html);
    const wordsOf = (item: number): string =>
      $(`mark[data-m~="${item}"]`)
        .toArray()
        .map((node) => $(node).text())
        .join("");
    for (const [index, row] of document.rows.quantities.entries()) {
      expect(wordsOf(document.base.quantities + index)).toBe(row.quote);
    }
    for (const dataset of ["indicators", "projects"] as const) {
      for (const [index, row] of document.rows[dataset].entries()) {
        const words = document.slice(Number(row.start), Number(row.end)).replaceAll("\0", "\ufffd");
        expect(wordsOf(document.base[dataset] + index)).toBe(words);
      }
    }
    expect(document.rows.quantities.length).toBeGreaterThan(2);
  });

  it("is the same every time", () => expect(pageHtml(document, NOTHING_APPLIED)).toBe(html));
});

describe("the charts", () => {
  it("draw indicators by category, investment by field and quantities by section; each mark leads somewhere", async () => {
    const document = await documentOf(PLAN);
    const $ = load(pageHtml(document, NOTHING_APPLIED));
    const charts = $("#charts");
    expect(charts.find("figure").length).toBe(4);
    const names = charts
      .find("a.goal")
      .toArray()
      .map((node) => $(node).attr("aria-label"));
    expect(names).toContain("地区生产总值 2025: 2100亿元");
    expect(names).toContain("交通: 512.4 (51.1%)");
    expect(names.every((name) => name !== undefined && name !== "")).toBe(true);
    for (const node of charts.find("a[data-item]").toArray()) {
      const item = $(node).attr("data-item");
      expect($(`#text mark[data-m~="${item}"]`).length).toBeGreaterThan(0);
    }
  });
});

describe("the script", () => {
  it("is one scope without imports, in which every name is there once", () => {
    const code = clientScript();
    expect(code).not.toMatch(/^\s*(?:import|export)\s/m);
    const names = Array.from(code.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm), ([, name]) => name);
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(() => new Function(code)).not.toThrow();
  });

  it("touches neither the network nor HTML from strings", () => {
    expect(clientScript()).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|WebSocket|eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
    );
  });
});

describe("the words of the page", () => {
  it("has Chinese names for every column and every enumerated value", () => {
    const missing: string[] = [];
    for (const dataset of REVIEWED) {
      for (const [name, column] of Object.entries(DATASETS[dataset].columns)) {
        if (columnLabel(name) === name && !/_id$/.test(name)) missing.push(`${dataset}.${name}`);
        for (const value of column.enum ?? [])
          if (value !== undefined && !Object.hasOwn(LABELS, value)) missing.push(`${name}: ${value}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("has a Chinese name for every rule", async () => {
    const { RULES } = await import("../../src/audit/index.js");
    expect(RULES.map(({ id }) => id).filter((id) => !Object.hasOwn(LABELS, id))).toEqual([]);
  });
});

describe("the index", () => {
  it("puts the worst document first and escapes what it names", async () => {
    const [plan, hostile] = [await documentOf(PLAN), await documentOf(HOSTILE, "<b>.txt", "坏")];
    const entries = [plan, hostile].map(({ docId, source, datasets }) =>
      indexEntry(docId, `pages/${docId}.html`, source, datasets, NOTHING_APPLIED),
    );
    const worse = { ...entries[0], docId: "worse", errors: 9 } as (typeof entries)[number];
    const $ = load(indexHtml([...entries, worse]));
    expect($("tbody tr").first().find(".error").text()).toBe("9");
    expect($("tbody b, tbody script").length).toBe(0);
    expect(
      $("tbody a")
        .toArray()
        .map((node) => $(node).attr("href")),
    ).toContain("pages/%E5%9D%8F.html");
  });
});
