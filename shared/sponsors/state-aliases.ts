// Other names under which States are met in texts and in speech: former short names, full names, everyday names. They are
// read, never printed. One line a name: code name; general knowledge of usage, not a list of the United Nations.
import type { Language } from '../document/language.ts'

const aliases: Readonly<Record<Language, string>> = {
  en: `
    BOL Bolivia
    BRN Brunei
    CIV Ivory Coast
    COD DR Congo
    COG Republic of the Congo
    COG Congo (Brazzaville)
    CPV Cape Verde
    CZE Czech Republic
    FSM Micronesia
    GBR United Kingdom
    GBR UK
    GBR Great Britain
    GMB Republic of the Gambia
    KOR South Korea
    KOR ROK
    LAO Laos
    LAO Lao PDR
    MDA Moldova
    MKD the former Yugoslav Republic of Macedonia
    MMR Burma
    NLD Kingdom of the Netherlands
    PRK DPRK
    PRK North Korea
    PSE Palestine
    RUS Russia
    SWZ Swaziland
    SYR Syria
    TLS East Timor
    TUR Turkey
    TZA Tanzania
    USA United States
    USA US
    USA USA
    VAT Vatican
    VNM Vietnam`,
  fr: `
    BRN Brunei
    CIV Republique de Cote d'Ivoire
    CPV Cap-Vert
    CZE République tchèque
    GBR Royaume-Uni
    KOR Corée du Sud
    LAO Laos
    MDA Moldova
    MDA Moldavie
    MKD ex-République yougoslave de Macédoine
    NLD Royaume des Pays-Bas
    PRK Corée du Nord
    PSE Palestine
    RUS Russie
    SWZ Swaziland
    SYR Syrie
    TUR Turquie
    TZA Tanzanie
    USA États-Unis
    USA USA
    VNM Vietnam
    BLR Biélorussie
    CAF Centrafrique
    COD RDC
    COD RD Congo
    COD Congo (Kinshasa)
    COG République du Congo
    COG Congo (Brazzaville)
    GBR Grande-Bretagne
    IRQ Irak
    KGZ Kirghizstan
    KNA Saint-Christophe-et-Niévès
    MMR Birmanie
    MUS Île Maurice
    NLD Hollande
    PRK RPDC
    SLV Salvador
    SVK République slovaque
    TJK Tadjikstan
    TLS Timor oriental
    VAT Vatican`,
  es: `
    BRN Brunei
    CPV Cabo Verde
    CZE República Checa
    GBR Reino Unido
    KOR Corea del Sur
    LAO Laos
    MDA Moldova
    MDA Moldavia
    MKD ex República Yugoslava de Macedonia
    NLD Reino de los Países Bajos
    PRK Corea del Norte
    PSE Palestina
    RUS Rusia
    SWZ Swazilandia
    SYR Siria
    BHR Bahrein
    TUR Turquía
    TZA Tanzanía
    USA Estados Unidos
    NZL Nueva Zelanda
    VNM Vietnam
    BGD Bangladés
    BLR Bielorrusia
    BIH Bosnia-Herzegovina
    BEN Benín
    BHR Baréin
    BHR Bahréin
    BRN Brunéi
    BWA Botsuana
    CIV Costa de Marfil
    COD RDC
    COD RD Congo
    COG República del Congo
    COG Congo (Brazzaville)
    DJI Yibuti
    FJI Fiyi
    GBR Gran Bretaña
    GNB Guinea-Bisáu
    IRQ Irak
    KEN Kenia
    KNA San Cristóbal y Nieves
    LSO Lesoto
    MMR Birmania
    MWI Malaui
    NLD Holanda
    PLW Palaos
    PNG Papúa Nueva Guinea
    PRK RPDC
    RWA Ruanda
    SAU Arabia Saudí
    SUR Surinam
    SWZ Suazilandia
    SWZ Esuatini
    TLS Timor Oriental
    TTO Trinidad y Tobago
    TZA Tanzania
    USA EE. UU.
    USA EEUU
    USA EUA
    USA Estados Unidos de Norteamérica
    VAT Vaticano
    ZWE Zimbabue`,
  ru: `
    ARE ОАЭ
    ARE Эмираты
    BHS Багамы
    BIH Босния
    BLR Белоруссия
    BRN Бруней
    CAF ЦАР
    CIV Берег Слоновой Кости
    COD ДРК
    COG Республика Конго
    COM Коморы
    CZE Чешская Республика
    DOM Доминикана
    GBR Великобритания
    GBR Соединенное Королевство
    KGZ Киргизия
    KOR Южная Корея
    LAO Лаос
    MDA Молдавия
    MDA Молдова
    MDV Мальдивы
    MKD Македония
    MKD бывшая югославская Республика Македония
    MMR Бирма
    NLD Голландия
    NLD Королевство Нидерландов
    PRK КНДР
    PSE Палестина
    RUS РФ
    RUS Россия
    SAU Королевство Саудовская Аравия
    SVK Словацкая Республика
    SWZ Свазиленд
    SYC Сейшелы
    SYR Сирия
    TKM Туркмения
    TLS Восточный Тимор
    TZA Танзания
    USA США
    USA Соединенные Штаты
    VAT Ватикан
    ZAF ЮАР`,
  zh: `
    BOL 玻利维亚
    BOL 玻利维亚多民族国
    COG 刚果
    COG 刚果共和国
    COD 刚果（金）
    CZE 捷克共和国
    DOM 多米尼加共和国
    FSM 密克罗尼西亚
    GBR 联合王国
    GBR 英国
    IRN 伊朗
    KOR 韩国
    LAO 老挝
    MDA 摩尔多瓦
    MKD 前南斯拉夫的马其顿共和国
    NLD 荷兰
    NLD 荷兰（王国）
    PRK 朝鲜
    PSE 巴勒斯坦
    RUS 俄罗斯
    SYR 叙利亚
    SWZ 斯威士兰王国
    TZA 坦桑尼亚
    USA 美国
    USA 美利坚合众国政府
    VEN 委内瑞拉
    MNG 蒙古国
    LKA 锡兰
    COD 扎伊尔
    BFA 上沃尔特
    BEN 达荷美
    LBY 阿拉伯利比亚民众国
    KHM 民主柬埔寨
    TZA 坦桑尼亚联合共和国
    ARE 阿拉伯聯合大公國
    ARE 阿联酋
    BRN 文莱
    SAU 沙特
    COD 刚果金
    COG 刚果布
    BIH 波黑
    ATG 安地卡及巴布達
    AUS 澳洲
    AZE 亞塞拜然
    BEN 貝南
    BFA 布吉納法索
    BGD 孟加拉
    BIH 波士尼亞與赫塞哥維納
    BIH 波士尼亞赫塞哥維納
    BIH 波赫
    BLZ 貝里斯
    BRB 巴貝多
    BRN 汶萊
    BWA 波札那
    CIV 象牙海岸
    COM 葛摩
    CPV 維德角
    CRI 哥斯大黎加
    CYP 賽普勒斯
    DJI 吉布地
    ECU 厄瓜多
    ERI 厄利垂亞
    ETH 衣索比亞
    SWZ 史瓦帝尼
    FSM 密克羅尼西亞聯邦
    GAB 加彭
    GEO 喬治亞
    GHA 迦納
    GMB 甘比亞
    GNB 幾內亞比索
    GRD 格瑞那達
    GTM 瓜地馬拉
    GUY 蓋亞那
    HND 宏都拉斯
    HRV 克羅埃西亞
    ISL 冰島
    ITA 義大利
    KAZ 哈薩克
    KEN 肯亞
    KGZ 吉爾吉斯
    KIR 吉里巴斯
    KNA 聖克里斯多福及尼維斯
    LAO 寮國
    LBR 賴比瑞亞
    LCA 聖露西亞
    LIE 列支敦斯登
    LKA 斯里蘭卡
    LSO 賴索托
    MDV 馬爾地夫
    MKD 北馬其頓
    MLI 馬利
    MLT 馬爾他
    MNE 蒙特內哥羅
    MOZ 莫三比克
    MRT 茅利塔尼亞
    MUS 模里西斯
    MWI 馬拉威
    NER 尼日
    NGA 奈及利亞
    NRU 諾魯
    NZL 紐西蘭
    PNG 巴布亞紐幾內亞
    PRK 北韓
    KOR 南韓
    QAT 卡達
    RWA 盧安達
    SAU 沙烏地阿拉伯
    SLB 索羅門群島
    SLE 獅子山
    SMR 聖馬利諾
    SOM 索馬利亞
    SRB 塞爾維亞
    STP 聖多美普林西比
    SUR 蘇利南
    SVN 斯洛維尼亞
    SYC 塞席爾
    TCD 查德
    TJK 塔吉克
    TKM 土庫曼
    TLS 東帝汶
    TON 東加
    TTO 千里達及托巴哥
    TTO 千里達與多巴哥
    TUN 突尼西亞
    TUV 吐瓦魯
    TZA 坦尚尼亞
    UZB 烏茲別克
    VCT 聖文森及格瑞那丁
    VUT 萬那杜
    YEM 葉門
    ZMB 尚比亞
    ZWE 辛巴威`,
  ar: `
    AGO أنجولا
    ARE الإمارات
    BEN بنين
    BGD بنجلاديش
    BGD بنغلادش
    BIH البوسنة
    BLR بيلاروسيا
    BLR روسيا البيضاء
    CHL تشيلي
    CIV ساحل العاج
    COD الكونغو الديمقراطية
    CPV الرأس الأخضر
    CZE التشيك
    CZE الجمهورية التشيكية
    DNK الدانمارك
    DNK الدنمارك
    DOM الدومينيكان
    ECU الإكوادور
    GAB الجابون
    GAB الغابون
    GBR المملكة المتحدة
    GBR بريطانيا
    GTM جواتيمالا
    HUN المجر
    KOR كوريا الجنوبية
    LAO لاوس
    LBR ليبيريا
    LKA سيريلانكا
    LUX لوكسمبورج
    LUX لوكسمبورغ
    MDA مولدوفا
    MKD جمهورية مقدونيا اليوغوسلافية سابقا
    MKD مقدونيا
    MLT مالطا
    MMR بورما
    MOZ موزمبيق
    NLD مملكة هولندا
    NLD هولندا
    NZL نيوزيلاندا
    PHL الفليبين
    PRK كوريا الشمالية
    PSE فلسطين
    RUS روسيا
    RUS روسيا الاتحادية
    SAU السعودية
    SWZ سوازيلند
    SYR سوريا
    THA تايلاند
    TLS تيمور الشرقية
    TZA تنزانيا
    URY الأوروغواي
    USA أمريكا
    USA الولايات المتحدة
    VAT الفاتيكان
    VNM فيتنام`,
}

/** Code and name of each alias of this language. */
export function stateAliases(language: Language): (readonly [string, string])[] {
  return aliases[language]
    .trim()
    .split(/\n\s*/u)
    .map((line) => [line.slice(0, 3), line.slice(4)] as const)
}
