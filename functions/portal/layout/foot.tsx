import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

const links = ['help', 'contact', 'privacy', 'cookies', 'accessibility', 'terms'] as const

/** What every page ends with: what there is to know of the service itself. */
export const Foot = ({ visit: { language } }: { visit: Visit }) => {
  const { foot, about } = layoutTexts[language]
  return (
    <footer class="motcua-foot">
      <div class="govuk-width-container">
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
