// test/fixtures/comparison/paragraphs.txt: a line with language and name, a line with the words, marked as `[-deleted-]{+inserted+}`.
import { readFileSync } from 'node:fs'
import { isLanguage } from '../shared/document/language.ts'
import type { MarkedParagraph, MarkedRun } from './read-revision.ts'

const file = new URL('fixtures/comparison/paragraphs.txt', import.meta.url)

export function readMarkedLines(): MarkedParagraph[] {
  const entries = readFileSync(file, 'utf8').trim().split(/\n\n/)
  return entries.map((entry) => {
    const [head = '', words = ''] = entry.split('\n')
    const lang = head.slice(0, 2)
    if (!isLanguage(lang)) throw new TypeError(`no language: ${head}`)
    const gold = words.split(/(\[-.*?-\]|\{\+.*?\+\})/u).flatMap(readRun)
    return { id: head, lang, gold, old: wordsOf(gold, '+'), new: wordsOf(gold, '-') }
  })
}

function readRun(part: string): MarkedRun[] {
  if (part === '') return []
  if (part.startsWith('[-')) return [['-', part.slice(2, -2)]]
  return part.startsWith('{+') ? [['+', part.slice(2, -2)]] : [['=', part]]
}

function wordsOf(runs: readonly MarkedRun[], without: '-' | '+'): string {
  return runs
    .filter(([op]) => op !== without)
    .map(([, text]) => text)
    .join('')
}
