// The numbers behind "paragraphs": `3`, `3 (b) (ii)`, `3, 4 and 5 (a) to (c)`, `3 bis`, with Arabic and full-width digits too.
import { readDigits } from './digits.ts'
import type { NumberWords } from './paragraph-reference.ts'

export interface NumberForms {
  readonly sign: string
  readonly joints: string
  readonly again: string
}

export interface NumberList {
  readonly numbers: readonly NumberWords[]
  readonly to: number
}

interface Compiled {
  readonly number: RegExp
  readonly sign: RegExp
  readonly joint: RegExp
}

/** Reads on from a place; null where no number begins there. `several` says whether more than one number may follow. */
export class NumberReader {
  readonly #forms: Compiled

  constructor({ sign, joints, again }: NumberForms) {
    const digit = '[0-9٠-٩۰-۹０-９]'
    this.#forms = {
      number: new RegExp(
        `${digit}{1,3}(?!${digit}|/|[.,٫]${digit})(?:[ \\u00A0](${again})(?!\\p{L}))?`,
        'iuy',
      ),
      sign: new RegExp(`[ \\u00A0]?(${sign})`, 'iuy'),
      joint: new RegExp(`(?:${joints.replaceAll(' ', '[ \\u00A0]')})`, 'iuy'),
    }
  }

  /** `3 (a), (b) and 4`. */
  read(text: string, at: number, several: boolean): NumberList | null {
    const numbers: NumberWords[] = []
    let to = at
    let next: NumberWords | null = this.#number(text, at)
    while (next) {
      numbers.push(next)
      to = next.to
      const begin = this.#afterJoint(text, to)
      const last = next
      next = begin === null ? null : this.#sibling(text, begin, last)
      if (!next && begin !== null && several) next = this.#number(text, begin)
    }
    return numbers.length > 0 ? { numbers, to } : null
  }

  /** `(a) and (b)`, without a number before. */
  readSigns(text: string, at: number): NumberList | null {
    const numbers: NumberWords[] = []
    let to = at
    let begin: number | null = at
    while (begin !== null) {
      const found = this.#signs(text, begin)
      if (!found) break
      numbers.push({ from: begin, to: found.to, path: found.signs, again: '' })
      to = found.to
      begin = this.#afterJoint(text, to)
    }
    return numbers.length > 0 ? { numbers, to } : null
  }

  #number(text: string, at: number): NumberWords | null {
    const { number } = this.#forms
    number.lastIndex = at
    const found = number.exec(text)
    if (!found) return null
    const end = at + found[0].length
    const below = this.#signs(text, end)
    const value = readDigits(/^[^\s\u00A0]+/u.exec(found[0])?.[0] ?? '')
    if (value === 0) return null
    return {
      from: at,
      to: below?.to ?? end,
      path: [value, ...(below?.signs ?? [])],
      again: found[1]?.toLowerCase() ?? '',
    }
  }

  /** `(b)` behind `3 (a)` is 3 (b); `(ii)` behind `3 (a) (i)` is 3 (a) (ii). */
  #sibling(text: string, at: number, { path, again }: NumberWords): NumberWords | null {
    const found = path.length > 1 ? this.#signs(text, at) : null
    const [first] = found?.signs ?? []
    if (!found || first === undefined) return null
    const isThird = path.length === 3 && /^(?:[ivx]+|[0-9٠-٩]+)$/u.test(first)
    const above = path.slice(0, isThird ? 2 : 1)
    return { from: at, to: found.to, path: [...above, ...found.signs], again }
  }

  #signs(text: string, at: number): { signs: string[]; to: number } | null {
    const { sign } = this.#forms
    const signs: string[] = []
    let to = at
    for (;;) {
      sign.lastIndex = to
      const found = sign.exec(text)
      if (!found || signs.length === 3) break
      signs.push((found[1] ?? '').replaceAll(/[()'‘’]/gu, '').toLowerCase())
      to += found[0].length
    }
    return signs.length > 0 ? { signs, to } : null
  }

  #afterJoint(text: string, at: number): number | null {
    const { joint } = this.#forms
    joint.lastIndex = at
    const found = joint.exec(text)
    return found ? at + found[0].length : null
  }
}
