// The heads of Model UN papers, which say what each line is: `Committee: ...`, `QUESTION OF: ...`, `Sponsors: ...`, with the value on
// the line or under it. The words are those of conferences in six languages; general knowledge of usage.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { simplifyHan } from '../../simplify-han.ts'

export type NamedHead =
  | 'body'
  | 'topic'
  | 'sponsors'
  | 'signatories'
  | 'session'
  | 'date'
  | 'code'
  | 'delegate'

export interface ReadHead {
  readonly head: NamedHead
  /** What follows on the line; may be empty. */
  readonly value: string
}

const words: Readonly<Record<NamedHead, string>> = {
  body: 'committee(?: name)?|(?:submitted|presented|addressed) to|forum|organ|council|commission|body|комитет(?: модели оон)?|орган|совет|comité|organe|assemblée|commission|instance|órgano|comisión|foro|委员会|机构|会场|(?:اسم )?اللجنة|الهيئة|المجلس|الجهاز|مقدم إلى',
  topic:
    '(?:topic(?: area)?|sujet|thème|tema|tópico|тема(?: заседания)?)(?: (?:[a-d]|[ivx]{1,3}|\\d{1,2}))?|subject|issue|(?:the )?question(?: of)?|agenda(?: topic| item)?(?: [a-c])?|title|re\\.?|regarding|question|(?:simulation|sample|model|mock|practice) (?:draft|resolution)(?: resolution)?|problématique|objet|asunto|cuestión|título|вопрос|(?:пункт )?повестк[аи](?: дня)?|название|议题|主题|题目|关于|(?:عنوان )?(?:الموضوع|القضية|المسألة)|البند|بند جدول الأعمال|العنوان|بشأن',
  sponsors:
    '(?:main |co[- ]?|lead |primary )?(?:sponsors?|sponsoring (?:countries|states|delegations)|submitters?|submiters?|authors?)(?: countries| states)?|heads? of blo(?:c|ck)s?|drafting (?:countries|states)|sponsor(?:ed|ing) by|(?:draft resolution )?(?:co-?|main[ -])?submitted by|proposed by|written by|(?:co-?|pays |états |délégations )?auteurs?|(?:(?:pays|états|délégations?) )?(?:co-?)?(?:parrains?|marraines?|rédacteurs?|rédactrices?|sponsors?|soumissionnaires?)|(?:co-?)?(?:présenté|soumis|proposé|parrainé|rédigé)e? par|(?:(?:pa[ií]s(?:es)?|delegaci(?:ón|ones)|estados?) )?(?:co-?)?(?:patrocinador(?:[ae]s)?|patrocinantes?|promotor(?:[ae]s)?|redactor(?:[ae]s?)?|autor(?:es)?|proponentes?|auspiciantes?)|(?:presentad|propuest|patrocinad|redactad)[oa] por|(?:со)?автор(?:ы)?(?: (?:проекта|резолюции|проекта резолюции))?|(?:страны[- ])?(?:(?:со)?авторы|спонсоры|инициаторы|разработчики)(?: проекта(?: резолюции)?)?|(?:представлен|внес[её]н|предложен|подготовлен)[оа]?|(?:共同|主要?|联合)?(?:提案|起草|主提|主笔|发起|赞助)(?:国家?|方|代表团)?|(?:الدول |الوفود )?(?:المقدم(?:ون|ة)|مقدم(?:و|ة)(?: (?:مشروع القرار|المشروع|القرار))?)|مقدمة? من(?: قبل)?|(?:الدول |الوفود )?(?:الراعية|الرعاة|راعية)(?: (?:للمشروع|للقرار|المشروع|الرئيسي(?:ون|ة)))?|المتبنون|الدول المتبنية|(?:الدول )?المشاركة في (?:تقديم|رعاية)(?: (?:المشروع|القرار|مشروع القرار))?',
  signatories:
    '(?:co-?)?signator(?:y|ies)(?: countries| states)?|seconded by|seconders?|signed by|(?:(?:pays|états|délégations?) )?(?:co-?)?signataires?|(?:(?:pa[ií]s(?:es)?|delegaci(?:ón|ones)|estados?) )?(?:co-?)?(?:signatari[oa]s?|firmantes?|avalistas?|avalantes?|aval(?:es)?)|avalan|firman|(?:avalad|firmad|respaldad)[oa] por|(?:страны[- ])?(?:подписавшие(?:ся)?|подписанты|подписавшиеся)(?: страны| государства)?|поддерж(?:али|авшие|ивают)(?: страны)?|поддержано|(?:附议|联署|连署|签署|签字|支持)(?:国家?|方|代表团)?|(?:الدول |الوفود )?(?:الموقع(?:ون|ة)|المؤيد(?:ون|ة)|الداعم(?:ون|ة))(?: على (?:المشروع|القرار|مشروع القرار))?',
  delegate:
    'country|delegat(?:e|ion)(?: name)?|delegates|school|name of delegate|represented by|blo(?:ck?)(?: name)?|word count|type of (?:document|paper|resolution)|document type|pays|délégation|délégués?|établissement|lycée|bloque|país|delegación|delegad[oa]s?|colegio|escuela|страна|делегация|делегаты?|школа|国家|代表|学校|阵营|الدولة|الوفد|المندوب|اسم (?:الوفد|المندوب)|المدرسة',
  session: 'session|sesión|сессия|届会|الدورة',
  date: 'date|fecha|дата|日期|التاريخ',
  code: '(?:draft )?resolution (?:number|no\\.?|code)|code|numéro|número|номер(?: (?:проекта|документа|резолюции|проекта резолюции))?|код|(?:决议|草案|文件)*编号|الرقم|رقم (?:المشروع|القرار|مشروع القرار|الوثيقة)|الرمز',
}

const heads = (Object.keys(words) as NamedHead[]).map((head) => ({
  head,
  pattern: new RegExp(
    String.raw`^[*_]*(?:${words[head]})(?:\s?[(（](?:s|es|国|[^()（）]{1,30})[)）])?[*_]*(?:\s?[:：]|\s[-–—](?=\s))[*_]*\s*(.*)$`,
    'isu',
  ),
  alone: new RegExp(String.raw`^[*_]*(?:${words[head]})[*_]*$`, 'iu'),
}))

/** Vowels that Arabic writers may set. */
const harakat = /[\u064b-\u0652]/gu

/** A head with its colon, or with a dash, as students write it; the value may be empty. Han of both forms. Null for a line that has none. */
export function readNamedHead(written: string): ReadHead | null {
  if (!/^.{1,60}?(?:[:：]|\s[-–—]\s)/su.test(written)) return null
  // Programs write a hyphen of their own: `Co‐sponsors`. Two characters of Han are set as wide as three: `议 题`.
  const text = simplifyHan(written)
    .replaceAll('‐', '-')
    .replace(/^[^:：]{1,60}/u, (head) => head.replaceAll(/\s+/gu, ' ').replaceAll(harakat, ''))
    .replace(/^(\p{Script=Han})\s+(?=\p{Script=Han}\s?[:：])/u, '$1')
  for (const { head, pattern } of heads) {
    const value = pattern.exec(text)?.[1]
    if (value !== undefined)
      return { head, value: value === '' ? '' : written.slice(written.length - value.length) }
  }
  return null
}

/** `Submitted by France`, `Presented by Kenya and Peru`: the words of a head without its colon; null for a line that begins otherwise. */
export function readBareSubmitters(text: string): string | null {
  return bareSubmitters.exec(text)?.groups?.['names'] ?? null
}

const bareSubmitters =
  /^(?:(?:co-?)?(?:submitted|proposed|presented|sponsored|written) by|(?:présenté|soumis|proposé|parrainé)e? par|(?:presentad|propuest|patrocinad)[oa] por)\s(?<names>\p{L}[^:：]{2,400})$/iu

/** A head that stands on a line by itself, in capitals or as a heading, without its colon. */
export function readLoneHead(text: string): NamedHead | null {
  if (text.length > 40) return null
  const plain = simplifyHan(text)
  return heads.find(({ alone }) => alone.test(plain))?.head ?? null
}

/** The head of a line that has no value. */
export function emptyHead(text: string): NamedHead | null {
  const named = readNamedHead(text)
  if (!named) return readLoneHead(text)
  return named.value === '' ? named.head : null
}

/** The head of a topic with its words behind it. */
export function namesTopic(text: string): boolean {
  const named = readNamedHead(text)
  return named?.head === 'topic' && named.value !== ''
}

const shortBodies: ReadonlyMap<string, string> = new Map([
  ['GA', 'GA'],
  ['SC', 'SC'],
  ['HRC', 'HRC'],
  ['ECOSOC', 'ECOSOC'],
  ['DISEC', 'C1'],
  ['ECOFIN', 'C2'],
  ['SOCHUM', 'C3'],
  ['SPECPOL', 'C4'],
  ['CND', 'CND'],
  ['CSW', 'CSW'],
  ['CCPCJ', 'CCPCJ'],
])

/** A body by its name, by its name after "United Nations", or by what Model UN conferences call it. */
export function findCalledBody(name: string, language: Language): string | null {
  const bare = name
    .replace(/^(?:the )?(?:united nations|un) ?(?=\S)/iu, '')
    .replace(/(?<=\S)\s?\([^()]{1,20}\)$/u, '')
    .trim()
  return findBody(name, language) ?? findBody(bare, language) ?? shortBodies.get(bare) ?? null
}
