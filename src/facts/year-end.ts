/** 年末 holds for what stands at the end of a year, not for what happens over it, and for how long it is carried on. */
import { tailAfter } from "../core/tail-after.js";
import type { Context } from "./context.js";

/** What happens over a year ends the carrying: 举办, 收入; but 参加…保险 counts who is in it. */
const FLOW =
  /举办|举行|开展|播出|接待|新登记|签订|成交|获得|夺得|新增|净增|净减|完成|实现|营业收入|总收入|支出|销售|产值|增加值|产量|授权|出版|发行(?!股票)|发表|浓度|优良|投入|投资(?!咨询|公司|基金|机构|企业|者)|招生|毕业|出生|死亡|赔付|参赛|工资|(?<!低)收入(?!保障|家庭|人|群)|参加(?!.{0,12}保险|.{0,14}统筹|.{0,8}医疗)/g;
/** These are spoken of in passing: after their own sentence figures stand at the year's end again. */
const FLOW_IN_PASSING =
  /年内|一年[中来里]|确定|出栏|竣工|发放|收缴|征缴|自然增长率|(?:周转|货运|客运|运输|吞吐|用电|发电)量/g;
/** After a flow these take up what stands at the year's end. */
const STOCK = /共有|现有|拥有|建有|累计|余额|保有量|存栏|总数|参保/;

/** What is said behind the last flow, null where there is none. */
function behindLast(flow: RegExp, text: string): string | null {
  flow.lastIndex = 0;
  let end: number | null = null;
  for (let match = flow.exec(text); match !== null; match = flow.exec(text)) end = flow.lastIndex;
  return end === null ? null : text.slice(end);
}

const runsOver = (flow: RegExp, text: string): boolean => {
  const behind = behindLast(flow, text);
  return behind !== null && !STOCK.test(behind);
};

/** Whether the figure stands at the year's end that was named before these words. */
export function standsAtYearEnd({ reading, after }: Context, since: string): boolean {
  const said = since.replace(/（[^（）]{0,30}）/g, "");
  const near = tailAfter(said, "。；");
  const counted = reading.unit?.endsWith("次") === true;
  return !(counted || runsOver(FLOW, said + after) || runsOver(FLOW_IN_PASSING, near + after));
}

/** 年末 at the head of a sentence holds for the stocks that follow, until flows or another year are spoken of. */
export function carriesYearEnd(context: Context, year: number): boolean {
  const before = context.textBefore + context.sentenceBefore;
  const end = Math.max(before.lastIndexOf("年末"), before.lastIndexOf("年底"), before.lastIndexOf("期末"));
  if (end < 0 || end < Math.max(before.lastIndexOf("全年"), before.search(/[0-9]{4}年(?![末底])[^。]{0,200}$/)))
    return false;
  const named = /([0-9]{4})年?$/.exec(before.slice(Math.max(0, end - 5), end))?.[1];
  return (named === undefined || Number(named) === year) && standsAtYearEnd(context, before.slice(end + 2));
}
