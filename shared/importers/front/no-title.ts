// Lines before a text that are not its title: what a page says of itself, the bare name of a resolution that has none, and a paragraph. And
// titles that are taken for want of a better one, which are told.
import { simplifyHan } from '../../simplify-han.ts'
import { isHeadingWord } from './masthead-words.ts'

/** The heads that news pages and libraries set over a text; a title has none of them. */
const pageFact =
  /^[(（]?(?:更新时间|制定机关|又名|重定向自|原始文件参见|发布时间|发表时间|发布日期|通过日期|原始文本|时间|来源|作者|责任编辑|浏览次数|点击数|تاريخ (?:الإصدار|الصدور|النشر|التحديث)|المصدر)\s?(?:[:：]|\s|$|联合国|此处)|^(?:通过(?:情况)?|一致通过|赞成|反对|弃权|缺席|国别|投票(?:总计)?|(?:决议)?表决记录|决议名称|内容|全文|决议全文|نص القرار)[:：]?$/u

/** What libraries of laws say of a document, in Russian and Ukrainian. */
const lawFact =
  /^(?:номер|прийняття|видавники?|дата (?:принятия|прийняття|документа|подписания|опубликования)|принявший орган|(?:вид|тип|статус) документа|статус|стан|ідентифікатор)\s?:/iu

/** Of the libraries that show declarations of the General Assembly by their subjects. */
export function isLibraryFact(text: string): boolean {
  return /^(?:通[过過]日期|原始文本)\s/u.test(text)
}

const chineseBody =
  '(?:联合国)?(?:联合国|大会|联大|安全理事会|安理会|人权理事会|经济及社会理事会|经社理事会)'
/** The page of a library is headed so; resolutions of the Security Council have no title at all. */
const bareName = new RegExp(
  String.raw`^${chineseBody}(?:第?\s?[\d/（()）A-Z-]{1,16}\s?号?(?:决议|决定)案?|决议案?第?[\d一二三四五六七八九十百〇零（）()]{1,16}号?)(?:\s\S{2,24})?$|^قرار\s?(?:مجلس الأمن(?: الدولي)?|الجمعية العامة|الأمم المتحدة)(?: للأمم المتحدة)?(?: رقم)? \(?\d{1,4}\)?(?: ?\/ ?\p{L}{3,12} \d{4})?$`,
  'u',
)

/** Where and when a text was written, under its title or over it. */
const dayAndPlace =
  /^(?:\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二三四五六七八九〇零○]{4}年.{2,9}日)\s?[于在,，]\s?\S{1,12}$/u

/** The documents of an item, under its title: `(211 EX/17 ; PX/DR.17.1)`. */
const documents =
  /^[(（](?:[A-Z\d][\w. ]*\/[\w./-]+(?:\s?[;,]\s?|\s(?:and|et|y|и)\s)?){1,6}(?:\s\p{L}+\.?)?[)）]$/u

/** False for a line that no document has as its title. */
export function mayBeTitle(written: string): boolean {
  const text = simplifyHan(written.trim())
  if (!/\p{L}{2}/u.test(text) || /^[←→|]|\s\|(?:\s|$)/u.test(text)) return false
  if (pageFact.test(text) || lawFact.test(text) || dayAndPlace.test(text) || isHeadingWord(text))
    return false
  return !bareName.test(text) && !documents.test(text) && !isClause(text)
}

/** Han and Arabic titles end with no stop; a heading in the other languages may. */
function isClause(text: string): boolean {
  if (/هذا القرار[،,]? في جلسته/u.test(text)) return true
  return /[\p{Script=Han}\p{Script=Arabic}\p{M}》”）)]\s?[,，،;；؛。]$|[\p{Script=Arabic}\p{Script=Han}]\.$/u.test(
    text,
  )
}

/** No title of a resolution is wider. */
const longest = 260

/** What a book calls a resolution that it quotes among others: (一)联合国大会第1353(XIV)号决议. */
const numbered = new RegExp(
  String.raw`^[（(].{1,3}[)）]${chineseBody}第.{1,20}号(?:决议|决定)案?$`,
  'u',
)

/** In Han, which is dense: a title that was put together from lines that may be others. */
export function isOddHanTitle(text: string): boolean {
  if (text === '') return false
  if (numbered.test(simplifyHan(text))) return true
  const han = /\p{Script=Han}/u.test(text)
  const stopped = /[。；;]/u.test(text) || /[,，:：.]$/u.test(text)
  if (han && (stopped || text.length > longest / 2)) return true
  return text.length > longest * 1.5 || /^[.．·•]|\|/u.test(text) || !/\p{L}{3}/u.test(text)
}
