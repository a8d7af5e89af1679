import type { Child } from 'hono/jsx'
import { BackLink } from '../layout/back-link'
import { LinkList } from '../layout/link-list'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import type { Visit } from '../runtime/visit'
import type { Read, Section } from './section'

/** Something to read, by headings. */
export const ReadPage = ({
  visit,
  text: { heading, lead, sections },
  children,
}: {
  visit: Visit
  text: Read
  children?: Child
}) => (
  <Page visit={visit} title={heading} before={<BackLink visit={visit} href="/" />}>
    <h1 class="govuk-heading-l">{heading}</h1>
    <p class="govuk-body-l">{lead}</p>
    {sections.map((section) => (
      <SectionPart visit={visit} section={section} />
    ))}
    {children}
  </Page>
)

export const SectionPart = ({ visit, section }: { visit: Visit; section: Section }) => {
  const { heading, says = [], rows, links } = section
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {says.map((one) =>
        typeof one === 'string' ? (
          <p class="govuk-body">{one}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {one.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        ),
      )}
      {rows && <SummaryList visit={visit} rows={rows} />}
      {links && <LinkList links={links} />}
    </>
  )
}
