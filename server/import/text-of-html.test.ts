import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeHtml, readPage, textOfHtml } from './text-of-html.ts'

describe('the words of a page', () => {
  test.each([
    [
      '<p>Recalling its <i>resolution</i> 74/1,</p><p>1. <em>Urges</em> States;</p>',
      'Recalling its resolution 74/1,\n\n1. Urges States;',
    ],
    ['<head><title>x</title></head><body>a<br>b', 'a\nb'],
    [
      '<ol start="3"><li><p>Urges:</p><ol type="a"><li>a<li>b</ol><li>c</ol>',
      '3. Urges:\n\n(a) a\n\n(b) b\n\n4. c',
    ],
    [
      '<ol style="list-style-type: upper-roman"><li value="4">Data</ol><ul><li>x</ul>',
      'IV. Data\n\n• x',
    ],
    ['word<sup>12</sup>, 1<sup>er</sup>', 'word¹², 1er'],
    [
      'word<a href="#fn1">1</a><section role="doc-endnotes"><ol><li id="fn1"><p>Note <a href="#r1">↩</a></ol></section>',
      'word¹\n\n____________\n\n[1] Note',
    ],
    [
      '<aside class="notes"><ol><li id="note-r1"><span class="number">*</span><bdi>Reissued.</bdi><li id="note-n7"><span class="number">7</span><bdi>12</bdi> a</ol></aside>',
      '____________\n\n* Reissued.\n\n[7] 12 a',
    ],
    [
      '<section class="footnotes"><ol><li><p>1984 was a year<li><p><sup>9</sup> Nine</ol></section>',
      '____________\n\n[1] 1984 was a year\n\n[9] Nine',
    ],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<script>if (a < b) "</p>"</script>c', 'c'],
    [
      'a &amp;lt; b &eacute;&#233;&#xE9; &nbsp;&unknown; &#0;',
      'a &lt; b \u00e9\u00e9\u00e9 \u00a0&unknown; &#0;',
    ],
    ['<!-- <p>no</p> -->yes', 'yes'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1\n\n2'],
    [
      '<p>a</p><table><caption>C</caption><tr><th>x<th>y</tr><tr><td>1<td><p>2</p><p>3</p></table><p>b',
      'a\n\nC\n\nx\ty\n1\t2 3\n\nb',
    ],
    [
      '<table><tr><td>United Nations<td>A/80/L.5</tr><tr><td>General Assembly<td>Limited</table>',
      'United Nations\n\nA/80/L.5\n\nGeneral Assembly\n\nLimited',
    ],
    [
      '<table><tr><td>1. a<td><table><tr><th>x<th>y<tr><td>1<td>2</table></table>',
      '1. a\n\nx\ty\n1\t2',
    ],
    ['a < b', 'a < b'],
    ['<p>\u51b3\u5b9a\n\u5ef6\u957f</p>', '\u51b3\u5b9a \u5ef6\u957f'],
  ])('%s', (html, words) => {
    expect(textOfHtml(html)).toBe(words)
  })

  test('any text without signs of markup is what it was', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', '\u5b57', '.', '\u0639') })
    fc.assert(
      fc.property(plain, (text) => {
        expect(textOfHtml(text)).toBe(text)
      }),
    )
  })

  test('no page is too much: the time goes with the length', () => {
    for (const bait of [
      '<',
      '<!',
      '<!--',
      '<p',
      '<script>',
      '&#',
      '<p <',
      '<table>',
      '<table><tr>',
      '<td>',
    ])
      expect(textOfHtml(bait.repeat(200_000)).length).toBeLessThanOrEqual(bait.length * 200_000)
  })

  test('cells over several columns or rows are divided, and told with their line', () => {
    const table =
      '<p>a</p><table><tr><th rowspan="2">State<th colspan="2">Share<tr><td>2024<td>2025<tr><td>Japan<td>8<td>9</table>'
    const { text, ambiguities } = readPage(table)
    expect(text).toBe('a\n\nState\tShare\t\n\t2024\t2025\nJapan\t8\t9')
    expect(ambiguities.map(({ line, excerpt }) => `${line} ${excerpt}`)).toEqual([
      '3 State',
      '3 Share',
    ])
  })

  test('a cell over a million columns is no trap', () => {
    const table = '<table><tr><td colspan="9999999" rowspan="9999999">a<td>b<tr><td>c<td>d</table>'
    expect(textOfHtml(table).length).toBeLessThan(200)
  })

  test.each([
    ['<!DOCTYPE html><html>', true],
    ['  <p>Recalling', true],
    ['<!--StartFragment--><p>Lamps</p>', true],
    ['<!-- PageHeader="Lamps" -->\n\nThe General Assembly,', false],
    ['<?xml version="1.0"?><!DOCTYPE html', true],
    ['The General Assembly, <p>', false],
    ['', false],
  ])('whether %j is a page', (text, isPage) => {
    expect(looksLikeHtml(text)).toBe(isPage)
  })
})
