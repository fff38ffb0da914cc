// What people do in an editor, at random: each act is one gesture of somebody who proposes or edits.
import { deeper, shallower } from '../../client/editor/commands/paragraph-kind.ts'
import { newParagraph } from '../../client/editor/commands/new-paragraph.ts'
import type { Placed } from '../../client/editor/commands/paragraphs.ts'
import {
  proposeAlternative,
  proposeDeletion,
  proposeSplit,
  proposeSubparagraph,
} from '../../client/editor/commands/propose.ts'
import { plainPiece, textRun } from '../../client/editor/paste/piece.ts'
import type { Random } from '../collaboration/random.ts'
import type { HeadlessEditor } from './headless-editor.ts'

const typingActs = ['type', 'go-on', 'strike', 'replace', 'backspace', 'delete'] as const
const otherActs = [
  'enter',
  'strike-across',
  'replace-across',
  'join',
  'paste',
  'paste-paragraphs',
  'emphasis',
  'level',
  'new-paragraph',
  'undo',
  'redo',
  'alternative',
  'deletion',
  'split',
  'subparagraph',
  'move',
] as const
export type Act = (typeof typingActs)[number] | (typeof otherActs)[number]

const words = [
  'a',
  'e',
  'tt',
  ' and ',
  ' the',
  'é',
  '各',
  '合作',
  'بين ',
  '𝔸',
  ', ',
  ' ',
  'to ',
  'also ',
]

/** Half of what is done is typing and striking; a proposer's commands are nothing to an editor of the text. */
export function pickAct(chance: Random, mix: 'typing' | 'everything', proposes: boolean): Act {
  if (mix === 'typing' || chance.below(2) === 0) return chance.pick(typingActs)
  const forAll = otherActs.slice(0, otherActs.indexOf('alternative'))
  return chance.pick(proposes ? otherActs : forAll)
}

export function perform(editor: HeadlessEditor, act: Act, chance: Random): void {
  const place = new Places(editor, chance)
  if (place.none) return
  acts[act](editor, place, chance)
}

type Perform = (editor: HeadlessEditor, place: Places, chance: Random) => void

const acts: Readonly<Record<Act, Perform>> = {
  type: (editor, place, chance) => {
    place.caret()
    editor.type(chance.pick(words))
  },
  'go-on': (editor, _place, chance) => editor.type(chance.pick(words)),
  strike: (editor, place, chance) => {
    place.range()
    editor.erase(chance.below(2) === 0 ? 'backward' : 'forward')
  },
  replace: (editor, place, chance) => {
    place.range()
    editor.type(chance.pick(words))
  },
  backspace: (editor, place, chance) => {
    if (chance.below(2) === 0) place.caret()
    editor.erase('backward')
  },
  delete: (editor, place, chance) => {
    if (chance.below(2) === 0) place.caret()
    editor.erase('forward')
  },
  enter: (editor, place, chance) => {
    if (chance.below(3) === 0) place.edge()
    else place.caret()
    editor.enter()
    if (chance.below(2) === 0) editor.type(chance.pick(words))
  },
  'strike-across': (editor, place) => {
    place.across()
    editor.erase('backward')
  },
  'replace-across': (editor, place, chance) => {
    place.across()
    editor.type(chance.pick(words))
  },
  join: (editor, place, chance) => {
    const direction = chance.below(2) === 0 ? 'backward' : 'forward'
    place.edge(direction === 'backward' ? 'start' : 'end')
    editor.erase(direction)
  },
  paste: (editor, place, chance) => {
    if (chance.below(2) === 0) place.range()
    else place.caret()
    editor.paste([plainPiece([textRun(chance.pick(words) + chance.pick(words))])])
  },
  'paste-paragraphs': (editor, place, chance) => {
    place.caret()
    editor.paste([
      plainPiece([textRun('Decides'), textRun(' now', { emphasis: true })], { level: 0 }),
      plainPiece([textRun(chance.pick(words))], { level: 1 }),
    ])
  },
  emphasis: (editor, place) => {
    place.range()
    editor.emphasize()
  },
  level: (editor, place, chance) => {
    place.caret()
    editor.run(chance.below(2) === 0 ? deeper : shallower)
  },
  'new-paragraph': (editor, place, chance) => {
    place.caret()
    editor.run(newParagraph)
    editor.type(chance.pick(words))
  },
  undo: (editor) => void editor.undo(),
  redo: (editor) => void editor.redo(),
  alternative: (editor, place, chance) => {
    place.caret()
    editor.run(proposeAlternative)
    if (chance.below(2) === 0) editor.type(chance.pick(words))
  },
  deletion: (editor, place) => {
    place.caret()
    editor.run(proposeDeletion)
  },
  split: (editor, place) => {
    place.caret()
    editor.run(proposeSplit)
  },
  subparagraph: (editor, place, chance) => {
    place.caret()
    editor.run(proposeSubparagraph)
    editor.type(chance.pick(words))
  },
  move: (editor, place) => {
    place.caret()
    editor.proposeMove(place.paragraphId())
  },
}

/** Puts the caret or a selection somewhere. */
class Places {
  readonly #editor: HeadlessEditor
  readonly #chance: Random
  readonly #placed: readonly Placed[]

  constructor(editor: HeadlessEditor, chance: Random) {
    this.#editor = editor
    this.#chance = chance
    this.#placed = editor.paragraphs.filter(({ paragraph }) => paragraph.kind !== 'move')
  }

  get none(): boolean {
    return this.#placed.length === 0
  }

  #at({ start, end }: Placed): number {
    return start + this.#chance.below(end - start + 1)
  }

  caret(): void {
    this.#editor.select(this.#at(this.#chance.pick(this.#placed)))
  }

  edge(side: 'start' | 'end' = this.#chance.below(2) === 0 ? 'start' : 'end'): void {
    this.#editor.select(this.#chance.pick(this.#placed)[side])
  }

  /** Some characters of one paragraph, sometimes all of it. */
  range(): void {
    const here = this.#chance.pick(this.#placed)
    if (this.#chance.below(10) === 0) {
      this.#editor.select(here.start, here.end)
      return
    }
    const from = this.#at(here)
    this.#editor.select(from, Math.min(here.end, from + 1 + this.#chance.below(12)))
  }

  across(): void {
    const k = this.#chance.below(this.#placed.length)
    const first = this.#placed[k]
    const last = this.#placed[Math.min(this.#placed.length - 1, k + 1 + this.#chance.below(2))]
    if (first && last) this.#editor.select(this.#at(first), this.#at(last))
  }

  paragraphId(): string | null {
    if (this.#chance.below(5) === 0) return null
    return this.#chance.pick(this.#placed).paragraph.id
  }
}
