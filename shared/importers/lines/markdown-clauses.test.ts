import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

it('takes whole paragraphs under a rule that are marked as headings for paragraphs, and no notes', () => {
  const source = [
    '### The General Assembly,',
    '**Recalling** the Charter,',
    '---',
    '### 1. **Welcomes** the agreement;',
    '### 2. **Calls upon** all parties to:\n   - a) Meet;\n   - b) Act;',
    '### 3. **Decides** to go on.',
  ].join('\n\n')
  expect(outline(read(source))).toEqual([
    'subject | 0 | The General Assembly,',
    'preamble | 0 | Recalling the Charter,',
    'operative | 0 | Welcomes the agreement;',
    'operative | 0 | Calls upon all parties to:',
    'operative | 1 | Meet;',
    'operative | 1 | Act;',
    'operative | 0 | Decides to go on.',
  ])
})

it('keeps the items of a list apart that end without a stop', () => {
  const source =
    '# Lamps\n\nThe General Assembly,\n\n**Recalling** the Charter,\n\n1. Urges States:\n- to meet\n- to act - now\n- to sing'
  expect(outline(read(source)).slice(-3)).toEqual([
    'operative | 1 | to meet',
    'operative | 1 | to act - now',
    'operative | 1 | to sing',
  ])
})
