import type { Agency } from '../../../workflows/kernel/agency'
import { kindOf, questionsIn } from '../../../workflows/kernel/kind-of'
import { processedAnswers } from '../../../workflows/kernel/personal-answers'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { idOf, type StepBase } from '../../../workflows/kernel/steps/step'
import { type LawBook, lawAt } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { agencyNamed, type Telling } from '../presented/present-procedure'
import type { Processing } from './schemas'

type Seer = Processing['seenBy'][number]

/** What a procedure does with people's data, read from its definition alone. */
export const getProcessing = async (
  { code }: { code: string },
  { language, at }: Pick<Asking, 'at' | 'language'>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<Processing> => {
  const { procedure } = await lawAt(law, code, at)
  const telling = { agencies, language }
  const { fields, documents, name } = procedure.texts[language]
  const nameOf = (path: string) => fields[path] ?? path
  return {
    code,
    version: procedure.version,
    name,
    answers: processedAnswers(procedure).map(({ path, ...about }) => {
      const [section = path] = path.split('.')
      return { path, ...(section !== path && { group: nameOf(section) }), name: nameOf(path), ...about }
    }),
    papers: procedure.documents.map(({ type }) => ({ type, name: documents[type] ?? type })),
    seenBy: [
      decidingOf(procedure, telling),
      ...procedure.route.flatMap((step) => seersOf(step, procedure, telling)),
    ],
  }
}

/** An agency by its name; none where the answers find it. */
const named = (agency: unknown, telling: Telling) =>
  typeof agency === 'string' ? { agency: agencyNamed(agency, telling) } : {}

const decidingOf = ({ decidedBy }: Procedure, telling: Telling): Seer => ({
  as: 'decides',
  ...named(decidedBy, telling),
  all: true,
})

/** Whom a step lets see something, beside the agency that decides. */
const seersOf = (step: StepBase, procedure: Procedure, telling: Telling): Seer[] => {
  const { texts, documents } = procedure
  const { fields, documents: papers, steps, questions, parts } = texts[telling.language]
  const shown = (some?: { fields?: readonly string[]; documents?: readonly string[] }) => ({
    answers: (some?.fields ?? []).map((path) => fields[path] ?? path),
    papers: (some?.documents ?? []).map((type) => papers[type] ?? type),
  })
  const own: Seer[] =
    step.agency && step.shows
      ? [
          {
            as: 'step',
            about: steps[step.id] ?? step.id,
            ...named(step.agency, telling),
            ...(step.shows === 'dossier' ? { all: true as const } : shown(step.shows)),
          },
        ]
      : []
  const asked = questionsIn(procedure, step).map((rule): Seer => {
    const shares = rule.shares ?? documents.map(({ type }) => type)
    return {
      as: 'question',
      about: questions[idOf(rule)]?.asked,
      ...named(rule.agency, telling),
      ...shown({ documents: shares }),
    }
  })
  const joined = (kindOf(procedure, step).parts?.(step) ?? []).flatMap((rule): Seer[] =>
    rule.agency === undefined
      ? []
      : [
          {
            as: 'part',
            about: parts?.[rule.id] ?? rule.id,
            ...named(rule.agency, telling),
            ...shown(rule.shares),
          },
        ],
  )
  return [...own, ...asked, ...joined]
}
