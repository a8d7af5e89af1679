import type { PresentedStep } from '../../office/presented/presented-procedure'
import { periodText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import { routeTexts } from './texts'

interface Lane {
  name: string
  says?: string
  time?: string
}

const lanesOf = ({ questions, parts }: PresentedStep, { language }: Visit): Lane[] => {
  const text = routeTexts[language]
  return [
    ...(questions ?? []).map(({ name = text.found, because, within }) => ({
      name,
      says: because && `${text.onlyIf} ${because}`,
      time: periodText(within, language),
    })),
    ...(parts ?? []).map(({ name, agency, conditional, within }) => ({
      name: agency ? `${name}: ${agency.name}` : name,
      says: conditional ? text.ifWanted : undefined,
      time: periodText(within, language),
    })),
  ]
}

/** The way of a dossier as a picture: an ordered list, so that it is one for who can't see it too. */
export const RoutePicture = ({ visit, route }: { visit: Visit; route: readonly PresentedStep[] }) => {
  const text = routeTexts[visit.language]
  return (
    <ol class="motcua-route">
      {route.map((step) => {
        const lanes = lanesOf(step, visit)
        return (
          <li class="motcua-route__step">
            <span class="motcua-route__name">{step.name}</span>
            <span class="motcua-route__who">
              {step.conditional && `${text.ifNeeded} · `}
              {step.agency && `${step.agency.name} · `}
              {step.by ? text.roles[step.by] : text.kinds[step.kind]}
              {step.within && ` · ${text.within} ${periodText(step.within, visit.language)}`}
            </span>
            {lanes.length > 0 && (
              <ul class="motcua-route__lanes">
                {lanes.map(({ name, says, time }) => (
                  <li class="motcua-route__lane">
                    <span class="motcua-route__agency">{name}</span>
                    {says && <span class="motcua-route__because">{says}</span>}
                    {time && <span class="motcua-route__time">{`${text.within} ${time}`}</span>}
                  </li>
                ))}
              </ul>
            )}
            {step.clockStands && (
              <span class="motcua-route__because">{text.stands(step.clockStands.legalBasis)}</span>
            )}
            {step.objections && (
              <span class="motcua-route__because">
                {text.objections[step.objections.kind](step.objections)}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
