/**
 * Words in which a numeral is no quantity. Each list has the name that the refusal carries; a test reads every word
 * back. Only words whose numeral could be taken for one are here: 统一 needs no row, for nothing after 一 is a unit.
 */
export interface RefusalRow {
  readonly rule: string;
  /** Why the numeral counts nothing. */
  readonly why: string;
  /** Separated by spaces; `·` stands before the numeral that is refused where the word has more than one. */
  readonly words: string;
}

export const REFUSED_WORDS: readonly RefusalRow[] = [
  {
    rule: "slogan",
    why: "names a policy by counting its words",
    words:
      "四个全面 四个意识 四个自信 两个维护 两个确立 两个一百年 五位一体 三位一体 四位一体 多位一体 三个代表 三个面向 三个有利于 两个文明 五个统筹 两个务必 三个务必 " +
      "两个毫不动摇 两个结合 八项规定 四项基本原则 三严三实 两学一做 三重一大 四个伟大 四个服务 四个革命 四个最严 四个不摘 四个不减 两个转变 三个转变 五个一工程 " +
      "三条红线 三条底线 三条控制线 三区三线 三线一单 两个屏障 两个先行 两个健康 两个大局 三个倡导 四个一批 五个一批 三个一批 三张清单 一张清单 四张清单 九项准则 " +
      "六个必须坚持 五个必由之路 九个坚持 十个明确 十四个坚持 两个根本 三个区分开来 四个善作善成 四种形态 四项制度 五项机制 一家两制 一国两制 三个没有变 三个决不 " +
      "两个百分之百 四个合格 三项制度 十项规定 六项纪律 四个走在前 三个务求 六个一 四个一 五个一 八个一 三个一 两个一 十个一 七个一 九个一 两个覆盖 两个责任 三个责任人",
  },
  {
    rule: "idiom",
    why: "a fixed phrase",
    words:
      "一年一度 一年四季 一年到头 日复一日 年复一年 一天天 一次性 一次能源 二次能源 一次函数 二次供水 二次创业 二次开发 二次污染 一步到位 一步步 一步一 进一步 更进一步 下一步 第一步 " +
      "一个个 一家家 一户户 一件件 一项项 一条条 一座座 一点点 一滴滴 一笔笔 一张张 一层层 一批批 一处处 一幕幕 一道道 一片片 一年年 一对对 一字字 一句句 一次次 一桩桩 一天又一天 " +
      "一分为二 一分耕耘 一分部署 九分落实 十分重视 十分重要 十分 一分一毫 万分 百分百 百分数 百分制 百分比 百分之百 三分钟热度 一口气 一口价 两口子 一口清 三口之家 小两口 一户一策 一人一策 一县一策 一企一策 一村一品 一户一档 一品一策 " +
      "一家人 一家亲 两岸一家 千家万户 万家 百家争鸣 一手抓 一手房 二手房 二手车 二手 一头 一头热 两头 两头在外 三头六臂 一面 四面八方 一面旗帜 八面玲珑 两面性 两面人 一层楼 更上一层楼 千层 " +
      "一条龙 一条心 一条街 一条线 一条链 十条军规 千条万绪 一成不变 一路一带 一带一路 一点一滴 一点 一节 一件事 一网通办 一门式 一窗式 一站式 一体化 一把手 一把钥匙 一对一 一帮一 一户多宅 二元结构 二元化 一元化 二元经济 一线城市 二线城市 三线城市 " +
      "三番五次 接二连三 一番事业 一番作为 一番 三令五申 五湖四海 三长两短 五花八门 七上八下 九牛一毛 一举两得 两全其美 三年五载 百年大计 百年老店 百年变局 百年未有 百年奋斗 百年目标 千年大计 千年古 百年古 万年 千年之 千年等 " +
      "千方百计 千军万马 千头万绪 千篇一律 万无一失 万众一心 百折不挠 百花齐放 百里挑一 千里马 千里之行 千里迢迢 万里长城 万里长征 万里行 两万五千里长征 一日千里 日行千里 百尺竿头 千钧一发 一寸 三寸 一丈 一尺 得寸进尺 咫尺 " +
      "最后一公里 最初一公里 最先一公里 前一公里 最后一百米 最后100米 最后1公里 最先1公里 最后一米 最后一厘米 最后一道 第一道 一公里步行圈 一度 一度电 再度 三度 二度 一名一 三八妇女 五四运动 五一劳动 十一黄金周 一二三产业 一二三产 " +
      "四舍五入 九年义务教育 十二年义务教育 十五年义务教育 七五折 二八轮 九年一贯 九年制 十二年一贯制 十年树木 十年寒窗 三年困难 十年浩劫 十年动乱 八年抗战 八年级 一年级 七年级 三岁看老 万岁 百岁 千岁 两弹一星 三废 三农 三峡 三角 两会 双一流 百货 千人计划 万人计划 百千万人才 百千万工程 百万雄师 百万大军 百万英镑 " +
      "一锤定音 一票否决 一票制 一单制 一单到底 两票制 一箱到底 一片 一股 一股脑 一双 一双手 一双眼 一副 一组 一盘棋 一盘 一杯羹 一束 一轮 一圈 一角 一席 一席之地 一回事 两回事 一把火 一把 一杆到底 一杆秤 一套 一串 一批 一系列 一款 一场 一段 一类 一种 一期 一届 一本 一站 一环 一包 一站到底 " +
      "三分天下 七分 三分之一时间 百万富翁 万元户 千瓦时代 一国 一县 一镇 一村 两国 三国 三国演义 战国七雄 五代 一五 二五 三五 五卅 八级 八字 八字方针 六字 四字 一字 一字排开 十字路口 十字 丁字 二十四节气 二十四节令 四季 两年度 三季 一季 二十四史",
  },
  {
    rule: "place-name",
    why: "a numeral inside a name",
    words:
      "三门峡 三门 九江 三亚 六安 四平 双城 双流 双鸭山 百色 万州 万年县 万安 万载 万宁 千岛湖 千山 五台山 五台 五家渠 五指山 五大连池 九寨 九龙 九华 八达岭 八公山 七台河 十堰 六盘水 六枝 二连 三台 三江 三河 四子王 五峰 五莲 七里河 " +
      "八里 三里屯 五里 十里 七里 九里 六里 三里 百里 千里 二里 二七区 二道 二道区 四会 四川 百度 千度 万达 万科 三星 三一重工 五粮液 七匹狼 三只松鼠 六个核桃 九阳 双汇 三元桥 三元区 三元里 五羊 五角场 五角星 五角大楼 三角洲 三角形 六角 八角 三点式 三原 千阳",
  },
  {
    rule: "size-word",
    why: "names a kind, not an amount",
    words:
      "两位数 三位数 个位数 两位小数 一位数 四位数 五位数 多位数 三级跳 一级 二级 三级 四级 五级 六级 七级 八级 九级",
  },
  {
    rule: "half-word",
    why: "半 without a unit that it halves",
    words: "上半年 下半年 前半年 后半年 大半 多半 过半 半导体 半数 半径 半岛",
  },
];

/** What follows a number in the name of a road, a standard, a document: 105国道, 国发12号. */
export const NAME_SUFFIXES: readonly string[] =
  "国道 省道 县道 乡道 高速 号 路 线 专项 版 型 系列 级 军 师 航路 热线 文件 医院 中学 小学 中心 平台电话 团场 局 所 强 街区 赛季 届 学期 季度 月份 月 时 时许".split(
    " ",
  );

/** Demonstratives: 这五年 names a period, 该3项 the things just said. */
export const DEMONSTRATIVES: readonly string[] = ["这", "那", "哪", "某", "另"];

/** Before a bare 百, 千, 万 these make it indefinite: 数百, 几千, 成百. */
export const INDEFINITE_BEFORE: readonly string[] = ["数", "几", "好几", "成", "若干", "无数", "多少", "多"];

/** Nouns in which a following 数 is part of the word, so that 人数百 is not 数百. */
export const COUNT_NOUNS_IN_SHU = "人户件次总天套家个篇床株头亩场倍基指系参级岁年";
