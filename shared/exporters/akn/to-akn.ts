// A content as a file of Akoma Ntoso 3.0 in the profile of the United Nations: the published document, and in it the resolution, the
// report or whatever it publishes. Everything is in it, proposals included, so shared/importers/akn reads the same content back; who
// wants the text alone gives it through asBase first.
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { DelegationIds } from './delegation-ids.ts'
import { componentNames, componentOf, writeIdentification } from './identification.ts'
import { writeMetadata } from './metadata.ts'
import { planNotes } from './note-plan.ts'
import { allNodes, treeOf } from './paragraph-tree.ts'
import { writeConclusions, writeCoverPage, writePreface } from './printed-parts.ts'
import { type BodyContext, writeMainBody, writePreamble, writeTitle } from './text-body.ts'
import { element, rootAttributes } from './xml.ts'

/** Never refuses. Costs a few passes over the text. */
export function toAkn(content: FrozenContent): string {
  const { masthead, text } = content
  const { language } = masthead
  const tree = treeOf(text.paragraphs)
  const delegations = new DelegationIds(content)
  const eIds = new Map(allNodes(tree).map(({ paragraph, eId }) => [paragraph.id, eId]))
  const numbers = numberParagraphs(text, { language })
  const context: BodyContext = {
    language,
    delegations,
    notes: planNotes(text),
    eIdOf: (id) => eIds.get(id),
    numbers: new Map(
      text.paragraphs.flatMap(({ id }, index) => {
        const number = numbers[index]
        return number ? [[id, number]] : []
      }),
    ),
  }
  const title = tree.title ? writeTitle(tree.title, context) : ''
  const { element: kind, name } = componentNames[masthead.kind]
  const component = element(
    kind,
    { name, contains: 'originalVersion' },
    element('meta', {}, writeIdentification(componentOf(masthead), masthead)),
    writePreface(content, title, delegations),
    writePreamble(tree, context),
    writeMainBody(tree, context),
    writeConclusions(masthead),
  )
  const collection = element(
    'documentCollection',
    { name: 'publication', contains: 'originalVersion' },
    writeMetadata(content, delegations),
    writeCoverPage(masthead),
    element('collectionBody', {}, element('component', { eId: 'component_1' }, component)),
  )
  return `${declaration}${element('akomaNtoso', rootAttributes, collection)}\n`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
