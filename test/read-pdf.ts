// What a reader finds in a PDF: its text by page, through poppler's pdftotext.
import { spawnSync } from 'node:child_process'

/** Measures in points from the top left corner. */
export interface Area {
  readonly top: number
  readonly height: number
}

/**
 * The text of each page, or of one area of each page. `written` gives the order in which the PDF draws it, which is the order of
 * the text; `seen` guesses it from the page, as is needed to put Arabic letters into their order. Throws when the PDF cannot
 * be read.
 */
export function readPages(pdf: Uint8Array, order: 'written' | 'seen', area?: Area): string[] {
  const mode = order === 'written' ? ['-raw'] : []
  const crop = area ? ['-x', 0, '-W', 10_000, '-y', area.top, '-H', area.height].map(String) : []
  const { status, stdout, stderr } = spawnSync(
    'pdftotext',
    ['-enc', 'UTF-8', ...mode, ...crop, '-', '-'],
    {
      input: pdf,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  return stdout.split('\f').slice(0, -1)
}

/**
 * The lines as they stand on the pages, from left to right, marks above the line included; those of the body only, by the
 * height of their letters.
 */
export function readLines(pdf: Uint8Array, bodySize: number): string[] {
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
    .split('<page ')
    .slice(1)
    .flatMap((page) => joinWords(readWords(page), bodySize))
}

interface Word {
  readonly left: number
  readonly middle: number
  readonly height: number
  readonly text: string
}

function readWords(page: string): Word[] {
  const pattern =
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/gu
  return [...page.matchAll(pattern)].map(([, left, top, bottom, text]) => ({
    left: Number(left),
    middle: (Number(top) + Number(bottom)) / 2,
    height: Number(bottom) - Number(top),
    text: text ?? '',
  }))
}

function joinWords(words: readonly Word[], bodySize: number): string[] {
  const bodies = words.filter(({ height }) => Math.abs(height - bodySize) < bodySize / 2)
  const middles = [...new Set(bodies.map(({ middle }) => Math.round(middle)))].sort((a, b) => a - b)
  const lines = middles.filter(
    (middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 3,
  )
  return lines.map((middle) =>
    words
      .filter((word) => Math.abs(word.middle - middle) < bodySize / 2)
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(''),
  )
}

/** Without white space and without characters that are not seen. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD]/gu, '')
}
