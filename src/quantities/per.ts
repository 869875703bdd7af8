/** The denominator printed before a number: 每亩, 人均, 户均, 日处理, 时速. */
import { charAt, clauseStart } from "./context.js";
import { simpleUnit } from "./units.js";
import { printed, type View } from "./view.js";

/** X in X均: 人均, 户均, 亩均. */
const AVERAGED = "人户亩日月年周台村校县镇家店车床地企厂次班件单组生师头株时天";
/** 日 + verb: 日处理, 周播出, 年产. */
const RATES: readonly string[] =
  "处理 排水 排放 播出 产 供 发电 加工 接待 吞吐 输送 运送 消化 消纳 开行 生产 销售 屠宰 培训 服务 利用 回收 净化 用水 取水 通行 通过 完成 新增 减排 节约 节能 出栏 繁育 交易 营业 营收 租金 补助 补贴 工资 收入 薪 增 耗 均".split(
    " ",
  );
/** 年 after these belongs to another word: 今年产, 全年完成, 2019年新增, 近年. */
const NOT_RATE_YEAR =
  "今去全明当本上下近每往来历同多后前一二三四五六七八九十两几半0123456789〇零这那逐青成少老中百千万数周学的整";
const NOT_RATE_DAY = "今昨当次每近即节假工休期末平明生0123456789一二三四五六七八九十同往日连抗终整隔";
const NOT_RATE_MONTH = "个每本当上下0123456789一二三四五六七八九十岁正腊同近明逐";
const SCALES = "十百千万亿";

export interface Per {
  readonly text: string;
  /** View position of the denominator. */
  readonly position: number;
}

/** The nearest denominator in the clause before `i`, not before `from`. */
export function perBefore(view: View, i: number, from: number): Per | null {
  const start = Math.max(clauseStart(view, i), from);
  for (let j = i - 1; j >= start; j--) {
    const c = charAt(view, j);
    const per =
      c === "每"
        ? each(view, j, i)
        : c === "均"
          ? averaged(view, j, start)
          : c === "速"
            ? hourly(view, j, start)
            : rate(view, j, i, start);
    if (per) return joined(view, per, start);
  }
  return null;
}

/** 每人每月: both, 人·月. */
function joined(view: View, per: Per, start: number): Per {
  if (charAt(view, per.position) !== "每") return per;
  for (let j = per.position - 1; j >= Math.max(start, per.position - 6); j--) {
    if (charAt(view, j) !== "每") continue;
    const first = each(view, j, per.position);
    return first && j + 1 + first.text.length === per.position
      ? { text: `${first.text}·${per.text}`, position: j }
      : per;
  }
  return per;
}

function each(view: View, j: number, limit: number): Per | null {
  let k = j + 1;
  while (k < limit && (SCALES.includes(charAt(view, k)) || /[0-9]/.test(charAt(view, k))) && k < j + 6) k++;
  const scaled = k > j + 1;
  const group =
    /^[个家座所位名](?:县\(市、区\)|县\(区\)|乡镇|乡\(镇\)|县区|县市区|社区|网格|项目|企业|学校|家庭|基地|中心镇|中心|街道|班级|单位|贫困户|行政村|建制村|园区|地块|劳动日|孩子|学生|学位|床位|农户|车间|标段|考生|职工|工人|老人|[县市区镇乡村校园省州])/.exec(
      view.text.slice(k, k + 10),
    );
  if (group && !scaled && k + group[0].length <= limit)
    return { text: printed(view, k + 1, k + group[0].length), position: j };
  const people = scaled
    ? /^(?:[\u4e00-\u9fff]{0,5}人口|[名位个](?:学生|职工|老人|儿童|居民|劳动力))/.exec(view.text.slice(k, k + 8))
    : null;
  if (people && k + people[0].length <= limit) return { text: printed(view, j + 1, k + people[0].length), position: j };
  const unit = simpleUnit(view, k);
  if (unit && unit.end <= limit) return { text: printed(view, j + 1, unit.end), position: j };
  const noun = ["名", "位", "人", "户", "家", "村", "县", "镇", "校", "月", "日", "年", "周", "季度", "天", "时"].find(
    (w) => view.text.startsWith(w, k),
  );
  return noun && k + noun.length <= limit && !(scaled && noun === "年")
    ? { text: printed(view, j + 1, k + noun.length), position: j }
    : null;
}

function averaged(view: View, j: number, start: number): Per | null {
  const before = charAt(view, j - 1);
  if (j - 1 < start || !AVERAGED.includes(before) || before === "") return null;
  if (before === "年" && charAt(view, j + 1) === "增" && charAt(view, j + 2) === "长") return null;
  if ("日月年时周天".includes(before) && /[0-9一二两三四五六七八九十几半全今去当]/.test(charAt(view, j - 2)))
    return null;
  return { text: printed(view, j - 1, j), position: j - 1 };
}

function hourly(view: View, j: number, start: number): Per | null {
  return j - 1 >= start && charAt(view, j - 1) === "时" ? { text: printed(view, j - 1, j), position: j - 1 } : null;
}

function rate(view: View, j: number, i: number, start: number): Per | null {
  const c = charAt(view, j);
  const excluded =
    c === "日"
      ? NOT_RATE_DAY
      : c === "周"
        ? "每上下本一两三四五六七八九十0123456789"
        : c === "月"
          ? NOT_RATE_MONTH
          : c === "年"
            ? NOT_RATE_YEAR
            : c === "时"
              ? "小同当及按临届随0123456789一二三四五六七八九十平有不"
              : c === "亩" && charAt(view, j + 1) === "产"
                ? "每"
                : null;
  if (excluded === null) return null;
  const before = j > start || j > 0 ? charAt(view, j - 1) : "";
  if (before !== "" && excluded.includes(before)) return null;
  if (c === "月" && before === "均" && AVERAGED.includes(charAt(view, j - 2))) return null;
  const verb = RATES.find((word) => view.text.startsWith(word, j + 1));
  return verb && j + 1 + verb.length <= i ? { text: printed(view, j, j + 1), position: j } : null;
}
