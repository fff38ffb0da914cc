import { describe, expect, test } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import type { Paragraph } from '../document/draft-text.ts'
import { writeCompilationPage } from './compilation-page.ts'
import { compileText } from './compile-text.ts'
import { noNegotiation } from './negotiation.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }

function page(paragraphs: readonly Paragraph[], of: 'en' | 'ar' | 'zh' = 'en'): string {
  const compilation = compileText({ paragraphs }, noNegotiation, of)
  return writeCompilationPage(compilation, { name: 'Draft', lines: ['Compilation text', '<b>'] })
}

describe('writeCompilationPage', () => {
  const text = paragraph('a', 'operative', '', {
    runs: [
      { text: 'Urges', marks: { del: [japan] } },
      { text: 'Asks', marks: { ins: japan, emphasis: true } },
      { text: ' all', marks: {} },
    ],
  })

  test('sets proposals off by weight and line, not by colour', () => {
    expect(page([text])).toContain(
      '<span class="label">OP 1</span><span>[<b><i>Asks</i></b>] <bdi class="said">(Japan)</bdi> [<s>Urges</s>] <bdi class="said">(Japan: delete)</bdi> all</span>',
    )
  })

  test('lets no word become markup', () => {
    const hostile = paragraph('a', 'title', `<script>alert("1")</script> & 'x'`)
    const written = page([hostile])
    expect(written).not.toContain('<script')
    expect(written).toContain(
      '<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</h1>',
    )
    expect(written).toContain('<p dir="auto">&lt;b&gt;</p>')
  })

  test('is in the language and direction of the draft', () => {
    expect(page([text], 'ar')).toContain('<html lang="ar" dir="rtl">')
    expect(page([text], 'zh')).toContain('<html lang="zh" dir="ltr">')
  })

  test('asks for nothing from elsewhere', () => {
    expect(page([text])).not.toMatch(/\b(src|href|url)\b\s*[=(]/)
  })
})
