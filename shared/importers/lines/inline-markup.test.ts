import { describe, expect, it } from 'vitest'
import { plainInline } from './inline-markup.ts'

const plain = (text: string) => plainInline(text).text

describe('what a model writes inside a line', () => {
  it.each([
    ['the report$^{1}$ of', 'the report¹ of'],
    ['the report ${ }^{12}$ of', 'the report ¹² of'],
    ['the report \\( ^{3} \\) of', 'the report ³ of'],
    ['《宣言》$ ^ { 2 } $的', '《宣言》²的'],
    ['the report<sup>1,2</sup> of', 'the report[^1][^2] of'],
    ['the report<sup>[1](#page-0-1)</sup> of', 'the report¹ of'],
    ['Morocco,$^{*}$ Peru$^\\ast$', 'Morocco,* Peru*'],
    ['the report\\textsuperscript{4} of', 'the report⁴ of'],
    ['la 1<sup>re</sup> séance du 1$^{er}$ mai', 'la 1re séance du 1er mai'],
    ['la 5<sup>a</sup> sesión', 'la 5a sesión'],
    ['Region<sup>a</sup>', 'Regionᵃ'],
    ['الإعلان<sup>١٢</sup>، والعهد', 'الإعلان¹²، والعهد'],
    ['<sup>(٣)</sup> القرار ٥٥/٢.', '³ القرار ٥٥/٢.'],
    ['CO<sub>2</sub> and CO$_2$', 'CO2 and CO2'],
  ])('raises and lowers what stands so: %s', (written, expected) => {
    expect(plain(written)).toBe(expected)
  })

  it.each([
    ['有$90\\%$以上', '有90%以上'],
    ['$1 . 5 ^ { \\circ } \\mathrm { C }$ of warming', '1.5°C of warming'],
    ['in $2 0 2 2$ and later', 'in 2022 and later'],
    ['\\(\\geq 50\\)', '≥50'],
    ['$\\textcircled{2}$ 数据', '② 数据'],
    [
      '<b>Decides</b> to <i>meet</i> &amp; act&nbsp;&laquo;now&raquo;',
      'Decides to meet & act «now»',
    ],
  ])('reads formulas, tags and names of signs: %s', (written, expected) => {
    expect(plain(written)).toBe(expected)
  })

  it.each([
    'between $90 million and $100 million a year',
    'from US$5 to US$10, and $1.5-$2 for each',
    'a target of $5,$10 or more',
    'sums of $ 100, $ 200 and $ 5 - $ 6',
    'states < 5 and > 3 <france: delete>',
    'AT&T; R&D; the [^ sign] and 2^10',
    'costs of $x_unknown \\command{a}$ each',
  ])('leaves alone what is none: %s', (written) => {
    expect(plainInline(written)).toEqual({ text: written, removed: [] })
  })

  it('gives back what it took out', () => {
    expect(plainInline('<b>$1^{\\circ}$</b>').removed.join(' ')).toContain('circ')
  })
})
