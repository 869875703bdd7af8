import { describe, expect, it } from "vitest";
import { AREA_KINDS, NAMED_AREA_ROWS } from "../src/data/named-areas.js";
import { areaOfTitle, findAreas, parentOfArea, parentsWithin } from "../src/facts/named-area.js";
import { allRegions, regionByCode } from "../src/facts/region.js";
import { extract } from "../src/index.js";
import { factsOf } from "./facts/facts-of.js";

describe("the rows of named areas", () => {
  const rows = NAMED_AREA_ROWS.trim().split("\n");

  it("name a division that there is, a kind and names, each area once", () => {
    const seen = new Set<string>();
    for (const row of rows) {
      const [code = "", kind = "", ...names] = row.split(" ");
      expect(regionByCode(code)?.validTo, row).toBeNull();
      expect(Object.keys(AREA_KINDS), row).toContain(kind);
      expect(names.length, row).toBeGreaterThan(0);
      for (const name of names) {
        expect(seen.has(`${code} ${kind} ${name}`), row).toBe(false);
        seen.add(`${code} ${kind} ${name}`);
      }
    }
  });

  it("hold no division", () => {
    const names = new Set(allRegions().map(({ name }) => name));
    for (const row of rows) for (const name of row.split(" ").slice(2)) expect(names.has(name), name).toBe(false);
  });
});

describe("findAreas", () => {
  const found = (text: string): readonly string[] =>
    findAreas(text).map(
      ({ start, end, parents }) => `${text.slice(start, end)} ${parents.map(({ code }) => code).join("/")}`,
    );

  it("finds an area with the division that it lies in", () => {
    expect(found("建设滇中新区和西咸新区")).toEqual(["滇中新区 530100", "西咸新区 610000"]);
    expect(found("东湖高新区、松山湖高新技术产业开发区")).toEqual([
      "东湖高新区 420100",
      "松山湖高新技术产业开发区 441900",
    ]);
    expect(found("滇中和西咸，东湖里的高新企业")).toEqual([]);
  });

  it("knows the division of a zone that is called by the name of another region", () => {
    // The zone 明水 lies in Jinan; the county 明水 is in Heilongjiang.
    expect(found("明水经济技术开发区")).toEqual(["明水经济技术开发区 370100"]);
  });

  it("leaves a name of several areas open, unless the region settles it", () => {
    const [area] = findAreas("走进火炬高技术产业开发区");
    expect(area?.parents.map(({ code }) => code)).toEqual(["350200", "442000"]);
    expect(area === undefined ? [] : parentsWithin(area, "440000").map(({ code }) => code)).toEqual(["442000"]);
    expect(parentOfArea("火炬高技术产业开发区")).toBeNull();
    expect(parentOfArea("贵安新区")?.code).toBe("520000");
  });

  it("is what a title begins with, alone or behind its divisions", () => {
    expect(areaOfTitle("滇中新区2022年统计公报")?.name).toBe("滇中新区");
    expect(areaOfTitle("陕西省西咸新区2022年统计公报")?.name).toBe("西咸新区");
    expect(areaOfTitle("关于支持西咸新区发展的意见")).toBeNull();
    expect(areaOfTitle("火炬高技术产业开发区2022年统计公报")).toBeNull();
  });
});

describe("a figure of a named area", () => {
  const report = (title: string, sentence: string): string => `${title}2022年统计公报\n\n一、综合\n\n${sentence}\n`;

  it("has the area as its region, which has no code", async () => {
    const { facts } = await extract({
      name: "t.txt",
      text: report("湖北省", "全年进出口总额820亿元。东湖高新区完成投资310亿元。武汉市完成投资900亿元。"),
    });
    expect(facts.map(({ region, adcode }) => [region, adcode])).toEqual([
      ["湖北省", "420000"],
      ["东湖高新区", null],
      ["武汉市", "420100"],
    ]);
  });

  it("is the document's own where the area lies elsewhere", async () => {
    const facts = await factsOf(report("湖南省", "东湖高新区完成投资310亿元。"));
    expect(facts.map(({ region }) => region)).toEqual(["湖南省"]);
  });

  it("stays without a region, and says so, where the name fits several areas", async () => {
    const { facts, findings } = await extract({
      name: "t.txt",
      text: report("中华人民共和国", "临港经开区完成投资310亿元。"),
    });
    expect(facts.map(({ region, adcode }) => [region, adcode])).toEqual([[null, null]]);
    expect(findings.find(({ rule }) => rule === "region-ambiguous")?.message).toContain("fits 4 regions (120000");
  });

  it("belongs to a document that is about the area", async () => {
    const { documents, facts } = await extract({
      name: "t.txt",
      text: report("贵安新区", "全年生产总值180亿元。贵阳市完成投资20亿元。"),
    });
    expect(documents[0]).toMatchObject({ region: "贵安新区", adcode: null });
    expect(facts.map(({ region, adcode }) => [region, adcode])).toEqual([
      ["贵安新区", null],
      ["贵阳市", "520100"],
    ]);
  });
});
