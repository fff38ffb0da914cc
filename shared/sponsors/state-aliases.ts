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
    VNM Vietnam`,
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
    VNM Vietnam`,
  ru: `
    CZE Чешская Республика
    GBR Соединенное Королевство
    KOR Южная Корея
    LAO Лаос
    MDA Молдова
    MKD бывшая югославская Республика Македония
    NLD Королевство Нидерландов
    PRK КНДР
    PSE Палестина
    RUS Россия
    SWZ Свазиленд
    SYR Сирия
    TZA Танзания
    USA Соединенные Штаты
    USA США`,
  zh: `
    BOL 玻利维亚
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
    VEN 委内瑞拉`,
  ar: `
    CZE الجمهورية التشيكية
    GBR المملكة المتحدة
    KOR كوريا الجنوبية
    LAO لاوس
    MDA مولدوفا
    MKD جمهورية مقدونيا اليوغوسلافية سابقا
    NLD هولندا
    NLD مملكة هولندا
    PRK كوريا الشمالية
    PSE فلسطين
    RUS روسيا
    SWZ سوازيلند
    SYR سوريا
    TZA تنزانيا
    USA الولايات المتحدة`,
}

/** Code and name of each alias of this language. */
export function stateAliases(language: Language): (readonly [string, string])[] {
  return aliases[language]
    .trim()
    .split(/\n\s*/u)
    .map((line) => [line.slice(0, 3), line.slice(4)] as const)
}
