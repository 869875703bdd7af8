/** Words that the reading of region names rests on. The divisions themselves are in regions-table.ts. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .map((line) => line.split(/\s+/).filter((word) => word !== ""))
    .filter((cells) => cells.length > 0);

/** The root of the tree. */
export const COUNTRY = { code: "100000", name: "中国" } as const;

/** Other names that stand for a region as surely as its full name does. */
export const REGION_ALIASES = rows(`
100000 全国 我国 中华人民共和国
710000 台湾地区
810000 香港特区
820000 澳门特区
`);

/** Short names that the rule (drop the kind of division and the peoples' names) doesn't give. */
export const SHORT_NAMES = rows(`
150000 内蒙古
130107 井陉矿区
130406 峰峰
130804 鹰手营子
150206 白云鄂博
150723 鄂伦春
150724 鄂温克
210113 沈北
120116 滨海
310115 浦东
429021 神农架
500157 两江
520203 六枝
622926 东乡
`);

/** Kinds of division, longest first. */
export const DIVISION_KINDS = [
  "特别行政区",
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "地区",
  "省",
  "市",
  "盟",
  "区",
  "县",
  "旗",
] as const;

/** Names of peoples as they stand in the names of autonomous areas. */
export const PEOPLES = [
  ...words(`
蒙古族 蒙古 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族
佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯
阿昌族 普米族 塔吉克族 塔吉克 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族
珞巴族 基诺族 各族
`),
].sort((a, b) => b.length - a.length);

/**
 * Short names that are common words as well, or that arise where two words meet (`金融安全` holds 融安):
 * they name a region only in the full form.
 */
export const COMMON_SHORT_NAMES = words(`
阿里 安康 安宁 安定 安居 安乡 安新 安国 安次 安平 安达 安图 爱民 白沙 白水 白塔 白杨 白玉 白云 宝山 宝塔 保康 北安 北关 北湖 北林 北塔
比如 博爱 长安 长白 长岭 长寿 长子 常山 朝天 朝阳 城东 城西 城北 城中 城关 城厢 城区 成武 成华 船山 赤水 大城 大厂 大东 大丰 大关
大观 大化 大宁 大通 大同 大田 大新 大兴 大方 大名 大英 大祥 大安 道里 道外 灯塔 定安 定边 定海 定日 定兴 东安 东城 东方 东风 东海 东河 东湖
东宁 东坡 东区 东兴 东至 东明 东光 东洲 东山 独山 多伦 二道 二七 方正 方山 方城 丰满 凤凰 凤山 福安 芙蓉 复兴 富民 富裕 富宁 高安 高密 高明 高平
高青 高台 高坪 高港 高阳 高陵 工农 公安 共和 古城 古塔 古田 故城 固镇 光明 光山 光泽 广南 广信 桂东 海安 海港 海伦 海棠 海兴 海州 海城 合水 合阳
合作 合山 和安 和康 和龙 和平 和顺 和政 和静 和硕 河东 河西 河口 荷塘 黑山 黑水 恒山 衡山 红旗 红桥 红山 红岗 宏伟 湖滨 湖里 湖口 花山 华安 华池 华龙
回民 会东 会同 惠民 惠农 惠来 互助 集美 加查 嘉祥 建安 建华 建宁 建水 建平 建湖 建始 江安 江岸 江北 江都 江海 江汉 江口 江南 江山 江源 将乐 交口 交城 郊区 解放 界首 金安 金东 金川 金牛 金平 金沙 金山 金水 金台 金乡 金阳 金凤 津市 静乐 九龙 开平 开远 开江 开福 康保 康乐 康平 克东 克山
矿区 来安 来宾 老城 老边 乐安 乐业 乐至 利川 利通 连城 连云 莲花 莲湖 两当 两江 林西 林口 临高 临海 临河 临江 凌云 灵山 灵台 龙凤 龙江 龙门 龙安 龙文 路桥 路南 路北
鹿城 马尾 马村 弥勒 民和 民丰 民乐 民勤 民权 名山 明光 明山 明水 木兰 牡丹 南安 南岸 南部 南城 南岗 南关 南海 南湖 南华 南开 南山 南乐 南宫 南岳 南县 宁海 宁国 牧野
平安 平川 平定 平度 平房 平和 平乐 平利 平陆 平顺 平山 平桥 平南 平乡 平原 平塘 七星 前锋 前进 桥东 桥西 青山 青河 青龙 清河 清流 清水 清新 清城 清丰 庆安 庆云 全州 仁和 融安 融水 三都
三河 三江 三门 三台 三元 三原 三水 沙河 沙市 沙湾 山城 山阳 山阴 商城 商都 商河 商南 商水 上城 上高 上街 上林 上思 石鼓 石林 石门 石棉 石狮 石柱 石峰 石龙 石泉 石首 石台 市北 市南 市中
双城 双峰 双河 双桥 双清 双塔 双阳 水城 水富 顺河 顺平 四会 松山 台前 台江 台安 太白 太和 太湖 太平 太康 泰山 桃城 桃山 桃源 天桥 天全 天山 天台 天心 天涯 天长 天元 天宁 天等 天柱 铁力 铁锋 铁山 铁东 铁西
通城 通道 通海 通河 通山 通州 通江 通川 同安 同德 同江 同仁 同心 万全 万年 万山 威信 未央 温泉 文安 文成 文水 文昌 文登 文圣 五常 五峰 五河 五台 武功 无极 无为 望江 望都 望城 望花
细河 西城 西工 西和 西湖 西林 西区 西山 西市 西乡 西平 西岗 西华 西峰 西固 夏河 咸丰 乡城 向阳 象山 小店 小金 新安 新北 新昌 新城 新丰 新和 新河 新华 新化 新会 新建 新乐 新龙 新民 新宁 新平 新荣 新市 新田 新星 新兴 新源 新抚 新县 新洲 新野 新邱 新晃 信都 兴城 兴隆 兴安 兴海 兴和 兴宁 兴平 兴山 兴文 兴业 兴仁 兴义 兴宾 修文 修水 修武 崇信 延长 延平 延寿 沿河 盐池 盐田 阳春 阳东 阳明 阳西
义安 迎江 永安 永定 永和 永宁 永兴 永平 友好 友谊 于田 余庆 榆树 雨花 雨城 元宝 元阳 远安 源城 岳阳楼 云安 云城 云和 云龙 运河 裕安 裕民 樟树 站前 振安 振兴 镇安 镇海 镇康 镇平 镇远 正安 正阳 正宁 政和
中方 中原 中站 中阳 钟楼 鼓楼 周村 周至 资兴 资源 资中 紫金 紫阳 港口 港南 港北 甘泉 滨湖 滨江 滨海 滨城 宝丰 宝清 宝兴 安化 安仁 德安 德江 德兴 都安 城口 城固 城阳 武定 武安 武平 武强
武山 南和 南召 南漳 广平 广宁 江城 江华 江永 江阳 江川 汇川 启东 石渠 会理 会宁 会泽 长海 长兴 长顺 长洲 长泰 长乐 大竹 大足 开化 开阳 开原 开州 普安 普兰 普定 普宁 嘉陵 景东 顺城 顺昌 宣化 灵石 神池 宜都
明溪 思明 思南 金塔 金湖 金湾 金门 汉台 白河 蓝山 蓝田 盘山 盘龙 麒麟 宿城 福海 福山 福田 海原 彭水 乌兰 同安 博望 保德 玉泉 龙城 龙潭 龙湖 龙泉 龙湾 龙口 龙华 龙山 凤台 凤泉 凤翔 山丹 山亭 平鲁 杂多 称多 治多 久治
`);

/** `name before|after`: a short name is none after one of the first characters, nor before one of the second. */
export const SHORT_NAME_TRAPS = rows(`
高要 提|素求
增城 新|
塔城 灯|
应城 适|乡
迁安 搬返拆动|置
扬中 弘宣发|华国
上党 以网|政委建
源汇 资能|聚
广水 推|
成安 完|
平城 和公|市乡
马龙 水|
磐石 如若|
万载 |重
黄龙 |病
宜城 |市际镇乡
澄城 |市际镇乡
谷城 |市镇乡
宁城 |市际镇乡
惠城 |市际镇乡
浦城 |市际镇乡
哈密 |瓜
江达 通|到
红古 |色绿
兴国 振复新强教科育|有家内际民企资土产货
大余 扩较最重很|额量地热下
上犹 |如
于都 位处属基由关对等低高大小优善终敢至忠鉴过|是会要有没能不市江可在
新干 创更|线部事劲警
全南 |部方面北京昌通宁宁阳充
定南 确决稳规|北
会昌 社|
进贤 引促|才能
乐平 音娱快|台均衡
余江 其剩|河湖南北西苏
余干 业其|部事
安福 平|利音祉
永丰 |收
崇义 |务
安远 平长|程
瑞金 |融
福建 造幸祝享谋为|设成立
保定 确医社|期点量位向额时
通化 交普流沟融贯疏|解
长治 |久理长
日照 |时数量射强
新乡 创更革高最|村镇土贤风
大理 重最扩强巨|论念由想石工
中山 孙|陵装
营口 经|
承德 继传|
广安 推|全
定西 稳决确规|部方
白山 长|黑
运城 航海|
周口 |店
广东 推|部
广西 推|部
河南 黄淮运沿跨|岸
河北 黄淮运沿跨|岸
湖南 太环|岸
湖北 太环|岸
海南 黄南东渤里|岸
山东 泰燕|麓坡段
山西 泰燕|麓坡段
江西 长沿跨|岸
江苏 长沿跨|醒
上海 以|洋域拔
六安 |全
大庆 |典祝
安庆 |祝典
海东 黄|部岸
海北 |部岸
海西 |部岸
黄石 |头
开封 |存
富阳 致财丰|光
福清 幸|洁
兴化 振复新|工学肥解
临安 来|全
如东 |部方西
宝应 |当该
昌平 |稳
金华 |丽
浦江 黄|
三明 |确治
安阳 |光
高邮 |政
泰和 |谐
万安 |全
信丰 |富
惠安 普|全
固安 巩稳|全
四平 |方米
海宁 |静
南通 |道过
建阳 |光
庆阳 |光
德阳 |光
东营 |造商
内江 |河湖水
河源 |头
内乡 |村镇
江宁 |静
天水 航|平准资库利
湘乡 |村
淮南 |岸
淮北 |岸
南平 |均
南充 |分满实
安陆 公|续
`);

/** Full names that also are plain words (城区 is the town area): a region only right after a region they lie in. */
export const COMMON_FULL_NAMES = words(`
城区 郊区 矿区 东区 西区 新城区 新市区 老城区 古城区 山城区 市中区 市南区 市北区 东市区 西市区 南市区 北市区 中市区 城中区 城东区 城西区
城北区 城关区 城厢区 南郊区 市郊区 双城区 水城区 港口区 港南区 港北区 湖滨区 滨湖区 滨江区 江北区 江南区 江东区 江岸区 南岸区
站前区 中站区 桥头区 新区 立新区 公园区 盐区 东矿区 滨海区 大厂区 城南区 南城区 北城区 南区 北区 北郊区 东郊区 西郊区 桥东区 桥西区 海港区 盐湖区 合作市 全州县 解放区 北林区 新林区 友好区 工农区 前进区 振兴区 资源县 富裕县 中方县 新县 中原区 钢城区 `);

/** Characters before a two-character full name (泸县, 易县) that show that a name begins there. */
export const NAME_LEADS = "在和与及到至从向赴由对为是给跟往自经离同";

/** More characters before a short name that show the same, ends of words that govern a place (推进, 建设, 支持, 位于). */
export const SHORT_NAME_LEADS = "进设持于县市省区州镇乡";

/** Text that, right after a region name, joins its last character to another word (吉安 + 市场, 县 + 域). */
export const KIND_TRAPS: Readonly<Record<string, string>> = {
  市: "场民直域级值容辖话",
  县: "域级区市旗直",
  区: "域级间块别位分划",
  州: "域级",
  省: "级域",
  旗: "帜舰",
};

/** What makes a region name part of a longer name: of a firm, a school, a river, a spirit. */
export const NAME_TAILS = [
  ...words(`
大学 学院 师大 师范 理工 医科 中学 公司 集团 股份 有限 控股 精神 银行 农商 证券 机场 火车站 高铁站 西站 东站 南站 北站 会议 起义 战役 条约 宣言 海关 高速 大道 大桥 公路
日报 晚报 铁路 平原 盆地 高原 半岛 群岛 三角洲 航空 移动 电信 联通 石化 石油 共产党 特色 式现代化 人民解放军 人民银行 人保 人寿 共产主义
江 河 湖 山 岛 湾 路 街 寺
`),
];

/** Organs whose name in the head of a document says what the document is about, where no region is named. */
export const ORGANS = rows(`
100000 国务院 全国人民代表大会 全国人大 中共中央 党中央 中华人民共和国
710000 行政院 立法院
`);

/** What a document that speaks for a region is called, or who signs it: stands right after the region's name. */
export const DOCUMENT_TAILS = words(`
人民政府 国民经济 政府工作报告 统计局 第 人民代表大会 人大 发展和改革委员会 省长 市长 县长 区长 州长 主席 委 财政局 财政厅 统计公报 调查队 总队 民政局
`);
