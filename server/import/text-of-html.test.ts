import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeHtml, textOfHtml } from '../import/text-of-html.ts'

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
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<script>if (a < b) "</p>"</script>c', 'c'],
    [
      'a &amp;lt; b &eacute;&#233;&#xE9; &nbsp;&unknown; &#0;',
      'a &lt; b \u00e9\u00e9\u00e9 \u00a0&unknown; &#0;',
    ],
    ['<!-- <p>no</p> -->yes', 'yes'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1\n\n2'],
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
    for (const bait of ['<', '<!', '<!--', '<p', '<script>', '&#', '<p <'])
      expect(textOfHtml(bait.repeat(200_000)).length).toBeLessThanOrEqual(bait.length * 200_000)
  })

  test.each([
    ['<!DOCTYPE html><html>', true],
    ['  <p>Recalling', true],
    ['<?xml version="1.0"?><!DOCTYPE html', true],
    ['The General Assembly, <p>', false],
    ['', false],
  ])('whether %j is a page', (text, isPage) => {
    expect(looksLikeHtml(text)).toBe(isPage)
  })
})
