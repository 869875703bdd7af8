/** Places that have no code of their own, and words for the whole of a region. Rows only. */

/** Parts of a region that a sentence may be about; the name as printed is the region of its figures. */
export const ZONES: readonly string[] = ["市中心城区", "中心城区", "主城区", "县城", "市区", "市辖区"];

/** What may stand behind a zone's name where the two are one longer name: 中心城区建成区, 县城关. */
export const ZONE_TAILS = /^(?:建成区|规划区|面积|关|镇化|以上|以下|扩容|框架|化|品位|品质|面貌)/;

/** Functional zones that are called by a region's name: `云岫`+`经开区`. */
export const PARK_KINDS =
  /^(?:国家级|省级)?(经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|经开区|高新区|综合保税区|综保区)/;

/** Names of such zones. */
export const PARK_NAME = /(?:开发区|经开区|高新区|综合保税区|综保区)$/;

/** The zone that was named last; without 该 only where a text speaks of one. */
export const PARK_ANAPHORA =
  /^(?:在|据)?(?:(该)(?:经开区|高新区|开发区|园区|综保区)|(?:经开区|高新区|开发区)(?!建设|改革|条例|等|和|、|亩均|各|内各))/;

/** Words that a clause begins with where who acts was named before. */
export const GOES_ON = /^(?:不断|积极|持续|大力|深入|累计|先后|同时|还|并)/;

/** 全县, 该县: the place of this kind that was named last. */
export const ANAPHORA =
  /^(?:在|据|使)?(?:全|该|我|本)([省市州县区旗镇乡])(?!域|级|性|长|委|政府|直|属|管|民)|^(?:在|据|使)?([市县区镇乡村])里(?=[一-鿿])/;

/** Characters that a town's name does not end in before 镇 or 乡: 城镇, 集镇, 特色小镇. */
export const TOWN_STEM_ENDS = "城集圩乡小特大建制重点中心强名古各全该本县市美丽村故下返入水老新两个示范";

/** Which part of its region a figure covers, as the text says it. */
export const SCOPE_WORDS: readonly string[] = [
  "全市",
  "全省",
  "全县",
  "全区",
  "全州",
  "全国",
  "市本级",
  "省本级",
  "县本级",
  "市辖区",
  "县域",
  "市中心城区",
  "中心城区",
  "主城区",
  "市区",
  "县城",
];

/** Which firms or households a figure covers, as the text says it; 同口径: the same as the figure it is compared with. */
export const COVERAGE_WORDS: readonly string[] = [
  "规模以上",
  "规上",
  "限额以上",
  "限上",
  "不含农户",
  "重点监测",
  "同口径",
];
