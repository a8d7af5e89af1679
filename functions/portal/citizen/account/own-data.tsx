import { CalendarDate } from '../../../../workflows/kernel/calendar'
import type { RegisterRecord } from '../../../adapters/registers'
import { saidOf } from '../../../wording/said-of'
import { dayText } from '../../layout/format'
import { SummaryList } from '../../layout/summary-list'
import { Warning } from '../../layout/warning'
import { signedIn, type Visit } from '../../runtime/visit'
import { accountTexts } from '../texts'

interface OwnDataProps {
  visit: Visit
  registered: RegisterRecord | 'unavailable'
}

/** What is known about somebody, each part under the name of where it is from. */
export const OwnData = ({ visit, registered }: OwnDataProps) => {
  const text = accountTexts[visit.language]
  const { name, identity } = signedIn(visit)
  return (
    <>
      <h2 class="govuk-heading-m">{text.data}</h2>
      <SummaryList
        visit={visit}
        rows={[
          { key: text.name, value: name },
          { key: text.identity, value: identity.subject },
        ]}
      />
      <p class="govuk-body">{text.provider(new URL(identity.issuer).host)}</p>
      {registered === 'unavailable' ? (
        <Warning>{text.registersUnavailable}</Warning>
      ) : (
        <Registered visit={visit} registered={registered} />
      )}
    </>
  )
}

const Registered = ({ visit, registered }: { visit: Visit; registered: RegisterRecord }) => {
  const text = accountTexts[visit.language]
  // What another system knows an account as is none of a person's data.
  const registers = Object.entries(registered).filter(([register]) => register !== 'account')
  if (registers.length === 0) return <p class="govuk-body">{text.registersNothing}</p>
  return (
    <>
      {registers.map(([register, known]) => (
        <section>
          <h3 class="govuk-heading-s">{saidOf(text.registers, register) ?? register}</h3>
          <SummaryList
            visit={visit}
            rows={Object.entries(known).map(([field, value]) => ({
              key: saidOf(text.fields, field) ?? field,
              value: valueText(value, visit),
            }))}
          />
        </section>
      ))}
      <p class="govuk-body">{text.registersLead}</p>
    </>
  )
}

const valueText = (value: unknown, { language }: Visit): string => {
  const said = typeof value === 'string' ? value : JSON.stringify(value)
  const day = CalendarDate.safeParse(said).data
  return day ? dayText(day, language) : (saidOf(accountTexts[language].values, said) ?? said)
}
