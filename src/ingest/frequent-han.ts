/**
 * The Han characters that occur most in government documents, most frequent first, then the traditional forms of those
 * that have one. They tell GB18030 from Big5: read in the wrong one of the two, a text turns into rare characters.
 */
const SIMPLIFIED = `
  业的产全建一年和发新工人化增展国生市中区设大进加万成实力长上地动制高等家有城推公资企体个品务在亿民能
  以合元农行提开量安为重技保经项用政强机作改造会水入创三点学现分基度电理省目持十比平面施五服心质通级升
  济村第完社百吉数金出主育不科二县规投计术要共文程江总到集优标治深快部是坚商方域运系定物对下场态划引四
  环路口革性代活管了好医源九七本步融构位统达园吨效各自收立支营与积之型内来台多其境续外利色打小节院乡转
  赣战同值八善更研范山应员联准南专领率事交法特向教局精及模群六线才所林速种就费镇网整信子流于海游落批老
  车健办示策校关额稳千防期降时式智护综居过攻旅我供得培单链司导格府件间极类接西消协道放价配监次招里据结
  养料势明备先州险指贸形均扩团调组前头际低破这卫可处牌突础户正核广最果试风控铁取该题聚干障将装党绿做易
  药解字兴促富任断争空名气食约土众功材获井权港房布住条限需康表近息至占职求带两米究冈峡从助决景们报疗原
  美零算污减末由清无双余日预验委后并略具板列固输门证然售排测围变抓超首评货义着传益确厂队继问相油使较航
  意少命红包东盖复章普筹织严覆硒筑显层套依扶华天督走责已认难置
`;

const TRADITIONAL = `
  業產發國區設進萬實長動資體個務億農開為經項強機會創點學現電質級濟數縣規計術總優標堅運對場態劃環醫構統
  達園噸營與積內來臺續節鄉轉贛戰範應員聯準專領線種費鎮網於遊車辦關額穩時護綜過單鏈導間極類協價監裡據結
  養勢備險貿擴團調組頭際這衛處礎戶廣試風鐵該題幹將裝黨綠藥興斷爭氣約眾獲權條佔職帶兩岡峽從決們報療汙減
  無雙餘預驗後並輸門證測圍變評貨義著傳確廠隊繼問較紅東蓋復籌織嚴築顯層華責認難爲羣裏衆
`;

const FIRST = 0x4e00;
const LAST = 0x9fff;
const FREQUENT = new Uint8Array(LAST - FIRST + 1);
for (const character of SIMPLIFIED + TRADITIONAL) FREQUENT[character.charCodeAt(0) - FIRST] = 1;

/** How many Han characters a text has, and how many of them are frequent. */
export function countHan(text: string): { readonly han: number; readonly frequent: number } {
  let [han, frequent] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < FIRST || unit > LAST) continue;
    han++;
    frequent += FREQUENT[unit - FIRST] ?? 0;
  }
  return { han, frequent };
}
