import { describe, expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

function read(source: string) {
  let count = 0
  const { kind, title, text } = importText(source, { newId: () => `p${++count}` })
  const paragraphs = text.paragraphs.filter(({ part }) => part !== 'title').map(bodyText)
  return { kind, title, paragraphs }
}

describe('a statement under the page of its delegation', () => {
  it.each([
    [
      'English',
      'PERMANENT MISSION OF THE REPUBLIC OF CHAD TO THE UNITED NATIONS\n\n801 Second Avenue, 10th Floor, New York, N.Y. 10017 | Tel: (212) 687-4130',
      'STATEMENT\n\nby\n\nH.E. Ms. Ana Ruiz\n\nNew York, 10 October 2022\n\nPlease check against delivery',
      'Madam Chair,',
      'My delegation thanks the Secretary-General for his reports under this item.',
    ],
    [
      'French',
      'Mission permanente du Tchad auprès des Nations Unies',
      'DÉCLARATION\n\nde\n\nS.E. Mme Ana Ruiz\n\nNew York, le 10 octobre 2022',
      'Monsieur le Président,',
      'Ma délégation remercie le Secrétaire général de ses rapports sur ce point de l’ordre du jour.',
    ],
    [
      'Spanish',
      'Misión Permanente del Chad ante las Naciones Unidas',
      'INTERVENCIÓN\n\nNueva York, 10 de octubre de 2022\n\nCotejar contra lectura',
      'Señora Presidenta:',
      'Mi delegación agradece al Secretario General los informes que ha presentado sobre este tema.',
    ],
    [
      'Russian',
      'Постоянное представительство Чада при Организации Объединенных Наций',
      'ВЫСТУПЛЕНИЕ\n\nПостоянного представителя\n\n10 октября 2022 года',
      'Уважаемый господин Председатель,',
      'Наша делегация благодарит Генерального секретаря за его доклады по этому пункту повестки дня.',
    ],
  ])('begins with the words to the Chair: %s', (_name, ...[head, called, address, text]) => {
    expect(read([head, called, address, text].join('\n\n'))).toEqual({
      kind: 'statement',
      title: called.split('\n')[0],
      paragraphs: [address, text],
    })
  })

  it('takes nothing of a letter that sends one for its page', () => {
    const letter =
      'I have the honour to transmit the statement that our Minister made yesterday to the Council.'
    const { paragraphs } = read(`${letter}\n\nSTATEMENT\n\nMr. President,\n\nWe thank you all.`)
    expect(paragraphs.join(' ')).toContain('I have the honour')
  })
})
