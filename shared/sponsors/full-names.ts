// Full names of States that Model UN papers and letters use and that are not the short name with its qualifier. They are read, never
// printed. One line a name: code name; general knowledge of usage. Names that two States have borne are left out.
// Unlike an alias, a full name is right wherever it stands.
import type { Language } from '../document/language.ts'

const names: Readonly<Record<Language, string>> = {
  en: `
    ARG Argentine Republic
    AUS Commonwealth of Australia
    BRA Federative Republic of Brazil
    CHN People's Republic of China
    CHE Swiss Confederation
    CUB Republic of Cuba
    DEU Federal Republic of Germany
    EGY Arab Republic of Egypt
    ESP Kingdom of Spain
    FRA French Republic
    GRC Hellenic Republic
    IDN Republic of Indonesia
    IND Republic of India
    IRQ Republic of Iraq
    ITA Italian Republic
    JOR Hashemite Kingdom of Jordan
    KGZ Kyrgyz Republic
    MAR Kingdom of Morocco
    MEX United Mexican States
    NGA Federal Republic of Nigeria
    NOR Kingdom of Norway
    PAK Islamic Republic of Pakistan
    POL Republic of Poland
    PRT Portuguese Republic
    QAT State of Qatar
    SAU Kingdom of Saudi Arabia
    SVK Slovak Republic
    SWE Kingdom of Sweden
    TUR Republic of Türkiye
    ZAF Republic of South Africa`,
  fr: `
    ARG République argentine
    BRA République fédérative du Brésil
    CHE Confédération suisse
    CHN République populaire de Chine
    DEU République fédérale d'Allemagne
    DZA République algérienne démocratique et populaire
    EGY République arabe d'Égypte
    ESP Royaume d'Espagne
    FRA République française
    GRC République hellénique
    IND République de l'Inde
    ITA République italienne
    MAR Royaume du Maroc
    MEX États-Unis du Mexique
    PRT République portugaise
    SAU Royaume d'Arabie saoudite
    SEN République du Sénégal
    SVK République slovaque
    TUN République tunisienne
    ZAF République d'Afrique du Sud`,
  es: `
    ARG República Argentina
    BRA República Federativa del Brasil
    CHE Confederación Suiza
    CHL República de Chile
    CHN República Popular China
    COL República de Colombia
    CUB República de Cuba
    DEU República Federal de Alemania
    ECU República del Ecuador
    EGY República Árabe de Egipto
    ESP Reino de España
    FRA República Francesa
    GRC República Helénica
    IND República de la India
    ITA República Italiana
    MAR Reino de Marruecos
    MEX Estados Unidos Mexicanos
    PER República del Perú
    PRT República Portuguesa
    RUS Federación Rusa
    SVK República Eslovaca
    URY República Oriental del Uruguay
    ZAF República de Sudáfrica`,
  ru: `
    ARG Аргентинская Республика
    BLR Республика Беларусь
    BRA Федеративная Республика Бразилия
    CHE Швейцарская Конфедерация
    CHN Китайская Народная Республика
    CHN КНР
    DEU Федеративная Республика Германия
    DEU ФРГ
    EGY Арабская Республика Египет
    ESP Королевство Испания
    FRA Французская Республика
    GRC Греческая Республика
    IND Республика Индия
    ITA Итальянская Республика
    KAZ Республика Казахстан
    KGZ Кыргызская Республика
    MEX Мексиканские Соединенные Штаты
    SRB Республика Сербия
    TUR Турецкая Республика
    UZB Республика Узбекистан
    ZAF Южно-Африканская Республика`,
  zh: `
    ARG 阿根廷共和国
    BRA 巴西联邦共和国
    CHE 瑞士联邦
    CHN 中华人民共和国
    DEU 德意志联邦共和国
    EGY 阿拉伯埃及共和国
    ESP 西班牙王国
    FRA 法兰西共和国
    IDN 印度尼西亚共和国
    IND 印度共和国
    ITA 意大利共和国
    KOR 大韩民国
    MEX 墨西哥合众国
    PAK 巴基斯坦伊斯兰共和国
    PRT 葡萄牙共和国
    SAU 沙特阿拉伯王国
    TUR 土耳其共和国
    VNM 越南社会主义共和国
    ZAF 南非共和国`,
  ar: `
    BHR مملكة البحرين
    CHN جمهورية الصين الشعبية
    DEU جمهورية ألمانيا الاتحادية
    DZA الجمهورية الجزائرية الديمقراطية الشعبية
    EGY جمهورية مصر العربية
    FRA الجمهورية الفرنسية
    IRQ جمهورية العراق
    JOR المملكة الأردنية الهاشمية
    KWT دولة الكويت
    LBN الجمهورية اللبنانية
    LBY دولة ليبيا
    MAR المملكة المغربية
    OMN سلطنة عمان
    QAT دولة قطر
    SDN جمهورية السودان
    TUN الجمهورية التونسية
    YEM الجمهورية اليمنية`,
}

/** Code and full name of each State that has one here. */
export function fullStateNames(language: Language): (readonly [string, string])[] {
  return names[language]
    .trim()
    .split(/\n\s*/u)
    .map((line) => [line.slice(0, 3), line.slice(4)] as const)
}
