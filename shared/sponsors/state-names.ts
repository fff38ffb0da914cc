// The 193 Member States and the two observer States with their short names in the six languages, as printed in the sponsor line
// (rules.md 8.1): articles and observer marks taken off, real qualifiers kept. Source: UNTERM by way of the public-domain table
// datasets/country-codes of May 2026; CIV, NLD and TUR, which are missing or old there, from the M49 columns.
// Sorted by code. One line a State: code | status | en | fr | es | ru | zh | ar.
export const stateRows = `
AFG | member | Afghanistan | Afghanistan | Afganistán | Афганистан | 阿富汗 | أفغانستان
AGO | member | Angola | Angola | Angola | Ангола | 安哥拉 | أنغولا
ALB | member | Albania | Albanie | Albania | Албания | 阿尔巴尼亚 | ألبانيا
AND | member | Andorra | Andorre | Andorra | Андорра | 安道尔 | أندورا
ARE | member | United Arab Emirates | Émirats arabes unis | Emiratos Árabes Unidos | Объединенные Арабские Эмираты | 阿拉伯联合酋长国 | الإمارات العربية المتحدة
ARG | member | Argentina | Argentine | Argentina | Аргентина | 阿根廷 | الأرجنتين
ARM | member | Armenia | Arménie | Armenia | Армения | 亚美尼亚 | أرمينيا
ATG | member | Antigua and Barbuda | Antigua-et-Barbuda | Antigua y Barbuda | Антигуа и Барбуда | 安提瓜和巴布达 | أنتيغوا وبربودا
AUS | member | Australia | Australie | Australia | Австралия | 澳大利亚 | أستراليا
AUT | member | Austria | Autriche | Austria | Австрия | 奥地利 | النمسا
AZE | member | Azerbaijan | Azerbaïdjan | Azerbaiyán | Азербайджан | 阿塞拜疆 | أذربيجان
BDI | member | Burundi | Burundi | Burundi | Бурунди | 布隆迪 | بوروندي
BEL | member | Belgium | Belgique | Bélgica | Бельгия | 比利时 | بلجيكا
BEN | member | Benin | Bénin | Benin | Бенин | 贝宁 | بنن
BFA | member | Burkina Faso | Burkina Faso | Burkina Faso | Буркина-Фасо | 布基纳法索 | بوركينا فاسو
BGD | member | Bangladesh | Bangladesh | Bangladesh | Бангладеш | 孟加拉国 | بنغلاديش
BGR | member | Bulgaria | Bulgarie | Bulgaria | Болгария | 保加利亚 | بلغاريا
BHR | member | Bahrain | Bahreïn | Bahrein | Бахрейн | 巴林 | البحرين
BHS | member | Bahamas | Bahamas | Bahamas | Багамские Острова | 巴哈马 | جزر البهاما
BIH | member | Bosnia and Herzegovina | Bosnie-Herzégovine | Bosnia y Herzegovina | Босния и Герцеговина | 波斯尼亚和黑塞哥维那 | البوسنة والهرسك
BLR | member | Belarus | Bélarus | Belarús | Беларусь | 白俄罗斯 | بيلاروس
BLZ | member | Belize | Belize | Belice | Белиз | 伯利兹 | بليز
BOL | member | Bolivia (Plurinational State of) | Bolivie (État plurinational de) | Bolivia (Estado Plurinacional de) | Боливия (Многонациональное Государство) | 多民族玻利维亚国 | بوليفيا (دولة - المتعددة القوميات)
BRA | member | Brazil | Brésil | Brasil | Бразилия | 巴西 | البرازيل
BRB | member | Barbados | Barbade | Barbados | Барбадос | 巴巴多斯 | بربادوس
BRN | member | Brunei Darussalam | Brunéi Darussalam | Brunei Darussalam | Бруней-Даруссалам | 文莱达鲁萨兰国 | بروني دار السلام
BTN | member | Bhutan | Bhoutan | Bhután | Бутан | 不丹 | بوتان
BWA | member | Botswana | Botswana | Botswana | Ботсвана | 博茨瓦纳 | بوتسوانا
CAF | member | Central African Republic | République centrafricaine | República Centroafricana | Центральноафриканская Республика | 中非共和国 | جمهورية أفريقيا الوسطى
CAN | member | Canada | Canada | Canadá | Канада | 加拿大 | كندا
CHE | member | Switzerland | Suisse | Suiza | Швейцария | 瑞士 | سويسرا
CHL | member | Chile | Chili | Chile | Чили | 智利 | شيلي
CHN | member | China | Chine | China | Китай | 中国 | الصين
CIV | member | Côte d'Ivoire | Côte d'Ivoire | Côte d'Ivoire | Кот-д'Ивуар | 科特迪瓦 | كوت ديفوار
CMR | member | Cameroon | Cameroun | Camerún | Камерун | 喀麦隆 | الكاميرون
COD | member | Democratic Republic of the Congo | République démocratique du Congo | República Democrática del Congo | Демократическая Республика Конго | 刚果民主共和国 | جمهورية الكونغو الديمقراطية
COG | member | Congo | Congo | Congo | Конго | 刚果（布） | الكونغو
COL | member | Colombia | Colombie | Colombia | Колумбия | 哥伦比亚 | كولومبيا
COM | member | Comoros | Comores | Comoras | Коморские Острова | 科摩罗 | جزر القمر
CPV | member | Cabo Verde | Cabo Verde | Cabo Verde | Кабо-Верде | 佛得角 | كابو فيردي
CRI | member | Costa Rica | Costa Rica | Costa Rica | Коста-Рика | 哥斯达黎加 | كوستاريكا
CUB | member | Cuba | Cuba | Cuba | Куба | 古巴 | كوبا
CYP | member | Cyprus | Chypre | Chipre | Кипр | 塞浦路斯 | قبرص
CZE | member | Czechia | Tchéquie | Chequia | Чехия | 捷克 | تشيكيا
DEU | member | Germany | Allemagne | Alemania | Германия | 德国 | ألمانيا
DJI | member | Djibouti | Djibouti | Djibouti | Джибути | 吉布提 | جيبوتي
DMA | member | Dominica | Dominique | Dominica | Доминика | 多米尼克 | دومينيكا
DNK | member | Denmark | Danemark | Dinamarca | Дания | 丹麦 | الدانمرك
DOM | member | Dominican Republic | République dominicaine | República Dominicana | Доминиканская Республика | 多米尼加 | الجمهورية الدومينيكية
DZA | member | Algeria | Algérie | Argelia | Алжир | 阿尔及利亚 | الجزائر
ECU | member | Ecuador | Équateur | Ecuador | Эквадор | 厄瓜多尔 | إكوادور
EGY | member | Egypt | Égypte | Egipto | Египет | 埃及 | مصر
ERI | member | Eritrea | Érythrée | Eritrea | Эритрея | 厄立特里亚 | إريتريا
ESP | member | Spain | Espagne | España | Испания | 西班牙 | إسبانيا
EST | member | Estonia | Estonie | Estonia | Эстония | 爱沙尼亚 | إستونيا
ETH | member | Ethiopia | Éthiopie | Etiopía | Эфиопия | 埃塞俄比亚 | إثيوبيا
FIN | member | Finland | Finlande | Finlandia | Финляндия | 芬兰 | فنلندا
FJI | member | Fiji | Fidji | Fiji | Фиджи | 斐济 | فيجي
FRA | member | France | France | Francia | Франция | 法国 | فرنسا
FSM | member | Micronesia (Federated States of) | Micronésie (États fédérés de) | Micronesia (Estados Federados de) | Микронезия (Федеративные Штаты) | 密克罗尼西亚联邦 | ميكرونيزيا (ولايات - الموحدة)
GAB | member | Gabon | Gabon | Gabón | Габон | 加蓬 | غابون
GBR | member | United Kingdom of Great Britain and Northern Ireland | Royaume-Uni de Grande-Bretagne et d'Irlande du Nord | Reino Unido de Gran Bretaña e Irlanda del Norte | Соединенное Королевство Великобритании и Северной Ирландии | 大不列颠及北爱尔兰联合王国 | المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
GEO | member | Georgia | Géorgie | Georgia | Грузия | 格鲁吉亚 | جورجيا
GHA | member | Ghana | Ghana | Ghana | Гана | 加纳 | غانا
GIN | member | Guinea | Guinée | Guinea | Гвинея | 几内亚 | غينيا
GMB | member | Gambia | Gambie | Gambia | Гамбия | 冈比亚 | غامبيا
GNB | member | Guinea-Bissau | Guinée-Bissau | Guinea-Bissau | Гвинея-Бисау | 几内亚比绍 | غينيا - بيساو
GNQ | member | Equatorial Guinea | Guinée équatoriale | Guinea Ecuatorial | Экваториальная Гвинея | 赤道几内亚 | غينيا الاستوائية
GRC | member | Greece | Grèce | Grecia | Греция | 希腊 | اليونان
GRD | member | Grenada | Grenade | Granada | Гренада | 格林纳达 | غرينادا
GTM | member | Guatemala | Guatemala | Guatemala | Гватемала | 危地马拉 | غواتيمالا
GUY | member | Guyana | Guyana | Guyana | Гайана | 圭亚那 | غيانا
HND | member | Honduras | Honduras | Honduras | Гондурас | 洪都拉斯 | هندوراس
HRV | member | Croatia | Croatie | Croacia | Хорватия | 克罗地亚 | كرواتيا
HTI | member | Haiti | Haïti | Haití | Гаити | 海地 | هايتي
HUN | member | Hungary | Hongrie | Hungría | Венгрия | 匈牙利 | هنغاريا
IDN | member | Indonesia | Indonésie | Indonesia | Индонезия | 印度尼西亚 | إندونيسيا
IND | member | India | Inde | India | Индия | 印度 | الهند
IRL | member | Ireland | Irlande | Irlanda | Ирландия | 爱尔兰 | أيرلندا
IRN | member | Iran (Islamic Republic of) | Iran (République islamique d') | Irán (República Islámica del) | Иран (Исламская Республика) | 伊朗伊斯兰共和国 | إيران (جمهورية - الإسلامية)
IRQ | member | Iraq | Iraq | Iraq | Ирак | 伊拉克 | العراق
ISL | member | Iceland | Islande | Islandia | Исландия | 冰岛 | آيسلندا
ISR | member | Israel | Israël | Israel | Израиль | 以色列 | إسرائيل
ITA | member | Italy | Italie | Italia | Италия | 意大利 | إيطاليا
JAM | member | Jamaica | Jamaïque | Jamaica | Ямайка | 牙买加 | جامايكا
JOR | member | Jordan | Jordanie | Jordania | Иордания | 约旦 | الأردن
JPN | member | Japan | Japon | Japón | Япония | 日本 | اليابان
KAZ | member | Kazakhstan | Kazakhstan | Kazajstán | Казахстан | 哈萨克斯坦 | كازاخستان
KEN | member | Kenya | Kenya | Kenya | Кения | 肯尼亚 | كينيا
KGZ | member | Kyrgyzstan | Kirghizistan | Kirguistán | Кыргызстан | 吉尔吉斯斯坦 | قيرغيزستان
KHM | member | Cambodia | Cambodge | Camboya | Камбоджа | 柬埔寨 | كمبوديا
KIR | member | Kiribati | Kiribati | Kiribati | Кирибати | 基里巴斯 | كيريباس
KNA | member | Saint Kitts and Nevis | Saint-Kitts-et-Nevis | Saint Kitts y Nevis | Сент-Китс и Невис | 圣基茨和尼维斯 | سانت كيتس ونيفس
KOR | member | Republic of Korea | République de Corée | República de Corea | Республика Корея | 大韩民国 | جمهورية كوريا
KWT | member | Kuwait | Koweït | Kuwait | Кувейт | 科威特 | الكويت
LAO | member | Lao People's Democratic Republic | République démocratique populaire lao | República Democrática Popular Lao | Лаосская Народно-Демократическая Республика | 老挝人民民主共和国 | جمهورية لاو الديمقراطية الشعبية
LBN | member | Lebanon | Liban | Líbano | Ливан | 黎巴嫩 | لبنان
LBR | member | Liberia | Libéria | Liberia | Либерия | 利比里亚 | ليبريا
LBY | member | Libya | Libye | Libia | Ливия | 利比亚 | ليبيا
LCA | member | Saint Lucia | Sainte-Lucie | Santa Lucía | Сент-Люсия | 圣卢西亚 | سانت لوسيا
LIE | member | Liechtenstein | Liechtenstein | Liechtenstein | Лихтенштейн | 列支敦士登 | ليختنشتاين
LKA | member | Sri Lanka | Sri Lanka | Sri Lanka | Шри-Ланка | 斯里兰卡 | سري لانكا
LSO | member | Lesotho | Lesotho | Lesotho | Лесото | 莱索托 | ليسوتو
LTU | member | Lithuania | Lituanie | Lituania | Литва | 立陶宛 | ليتوانيا
LUX | member | Luxembourg | Luxembourg | Luxemburgo | Люксембург | 卢森堡 | لكسمبرغ
LVA | member | Latvia | Lettonie | Letonia | Латвия | 拉脱维亚 | لاتفيا
MAR | member | Morocco | Maroc | Marruecos | Марокко | 摩洛哥 | المغرب
MCO | member | Monaco | Monaco | Mónaco | Монако | 摩纳哥 | موناكو
MDA | member | Republic of Moldova | République de Moldova | República de Moldova | Республика Молдова | 摩尔多瓦共和国 | جمهورية مولدوفا
MDG | member | Madagascar | Madagascar | Madagascar | Мадагаскар | 马达加斯加 | مدغشقر
MDV | member | Maldives | Maldives | Maldivas | Мальдивские Острова | 马尔代夫 | ملديف
MEX | member | Mexico | Mexique | México | Мексика | 墨西哥 | المكسيك
MHL | member | Marshall Islands | Îles Marshall | Islas Marshall | Маршалловы Острова | 马绍尔群岛 | جزر مارشال
MKD | member | North Macedonia | Macédoine du Nord | Macedonia del Norte | Северная Македония | 北马其顿 | مقدونيا الشمالية
MLI | member | Mali | Mali | Malí | Мали | 马里 | مالي
MLT | member | Malta | Malte | Malta | Мальта | 马耳他 | مالطة
MMR | member | Myanmar | Myanmar | Myanmar | Мьянма | 缅甸 | ميانمار
MNE | member | Montenegro | Monténégro | Montenegro | Черногория | 黑山 | الجبل الأسود
MNG | member | Mongolia | Mongolie | Mongolia | Монголия | 蒙古 | منغوليا
MOZ | member | Mozambique | Mozambique | Mozambique | Мозамбик | 莫桑比克 | موزامبيق
MRT | member | Mauritania | Mauritanie | Mauritania | Мавритания | 毛里塔尼亚 | موريتانيا
MUS | member | Mauritius | Maurice | Mauricio | Маврикий | 毛里求斯 | موريشيوس
MWI | member | Malawi | Malawi | Malawi | Малави | 马拉维 | ملاوي
MYS | member | Malaysia | Malaisie | Malasia | Малайзия | 马来西亚 | ماليزيا
NAM | member | Namibia | Namibie | Namibia | Намибия | 纳米比亚 | ناميبيا
NER | member | Niger | Niger | Níger | Нигер | 尼日尔 | النيجر
NGA | member | Nigeria | Nigéria | Nigeria | Нигерия | 尼日利亚 | نيجيريا
NIC | member | Nicaragua | Nicaragua | Nicaragua | Никарагуа | 尼加拉瓜 | نيكاراغوا
NLD | member | Netherlands (Kingdom of the) | Pays-Bas (Royaume des) | Países Bajos (Reino de los) | Нидерланды (Королевство) | 荷兰王国 | هولندا (مملكة -)
NOR | member | Norway | Norvège | Noruega | Норвегия | 挪威 | النرويج
NPL | member | Nepal | Népal | Nepal | Непал | 尼泊尔 | نيبال
NRU | member | Nauru | Nauru | Nauru | Науру | 瑙鲁 | ناورو
NZL | member | New Zealand | Nouvelle-Zélande | Nueva Zelandia | Новая Зеландия | 新西兰 | نيوزيلندا
OMN | member | Oman | Oman | Omán | Оман | 阿曼 | عمان
PAK | member | Pakistan | Pakistan | Pakistán | Пакистан | 巴基斯坦 | باكستان
PAN | member | Panama | Panama | Panamá | Панама | 巴拿马 | بنما
PER | member | Peru | Pérou | Perú | Перу | 秘鲁 | بيرو
PHL | member | Philippines | Philippines | Filipinas | Филиппины | 菲律宾 | الفلبين
PLW | member | Palau | Palaos | Palau | Палау | 帕劳 | بالاو
PNG | member | Papua New Guinea | Papouasie-Nouvelle-Guinée | Papua Nueva Guinea | Папуа — Новая Гвинея | 巴布亚新几内亚 | بابوا غينيا الجديدة
POL | member | Poland | Pologne | Polonia | Польша | 波兰 | بولندا
PRK | member | Democratic People's Republic of Korea | République populaire démocratique de Corée | República Popular Democrática de Corea | Корейская Народно-Демократическая Республика | 朝鲜民主主义人民共和国 | جمهورية كوريا الشعبية الديمقراطية
PRT | member | Portugal | Portugal | Portugal | Португалия | 葡萄牙 | البرتغال
PRY | member | Paraguay | Paraguay | Paraguay | Парагвай | 巴拉圭 | باراغواي
PSE | observer | State of Palestine | État de Palestine | Estado de Palestina | Государство Палестина | 巴勒斯坦国 | دولة فلسطين
QAT | member | Qatar | Qatar | Qatar | Катар | 卡塔尔 | قطر
ROU | member | Romania | Roumanie | Rumania | Румыния | 罗马尼亚 | رومانيا
RUS | member | Russian Federation | Fédération de Russie | Federación de Rusia | Российская Федерация | 俄罗斯联邦 | الاتحاد الروسي
RWA | member | Rwanda | Rwanda | Rwanda | Руанда | 卢旺达 | رواندا
SAU | member | Saudi Arabia | Arabie saoudite | Arabia Saudita | Саудовская Аравия | 沙特阿拉伯 | المملكة العربية السعودية
SDN | member | Sudan | Soudan | Sudán | Судан | 苏丹 | السودان
SEN | member | Senegal | Sénégal | Senegal | Сенегал | 塞内加尔 | السنغال
SGP | member | Singapore | Singapour | Singapur | Сингапур | 新加坡 | سنغافورة
SLB | member | Solomon Islands | Îles Salomon | Islas Salomón | Соломоновы Острова | 所罗门群岛 | جزر سليمان
SLE | member | Sierra Leone | Sierra Leone | Sierra Leona | Сьерра-Леоне | 塞拉利昂 | سيراليون
SLV | member | El Salvador | El Salvador | El Salvador | Сальвадор | 萨尔瓦多 | السلفادور
SMR | member | San Marino | Saint-Marin | San Marino | Сан-Марино | 圣马力诺 | سان مارينو
SOM | member | Somalia | Somalie | Somalia | Сомали | 索马里 | الصومال
SRB | member | Serbia | Serbie | Serbia | Сербия | 塞尔维亚 | صربيا
SSD | member | South Sudan | Soudan du Sud | Sudán del Sur | Южный Судан | 南苏丹 | جنوب السودان
STP | member | Sao Tome and Principe | Sao Tomé-et-Principe | Santo Tomé y Príncipe | Сан-Томе и Принсипи | 圣多美和普林西比 | سان تومي وبرينسيبي
SUR | member | Suriname | Suriname | Suriname | Суринам | 苏里南 | سورينام
SVK | member | Slovakia | Slovaquie | Eslovaquia | Словакия | 斯洛伐克 | سلوفاكيا
SVN | member | Slovenia | Slovénie | Eslovenia | Словения | 斯洛文尼亚 | سلوفينيا
SWE | member | Sweden | Suède | Suecia | Швеция | 瑞典 | السويد
SWZ | member | Eswatini | Eswatini | Eswatini | Эсватини | 斯威士兰 | إسواتيني
SYC | member | Seychelles | Seychelles | Seychelles | Сейшельские Острова | 塞舌尔 | سيشيل
SYR | member | Syrian Arab Republic | République arabe syrienne | República Árabe Siria | Сирийская Арабская Республика | 阿拉伯叙利亚共和国 | الجمهورية العربية السورية
TCD | member | Chad | Tchad | Chad | Чад | 乍得 | تشاد
TGO | member | Togo | Togo | Togo | Того | 多哥 | توغو
THA | member | Thailand | Thaïlande | Tailandia | Таиланд | 泰国 | تايلند
TJK | member | Tajikistan | Tadjikistan | Tayikistán | Таджикистан | 塔吉克斯坦 | طاجيكستان
TKM | member | Turkmenistan | Turkménistan | Turkmenistán | Туркменистан | 土库曼斯坦 | تركمانستان
TLS | member | Timor-Leste | Timor-Leste | Timor-Leste | Тимор-Лешти | 东帝汶 | تيمور- ليشتي
TON | member | Tonga | Tonga | Tonga | Тонга | 汤加 | تونغا
TTO | member | Trinidad and Tobago | Trinité-et-Tobago | Trinidad y Tabago | Тринидад и Тобаго | 特立尼达和多巴哥 | ترينيداد وتوباغو
TUN | member | Tunisia | Tunisie | Túnez | Тунис | 突尼斯 | تونس
TUR | member | Türkiye | Türkiye | Türkiye | Турция | 土耳其 | تركيا
TUV | member | Tuvalu | Tuvalu | Tuvalu | Тувалу | 图瓦卢 | توفالو
TZA | member | United Republic of Tanzania | République-Unie de Tanzanie | República Unida de Tanzanía | Объединенная Республика Танзания | 坦桑尼亚联合共和国 | جمهورية تنزانيا المتحدة
UGA | member | Uganda | Ouganda | Uganda | Уганда | 乌干达 | أوغندا
UKR | member | Ukraine | Ukraine | Ucrania | Украина | 乌克兰 | أوكرانيا
URY | member | Uruguay | Uruguay | Uruguay | Уругвай | 乌拉圭 | أوروغواي
USA | member | United States of America | États-Unis d'Amérique | Estados Unidos de América | Соединенные Штаты Америки | 美利坚合众国 | الولايات المتحدة الأمريكية
UZB | member | Uzbekistan | Ouzbékistan | Uzbekistán | Узбекистан | 乌兹别克斯坦 | أوزبكستان
VAT | observer | Holy See | Saint-Siège | Santa Sede | Святой Престол | 罗马教廷 | الكرسي الرسولي
VCT | member | Saint Vincent and the Grenadines | Saint-Vincent-et-les Grenadines | San Vicente y las Granadinas | Сент-Винсент и Гренадины | 圣文森特和格林纳丁斯 | سانت فنسنت وجزر غرينادين
VEN | member | Venezuela (Bolivarian Republic of) | Venezuela (République bolivarienne du) | Venezuela (República Bolivariana de) | Венесуэла (Боливарианская Республика) | 委内瑞拉玻利瓦尔共和国 | فنزويلا (جمهورية - البوليفارية)
VNM | member | Viet Nam | Viet Nam | Viet Nam | Вьетнам | 越南 | فييت نام
VUT | member | Vanuatu | Vanuatu | Vanuatu | Вануату | 瓦努阿图 | فانواتو
WSM | member | Samoa | Samoa | Samoa | Самоа | 萨摩亚 | ساموا
YEM | member | Yemen | Yémen | Yemen | Йемен | 也门 | اليمن
ZAF | member | South Africa | Afrique du Sud | Sudáfrica | Южная Африка | 南非 | جنوب أفريقيا
ZMB | member | Zambia | Zambie | Zambia | Замбия | 赞比亚 | زامبيا
ZWE | member | Zimbabwe | Zimbabwe | Zimbabwe | Зимбабве | 津巴布韦 | زمبابوي
`
