import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'
import { accountOfLetters, balanced } from '../../../test/import/account-of-letters.ts'
import { takeModelMarkup } from './model-markup.ts'
import { readSourceLines } from './source-lines.ts'

const take = (source: string) => takeModelMarkup(readSourceLines(source))

const resolution = (middle: string) =>
  `# Harbours\n\nThe General Assembly,\n\n*Recalling* its resolution 70/1 on the lighting and dredging of all harbours that are open to\n\n${middle}\n\nships of all States,\n\n1. *Decides* to meet;\n\n2. *Requests* a report.`

describe('the end of a page, as a model marks it', () => {
  it.each([
    '<!-- PageFooter="22-11673" -->\n<!-- PageNumber="2/20" -->\n<!-- PageBreak -->\n\n<!-- PageHeader="A/77/302" -->',
    '{1}------------------------------------------------',
    '<page_number>2</page_number>',
    '--- Page 2 ---',
    '## Page 2',
    '<header>A/77/302</header>',
    '<footer>22-11673</footer>\n\n<|page_break|>',
    '<!-- image -->',
    '<|ref|>image<|/ref|><|det|>[[68, 54, 310, 92]]<|/det|>',
    '<div style="text-align: center;"><img src="imgs/a.jpg" alt="Image" width="9%" /></div>',
    '![img-0.jpeg](img-0.jpeg)',
    '[UN emblem]',
  ])('is no text: %s', (mark) => {
    const source = resolution(mark)
    const imported = read(source)
    expect(outline(imported).slice(-3)).toEqual([
      'preamble | 0 | Recalling its resolution 70/1 on the lighting and dredging of all harbours that are open to ships of all States,',
      'operative | 0 | Decides to meet;',
      'operative | 0 | Requests a report.',
    ])
    expect(accountOfLetters(source, imported)).toEqual(balanced)
  })

  it('is a rule where the numbers of pages count on beside it, and no other rule', () => {
    const pages = take(
      '46\nSession\n\nThe text\n\n---\n\nReports\n47\n\ngoes on.\n\n---\n\n1 Note.',
    )
    expect(pages.lines.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2, 2, 2])
  })
})

it('takes off fences, settings and the places of blocks', () => {
  const source = `---\nprimary_language: en\nis_table: False\n---\n\`\`\`markdown\n<|ref|>title<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n# Harbours\n\`\`\``
  const { lines, furniture } = take(source)
  expect(lines.map(({ text }) => text)).toEqual(['# Harbours'])
  expect(furniture.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 8])
})

it('gives the blocks of a line their lines', () => {
  const { lines } = take(
    '<h2 data-bbox="1 2 3 4">Harbours</h2><p>The Assembly,</p><p>Recalling it,</p>',
  )
  expect(lines.map(({ text }) => text)).toEqual(['## Harbours', 'The Assembly,', 'Recalling it,'])
})

it('leaves a text without such marks as it is', () => {
  const lines = readSourceLines('The General Assembly,\n\n---\n\n1. Decides to meet.')
  expect(takeModelMarkup(lines).lines).toBe(lines)
})

it('reads what Markdown quotes, with the empty lines between', () => {
  const { lines } = take(
    '## Declaration\n\n> “The Council welcomes it.\n>\n> The Council thanks them.”',
  )
  expect(lines.map(({ text, gap }) => [text, gap])).toEqual([
    ['## Declaration', 0],
    ['“The Council welcomes it.', 1],
    ['The Council thanks them.”', 1],
  ])
  const plain = readSourceLines('Decides as follows:\n\n> 50 per cent\n\n> 60 per cent')
  expect(takeModelMarkup(plain).lines).toBe(plain)
})

it('takes the counts of a program off notes that have their own, and the underline of a title', () => {
  const { lines } = take(
    'Harbours\n===\n\n[^0]\n[^0]:    ${ }^{1}$ A/78/209.\n    ${ }^{2}$ A/78/210.',
  )
  expect(lines.map(({ text }) => text)).toEqual(['Harbours', '¹ A/78/209.', '² A/78/210.'])
})

it('closes up a symbol that is parted', () => {
  expect(take('E/CN.6/2023/L. 3').lines[0]?.text).toBe('E/CN.6/2023/L.3')
})
