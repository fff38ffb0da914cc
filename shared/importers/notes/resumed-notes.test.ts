import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const first = `The General Assembly,
Recalling its resolution 78/1 on lamps,¹ and all other resolutions on the subject of lighthouses,
1. Invites States to report on the lamps of their ports and to keep them in good order;
____
¹ See the report of the conference on lamps in ports and on coasts, which was held in Lima from
A/79/1
2/3`
const second = `2. Requests the Secretary-General to report on the lamps of ports² in his next report;`
const third = `A/79/1
3/3
3. Decides to remain seized of the matter.`

const notesOf = (...parts: string[]) =>
  outline(read(parts.join('\n'))).map((line) => line.replace(/^[^{]*/u, ''))

describe('the rest of a note of the page above', () => {
  it('stands under the rule over the next note', () => {
    const found = notesOf(first, second, '____', '4 to 6 May 2024.', '² A/78/2.', third)
    expect(found.join('')).toBe(
      '{See the report of the conference on lamps in ports and on coasts, which was held in Lima from 4 to 6 May 2024.}{A/78/2.}',
    )
  })

  it('stands under the rule alone', () => {
    const found = notesOf(first, second.replace('²', ''), '____', '4 to 6 May 2024.', third)
    expect(found.join('')).toContain('held in Lima from 4 to 6 May 2024.}')
  })
})

const arabic = (rest: string) => `إن لجنة المخدرات،
إذ تشير إلى مبادئ الأمم المتحدة التوجيهية بشأن التنمية البديلة(1) وإلى سائر الصكوك،
1- تدعو الدول الأعضاء إلى النظر في وضع برامج شاملة ومستدامة للتنمية البديلة في المناطق؛
(1) انظر تقرير اجتماع فريق الخبراء المعني بالتنمية البديلة، المعقود في فيينا
V.24-06005 22/164
2- تشجع الدول الأعضاء على احترام قرار مجلس حقوق الإنسان(2) في سياق تنفيذ تلك البرامج؛
${rest}
(2) A/HRC/RES/52/24.
V.24-06005 23/164
3- تطلب إلى المدير التنفيذي أن يقدم إليها تقريرا عن تنفيذ هذا القرار.`

it('goes on behind a semicolon where the pages have no rule', () => {
  const lines = outline(read(arabic('يومي 4 و 5 تموز/يوليه 2023.')))
  expect(lines[1]).toContain('المعقود في فيينا يومي 4 و 5 تموز/يوليه 2023.}')
  expect(lines[3]).toContain('تلك البرامج؛ | {A/HRC/RES/52/24.}')
})
