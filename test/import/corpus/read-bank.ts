// The words of which drafts are composed (test/fixtures/import-bank), written for the tests in the style of real drafts: by language, lists
// under their names. `{*}` is a place for a note, `{res}`, `{date}`, `{year}` and `{n}` are filled in.
import { readFileSync } from 'node:fs'
import type { Language } from '../../../shared/document/language.ts'

export type Bank = ReadonlyMap<string, readonly string[]>

export function readBank(language: Language): Bank {
  const file = new URL(`../../fixtures/import-bank/${language}.txt`, import.meta.url)
  const bank = new Map<string, string[]>()
  let list: string[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const name = /^\[([\w-]+)\]$/u.exec(line)?.[1]
    if (name !== undefined) bank.set(name, (list = []))
    else if (line !== '') list.push(line)
  }
  return bank
}
