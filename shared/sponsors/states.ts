// Which States there are, and what they are called in each language. Names change: an issued text keeps the name it was
// printed with, this table only says the present one.
import type { Language } from '../document/language.ts'
import { stateRows } from './state-names.ts'

export interface State {
  /** ISO 3166 alpha-3. */
  readonly code: string
  readonly status: 'member' | 'observer'
  readonly names: Readonly<Record<Language, string>>
}

/** By code: 193 Member States and two observers. */
export const allStates: readonly State[] = stateRows.trim().split('\n').map(readState)

const byCode = new Map(allStates.map((state) => [state.code, state]))

export function isState(code: string): boolean {
  return byCode.has(code)
}

/** The short name as printed, or the code itself when there is no such State. */
export function stateName(code: string, language: Language): string {
  return byCode.get(code)?.names[language] ?? code
}

function readState(row: string): State {
  const [code = '', status, en = '', fr = '', es = '', ru = '', zh = '', ar = ''] = row.split(' | ')
  return {
    code,
    status: status === 'observer' ? 'observer' : 'member',
    names: { ar, zh, en, fr, ru, es },
  }
}
