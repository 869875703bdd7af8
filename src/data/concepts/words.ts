/** Spellings of the words that names of indicators are made of, and what may stand around a name. */

/** A remark that says nothing of its own: the abbreviation of the name before it, the prices, the base of an index. */
export const SILENT_BRACKETS =
  /\((?:GDP|GNI|R&D|PM2\.5|PM10|O3|SO2|NO2|NOX|COD|VOCS|CPI|PPI|M[012]|可比价格?|不变价格?|当年价格?|现价|名义|实际|以?上年(?:同期)?[=为]100|不含农户|预计[数值]?|初步核算数?)\)/g;

/** Spellings brought to one, in this order, in names and in the registry alike. */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // Doctors and assistant doctors; without brackets 执业助理医师 are the assistants alone.
  [/执业\(助理\)/g, "执业或助理"],
  [/[()[\]〔〕【】]/g, ""],
  [/(?:地区|国内)?生产总值(?:GDP)?|地区GDP/g, "GDP"],
  [/规上/g, "规模以上"],
  [/规模(?=工业)/g, "规模以上"],
  [/限上/g, "限额以上"],
  [/(?:研究(?:与|和)试验发展|研究与实验发展|研究与发展|研发|R&D)+/g, "研发"],
  [/(?:全体|常住)居民/g, "居民"],
  [/居民家庭(?=人均)/g, "居民"],
  [/在校学生/g, "在校生"],
  [/(?<=铁路|公路|水路|民航|航空)运输(?=货物|旅客)/g, ""],
  [/(?:累计)?(?:实现|完成)(?!率|情况|投资$)/g, ""],
  [/达到(?:或者?|和|及)?(?:优于|好于)|(?:优于|好于)(?:或|和)?达到|好于/g, "优于"],
  [/三类(?=以上|水)/g, "III类"],
  [/五类(?=水)/g, "V类"],
  [
    /^每?(百|千|万|十万|10万|百万)名?(?:常住|户籍)?(?:人口|居民|人)(?:平均)?(?:拥有|有(?!效))?(?![数才计次])/g,
    "每$1人",
  ],
  [/(?<=^每.*)拥有量?/g, ""],
  [/每?万元(?=GDP|(?:规模以上)?工业增加值)/g, "单位"],
  [/(?<!目)的/g, ""],
  [/占(.{1,24}?)(?:比重|比例|比率|份额|百分比)/g, "占$1比重"],
];

/** Words before a name that say where, when or whether, never what. A region's own name is added by the caller. */
export const NAME_LEADS: readonly RegExp[] = [
  /^其中[:,]?/,
  /^(?:截至|截止|到|至)?(?:[12]\d{3}年?)?(?:年末|年底|期末|末)(?=.)/,
  /^(?:到|至)?[12]\d{3}年/,
  /^十[一二三四五六](?:五)?(?:时期|期间|末|期末)?(?=.)/,
  /^(?:全年|当年|本年|五年|累计|年均|预计|预期|力争|确保)/,
  /^(?:全国|全省|全市|全县|全区|全州|全盟|全旗|全自治区|全自治州|全域|我国|我省|我市|我县|我区|我州|本省|本市|本县|本区|市域|省域|县域(?=常住))/,
];

/** Words after a name that say that it grew: the concept is the same, `measure` tells. */
export const GROWTH_TAIL =
  /(?:同比|比上年|较上年|年均|年平均|平均|累计|名义|实际|可比价|按可比价格?计算|按不变价格?计算)*(?:增长率|增长速度|增长幅度|增速|增长|增幅|递增率?|上涨|涨幅|上升|升幅|提高|提升|增加|净增|变化)(?:率|幅度|速度)?$/;
export const DECLINE_TAIL =
  /(?:同比|比上年|较上年|年均|年平均|平均|累计)*(?:下降|降低|降幅|减少|削减|减排|缩小|下调)(?:率|幅度|比例)?$/;

/** Words after a name that say nothing of what it is. */
export const SILENT_TAILS: readonly RegExp[] = [
  /(?:年均|年平均|累计)$/,
  /(?:达到?|为|约|突破|超过?|控制在|保持在|稳定在|控制目标|目标值?)$/,
  /(?:规模|水平)$/,
  /按(?:可比|不变|当年)价格?计算$/,
];

/** Words for a number of things at the end of a name: 城镇就业人数 and 城镇就业 are one; 旅游人数 and 旅游 are not. */
export const NUMBER_TAIL =
  /(?<=.{4})(?:总户数|总人数|总数量|总数|人数)$|(?<=.{2})(?:数量|个数|家数|套数|(?<![指系倍基次参函岁分天户总人])数)$/;

/** What a part below a parent may not stand without: 每千人口, 占GDP比重. */
export const DENOMINATORS = /每|单位|人均|户均|占|率$|比$|比重/;

const ADDING =
  "新增加|新增(?!(?:城镇)?就业|农村)|新建|新设|净增|新开工|新培育|新认定|新引进|新登记|培育|建设|打造|改造|建成|开通|创建|开工|认定|引进|获评|入选|发展|扶持|组建|成立|改扩建|争取|申报|获批|创成|落户|培养|培训|招引";

/** Words before a subject that make its figure one of additions, not of all that is there. */
export const ADDITION = new RegExp(`(?:${ADDING}|增加|新|提升|升级|布局|规划)(?:了|各类|一批)?$`);

/** The same at the head of a list: 获批科技馆1家、博物馆2家. */
export const ADDITION_LIST = new RegExp(`^.{0,8}(?:${ADDING}).*[、和及与]`);

/** All there is, however it came about: 累计建成充电桩5万根. */
export const STOCK = /累计|共有|现有|拥有|总数/;

/** The same behind the figure of what was added. */
export const TOTALLED = /(?:总数|总量|总计|累计)[达为超近突破至到]{0,4}$/;

/** Words before a subject that make its figure one of a part, in a zone or with some countries, not of the whole. */
export const NARROWED =
  /对[^，。；]{2,}(?:国家|地区|东盟|欧盟|[美日韩俄]国?)|通过(?:公共)?(?:互联网|网络)|(?:试验|合作|开发|高新|经开|综保|保税)区|限额以[上下](?:企业|单位)|规模?以?上企业(?=.*实现)/;

/** What is carried, where its own words do not say by what. */
export const CARRIED = /^(?:(?:货物|旅客)(?:运输|周转)量|[客货]运(?:周转)?量)$/;

/** A way of carrying that the sentence named with what was carried: 公路客运量3亿人，⟦旅客周转量⟧. */
export const CARRIER =
  /(?:铁路|公路|水路|水运|民航|民用航空|航空|内河|沿海|海运|汽车|管道)(?=完成|旅客|货物|客运|货运)/g;

/** All the words before a subject where they say who made it: 规模以上工业企业实现⟦利润⟧. */
export const ACTED = /^[^、0-9]{2,40}业共?(?:实现|完成)$/;
