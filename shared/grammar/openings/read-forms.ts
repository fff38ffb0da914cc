// How the lists of openers are written: lines of `key: form / form`.

export type OpeningPart = 'preamble' | 'operative'

/** An opener found in normal text: how many characters of it are set off. */
export interface FoundOpening {
  readonly key: string
  readonly length: number
  readonly repeated: 'also' | 'further' | null
}

/** `a(b|c)d(e)` -> abd, acd with and without e. */
function expandForm(form: string): string[] {
  const choice = /\(([^()]*)\)/u.exec(form)
  if (!choice) return [form]
  const [whole, inside = ''] = choice
  const alternatives = inside.includes('|') ? inside.split('|') : ['', inside]
  const after = form.slice(choice.index + whole.length)
  return alternatives.flatMap((one) => expandForm(`${form.slice(0, choice.index)}${one}${after}`))
}

/** Key and form of every line of a list. */
export function readForms(list: string): (readonly [key: string, form: string])[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':')
      const key = line.slice(0, colon)
      return line
        .slice(colon + 1)
        .split(' / ')
        .flatMap((form) => expandForm(form.trim()).map((one) => [key, one] as const))
    })
}
