/**
 * Areas that are no divisions and have no code of their own, by the division in which they lie: new areas, and
 * development zones of the state whose name does not begin with that of the division. Zones that are called
 * by a region's name (its 经济技术开发区, 高新技术产业开发区, 综合保税区) need no row: the region's name and the
 * kind say all.
 *
 * A row is a division, a kind and names. The kind says how the name goes on: 经 as in an economic zone, 高 as in
 * a high-tech zone, 保 as in a bonded one, 名 not at all. An area that lies in two prefectures stands under their
 * province; two areas of one name stand each under its own division, and a text must settle which is meant.
 *
 * Source: facts of the State Council's approvals; the economic zones compared with the list of the 232 national
 * ones as public repositories repeat it. Of high-tech and bonded zones the best known are here, not all.
 */
export const NAMED_AREA_ROWS = `
110000 名 中关村科技园区 中关村国家自主创新示范区 中关村示范区
110000 保 天竺
120000 经 子牙 临港
120000 高 滨海
120000 保 东疆
130000 名 雄安新区
130900 经 临港
210100 名 沈阳金融商贸经济技术开发区
210100 经 辉山
210200 名 金普新区
210200 经 长兴岛 旅顺
210200 保 大窑湾 湾里
211100 名 辽滨沿海经济技术开发区 辽滨经开区
220100 名 长春新区 长春汽车经济技术开发区
220100 高 净月
220300 经 红嘴
230100 名 哈尔滨新区
230100 经 宾西 利民
310000 名 漕河泾新兴技术开发区 漕河泾开发区 上海化学工业经济技术开发区 上海化学工业区 张江高科技园区 临港新片区
310000 经 虹桥 金桥
310000 高 张江 紫竹
310000 保 外高桥
320100 名 江北新区
320500 名 苏州工业园区
320500 经 浒墅关
320585 经 太仓港
330200 名 大榭开发区 宁波石化经济技术开发区 宁波杭州湾经济技术开发区
330200 保 北仑港 梅山
330500 高 莫干山
330600 经 袍江 杭州湾上虞
330700 保 金义
330900 名 舟山群岛新区
330900 保 舟山港
331000 经 台州湾
350100 名 福州新区
350128 名 平潭综合实验区
350181 经 融侨
350200 名 海沧台商投资区
350200 高 火炬
350200 保 象屿
350500 名 泉州台商投资区
350600 名 漳州台商投资区
350600 经 招商局
350900 经 东侨
360000 名 赣江新区
360100 经 小蓝
360800 经 井冈山
370100 经 明水
370200 名 西海岸新区
370200 保 前湾
370700 经 滨海
371000 经 临港
410100 名 郑州航空港经济综合实验区 郑州航空港区
410581 经 红旗渠
420100 名 东湖新技术开发区
420100 经 临空港
420100 高 东湖
420100 保 东湖
420700 经 葛店
430100 名 湘江新区
440100 保 白云机场
440115 名 南沙新区
440300 名 前海深港现代服务业合作区 深汕特别合作区 河套深港科技创新合作区
440300 保 前海
440400 名 横琴粤澳深度合作区
441300 经 大亚湾
441300 高 仲恺
441900 高 松山湖
442000 高 火炬
450100 名 广西-东盟经济技术开发区 广西—东盟经济技术开发区
450500 名 北海工业园区
450700 名 中国-马来西亚钦州产业园区 中国—马来西亚钦州产业园区 中马钦州产业园区
450700 经 钦州港
460000 经 洋浦
500000 保 西永
510000 名 天府新区
511500 经 临港
520000 名 贵安新区
520000 保 贵安
530100 名 滇中新区
610000 名 西咸新区
610000 保 关中
610100 名 陕西航空经济技术开发区 陕西航天经济技术开发区
610403 名 杨凌农业高新技术产业示范区 杨凌示范区
620100 名 兰州新区
620100 保 兰州新区
632801 经 昆仑
650000 名 奎屯-独山子经济技术开发区 奎屯—独山子经济技术开发区
650100 经 甘泉堡
652300 经 准东
`;

/** How the names of a kind go on. */
export const AREA_KINDS: Readonly<Record<string, readonly string[]>> = {
  经: ["经济技术开发区", "经济开发区", "经开区"],
  高: ["高新技术产业开发区", "高技术产业开发区", "高新技术开发区", "高新区"],
  保: ["综合保税区", "综保区", "保税港区", "保税区"],
  名: [""],
};
