import type { Scopes } from '../procedure'
import { checkPeriod } from './check-period'
import { checkPredicate, checkRule } from './check-rule'
import { checkSilence } from './check-silence'
import { checkSupplement } from './check-supplement'
import { checkRole } from './check-wait'
import { nearestTo } from './fault'
import {
  checkAgency,
  checkId,
  fault,
  findAgencyIn,
  type Inspection,
  isRecord,
  listAt,
  property,
  scopeWords,
} from './inspection'

// A command is one transaction, of a hundred items at most: the end of the first part closes a task and a direction
// of each other, opens an account, and what it hands in stands beside them.
const mostParts = 15

/** Of a step that joins procedures. */
export const checkParts = (inspection: Inspection, pointer: string, step: unknown, scopes: Scopes): void => {
  const parts = listAt(inspection, step, 'parts', `${pointer}.parts`, 'parts')
  if (parts.length === 0 && Array.isArray(property(step, 'parts')))
    fault(inspection, `${pointer}.parts`, 'joins nothing', { fix: 'leave the step out' })
  if (parts.length > mostParts)
    fault(inspection, `${pointer}.parts`, `joins more than ${mostParts} parts`, {
      value: parts.length,
      fix: 'put the others in a link step of their own',
    })
  const ids = parts.map((part) => property(part, 'id'))
  for (const id of ids) scopes.parts.add(id)
  parts.forEach((part, index) => {
    const place = `${pointer}.parts[${index}]`
    checkId(inspection, `${place}.id`, property(part, 'id'), { seen: scopes.seen, reserved: scopeWords })
    checkWhen(inspection, `${place}.when`, part, index)
    const agencies = checkPartAgency(inspection, `${place}.agency`, property(part, 'agency'))
    const kinds = agencies.flatMap((id) => findAgencyIn(inspection, id)?.kind ?? [])
    checkRole(inspection, place, part, kinds)
    checkPeriod(inspection, `${place}.within`, property(part, 'within'))
    const supplement = property(part, 'supplement')
    if (supplement !== undefined) checkSupplement(inspection, `${place}.supplement`, supplement)
    checkSilence(inspection, `${place}.onSilence`, property(part, 'onSilence'), 'part', agencies)
    checkShares(inspection, `${place}.shares`, part)
    checkAfter(inspection, `${place}.after`, part, index, ids)
  })
  checkCycle(inspection, `${pointer}.parts`, parts)
}

const checkWhen = (inspection: Inspection, pointer: string, part: unknown, index: number): void => {
  const when = property(part, 'when')
  if (when === undefined) return
  if (index === 0) {
    fault(inspection, pointer, 'the first part carries the dossier, and is always done', {
      fix: 'leave it out',
    })
    return
  }
  checkPredicate(inspection, pointer, when, {
    never: 'this part is never wanted',
    always: { what: 'this part is always wanted', fix: 'leave it out' },
  })
}

/** Whom it may be done by, by identifier. */
const checkPartAgency = (inspection: Inspection, pointer: string, agency: unknown): unknown[] => {
  if (agency === undefined) return inspection.leads.map(({ id }) => id)
  if (typeof agency !== 'function') {
    checkAgency(inspection, pointer, agency)
    return [agency]
  }
  const runs = checkRule(inspection, pointer, agency, {
    must: 'must name an agency of the registry',
    sound: (value) => findAgencyIn(inspection, value) !== undefined,
  })
  return [...new Set(runs.map(({ returned }) => returned))]
}

const checkShares = (inspection: Inspection, pointer: string, part: unknown): void => {
  const shares = property(part, 'shares')
  // Who decides sees the whole dossier.
  if (shares === undefined && property(part, 'agency') === undefined) return
  if (!isRecord(shares) || (!shares.fields && !shares.documents)) {
    fault(inspection, pointer, 'shares nothing, so that its agency could not do it', {
      value: shares ?? 'nothing',
      fix: "for instance { fields: ['child'], documents: [] }",
    })
    return
  }
  if (shares.documents !== undefined)
    listAt(inspection, shares, 'documents', `${pointer}.documents`, 'paper types').forEach((value, index) => {
      if (!inspection.documents.includes(value as string))
        fault(inspection, `${pointer}.documents[${index}]`, 'unknown paper', {
          value: value ?? 'nothing',
          allowed: inspection.documents,
        })
    })
  const { form } = inspection
  if (shares.fields === undefined || !form) return
  listAt(inspection, shares, 'fields', `${pointer}.fields`, 'fields').forEach((value, index) => {
    if (form.fields.has(value as string)) return
    const near = nearestTo(value, [...form.fields.keys()])
    fault(inspection, `${pointer}.fields[${index}]`, 'is no field of the form', {
      value: value ?? 'nothing',
      ...(near && { fix: `did you mean "${near}"?` }),
    })
  })
}

const checkAfter = (
  inspection: Inspection,
  pointer: string,
  part: unknown,
  index: number,
  ids: readonly unknown[],
): void => {
  if (property(part, 'after') === undefined) return
  const after = listAt(inspection, part, 'after', pointer, 'parts')
  if (index === 0 && after.length > 0)
    fault(inspection, pointer, 'the first part carries the dossier, and waits for no other', {
      fix: 'put what comes first first',
    })
  after.forEach((value, place) => {
    if (!ids.includes(value))
      fault(inspection, `${pointer}[${place}]`, 'is no part of this step', { value: value ?? 'nothing' })
  })
}

/** Parts that wait for each other would never begin. */
const checkCycle = (inspection: Inspection, pointer: string, parts: readonly unknown[]): void => {
  const left = new Map(parts.map((part) => [property(part, 'id'), afterOf(part)]))
  for (let free = true; free; ) {
    free = false
    for (const [id, after] of left) {
      if (after.some((one) => left.has(one))) continue
      left.delete(id)
      free = true
    }
  }
  if (left.size > 0)
    fault(inspection, pointer, 'wait for each other, so that none of them begins', {
      value: [...left.keys()].join(', '),
    })
}

const afterOf = (part: unknown): unknown[] => {
  const after = property(part, 'after')
  return Array.isArray(after) ? after : []
}
