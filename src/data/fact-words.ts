/** Words around a figure that say what is measured, which way it moved and against what. Rows only. */

const words = (rows: string): readonly string[] => rows.split(/\s+/u).filter((word) => word !== "");

/** What may stand before the measured thing in its clause and is no part of it. */
export const LEADS = words(`
  其中 同时 此外 另外 目前 截至目前 截止目前 今年以来 去年以来 近年来 年来 全年 年末 年底 期末 本年 当年
  上半年 下半年 全市 全省 全县 全区 全国 全州 全镇 全乡 我市 我省 我县 我区 我国 该县 该市 该区 该镇
  该园区 本市 本省 各地 累计 共计 总计 合计 一共 共 预计 预期 力争 争取 确保 计划 每年 平均 初步核算
  经初步核算 初步统计 据统计 经最终核实 已经 已 将 要 均 也 又 还 仅 只 再 并 且 则 为 是 这 各 现有
  拥有 共有 有 达到 达 的 了 等 及 和 与 ， 、 ： ； 比上年 同比 较上年 分别 高标准 高质量 高品质
  基本 全面 主动 积极 大力 加快 扎实 持续 不断 成功 建成后 投产后 建成投产后 该公司 该企业 该项目 达产后 全面建成后 建成投用后 这家 这条 这座 这种 这项 该项 使 让 内 以上 以下 以内 左右 比上年底 较上年底 比上一年 较上一年 比上年末 较上年末 比年初 较年初 比上年同期 较上年同期
  同口径 按同口径 保持 可 能 就 便 首次 现在 如今 全部 总共 分产业看 镇里 县里 村里 市里 全村 全园 本县 惠及
  按可比价格计算 我们 他们
`);

/** Verbs that bring about what is counted; a phrase of these alone names nothing. */
export const ACTIONS = words(`
  完成 实现 新增 建成 建设 新建 改建 扩建 改造 打造 培育 创建 引进 扶持 安排 筹集 发放 投入 实施 开展
  举办 组织 获评 获批 获得 荣获 入选 培养 招引 签约 落户 开工 竣工 投产 新开工 新引进 新签约 新落户 新投产 新竣工 新建成 促成 入驻 新改建 转移 带动 覆盖
  吸引 集聚 推进 推动 推出 形成 设立 组建 选派 选出 认定 授权 发展 支持 拆除 整治 治理 修复 种植 提供
  接待 帮助 惠及 受理 办理 查处 破获 储备 谋划 争取 改善 生产 销售 出台 制定 压缩 缩短
`);

/** What may stand between the measured thing and the figure; the order does not matter, the longest fits first. */
export const TAILS = words(`
  达到 已达 高达 达 为 是 有 约 约为 近 超 超过 过 突破 实现 完成 保持在 稳定在 控制在 维持在 保持 稳定
  优化为 调整为 迈上 跨越 站上 跃升至 跃上 增长 下降 提高 降低 上升 减少 增加 回落 提升 扩大 压缩 缩小
  缩短 收窄 上涨 下跌 下滑 增 降 升 减 翻 增长到 增加到 提高到 提升到 下降到 降低到 减少到 缩小到 扩大到
  压缩到 发展到 上升到 恢复到 增长至 增加至 提高至 提升至 下降至 降至 增至 升至 减至 压缩至 减少至 缩小至
  扩大至 上升至 发展至 累计达 累计达到 总数达 总数达到 占 只占 仅占 约占 分别 均 都 累计 年均 年平均 同比
  环比 比上年 比上年同期 比上年末 较上年 较上年末 比去年 较去年 由 从 到 至 的 了 ： 、 ， 仅 只 已 共
  共计 共有 总计 合计 不低于 不少于 不到 不足 至少 不超过 低于 高于 多于 少于 大于 小于 接近 将 将达 力争 预计
  预期 列 居 位居 位列 排名 排 跃居 名列 全省 全国 全市 全球 世界 就 比 等 其中 在 以 每年 平均 实际
  又 再 还 逾 逾越 大约 或 和 及 净增 新增 净 净减 首次 首次超过 可 能 就是 便 将突破 增产 减产 增收
  减收 调整到 拓展到 拓展至 拓宽到 拓宽至 攀升到 攀升至 稳步提高到 稳步提升到 占到 提速 加快 降到 增到 升到 走 总量达 数量达 较年初 比年初 较上年同期
  同口径 按可比口径 比年初净 较年初净 全年 上浮 下浮 位次 仅为 全省设区市 全国设区市 先后 大关 台阶 达成 把 将 让 使 持续 继续 进一步 稳步 不断 大幅 明显 仍 仍达 仍为 各 连续 双双 每月 每人每月 连跨 连破 连续跨越 接连突破 压减 少增 多增 多减 只要
  只需 需 需要 削减 削 兑 升值 贬值
`);

/** Headings of sections that look back. */
export const REVIEW_HEADINGS = words(`
  回顾 成就 成效 发展基础 发展环境 现状 完成情况 工作总结 过去 执行情况 形势 取得
`);

/** Headings of sections that look ahead. */
export const PLAN_HEADINGS = words(`
  安排 目标 任务 打算 重点工作 展望 总体要求 主要指标 今后 未来 预期
`);

/** Words in a sentence that make its figures targets. */
export const TARGET_CUES = words(`
  力争 争取 确保 目标 将达 计划 拟 规划到 预期目标 努力实现 奋力
`);

/** Words that make a figure an estimate of what is not over yet. */
export const EXPECTED_CUES = words(`
  预计 预期 有望
`);

/** A figure of these says what a thing is laid out for. */
export const CAPACITY_CUES = words(`
  总投资 设计 规划面积 规划建设面积 年产能 产能 装机容量 库容 处理能力 生产能力 吞吐能力 总建筑面积
`);

/** Verbs that stand before a noun as a part of its name: 茶叶⟦加工⟧企业, 技术⟦检测⟧平台. */
export const NOMINAL_VERBS = words(`
  开放 创新 制造 加工 治理 服务 示范 建设 改造 养殖 种植 生产 管理 保护 开发 流通 研发 培训 监测 处理 利用 回收 循环
  供应 配送 储备 交易 维修 教育 就业 创业 扶贫 保障 救助 防治 应急 检测 检验 交流 合作 投资 贸易 养老 托育 护理 康复
  医疗 运输 旅游 体验 休闲 采摘 灌溉 发电 发展 设计 维护 监管 审批 执法 调解 安置 搬迁 帮扶 孵化 转化 应用 推广 培育
  组织 活动 比赛 控股 上市 领军 支撑 展示 销售 采购 定制 智造 转贷 担保 融资 信贷 供水 供电 排水 污染 减排 观测 消防 救援 备案 注册 支援 对接 知名 著名 优质 重点
`);

export interface Movement {
  readonly word: string;
  readonly direction: "up" | "down";
}

const UP = words(`
  增长 增加 提高 上升 提升 扩大 上涨 升高 增幅 新增 净增 增收 增产 增划 增设 加快 拉高 增 涨 翻 上浮 扩张 多增 增亏 前移 前进 升值 提速 跃升
`);
const DOWN = words(`
  下降 降低 减少 回落 压缩 缩小 缩短 收窄 下跌 下滑 减亏 减产 减收 削减 净减 下浮 减轻 压减 少增 缩减 后移 贬值 放缓 减 降
`);

/** Verbs of movement; a verb that ends in another stands before it. */
export const MOVEMENTS: readonly Movement[] = [
  ...UP.map((word) => ({ word, direction: "up" as const })),
  ...DOWN.map((word) => ({ word, direction: "down" as const })),
];

/** Names of a rate of growth: a percentage of these is how far something moved, also where it is held or goes to it. */
export const GROWTH_RATES: readonly Movement[] = [
  ...words("增速 增幅 涨幅 升幅 增长率 增长速度 上涨率 年增率").map((word) => ({ word, direction: "up" as const })),
  ...words("降幅 跌幅 下降率").map((word) => ({ word, direction: "down" as const })),
];

/** What a rate may be said to do before its figure: 涨幅⟦控制在⟧3%. No word is made of two others. */
export const RATE_HOLDS = words(`
  控制 保持 稳定 维持 抑制 高 达 为 约 超 过 不低于 不高于 不 力争 将 也 则 仍 分别 均 都 在 由 从 到 至
  提高到 提高至 提升到 提升至 上升到 上升至 回落到 回落至 回升到 回升至 扩大到 扩大至 收窄到 收窄至 放缓到 放缓至
  加快到 加快至 下降到 下降至 降到 降至 升到 升至
`);
