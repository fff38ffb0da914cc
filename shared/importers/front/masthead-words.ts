// The fixed words around a text in six languages, as far as no other part of the program reads them (rules.md 1.1, 1.3, 1.5).
import { type Language, languages } from '../../document/language.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { parseDay } from '../../grammar/calendar.ts'
import { parseSession } from '../../grammar/ordinal.ts'
import { plainFigures, westernFigures } from '../../grammar/written-figures.ts'

const emblem =
  /^(?:united nations|nations unies|naciones unidas|организация объедин[её]нных наций|联合国|(?:ال)?أمم المتحدة)$/iu
const distribution = /^(?:distr\b|dist\.|分发|التوزيع|توزيع|распространение)/iu
const limited = /limit|限量|محدود|огранич/iu
const restricted = /restri|reserv|限发|مقيد|предназначен/iu
const original =
  /^(?:original|原文|原件|язык оригинала|оригинал|(?:ال)?لغة الأصلية|الأصل)\s?[:：]?\s*(\S.*)$/iu
const only = /^(\p{L}+)\s+only$|^(?:只有|仅有)?(\p{Script=Han}+)$/iu

const names: Readonly<Record<Language, RegExp>> = {
  ar: /^(?:arabic|[aá]rabe|арабский|阿拉伯文|(?:ب?ال)?عربية)$/iu,
  zh: /^(?:chinese|chinois|chino|китайский|中文|(?:ب?ال)?صينية)$/iu,
  en: /^(?:english|anglais|ingl[eé]s|английский|英文|(?:ب?ال)?(?:إ|ا)نكليزية|الإنجليزية)$/iu,
  fr: /^(?:french|fran[cç]ais|franc[eé]s|французский|法文|(?:ب?ال)?فرنسية)$/iu,
  ru: /^(?:russian|russe|ruso|русский|俄文|(?:ب?ال)?روسية)$/iu,
  es: /^(?:spanish|espagnol|espa[nñ]ol|испанский|西班牙文|(?:ب?ال)?(?:إ|ا)سبانية)$/iu,
}

export function isEmblem(text: string): boolean {
  return emblem.test(simplifyHan(withoutTatweel(text))) || organizations.test(text)
}

/** Older first pages set the name of the Organization over two or three lines. */
export function isEmblemPart(text: string): boolean {
  return emblemPart.test(text)
}

const emblemPart =
  /^(?:UNITED|NATIONS|UNIES|NACIONES|UNIDAS|United|Nations|Unies|Naciones|Unidas|ОРГАНИЗАЦИЯ(?: ОБЪЕДИН[ЕЁ]ННЫХ)?|ОБЪЕДИН[ЕЁ]ННЫХ(?: НАЦИЙ)?|НАЦИЙ|Организация(?: Объединенных)?|Объединенных Наций|Наций|الأمم|المتحدة)$/u

/** Arabic without the strokes that stretch a word over its column. */
export function withoutTatweel(text: string): string {
  return text.replaceAll('ـ', '')
}

/** Organizations and commissions that print their short name beside the emblem, or instead of it. */
const organizations =
  /^(?:CEPAL|ECLAC|CEPALC|ESCAP|CESPAP|ЭСКАТО|ESCWA|CESPAO|ЭСКЗА|UNECE|UNEP|PNUE|PNUMA|ЮНЕП|UNESCO|ЮНЕСКО|WHO|OMS|ВОЗ|FAO|ФАО|ILO|OIT|МОТ|UNODC|ONUDC|UNCTAD|CNUCED|UNDP|PNUD|ПРООН|UNICEF|ЮНИСЕФ|UNIDO|ONUDI|UNHCR|HCR|ACNUR|UN-Habitat|ONU-Habitat|UN-HABITAT|ONU-HABITAT|CBD|CDB|FCCC|UNFCCC|CCNUCC|CMNUCC|UNCCD|CNULCD|CNULD|CITES|الإسكوا|اليونسكو|اليونيسف|الأونكتاد)$/u

const conference =
  /(?<![\p{L}])(?:model (?:un|united nations|onu)|simulation (?:des nations unies|(?:de l['’])?onu)|mod(?:e|è)le (?:des nations unies|onu)|(?:modelo|simulación|simulacro) (?:de (?:las? )?)?(?:naciones unidas|onu|la oea|la organización de los estados americanos)|модель (?:оон|организации объедин[её]нных наций)|نموذج (?:محاكاة )?(?:لل|ال)?أمم المتحدة|محاكاة الأمم المتحدة)(?!\p{L})|模拟联合国|模拟联大|模联/iu
/** With the name of a school before or behind: `MONUUNIANDES 2023`, `FerMUN 2024`, `SimONU`; missions are called so too. */
const shortConference =
  /^(?=.{4,24}$)(?!MONU(?:SCO|C|G|IK|T|P|OR|A)$)(?!.*(?:COMM?UN|IMMUN|INMUN|MUNDI|MUNIC))(?:the )?(?:\p{L}{0,10}(?:MUN|MONU|MNU)|\p{L}{2,10}ONU)(?!\p{Ll})[\p{L}]{0,12}(?: \p{Lu}[\p{L}-]{2,12})?(?:[ -]?(?:[’']?\d{2}|\d{4}|[IVXL]{1,6}))?$/u

/** The name of the conference at the head of a Model UN paper. */
export function isConferenceName(text: string): boolean {
  if (text.length > 140 || /[;；。]$/u.test(text)) return false
  return shortConference.test(text) || conference.test(simplifyHan(text))
}

/** In older documents under the word `Distr.`, on a line of its own. */
const loneDistribution =
  /^(?:general|g[eé]n[eé]rale?|общее|普通|عام|limited|limit[eé]e?|limitada|ограниченное|限量|محدود|restricted|restreinte?|reservada|限发|مقيد)$/iu

/** `Distr.` whose kind is in the line below. */
export function isDistributionHead(text: string): boolean {
  return /^(?:distr\.?|dist\.)\s?:?$/iu.test(text)
}

export function readDistribution(text: string): 'general' | 'limited' | 'restricted' | null {
  if (!distribution.test(text) && !loneDistribution.test(text)) return null
  if (limited.test(text)) return 'limited'
  return restricted.test(text) ? 'restricted' : 'general'
}

const provisional =
  /^(?:provisional|provisoire|предварительный|临时|مؤقت|advance (?:unedited )?(?:version|copy)|version préliminaire(?: non éditée)?|versión (?:anticipada|preliminar)(?: sin editar)?|неотредактированный (?:предварительный )?(?:вариант|текст)|未经编辑的?(?:预发本|文本|本)?|预发本|نسخة (?:أولية|مسبقة)(?: غير محررة)?)$/iu

/** What Penholder prints in the place of the symbol of a draft that was not issued. */
const notIssued =
  /^(?:Draft, not an issued document|Projet, document non publié|Proyecto, documento no publicado|Проект, документ не издан|草案，尚未作为文件印发|مشروع لم يصدر بعد كوثيقة)$/u

/** What stands in the place of the symbol or the distribution while a text is not yet issued, or not yet voted on. */
export function isProvisional(text: string): boolean {
  return provisional.test(text) || notIssued.test(text)
}

/** The language that a text names, in any of the six. */
export function readLanguageName(text: string): Language | null {
  const name = text.replace(/[.。]$/, '').trim()
  return languages.find((language) => names[language].test(name)) ?? null
}

export function readOriginalLanguage(text: string): Language | null {
  const match = original.exec(text)
  return match ? readLanguageName(match[1] ?? '') : null
}

/** `ENGLISH ONLY`. */
export function readOnlyLanguage(text: string): Language | null {
  const match = only.exec(text)
  return match && / only$/i.test(text) ? readLanguageName(match[1] ?? '') : null
}

const dayShapes: Readonly<Record<Language, RegExp>> = {
  en: /\d{1,2} \p{L}+ \d{4}/u,
  fr: /(?:1er|\d{1,2}) \p{L}+ \d{4}/u,
  es: /\d{1,2} de \p{L}+ de \d{4}/u,
  ru: /\d{1,2} \p{L}+ \d{4}(?: года)?/u,
  zh: /\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/u,
  ar: /\d{1,2} [\p{L}/ ]+? ?\d{4}/u,
}

/** The first day that stands anywhere in the text. */
export function findDay(text: string, language: Language): string | null {
  const plain = plainFigures(text, language)
  // Of the two names of a month in Arabic the second may stand in brackets.
  const written = dayShapes[language].exec(plain.replace(/ \((\p{L}+)\) /u, '/$1 '))?.[0]
  return written === undefined ? null : parseDay(written, language)
}

const reissue =
  /reissued|重新印发|重新分发|nouveau tirage|nouvelle (?:parution|publication)|publicad[oa] nuevamente|переиздан|أُ?عيد(?:ت)? إصدار/iu

export function isReissueNote(text: string): boolean {
  return reissue.test(text)
}

const adoptionLine =
  /^resolutions? adopted (?:by|without)|^résolution adoptée par|^resolución aprobada por|^резолюция,? принятая|大会决议$|^通过日期\s|理事会决议$|委员会决议$|(?:大会|理事会|委员会).{0,24}通过的决议$|^قرار (?:اتخذته|اعتمدته|اتخذه|اعتمده)|^adopted by the security council|^adoptée? par le conseil|^aprobada por el consejo|^принята(?:я)? советом|安全理事会(?:第.*会议)?通过[,，.。]?$|^安全理事会.{0,40}会议通过[,，.。]?$|^الذي اتخذه مجلس|^(?:decision (?:adopted|taken) by|décision adoptée par|decisión (?:aprobada|adoptada) por|решение,? принятое|مقرر (?:اتخذته|اعتمدته|اتخذه))|(?:大会|理事会|委员会)决定$/iu

/** Below the number of a resolution, with the meeting or the day. */
const adoptedBelow =
  /^\((?:resolution adopted|résolution adoptée|resolución aprobada) (?:at|à|en) (?:the|la) [^()]{10,80} \d{4}\)$|^\(?(?:adopted (?:by|at) (?:the|its)|adoptée? (?:par|à|lors de) (?:le|la|sa|l['’])|aprobad[ao] (?:por|en) (?:el|la|su)|принята(?:я)?) ?.{3,80}(?:\d(?:st|nd|rd|th|e|ème|\.?[ªa]|-м)\s(?:\p{L}+\s)?(?:meeting|séance|sesión|заседании)|\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4})/iu

const decided = /^(?:decision|décision|decisión|решение|مقرر)(?!\p{L})|决定$/iu

const titledByNumber =
  /^(?:القرار|Resolution|Résolution|Resolución|Резолюция) (?:(?:ال)?رقم|No\.?|n[°o]\.?|№)\s?\d{1,3}\/\d{1,3}\s?-?\s?\p{L}{1,3}(?!\p{L})/iu

/** The Organization of Islamic Cooperation prints the number of a resolution as part of its title: `Resolution No. 9/41-E on ...`. */
export function isNumberedTitle(title: string): boolean {
  return titledByNumber.test(title)
}

/** Of a line of adoption: whether it is a decision that was adopted. */
export function isDecisionAdopted(text: string): boolean {
  return decided.test(text)
}

/** `Resolution adopted by the General Assembly on 18 December 2008`, of which the day is then read by findDay. */
export function isAdoptionLine(text: string): boolean {
  return adoptionLine.test(text) || adoptedBelow.test(text)
}

const meeting =
  /^(\d{1,5})(?:st|nd|rd|th)?\s(?:\((?:closed|resumed)\)\s)?(?:plenary\s)?meeting$|^第 ?(\d{1,5}) ?次(?:全体)?会议$|^(\d{1,5})\s?e?(?:er|re|ère|ème)?\sséance(?: plénière)?$|^(\d{1,5})\s?[ªa.]{0,2}\s?sesión(?: plenaria)?$|^(\d{1,5})(?:-е)?\s(?:пленарное\s)?заседание$|^الجلسة(?: العامة)? (\d{1,5})$/iu

function withPlainFigures(text: string): string {
  return plainFigures(westernFigures(simplifyHan(text)), 'zh')
}

/** `71st plenary meeting` -> 71. */
export function readMeeting(text: string): number | null {
  const plain = withPlainFigures(text)
    .replace(/[.,，。،]$/, '')
    .replace(/ \((?:closed|privée|privada|закрытое|مغلقة)\)$/u, '')
  const digits = meeting
    .exec(plain)
    ?.slice(1)
    .find((group) => group !== undefined)
  return digits === undefined ? readWordedMeeting(plain) : Number(digits)
}

const wordedMeetings: Readonly<Record<Exclude<Language, 'zh'>, RegExp>> = {
  en: /^(\p{L}[\p{L}-]+) (?:plenary )?meeting$/u,
  fr: /^(\p{L}[\p{L} -]+) séance(?: plénière)?$/u,
  es: /^(\p{L}[\p{L} ]+) sesión(?: plenaria)?$/u,
  ru: /^(\p{L}[\p{L} ]+?) (?:пленарное )?заседание$/u,
  ar: /^الجلسة(?: العامة)? (\p{L}[\p{L} ]+)$/u,
}

/** In Geneva in words: `Ninth plenary meeting`, `Tenth plenary meeting (closed)`. Sessions have the same words, some in another gender. */
function readWordedMeeting(text: string): number | null {
  if (text.length > 60) return null
  for (const language of ['en', 'fr', 'es', 'ru', 'ar'] as const) {
    const words = wordedMeetings[language].exec(text)?.[1]
    if (words !== undefined) return parseSession(sessionOf[language](words), language)
  }
  return null
}

const sessionOf: Readonly<Record<Exclude<Language, 'zh'>, (words: string) => string>> = {
  en: (words) => `${words} session`,
  fr: (words) => `${words} session`,
  es: (words) =>
    `${words.replaceAll(/a(?=\s|$)/gu, 'o').replace(/(prime|terce)ro$/iu, '$1r')} período de sesiones`,
  ru: (words) => `${words.replace(/ое$/u, 'ая').replace(/ье$/u, 'ья')} сессия`,
  ar: (words) => `الدورة ${words}`,
}

const meetingInside =
  /\b(\d{1,5})(?:st|nd|rd|th) (?:\(closed\) )?(?:plenary )?meeting|第 ?(\d{1,5}) ?次|(\d{1,5})\s?(?:e|ème) séance|(\d{1,5})\s?\.?[ªa]\.? sesión|sesión (\d{1,5})\s?\.?ª|(\d{1,5})-м (?:пленарном )?заседании|(?:جلسته|الجلسة)(?: رقم)? (\d{1,5})/iu

/** The meeting that a line of adoption names: `at its 7451st meeting`. */
export function findMeeting(text: string): number | null {
  const digits = meetingInside
    .exec(withPlainFigures(text))
    ?.slice(1)
    .find((group) => group !== undefined)
  return digits === undefined ? null : Number(digits)
}

const outcome =
  /^\[?(?:adopted (?:without|by|as|unanimously|at)|adoptée? (?:sans|par|à l['’]issue|à l['’]unanimité|au scrutin|à (?:la|sa) .{1,30}séance)|aprobad[oa] (?:sin|en|por|mediante|sometid)|принят[ао] (?:без|на .{1,30}заседании|заносимым|в результате|путем|путём|большинством|консенсусом|единогласно)|第.{1,10}次(?:全体)?会议(?:以.{1,12}票|(?:全体)?一致|无异议|通过)|未经表决|经记录表决|اعتُ?مد|تبن[ىت] (?:المجلس|مجلس الأمن|الجمعية العامة).{0,50}هذا القرار|وافق(?:ت)? (?:المجلس|مجلس الأمن|الجمعية العامة) على هذا القرار|(?:the )?voting was as follows|(?:le )?résultat du vote|les voix se sont réparties|(?:el )?resultado de la votación|голоса распределились|(?:表决)?结果如下|表决情况如下|(?:وكانت )?نتيجة التصويت)|^(?:vot(?:e|es|ing|ación|ación nominal)|résultat|resultado|голосование|表决|投票|التصويت)\s?[:：]\s?\d{1,3}\s(?=.*\d).{3,80}$|^\[?(?:adopted|adoptée|aprobad[ao]|принят[ао])[.!]?\]?$/iu

/** `[Adopted without a vote.]`. */
export function isOutcome(text: string): boolean {
  return outcome.test(simplifyHan(text))
}

const report =
  /^(?:(?:[a-z-]+ ){0,2}(?:report|summary)|note(?: verbale)?|letters? dated .+) (?:of|by|from) |^rapport (?:de|du|d['’])|^note d[ue]|^informe (?:de|del|de la)|^nota (?:de|del)|^(?:statement|communication) submitted by the |^état présenté par |^(?:exposición|declaración) presentada por (?:el|la) |^заявление,? представленное |^доклад |^записка |的报告$|的说明$|^تقرير |^مذكرة (?:من|م)/iu

/** `Report of the Secretary-General`. */
export function isReportLabel(text: string): boolean {
  return report.test(text)
}

const budget =
  /^(?:programme budget implications|(?:état des )?incidences (?:du |des |sur le )|(?:consecuencias|exposición de las consecuencias) (?:para|del)|последствия (?:для|проекта)|(?:决议|决定)草案.{2,30}所涉方案预算|所涉方案预算|الآثار المترتبة)/iu

/** What a statement of programme budget implications is called; it may stand right under the title of its agenda item. */
export function isBudgetTitle(text: string): boolean {
  return budget.test(simplifyHan(text))
}

const submission =
  /^(?:(?:submitted|presented|proposed|circulated) by|(?:présentée?s?|soumise?s?|proposée?s?) par|(?:presentad|propuest)[ao]s? por|(?:представлен|внесен|предложен)н?\p{L}+|由.{1,30}提出|مقدمة? من)(?!\p{L})/iu

/** By whom a text was put forward, under what it is called. */
export function isSubmission(text: string): boolean {
  return text.length <= 160 && submission.test(simplifyHan(text))
}

const summary = /^(?:summary|résumé|resumen|резюме|摘 ?要|موجز)$/iu

export function isSummaryHeading(text: string): boolean {
  return summary.test(text)
}

const preambleHeading =
  /^(?:pream(?:bulatory|bular|ble) (?:clauses|paragraphs|section|phrases):?|preamble:?|(?:clauses |phrases )?préambulatoires ?:?|préambule ?:?|(?:cláusulas|frases) preambulatorias:?|preámbulo:?|преамбула:?|преамбулярн(?:ая часть|ые пункты):?|序言(?:部分|性?(?:条款|段落))?[:：]?|(?:ال)?ديباجة:?|(?:ال)?(?:عبارات|بنود|فقرات) (?:ال)?(?:تمهيدية|افتتاحية|استهلالية)(?: للقرار)?:?)$/iu

/** Over the preamble of a paper whose parts are named. */
export function isPreambleHeading(text: string): boolean {
  const bare = text.replace(/^[【（(〔[]\s?(.{2,30}?)\s?[】）)〕\]]$/u, '$1')
  return preambleHeading.test(simplifyHan(bare.replaceAll(/[*_#]/gu, '').trim()))
}

const headingWord =
  /^(?:(?:preambulatory|preambular|operative|operational) (?:clauses|paragraphs|section|phrases):?|clauses (?:préambulatoires|opératives|opérationnelles) ?:?|cláusulas (?:preambulatorias|operativas|resolutivas):?|преамбула:|(?:преамбулярн|постановляющ|оперативн|резолютивн)(?:ая часть|ые пункты):?|序言(?:部分|性?(?:条款|段落))[:：]?|(?:(?:执行|行动|操作)(?:部分|性?(?:条款|段落))|实质性条款)[:：]?|preamble:?|introduction|conclusions?|[引导序前]\s?言|préambule ?:?|preámbulo:?|introducción|conclusi(?:ón|ones)|преамбула|введение|выводы|заключение|序言|导言|结论|(?:ال)?ديباجة:?|(?:ال)?(?:عبارات|بنود|فقرات) (?:ال)?(?:تمهيدية|افتتاحية|استهلالية|تنفيذية|إجرائية|عاملة)(?: للقرار)?:?|منطوق القرار:?|(?:ال)?منطوق:?|مقدمة|خاتمة)$/iu

/** A line of which the one word heads what stands under it, in brackets or without. */
export function isHeadingWord(text: string): boolean {
  const bare = text.replace(/^[【（(〔[]\s?(.{2,30}?)\s?[】）)〕\]]$/u, '$1')
  return isSummaryHeading(bare) || headingWord.test(simplifyHan(bare))
}

const statement =
  /(?<!\p{L})(?:statement|declaration|common position|communiqué|déclaration|position commune|declaración|posición común|comunicado|заявление|декларация|позиция)(?!\p{L})|声明|宣言|立场|公报|发言|(?:^|\s)(?:بيان|إعلان|موقف)/iu

export function isStatementTitle(text: string): boolean {
  return statement.test(simplifyHan(text))
}

const bodyWord =
  /(?<!\p{L})(?:commission|committee|council|conference|assembly|parliament|board|forum|congress|meeting of (?:the )?(?:states )?parties|working group|comité|comisión|conseil|consejo|conferencia|conférence|assemblée|asamblea|foro|junta|congreso|комиссия|комитет|совет|конференция|ассамблея|форум|рабочая группа|совещание|сессия (?:\p{L}+ ){0,3}(?:ассамблеи|совета|комитета|комиссии|конференции)|لجنة|اللجنة|مجلس|المجلس|مؤتمر|المؤتمر|جمعية|منتدى)(?!\p{L})|(?:委员会|理事会|大会|会议|论坛|工作组)(?:[（(].{1,20}[)）])?$/iu

/** What a web page or a list calls a resolution: `Security Council Resolution 1540`, `Resolution of the Council`; a body may be named after one. */
const calledResolution =
  /(?:assembly|council|committee|commission|board) resolutions?(?!\p{L})|^(?:resolutions?|résolutions?|resoluci(?:ón|ones)|резолюци\p{L}|decisions?|décisions?|decisi(?:ón|ones)|решени[ея]) (?!making|making-)|^قرار|(?:决议|決議)(?:草案|案)?$|(?:第.{1,20}|\d{1,4})[号號](?:决议|決議)/iu

const namesItem =
  /(?<!\p{L})(?:agenda items? \d|points? \d+.{0,8} de l['’]ordre du jour|temas? \d+.{0,8} del programa|пункты? \d+.{0,8} повестки дня)|议程项目|البند \d+ من جدول/iu

/** The title of a resolution of 1946 behind its number: 四 非政府组织代表出席经济暨社会理事会. */
const numberedTitle = /^[一二三四五六七八九十百]{1,5}\s\p{Script=Han}/u

/** Whether a line of the masthead may name a body that has no code. */
export function looksLikeBody(text: string): boolean {
  if (text.length > 140 || /[:：;；.。,，،]/.test(text) || isStatementTitle(text)) return false
  if ([calledResolution, namesItem, numberedTitle].some((other) => other.test(text))) return false
  const word = bodyWord.exec(text)?.[0]
  return word !== undefined && !/^[a-zé]/.test(word) && !isReportLabel(text)
}

const record =
  /\b(?:(?:summary|verbatim|provisional) records?|record of (?:the )?(?:meeting|negotiation|discussion|informal)|minutes of|compilation of (?:the )?(?:proposals|amendments|comments|inputs))\b|(?:compilation|recueil) des? (?:propositions|amendements|observations)|(?:compilación|recopilación) de (?:las )?(?:propuestas|enmiendas|observaciones)|(?:подборка|сборник|компиляция) (?:предложений|поправок|замечаний)|(?:提案|建议|修正案)汇编|تجميع (?:ال)?(?:مقترحات|تعديلات)|compte rendu (?:analytique|de séance|des négociations)|procès-verbal|acta (?:resumida|literal)|actas? de (?:la|las) (?:sesión|negociaci)|(?:краткий|стенографический) отч[её]т|протокол заседания|(?:简要|逐字|会议|谈判)记录|محضر/iu

/** What secretariats call the text of a negotiation with all that is proposed (rules.md 6.2), on a line of its own. */
const compilation =
  /^(?:(?:compilation|consolidated) text|texte (?:de compilation|consolidé|récapitulatif)|texto (?:de compilación|consolidado)|(?:сводный|компиляционный) текст|(?:汇编|合并)案文|(?:ال)?نص (?:ال)?(?:تجميعي|موحد))$/iu

/** Of a meeting or a negotiation. */
export function isRecordTitle(text: string): boolean {
  return record.test(simplifyHan(text)) || isCompilationText(text)
}

/** It stands over the title and is none. */
export function isCompilationText(text: string): boolean {
  return compilation.test(simplifyHan(text).trim())
}
