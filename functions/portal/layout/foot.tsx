import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'
import { UsefulForm } from './useful-form'

const links = ['help', 'contact', 'privacy', 'cookies', 'accessibility', 'terms', 'status'] as const

/** What every page ends with: what there is to know of the service itself. */
export const Foot = ({ visit }: { visit: Visit }) => {
  const { foot, about } = layoutTexts[visit.language]
  return (
    <footer class="motcua-foot">
      <div class="govuk-width-container">
        <UsefulForm visit={visit} />
        <nav aria-label={about.heading}>
          <ul class="motcua-foot__list">
            {links.map((name) => (
              <li>
                <a class="motcua-foot__link" href={`/${name}`}>
                  {about[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body-s">{foot}</p>
      </div>
    </footer>
  )
}
