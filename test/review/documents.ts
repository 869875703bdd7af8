/** Documents of our own to make pages of: a small plan, and one that tries to break out of its page. */
import { extractDocument } from "../../src/cli/document.js";
import { ROW_DATASETS } from "../../src/datasets.js";
import { type ReviewDocument, reviewDocument } from "../../src/review/index.js";

export const PLAN = `云岫市国民经济和社会发展第十四个五年规划纲要

第一篇 发展基础

2020年，全市地区生产总值1452.6亿元，增长6.5%，规模以上工业企业达到320家。城镇新增就业3万人。

云岫市“十四五”主要指标表

类别\t指标\t2020年\t2025年\t年均增长(%)\t属性
经济发展\t地区生产总值(亿元)\t1452.6\t2100\t7.6左右\t预期性
\t社会消费品零售总额(亿元)\t500\t700\t7.0\t预期性
民生福祉\t常住人口城镇化率(%)\t52.1\t58\t\t预期性

第二篇 重大工程

专栏1 重大工程

（一）高铁枢纽工程。建设站房5万平方米。

（二）数字云岫工程。投资2.3亿元以上。

专栏2 “十四五”重大工程项目\t\t
重点领域\t重大工程项目包\t规划投资（亿元）
交通\t公路、铁路\t512.4
产业\t园区\t490.7
合计\t\t1003.1

全市新建学校12所，𠮷安路改造3公里。
`;

/** U+2028, bidi controls, NUL, carriage returns, and markup wherever text goes. */
export const HOSTILE = [
  `</script><script>window.hacked=1</script> 规划纲要`,
  "",
  `第一章 <img src=x onerror="window.hacked=2"><!-- 基础`,
  "",
  `投资5亿元<svg/onload=window.hacked=3>，增长6.5%\u2028新增\u202e3万人\u202c，"引号'&amp;]]>。`,
  `\u2066约12所\u2069学校\r`,
  "",
  `表1 </title><style>*{display:none}</style>`,
  "",
  `指标\t2020年\t2025年`,
  `</td><script>window.hacked=4</script>地区生产总值(亿元)\t100\t150`,
  `javascript:window.hacked=5 (亿元)\t20\t30`,
  "",
  `专栏1 </textarea><iframe src="javascript:parent.hacked=6"></iframe>`,
  "",
  `（一）<a href="javascript:window.hacked=7">工程</a>。投资3亿元。`,
  `𠮷字之后有8公里。\u0000尾`,
].join("\n");

export async function documentOf(text: string, name = "plan.txt", docId = "plan"): Promise<ReviewDocument> {
  const wanted = new Set(ROW_DATASETS);
  const { text: source, datasets } = await extractDocument({
    name,
    bytes: new TextEncoder().encode(text),
    docId,
    wanted,
  });
  return reviewDocument({ docId, source: name, text: source, datasets });
}
