// What is printed around a draft's text: its masthead.
import { Router } from 'express'
import { z } from 'zod'
import { isJobNumber } from '../../shared/exporters/print/duty-station.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { languages } from '../../shared/document/language.ts'
import type { Masthead, MastheadFacts } from '../../shared/document/masthead.ts'
import { RequestFailure } from '../errors.ts'
import { insertAudit } from '../store/audit.ts'
import { findDraft, lockDraft, writeMasthead } from '../store/drafts.ts'
import { actorOf, appendLife } from '../store/life.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const day = z.iso.date().nullable()
const line = oneLine(500)
const agendaItem = z.strictObject({ number: oneLine(50), title: line })

/** Symbol, date of submission and adoption are not among them: those are given by issuing and adopting. */
const mastheadFields = z
  .strictObject({
    language: z.enum(languages),
    originalLanguage: z.enum(languages),
    distribution: z.enum(['general', 'limited', 'restricted']),
    organ: z.string().max(50).nullable(),
    body: z.string().max(50).nullable(),
    bodyName: line.nullable(),
    session: z.int().min(1).max(999).nullable(),
    place: line.nullable(),
    firstDay: day,
    lastDay: day,
    agendaItems: z.array(agendaItem).max(20),
    jobNumber: z.string().max(20).refine(isJobNumber).nullable(),
    reissued: z.array(z.iso.date()).max(9),
  })
  .partial()

export function recordRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  router.patch('/drafts/:id/masthead', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'edit-masthead')
    const fields = dropAbsent(readBody(mastheadFields, request))
    const masthead = await db.transaction(async (sql) => {
      await lockDraft(sql, draft.id)
      const current = await findDraft(sql, draft.id)
      if (!current) throw new RequestFailure('no-such-draft')
      const changed = { ...current.masthead, ...fields }
      await writeMasthead(sql, draft.id, changed)
      const details = { fields: Object.keys(fields) }
      const at = parts.now()
      await insertAudit(sql, {
        at,
        personId: person.id,
        draftId: draft.id,
        action: 'edit-masthead',
        details,
      })
      const different = listChanged(current.masthead, changed)
      if (different.length > 0)
        await appendLife(sql, draft.id, [
          { at, by: actorOf(person), change: { kind: 'masthead', fields: different } },
        ])
      return changed
    })
    registry.notify(draft.id, 'masthead')
    response.json(masthead)
  })

  return router
}

/** A field that is not given is left as it is, which is not the same as being taken away (null). */
function dropAbsent(fields: z.infer<typeof mastheadFields>): Partial<Masthead> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function listChanged(before: MastheadFacts, after: MastheadFacts): (keyof MastheadFacts)[] {
  const names = Object.keys(after) as (keyof MastheadFacts)[]
  return names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
}
