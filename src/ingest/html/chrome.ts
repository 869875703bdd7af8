/** What stands around an article and is none of it: menus, buttons, lists of links, lines that only serve the page. */
import { type Element, elementsOf, leadsAway, textOf } from "./tree.js";

/** Words in a class or an id that say what a part of a page is for. */
const PART =
  /(?:^|[\s_-])(?:nav|navbar|menu|mainnav|breadcrumbs?|crumbs?|curmb|dqwz|weizhi|share|bd-?share|bshare|fenxiang|related?|recommend\w*|tuijian|xg(?:xw|wz|yd|lj|wj|jd)\w*|pagination|pager|page-?nav|prevnext|comments?|copyright|footer|toolbar|qrcode|ewm|erweima|fontsize|font-size|disclaimers?|sidebar|login|searchbox|searchform|friend-?links?)(?=$|[\s_-])/i;
/** Elements that are named for it. */
const PART_NAMES = new Set(["nav", "footer"]);
/** A part that holds more of the page's running text than this is no chrome, whatever it is called. */
const MOST_PROSE = 0.3;
/** A list of at least this many links, and hardly anything else. */
const LINKS = 3;
const LINK_SHARE = 0.6;
/** 第一章, 一、, （一）: contents that lead to the pages of a document. */
const CONTENTS_LABEL =
  /第[一二三四五六七八九十百]{1,4}[章篇节部编]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）/;

const isLinkList = (element: Element): boolean =>
  element.linkCount >= LINKS &&
  element.links >= LINK_SHARE * element.text &&
  !CONTENTS_LABEL.test(textOf(element, 400));

/** A part of the page that serves the page; `article` is the running text of all that was chosen. */
export function isChrome(element: Element, article: number): boolean {
  if (element.prose > MOST_PROSE * article) return false;
  if (PART_NAMES.has(element.name)) return true;
  const marks = `${element.attrs.class ?? ""} ${element.attrs.id ?? ""}`;
  if (marks.length > 1 && marks.length < 400 && PART.test(marks)) return true;
  return isLinkList(element);
}

/** Words that only a page's own parts print. */
const PAGE_WORDS =
  /首\s?页|当前位置|所在的?位置|字[体号]\s?[：:大【[]|打印|分享|收藏|浏览(?:次数|量)|点击[数率量]|阅读(?:次数|量)?\s?[：:]|来\s?源\s?[：:]|发布(?:时间|日期|机构)|日期\s?[：:]|责任编辑|[上下]一[篇条]|版权|主办|承办|技术支持|备案|ICP|公网安备|网站(?:地图|标识)|联系我们|扫一扫|二维码|微信|微博|关闭|免责|相关(?:新闻|链接|附件|阅读|文章|解读|推荐)|推荐|登录|注册|搜索|无障碍|长者|纠错|评论|专题|客户端|关注/;

export const speaksOfPage = (text: string): boolean => PAGE_WORDS.test(text);

/** Longer lines are text. */
const MOST_LINE = 90;
/** A line that consists of such words alone. */
const PAGE_LINES: readonly RegExp[] = [
  /^[【[（(]?\s?(?:我要)?(?:打印|关闭|收藏|分享到?|转发|返回|纠错|内容纠错|点赞|下载|返回顶部|回到顶部|TOP)(?:本页|窗口|页面|原文)?\s?[】\]）)：:]?$/i,
  /^[【[（(]?\s?字\s?[体号]\s?[：:]?\s?(?:[超特]?[大中小]\s?){0,5}\s?[】\]）)]?$/,
  /^(?:浏览(?:次数|量)|点击[数率量]?|阅读(?:次数|量)?|访问量?)\s?[：:]\s?[-\d,]*\s?次?$/,
  /^[【[]?\s?[上下]一[篇条页](?:[：:\s】\]]|$)/,
  /^(?:扫一扫|微信扫|用手机扫|扫描二维码)/,
  /^(?:当前位置|您(?:现在)?所?在的?位置)\s?[：:]?/,
  /^(?:首\s?页|网站首页)\s?(?:[>》›/|-]|$)/,
  /^(?:相关(?:新闻|链接|阅读|文章|解读|推荐|稿件)|推荐阅读|延伸阅读|热门推荐)\s?[：:]?$/,
  /^您访问的链接即将离开/,
];

/** Statements of the site, as long as they may be. */
const STATEMENT = /^(?:【\s?)?(?:免责|版权|特别|郑重)声明/;
/** Page controls, which may follow source and date: `来源：… 字体：大 中 小 打印`. */
const CONTROLS =
  /[【[(（]?\s?字\s?[体号]\s?[：:【[]|(?:^|[\s【[(（])打印(?:本页|此页|文章|[\s】\]）)]|$)|(?:^|\s)分享到?(?:\s?[：:]|\s|$)|(?:浏览|点击|阅读|访问)(?:(?:次数|[数率量])\s?[：:]|\s?[：:]\s?-?\d)|视力保护色?\s?[：:]|【\s?大\s?中?\s?小/;
const RECORD = /^[^。；]{0,60}(?:来\s?源|(?:发布|更新|成文|提供)?(?:时间|日期))\s?[：:]/;
const CLOCK = /\s\d{1,2}:\d{2}(?::\d{2})?/g;

/** What is left of a printed line without the words that serve the page: all, nothing, or source and date. */
export function withoutControls(text: string): string {
  if (STATEMENT.test(text)) return "";
  if (text.length > MOST_LINE || /[。；]/.test(text)) return text;
  if (PAGE_LINES.some((pattern) => pattern.test(text))) return "";
  const controls = CONTROLS.exec(text);
  if (RECORD.test(text))
    return text
      .slice(0, controls?.index ?? text.length)
      .replace(CLOCK, "")
      .trim();
  return controls === null ? text : "";
}

/** A line of which almost all is links that lead away. */
export const isLinkLine = (element: Element): boolean =>
  elementsOf(element).some(leadsAway) && element.links >= 0.9 * element.text && element.linkCount >= 2;
