// The bodies of bodies.ts, a block each: code | principal organ | who speaks | symbol prefix | session or year | L or number |
// whether place and dates are printed | gender in French; then the name in en, fr, es, ru, zh, ar.
//
// Read in documents (rules.md 3.13): en GA ECOSOC SC HRC CND C1 C3; fr GA ECOSOC; es GA; ru SC; zh GA ECOSOC SC CND C1 C3; ar GA C1.
// The other names, and every fact about bodies other than GA, C1, C3, ECOSOC, SC, HRC and CND, are inferred from usage.
export const bodyRows = `
GA | GA | GA | A | session | L | - | f
General Assembly
Assemblée générale
Asamblea General
Генеральная Ассамблея
大会
الجمعية العامة

C1 | GA | GA | A/C.1 | session | L | - | f
First Committee
Première Commission
Primera Comisión
Первый комитет
第一委员会
اللجنة الأولى

C2 | GA | GA | A/C.2 | session | L | - | f
Second Committee
Deuxième Commission
Segunda Comisión
Второй комитет
第二委员会
اللجنة الثانية

C3 | GA | GA | A/C.3 | session | L | - | f
Third Committee
Troisième Commission
Tercera Comisión
Третий комитет
第三委员会
اللجنة الثالثة

C4 | GA | GA | A/C.4 | session | L | - | f
Special Political and Decolonization Committee (Fourth Committee)
Commission des questions politiques spéciales et de la décolonisation (Quatrième Commission)
Comisión Política Especial y de Descolonización (Cuarta Comisión)
Комитет по специальным политическим вопросам и вопросам деколонизации (Четвертый комитет)
特别政治和非殖民化委员会（第四委员会）
لجنة المسائل السياسية الخاصة وإنهاء الاستعمار (اللجنة الرابعة)

C5 | GA | GA | A/C.5 | session | L | - | f
Fifth Committee
Cinquième Commission
Quinta Comisión
Пятый комитет
第五委员会
اللجنة الخامسة

C6 | GA | GA | A/C.6 | session | L | - | f
Sixth Committee
Sixième Commission
Sexta Comisión
Шестой комитет
第六委员会
اللجنة السادسة

ECOSOC | ECOSOC | ECOSOC | E | year | L | place | m
Economic and Social Council
Conseil économique et social
Consejo Económico y Social
Экономический и Социальный Совет
经济及社会理事会
المجلس الاقتصادي والاجتماعي

SC | SC | SC | S | year | number | - | m
Security Council
Conseil de sécurité
Consejo de Seguridad
Совет Безопасности
安全理事会
مجلس الأمن

HRC | GA | HRC | A/HRC | session | L | place | m
Human Rights Council
Conseil des droits de l'homme
Consejo de Derechos Humanos
Совет по правам человека
人权理事会
مجلس حقوق الإنسان

CND | ECOSOC | CND | E/CN.7 | year | L | place | f
Commission on Narcotic Drugs
Commission des stupéfiants
Comisión de Estupefacientes
Комиссия по наркотическим средствам
麻醉药品委员会
لجنة المخدرات

CSW | ECOSOC | CSW | E/CN.6 | year | L | place | f
Commission on the Status of Women
Commission de la condition de la femme
Comisión de la Condición Jurídica y Social de la Mujer
Комиссия по положению женщин
妇女地位委员会
لجنة وضع المرأة

CCPCJ | ECOSOC | CCPCJ | E/CN.15 | year | L | place | f
Commission on Crime Prevention and Criminal Justice
Commission pour la prévention du crime et la justice pénale
Comisión de Prevención del Delito y Justicia Penal
Комиссия по предупреждению преступности и уголовному правосудию
预防犯罪和刑事司法委员会
لجنة منع الجريمة والعدالة الجنائية

CSOCD | ECOSOC | CSOCD | E/CN.5 | year | L | place | f
Commission for Social Development
Commission du développement social
Comisión de Desarrollo Social
Комиссия социального развития
社会发展委员会
لجنة التنمية الاجتماعية

CPD | ECOSOC | CPD | E/CN.9 | year | L | place | f
Commission on Population and Development
Commission de la population et du développement
Comisión de Población y Desarrollo
Комиссия по народонаселению и развитию
人口与发展委员会
لجنة السكان والتنمية

STATCOM | ECOSOC | STATCOM | E/CN.3 | year | L | place | f
Statistical Commission
Commission de statistique
Comisión de Estadística
Статистическая комиссия
统计委员会
اللجنة الإحصائية

CSTD | ECOSOC | CSTD | E/CN.16 | year | L | place | f
Commission on Science and Technology for Development
Commission de la science et de la technique au service du développement
Comisión de Ciencia y Tecnología para el Desarrollo
Комиссия по науке и технике в целях развития
科学和技术促进发展委员会
اللجنة المعنية بتسخير العلم والتكنولوجيا لأغراض التنمية

UNFF | ECOSOC | UNFF | E/CN.18 | year | L | place | m
United Nations Forum on Forests
Forum des Nations Unies sur les forêts
Foro de las Naciones Unidas sobre los Bosques
Форум Организации Объединенных Наций по лесам
联合国森林论坛
منتدى الأمم المتحدة المعني بالغابات

CHR | ECOSOC | CHR | E/CN.4 | year | L | place | f
Commission on Human Rights
Commission des droits de l'homme
Comisión de Derechos Humanos
Комиссия по правам человека
人权委员会
لجنة حقوق الإنسان
`
