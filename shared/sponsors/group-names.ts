// Groups of States and the note of sponsorship on their behalf. Read in a document (A/C.3/68/L.75): the English note and the
// Group of African States in English. Everything else is inferred from it and from general usage (rules.md 5.3).
import type { Language } from '../document/language.ts'

/** `#` stands for the group. */
export const groupNotes: Readonly<Record<Language, string>> = {
  en: 'On behalf of the States Members of the United Nations that are members of #.',
  fr: "Au nom des États Membres de l'Organisation des Nations Unies qui sont membres #.",
  es: 'En nombre de los Estados Miembros de las Naciones Unidas que son miembros #.',
  ru: 'От имени государств — членов Организации Объединенных Наций, являющихся членами #.',
  zh: '代表属于#成员的联合国会员国。',
  ar: 'باسم الدول الأعضاء في الأمم المتحدة الأعضاء في #.',
}

/** Blocks of a code and six lines, en fr es ru zh ar: the name, and after `|` the form that follows "members of". */
export const groupRows = `
AFRICA
Group of African States | the Group of African States
Groupe des États d'Afrique | du Groupe des États d'Afrique
Grupo de los Estados de África | del Grupo de los Estados de África
Группа африканских государств | Группы африканских государств
非洲国家组
مجموعة الدول الأفريقية

ASIA-PACIFIC
Group of Asia-Pacific States | the Group of Asia-Pacific States
Groupe des États d'Asie et du Pacifique | du Groupe des États d'Asie et du Pacifique
Grupo de los Estados de Asia y el Pacífico | del Grupo de los Estados de Asia y el Pacífico
Группа государств Азиатско-Тихоокеанского региона | Группы государств Азиатско-Тихоокеанского региона
亚洲太平洋国家组
مجموعة دول آسيا والمحيط الهادئ

EASTERN-EUROPE
Group of Eastern European States | the Group of Eastern European States
Groupe des États d'Europe orientale | du Groupe des États d'Europe orientale
Grupo de los Estados de Europa Oriental | del Grupo de los Estados de Europa Oriental
Группа восточноевропейских государств | Группы восточноевропейских государств
东欧国家组
مجموعة دول أوروبا الشرقية

GRULAC
Group of Latin American and Caribbean States | the Group of Latin American and Caribbean States
Groupe des États d'Amérique latine et des Caraïbes | du Groupe des États d'Amérique latine et des Caraïbes
Grupo de los Estados de América Latina y el Caribe | del Grupo de los Estados de América Latina y el Caribe
Группа государств Латинской Америки и Карибского бассейна | Группы государств Латинской Америки и Карибского бассейна
拉丁美洲和加勒比国家组
مجموعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي

WEOG
Group of Western European and other States | the Group of Western European and other States
Groupe des États d'Europe occidentale et autres États | du Groupe des États d'Europe occidentale et autres États
Grupo de los Estados de Europa Occidental y otros Estados | del Grupo de los Estados de Europa Occidental y otros Estados
Группа западноевропейских и других государств | Группы западноевропейских и других государств
西欧和其他国家组
مجموعة دول أوروبا الغربية والدول الأخرى

G77
Group of 77 and China | the Group of 77 and China
Groupe des 77 et de la Chine | du Groupe des 77 et de la Chine
Grupo de los 77 y China | del Grupo de los 77 y China
Группа 77 и Китай | Группы 77 и Китая
77国集团和中国
مجموعة الـ 77 والصين

EU
European Union | the European Union
Union européenne | de l'Union européenne
Unión Europea | de la Unión Europea
Европейский союз | Европейского союза
欧洲联盟
الاتحاد الأوروبي

NAM
Movement of Non-Aligned Countries | the Movement of Non-Aligned Countries
Mouvement des pays non alignés | du Mouvement des pays non alignés
Movimiento de Países No Alineados | del Movimiento de Países No Alineados
Движение неприсоединившихся стран | Движения неприсоединившихся стран
不结盟国家运动
حركة بلدان عدم الانحياز

ARAB
Group of Arab States | the Group of Arab States
Groupe des États arabes | du Groupe des États arabes
Grupo de los Estados Árabes | del Grupo de los Estados Árabes
Группа арабских государств | Группы арабских государств
阿拉伯国家组
مجموعة الدول العربية

OIC
Organization of Islamic Cooperation | the Organization of Islamic Cooperation
Organisation de la coopération islamique | de l'Organisation de la coopération islamique
Organización de Cooperación Islámica | de la Organización de Cooperación Islámica
Организация исламского сотрудничества | Организации исламского сотрудничества
伊斯兰合作组织
منظمة التعاون الإسلامي

AOSIS
Alliance of Small Island States | the Alliance of Small Island States
Alliance des petits États insulaires | de l'Alliance des petits États insulaires
Alianza de los Pequeños Estados Insulares | de la Alianza de los Pequeños Estados Insulares
Альянс малых островных государств | Альянса малых островных государств
小岛屿国家联盟
تحالف الدول الجزرية الصغيرة

LDC
Group of Least Developed Countries | the Group of Least Developed Countries
Groupe des pays les moins avancés | du Groupe des pays les moins avancés
Grupo de los Países Menos Adelantados | del Grupo de los Países Menos Adelantados
Группа наименее развитых стран | Группы наименее развитых стран
最不发达国家集团
مجموعة أقل البلدان نموا

LLDC
Group of Landlocked Developing Countries | the Group of Landlocked Developing Countries
Groupe des pays en développement sans littoral | du Groupe des pays en développement sans littoral
Grupo de los Países en Desarrollo sin Litoral | del Grupo de los Países en Desarrollo sin Litoral
Группа развивающихся стран, не имеющих выхода к морю | Группы развивающихся стран, не имеющих выхода к морю
内陆发展中国家集团
مجموعة البلدان النامية غير الساحلية

CARICOM
Caribbean Community | the Caribbean Community
Communauté des Caraïbes | de la Communauté des Caraïbes
Comunidad del Caribe | de la Comunidad del Caribe
Карибское сообщество | Карибского сообщества
加勒比共同体
الجماعة الكاريبية

CELAC
Community of Latin American and Caribbean States | the Community of Latin American and Caribbean States
Communauté des États d'Amérique latine et des Caraïbes | de la Communauté des États d'Amérique latine et des Caraïbes
Comunidad de Estados Latinoamericanos y Caribeños | de la Comunidad de Estados Latinoamericanos y Caribeños
Сообщество государств Латинской Америки и Карибского бассейна | Сообщества государств Латинской Америки и Карибского бассейна
拉丁美洲和加勒比国家共同体
جماعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي

ASEAN
Association of Southeast Asian Nations | the Association of Southeast Asian Nations
Association des nations de l'Asie du Sud-Est | de l'Association des nations de l'Asie du Sud-Est
Asociación de Naciones de Asia Sudoriental | de la Asociación de Naciones de Asia Sudoriental
Ассоциация государств Юго-Восточной Азии | Ассоциации государств Юго-Восточной Азии
东南亚国家联盟
رابطة أمم جنوب شرق آسيا

SADC
Southern African Development Community | the Southern African Development Community
Communauté de développement de l'Afrique australe | de la Communauté de développement de l'Afrique australe
Comunidad de África Meridional para el Desarrollo | de la Comunidad de África Meridional para el Desarrollo
Сообщество по вопросам развития стран юга Африки | Сообщества по вопросам развития стран юга Африки
南部非洲发展共同体
الجماعة الإنمائية للجنوب الأفريقي

PIF
Pacific Islands Forum | the Pacific Islands Forum
Forum des îles du Pacifique | du Forum des îles du Pacifique
Foro de las Islas del Pacífico | del Foro de las Islas del Pacífico
Форум тихоокеанских островов | Форума тихоокеанских островов
太平洋岛屿论坛
منتدى جزر المحيط الهادئ
`
