import { mostRecent } from '../../../office/operating/officers'
import { timeText } from '../../layout/format'
import type { OfficerPlace } from './of-officer'
import { peopleTexts } from './texts'

/** What was changed about an officer, when, by whom and why: the newest first. */
export const RecordOfOfficer = ({ visit, record, person, agency, role }: OfficerPlace) => {
  const text = peopleTexts[visit.language]
  const aboutOf = (event: OfficerPlace['record'][number]): string | undefined =>
    'held' in event ? `${role[event.held.role]}, ${agency(event.held.agency)}` : undefined
  return (
    <>
      <h2 class="govuk-heading-m">{text.record}</h2>
      <ol class="govuk-list" reversed>
        {record.map((event) => (
          <li>
            <strong>{text.events[event.type]}</strong>
            {aboutOf(event) && `: ${aboutOf(event)}`}, {timeText(event.at, visit.language)}
            {event.by !== 'system' && (
              <>
                , <bdi>{person(event.by)}</bdi>
              </>
            )}
            {event.reason && (
              <>
                <br />
                <bdi>{event.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
      {record.length === mostRecent && <p class="govuk-body-s">{text.recordNewest(mostRecent)}</p>}
    </>
  )
}
