// Where the words of a PDF stand, through poppler, in twips from the top left corner as the measures of the Word template are.
import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'

export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** Without the signs of direction and width, which nobody sees. */
export function readWords(pdf: Uint8Array): Page[] {
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page)!
      const pattern =
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</gu
      const words = [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, ''),
        left: twips(left),
        right: twips(right),
        top: twips(top),
        bottom: twips(bottom),
      }))
      return { width: twips(width), height: twips(height), words }
    })
}

function twips(points: string | undefined): number {
  return Number(points) * 20
}

/** The word itself, not one that has it; throws where it is not on the page. */
export function word(page: Page | undefined, text: string, nth = 0): Word {
  const found = page?.words.filter((each) => each.text === text)[nth]
  if (!found) throw new Error(`no word ${text}`)
  return found
}

/** To half a point. */
export function expectNear(value: number, expected: number): void {
  expect(Math.abs(value - expected), `${value} instead of ${expected}`).toBeLessThan(10)
}
