// A content as a file of Akoma Ntoso 3.0 in the profile of the United Nations: the published document, and in it the resolution, the
// report or whatever it publishes. Everything is in it, proposals included, so shared/importers/akn reads the same content back; who
// wants the text alone gives it through asBase first.
import type { Masthead } from '../../document/masthead.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { DelegationIds } from './delegation-ids.ts'
import { componentNames, componentOf, writeIdentification } from './identification.ts'
import { writeMetadata } from './metadata.ts'
import { planNotes } from './note-plan.ts'
import { allNodes, type AnnexTree, treeOf } from './paragraph-tree.ts'
import { writeConclusions, writeCoverPage, writePreface } from './printed-parts.ts'
import {
  annexAttributes,
  type BodyContext,
  writeAnnexHead,
  writeMainBody,
  writePreamble,
  writeTitle,
} from './text-body.ts'
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
  const { title: titleNode } = tree.main
  const title = titleNode ? writeTitle(titleNode, context) : ''
  const { element: kind, name } = componentNames[masthead.kind]
  const component = element(
    kind,
    { name, contains: 'originalVersion' },
    element('meta', {}, writeIdentification(componentOf(masthead), masthead)),
    writePreface(content, title, delegations),
    writePreamble(tree.main, context),
    writeMainBody(tree.main, context),
    writeConclusions(masthead),
    writeAnnexes(tree.annexes, masthead, context),
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

/** Each is a document of its own behind the one it is annexed to. */
function writeAnnexes(
  annexes: readonly AnnexTree[],
  masthead: Masthead,
  context: BodyContext,
): string {
  if (annexes.length === 0) return ''
  const written = annexes.map((annex, index) => {
    const identification = writeIdentification(
      componentOf(masthead),
      masthead,
      `annex_${index + 1}`,
    )
    const title = annex.title ? writeTitle(annex.title, context) : ''
    const document = element(
      'doc',
      { name: 'annex', contains: 'originalVersion' },
      element('meta', {}, identification),
      title === '' ? '' : element('preface', {}, title),
      writePreamble(annex, context),
      writeMainBody(annex, context),
    )
    const head = writeAnnexHead(annex, context)
    return element('attachment', annexAttributes(annex, context), head, document)
  })
  return element('attachments', {}, ...written)
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
