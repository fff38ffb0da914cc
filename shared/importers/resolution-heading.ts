// The heading of an adopted resolution: `63/197. International cooperation ...`, `Resolution 2223 (2015)`, `18/9` (rules.md 1.5).

export interface ResolutionHeading {
  /** `63/197`, `2223 (2015)`; empty where the number is still left open, `54/…`. */
  readonly number: string
  /** What follows on the line; may be empty. */
  readonly title: string
}

const numbered =
  /^((?:\d{1,4}|S-\d{1,2}|ES-\d{1,2})\/\d{1,3}(?:\s[A-Z](?:-[A-Z])?)?)(?:[.．]\s*|\s?[-–—]\s+|\s{1,})(\S.*)$/u
const named =
  /^(?:resolution|résolution|resolución|резолюция|القرار|قرار|decision|décision|decisión|решение)\s+((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?\((?:\d{4}|[XVI]+)\))[.:,，،]?\s*(.*)$/iu
const chinese =
  /^第 ?((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?[（(]\d{4}[)）])\s?号(?:决议|决定)[.：:]?\s*(.*)$/u
const alone = /^((?:\d{1,4}|S-\d{1,2})\/\d{1,3})[.．]?$/u

/** Left open, over its title. */
const openAlone = /^\[?(?:S-)?\d{1,4}\/(?:…|\.{2,}|_+|-{2,}|\[…\])()\]?[.．]?()$/u
const open = /^(?:S-)?\d{1,3}\/(?:…|\.{2,}|_+)()[.．]?\s+(\S.*)$/u

export function readResolutionHeading(text: string): ResolutionHeading | null {
  const match =
    named.exec(text) ??
    chinese.exec(text) ??
    numbered.exec(text) ??
    alone.exec(text) ??
    open.exec(text) ??
    openAlone.exec(text)
  if (!match) return null
  const number = (match[1] ?? '').replace(/\s?[（(](.+)[)）]$/u, ' ($1)')
  return { number, title: match[2] ?? '' }
}
