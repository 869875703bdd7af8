/** Words of comparison: what they say of the number and on which side of it they stand. */
import type { Comparator } from "../quantities/types.js";

export interface QualifierRow {
  readonly word: string;
  readonly comparator: Comparator;
  readonly side: "before" | "after";
  /** The word is another word after these (最近 is no 近). Separated by spaces. */
  readonly notAfter?: string;
  /** Read only after these characters or at the start of a clause. */
  readonly onlyAfter?: string;
  /** Read only where the unit is one of time (3年内). */
  readonly timeOnly?: true;
  /** Not read where the unit is 年, 个月 or 天: 近两年 names a period. */
  readonly notPeriod?: true;
  readonly example: string;
}

const before = (comparator: Comparator, rows: readonly (readonly [string, string])[]): QualifierRow[] =>
  rows.map(([word, example]) => ({ word, comparator, side: "before", example }));
const after = (comparator: Comparator, rows: readonly (readonly [string, string])[]): QualifierRow[] =>
  rows.map(([word, example]) => ({ word, comparator, side: "after", example }));

export const QUALIFIERS: readonly QualifierRow[] = [
  ...before("gt", [
    ["超过", "超过60家"],
    ["超出", "超出40万元"],
    ["突破", "突破900亿元"],
    ["突破了", "突破了5万人"],
    ["首破", "首破100亿元"],
    ["冲破", "冲破70%"],
    ["大于", "大于80%"],
    ["高于", "高于6%"],
    ["多于", "多于3家"],
    ["优于", "优于90%"],
    ["快于", "快于5%"],
    ["早于", "早于3年"],
    ["长于", "长于2年"],
    ["不止", "不止10家"],
    ["远超", "远超200亿元"],
    ["已超", "已超30万户"],
    ["均超", "均超40%"],
    ["超", "超40万户"],
    ["逾", "逾5000人"],
    ["跨过", "跨过千亿元大关"],
    ["越过", "越过300亿元大关"],
    ["跨越", "跨越500亿元大关"],
  ]),
  { word: "破", comparator: "gt", side: "before", notAfter: "打 攻 爆 突 侦 告 残 识 拆", example: "首次破千亿元" },
  {
    word: "过",
    comparator: "gt",
    side: "before",
    onlyAfter: "量 数 值 额 资 收 均 已 都 县 口 产 率 模 入 积 比 年 重 户 县 县 实 破 总 也",
    example: "企业数量过50家",
  },
  ...before("ge", [
    ["大于等于", "大于等于50亩"],
    ["大于或等于", "大于或等于50亩"],
    ["不低于", "不低于96%"],
    ["不少于", "不少于20个"],
    ["不小于", "不小于30米"],
    ["不短于", "不短于3年"],
    ["不下于", "不下于40家"],
    ["不下", "不下40家"],
    ["不逊于", "不逊于40家"],
    ["不亚于", "不亚于40家"],
    ["至少", "至少3次"],
    ["最少", "最少3次"],
    ["最低", "最低30元"],
    ["起码", "起码3次"],
    ["保底", "保底300元"],
    ["迈上", "迈上600亿元台阶"],
    ["跃上", "跃上600亿元台阶"],
    ["登上", "登上600亿元台阶"],
    ["跨上", "跨上600亿元台阶"],
    ["站上", "站上600亿元台阶"],
    ["踏上", "踏上600亿元台阶"],
    ["迈入", "迈入千亿元行列"],
    ["迈进", "迈进千亿元行列"],
    ["跨入", "跨入千亿元行列"],
  ]),
  ...before("lt", [
    ["低于", "低于3%"],
    ["少于", "少于15天"],
    ["小于", "小于5%"],
    ["短于", "短于3年"],
    ["不到", "不到两年"],
    ["不足", "不足4%"],
    ["不满", "不满6岁"],
    ["未满", "未满18周岁"],
    ["未达到", "未达到50%"],
    ["未达", "未达50%"],
    ["未到", "未到3年"],
  ]),
  ...before("le", [
    ["小于等于", "小于等于5%"],
    ["小于或等于", "小于或等于5%"],
    ["不超过", "不超过5%"],
    ["不得超过", "不得超过5%"],
    ["不能超过", "不能超过5%"],
    ["未超过", "未超过3%"],
    ["不超", "不超5个"],
    ["未超", "未超3年"],
    ["不高于", "不高于3%"],
    ["不大于", "不大于12米"],
    ["不多于", "不多于6人"],
    ["不长于", "不长于3年"],
    ["至多", "至多3个"],
    ["最多", "最多3个"],
    ["最高不超过", "最高不超过3万元"],
    ["不突破", "不突破3万人"],
  ]),
  ...before("approx", [
    ["大约", "大约300人"],
    ["约为", "约为4%"],
    ["约占", "约占30%"],
    ["约达", "约达30%"],
    ["约有", "约有600户"],
    ["大致", "大致40%"],
    ["约合", "约合6亿元"],
    ["大概", "大概5年"],
    ["差不多", "差不多10万元"],
    ["相当于约", "相当于约3年"],
  ]),
  {
    word: "约",
    comparator: "approx",
    side: "before",
    notAfter: "签 条 公 契 合 制 节 集 预 邀 违 特 履 隐 婉 相 缔 爽 赴 续 解 毁 践",
    example: "约9000公顷",
  },
  {
    word: "近",
    comparator: "nearly",
    side: "before",
    notAfter: "最 附 邻 相 临 靠 将 远 贴 亲 新 就 切 晚 逼",
    notPeriod: true,
    example: "近4万户",
  },
  ...before("nearly", [
    ["接近", "接近80%"],
    ["将近", "将近6成"],
    ["近乎", "近乎9成"],
    ["几近", "几近3倍"],
    ["逼近", "逼近2万亿元"],
    ["趋近", "趋近1万元"],
    ["几乎", "几乎100%"],
    ["直逼", "直逼500亿元"],
  ]),
  ...before("eq", [
    ["达", "达3%"],
    ["达到", "达到3%"],
    ["高达", "高达3%"],
    ["多达", "多达30个"],
    ["高出", "高出3个百分点"],
    ["最近", "最近5年"],
  ]),
  ...after("ge", [
    ["以上", "3家以上"],
    ["及以上", "60岁及以上"],
    ["或以上", "60分或以上"],
    ["起步", "10万元起步"],
    ["之上", "80%之上"],
  ]),
  ...after("gt", [["开外", "60岁开外"]]),
  ...after("le", [
    ["以内", "4%以内"],
    ["以下", "3%以下"],
    ["及以下", "3%及以下"],
    ["或以下", "3%或以下"],
    ["之内", "3天之内"],
    ["以里", "3公里以里"],
    ["封顶", "3万元封顶"],
    ["为限", "3次为限"],
  ]),
  { word: "内", comparator: "le", side: "after", timeOnly: true, example: "15日内" },
  ...after("approx", [
    ["左右", "7%左右"],
    ["上下", "7%上下"],
    ["光景", "40岁光景"],
  ]),
];

/** Printed signs that say the same, and belong to the span. */
export const SIGN_COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ["<", "lt"],
  [">", "gt"],
  ["≤", "le"],
  ["≥", "ge"],
  ["≦", "le"],
  ["≧", "ge"],
  ["⩽", "le"],
  ["⩾", "ge"],
  ["﹤", "lt"],
  ["﹥", "gt"],
  ["≈", "approx"],
];

/** Verbs and particles that may stand between a word of comparison and its number (突破了, 超过了, 约为, 均突破到). */
export const BETWEEN = "了至到为达有占";
