/** Values, counts and lists that a document gives twice. */
import { describe, expect, it } from "vitest";
import { plan, saidBy, table } from "./audit.js";

describe("value-conflict", () => {
  const rows = ["常住人口城镇化率(%) | 52.4 | 58.3 | [5.9]", "社会消费品零售总额(亿元) | 500 | 702.55 | 7.0"];
  it.each([
    ["到2025年，常住人口城镇化率达到59.3%。", ["warning 59.3%"]],
    ["到2025年，常住人口城镇化率达到58.3%。", []],
    ["到2025年，常住人口城镇化率达到58%左右。", []],
    ["到2025年，常住人口城镇化率达到60%以上。", ["warning 60%"]],
    ["到2025年，社会消费品零售总额突破700亿元。", []],
    ["到2025年，社会消费品零售总额达到702.6亿元。", []],
    ["到2025年，社会消费品零售总额年均增长8%。", ["warning 8%"]],
    ["到2023年，常住人口城镇化率达到56%。", []],
  ])("%s", async (text, expected) => {
    expect(await saidBy("value-conflict", `${table(rows)}\n${text}\n`)).toEqual(expected);
  });

  it.each([
    ["常住人口城镇化率达到60%以上", []],
    ["常住人口城镇化率达到50%以上", []],
    ["常住人口城镇化率控制在50%以内", ["warning 50%"]],
  ])("holds two bounds against one another: %s", async (text, expected) => {
    const bound = table(["常住人口城镇化率(%) | 52.4 | >55 | —"]);
    expect(await saidBy("value-conflict", `${bound}\n到2025年，${text}。\n`)).toEqual(expected);
  });
});

describe("magnitude", () => {
  it.each([
    ["村集体收入由8万元提高到15亿元。", ["warning 15亿元"]],
    ["快递业务量由8000万件提高到1.5亿件。", []],
    ["垃圾日处理能力8.5吨，焚烧厂日处理规模达2600吨。", ["warning 8.5吨"]],
    ["污水日处理能力8.5万吨，新厂日处理规模达2600吨。", []],
    ["村集体收入由8万元提高到15万元。", []],
  ])("%s", async (text, expected) => {
    expect(await saidBy("magnitude", plan(text))).toEqual(expected);
  });

  it("finds a scale word that another mention has not", async () => {
    const text = `${table(["社会消费品零售总额(亿元) | 500 | 702.55 | 7.0"])}\n到2025年，社会消费品零售总额达到702.55万元。\n`;
    expect(await saidBy("magnitude", text)).toEqual(["warning 702.55万元"]);
  });
});

describe("list-count", () => {
  it.each([
    ["支持甲口镇、乙桥镇、丙滩镇、丁山镇等5个乡镇。", 1],
    ["支持甲口镇、乙桥镇等5个乡镇。", 0],
    ["支持甲口镇、乙桥镇、丙滩镇、丁山镇、戊水镇等5个乡镇。", 0],
    ["实施科技引领、产业提质、园区扩容三大工程。", 0],
    ["实施科技引领、产业提质、园区扩容、人才集聚三大工程。", 1],
    ["实施科技引领、产业提质等三大工程。", 0],
    ["打造装备制造、纺织服装、电子信息4个产业集群。", 1],
    ["打造装备制造、纺织服装、电子信息3个产业集群。", 0],
    ["在东坪、西坪、南坪改建四个码头。", 0],
    ["实施土壤改良、灌溉与排水、田间道路三大工程。", 0],
    ["甲乙丙、丁戊己等四大主导产业和六大富民产业。", 0],
    ["建设3个产业集群（装备制造、纺织服装）。", 1],
    ["打通种苗链、加工链、物流链、品牌链“五链”。", 1],
    ["打通种苗链、加工链、物流链、销售链和品牌链“五链”。", 0],
    ["加强财政、金融、土地、人才“四链”支撑。", 0],
    ["全市13个县（市、区）建成中心。", 0],
    ["突出五个方向：稳增长、促改革、调结构、惠民生。", 1],
    ["突出四个方向：稳增长、促改革、调结构、惠民生。", 0],
    ["加快主城区、开发园区及四大组团建设。", 0],
  ])("%s", async (text, count) => {
    expect(await saidBy("list-count", plan(text))).toHaveLength(count);
  });
});

describe("slogan-count", () => {
  it.each([
    ["建设“四园”①。\n\n① “四园”：甲公园、乙公园、丙公园。", 1],
    ["建设“四园”①。\n\n① “四园”：甲公园、乙公园、丙湿地公园和丁公园。", 0],
    ["建设“两图一表”①。\n\n① “三图”：“三图”指产业图、技术图；“一表”指项目表。", 1],
    ["实施“六河同治”①。\n\n① “六河同治”：对甲河及乙河、丙河实行统一规划、统一治理。", 0],
    ["强化“三区四园”的布局，建设甲谷科创园、乙湖科创园、丙山科创园、丁洲科创园、戊岭科创园五大科创园。", 1],
    ["强化“三区四园”的布局，建设甲谷科创园、乙湖科创园、丙山科创园、丁洲科创园四大科创园。", 0],
    ["推进“一乡一业”，发展甲茶、乙果、丙药、丁竹、戊油、己菜六大产业。", 0],
  ])("%s", async (text, count) => {
    expect(await saidBy("slogan-count", plan(text))).toHaveLength(count);
  });
});

describe("class-count, announced-missing and box-count", () => {
  it.each([
    ["甲山、乙湖、丙古村进入国家5A级景区名录。新增5A级景区2个。", 1],
    ["甲山、乙湖进入国家5A级景区名录。新增5A级景区2个。", 0],
    ["甲山、乙湖、丙古村进入国家4A级景区名录。新增5A级景区2个。", 0],
    ["甲园、乙园、丙园入选省级示范园名单。新认定省级示范园2家。", 1],
    ["甲园、乙园、丙园入选省级示范园名单。新认定省级示范园4家。", 0],
    ["甲园、乙园、丙园入选省级示范园名单。新认定国家级示范园2家。", 0],
  ])("%s", async (text, count) => {
    expect(await saidBy("class-count", plan(text))).toHaveLength(count);
  });

  const boxes = "专栏1 甲工程\n\n（一）三大引擎。\n\n1. 甲园。建设甲园。\n\n2. 乙园。建设乙园。\n\n第二章 保障\n\n";
  it("counts the items below a head", async () => {
    expect(await saidBy("box-count", plan(`${boxes}加强领导。`))).toHaveLength(1);
    expect(await saidBy("box-count", plan(`${boxes.replace("三大", "两大")}加强领导。`))).toHaveLength(0);
  });

  it("finds a box that is pointed to and not there", async () => {
    expect(await saidBy("announced-missing", plan(`${boxes}推进工程建设（见专栏3）。`))).toHaveLength(1);
    expect(await saidBy("announced-missing", plan(`${boxes}推进工程建设（见专栏1）。`))).toHaveLength(0);
    expect(await saidBy("announced-missing", plan("推进工程建设（见专栏3）。"))).toHaveLength(0);
  });
});
