// HTML as programs really put it on the clipboard, pasted into the English draft: the words and the structure, and nothing else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesNoWords, seesStatus, seesWords } from './write.ts'

async function paste(page: Page, type: string, content: string): Promise<void> {
  await page.evaluate(
    ({ type: kind, content: data }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(kind, data)
      document
        .querySelector('.text')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
    },
    { type, content },
  )
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body lang=EN-GB>
<!--StartFragment--><h1 style='font-family:Calibri'>Measures START<o:p></o:p></h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Requests all&nbsp;States&shy;<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> &ldquo;to act&rdquo;:</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span><![endif]>By <ins cite="mailto:x">reporting</ins><del>ignoring</del>;</p>
<!--[if gte mso 9]><xml><w:WordDocument>secret</w:WordDocument></xml><![endif]-->
<p class=MsoNormal>Requests END<a href="#_ftn1"><sup>[1]</sup></a>;</p><!--EndFragment-->
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> A Word note.</p></div></div></body></html>`

const libreOffice = `<html><body><p style="margin:0">Requests START<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup> it;</p>
<ol><li><p>First of the list;</p><ol type="a"><li><p>Nested one;</p></li></ol></li><li><p>Second END;</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>An Office note.</p></div></body></html>`

const docs = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt">Requests START;</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>Point one;</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Point under END;</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`

const web = `<div><script>alert(1)</script><h2>Heading START</h2><p onclick="alert(2)">请秘书长<b>提出</b>报告；</p><p dir="rtl">تطلب إلى الأمين العام ٢٠٢٠؛</p>
<table><tr><td>Cell one</td><td>Cell two</td></tr></table><p>a<br>b END</p><img src="x" onerror="alert(3)"></div>`

describe.skipIf(!needs('chromium'))('a paste into the English draft', () => {
  let stage: Stage
  let desk: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    desk = await stage.seat('georgia')
    await stage.openDraft(desk, 'en')
    await seesStatus(desk.page, 'Saved')
  })

  beforeEach(async () => {
    await placeCaret(desk.page, 'on the implementation of the present resolution', 'end')
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  /** Without the numbers, which depend on what else stands in the draft, as far as the level goes. */
  async function pasted(type: string, content: string): Promise<string[]> {
    const { page } = desk
    await paste(page, type, content)
    await seesWords(page, 'END')
    const lines = await readText(page)
    expect(await page.locator('.text').innerHTML()).not.toMatch(/style="[^"]*(font|red|margin)/)
    await seesStatus(page, 'Saved')
    const first = lines.findIndex((line) => line.includes('START'))
    const last = lines.findLastIndex((line) => line.includes('END'))
    await page.keyboard.press('Control+z')
    await seesNoWords(page, 'END')
    return lines.slice(first, last + 1).map((line) => line.replace(/^\d+\./, '1.'))
  }

  it.each([
    [
      'Word',
      word,
      [
        'I|Measures START',
        '1.|Requests all\u00A0StatesA Word note. “to act”:',
        '(a)|By reporting;',
        '1.|Requests END;',
      ],
    ],
    [
      'LibreOffice',
      libreOffice,
      [
        '1.|Requests STARTAn Office note. it;',
        '1.|First of the list;',
        '(a)|Nested one;',
        '1.|Second END;',
      ],
    ],
    ['Google Docs', docs, ['1.|Requests START;', '1.|Point one;', '(a)|Point under END;']],
    [
      'a web page',
      web,
      [
        'I|Heading START',
        '1.|请秘书长提出报告；',
        '1.|تطلب إلى الأمين العام ٢٠٢٠؛',
        '1.|Cell one',
        '1.|Cell two',
        '1.|a',
        '1.|b END',
      ],
    ],
  ])('takes words and structure from %s', async (_, html, lines) => {
    expect(await pasted('text/html', html)).toEqual(lines)
  })

  it('takes plain text with half characters and control characters', async () => {
    const text = 'START\u0000 \uD83D here;\r\n(a) under\u202E END;'
    expect(await pasted('text/plain', text)).toEqual(['1.|START \uFFFD here;', '(a)|under END;'])
  })
})
