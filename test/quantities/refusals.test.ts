import { describe, expect, it } from "vitest";
import { readAll } from "../../src/quantities/index.js";
import { marked, refusedBy } from "./say.js";

describe("no quantities", () => {
  it.each([
    ["2031年6月18日开工", "date"],
    ["到二〇四一年末", "date"],
    ["2026—2030年规划", "date"],
    ["1-8月累计", "date"],
    ["上世纪90年代", "date"],
    ["一季度开门红", "date"],
    ["2031年前5个月产值", "date"],
    ["今年前三个月，产值", "date"],
    ["前十一个月累计", "date"],
    ["会议9:30开始", "clock"],
    ["“十六五”时期", "plan-name"],
    ["第三章 目标", "ordinal"],
    ["机场二期工程", "ordinal"],
    ["第十六届全会", "ordinal"],
    ["（二）推进改革", "label"],
    ["三、重点任务", "label"],
    ["注：1.括号内为累计数", "label"],
    ["注：2、增速按可比价格", "label"],
    ["一是稳增长", "label"],
    ["见表3所列", "reference"],
    ["专栏 5 重点工程", "reference"],
    ["G312扩建", "code"],
    ["PM2.5达标", "code"],
    ["布局6G网络", "code"],
    ["4A级景区", "code"],
    ["312国道改造", "name"],
    ["系统升级到3.0版", "name"],
    ["三级公路", "size-word"],
    ["千亿级产业", "bare-scale"],
    ["百亿企业", "bare-scale"],
    ["“2358”行动", "quoted-label"],
    ["“三个走在前、两大任务”", "quoted-label"],
    ["“1+5+N”体系", "formula"],
    ["稳企、扩面、提质三项行动", "listed-count"],
    ["建一座桥", "article"],
    ["数百家商户", "indefinite"],
    ["几十个村", "indefinite"],
    ["万元GDP能耗", "unit-in-name"],
    ["百万吨死亡率", "unit-in-name"],
    ["每百户拥有量", "denominator"],
    ["单位：亿元", "unit-label"],
    ["入围世界500强", "name"],
    ["这五年变化大", "demonstrative"],
    ["增长$1.$2倍", "corrupted"],
    ["坚持四个全面", "slogan"],
    ["一年一度的庙会", "idiom"],
    ["《30条措施》", "title"],
  ])("%s: %s", (text, rule) => {
    expect(marked(text)).toBe(text);
    expect(refusedBy(text)).toContain(rule);
  });

  it("says of every Arabic digit why", () => {
    const text = "2024年G105沿线3个镇、“1234”工程和第5批名单，电话12345，网址http://a.cn/1，PM2.5降5%。";
    const { readings, refusals } = readAll(text);
    const covered = (i: number) => [...readings, ...refusals].some((r) => r.start <= i && i < r.end);
    const url = [text.indexOf("http"), text.indexOf("，PM")];
    for (let i = 0; i < text.length; i++)
      if (/[0-9]/.test(text[i] ?? "") && !(i > (url[0] ?? 0) && i < (url[1] ?? 0)))
        expect([text[i], i, covered(i)]).toEqual([text[i], i, true]);
  });
});
