/** Pages that hold no document: errors, pages that a script would fill, lists of links. */
import type { Block } from "./blocks.js";
import { countInk, type Page } from "./tree.js";

export interface Refusal {
  readonly problem: string;
  readonly advice: string;
}

/** An article with so much text is a document, whatever words it has. */
const LONG = 300;
const LEAST = 4;

/** A number of the protocol stands alone, or before what it says; 500张 and 404项 are counts. */
const STATUS_CODE =
  /(?:^|\D)(?:40[0134]|41[02]|50[0234])\s*(?:错误|error|页面?(?!次|数))|(?:^|\n)\s*(?:40[0134]|41[02]|50[0234])\s*(?:$|\n|[-—–_|:：]\s*(?!\d))/i;
const ERROR =
  /not found|forbidden|bad gateway|service unavailable|internal server error|access denied|(?:页面|网页|页|文章|内容|文件|信息|资源)(?:不存在|未找到|找不到|走丢|已(?:被)?(?:删除|移除|下线)|无法(?:访问|显示|打开))|(?:找不到|无法(?:访问|显示|打开))(?:您|该|此|这个)?.{0,8}(?:页|内容|文件)|访问的.{0,6}(?:不存在|出错)|(?:系统|服务器|程序|网络)(?:错误|异常|出错|繁忙)|出错了|正在维护|访问(?:被拒绝|过于频繁)/i;
/** Errors say so at once. */
const HEAD_CHARS = 400;
const isError = (text: string): boolean => {
  const head = text.slice(0, HEAD_CHARS);
  return ERROR.test(head) || STATUS_CODE.test(head);
};

const SCRIPT =
  /javascript|cookie|浏览器(?:版本|不支持)|验证码|安全(?:验证|检查)|人机验证|正在(?:跳转|加载|验证)|请稍[候等]|loading/i;

const SAVE_PAGE = "open the document in a browser and save the complete page";

function inkOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "paragraph") return sum + countInk(block.paragraph.text);
    if (block.kind === "image") return sum;
    return sum + block.grid.cells.reduce((inner, cell) => inner + cell.paragraphs.length * LEAST, 0);
  }, 0);
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === "paragraph" ? block.paragraph.text : "")).join("\n");

/** Null where the page holds a document. */
export function refusePage({ root, title }: Page, blocks: readonly Block[]): Refusal | null {
  const ink = inkOf(blocks);
  if (ink >= LONG) return null;
  const text = textOf(blocks);
  if (isError(text) || (title !== null && isError(title))) {
    return { problem: "an error page, not a document", advice: SAVE_PAGE };
  }
  const isFigure = blocks.some(({ kind }) => kind === "table");
  if (ink >= LEAST && (isFigure || !SCRIPT.test(text))) return null;
  if (root.linkCount > 10) return { problem: "a page of links, not a document", advice: SAVE_PAGE };
  if (blocks.some(({ kind }) => kind === "image")) {
    return {
      problem: "a page of images without text",
      advice: "run a text recognition program and save the result as text",
    };
  }
  return { problem: "a page without the text of a document (a script would load it)", advice: SAVE_PAGE };
}
