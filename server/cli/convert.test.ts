import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import { readWord } from '../../test/docx/read-word.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { run } from './convert.ts'
import { openFile } from './open-file.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
let folder = ''

const firstPage = `United Nations A/C.3/75/L.12*
General Assembly Distr.: Limited
5 November 2020
Original: English

Seventy-fifth session
Third Committee
Agenda item 72 (b)**
Promotion and protection of human rights

Egypt, Guyana*** and Mexico:**** draft resolution

Access to safe drinking water

The General Assembly,

Recalling its resolution 74/141 of 18 December 2019,1

1. Urges all States to cooperate;2

2. Decides to remain seized of the matter.3

* Reissued for technical reasons on 9 November 2020.
** A/75/150.
*** On behalf of the States Members of the United Nations that are members of the Group of 77 and China.
**** On behalf of the Group of Latin American and Caribbean States.
1 See A/75/1.
2 Resolution 217 A (III).
3 See A/75/3.
`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-convert-'))
  const text = {
    paragraphs: [
      paragraph('a', 'operative', '', {
        runs: [
          { text: 'Urges', marks: { del: [japan] } },
          { text: 'Asks', marks: { ins: japan } },
          { text: ' all', marks: {} },
        ],
      }),
      paragraph('m', 'operative', '', { kind: 'move', ref: 'b', end: { ins: japan } }),
      paragraph('b', 'operative', 'Notes'),
    ],
  }
  writeFileSync(join(folder, 'draft.json'), toJson({ ...shortDraft('en'), text }))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function convert(to: string): Promise<string> {
  const out = join(folder, 'out')
  expect(await run([join(folder, 'draft.json'), '--to', to, '-o', out])).toBe(0)
  return readFileSync(out, 'utf8')
}

describe('penholder convert', () => {
  test('writes a text under negotiation without what is only proposed', async () => {
    const text = await convert('text')
    expect(text).toContain('1. Urges all\n')
    expect(text).toContain('2. Notes\n')
    expect(text).not.toContain('Asks')
  })

  test('writes its compilation, with what is proposed in brackets', async () => {
    expect(await convert('compilation')).toBe(
      'OP 1 [**Asks**] (Japan) [~~Urges~~] (Japan: delete) all\n\n[OP 2 to be placed here] (Japan)\n\nOP 2 Notes\n',
    )
  })

  test('writes a page of HTML, and the printed document', async () => {
    expect(await convert('html')).toMatch(/^<!doctype html>[^]*<em>Urges<\/em> all/u)
    expect(await convert('pdf')).toMatch(/^%PDF-/u)
  })

  test.each(['html', 'text', 'docx'])(
    'every note of the first page stays with what it is a note to: %s',
    async (to) => {
      writeFileSync(join(folder, 'draft.json'), firstPage)
      await convert(to)
      const opened = await openFile(join(folder, 'out'))
      if (!opened.ok) throw new Error(opened.problem.code)
      const { content, imported } = opened.value
      const { reissued } = content.masthead
      const groups = content.sponsors.map((each) => [each.delegation, each.onBehalfOf])
      expect({ reissued, groups }).toEqual({
        reissued: ['2020-11-09'],
        groups: [
          ['EGY', null],
          ['GUY', 'G77'],
          ['MEX', 'GRULAC'],
        ],
      })
      expect(listFootnotes(readFootnotes(content.text))).toHaveLength(3)
      const kept = imported?.fields.map(({ text }) => text).join('\n')
      expect(kept).toContain('** A/75/150.')
      expect(kept).toContain('*** On behalf of the States Members of the United Nations that are')
      expect(kept).toContain('**** On behalf of the Group of Latin American and Caribbean States.')
      expect(imported?.ambiguities).toEqual([])
    },
  )

  test('a State that is no member of the body keeps its sign in every form', async () => {
    const line = 'Costa Rica, Spain* and Switzerland:* draft resolution'
    const note = '* State not a member of the Human Rights Council.'
    const source = firstPage.replace(/^Egypt.*$/mu, line).replaceAll(/^\*{1,4} .*\n/gmu, '')
    writeFileSync(join(folder, 'draft.json'), `${source}${note}\n`)
    expect(await convert('text')).toContain(`\n${line}\n${note}\n`)
    expect(await convert('html')).not.toMatch(/<h1>.*<sup>/u)
  })

  test('keeps all of it in its own form', async () => {
    expect(await convert('json')).toBe(`${readFileSync(join(folder, 'draft.json'), 'utf8')}\n`)
  })

  test('keeps all of it in Akoma Ntoso, which every command reads', async () => {
    expect(await convert('akn')).toContain('<ins refersTo="#delegation-JPN"')
    const [from, to] = [join(folder, 'out'), join(folder, 'back.json')]
    expect(await run([from, '--to', 'json', '-o', to])).toBe(0)
    expect(readFileSync(to, 'utf8')).toBe(`${readFileSync(join(folder, 'draft.json'), 'utf8')}\n`)
  })

  test('writes a Word file with automatic numbers, which is not printed on a terminal', async () => {
    await convert('docx')
    const { paragraphs } = readWord(readFileSync(join(folder, 'out')), 'accept')
    expect(paragraphs.slice(-2)).toMatchObject([
      { style: 'UNOperative', number: '1.', text: 'Urges all' },
      { style: 'UNOperative', number: '2.', text: 'Notes' },
    ])
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await run([join(folder, 'draft.json'), '--to', 'docx'])).toBe(2)
    vi.restoreAllMocks()
  })
})
