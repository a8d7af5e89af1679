import { z } from 'zod'
import type { Procedure } from '../../workflows/kernel/procedure'
import { valueAt } from '../../workflows/kernel/value-at'
import { answersOf } from '../adapters/dossier-answers'
import type { DossierRecord } from '../adapters/dossier-store'

/** Where the registers keep an e-mail address. The form's field that one of them fills is where it stands. */
const addresses = new Set(['person.email', 'business.email'])

/** The address that the applicant gave in the form; undefined when none, or erased since. */
export const noticeAddress = (record: DossierRecord, { prefill = {} }: Procedure): string | undefined => {
  const answers = answersOf(record)
  return Object.entries(prefill)
    .filter(([, source]) => addresses.has(source))
    .map(([path]) => z.email().safeParse(valueAt(answers, path)).data)
    .find((address) => address !== undefined)
}
