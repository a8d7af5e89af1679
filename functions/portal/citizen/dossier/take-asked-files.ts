import type { DocumentRule, Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import type { Fault } from '../../layout/error-summary'
import { type Form, type FormFiles, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { takeFile } from '../../uploads/take-file'
import type { CitizenDesk } from '../citizen-desk'
import { dossierTexts } from '../texts'
import type { AskedItem } from './asked-items'

/** Of all files of one form: Lambda takes 6 MB, of which base64 takes a third. */
export const mostTogether = 4_000_000

// Names of the fields that stand with a thing that was asked for.
export const filesOf = (item: string): string => `${item}-files`
export const typeOf = (item: string): string => `${item}-type`

interface Sent {
  visit: Visit
  procedure: Procedure
  draft: Draft
  items: readonly AskedItem[]
  form: Form
  files: FormFiles
}

/** Keeps the files that came with the form beside what they were asked for as; says of the others why they can't be. */
export const takeAskedFiles = async (
  { visit, procedure, draft, items, form, files }: Sent,
  desk: CitizenDesk,
): Promise<{ draft: Draft; faults: Fault[] }> => {
  const faults: Fault[] = []
  const taken: Draft['documents'] = []
  const rules = procedure.documents as readonly DocumentRule<never>[]
  for (const { id, paper } of items) {
    const sent = files.get(filesOf(id)) ?? []
    if (sent.length === 0) continue
    const type = paper ?? valueIn(form, typeOf(id))
    const rule = rules.find((one) => one.type === type)
    if (!rule) {
      faults.push({ id: typeOf(id), message: dossierTexts[visit.language].supplement.whichPaper })
      continue
    }
    for (const file of sent) {
      const arrived = await takeFile(file, { owner: draft.owner, rule, visit }, desk)
      if ('fault' in arrived) faults.push({ id: filesOf(id), message: `${file.name}: ${arrived.fault}` })
      else taken.push({ type, ...arrived, ...(!paper && { item: id }) })
    }
  }
  if (taken.length === 0) return { draft, faults }
  const documents = (now: Draft) => ({ ...now, documents: [...now.documents, ...taken] })
  return { draft: await desk.drafts.change(draft, visit.at, documents), faults }
}
