import type { PresentedAssignment } from '../../../office/presented/presented-assignment'
import { statusText } from '../../../wording/assignment-text'
import { dayText, timeText } from '../../layout/format'
import { EnclosedPapers } from '../../layout/paper-links'
import { SummaryList, type SummaryRow } from '../../layout/summary-list'
import type { Visit } from '../../runtime/visit'
import type { Names } from '../names'
import type { Reading } from '../reading-on-record'
import { agencyTexts } from '../texts'
import { assignedTexts } from './texts'

interface GivenProps {
  visit: Visit
  given: PresentedAssignment
  names: Pick<Names, 'agency'>
  reading: Pick<Reading, 'shown'>
}

/** What an agency is to do, until when, and all that was said of it. */
export const Given = ({ visit, given, names, reading }: GivenProps) => {
  const { language } = visit
  const text = assignedTexts[language]
  const { what, done, owner, with: others, dueAt, status, extended, progress, enclosed, turns } = given
  const due = timeText(dueAt, language)
  const rows: (SummaryRow | false | undefined)[] = [
    { key: text.what, value: what ?? text.erased },
    done !== undefined && { key: text.done, value: done },
    { key: text.owner, value: names.agency(owner) },
    others.length > 0 && { key: text.helpers, value: others.map(names.agency).join('; ') },
    { key: text.status, value: statusText(status, language) },
    {
      key: text.due,
      value: extended ? `${due} (${text.extendedTo(timeText(extended.to, language))})` : due,
    },
    progress && {
      key: text.progress,
      value: text.progressOf(progress.percent, timeText(progress.at, language)),
    },
    enclosed && {
      key: text.enclosed,
      value: <EnclosedPapers visit={visit} dossier={reading.shown} enclosed={enclosed} />,
    },
  ]
  return (
    <>
      <SummaryList visit={visit} rows={rows.flatMap((row) => row || [])} />
      {turns.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {text.turns} ({turns.length})
            </span>
          </summary>
          <ol class="govuk-list govuk-details__text">
            {turns.map((turn) => (
              <Turn visit={visit} turn={turn} names={names} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

const Turn = ({
  visit: { language },
  turn: { type, at, agency, day, text },
  names,
}: Pick<GivenProps, 'visit' | 'names'> & { turn: PresentedAssignment['turns'][number] }) => (
  <li>
    <strong>{agencyTexts[language].events[type]}</strong>, {timeText(at, language)}
    {agency && `, ${names.agency(agency)}`}
    {day && `, ${assignedTexts[language].asksUntil(dayText(day, language))}`}
    {text && (
      <>
        <br />
        <bdi>{text}</bdi>
      </>
    )}
  </li>
)
