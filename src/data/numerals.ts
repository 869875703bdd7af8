/** Characters that write numbers, and the traditional forms that the reader folds, one for one, before it looks. */

export interface NumeralRow {
  readonly char: string;
  readonly value: number;
  /** digit: 三; unit: 十, 百, 千 inside a numeral; scale: 万, 亿, 兆. */
  readonly kind: "digit" | "unit" | "scale";
  /** Power of ten of a unit or scale. */
  readonly power: number;
  readonly example: string;
}

export const NUMERALS: readonly NumeralRow[] = [
  { char: "〇", value: 0, kind: "digit", power: 0, example: "二〇三一" },
  { char: "零", value: 0, kind: "digit", power: 0, example: "一百零五" },
  { char: "一", value: 1, kind: "digit", power: 0, example: "十一" },
  { char: "二", value: 2, kind: "digit", power: 0, example: "二十" },
  { char: "两", value: 2, kind: "digit", power: 0, example: "两万" },
  { char: "三", value: 3, kind: "digit", power: 0, example: "三百" },
  { char: "四", value: 4, kind: "digit", power: 0, example: "四" },
  { char: "五", value: 5, kind: "digit", power: 0, example: "五千三百" },
  { char: "六", value: 6, kind: "digit", power: 0, example: "六万" },
  { char: "七", value: 7, kind: "digit", power: 0, example: "七亿" },
  { char: "八", value: 8, kind: "digit", power: 0, example: "八十八" },
  { char: "九", value: 9, kind: "digit", power: 0, example: "九点九" },
  { char: "壹", value: 1, kind: "digit", power: 0, example: "壹佰" },
  { char: "贰", value: 2, kind: "digit", power: 0, example: "贰拾" },
  { char: "叁", value: 3, kind: "digit", power: 0, example: "叁仟" },
  { char: "肆", value: 4, kind: "digit", power: 0, example: "肆拾" },
  { char: "伍", value: 5, kind: "digit", power: 0, example: "伍佰" },
  { char: "陆", value: 6, kind: "digit", power: 0, example: "陆拾" },
  { char: "柒", value: 7, kind: "digit", power: 0, example: "柒拾" },
  { char: "捌", value: 8, kind: "digit", power: 0, example: "捌佰" },
  { char: "玖", value: 9, kind: "digit", power: 0, example: "玖拾" },
  { char: "十", value: 10, kind: "unit", power: 1, example: "十五" },
  { char: "拾", value: 10, kind: "unit", power: 1, example: "叁拾" },
  { char: "百", value: 100, kind: "unit", power: 2, example: "四百" },
  { char: "佰", value: 100, kind: "unit", power: 2, example: "肆佰" },
  { char: "千", value: 1000, kind: "unit", power: 3, example: "六千" },
  { char: "仟", value: 1000, kind: "unit", power: 3, example: "陆仟" },
  { char: "万", value: 1e4, kind: "scale", power: 4, example: "3.6万" },
  { char: "亿", value: 1e8, kind: "scale", power: 8, example: "12亿" },
  { char: "兆", value: 1e12, kind: "scale", power: 12, example: "3兆2,170億" },
];

/** Numerals as printed and what they amount to; a test reads each back. */
export const NUMERAL_EXAMPLES: readonly (readonly [string, string])[] = [
  ["3.5", "3.5"],
  ["1,029.50", "1029.5"],
  ["1 029", "1029"],
  ["３，４２５．８", "3425.8"],
  ["三百五十", "350"],
  ["一千零八", "1008"],
  ["二十六万四千", "264000"],
  ["二千三百零七亿五千万", "230750000000"],
  ["三亿六千万", "360000000"],
  ["2萬6,415", "26415"],
  ["3兆2,170億", "3217000000000"],
  ["5千億", "500000000000"],
  ["1.2万亿", "1200000000000"],
  ["七点五", "7.5"],
  ["二〇三五", "2035"],
  ["贰拾叁万", "230000"],
];

/** Traditional (or variant) character, then the form that the tables use. Pairs without a separator. */
export const TRADITIONAL_PAIRS =
  "萬万億亿個个戶户噸吨兩两雙双貳贰參叁陸陆點点圓圆歲岁時时間间隻只頭头輛辆條条張张項项處处種种臺台灣湾幣币場场縣县鎮镇鄉乡" +
  "區区餘余幾几約约過过達达於于內内來来週周畝亩頃顷裡里裏里釐厘碼码員员農农眾众號号級级類类屆届連连圖图專专欄栏學学歷历進进從从" +
  "當当歐欧鎊镑韓韩門门盧卢鐘钟標标準准強强電电氣气熱热減减長长資资產产業业網网顆颗棟栋輪轮隊队團团組组對对總总際际開开關关勞劳" +
  "動动職职貧贫婦妇兒儿單单層层樓楼車车課课書书報报筆笔檔档為为與与僅仅預预別别這这該该後后齡龄線线負负錢钱節节護护賽赛較较邁迈" +
  "頁页額额館馆馬马體体麥麦劑剂劃划華华國国產产則则創创劍剑劇剧務务勝胜區区協协卻却厙厍縱纵變变貨货貫贯貸贷費费質质趨趋躍跃輸输" +
  "運运還还邊边鄰邻釋释鋼钢銀银銷销錄录鏈链陽阳隨随雜杂離离難难雲云靜静順顺領领題题顯显風风飛飞驗验魚鱼鳥鸟黃黄齊齐優优傷伤億亿" +
  "備备儀仪價价倉仓側侧偽伪傑杰兌兑冊册剛刚勁劲勢势匯汇危危壓压壞坏壩坝壯壮夠够奪夺奮奋嬰婴孫孙寧宁寫写寬宽寶宝將将尋寻導导屬属" +
  "嶺岭嶼屿師师帳账幫帮幹干廣广廠厂廳厅彈弹復复徑径應应慶庆懷怀戰战戲戏擁拥擇择據据擬拟擴扩攝摄攜携數数斷断時时晝昼曆历會会東东" +
  "條条極极構构槍枪樣样橋桥機机橫横檢检權权歸归殘残毀毁決决沖冲況况測测湯汤滅灭滿满漢汉潔洁濃浓濟济災灾無无煙烟營营爾尔牆墙獎奖" +
  "獨独獲获現现環环異异療疗發发盜盗盤盘監监眾众礦矿確确磚砖礎础禮礼稅税積积穩稳窮穷競竞範范築筑簡简簽签籃篮糧粮紀纪純纯級级終终" +
  "結结給给統统絲丝經经綜综綠绿維维編编緊紧練练縮缩績绩織织繼继續续罰罚聯联聲声聽听腦脑腳脚臨临舉举舊旧艙舱艱艰藝艺藥药處处號号" +
  "衛卫衝冲裝装補补製制見见規规視视親亲覽览觀观訂订計计訊讯討讨訓训記记許许設设訪访證证評评試试話话認认語语調调論论護护讀读";
