// Traditional characters to simplified ones, for looking words up only: nothing that is kept or shown is converted. Of all
// characters (ICU, Hant-Hans) those are here whose simplified form occurs in the words that the program knows.

/** Pairs, the traditional character first. */
const pairs = `
萬万與与東东嚴严個个箇个臨临為为爲为舉举義义烏乌買买瞭了於于亞亚跤交億亿僅仅從从眾众衆众會会倫伦體体彿佛剋克尅克蘭兰関关關关興兴茲兹內内岡冈決决準准幾几齣出剛刚別别彆别動动勵励勞劳
盧卢捲卷阨厄厲厉發发髮发敘叙隻只號号籲吁噸吨聽听啓启啟启員员廻回迴回團团糰团國国圖图聖圣場场堅坚壇坛壜坛罈坛罎坛聲声奧奥婦妇學学寧宁實实審审憲宪傢家賓宾對对導导爾尔屆届屬属嶼屿歲岁
島岛佈布蓆席乾干幹干並并併并慶庆庫库開开棄弃強强悳德憶忆憂忧懮忧唸念懇恳驚惊憤愤願愿紮扎託托擴扩揚扬報报擔担撥拨摯挚撾挝據据斷断時时暫暂術术權权條条來来極极菓果樣样覈核檢检歡欢歐欧
欵款畢毕湯汤註注濟济滿满熱热愛爱眞真著着硏研確确種种祕秘積积稱称篤笃類类餬糊緊紧約约級级納纳紐纽組组織织終终紹绍經经結结絕绝絶绝統统繼继續续維维緬缅羅罗羣群聯联腳脚脫脱臘腊緻致節节
蘇苏薦荐葯药藥药萊莱薩萨懞蒙慮虑錶表見见覺觉計计訂订認认議议記记許许論论設设証证證证識识誠诚誡诫說说説说請请諾诺調调謝谢謹谨譴谴榖谷穀谷貝贝責责賀贺賦赋賞赏讚赞贊赞轉转達达過过運运
還还進进遲迟選选遞递遺遗鄭郑埰采採采釋释裏里裡里鑑鉴鑒鉴針针銘铭長长門门陸陆韋韦韓韩頁页項项顧顾頓顿頌颂預预題题顛颠馬马駁驳魯鲁鮮鲜麥麦蔴麻侷局俬私俱具側侧備备傳传債债價价優优兒儿
則则劃划劑剂務务勢势區区協协參参問问單单噹当執执奮奋專专尋寻師师幣币廳厅後后復复應应懲惩戰战搆构搖摇擊击敗败數数書书業业構构標标樹树機机殘残毀毁毬球氣气汙污況况測测溝沟滅灭灣湾無无
營营燬毁狀状獨独獲获現现環环產产産产當当監监礎础稈秆穩稳穫获範范簽签籌筹籤签糧粮絡络綱纲網网緝缉締缔編编練练總总罌罂罰罚職职腦脑葉叶處处衛卫補补製制複复規规視视觀观討讨訓训評评詢询
試试誌志諒谅護护變变負负貨货販贩費费貿贸資资質质跼局軍军載载輕轻辦办辯辩農农郵邮銀银錄录録录鏈链間间闇暗隊队際际隱隐雜杂離离難难電电頭头駐驻驗验鴻鸿麯曲麵面點点懷怀閱阅異异飭饬創创勸劝
輯辑覽览瀏浏訊讯區区塊块雙双詞词彙汇
`

const simplified = new Map(
  [...pairs.replaceAll(/\s/g, '').matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
)
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** One character for each, so that offsets hold. */
export function simplifyHan(text: string): string {
  return text.replaceAll(traditional, (character) => simplified.get(character) ?? character)
}
