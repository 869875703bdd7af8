import { describe, expect, it } from "vitest";
import { decodePage } from "../../../src/ingest/html/charset.js";
import { ingest } from "../../../src/ingest/page.js";

const NAMES = ["constructor", "tostring", "__proto__"];

describe("a name that every object has", () => {
  it.each(NAMES)("is no role: %s", (role) => {
    const html = `<!DOCTYPE html><html><body><div role="${role}">全市生产总值3130亿元。</div></body></html>`;
    expect(ingest("page.html", Buffer.from(html)).text).toContain("全市生产总值3130亿元。");
  });

  it.each(NAMES)("is no encoding: %s", (charset) => {
    const html = `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body><p>全市生产总值</p></body></html>`;
    const strict = { encoding: "utf-8", text: html } as const;
    expect(() => decodePage(Buffer.from(html), strict)).not.toThrow();
  });
});
