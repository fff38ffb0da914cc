// What a web page has around a text and scraping keeps: the bar behind the only cell of a row, the row of links to the documents before and
// after, in which a wiki sets its head, the words of its frame, and its licence below. None of it is the document's, all of it is accounted for.
import type { FurnitureLine } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readNoteStart } from '../notes/note-signs.ts'
import { isFinished } from './finished.ts'
import type { SourceLine } from './source-lines.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { withoutReadings } from '../../grammar/han-readings.ts'

interface CleanLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
}

/** Wikis in Chinese and Arabic, in both forms of Han. */
const frame =
  /^(?:维基文库[,，]自由的图书馆|維基文庫[,，]自由的圖書館|跳转到内容|跳到内容|跳至導覽|跳[至到](?:内容|內容)|外观|外觀|此页尚未校对|此頁尚未校對|\[编辑\]|\[編輯\]|ويكي مصدر[,،] المكتبة الحرة|من ويكي مصدر|انتقل إلى المحتوى)$/u
/** What pages have over and under a text to lead their readers about, whole lines of it. */
const guide =
  /^(?:(?:saltar|ir) a la (?:navegación|búsqueda)(?: saltar a la búsqueda)?|(?:aller à :? ?|jump to:? ?)(?:navigation|(?:la )?recherche|search)(?:, ?(?:rechercher|search))?|de wikisource, la biblioteca libre\.?|from wikisource|skip to (?:main )?content|aller au contenu(?: principal)?|(?:saltar|ir|pasar) al contenido(?: principal)?|перейти к (?:основному )?содержанию|(?:تخط[يى]?|انتقل) إلى المحتوى(?: الرئيسي)?|(?:طباعة|شارك)(?: هذه)?(?: الصفحة)?|(?:поделиться|распечатать|версия для печати)|(?:print|imprimer|imprimir)(?: (?:this|cette|esta) (?:page|página))?|(?:share|partager|compartir)(?: (?:this|cette|esta) (?:page|página))?|(?:share|partager|compartir)\s+(?:print|imprimer|imprimir))$/iu
/** The way to the page, from the first one of its site. */
const path =
  /^(?:inicio|home|accueil|главная|start|portada)\s?[›»>](?:[^›»>]{1,60}[›»>]){1,5}[^›»>.;]{1,80}$|^(?:inicio|home|accueil)(?:\s*[|·]{1,2}\s*\p{L}[\p{L} ]{2,20}){2,}$/iu
/** The same from the organization on, to its documents. */
const sitePath =
  /^(?=.*(?:document|r[eé]solution|resoluci|резолюц|документ|决议|文件|قرارات|وثائق))(?:un|onu|оон|united nations|nations unies|naciones unidas|организация объединенных наций|联合国|الأمم المتحدة)(?:\s*[|›»>]\s*[^|›»>.;:/]{2,60}){3,6}$/iu
/** The way back to the head of the page, under the text or its parts. */
const wayUp =
  /^\[?\s?\^\s?\]$|^(?:[↑▲^]\s?)?(?:back to (?:the )?top(?: of (?:the )?page)?|(?:retour )?(?:en )?haut de (?:la )?page|retour en haut|volver (?:arriba|al (?:inicio|principio))|наверх|(?:вернуться )?(?:в начало|к началу)(?: страницы)?|返回顶部|العودة إلى الأعلى)$/iu
/** Under the text: the links of the site, whose page it is; in a wiki where its words come from. */
const siteWords =
  /^(?:(?:retrieved from|obtenido de|récupérée? de|получено из|источник —) [«"“]\s?https?:|(?:categories|categorías|catégories|categoría|catégorie|категори[ия])\s?:\s|©|copyright(?: ©| \(c\)| \d{4})|tous droits réservés|todos los derechos reservados|all rights reserved|все права защищены|حقوق (?:الطبع و)?النشر\s?(?:محفوظة|©)|جميع الحقوق محفوظة)|^(?:(?:legal (?:notice|disclaimer)|terms of use|privacy(?: (?:policy|notice))?|contact(?: us)?|site ?map|mentions légales|conditions d['’]utilisation|plan du site|contactez[- ]nous|nous contacter|confidentialité|fraud alert|avis de fraude|aviso legal|(?:condiciones|términos) de (?:uso|utilización)|política de privacidad|privacidad|contacto|cont[aá]ctenos|mapa del sitio|alerta de fraude|(?:رجوع|العودة|عودة) إلى (?:ال)?(?:قائمة|صفحة|فهرس)(?: \p{L}+){0,2}|(?:back|return) to (?:the )?(?:list|index|contents|table of contents)|retour (?:à la liste|au sommaire|à l['’]index)|volver (?:a la lista|al índice)|(?:вернуться|назад|возврат) к (?:списку|содержанию|оглавлению)|публікації документа|інформація про документ|(?:публикации|информация о|обзор) документ[ае]|условия использования|(?:политика )?конфиденциальност[ьи]|карта сайта|شروط الاستخدام|(?:إشعار|سياسة) الخصوصية|اتصل بنا|خريطة الموقع|تنبيه بشأن الاحتيال)(?:\s*[|·•]\s*|$)){1,8}$/iu
/** Under the text of a blog or a site of students' papers: whatever comes below, with what readers answered, is of the page. */
const pageRest =
  /^(?:(?:share this|partager|compartir|compártelo|compartilhe isso)\s?:|(?:publicado|postado|posted|publié|опубликовано)(?: by| por| par)? .{1,60}?\d{1,2}[:h]\d{2}(?: ?[ap]\.?m\.?)?|ver también|voir aussi|see also|más (?:revistas|publicaciones|documentos) de este (?:editor|autor)|end of preview\b.{0,60}|recommander (?:les )?documents|documents (?:similaires|recommandés|connexes|associés)|vous (?:pouvez aussi lire|aimerez (?:peut-être )?aussi)|you (?:may|might) also (?:like|read)|(?:related|recommended|similar) documents|documentos (?:relacionados|similares|recomendados)|también (?:te|le) puede interesar|похожие документы|相[关關]文[档檔])\s?:?$/iu
/** Under a text in a blog: who put it there, and the hour. */
const posted =
  /^(?:مرسلة بواسطة|posted by|publi(?:é|ée|cado|cada) (?:par|por)|автор:?|отправлено) .{1,60} (?:في|at|à|a la\(?s\)?|en|в|на) \d{1,2}[:.]\d{2}/iu
/** How many readers have answered. */
const answers = /^\d{1,4} (?:ال)?(?:تعليق|comment|commentaire|comentario|комментари)\p{L}*\s?:?$/iu

/** So many lines at most stand there, under the words of a blog so many. */
const longestEnd = 20
const longestRest = 80
/** Lines of the rest of a page are shorter than those of a speech over which it is asked to share it. */
const longestAnswer = 200
/**
 * Sites that publish papers in Chinese: the path to the page, when it was published and how often it was read, the articles before and after,
 * where to share it, and whose the site is.
 */
const site =
  /^(?:(?:首页|您?(?:现在|当前|目前|所在)的?(?:所在)?位置)\s?[:：>»›/].+|(?:发布|发表|更新)(?:时间|日期)?[:：].*(?:来源|来自|作者|编辑|阅读|浏览|点击|访问).*|(?:来源|作者|责任编辑|编辑|浏览次数|阅读次数|点击数|阅读量?|浏览量?|点击量?)[:：]?\s?.{0,20}(?:(?:阅读|浏览|点击|访问)(?:次数|量|数)?|发布时间|发布日期)[:：]?.*|(?:浏览|阅读|点击)(?:次数|量|数)[:：]\s?\d+次?|[上下]一?[篇条页则]\s?[:：].*|分享(?:到|至|给好友)?\s?[:：].*|(?:[【[]?(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口)?|返回(?:首页|列表|上页)?|回到顶部|回(?:上一?|首)?页首?|友善列印|转寄(?:友人)?|收藏本?页?|微信扫一扫.*|关注该公众号|阅读原文|点击上方蓝字.*|预览时标签不可点|相关(?:阅读|文章|推荐|链接))[】\]]?\s*){1,4}|原创 .{1,60}|收录于(?:合集|专辑)?.{0,40}|(?:责任编辑|责编|美编|文字|图文|图片|排版|撰稿|供稿|审核|校对)\s?[:：丨].{1,30}|-*\s?(?:END|The End)\s?-*|阅读\s?\d+|.*(?:版权所有|ICP备\s?\d+号|公网安备).*)$/u
/**
 * Sites of offices in Taiwan: the mark at which readers of the screen stop, the way past the menu, the size of letters, and the rows of links over and
 * under the text.
 */
const office =
  /^(?::::|[跳移]到(?:主要|中央)?内容(?:区块?)?|字[级体型号](?:大小)?\s?[:：]?(?:\s?[小中大特+-]){2,5}|(?:(?:回?首页|网站(?:导览|地图)|意见信箱|联[络系]我们|常见问[答题]|双语词汇|English|简体(?:中文)?|RSS|隐私权?(?:保护)?及?(?:宣告|政策|声明)|(?:网站)?资讯安全(?:政策|宣告)|(?:政府)?(?:网站)?资料开放宣告|著作权声明)(?:\s*[|｜]\s*|$)){2,10})$/u

/** Under the links of a page of news, whatever stands before the words on the line. */
const cookies =
  /(?:nous utilisons|ce site utilise) des cookies|(?:we use|this (?:web)?site uses) cookies|(?:utilizamos|este sitio (?:web )?(?:utiliza|usa)) cookies|мы используем (?:файлы )?cookie/iu

/** The page of a scan that a wiki shows, and the collection that it is part of. */
const scan = /^(?:页面|頁面)[:：].{1,80}\.(?:pdf|djvu)\/\d{1,4}$|^本作品收[录錄][于於]/u
/** No line of a frame is longer. */
const longestFrame = 120
/** The wiki's word on the rights in a text, in the languages it is kept in; nothing of a text comes below. */
const licence =
  /^本作品[来來]自[联聯]合[国國]官方文件|^Public domain\s?Public domain|^Это произведение (?:не охраняется авторским правом|(?:находится|перешло) в общественно[ем] достояни[ие])|^This work is (?:in the public domain|excerpted from an official document of the United Nations)|^Ce(?:tte œuvre| texte| travail) est dans le domaine public|^Est[ae] (?:obra|texto|documento) (?:se encuentra en (?:el )?|está en el |es de )dominio público|^هذا (?:العمل|النص) .{0,30}(?:ال)?ملكية (?:ال)?عامة/u

export function takePageLeftovers(lines: readonly SourceLine[]): CleanLines {
  const barred = lines.some(({ text }) => text.endsWith('|'))
  const framed = lines.some(({ text }, at) => isAround(text) || beginsRest(lines, at))
  if (!barred && !framed) return { lines, furniture: [] }
  const end = findPageEnd(lines)
  const kept: SourceLine[] = []
  const furniture: FurnitureLine[] = []
  lines.forEach((line, index) => {
    const { number, text } = line
    const what = end >= 0 && index >= end ? 'link' : leftoverOf(text, lines[index - 1]?.text)
    if (what) furniture.push({ line: number, text, what })
    else kept.push(isOnlyCell(text) ? { ...line, text: text.slice(0, -1).trim() } : line)
  })
  return { lines: kept, furniture }
}

function isAround(text: string): boolean {
  return (
    cookies.test(text) ||
    [licence, pageRest, posted].some((shape) => shape.test(text)) ||
    isFrame(text) ||
    isPageEnd(text)
  )
}

function leftoverOf(text: string, above: string | undefined): 'ornament' | 'link' | null {
  if (/^[|\s]+$/u.test(text)) return 'ornament'
  if (isFrame(text) || isLinks(text)) return 'link'
  // The row goes on with the next document, on its own line.
  return above !== undefined && isLinks(above) && isOnlyCell(text) ? 'link' : null
}

function isFrame(written: string): boolean {
  const text = withoutReadings(written)
  // Several stand side by side: `Print this page   Back to top`.
  const isGuide = (part: string) => guide.test(part) || wayUp.test(part)
  const guides = text.split(/\s{2,}|\s?[|·•]\s?/u).every(isGuide) || isBracketed(text, isGuide)
  const plain = text.length <= longestFrame ? simplifyHan(text) : ''
  const isOfSite = site.test(plain) || office.test(plain)
  return isOfSite || guides || [frame, scan, path, sitePath].some((shape) => shape.test(text))
}

/** A row of links, each in its brackets, one of them the way back: `[Back to top] [List of resolutions]`. */
function isBracketed(text: string, isGuide: (part: string) => boolean): boolean {
  if (!/^(?:\[[^\][]{2,40}\]\s*){2,8}$/u.test(text)) return false
  return [...text.matchAll(/\[([^\][]+)\]/gu)].some(([, part = '']) => isGuide(part.trim()))
}

/** Where the text is over and only the page goes on; -1 where nothing tells. */
function findPageEnd(lines: readonly SourceLine[]): number {
  const licensed = lines.findIndex(({ text }) => licence.test(text))
  if (licensed >= 0) return startOfRights(lines, licensed)
  const rest = findPageRest(lines)
  if (rest >= 0) return rest
  const post = findPost(lines)
  if (post >= 0) return post
  const from = Math.max(1, lines.length - longestEnd)
  const at = lines.findIndex(({ text }, index) => index >= from && isPageEnd(text))
  if (at < 0 || lines.slice(at).some(({ text }) => isOfText(text))) return -1
  const links = startOfLinks(lines, at)
  return lines.slice(links, at).some(({ text }) => isOfText(text)) ? at : links
}

/** Over its end a page may have a list of links: one line again and again, then what is new on the site. */
function startOfLinks(lines: readonly SourceLine[], end: number): number {
  const from = Math.max(1, end - longestEnd)
  const at = lines.findIndex(({ text }, index) => {
    if (index < from || index + 1 >= end || !/\p{L}{3}/u.test(text)) return false
    return text === lines[index + 1]?.text && text === lines[index + 2]?.text
  })
  return at < 0 ? end : at
}

/** Over it, within so many lines, the page may begin to say whose the words are and of what kind. */
const mostOfRights = 8
const rights =
  /公[开開]文件|[转轉][载載載]|版[权權]|著作[权權]|公[有共][领領]域|public domain|copyright/iu

function startOfRights(lines: readonly SourceLine[], licensed: number): number {
  const from = Math.max(licensed - mostOfRights, Math.ceil(lines.length / 2))
  const at = lines.findIndex(({ text }, index) => {
    // A paragraph may speak of rights too.
    return index >= from && index < licensed && rights.test(text) && !isOfText(text)
  })
  return at < 0 ? licensed : at
}

/** Not at the head of the page; right behind the end of a sentence or the number of a page. */
function findPageRest(lines: readonly SourceLine[]): number {
  const from = Math.max(lines.length - longestRest, Math.ceil(lines.length / 4))
  const at = lines.findIndex((_, index) => index >= from && beginsRest(lines, index))
  if (at < 0 || !/(?:[.;:!?»”"]|^\d{1,3})$/u.test(lines[at - 1]?.text ?? '')) return -1
  const below = lines.slice(at)
  const isKept = ({ text }: SourceLine) =>
    text.length > longestAnswer || (!/^\d{1,3}$/u.test(text) && isOfText(text))
  return below.some(isKept) ? -1 : at
}

/** The line may be broken behind its first word. */
function beginsRest(lines: readonly SourceLine[], index: number): boolean {
  const [text = '', below = ''] = [lines[index]?.text, lines[index + 1]?.text]
  return pageRest.test(text) || (/^\p{L}{6,10}$/u.test(text) && pageRest.test(`${text} ${below}`))
}

/** The line that says who posted the text, where nothing below it has a number or is a whole paragraph. */
function findPost(lines: readonly SourceLine[]): number {
  const at = lines.findLastIndex(({ text }) => posted.test(text))
  return at < 1 || lines.slice(at).some(({ text }) => isOfText(text)) ? -1 : at
}

function isPageEnd(text: string): boolean {
  return cookies.test(text) || wayUp.test(text) || siteWords.test(text)
}

/** What a page has under its links has no number and is no whole paragraph. */
function isOfText(text: string): boolean {
  if (answers.test(text)) return false
  const label = readLabel(text)
  // Of links that a page lists with bullets none is a sentence.
  if (label?.kind === 'bullet' && !isFinished(text)) return false
  if (readNoteStart(text) !== null || label !== null)
    return !startsAddress.test(text) && !startsDay.test(text)
  return text.length > 40 && /[;；:：,，،]$/u.test(text)
}

/** `11-13, Chemin des Anémones`, `2 UN Plaza`. */
const startsAddress = /^\d{1,4}(?:[-–]\d{1,4})?,? \p{Lu}/u

/** Of news: `12 février 2021Réunion`. */
const startsDay = /^\d{1,2}(?:er)? (?:de )?\p{L}{3,10} (?:de )?20\d{2}/u

function isLinks(text: string): boolean {
  return /^[←→]\s?\|/u.test(text)
}

/** A row of a table has several, and the bar before each. */
function isOnlyCell(text: string): boolean {
  return text.endsWith(' |') && text.indexOf('|') === text.length - 1
}
