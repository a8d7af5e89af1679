import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

interface PageNumbersProps {
  visit: Visit
  /** What the list is called. */
  label: string
  page: number
  pages: number
}

/** Which page of so many is asked for: the first where it is none of them. */
export const pageNumberIn = ({ query }: Pick<Visit, 'query'>, pages: number): number =>
  Math.min(pages, /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1)

/** The pages of a list whose length is known; nothing where there is one alone. */
export const PageNumbers = ({ visit, label, page, pages }: PageNumbersProps) =>
  pages > 1 ? (
    <nav aria-label={label}>
      <ul class="motcua-navigation__list govuk-body">
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li>
            <a
              class="govuk-link"
              href={`?${new URLSearchParams({ ...visit.query, page: String(number) })}`}
              aria-current={number === page ? 'page' : undefined}
            >
              {layoutTexts[visit.language].page(number)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null
