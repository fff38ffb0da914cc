import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { readDocument } from './read-document.ts'

const namespace = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
const encoder = new TextEncoder()
const valid = toAkn(shortDraft('ru'))

async function read(source: string | Uint8Array) {
  return readDocument(typeof source === 'string' ? encoder.encode(source) : source)
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
}

const page = (inside: string) =>
  `<akomaNtoso ${namespace}><doc name="x"><meta/><mainBody>${inside}</mainBody></doc></akomaNtoso>`

describe('a file of Akoma Ntoso', () => {
  test('comes back as it was written, in whatever encoding it says it is in', async () => {
    const content = shortDraft('ru')
    const ours = { ok: true, value: { content, imported: null } }
    expect(await read(valid)).toMatchObject(ours)
    expect(await read(`\uFEFF${valid}`)).toMatchObject(ours)
    expect(await read(utf16(valid.replace('UTF-8', 'UTF-16')))).toMatchObject(ours)
    expect(await read(valid.replace(/^<\?xml.*?\?>/u, '<!-- by hand -->'))).toMatchObject(ours)
  })

  test('in an old encoding of its own', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?>${page('<p>\u0001</p>')}`
    const bytes = Buffer.from(xml, 'latin1')
    // The word "да" in that encoding.
    const found = Buffer.from(bytes.toString('latin1').replace('\u0001', '\u00E4\u00E0'), 'latin1')
    expect(await read(new Uint8Array(found))).toMatchObject({
      value: { content: { text: { paragraphs: [{ runs: [{ text: 'да' }] }] } } },
    })
  })

  test.each<[string, string | Uint8Array, object]>([
    ['cut off', valid.slice(0, valid.length / 2), { code: 'broken' }],
    ['with an end too many', `${valid}</p>`, { code: 'broken' }],
    ['of nothing but metadata', page(''), { code: 'without-text' }],
    [
      'with entities of its own',
      `<?xml version="1.0"?><!DOCTYPE akomaNtoso [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${page('<p>&c;</p>')}`,
      { code: 'other-format', format: 'XML (DOCTYPE)' },
    ],
    [
      'with an entity from outside',
      `<!DOCTYPE x:akomaNtoso SYSTEM "file:///etc/passwd">${page('<p/>')}`,
      { code: 'other-format', format: 'XML (DOCTYPE)' },
    ],
    ['with an entity that is not declared', page('<p>&c;</p>'), { code: 'broken' }],
    ['nested without end', page('<p>'.repeat(100_000)), { code: 'too-long' }],
    [
      'nested too deep and closed',
      page(`${'<level>'.repeat(300)}a${'</level>'.repeat(300)}`),
      { code: 'too-long' },
    ],
    ['of a later Penholder', valid.replace('penholder-akn/1', 'penholder-akn/2'), { code: 'json' }],
    [
      'in another encoding than it says',
      new Uint8Array([...encoder.encode('<akomaNtoso>'), 0xff]),
      { code: 'not-text' },
    ],
    ['in an encoding that nobody knows', valid.replace('UTF-8', 'made-up'), { code: 'not-text' }],
  ])('%s is refused', async (_, source, problem) => {
    expect(await read(source)).toMatchObject({ ok: false, problem })
  })

  test('a page that only speaks of it is none', async () => {
    const html = `<html><body><p>Recalling <i>akomaNtoso</i>,</p></body></html>`
    expect(await read(html)).toMatchObject({ ok: true, value: { imported: {} } })
  })

  test('law: no bytes put into one make the reader throw', async () => {
    const bytes = encoder.encode(valid)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.nat(40),
        fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc
            .constantFrom('<p>', '</p>', '<num>', '&#0;', '"', ']]>', '<!--')
            .map((text) => encoder.encode(text)),
        ),
        async (at, length, put) => {
          const spoilt = [...bytes.subarray(0, at), ...put, ...bytes.subarray(at + length)]
          expect(typeof (await readDocument(new Uint8Array(spoilt))).ok).toBe('boolean')
        },
      ),
      { numRuns: 200 },
    )
  })

  test('the time goes with the length: a report of a thousand paragraphs', async () => {
    const many = page(
      '<paragraph><num>1.</num><content><p>Words of it.</p></content></paragraph>'.repeat(1000),
    )
    expect(await read(many)).toMatchObject({ ok: true })
    for (const bait of ['<p a="', '<', '<!--', '<p/><', '<p a=\'<p a="'])
      expect((await read(page(bait.repeat(100_000)))).ok).toBe(false)
  })
})
