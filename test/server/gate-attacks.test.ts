// Attacks on the gate, and the honest edits that look like them. After each: nothing of the text or of others has changed (by a reading that
// shares no code with the gate), the twin is the live text, what it remembers is what a new reading gives, and an editor can type.
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { textOf } from '../../shared/document/ydoc.ts'
import { attacks } from './attack-list.ts'
import type { Attack } from './attack-tools.ts'
import { makeDraft, type Person, record, Scene, units } from './gate-scene.ts'
import { editing, honest } from './honest-list.ts'
import { referenceAttacks } from './reference-attacks.ts'

interface Stage {
  readonly scene: Scene
  /** The attacker, of Honduras, and what the attacker writes in. */
  readonly honduras: Person
  readonly a: Y.Doc
}

function stage(attacker: Pick<Person, 'mode' | 'delegation'>): Stage {
  const scene = new Scene(makeDraft())
  const honduras = scene.join('attacker', attacker.mode, attacker.delegation)
  return { scene, honduras, a: honduras.ydoc }
}

/** The code of the refusal, if the update of this change is refused. */
function outcomeOf(on: Stage, attack: Attack): string | null {
  const sent = record(on.a, () => attack(on))
  expect(sent).toHaveLength(1)
  const received = on.scene.receive(sent[0]!, on.honduras)
  return received.ok ? null : received.problem.code
}

function expectEditorWrites({ scene }: Stage): void {
  const editor = scene.join('other', 'editor', null)
  const [update] = record(editor.ydoc, () => textOf(editor.ydoc).insert(0, 'New '))
  expect(scene.receive(update!, editor)).toMatchObject({ ok: true })
  scene.expectSound()
}

const byHonduras = (by: string): boolean => by === 'HND'

describe('a delegation', () => {
  test.each(honest)('proposes: %s', (_name, ...steps) => {
    const on = stage({ mode: 'delegate', delegation: 'HND' })
    const before = units(on.scene.live, byHonduras)
    for (const step of steps as Attack[]) expect(outcomeOf(on, step)).toBeNull()
    expect(units(on.scene.live, byHonduras)).toEqual(before)
    on.scene.expectSound()
    expectEditorWrites(on)
  })

  test.each([...attacks, ...referenceAttacks])('cannot: %s (%s)', (_name, code, attack) => {
    const on = stage({ mode: 'delegate', delegation: 'HND' })
    const before = units(on.scene.live, () => false)
    const outcome = outcomeOf(on, attack)
    if (code === 'any') expect(outcome).not.toBeNull()
    else expect(outcome).toBe(code)
    expect(units(on.scene.live, () => false)).toEqual(before)
    on.scene.expectSound()
    expectEditorWrites(on)
  })
})

describe('an editor', () => {
  test.each(editing)('%s: %s', (_name, code, attack) => {
    const on = stage({ mode: 'editor', delegation: null })
    const before = units(on.scene.live, () => false)
    expect(outcomeOf(on, attack)).toBe(code === 'nothing' ? null : code)
    if (code !== null) expect(units(on.scene.live, () => false)).toEqual(before)
    on.scene.expectSound()
    expectEditorWrites(on)
  })
})
