import type { Procedure } from '../../../workflows/kernel/procedure'
import { saidOf } from '../../wording/said-of'
import { errorOf } from '../layout/error-summary'
import { Checkboxes, Radios } from '../layout/fields/choices'
import { DateInput } from '../layout/fields/date-input'
import { Listed } from '../layout/fields/look-up'
import { TextInput } from '../layout/fields/text-input'
import { Textarea } from '../layout/fields/textarea'
import { Warning } from '../layout/warning'
import { valueIn } from '../runtime/read-form'
import { outcomeWords, reasonWords } from './assigned/task-words'
import { assignedTexts } from './assigned/texts'
import { ChangedDraft } from './drafts/changed-draft'
import { draftOutcome } from './drafts/draft-outcome'
import { draftTexts } from './drafts/texts'
import { EnclosedFiles } from './enclosing/enclosed-files'
import { missingThings } from './missing-things'
import type { TaskProps } from './task-props'
import { agencyTexts } from './texts'

const longest = 5_000

type OutcomesProps = TaskProps & { procedure: Procedure }

/** How a piece of work can end, and the words that go with it. */
export const Outcomes = (props: OutcomesProps) => {
  const { visit, task, work, typed, faults } = props
  const { language } = visit
  const text = agencyTexts[language].task
  return (
    <>
      <Radios
        visit={visit}
        id="outcome"
        label={text.decision}
        error={errorOf(faults, 'outcome')}
        value={valueIn(typed, 'outcome')}
        options={task.outcomes.map((outcome) => ({
          value: outcome,
          ...outcomeWords(language, task.kind, outcome),
          ...(work && draftOutcome(language, outcome)),
          reveals: <Revealed {...props} outcome={outcome} />,
        }))}
      />
      <Textarea
        visit={visit}
        id="reason"
        {...reasonWords(language, task.kind)}
        {...(work && { hint: draftTexts[language].reasonHint })}
        {...(task.objections && { hint: text.objectionHint })}
        error={errorOf(faults, 'reason')}
        value={valueIn(typed, 'reason')}
        longest={longest}
      />
      {task.kind === 'opinion' && !work && (
        <Textarea
          visit={visit}
          id="confidential"
          label={text.confidential}
          hint={text.confidentialHint}
          error={errorOf(faults, 'confidential')}
          value={valueIn(typed, 'confidential')}
          rows={3}
          longest={longest}
        />
      )}
    </>
  )
}

type RevealedProps = OutcomesProps & { outcome: string }

/** What only one of the outcomes needs. */
const Revealed = (props: RevealedProps) => {
  const { visit, task, work, procedure, agencies, typed, faults, outcome } = props
  const text = agencyTexts[visit.language].task
  const texts = procedure.texts[visit.language]
  switch (outcome) {
    case 'supplement':
      return (
        <>
          {task.warnings.map(({ code, legalBasis }) => (
            <>
              <Warning>{saidOf(text.warnings, code)?.(legalBasis) ?? code}</Warning>
              <Checkboxes
                visit={visit}
                id="confirmed"
                label={text.confirmWarning}
                error={errorOf(faults, 'confirmed')}
                values={typed.confirmed}
                options={[{ value: code, text: text.confirmWarning }]}
              />
            </>
          ))}
          <Checkboxes
            visit={visit}
            id="items"
            label={text.items}
            hint={text.itemsHint}
            error={errorOf(faults, 'items')}
            values={typed.items}
            options={missingThings(procedure, visit.language)}
          />
          <Textarea
            visit={visit}
            id="otherItems"
            label={text.otherItems}
            hint={text.otherItemsHint}
            value={valueIn(typed, 'otherItems')}
            rows={3}
          />
        </>
      )
    case 'refuse':
      if (task.kind === 'time-request') return undefined
      return (
        <Checkboxes
          visit={visit}
          id="reasons"
          label={text.reasons}
          error={errorOf(faults, 'reasons')}
          values={typed.reasons}
          options={Object.entries(texts.reasons).map(([value, words]) => ({ value, text: words }))}
        />
      )
    case 'again':
      return (
        work && (
          <>
            <ChangedDraft visit={visit} articles={work.articles} typed={typed} faults={faults} />
            <EnclosedFiles {...props} answer={outcome} />
          </>
        )
      )
    case 'reassign':
      return (
        <Listed
          visit={visit}
          id="agency"
          label={assignedTexts[visit.language].toWhom}
          error={errorOf(faults, 'agency')}
          value={valueIn(typed, 'agency')}
          options={agencies}
        />
      )
    case 'return':
    case 'extend':
      return (
        <TextInput
          visit={visit}
          id="extendWorkingDays"
          label={outcome === 'return' ? assignedTexts[visit.language].returnDays : text.extendDays}
          error={errorOf(faults, 'extendWorkingDays')}
          value={valueIn(typed, 'extendWorkingDays')}
          inputmode="numeric"
          width={3}
        />
      )
    case 'done':
      return (
        <>
          <TextInput
            visit={visit}
            id="number"
            label={text.number}
            error={errorOf(faults, 'number')}
            value={valueIn(typed, 'number')}
            width={20}
          />
          <DateInput
            visit={visit}
            id="issuedOn"
            label={text.issuedOn}
            error={errorOf(faults, 'issuedOn')}
            value={{
              day: valueIn(typed, 'issuedOn-day'),
              month: valueIn(typed, 'issuedOn-month'),
              year: valueIn(typed, 'issuedOn-year'),
            }}
          />
          <EnclosedFiles {...props} answer={outcome} />
        </>
      )
    default:
      return undefined
  }
}
