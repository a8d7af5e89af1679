import type { Child } from 'hono/jsx'
import { isDate } from '../../../../workflows/kernel/due-date'
import type { DossierSummary } from '../../../adapters/dossier-summary'
import { saidOf } from '../../../wording/said-of'
import { dueText, timeText } from '../../layout/format'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'

type Group = 'yours' | 'offices' | 'ended'
interface FiledDossiersProps {
  visit: Visit
  /** Newest first. */
  dossiers: readonly DossierSummary[]
  nameOf: (procedure: string) => string
  /** What stands after what is one's own turn. */
  children?: Child
}

const groupOf = ({ ended, turn }: DossierSummary): Group => {
  if (ended) return 'ended'
  return turn ? 'yours' : 'offices'
}

/** What was filed, by whose turn it is: one's own first, the soonest due of these before all else. */
export const FiledDossiers = ({ visit, dossiers, nameOf, children }: FiledDossiersProps) => {
  const text = dossierTexts[visit.language].list
  if (dossiers.length === 0)
    return (
      <>
        {children}
        <p class="govuk-body">{text.noDossiers}</p>
      </>
    )
  const of = (group: Group) => dossiers.filter((dossier) => groupOf(dossier) === group)
  const yours = of('yours').sort((a, b) => (a.turn!.dueAt < b.turn!.dueAt ? -1 : 1))
  const groups = [
    ['yours', yours] as const,
    ['offices', of('offices')] as const,
    ['ended', of('ended')] as const,
  ]
  return (
    <>
      {yours.length === 0 && <p class="govuk-body">{text.nothingToDo}</p>}
      {groups.map(([group, filed]) => (
        <>
          {filed.length > 0 && (
            <section aria-labelledby={group}>
              <h2 class="govuk-heading-m" id={group}>
                {text.groups[group]}
              </h2>
              <ul class="govuk-list motcua-results">
                {filed.map((dossier) => (
                  <Filed visit={visit} dossier={dossier} name={nameOf(dossier.procedure)} />
                ))}
              </ul>
            </section>
          )}
          {group === 'yours' && children}
        </>
      ))}
    </>
  )
}

const Filed = ({ visit, dossier, name }: { visit: Visit; dossier: DossierSummary; name: string }) => {
  const { language } = visit
  const text = dossierTexts[language]
  const { number, filedAt, ended, turn } = dossier
  return (
    <li class="motcua-results__item">
      <a class="govuk-link" href={`/dossiers/${number}`}>
        {name}, {text.dossier.toLowerCase()} {number}
      </a>
      {turn && (
        <p class="govuk-body">
          <strong class="govuk-tag govuk-tag--orange">{text.todo}</strong>{' '}
          <a
            class="govuk-link"
            href={turn.kind === 'payment' ? `/dossiers/${number}` : `/dossiers/${number}/supplement`}
          >
            {turn.kind === 'payment' ? text.list.pay : text.supply}
            <span class="govuk-visually-hidden"> ({number})</span>
          </a>{' '}
          · {lowerFirst(text.until(dueText(turn, language)))}
        </p>
      )}
      <p class="govuk-body-s">
        {text.list.filed(timeText(filedAt, language))}
        {ended ? ` · ${saidOf(text.endings, ended)}` : promiseOf(dossier, language)}
      </p>
    </li>
  )
}

const promiseOf = (dossier: DossierSummary, language: Visit['language']): string => {
  const text = dossierTexts[language].list
  if (dossier.dueMoves) return ` · ${dossier.turn ? text.moves : text.standing}`
  return isDate(dossier) ? ` · ${text.promised(dueText(dossier, language))}` : ''
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
