// The groups on whose behalf a State may sponsor, and the note that says so (rules.md 5.3). The group itself is never a sponsor.
import type { Language } from '../document/language.ts'
import { groupNotes, groupRows } from './group-names.ts'

export interface Group {
  readonly code: string
  readonly names: Readonly<Record<Language, string>>
  /** The group after "members of", in the case and with the article that the language wants. */
  readonly members: Readonly<Record<Language, string>>
}

export const allGroups: readonly Group[] = groupRows
  .trim()
  .split(/\n\s*\n\s*/u)
  .map(readGroup)

const byCode = new Map(allGroups.map((group) => [group.code, group]))

export function isGroup(code: string): boolean {
  return byCode.has(code)
}

/** The code itself when there is no such group. */
export function groupName(code: string, language: Language): string {
  return byCode.get(code)?.names[language] ?? code
}

/** The words after the asterisk: `On behalf of the States Members of the United Nations that are members of the ...`. */
export function groupNote(code: string, language: Language): string {
  const group = byCode.get(code)
  // China is no member of the Group of 77, which Chinese puts after the members and not among them.
  if (code === 'G77' && language === 'zh') return '代表属于77国集团成员的联合国会员国和中国。'
  return groupNotes[language].replace('#', group?.members[language] ?? code)
}

/** A block of seven lines: the code, then `name | after members of` for en, fr, es, ru, zh, ar. */
function readGroup(block: string): Group {
  const [code = '', ...lines] = block.split('\n').map((line) => line.trim())
  const cells = lines.map((line) => line.split(' | '))
  const pick = (column: number): Record<Language, string> => {
    const [en = '', fr = '', es = '', ru = '', zh = '', ar = ''] = cells.map(
      (cell) => cell[column] ?? cell[0] ?? '',
    )
    return { en, fr, es, ru, zh, ar }
  }
  return { code, names: pick(0), members: pick(1) }
}
