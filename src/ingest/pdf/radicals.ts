/** Radicals that fonts use in place of the characters they look like: ⼯ for 工, ⻓ for 长. */

/** Radical and character in turn, for U+2E80 to U+2EF3; NFKC knows the rest (U+2F00 to U+2FD5). */
const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗㣺⺘扌" +
  "⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓" +
  "⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝" +
  "⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐" +
  "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** Where NFKC gives the traditional form of what simplified print shows. */
const SIMPLIFIED = "\u2f3e户\u2fad青";

function readPairs(): ReadonlyMap<string, string> {
  const points = Array.from(SUPPLEMENT + SIMPLIFIED);
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < points.length; index += 2) pairs.set(points[index] ?? "", points[index + 1] ?? "");
  return pairs;
}

const MENDED = readPairs();
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/;
const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;

/** The text with characters for radicals; never NFKC of anything else. */
export function withoutRadicals(text: string): string {
  if (!RADICAL.test(text)) return text;
  return text.replace(RADICALS, (radical) => MENDED.get(radical) ?? radical.normalize("NFKC"));
}
