// What the way of a text to the reader makes of its lines: a mail that quotes it, a program that drops the line ends, columns read across.
import { readPage } from '../../server/import/text-of-html.ts'

export function shaped(source: string, shape: string): string {
  if (shape === 'quoted') return source.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')
  if (shape === 'one-line') return source.trim().replaceAll(/\s*\n\s*/g, ' ')
  if (shape === 'crowded') return source.trim().replaceAll(/\s*\n\s*/g, '')
  if (shape === 'torn') return torn(source)
  if (shape === 'columns') return acrossColumns(source)
  return source
}

/** Each word on a line, its stop and each part of a compound below it, and the spaces between them as lines. */
function torn(source: string): string {
  const words = source.trim().split(/\s+/)
  return words
    .map((word) => word.replace(/(?<=.)([,.;:]+)$/, '\n$1').replaceAll(/(?<=\w)-(?=\w)/g, '\n-\n'))
    .join('\n \n')
}

/** Blocks divided by `~~~`: the head of the page, then the left column and the right one of each page. */
function acrossColumns(source: string): string {
  const [head = '', ...columns] = source.split(/^~~~\n/m)
  const pages: string[] = [head]
  for (let at = 0; at < columns.length; at += 2) {
    const [left, right] = [columns[at], columns[at + 1]].map((column) =>
      (column ?? '').trimEnd().split('\n'),
    )
    const width = Math.max(...(left ?? []).map((line) => line.length)) + 6
    const height = Math.max(left?.length ?? 0, right?.length ?? 0)
    const rows = Array.from({ length: height }, (_, row) =>
      `${(left?.[row] ?? '').padEnd(width)}${right?.[row] ?? ''}`.trimEnd(),
    )
    pages.push(rows.join('\n'))
  }
  return pages.join('\n')
}

/** The words of a page with marks in it; the number of a list stands before the mark that its item begins with. */
export function markedOfPage(html: string): string {
  return readPage(html).text.replaceAll(
    /^([^¶\n]*?)[^\S\n]*(¶\S+ )/gm,
    (_, label: string, mark: string) => {
      if (label.trim() === '') return mark
      return mark.startsWith('¶n') ? `${mark}${label} ` : `${mark}⟨${label}⟩ `
    },
  )
}
