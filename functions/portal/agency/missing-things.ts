import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import { formPagesOf } from '../answers/form-pages'
import type { Option } from '../layout/fields/choices'

/** All that can be missing or wrong in a dossier, to be ticked: papers first, then groups of answers. */
export const missingThings = (procedure: Procedure, language: Language): Option[] => {
  const { documents, fields } = procedure.texts[language]
  const sections = [...new Set(formPagesOf(procedure).map(({ section }) => section))]
  return [
    ...procedure.documents.map(({ type }) => ({ value: `paper:${type}`, text: documents[type] ?? type })),
    ...sections.map((section) => ({ value: `answers:${section}`, text: fields[section] ?? section })),
  ]
}
