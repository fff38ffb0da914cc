// What can be done with the paragraph of the cursor: a button in the margin beside it, and Alt+Enter.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Editor, EditorCommand } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useEditor } from '../panels/use-editor.ts'
import { Menu, MenuItem, MenuSection } from '../ui/menu.tsx'
import { type Desk, useDesk } from './desk.tsx'
import { useNamesOfParagraphs } from './use-labels.ts'
import { useNegotiation } from './use-negotiation.ts'

const proposing = {
  'propose-alternative': 'paragraph.alternative',
  'propose-deletion': 'paragraph.deletion',
  'propose-paragraph': 'paragraph.new',
  'propose-subparagraph': 'paragraph.new-sub',
  'propose-split': 'paragraph.split',
} as const satisfies Partial<Record<EditorCommand, string>>

const proposals = Object.keys(proposing) as (keyof typeof proposing)[]

export function ParagraphMenu({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const desk = useDesk()
  const text = useEditor(editor, (state) => state.text)
  const currentId = useEditor(editor, (state) => state.currentId)
  const mode = useEditor(editor, (state) => state.mode)
  const { negotiation } = useNegotiation(desk.store)
  const nameOf = useNamesOfParagraphs(text, desk.draft.masthead.language, negotiation.labels)
  const [copied, setCopied] = useState('')
  const place = usePlaceBeside(editor, currentId)
  useOpenByKey(place)
  const cannot = useEditor(
    editor,
    useCallback(() => proposals.filter((command) => !editor.can(command)).join(' '), [editor]),
  ).split(' ')
  if (currentId === null) return null
  const label = nameOf(currentId)
  const copy = () => {
    const plain = label.replaceAll(/[\u2068\u2069]/gu, '')
    void navigator.clipboard.writeText(plain).then(() => setCopied(plain))
  }
  const { permissions } = desk.draft
  return (
    <div ref={place} className="paragraph-menu">
      <Menu
        label={<span aria-hidden="true">⋮</span>}
        name={translate('paragraph.menu', { label })}
        kind="quiet"
        isBare
        disabledKeys={cannot}
        onAction={(key) => act({ key, editor, desk, currentId, copy })}
        onOpenChange={(open) => {
          if (!open) editor.focus()
        }}
      >
        {mode === 'proposing' && (
          <MenuSection title={translate('paragraph.propose')}>
            {proposals.map((command) => (
              <MenuItem key={command} id={command} text={translate(proposing[command])} />
            ))}
            <MenuItem id="move" text={translate('paragraph.move')} />
          </MenuSection>
        )}
        <MenuSection title={translate('paragraph.decide')}>
          {permissions.decide && <MenuItem id="status" text={translate('paragraph.status')} />}
          {permissions.takePosition && (
            <MenuItem id="position" text={translate('paragraph.position')} />
          )}
          <MenuItem id="proposals" text={translate('paragraph.proposals')} />
          <MenuItem id="discuss" text={translate('paragraph.discuss')} />
          <MenuItem id="copy" text={translate('paragraph.copy-label', { label })} />
        </MenuSection>
      </Menu>
      <output className="hidden">
        {copied !== '' && translate('paragraph.copied', { label: copied })}
      </output>
    </div>
  )
}

interface Act {
  readonly key: string
  readonly editor: Editor
  readonly desk: Desk
  readonly currentId: string
  readonly copy: () => void
}

function act({ key, editor, desk, currentId, copy }: Act): void {
  const command = proposals.find((each) => each === key)
  if (command) {
    editor.run(command)
    editor.focus()
  } else if (key === 'status' || key === 'move') desk.ask({ kind: key, paragraphId: currentId })
  else if (key === 'position')
    desk.ask({ kind: 'position', target: { kind: 'paragraph', paragraphId: currentId } })
  else if (key === 'discuss') desk.discuss({ kind: 'paragraph', paragraphId: currentId })
  else if (key === 'proposals') desk.showProposalsOf(currentId)
  else if (key === 'copy') copy()
}

/** Keeps the button at the height of the paragraph, however the text around it changes. */
function usePlaceBeside(
  editor: Editor,
  currentId: string | null,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const move = () => {
      const element = place.current
      const page = element?.closest('.page')
      const paragraph = [...(page?.querySelectorAll<HTMLElement>('.text > [data-id]') ?? [])].find(
        ({ dataset }) => dataset['id'] === currentId,
      )
      if (!element || !page || !paragraph) return
      const top = paragraph.getBoundingClientRect().top - page.getBoundingClientRect().top
      element.style.insetBlockStart = `${Math.round(top)}px`
    }
    move()
    const stop = editor.subscribe(() => requestAnimationFrame(move))
    const sizes = new ResizeObserver(move)
    const page = place.current?.closest('.page')
    if (page) sizes.observe(page)
    return () => {
      stop()
      sizes.disconnect()
    }
  }, [editor, currentId])
  return place
}

function useOpenByKey(place: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const inText = event.target instanceof Element && event.target.closest('.text') !== null
      if (event.key !== 'Enter' || !event.altKey || !inText) return
      event.preventDefault()
      event.stopPropagation()
      // As if the key had been pressed on the button: the menu then opens with its first line under the keyboard.
      const button = place.current?.querySelector('button')
      button?.focus()
      button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    }
    document.addEventListener('keydown', open, true)
    return () => document.removeEventListener('keydown', open, true)
  }, [place])
}
