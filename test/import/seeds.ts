import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../fixtures/seeds/', import.meta.url)

/** The text of a seed, by the digits its file name begins with. */
export function readSeed(number: '000' | '002' | '003' | '004'): string {
  const file = readdirSync(folder).find((entry) => entry.startsWith(number)) ?? ''
  return readFileSync(new URL(file, folder), 'utf8')
}
