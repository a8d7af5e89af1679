import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { agencyApplicant } from '../../../../workflows/kernel/person'
import { Succession } from '../../../../workflows/kernel/predecessor'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { answersOf } from '../../../adapters/dossier-answers'
import type { Draft } from '../../../adapters/draft-store'
import { predecessorFor } from '../../../office/filing/predecessor-for'
import { sayFault } from '../../../runtime/problem'
import { Button } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { TextInput } from '../../layout/fields/text-input'
import { FormFrame } from '../../layout/form-frame'
import { dayText } from '../../layout/format'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import { readNumber } from '../../verify/read-printed'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { nextPlace, progressOf } from './draft-progress'
import { leavingPlace, renewOwnDraft } from './drafts'
import { ownResults } from './own-results'

const another = 'another'

/** Which earlier result a form is about, and what is wanted of it. */
export const addResult = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/drafts/:id/result', {
    async at(c) {
      const { visit } = c.var
      const { draft, procedure } = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
      if (draft.filed || draft.adds || !procedure.from) throw new PageMissing(`draft ${draft.id} begins anew`)
      return { visit, draft, procedure, results: await ownResults(visit, draft, procedure, desk) }
    },
    typed: ({ visit, draft, results }): Form => {
      const result = draft.begins?.result ?? visit.query.result ?? ''
      const isListed = results.some((one) => one.result.id === result)
      return {
        result: [isListed ? result : result || draft.begins ? another : ''],
        number: [isListed ? '' : (draft.begins?.number ?? result)],
        as: [draft.begins?.as ?? visit.query.as ?? ''],
      }
    },
    view: (found, form) => <ResultPage {...found} {...form} />,
    async carryOut({ draft, procedure, results }, form, visit) {
      const { from } = formTexts[visit.language]
      const chosen = valueIn(form, 'result')
      const isOther = results.length === 0 || chosen === another
      const number = readNumber(valueIn(form, 'number'))
      if (!isOther && !chosen) throw new WrongForm([{ id: 'result', message: from.faults.choose }])
      if (isOther && !number) throw new WrongForm([{ id: 'number', message: from.faults.number }])
      const as = Succession.safeParse(valueIn(form, 'as')).data
      const applicant = draft.forAgency ? agencyApplicant(draft.forAgency) : (draft.onBehalfOf ?? draft.owner)
      const sent = { result: isOther ? number : chosen, as }
      const begun = await predecessorFor(sent, { procedure, applicant, at: visit.at }, desk)
      if (!begun) throw new PageMissing(`${procedure.code} begins anew`)
      const { dossier, ...begins } = begun.from
      const earlier = await answersBehind(dossier, visit, desk)
      const changed = await desk.drafts.change(draft, visit.at, ({ earlier: _before, ...now }) => ({
        ...now,
        begins,
        ...(earlier && { earlier }),
      }))
      return `/drafts/${draft.id}/${nextPlace(progressOf(procedure, changed))}`
    },
    faultOf: ({ pointer, message }, { results }, { language }) => ({
      id: pointer === '/from/as' ? 'as' : results.length ? 'result' : 'number',
      message: sayFault(message, language),
    }),
  })
}

/** What was answered for it, to be offered to whoever may see that. */
const answersBehind = async (
  id: string,
  visit: Visit,
  { dossiers }: Pick<CitizenDesk, 'dossiers'>,
): Promise<Draft['earlier']> => {
  const record = await dossiers.read(id)
  const { person } = signedIn(visit)
  if (!record || !may(person, { action: 'dossier.act', dossier: record.dossier, at: visit.at }))
    return undefined
  const answers = answersOf(record)
  return Object.keys(answers).length ? { dossier: record.dossier.number, answers } : undefined
}

interface ResultProps {
  visit: Visit
  draft: Draft
  procedure: Procedure
  results: Awaited<ReturnType<typeof ownResults>>
  typed: Form
  faults: readonly Fault[]
}
const ResultPage = ({ visit, draft, procedure, results, typed, faults }: ResultProps) => {
  const { language } = visit
  const text = formTexts[language].from
  const ways = [...new Set((procedure.from ?? []).map(({ as }) => as))]
  const number = (
    <TextInput
      visit={visit}
      id="number"
      label={text.number}
      hint={text.hint}
      value={valueIn(typed, 'number')}
      error={errorOf(faults, 'number')}
      width={20}
    />
  )
  return (
    <FormFrame
      visit={visit}
      caption={procedure.texts[language].name}
      heading={text.heading}
      faults={faults}
      back={leavingPlace(draft)}
    >
      {results.length === 0 ? (
        number
      ) : (
        <Radios
          visit={visit}
          id="result"
          label={text.which}
          value={valueIn(typed, 'result')}
          error={errorOf(faults, 'result')}
          options={[
            ...results.map(({ result }) => ({
              value: result.id,
              text: result.registered ?? result.number,
              ...(result.validUntil && { hint: text.until(dayText(result.validUntil, language)) }),
            })),
            { value: another, text: text.another, reveals: number },
          ]}
        />
      )}
      {ways.length > 1 && (
        <Radios
          visit={visit}
          id="as"
          label={text.what}
          value={valueIn(typed, 'as')}
          error={errorOf(faults, 'as')}
          options={ways.map((as) => ({ value: as, text: text.ways[as] }))}
        />
      )}
      <Button>{formTexts[language].goOn}</Button>
    </FormFrame>
  )
}
