import { describe, expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

const front =
  'The General Assembly,\n\nRecalling its resolution 35/7,\n\nAdopts the text contained in the annex.\n\nAnnex\nCharter of the Sea\n\nThe General Assembly,\n\nRecalling the Charter of the United Nations,\n\n'

function read(source: string) {
  let count = 0
  const { text, ambiguities } = importText(source, { newId: () => `p${++count}` })
  const annex = text.paragraphs.findIndex(({ kind }) => kind === 'annex')
  return {
    lines: text.paragraphs.slice(annex + 1).map((one) => {
      return `${one.kind === 'heading' ? 'heading' : one.part} ${one.level} ${bodyText(one)}`
    }),
    told: ambiguities.map(({ code, line }) => `${line} ${code}`),
  }
}

describe('an annex with a subject line', () => {
  it('keeps its principles under the preamble, and the first is told', () => {
    const { lines, told } = read(
      `${front}Adopts the present Charter of the Sea.\n\nI. General principles\n\n1. The sea shall be respected.\n\n2. States shall act as follows:\n\n(a) Nets shall be mended;\n\n(b) Ships shall be clean.\n\n3. Each person has a duty to act.`,
    )
    expect(lines).toEqual([
      'text 0 The General Assembly,',
      'preamble 0 Recalling the Charter of the United Nations,',
      'operative 0 Adopts the present Charter of the Sea.',
      'heading 0 General principles',
      'numbered 0 The sea shall be respected.',
      'numbered 0 States shall act as follows:',
      'numbered 1 Nets shall be mended;',
      'numbered 1 Ships shall be clean.',
      'numbered 0 Each person has a duty to act.',
    ])
    expect(told).toEqual(['18 part-uncertain'])
  })

  it('is a draft resolution where what it numbers has its verbs', () => {
    const { lines, told } = read(
      `${front}1. Urges States to fish;\n\n2. Requests the Secretary-General to report;\n\n3. Decides to remain seized of the matter.`,
    )
    expect(lines.slice(2)).toEqual([
      'operative 0 Urges States to fish;',
      'operative 0 Requests the Secretary-General to report;',
      'operative 0 Decides to remain seized of the matter.',
    ])
    expect(told).toEqual([])
  })
})
