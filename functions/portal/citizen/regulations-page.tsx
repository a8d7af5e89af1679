import type { Hono } from 'hono'
import { listRegulations } from '../../office/regulations/list-regulations'
import type { PresentedRegulation, Regulations, Use } from '../../office/regulations/schemas'
import { BackLink } from '../layout/back-link'
import { periodText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { CitizenDesk } from './citizen-desk'
import { regulationTexts } from './texts'

/** What the city's agencies agreed about asking each other: for everybody, as it binds them today. */
export const addRegulations = (
  app: Hono<PortalEnv>,
  desk: Pick<CitizenDesk, 'law' | 'agencies' | 'regulations'>,
): void => {
  app.get('/regulations', async (c) => {
    const { visit } = c.var
    return show(c, <RegulationsPage visit={visit} {...(await listRegulations(visit, desk))} />)
  })
}

const RegulationsPage = ({ visit, items, ungoverned }: Regulations & { visit: Visit }) => {
  const text = regulationTexts[visit.language]
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      {items.map((regulation) => (
        <RegulationPart visit={visit} regulation={regulation} />
      ))}
      {ungoverned.length > 0 && (
        <section aria-labelledby="ungoverned">
          <h2 class="govuk-heading-m" id="ungoverned">
            {text.ungoverned}
          </h2>
          <p class="govuk-body">{text.ungovernedLead}</p>
          <Uses uses={ungoverned} />
        </section>
      )}
    </Page>
  )
}

const RegulationPart = ({ visit, regulation }: { visit: Visit; regulation: PresentedRegulation }) => {
  const { language } = visit
  const text = regulationTexts[language]
  const { id, title, subject, on, asking, asked, within, minimum, tells, legalBasis, confirmed } = regulation
  const { kind, to, within: reported, afterwards } = regulation.onSilence
  const kindsOf = (kinds: typeof asking) => kinds.map((one) => text.kinds[one]).join(', ')
  const silence = [
    text.silence[kind](to?.name ?? '', reported ? periodText(reported, language) : ''),
    ...(afterwards ? [text.afterwards[afterwards]] : []),
  ].join(' ')
  const rows = [
    { key: text.on, value: text.about[on] },
    { key: text.asking, value: kindsOf(asking) },
    { key: text.asked, value: kindsOf(asked) },
    { key: text.within, value: periodText(within, language) },
    ...(minimum ? [{ key: text.minimum, value: text.minimumOf(periodText(minimum, language)) }] : []),
    { key: text.onSilence, value: silence },
    { key: text.tells, value: tells.map((one) => text.levels[one]).join(', ') },
    { key: text.law, value: <span lang="vi">{legalBasis}</span> },
    { key: text.confirmed, value: <span lang="en">{confirmed}</span> },
  ]
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <p class="govuk-body">{subject}</p>
      <SummaryList visit={visit} rows={rows} />
      <h3 class="govuk-heading-s">{text.uses}</h3>
      {regulation.uses.length > 0 ? (
        <Uses uses={regulation.uses} />
      ) : (
        <p class="govuk-body">{text.usedByNone}</p>
      )}
      {regulation.insteadOf.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.insteadOf}</h3>
          <Uses uses={regulation.insteadOf} />
        </>
      )}
    </section>
  )
}

/** Procedures with whom they ask. */
const Uses = ({ uses }: { uses: readonly Use[] }) => {
  const codes = [...new Set(uses.map(({ procedure }) => procedure))]
  return (
    <ul class="govuk-list govuk-list--bullet">
      {codes.map((code) => {
        const of = uses.filter(({ procedure }) => procedure === code)
        const asked = of.flatMap(({ agency }) => agency?.name ?? [])
        return (
          <li>
            <a class="govuk-link" href={`/procedures/${code}`}>
              {of[0]?.name}
            </a>
            {asked.length > 0 && `: ${[...new Set(asked)].join('; ')}`}
          </li>
        )
      })}
    </ul>
  )
}
