import type { PresentedDossier } from '../../office/presented/presented-dossier'
import { timeText } from '../layout/format'
import { EnclosedPapers } from '../layout/paper-links'
import type { Visit } from '../runtime/visit'
import type { Names } from './names'
import { agencyTexts } from './texts'

/** Everything that happened, newest first, and who did it. */
export const History = ({
  visit,
  dossier,
  names,
}: {
  visit: Visit
  dossier: PresentedDossier
  names: Names
}) => {
  const { dossier: text, events } = agencyTexts[visit.language]
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {text.history} ({dossier.events.length})
        </span>
      </summary>
      <ol class="govuk-list govuk-details__text">
        {dossier.events
          .toReversed()
          .map(({ type, at, by, reason, note, legalBasis, erased, enclosed, items = [] }) => (
            <li>
              <strong>{events[type]}</strong>, {timeText(at, visit.language)}
              {by !== 'system' && (
                <>
                  {' '}
                  <bdi>{text.by(names.person(by))}</bdi>
                </>
              )}
              {legalBasis && ` (${legalBasis})`}
              {erased && ` ${text.wordsErased}`}
              {[reason, note, ...items].filter(Boolean).map((words) => (
                <>
                  <br />
                  <bdi>{words}</bdi>
                </>
              ))}
              <EnclosedPapers visit={visit} dossier={dossier} enclosed={enclosed} />
            </li>
          ))}
      </ol>
    </details>
  )
}
