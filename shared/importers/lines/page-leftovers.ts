// What a web page has around a text and scraping keeps: the bar behind the only cell of a row, the row of links to the documents before and
// after, in which a wiki sets its head, the words of its frame, and its licence below. None of it is the document's, all of it is accounted for.
import type { FurnitureLine } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface CleanLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
}

/** Wikis in Chinese and Arabic, in both forms of Han. */
const frame =
  /^(?:维基文库[,，]自由的图书馆|維基文庫[,，]自由的圖書館|跳转到内容|跳到内容|跳至導覽|跳[至到](?:内容|內容)|外观|外觀|此页尚未校对|此頁尚未校對|\[编辑\]|\[編輯\]|ويكي مصدر[,،] المكتبة الحرة|من ويكي مصدر|انتقل إلى المحتوى)$/u
/** The page of a scan that a wiki shows, and the collection that it is part of. */
const scan = /^(?:页面|頁面)[:：].{1,80}\.(?:pdf|djvu)\/\d{1,4}$|^本作品收[录錄][于於]/u
/** The wiki's word on the rights of texts of the United Nations; nothing of a text comes below. */
const licence = /^本作品[来來]自[联聯]合[国國]官方文件|^Public domain\s?Public domain/u

export function takePageLeftovers(lines: readonly SourceLine[]): CleanLines {
  const barred = lines.some(({ text }) => text.endsWith('|'))
  const framed = lines.some(({ text }) => isFrame(text) || licence.test(text))
  if (!barred && !framed) return { lines, furniture: [] }
  const end = lines.findIndex(({ text }) => licence.test(text))
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

function leftoverOf(text: string, above: string | undefined): 'ornament' | 'link' | null {
  if (/^[|\s]+$/u.test(text)) return 'ornament'
  if (isFrame(text) || isLinks(text)) return 'link'
  // The row goes on with the next document, on its own line.
  return above !== undefined && isLinks(above) && isOnlyCell(text) ? 'link' : null
}

function isFrame(text: string): boolean {
  return frame.test(text) || scan.test(text)
}

function isLinks(text: string): boolean {
  return /^[←→]\s?\|/u.test(text)
}

/** A row of a table has several, and the bar before each. */
function isOnlyCell(text: string): boolean {
  return text.endsWith(' |') && text.indexOf('|') === text.length - 1
}
