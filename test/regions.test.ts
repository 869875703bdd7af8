import { describe, expect, it } from "vitest";
import { COMMON_FULL_NAMES, COMMON_SHORT_NAMES, ORGANS, SHORT_NAME_TRAPS, SHORT_NAMES } from "../src/data/regions.js";
import { FORMER_REGION_ROWS, REGION_ROWS } from "../src/data/regions-table.js";
import { allRegions, documentRegion, findRegions, isWithin, type Region, regionByCode } from "../src/facts/region.js";

const rows = (text: string): string[] => text.split("\n").filter((row) => row !== "");
const current = allRegions().filter((region) => region.validTo === null);

/** The region that the name alone, or in a text about a region, stands for. */
const named = (name: string, about: string | null = null): Region | null =>
  findRegions(name, { about }).find(({ start, end }) => start === 0 && end === name.length)?.region ?? null;

/** The text with each mention marked: `⟦吉安市=360800⟧`; `?` where the name stays open, `…` inside a longer name. */
const marked = (text: string, about: string | null = null): string => {
  let out = "";
  let at = 0;
  for (const mention of findRegions(text, { about })) {
    const code = mention.region?.code ?? "?";
    out += `${text.slice(at, mention.start)}⟦${text.slice(mention.start, mention.end)}=${code}${mention.inName ? "…" : ""}⟧`;
    at = mention.end;
  }
  return out + text.slice(at);
};

describe("the table", () => {
  it("has well-formed rows with unique codes in order", () => {
    const codes = rows(REGION_ROWS).map((row) => {
      expect(row).toMatch(/^[1-8]\d{5} \p{Script=Han}{2,15}$/u);
      return row.slice(0, 6);
    });
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
    for (const row of rows(FORMER_REGION_ROWS))
      expect(row).toMatch(/^[1-6]\d{5} \p{Script=Han}{2,15} 20(0[2-9]|[12]\d)$/u);
  });

  it("counts what there is", () => {
    const count = (level: number): number => current.filter((region) => region.level === level).length;
    expect([count(0), count(1), count(2), count(3)]).toEqual([1, 34, 333, 2845]);
  });

  it("gives every region an existing parent of a higher level, up to the country", () => {
    for (const region of allRegions()) {
      if (region.level === 0) continue;
      const parent = region.parent === null ? null : regionByCode(region.parent, (region.validTo ?? 9999) - 1);
      expect(parent, region.name).not.toBeNull();
      expect(parent?.level ?? 9, region.name).toBeLessThan(region.level);
      expect(isWithin(region, "100000"), region.name).toBe(true);
      expect(isWithin(region, `${region.code.slice(0, 2)}0000`), region.name).toBe(true);
    }
  });

  it("has names that are unique within their parent", () => {
    const names = current.map((region) => `${region.parent} ${region.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has no placeholders and no development zones", () => {
    for (const { name } of current) expect(name).not.toMatch(/市辖区|直辖县级|开发区|业园区|管理区|示范区/);
  });

  it("derives short names of at least two characters", () => {
    for (const region of current) expect(region.short.length, region.name).toBeGreaterThan(1);
    const shorts = [
      "360800",
      "522600",
      "450000",
      "150000",
      "513200",
      "429021",
      "620523",
      "530925",
      "441803",
      "110000",
      "510521",
    ];
    expect(shorts.map((code) => regionByCode(code)?.short)).toEqual([
      "吉安",
      "黔东南",
      "广西",
      "内蒙古",
      "阿坝",
      "神农架",
      "甘谷",
      "双江",
      "清新",
      "北京",
      "泸县",
    ]);
  });

  it("lists as common words and traps only names that there are", () => {
    const shorts = new Set(current.map((region) => region.short));
    const names = new Set(allRegions().map((region) => region.name));
    for (const word of COMMON_SHORT_NAMES) expect(shorts.has(word), word).toBe(true);
    for (const word of COMMON_FULL_NAMES) expect(names.has(word), word).toBe(true);
    for (const [word = ""] of SHORT_NAME_TRAPS)
      expect(shorts.has(word) && !COMMON_SHORT_NAMES.has(word), word).toBe(true);
    for (const [code = ""] of [...SHORT_NAMES, ...ORGANS]) expect(regionByCode(code), code).not.toBeNull();
  });

  it("stays small", () => {
    expect(Buffer.byteLength(REGION_ROWS) + Buffer.byteLength(FORMER_REGION_ROWS)).toBeLessThan(100_000);
  });
});

describe("a name", () => {
  it.each([
    ["吉安市", "360800"],
    ["吉安", "360800"],
    ["吉安县", "360821"],
    ["中国", "100000"],
    ["我国", "100000"],
    ["全国", "100000"],
    ["台湾", "710000"],
    ["海南", "460000"],
    ["吉林", "220000"],
    ["吉林市", "220200"],
    ["黔东南州", "522600"],
    ["石柱县", "500240"],
    ["济源市", "419001"],
    ["和安县", "653229"],
  ])("%s is %s", (name, code) => expect(named(name)?.code).toBe(code));

  it("knows former names and the year they ended", () => {
    expect(named("南康市")).toMatchObject({ code: "360782", parent: "360700", level: 3, validTo: 2014 });
    expect(marked("重庆市江北区")).toBe("⟦重庆市=500000⟧⟦江北区=500105⟧");
    expect(marked("宁波市江北区")).toBe("⟦宁波市=330200⟧⟦江北区=330205⟧");
    expect(named("江北区")).toBeNull();
    expect(named("南康")).toMatchObject({ code: "360703", validTo: null });
  });

  it("never guesses", () => {
    for (const name of ["鼓楼区", "朝阳区", "鼓楼", "白云", "没有这个地方", ""]) expect(named(name), name).toBeNull();
    expect(named("鼓楼区", "320100")?.code).toBe("320106");
    expect(named("鼓楼区", "350000")?.code).toBe("350102");
    expect(named("鼓楼区", "440000")).toBeNull();
  });
});

describe("findRegions", () => {
  it.each([
    ["江西省吉安市吉州区", "⟦江西省=360000⟧⟦吉安市=360800⟧⟦吉州区=360802⟧"],
    ["吉安、赣州、南康三地", "⟦吉安=360800⟧、⟦赣州=360700⟧、⟦南康=360703⟧三地"],
    ["昨天在瑞金召开", "昨天在⟦瑞金=360781⟧召开"],
    ["黔东南苗族侗族自治州与延边州", "⟦黔东南苗族侗族自治州=522600⟧与⟦延边州=222400⟧"],
    ["我国首个", "⟦我国=100000⟧首个"],
  ])("%s", (text, expected) => expect(marked(text)).toBe(expected));

  it("reads common words as words, but the full form as a name", () => {
    const words =
      "坚持和平共处，继续解放思想，平安建设，开放合作，打通运河通道，新华书店，向阳而生，主城区面积，推进融合";
    expect(marked(words)).toBe(words);
    expect(marked("赴和平县调研")).toBe("赴⟦和平县=441624⟧调研");
    expect(marked("晋城市城区")).toBe("⟦晋城市=140500⟧⟦城区=140502⟧");
  });

  it("is not taken in where two words meet", () => {
    for (const text of [
      "维护金融安全和资金安全",
      "科技兴国，振兴国有经济",
      "完成县级改革",
      "名单县区",
      "适应城乡变化",
      "弘扬中华文化",
      "提高要素效率",
      "有较大余地",
      "搬迁安置",
      "实现长治久安",
      "重大理论",
      "造福建设者",
    ])
      expect(marked(text)).toBe(text);
    expect(marked("推广西瓜种植")).toBe("推广西瓜种植");
    expect(marked("全南昌最大")).toBe("全⟦南昌=360100⟧最大");
    expect(marked("吉安市场")).toBe("⟦吉安=360800⟧市场");
  });

  it("leaves ambiguous names open, with their candidates, unless something settles them", () => {
    const [mention] = findRegions("朝阳区的企业");
    expect(mention?.region).toBeNull();
    expect(mention?.candidates.map((region) => region.code)).toEqual(["110105", "220104"]);
    expect(marked("北京市朝阳区")).toBe("⟦北京市=110000⟧⟦朝阳区=110105⟧");
    expect(marked("走进鼓楼区")).toBe("走进⟦鼓楼区=?⟧");
    expect(marked("走进鼓楼区", "320100")).toBe("走进⟦鼓楼区=320106⟧");
  });

  it("marks names inside longer names", () => {
    expect(marked("南昌大学")).toBe("⟦南昌=360100…⟧大学");
    expect(marked("弘扬井冈山精神")).toBe("弘扬⟦井冈山=360881…⟧精神");
    expect(marked("广东江门")).toBe("⟦广东=440000⟧⟦江门=440700⟧");
  });

  it("gives mentions in order that do not overlap", () => {
    const text = "从江西省赣州市章贡区到湖南省郴州市，经大余、崇义、桂东。";
    let end = 0;
    for (const mention of findRegions(text)) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      end = mention.end;
    }
  });

  it("does not reach past the end of the text", () => {
    for (const text of ["吉安", "赴黔东南", "我国"]) expect(findRegions(text).at(-1)?.end, text).toBe(text.length);
  });

  it("takes steps in proportion to the length", () => {
    const steps = (text: string): number => {
      let count = 0;
      findRegions(text, { onProbe: () => (count += 1) });
      return count;
    };
    for (const unit of ["全南昌", "黔东南苗族侗族自治", "吉安市吉安县吉安", "内蒙古自治"]) {
      const small = steps(unit.repeat(100));
      const large = steps(unit.repeat(10_000));
      expect(large, unit).toBeLessThan(small * 110);
      expect(large, unit).toBeLessThan(unit.length * 10_000 * 30);
    }
  });
});

describe("documentRegion", () => {
  const region = (title: string | null, head: string, names: readonly string[] = []): string | null =>
    documentRegion({ title, head, names })?.code ?? null;

  it("reads the title first", () => {
    expect(region("湖州市国民经济和社会发展第十四个五年规划纲要", "代表宁波市人民政府")).toBe("330500");
    expect(region("湖 州 市 政 府\n工作报告", "")).toBe("330500");
    expect(region("2020年浙江省湖州市德清县统计公报", "")).toBe("330521");
    expect(region("中华人民共和国2020年统计公报", "浙江省第一")).toBe("100000");
    expect(region("国务院关于支持浙江发展的意见", "")).toBe("100000");
  });

  it("then who speaks at the head", () => {
    expect(region("政府工作报告", "——2020年1月8日在湖州市第八届人民代表大会上\n学习浙江省的经验，浙江省")).toBe(
      "330500",
    );
    expect(region(null, "现在，我代表德清县人民政府报告工作")).toBe("330521");
    expect(region(null, "第七届全国人民代表大会第二次会议\n国务院总理 某某")).toBe("100000");
    expect(region("1990年", "**中华人民共和国国家统计局关于1990年的公报**")).toBe("100000");
  });

  it("then the place most often named, its short form counted", () => {
    expect(region("奋进之歌", "德清县的春天。德清的企业多，德清的路宽。有人来自湖州市。")).toBe("330521");
    expect(region("奋进之歌", "春天来了。", ["德清县专版"])).toBe("330521");
  });

  it("is null where nothing says", () => {
    expect(region(null, "")).toBeNull();
    expect(region("奋进之歌", "春天来了，万物生长。")).toBeNull();
    // 白银 is a city, and silver: a word that is met once or twice names nothing.
    expect(region("一根翠竹", "科技的背后是真金白银的投入，真金白银换来绿水青山。")).toBeNull();
  });
});
