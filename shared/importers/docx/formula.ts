// A formula of Word on one line, as people type it: 1/2, x², √(a+b). Its parts side by side would say something else: 12, x2
// (ISO/IEC 29500-1, 22.1).
import { child, type XmlElement } from './xml.ts'

const raised = new Map(
  Array.from('0123456789+-=()n', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'.charAt(at)]),
)
const lowered = new Map(
  Array.from('0123456789+-=()', (sign, at) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'.charAt(at)]),
)

export function formulaText(element: XmlElement | undefined): string {
  if (!element) return ''
  const part = (name: string) => formulaText(child(element, name))
  switch (element.name) {
    case 't':
      return element.text
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`
    case 'sSup':
      return part('e') + above(part('sup'))
    case 'sSub':
      return part('e') + below(part('sub'))
    case 'sSubSup':
      return part('e') + below(part('sub')) + above(part('sup'))
    case 'rad':
      return above(part('deg')) + `√${grouped(part('e'))}`
    case 'd':
      return enclosed(element)
    case 'nary':
      return signOf(element, 'naryPr', '∫') + below(part('sub')) + above(part('sup')) + part('e')
    default:
      return element.children.map(formulaText).join('')
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

function above(text: string): string {
  return written(text, raised, '^')
}

function below(text: string): string {
  return written(text, lowered, '_')
}

function written(text: string, signs: ReadonlyMap<string, string>, mark: string): string {
  if (text === '') return ''
  const small = Array.from(text, (sign) => signs.get(sign) ?? null)
  return small.includes(null) ? mark + grouped(text) : small.join('')
}

function enclosed(element: XmlElement): string {
  const parts = element.children.filter(({ name }) => name === 'e').map(formulaText)
  const properties = child(element, 'dPr')
  const sign = (name: string, usual: string) =>
    child(properties, name)?.attributes.get('val') ?? usual
  return sign('begChr', '(') + parts.join(sign('sepChr', '|')) + sign('endChr', ')')
}

function signOf(element: XmlElement, properties: string, usual: string): string {
  return child(child(element, properties), 'chr')?.attributes.get('val') ?? usual
}
