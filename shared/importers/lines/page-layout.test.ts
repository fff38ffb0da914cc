// Whether paragraphs begin with an indent, where lists have one.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const text = `PROJET DE RÉSOLUTION 2.1
L’éclairage des ports

L’Assemblée générale,
Guidée par les dispositions de la Convention sur les lampes et les phares, qui
garantit à tout navire le droit à la lumière dans les ports du monde,
Gardant à l’esprit l’article premier du Protocole sur les phares, selon lequel les
gardiens qui accomplissent des missions de nuit sont considérés comme des marins,
Vivement alarmée par le fait que quatre-vingts phares ont été éteints au cours de
l’année écoulée,
Regrettant que neuf phares sur dix demeurent sans gardien,
 1. Condamne toutes les attaques visant les phares et leurs gardiens, où qu’elles
aient lieu ;
 2. Recommande la création d’un observatoire :
   a. Composé de quinze experts ;
   b. Chargé de tenir un registre ;
 3. Décide de rester saisie de la question.`

describe('paragraphs without a label at the edge', () => {
  it('begin by their words though the labels of a list are set in', () => {
    expect(outline(read(text)).filter((line) => line.startsWith('preamble'))).toHaveLength(4)
  })
})
